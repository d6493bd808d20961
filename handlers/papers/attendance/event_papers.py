"""What is printed about events: the sheet of names, and the sign of a printed code."""

from __future__ import annotations

from handlers.papers.attendance import event_sheet
from handlers.papers.paper_desk import Paper, PaperDesk, SignWords, SubjectPapers
from models.attendance import events
from models.attendance.attendance_event import ATTENDANCE
from models.attendance.event_documents import SIGN_IN_SHEET
from models.errors import Refusal


def _sign(desk: PaperDesk, about: int) -> SignWords:
    event = events.named(desk.session, about)
    if event is None:
        raise Refusal("no_code")
    return SignWords(event.title, f"สแกนด้วย LINE แล้วกดส่งเพื่อลงชื่อ {event.place}")


EVENT_PAPERS = SubjectPapers(
    papers=(Paper(SIGN_IN_SHEET, event_sheet.gather),), signs={ATTENDANCE: _sign}
)
