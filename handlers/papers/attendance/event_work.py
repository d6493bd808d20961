"""What the events of an activity tell of its work: when, where, and how many came."""

from __future__ import annotations

from handlers.attendance import event_words
from handlers.papers.paper_desk import PaperDesk, ToldOfWork
from models.attendance import event_documents, events
from models.attendance.attendance_event import AttendanceEvent
from models.attendance.event_documents import PROOF
from models.documents.document_activities import ActivityReport


def of_work(desk: PaperDesk, about: ActivityReport) -> list[ToldOfWork]:
    """Returns the closed events that the report names or its bureau held for the activity, the
    earliest first, as far as the reader may have their sheets."""
    named = [each["about"] for each in about.version.proofs if each["by"] == PROOF]
    held = events.held_for(desk.session, about.activity.id, about.bureau.id, named)
    return [_told(desk, each) for each in held if _may_know(desk, each)]


def _may_know(desk: PaperDesk, event: AttendanceEvent) -> bool:
    reader = desk.reader
    return reader is None or event_documents.may_read_sheet(
        desk.session, reader, event.id, desk.today
    )


def _told(desk: PaperDesk, event: AttendanceEvent) -> ToldOfWork:
    return ToldOfWork(
        when=event_words.when(event.begins_at, event.ends_at),
        where=event.place,
        came=event_words.came(events.attended(desk.session, event.id)),
    )
