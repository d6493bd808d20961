"""LINE's webhook: check, store, acknowledge. Understands nothing; the pump takes over."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from flask import Blueprint, Response, request
from sqlalchemy.exc import SQLAlchemyError

from bot.line.signature import is_signed
from bot.web.storing import Storing
from handlers.events import parse, source_of
from models.base import insert_once
from models.queues.inbox import DONE, WAITING, InboxEvent
from models.queues.lane import LANE
from scheduler.inbox_drain import PAYLOAD
from scheduler.ports import Outside

MOST_BYTES = 1024 * 1024
MOST_LEVELS = 40  # LINE's deepest event has six
_PLAIN_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_PLAIN_KIND = re.compile(r"[A-Za-z]{1,30}")
_LATEST = 2**53


def blueprint(
    outside: Outside,
    storing: Storing,
    secrets: tuple[str, ...],
    stored: Callable[[int], None],
) -> Blueprint:
    """`POST /callback`. `stored(n)` is called after the commit, with the number of events."""
    routes = Blueprint("webhook", __name__)
    insert = insert_once(InboxEvent, outside.database.dialect)

    @routes.post("/callback")
    def callback() -> Response:
        body = request.get_data(cache=False)
        if len(body) > MOST_BYTES:
            return Response("too large", 413)
        if not is_signed(body, request.headers.get("X-Line-Signature"), secrets):
            return Response("bad signature", 400)
        try:  # the clock too may ask the database
            rows = rows_of(outside, body)
            storing.append(insert, rows)
        except (SQLAlchemyError, RuntimeError) as fault:
            outside.log.error("not_stored", fault=type(fault).__name__)
            return Response("not stored, deliver again", 503)
        outside.checkpoint("webhook:stored")
        stored(sum(row["state"] == WAITING for row in rows))
        return Response("", 200)

    return routes


def rows_of(outside: Outside, body: bytes) -> list[dict[str, Any]]:
    """The inbox rows of a signed body; one row `not_understood` if it holds no events."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        told = None
    events = told.get("events") if isinstance(told, dict) else None
    if not isinstance(events, list) or not events:
        kept = body.decode("utf-8", "replace")
        return [_row(outside, {"type": "not_understood", "body": kept}, understood=False)]
    if body.count(b"{") + body.count(b"[") < MOST_LEVELS:  # cannot be deep: the usual case
        return [_row(outside, event) for event in events]
    return [_row(outside, *_readable(event)) for event in events]


def _readable(event: Any) -> tuple[Any, bool]:
    """The event and True; of one nested beyond any sense what stands at its top, and False.

    JSON reads deeper than it writes: such an event could be parsed but never be stored.
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
    """What people say among themselves in a group: only id, kind and time are kept (rule 9)."""
    if chat not in ("group", "room"):
        return False
    said = event.get("type") in ("message", "messageEdited")
    return said and not parse(event).mentioned


def _event_id(event: Any) -> str:
    """LINE's own id; a hash of the event where there is none (the console's verify events)."""
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
    told = event.get("timestamp") if isinstance(event, Mapping) else None
    usable = isinstance(told, int) and not isinstance(told, bool) and 0 <= told < _LATEST
    return int(told) if usable else now  # type: ignore[arg-type]
