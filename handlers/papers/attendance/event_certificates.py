"""Certificates that somebody was at an event: one's own, or everybody's for whoever runs it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendance import event_words
from handlers.papers.paper_desk import PaperDesk, some
from handlers.papers.printing.lone_pages import Certificate
from handlers.papers.printing.model import Document
from handlers.papers.wording import day_words
from models.attendance import certificates, events
from models.attendance.attendance_event import AttendanceEvent
from models.errors import Refusal
from models.people.person import Person

_OFFICE = "สำนักงานเลขาธิการวุฒิสภา"


def gather_own(desk: PaperDesk) -> Document:
    """Returns the certificate of whoever asks. Raises Refusal (no_rows) if they were not there, or
    if the event is not closed."""
    event, reader = _asked(desk), desk.reader
    if reader is None or not certificates.has_one(desk.session, event, reader):
        raise Refusal("no_rows")
    page = _page(desk, event, reader.name, reader.position, reader.bureau.name)
    return _document(desk, [page])


def gather_all(desk: PaperDesk) -> Document:
    """Returns the certificates of all who were there. Raises Refusal (no_rows) if there are none,
    if the event is not closed, or if the reader does not run it."""
    event, reader = _asked(desk), desk.reader
    may = reader is None or events.may_run(event, reader)
    if event.closed_at is None or not may:
        raise Refusal("no_rows")
    found = some(certificates.everybody(desk.session, desk.sealer, event))
    pages = [_page(desk, event, each.name, each.position, each.bureau) for each in found]
    return _document(desk, pages)


def _asked(desk: PaperDesk) -> AttendanceEvent:
    event = events.named(desk.session, desk.request.gift or 0)
    if event is None:
        raise Refusal("no_rows")
    return event


def _document(desk: PaperDesk, pages: Sequence[Certificate]) -> Document:
    return Document(
        title=[_OFFICE, "ใบรับรองการเข้าร่วมกิจกรรม"],
        meta=[],
        blocks=pages,
        made_at=desk.now,
        digits=desk.digits,
        landscape=True,
        whole=sorted({each.name for each in pages}),
    )


def _page(
    desk: PaperDesk, event: AttendanceEvent, name: str, position: str, bureau: str
) -> Certificate:
    organiser = desk.session.get_one(Person, event.organiser_id)
    when = event_words.when(event.begins_at, event.ends_at)
    given = f"ให้ไว้ ณ วันที่ {day_words(event.last_day)}"
    return Certificate(
        lead="ขอรับรองว่า",
        name=name,
        whose=" ".join(filter(None, (position, bureau))),
        about=[
            f"ได้เข้าร่วม “{event.title}”",
            event.place,
            desk.own(when),
            desk.own(given),
        ],
        signs=[f"({organiser.name})", organiser.position, "ผู้จัดกิจกรรม"],
    )
