"""Tells that a sentence that names a day has nothing to do with leave: `มีหนังสือให้เซ็นมั้ยวันนี้`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.conversation.typing_places import place_of
from handlers.people.away.leave.working_days import without_working_days
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise
from handlers.understand.wishes.other_wish import is_a_sentence

_OF_LEAVE = pattern_of(
    "ลา(?![ดมวยส])|หยุด|แทน|ตั้งแต่|จน|ถึง|นับ|กลับ|ป่วย|ทวง|เตือน|ไม่อยู่|พัก|แจ้ง|บอก|วันไหน|กี่วัน|ครึ่งวัน|ราชการ|เดินทาง|เหตุผล|เสาร์อาทิตย์|ช่วง"
)
_OF_ELSE = frozenset({SentenceKind.ANSWER, SentenceKind.QUESTION, SentenceKind.WISH})


def is_of_else(words: str, context: Context, _answers: Answers) -> bool:
    """Tells whether a sentence says nothing of leave, so that what it means elsewhere is done if it
    means anything; the days of leave are told with a reason as well (`พรุ่งนี้พาแม่ไปหาหมอ`)."""
    words = without_working_days(words, telling=True)
    if not is_a_sentence(words) or _OF_LEAVE.search(normalise(words)) is not None:
        return False
    return kind_inside(words, place_of(context.flows["tell_absence"], "days")).kind in _OF_ELSE
