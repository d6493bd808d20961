"""Whether a request was made on this machine itself; must not trust what a proxy may have set."""

from __future__ import annotations

from urllib.parse import urlsplit

from werkzeug.wrappers import Request

from bot.settings import is_loopback

FORWARDING = frozenset(
    {"forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "true-client-ip",
     "cf-connecting-ip", "fastly-client-ip", "fly-client-ip"}
)  # fmt: skip


def from_this_machine(request: Request) -> bool:
    """Over loopback, by loopback's own name and by nobody's hand: a proxy beside us speaks for
    people elsewhere. One that sets no header at all is known by the name it was asked by, or, as
    nginx where nothing is set, by HTTP/1.0."""
    names = [name.lower() for name in request.headers.keys()]  # noqa: SIM118  no mapping
    forwarded = any(name in FORWARDING or name.startswith("x-forwarded-") for name in names)
    old = request.environ.get("SERVER_PROTOCOL") == "HTTP/1.0"
    here = is_loopback(request.remote_addr or "") and is_loopback(_name(request.host))
    return here and not forwarded and not old


def _name(host: str) -> str:
    """The host without its port; empty if it is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""
