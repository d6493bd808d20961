"""Delivers events to the bot's webhook: signed, in order within a chat, several chats at once.

An event without a 2xx answer within the time limit (LINE stops after 2 s) is redelivered with the
same id, the same reply token and `isRedelivery: true`, after the waits of `backoff`, while the
switch is on. A redelivery does not delay the chat's later events (LINE promises no order), nor does
an event that is late on purpose.
"""

from __future__ import annotations

import base64
import hashlib
import heapq
import hmac
import json
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import urllib3

from .limits import LOOPBACK
from .platform_clock import monotonic

Json = dict[str, Any]
BACKOFF: tuple[float, ...] = (1.0, 3.0, 10.0, 30.0)
TIMEOUT_SECONDS = 2.0
LATE_SECONDS = 5.0  # how late a "late" event is, so that others overtake it
THREADS = 8


@dataclass
class DeliveryOutcome:
    """The result of one attempt.

    status: the bot's; None if there was none
    reason: LINE's word for the failure
    body: of the answer
    """

    status: int | None
    reason: str
    body: str = ""

    @property
    def ok(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


@dataclass
class Delivery:
    """One webhook body on its way.

    chat: its chat's id
    events: of the body
    attempts: so far
    outcome: of the last attempt
    first: set when the first attempt has ended
    """

    chat: str
    events: list[Json]
    attempts: int = 0
    outcome: DeliveryOutcome | None = None
    first: threading.Event = field(default_factory=threading.Event)


def sign(secret: str, body: bytes) -> str:
    """Return the x-line-signature of a body: base64 of its HMAC-SHA256 with the channel secret."""
    return base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha256).digest()).decode()


def check_loopback(url: str) -> str:
    """Return the address. Raises ValueError unless it is plain HTTP on this machine."""
    parts = urlsplit(url)
    if parts.scheme != "http" or parts.hostname not in LOOPBACK:
        raise ValueError("the webhook must be http on this machine")
    return url


