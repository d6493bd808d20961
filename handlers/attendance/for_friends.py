"""Tells who goes to an event with others that nobody signs in for another:
`จะไปอบรมกับเพื่อนอีก 2 คน ลงชื่อให้ด้วยได้ไหม`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.attendance import attendance_facts
from handlers.context import Context
from handlers.messages import Message
from handlers.question.query import Query
from handlers.subjects.facts import facts_told
from handlers.subjects.listeners import listener
from handlers.understand.facets.facet import Facet
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise

_OTHERS = r"(?:เพื่อน|พี่|น้อง|ลูกน้อง|คนอื่น|คนใน(?:สำนัก|กลุ่ม)|ทีม)"
_WITH = pattern_of(rf"(?:กับ|พา|พร้อม|ให้|แทน|ของ)\s?{_OTHERS}|{_OTHERS}(?:อีก|ที่ไป|ไปด้วย|\s)*\d?")
_SIGNS = pattern_of(
    rf"(?:(?:ลง|เซ็น|เช็[คก])ชื่อ|เช็[คก]อิน|สแกน)(?:เข้า|อบรม|ร่วม|งาน|\s)*(?:ให้|แทน|เผื่อ|ทีเดียว|พร้อม).{{0,24}}?(?:{WHETHER}|{HOW_IN_SHORT})"
)
_EVENT = pattern_of("อบรม|สัมมนา|ประชุม|งาน|กิจกรรม|บรรยาย")


@listener(longest=120, cue=pattern_of("ชื่อ|สแกน|เช็[คก]อิน"))
def asks(_context: Context, words: str) -> Query | None:
    """Returns the question; None for other words."""
    plain = normalise(words)
    if not (_EVENT.search(plain) and _WITH.search(plain)):
        return None
    return _QUERY if _SIGNS.search(plain) else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return facts_told.told(context, attendance_facts.SHEET, Facet.FOR_OTHERS)


_QUERY = Query("signed_for_friends", (), _answer)
