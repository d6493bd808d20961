"""Tells somebody who is not on the roster what they ask of files before they tell anything: which
are taken, how large and how many they may be, and who opens them (`มีคลิปเป็นหลักฐาน ส่งได้กี่นาที`).
Of the staff the same words may be about a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.complaints.facts import complaint_evidence_facts
from handlers.context import Context
from handlers.messages import Message
from handlers.question.query import Query
from handlers.subjects.facts import facts_told
from handlers.subjects.listeners import listener
from handlers.understand.facets.facet import Facet
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

_LONGEST, _MOST = 120, 2
_FILES = r"(?:หลักฐาน|คลิป|วิดีโอ|ไฟล์|รูป(?!แบบ|เส้น)(?:ถ่าย|ภาพ)?|ภาพถ่าย|สลิป)"
_RECORDED = pattern_of("คลิป|วิดีโอ|เสียง")
_HOW_LONG = r"กี่(?:นาที|วิ(?:นาที)?|ชั่วโมง)|ยาว(?:ได้)?(?:แค่ไหน|เท่าไ|กี่)"
_ASKED: Mapping[Facet, str] = {
    Facet.FILES: rf"{_HOW_LONG}|(?:ไฟล์|คลิป)(?:แบบ|ชนิด|นามสกุล|ประเภท)(?:ไหน|ใด|อะไร)",
    Facet.LIMITS: (
        r"กี่\s?(?i:mb|เมก|เม็ก|กิ๊?ก)|(?:ขนาด|ใหญ่)(?:ไฟล์|ได้|สุด|\s)*(?:เท่าไ|แค่ไหน|กี่)"
        "|ไม่เกิน(?:เท่าไ|กี่)"
    ),
    Facet.SEVERAL: r"กี่(?:ไฟล์|รูป|ภาพ|อัน|คลิป|ใบ)|หลาย(?:ไฟล์|รูป|ภาพ|อัน|คลิป)",
    Facet.WHO_SEES: (
        r"ใคร(?:จะ|เป็นคน|บ้าง|ที่|สามารถ|\s)*(?:ได้)?(?:เห็น|ดู|เปิด|อ่าน)"
        rf"|(?:คนอื่น|เจ้าตัว|เขา|เค้า)(?:จะ)?(?:เห็น|ดูได้|เปิดได้)(?:{WHETHER})"
    ),
}
_PATTERNS = {facet: pattern_of(each) for facet, each in _ASKED.items()}
_TELLS = pattern_of(r"(?:เรียก|รับ)(?:เงิน|สินบน)|ทุจริต|โกง|ร้องเรียนเรื่อง|\d{3,}")
"""A story, in which a question may stand, too."""


@listener(longest=_LONGEST, anyone=True, cue=pattern_of(_FILES))
def asks(context: Context, words: str) -> Query | None:
    """Returns the question of a visitor; None for other words, and for the staff."""
    plain = normalise(words)
    if context.person is not None or _TELLS.search(plain):
        return None
    return QUERY if _asked(plain) else None


def _asked(plain: str) -> Sequence[Facet]:
    """Returns what is asked, in the order of the words. Sound and clips are of no size or number:
    that they are not taken says it."""
    places = {
        facet: found.start() for facet, each in _PATTERNS.items() if (found := each.search(plain))
    }
    if _RECORDED.search(plain) and places.keys() & {Facet.LIMITS, Facet.SEVERAL}:
        places[Facet.FILES] = min(
            places.pop(each, len(plain)) for each in (Facet.LIMITS, Facet.SEVERAL)
        )
    return sorted(places, key=places.__getitem__)[:_MOST]


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.secret = True
    sheet = complaint_evidence_facts.SHEET
    asked = _asked(normalise(rest))
    return [card for each in asked for card in facts_told.told(context, sheet, each)]


QUERY = Query("proof_asked", (), _answer, anyone=True, several=True)
