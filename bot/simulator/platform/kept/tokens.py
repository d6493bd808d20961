"""Reply tokens and retry keys: what may be used once, and for how long.

A reply token is good for one use within `life` seconds of the last delivery of its event (line.md
D: about a minute; a redelivery renews it unless it was used or twenty minutes have passed). A retry
key is remembered for 24 hours with the answer to its request.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from typing import Any

from bot.simulator.platform import ids
from bot.simulator.platform.platform_clock import monotonic, wall

from .store import Store

LIFE_SECONDS = 60.0
LONGEST_LIFE_SECONDS = 24 * 3600.0  # for trials; LINE's own is LIFE_SECONDS
RENEWABLE_SECONDS = 20 * 60.0
RETRY_KEY_SECONDS = 24 * 3600.0
SWEEP_AT = 20_000


@dataclass
class _Token:
    chat: str
    born: float
    until: float


class ReplyTokens:
    """Unused tokens, in memory: a restart of the stand-in makes them invalid."""

    def __init__(self, life: float = LIFE_SECONDS) -> None:
        self.life = life
        self._live: dict[str, _Token] = {}
        self._lock = threading.Lock()

    def issue(self, chat: str) -> str:
        """Return a new token that answers into `chat`."""
        token, now = ids.reply_token(), monotonic()
        with self._lock:
            if len(self._live) > SWEEP_AT:
                live = self._live.items()
                self._live = {t: each for t, each in live if now - each.born <= RENEWABLE_SECONDS}
            self._live[token] = _Token(chat, now, now + self.life)
        return token

    def renew(self, token: str) -> None:
        """A delivery of the event has begun: restart the token's time, if it still may."""
        now = monotonic()
        with self._lock:
            live = self._live.get(token)
            if live and now - live.born < RENEWABLE_SECONDS:
                live.until = now + self.life

    def use(self, token: str) -> str | None:
        """Return the chat that the token answers into, once; None if unknown, used, too old."""
        with self._lock:
            live = self._live.get(token)
            if live is None or monotonic() > live.until:
                return None
            del self._live[token]
            return live.chat


@dataclass(frozen=True)
class Accepted:
    """A request that was accepted under a retry key, and its answer."""

    request_id: str
    answer: dict[str, Any]


class RetryKeys:
    """The accepted retry keys of the last 24 hours, kept in the store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._live: dict[str, tuple[float, Accepted]] = {}
        for row in store.rows(
            "SELECT key, at, request_id, answer FROM retry_key WHERE at > ?",
            wall() - RETRY_KEY_SECONDS,
        ):
            accepted = Accepted(row["request_id"], json.loads(row["answer"]))
            self._live[row["key"]] = (row["at"], accepted)

    def find(self, key: str) -> Accepted | None:
        """Return what was accepted under `key` in the last 24 hours; None if nothing was."""
        at, accepted = self._live.get(key.lower(), (0.0, None))
        return accepted if wall() - at < RETRY_KEY_SECONDS else None

    def remember(self, key: str, request_id: str, answer: dict[str, Any]) -> None:
        """Keep an accepted request for 24 hours."""
        at = wall()
        self._live[key.lower()] = (at, Accepted(request_id, answer))
        self._store.put(
            "INSERT OR REPLACE INTO retry_key VALUES (?, ?, ?, ?)",
            key.lower(),
            at,
            request_id,
            json.dumps(answer),
        )
