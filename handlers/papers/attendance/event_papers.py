"""What is printed about events: names, certificates, and the sign of a printed code."""

from __future__ import annotations

from handlers.papers.attendance import event_certificates, event_sheet, event_work
from handlers.papers.paper_desk import Paper, PaperDesk, SignWords, SubjectPapers
from models.attendance import events
from models.attendance.attendance_event import ATTENDANCE
from models.attendance.event_documents import CERTIFICATE, CERTIFICATES, SIGN_IN_SHEET
from models.errors import Refusal


def _sign(desk: PaperDesk, about: int) -> SignWords:
    event = events.named(desk.session, about)
    if event is None:
        raise Refusal("no_code")
    return SignWords(event.title, f"สแกนด้วย LINE แล้วกดส่งเพื่อลงชื่อ {event.place}")


EVENT_PAPERS = SubjectPapers(
    papers=(
        Paper(SIGN_IN_SHEET, event_sheet.gather),
        Paper(CERTIFICATE, event_certificates.gather_own),
        Paper(CERTIFICATES, event_certificates.gather_all),
    ),
    signs={ATTENDANCE: _sign},
    of_work=event_work.of_work,
)
