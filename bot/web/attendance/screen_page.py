"""`/f/…` to the screen of an event: whoever has the link may show it, until the event is over."""

from __future__ import annotations

from datetime import datetime

from flask import Response
from sqlalchemy.orm import Session

from bot.files import FileLinks
from bot.web.file_answer import NOT_KEPT
from handlers.attendance import screen_words
from handlers.attendance.screen_words import Screen
from models.attendance import events, moving_code
from models.trail import facts
from scheduler.ports import Outside

_PAGE = {
    **NOT_KEPT,
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
    ),
}


def opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response | None:
    """Return the page of this moment. It names nobody."""
    event_id = links.read_screen(signed, now)
    if event_id is None:
        return None
    found = outside.database.read(lambda session: _screen(session, outside, event_id))
    if found is None:
        return None
    page = screen_words.page(found, now)
    return Response(page, 200, _PAGE, content_type="text/html; charset=utf-8")


def _screen(session: Session, outside: Outside, event_id: int) -> Screen | None:
    event = events.named(session, event_id)
    if event is None or not event.moving:
        return None
    found = events.attended(session, event_id)
    key = moving_code.key_of(outside.sealer, event_id)
    return Screen(event, found, key, facts.get(session, facts.BOT_ID) or "")
