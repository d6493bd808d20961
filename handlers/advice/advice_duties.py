"""The duty to answer a question to the clinic in words: its short name, and nothing of it."""

from __future__ import annotations

from handlers.advice.show_questions import see
from handlers.duties.duty_words import DutyWords
from handlers.messages import Button
from models.advice.advice_duties import ADVICE, AdviceDuty
from models.duties.duty import Duty
from models.duties.duty_people import ABOVE, HANDLER


def _open(duty: Duty, person_id: int) -> Button | None:
    """Returns the button that opens the question; None for who only hears that it is late."""
    if person_id not in duty.recipients.by_role.get(HANDLER, ()):
        return None
    return see(duty.of(AdviceDuty).question_id)


WORDS = (
    DutyWords(
        kind=ADVICE,
        name="ตอบคำถามถึงคลินิก",
        about=lambda _duty: "ผู้ถามรอคำตอบอยู่",
        button=lambda duty, reader: _open(duty, reader.person_id),
        to_do=lambda duty, me: _open(duty, me.id),
        put_off="no",
        urge="กรุณากำชับผู้ให้คำปรึกษา",
        roles={HANDLER: "ผู้ให้คำปรึกษาของคลินิก", ABOVE: "หัวหน้าของผู้ให้คำปรึกษา (ไม่เห็นเนื้อหา)"},
    ),
)
