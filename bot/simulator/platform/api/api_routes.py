"""LINE's paths as tables: the method, the path, the name in the log of calls, what answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from flask import Blueprint, Response

from bot.simulator.platform.standin import Standin

from .messaging_api import Answer, Call

Route = tuple[str, str, str, Callable[..., Answer]]
"""The endpoint takes the stand-in, the call, and the path's parts by name."""

Serve = Callable[[str, Callable[[Call], Answer], str | None], Response]


def add_routes(
    blueprint: Blueprint, serve: Serve, standin: Standin, routes: Iterable[Route]
) -> None:
    for method, path, name, endpoint in routes:
        view = _view(serve, standin, name, endpoint)
        blueprint.add_url_rule(path, f"{method} {path}", view, methods=[method])


def _view(
    serve: Serve, standin: Standin, name: str, endpoint: Callable[..., Answer]
) -> Callable[..., Response]:
    def view(**parts: str) -> Response:
        to = next((parts[each] for each in ("group", "message", "user") if each in parts), None)
        return serve(name, lambda call: endpoint(standin, call, **parts), to)

    return view
