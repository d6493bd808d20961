"""Reads a control request and shows its result; all modules of the control side use it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import isfinite
from typing import Any

from flask import Response, request

from bot.simulator.platform.acts import Done
from bot.simulator.platform.api.strict_json import read_json
from bot.simulator.platform.kept.contents import Content
from bot.simulator.platform.kept.world import Unknown

LONGEST_WAIT_SECONDS = 25.0
SYNC_SECONDS = 30.0
AN_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
Json = dict[str, Any]


def given() -> Json:
    """Return the request's JSON object, {} for an empty body. Raises ValueError for others."""
    body = read_json(request.get_data() or b"{}")
    if not isinstance(body, dict):
        raise ValueError("the body must be a JSON object")
    return body


def an_id(body: Json) -> str | None:
    """Return the checked `id`; None without one."""
    name = body.get("id")
    if name is not None and not (isinstance(name, str) and AN_ID.fullmatch(name)):
        raise ValueError("an id is 1 to 64 letters, digits, - or _")
    return name


def some_ids(value: Any) -> list[str]:
    """Return a list of ids. Raises ValueError for anything else."""
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError("ids must be a list of texts")
    return value


def amount(value: Any, name: str, most: float, least: float = 0) -> float:
    """Return a number from `least` to `most`. Raises ValueError for anything else (text, 1e999)."""
    a_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not (a_number and least <= value <= most):
        raise ValueError(f"{name}: a number, {least:g} to {most:g}")
    return float(value)


def number(name: str, default: float) -> float:
    """Return a number of the query string. Raises ValueError, also for nan and inf."""
    found = float(request.args.get(name, default))
    if not isfinite(found):
        raise ValueError(f"{name}: a number")
    return found


def wait() -> float:
    """Return how many seconds the request may wait, at most 25."""
    return min(number("wait", 0), LONGEST_WAIT_SECONDS)


def show(done: Done) -> Json:
    """Return an act as the control API shows it; with `?sync=1` after the bot has answered."""
    shown: Json = {
        "webhookEventId": done.event["webhookEventId"],
        "replyToken": done.event.get("replyToken"),
        "messageId": done.message_id,
        "delivered": done.delivery is not None,
    }
    if done.delivery is not None and request.args.get("sync", "0") not in ("", "0", "false"):
        done.delivery.first.wait(SYNC_SECONDS)
        outcome = done.delivery.outcome
        shown["status"] = outcome.status if outcome else None
        shown["reason"] = outcome.reason if outcome else "request_timeout"
    return shown


def show_all(done: Sequence[Done]) -> Json:
    """Return several acts: the fields of the first, and all of them under `events`."""
    shown = [show(each) for each in done]
    return {**(shown[0] if shown else {}), "events": shown}


def show_file(found: Content | None, headers: dict[str, str]) -> Response:
    """Return a stored file as it was sent, whatever a browser may take it for. Raises Unknown."""
    if found is None:
        raise Unknown("no such file")
    headers = {"X-Content-Type-Options": "nosniff", **headers}
    return Response(found.data, headers=headers, mimetype=found.mime)
