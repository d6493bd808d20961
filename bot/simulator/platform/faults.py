"""Trouble on purpose: which API calls or webhooks fail, how, and how many of them.

Kinds: `slow` (waits `delay_ms`, then works), `5xx` (answers 500, or `status`), `drop` (closes the
connection, processes nothing), `lost` (processes, then closes the connection without an answer),
`429` (rate), `monthly` (429, monthly limit), `401`, `202` (content is still being prepared). For
webhooks (endpoint `event`): `twice` (delivers the same event two times), `late` (delivers it
seconds later, so that later events overtake it). A call uses up the first rule that fits it.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any

from .platform_clock import monotonic

KINDS = ("slow", "5xx", "drop", "lost", "429", "monthly", "401", "202")
ENDPOINTS = (
    "reply push multicast content profile quota info group loading webhook markAsRead validate"
    " richmenu * send"
).split()
SENDING = ("reply", "push", "multicast")  # what `send` stands for
EVENT, EVENT_KINDS = "event", ("twice", "late")
MOST_TIMES, LONGEST_DELAY_MS = 10_000, 60_000
# Calls a second and endpoint (line.md D); endpoints not listed have LINE's usual 2,000.
RATES = {"multicast": 200.0, "loading": 100.0}
USUAL_RATE, MOST_A_SECOND = 2000.0, 1e9


@dataclass
class ScriptedFault:
    """One rule.

    endpoint: the API endpoint, `send` for all sending, `event` for webhooks, or `*`
    kind: of the trouble
    times: for how many calls it is still good
    delay_ms: how long `slow` waits
    status: what `5xx` answers
    """

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
        """Return whether the rule applies to a call of this endpoint (`event`: a webhook)."""
        if endpoint == EVENT or self.endpoint == EVENT:
            return endpoint == self.endpoint
        sending = self.endpoint == "send" and endpoint in SENDING
        return sending or self.endpoint in (endpoint, "*")


class ScriptedFaults:
    """The rules in force, and the delay of every call."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._rules: list[ScriptedFault] = []
        self.latency_ms: float = 0

    def add(self, fault: ScriptedFault) -> None:
        with self._lock:
            self._rules.append(fault)

    def clear(self) -> None:
        """End all rules and the delay."""
        with self._lock:
            self._rules.clear()
            self.latency_ms = 0

    def take(self, endpoint: str) -> ScriptedFault | None:
        """Return the rule for this call and use it up once; None if no rule fits."""
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
        """Return the rules in force as the control API shows them."""
        with self._lock:
            return [dict(vars(fault)) for fault in self._rules]


def pause(milliseconds: float) -> None:
    """Hold the calling thread this long."""
    if milliseconds > 0:
        threading.Event().wait(milliseconds / 1000)


class Rates:
    """LINE's rate limit: a token bucket for each endpoint, as large as a second's calls."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._per_second: dict[str, float] = dict(RATES)
        self._held: dict[str, tuple[float, float]] = {}

    def set(self, endpoint: str, per_second: float) -> None:
        """Change the limit of one endpoint."""
        with self._lock:
            self._per_second[endpoint] = per_second
            self._held.pop(endpoint, None)

    def allows(self, endpoint: str) -> bool:
        """Take one call from the bucket. Returns False if it is empty."""
        with self._lock:
            rate = self._per_second.get(endpoint, USUAL_RATE)
            now = monotonic()
            left, at = self._held.get(endpoint, (rate, now))
            left = min(rate, left + (now - at) * rate)
            self._held[endpoint] = (left - 1 if left >= 1 else left, now)
            return left >= 1
