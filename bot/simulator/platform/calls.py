"""A log for tests and the page (the bot's API calls, webhooks): the newest ones, in memory."""

from __future__ import annotations

import json
import threading
from collections import deque
from typing import Any

KEPT = 20_000
WEBHOOKS_KEPT = 5_000


class CallLog:
    """Calls in order, numbered from 1; keeps the newest `kept`."""

    def __init__(self, kept: int = KEPT) -> None:
        self._more = threading.Condition()
        self._calls: deque[tuple[int, str]] = deque(maxlen=kept)
        self.last = 0

    def add(self, **call: Any) -> None:
        """Append one call. `call` holds what the control API shows, all of it JSON."""
        text = json.dumps(call, ensure_ascii=False)  # text takes a tenth of the memory of objects
        with self._more:
            self.last += 1
            self._calls.append((self.last, text))
            self._more.notify_all()

    def after(self, n: int, wait_seconds: float = 0, limit: int = KEPT) -> list[dict[str, Any]]:
        """Return the calls after number `n`, the oldest `limit` of them; may wait for the first."""
        with self._more:
            self._more.wait_for(lambda: self.last > n, wait_seconds)
            newer = [(number, text) for number, text in self._calls if number > n]
        return [{"n": number, **json.loads(text)} for number, text in newer[:limit]]
