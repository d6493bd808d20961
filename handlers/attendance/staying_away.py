"""Hears who asks what comes of not being at an event: `ถ้าไม่ไปอบรมวันที่ 9 จะโดนอะไรไหม`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendance import event_words
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

_CUE = pattern_of("อบรม|ประชุม|สัมมนา")
_AWAY = r"(?:ไม่(?:ได้)?(?:ไป|มา|เข้า|ร่วม)(?:ร่วม|เข้า)?|ขาด|โดด)(?:การ)?(?:อบรม|ประชุม(?!คณะ)|สัมมนา)"
_COMES_OF_IT = rf"โดน|ถูก(?:หัก|ลงโทษ)|(?:เป็น|มี)(?:อะไร|ไร|ผล|ปัญหา)|ผิด(?:{WHETHER}|วินัย)|หัก|ลงโทษ"
_HEARD = pattern_of(rf"{_AWAY}.*(?:{_COMES_OF_IT}).*(?:{WHETHER}|อะไร|หรือ|บ้าง)")
_ELSE = pattern_of(
    r"รายงาน|ลงมติ|(?<!หัก)คะแนน(?!.*หัก)|เพราะ|เนื่องจาก|ด่า|ดุ|ต่อว่า|กลั่นแกล้ง|แล้วโดน|โดน(?:หัวหน้า|ผอ)"
)
_WORDS = (
    "ผู้ที่ไม่ได้ลงชื่อ บอตเพียงไม่นับว่ามาและไม่มีใบรับรองให้ บอตไม่หักเงินหรือคะแนนของผู้ใด\n"
    "มีผลอย่างอื่นหรือไม่เป็นไปตามคำสั่งของงานนั้น กรุณาถามผู้จัดงานหรือผู้บังคับบัญชา"
)


@listener(longest=100, cue=_CUE)
def asked(_context: Context, words: str) -> Query | None:
    """Returns what answers it; None for other words."""
    plain = normalise(words)
    return QUERY if _HEARD.search(plain) and not _ELSE.search(plain) else None


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_WORDS, (event_words.MENU,))]


QUERY = Query("staying_away", (), _answer)
