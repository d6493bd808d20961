"""Tells whether a request comes from this machine. Trusts no header that a proxy may set."""

from __future__ import annotations

from urllib.parse import urlsplit

from werkzeug.wrappers import Request

from bot.settings import is_loopback

FORWARDING = frozenset(
    {"forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "true-client-ip",
     "cf-connecting-ip", "fastly-client-ip", "fly-client-ip"}
)  # fmt: skip


def from_this_machine(request: Request) -> bool:
    """Return whether the request came over loopback, to its own name, through no proxy.

    A proxy beside us speaks for people elsewhere. A proxy that sets no header shows by the host
    name, or by HTTP/1.0 (nginx without settings).
    """
    names = [name.lower() for name in request.headers.keys()]  # noqa: SIM118  no mapping
    forwarded = any(name in FORWARDING or name.startswith("x-forwarded-") for name in names)
    old = request.environ.get("SERVER_PROTOCOL") == "HTTP/1.0"
    here = is_loopback(request.remote_addr or "") and is_loopback(_name(request.host))
    return here and not forwarded and not old


def _name(host: str) -> str:
    """Return the host without its port; empty if there is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
