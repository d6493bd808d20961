"""Reads to which bureau the case in sight is to go, and why: `ส่งต่อให้สำนักการคลัง เพราะ…`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.complaints import case_cards
from handlers.complaints.working import case_said
from handlers.context import Context
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME
from handlers.understand.thai import fold, folded, normalise, without_polite_ending
from models.complaints.complaint import Case
from models.people import people

OFFICE = 0
"""Stands for the office's own receivers, whatever bureau the case concerns."""
_LONGEST = 400
_HANDED = pattern_of(
    r"(?:(?P<first>(?:เรื่อง(?:นี้)?|เคสนี้)?\s?ไม่(?:ใช่|เกี่ยว)[^\s,]{2,60}?)(?:นะ|ครับ|คับ|ค่ะ|คะ)*[\s,]*)?"
    rf"(?:ขอ|จะ|ช่วย|ฝาก|อยาก|รบกวน|{ME}|\s)*+(?:(?:เรื่อง|เคส)นี้\s?)?(?:ขอ|ให้|ช่วย|\s)*+"
    r"(?:ส่งต่อ|(?:ส่ง|โอน|มอบ|ย้าย)(?:เรื่อง|เคส)(?:นี้)?(?:ต่อ)?|โอน|ส่ง(?=ไปให้|ไปที่|ไปยัง))"
    r"(?:เรื่องนี้|เคสนี้)?(?:ไป)?(?:ให้|ที่|ยัง|ถึง)*\s?(?P<where>\S.{1,80}?)"
    r"(?:\s*(?:เพราะ(?:ว่า)?|เนื่องจาก|ด้วยเหตุ(?:ว่า|ที่)?|เหตุผล(?:คือ)?|(?=(?:เกิน|นอก|นอกเหนือ|ไม่อยู่ใน)อำนาจ|ไม่(?:ใช่|เกี่ยว)))\s*(?P<why>\S.*))?",
    re.DOTALL,
)
_ITS = pattern_of(
    r"(?P<first>(?:เรื่อง|เคส)นี้(?:น่าจะ|ควร|มัน|จริงๆ|\s)*(?:เป็น|อยู่|ของ|เกี่ยวกับ|ใน|เรื่อง|งาน|หน้าที่|ความรับผิดชอบ)+\s?(?P<where>\S.{1,60}?))"
    r"(?:นะ|ครับ|คับ|ค่ะ|คะ)*[\s,]+(?:งั้น|ขอ|จะ|ช่วย|ฝาก|รบกวน|\s)*(?:ส่งต่อ|โอน|ส่งไป)(?:ไป|ให้|เลย|ที|หน่อย|ด้วย|นะ|เขา|เค้า|ครับ|คับ|ค่ะ|คะ|\s)*"
)
"""`เรื่องนี้เป็นของสำนักการคลัง ส่งต่อเลย`."""
_GOES_ON = pattern_of(
    r"(?:ช่วย)?(?:ดู(?:แล)?|รับ(?:ไป|เรื่อง|ไปดู)?|ดำเนินการ|ทำ|พิจารณา|ตรวจสอบ)?(?:ต่อ|ให้|ที|หน่อย|ด้วย|แทน|ดีกว่า|\s)*$"
)


_ELSEWHERE = pattern_of(
    r"(?:(?:ไม่ใช่|ผิด|เปลี่ยน(?:ใจ)?|แก้|ขอแก้|ขอ|เอา|ให้|ไม่)(?:แล้ว|ดีกว่า|ครับ|ค่ะ|นะ|\s)*)+"
    r"(?:ส่ง(?:ต่อ)?(?:ไป|ให้|ที่)+|โอน(?:ไป)?(?:ให้|ที่)?|เป็น|ไป(?:ที่)?|ที่)\s?(?P<where>\S.{1,80}?)(?:ดีกว่า|แทน|แล้วกัน|ละกัน)?"
)


@dataclass(frozen=True)
class Handed:
    """bureau: the id (OFFICE) and the name. reason: why, "" if it is not told."""

    case: Case
    bureau: tuple[int, str]
    reason: str


def others(context: Context, now_at: int) -> dict[str, int]:
    """Returns the names of bureaus to which a case of the bureau `now_at` may go, with their ids,
    and the office."""
    found = {bureau.name: bureau.id for bureau in people.bureaus(context.session)}
    found[case_cards.OFFICE] = OFFICE
    return {name: id_ for name, id_ in found.items() if id_ != now_at}


def read_handed(context: Context, words: str, of: Case | None = None) -> Handed | None:
    """Returns what the whole text tells of this case, else of the one in sight; None for other
    words, and where it names no single bureau."""
    plain = normalise(words)
    if len(plain) > _LONGEST:
        return None
    found = _ITS.fullmatch(plain) or _HANDED.fullmatch(plain)
    if found is None:
        return None
    case = of or case_said.in_sight(context)
    bureau = _named(context, case.bureau_id or OFFICE, found["where"]) if case is not None else None
    if case is None or bureau is None:
        return None
    return Handed(
        case, bureau, without_polite_ending(found.groupdict().get("why") or found["first"] or "")
    )


def other_bureau_meant(context: Context, words: str, now_at: int) -> tuple[int, str] | None:
    """Returns the bureau that is meant instead of the one told before: `ไม่ใช่ ส่งไปส่วนกลางดีกว่า`."""
    plain = without_polite_ending(normalise(words[:_LONGEST]))
    found = _ELSEWHERE.fullmatch(plain)
    return _named(context, now_at, found["where"]) if found is not None else None


def _named(context: Context, now_at: int, words: str) -> tuple[int, str] | None:
    where = _GOES_ON.sub("", without_polite_ending(words)).strip()
    names = others(context, now_at)
    if fold(where) in folded(case_cards.OFFICE, *case_cards.OFFICE_SAID):
        return (OFFICE, case_cards.OFFICE) if case_cards.OFFICE in names else None
    found = nearest_names(where, list(names)) if where else []
    return (names[found[0]], found[0]) if len(found) == 1 else None
