"""Trouble made on purpose: what an API call or a webhook is to suffer, and how many of them.

Kinds: `slow` (waits `delay_ms`, then as always), `5xx` (answers 500, or `status`), `drop` (the
connection is closed, nothing processed), `lost` (processed, then the connection is closed without
an answer), `429` (rate), `monthly` (429, monthly limit), `401`, `202` (content still being
prepared). Of webhooks (endpoint `event`): `twice` (the same event is delivered two times), `late`
(it arrives seconds later, so that what is said next overtakes it). The first rule that fits a
call is spent on it.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any

from .clock import monotonic

KINDS = ("slow", "5xx", "drop", "lost", "429", "monthly", "401", "202")
ENDPOINTS = (
    "reply push multicast content profile quota info group loading webhook markAsRead validate"
    " richmenu * send"
).split()
SENDING = ("reply", "push", "multicast")  # what `send` stands for
EVENT, EVENT_KINDS = "event", ("twice", "late")
MOST_TIMES, LONGEST_DELAY_MS = 10_000, 60_000
# Calls a second and endpoint (line.md D); what is not listed has LINE's usual 2,000.
RATES = {"multicast": 200.0, "loading": 100.0}
USUAL_RATE, MOST_A_SECOND = 2000.0, 1e9


@dataclass
class Fault:
    """One rule and how many calls it is still good for."""

    endpoint: str
    kind: str
    times: int = 1
    delay_ms: float = 0
    status: int = 500

    def __post_init__(self) -> None:
        kinds = EVENT_KINDS if self.endpoint == EVENT else KINDS
        if self.kind not in kinds or self.endpoint not in (*ENDPOINTS, EVENT):
            known = ", ".join((*ENDPOINTS, EVENT))
            raise ValueError(f"endpoint: {known}; kind: {', '.join((*KINDS, *EVENT_KINDS))}")
        if not isinstance(self.times, int) or not 1 <= self.times <= MOST_TIMES:
            raise ValueError(f"times: 1 to {MOST_TIMES}")
        if not 0 <= self.delay_ms <= LONGEST_DELAY_MS:
            raise ValueError(f"delay_ms: 0 to {LONGEST_DELAY_MS}")
        if not isinstance(self.status, int) or not 400 <= self.status <= 599:
            raise ValueError("status: 400 to 599")

    def fits(self, endpoint: str) -> bool:
        """Whether a call of that endpoint (or a webhook: `event`) has to suffer this."""
        if endpoint == EVENT or self.endpoint == EVENT:
            return endpoint == self.endpoint
        sending = self.endpoint == "send" and endpoint in SENDING
        return sending or self.endpoint in (endpoint, "*")


class Faults:
    """The rules in force and the delay put on every call."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._rules: list[Fault] = []
        self.latency_ms: float = 0

    def add(self, fault: Fault) -> None:
        with self._lock:
            self._rules.append(fault)

    def clear(self) -> None:
        """Ends all rules and the delay."""
        with self._lock:
            self._rules.clear()
            self.latency_ms = 0

    def take(self, endpoint: str) -> Fault | None:
        """The rule this call has to suffer, spent once; None when there is none."""
        if not self._rules:
            return None
        with self._lock:
            for fault in self._rules:
                if fault.fits(endpoint):
                    fault.times -= 1
                    if fault.times <= 0:
                        self._rules.remove(fault)
                    return fault
        return None

    def shown(self) -> list[dict[str, Any]]:
        """The rules in force, as the control API gives them."""
        with self._lock:
            return [dict(vars(fault)) for fault in self._rules]


def pause(milliseconds: float) -> None:
    """Holds the calling thread for so long."""
    if milliseconds > 0:
        threading.Event().wait(milliseconds / 1000)


class Rates:
    """LINE's rate limit: a token bucket for each endpoint, as large as a second's calls."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._per_second: dict[str, float] = dict(RATES)
        self._held: dict[str, tuple[float, float]] = {}

    def set(self, endpoint: str, per_second: float) -> None:
        """Changes the limit of one endpoint."""
        with self._lock:
            self._per_second[endpoint] = per_second
            self._held.pop(endpoint, None)

    def allows(self, endpoint: str) -> bool:
        """Takes one call out of the bucket; False when it is empty."""
        with self._lock:
            rate = self._per_second.get(endpoint, USUAL_RATE)
            now = monotonic()
            left, at = self._held.get(endpoint, (rate, now))
            left = min(rate, left + (now - at) * rate)
            self._held[endpoint] = (left - 1 if left >= 1 else left, now)
            return left >= 1
