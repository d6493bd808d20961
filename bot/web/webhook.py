"""LINE's webhook: check, store, acknowledge. The pump does the rest."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response, request

from bot.line.signature import is_signed
from bot.web.storing import TAKES_NOTHING, Storing
from handlers.events import parse, source_of
from models.base import insert_once
from models.queues.inbox import DONE, WAITING, InboxEvent
from models.queues.lane import LANE
from models.queues.storage import PAYLOAD
from scheduler.ports import Outside

MOST_BYTES = 1024 * 1024
MOST_LEVELS = 40  # LINE's deepest event has six
_PLAIN_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_PLAIN_KIND = re.compile(r"[A-Za-z]{1,30}")
_LATEST = 2**53


@dataclass(frozen=True)
class SignedBody:
    """A request's bytes, and the signature that came with them."""

    body: bytes
    signature: str | None


@dataclass(frozen=True)
class Acknowledgement:
    """What LINE is told: an HTTP status and a word."""

    status: int
    text: str = ""


ACKNOWLEDGED = Acknowledgement(200)
NOT_STORED = Acknowledgement(503, "not stored, deliver again")
ONE_REFUSED = Acknowledgement(503, "this one is not stored, deliver again")
"""The database takes nothing now; and: it took others, but not this one."""


class Webhook:
    """Checks and stores what LINE delivers, however many requests at a time.

    secrets: the channel's, two during a change
    stored(n): called after a commit; n of its events wait to be handled
    pressed(on): called when requests begin to come in many at a time, and when that is over
    """

    def __init__(
        self,
        outside: Outside,
        storing: Storing,
        secrets: tuple[str, ...],
        stored: Callable[[int], None],
        pressed: Callable[[bool], None] = lambda _on: None,
    ) -> None:
        self._outside, self._storing, self._secrets = outside, storing, secrets
        self._stored, self.pressed = stored, pressed
        self._insert = insert_once(InboxEvent, outside.database.dialect)

    def answers(self, deliveries: Sequence[SignedBody]) -> list[Acknowledgement]:
        """Return the answer to each, in order. What is acknowledged is stored, in one commit."""
        answers = [self._refusal(each) for each in deliveries]
        good = [place for place, answer in enumerate(answers) if answer is None]
        kept = self._keep([deliveries[place].body for place in good])
        told = dict(zip(good, kept, strict=True))
        return [answer or told[place] for place, answer in enumerate(answers)]

    def _refusal(self, delivery: SignedBody) -> Acknowledgement | None:
        if len(delivery.body) > MOST_BYTES:
            return Acknowledgement(413, "too large")
        if not is_signed(delivery.body, delivery.signature, self._secrets):
            return Acknowledgement(400, "bad signature")
        return None

    def _keep(self, bodies: Sequence[bytes]) -> list[Acknowledgement]:
        if not bodies:
            return []
        try:  # the clock too may ask the database
            rows = [row for body in bodies for row in rows_of(self._outside, body)]
            self._storing.append(self._insert, rows)
        except Exception as fault:  # noqa: BLE001  whatever it is, nothing of them is stored
            if len(bodies) > 1 and not isinstance(fault, TAKES_NOTHING):
                # One that cannot be stored must not cost the others their acknowledgement.
                return [self._keep([body])[0] for body in bodies]
            self._outside.log.error("not_stored", fault=type(fault).__name__)
            down = isinstance(fault, TAKES_NOTHING)
            return [NOT_STORED if down else ONE_REFUSED] * len(bodies)
        self._outside.checkpoint("webhook:stored")
        self._stored(sum(row["state"] == WAITING for row in rows))
        return [ACKNOWLEDGED] * len(bodies)


def blueprint(webhook: Webhook) -> Blueprint:
    """Return the route `POST /callback`, for servers that bring one request at a time."""
    routes = Blueprint("webhook", __name__)

    @routes.post("/callback")
    def callback() -> Response:
        body = request.get_data(cache=False)
        [told] = webhook.answers([SignedBody(body, request.headers.get("X-Line-Signature"))])
        return Response(told.text, told.status)

    return routes


def rows_of(outside: Outside, body: bytes) -> list[dict[str, Any]]:
    """Return the inbox rows of a signed body; one row `not_understood` if it holds no events."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        value = None
    events = value.get("events") if isinstance(value, dict) else None
    if not isinstance(events, list) or not events:
        kept = body.decode("utf-8", "replace")
        return [_row(outside, {"type": "not_understood", "body": kept}, understood=False)]
    if body.count(b"{") + body.count(b"[") < MOST_LEVELS:  # cannot be deep: the usual case
        return [_row(outside, event) for event in events]
    return [_row(outside, *_readable(event)) for event in events]


def _readable(event: Any) -> tuple[Any, bool]:
    """Return the event and True. For an event nested too deep: its top level and False.

    JSON reads deeper than it writes: such an event could be parsed but never stored.
    """
    if not _deeper(event, MOST_LEVELS):
        return event, True
    top = event if isinstance(event, dict) else {}
    return {k: v for k, v in top.items() if not isinstance(v, dict | list)}, False


def _deeper(value: Any, levels: int) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return levels == 0 or any(_deeper(each, levels - 1) for each in inner)


def _row(outside: Outside, event: Any, understood: bool = True) -> dict[str, Any]:
    chat, identity = source_of(event)
    now = outside.clock.now()
    waits = understood and not _overheard(event, chat)
    keep = waits or not understood
    return {
        "event_id": _event_id(event),
        "lane": outside.sealer.keyed_hash(identity, LANE) if identity else "nobody",
        "kind": _kind(event),
        "occurred_at": _occurred_at(event, int(now.timestamp() * 1000)),
        "received_at": now,
        "received_ticks": outside.clock.ticks(),
        "payload": outside.sealer.seal_json(event, PAYLOAD) if keep else None,
        "state": WAITING if waits else DONE,
        "handled_at": None if waits else now,
    }


def _overheard(event: Any, chat: str) -> bool:
    """Return whether people in a group talk to each other: keep id, kind, time only (rule 9)."""
    if chat not in ("group", "room"):
        return False
    spoken = event.get("type") in ("message", "messageEdited")
    return spoken and not parse(event).mentioned


def _event_id(event: Any) -> str:
    """Return LINE's own id, or a hash of the event if it has none (the console's test events)."""
    given = event.get("webhookEventId") if isinstance(event, Mapping) else None
    if isinstance(given, str) and _PLAIN_ID.fullmatch(given):
        return given
    text = json.dumps(event, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _kind(event: Any) -> str:
    kind = event.get("type") if isinstance(event, Mapping) else None
    known = isinstance(kind, str) and (_PLAIN_KIND.fullmatch(kind) or kind == "not_understood")
    return str(kind) if known else "strange"


def _occurred_at(event: Any, now: int) -> int:
    value = event.get("timestamp") if isinstance(event, Mapping) else None
    usable = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _LATEST
    return int(value) if usable else now  # type: ignore[arg-type]
