"""What the sign of an event's printed code says."""

from __future__ import annotations

from handlers.papers.paper_desk import PaperDesk, SignWords, SubjectPapers
from models.attendance import events
from models.attendance.attendance_event import ATTENDANCE
from models.errors import Refusal


def _sign(desk: PaperDesk, about: int) -> SignWords:
    event = events.named(desk.session, about)
    if event is None:
        raise Refusal("no_code")
    return SignWords(event.title, f"สแกนด้วย LINE แล้วกดส่งเพื่อลงชื่อ {event.place}")


EVENT_PAPERS = SubjectPapers(signs={ATTENDANCE: _sign})