class Courier:
    """The delivery threads; start() starts them, close() ends them."""

    def __init__(
        self,
        url: str,
        secret: str,
        destination: str,
        on_attempt: Callable[[Json], None],
        on_outcome: Callable[[Delivery], None] = lambda _: None,
    ) -> None:
        self.url = check_loopback(url)
        self.secret, self.destination = secret, destination
        self.redelivery, self.backoff, self.timeout = True, BACKOFF, TIMEOUT_SECONDS
        self.delivered = self.failed = self.redelivered = 0
        self.reasons: dict[str, int] = {}
        self._on_attempt, self._on_outcome = on_attempt, on_outcome
        self._http = urllib3.PoolManager(maxsize=THREADS + 4, retries=False)
        self._wake = threading.Condition()
        self._waiting: dict[str, deque[Delivery]] = {}
        self._ready: deque[str] = deque()
        self._later: list[tuple[float, int, Delivery]] = []
        self._pending = self._serial = 0
        self._open = True

    def start(self) -> None:
        """Start the threads."""
        for _ in range(THREADS):
            threading.Thread(target=self._work, name="courier", daemon=True).start()

    def close(self) -> None:
        """Take up no more deliveries; the running ones end by themselves."""
        with self._wake:
            self._open = False
            self._wake.notify_all()

    def send(self, chat: str, events: list[Json]) -> Delivery:
        """Queue one webhook body behind what waits in the chat."""
        delivery = Delivery(chat, events)
        with self._wake:
            self._queue(delivery)
        return delivery

    def send_late(self, chat: str, events: list[Json]) -> Delivery:
        """Send one webhook body after LATE_SECONDS, behind later events of the chat."""
        delivery = Delivery(chat, events)
        with self._wake:
            self._pending += 1
            self._put_off(delivery, LATE_SECONDS)
            self._wake.notify()
        return delivery

    def post(self, body: bytes, signature: str | None) -> DeliveryOutcome:
        """Make one HTTP attempt with these bytes, now, in the calling thread."""
        headers = {
            "content-type": "application/json; charset=utf-8",
            "user-agent": "LineBotWebhook/2.0",
        }
        if signature is not None:
            headers["x-line-signature"] = signature
        limit = urllib3.Timeout(total=self.timeout)
        try:
            answer = self._http.request(
                "POST", self.url, body=body, headers=headers, timeout=limit, redirect=False
            )
        except (urllib3.exceptions.ConnectTimeoutError, urllib3.exceptions.NewConnectionError):
            return DeliveryOutcome(None, "could_not_connect")
        except urllib3.exceptions.ReadTimeoutError:
            return DeliveryOutcome(None, "request_timeout")
        except urllib3.exceptions.HTTPError:
            return DeliveryOutcome(None, "unclassified")
        good = 200 <= answer.status < 300
        shown = answer.data[:500].decode("utf-8", "replace")
        return DeliveryOutcome(answer.status, "" if good else "error_status_code", shown)

    def body_of(self, events: list[Any]) -> bytes:
        """Return the webhook body of these events, as the bytes to sign."""
        whole = {"destination": self.destination, "events": events}
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()

    def wait_idle(self, seconds: float) -> bool:
        """Wait until nothing is queued, running or to be redelivered. Returns if that came."""
        with self._wake:
            return self._wake.wait_for(lambda: self._pending == 0, seconds)

    def shown(self) -> Json:
        """Return where events go and how it went, as the control API shows it."""
        return {
            "url": self.url,
            "delivered": self.delivered,
            "failed": self.failed,
            "redelivered": self.redelivered,
            "reasons": dict(self.reasons),
            "pending": self._pending,
            "redelivery": self.redelivery,
            "backoff": list(self.backoff),
            "timeout": self.timeout,
        }

    def _queue(self, delivery: Delivery) -> None:
        self._pending += 1
        queue = self._waiting.setdefault(delivery.chat, deque())
        queue.append(delivery)
        if len(queue) == 1:  # the first of a chat is the running one
            self._ready.append(delivery.chat)
            self._wake.notify_all()

    def _work(self) -> None:
        while (taken := self._next()) is not None:
            delivery, in_turn = taken
            self._attempt(delivery, redelivery=delivery.attempts > 0)
            if in_turn:
                self._step_on(delivery.chat)

    def _next(self) -> tuple[Delivery, bool] | None:
        with self._wake:
            while self._open:
                if self._later and self._later[0][0] <= monotonic():
                    return heapq.heappop(self._later)[2], False
                if self._ready:
                    return self._waiting[self._ready.popleft()][0], True
                self._wake.wait(self._later[0][0] - monotonic() if self._later else None)
        return None

    def _step_on(self, chat: str) -> None:
        with self._wake:
            queue = self._waiting[chat]
            queue.popleft()
            if queue:
                self._ready.append(chat)
                self._wake.notify()
            else:
                del self._waiting[chat]

    def _attempt(self, delivery: Delivery, redelivery: bool) -> None:
        for event in delivery.events:
            if redelivery:
                event["deliveryContext"] = {"isRedelivery": True}
            self._on_attempt(event)
        body = self.body_of(delivery.events)
        outcome = self.post(body, sign(self.secret, body))
        delivery.outcome = outcome
        delivery.attempts += 1
        self._on_outcome(delivery)
        self._count(delivery, outcome, redelivery)
        delivery.first.set()

    def _count(self, delivery: Delivery, outcome: DeliveryOutcome, redelivery: bool) -> None:
        with self._wake:
            self.redelivered += redelivery
            if outcome.ok:
                self.delivered += 1
            else:
                self.failed += 1
                self.reasons[outcome.reason] = self.reasons.get(outcome.reason, 0) + 1
            again = not outcome.ok and self.redelivery and delivery.attempts <= len(self.backoff)
            if again:
                self._put_off(delivery, self.backoff[delivery.attempts - 1])
            else:
                self._pending -= 1
            self._wake.notify_all()

    def _put_off(self, delivery: Delivery, seconds: float) -> None:
        self._serial += 1
        heapq.heappush(self._later, (monotonic() + seconds, self._serial, delivery))
