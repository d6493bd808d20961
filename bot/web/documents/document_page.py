"""`/f/…` to a finished document, or to a picture in a message."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from flask import Response, request
from sqlalchemy.orm import Session

from bot.files import FileLinks
from bot.web import file_answer
from bot.web.file_answer import ENDINGS
from handlers.documents.kinds_in_words import TITLES
from handlers.understand.dates.dates import short_date
from models.calendar import office_day
from models.documents import document_openings, documents
from models.documents.document import DocumentRequest
from models.documents.document_kinds import PICTURES
from scheduler.ports import Outside


def opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response | None:
    """Return the document. Return None if the person may not have it, or it does not exist."""
    document = links.read_document(signed, now)
    if document is not None:
        return _document(outside, *document, now)
    picture = links.read_picture(signed, now)
    if picture is not None:  # this link lives for a day: it opens pictures only
        return _document(outside, *picture, now, only=PICTURES)
    return None


def _document(
    outside: Outside,
    request_id: int,
    person_id: int,
    now: datetime,
    only: Collection[str] | None = None,
) -> Response | None:
    """Return the document (of these kinds) if the person may still have it now.

    The opening is on the trail before the first byte leaves.
    """

    def looked(session: Session) -> tuple[str, str, str, str, bool] | None:
        row = documents.openable(session, request_id, person_id, now)
        if row is None or not row.file_key or only is not None and row.kind not in only:
            return None
        known = document_openings.opened_before(session, row)
        return row.file_key, row.kind, row.ending, _title(row), known

    found = outside.database.read(looked)
    data = outside.files.pieces(found[0]) if found else None
    if found is None or data is None:
        return None
    _, kind, ending, title, opened_before = found
    if not opened_before and request.method != "HEAD":
        outside.database.write(lambda s: document_openings.note_opened(s, request_id, now))
    media_types = {known: media_type for media_type, known in ENDINGS.items()}
    return file_answer.sent(data, media_types[ending], f"{kind}-{request_id}", title)


def _title(row: DocumentRequest) -> str:
    """Return the kind's title and the day of the round, or on which it was asked for."""
    day = row.due or office_day(row.asked_at)
    return f"{TITLES.get(row.kind, row.kind)} {short_date(day)} ({row.id})"
