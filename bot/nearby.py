"""Whether a request was made on this machine itself; must not trust what a proxy may have set."""

from __future__ import annotations

from collections.abc import Iterable

from bot.settings import is_loopback

FORWARDING = frozenset(
    {"forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "true-client-ip",
     "cf-connecting-ip", "fastly-client-ip", "fly-client-ip"}
)  # fmt: skip


def from_this_machine(remote_addr: str | None, header_names: Iterable[str]) -> bool:
    """Over loopback and by nobody's hand: a proxy beside us speaks for people elsewhere."""
    names = [name.lower() for name in header_names]
    forwarded = any(name in FORWARDING or name.startswith("x-forwarded-") for name in names)
    return not forwarded and is_loopback(remote_addr or "")
