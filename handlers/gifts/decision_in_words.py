"""Reads which decision on a gift whole words name: `ให้ส่งคืนบริษัทไป`, `เก็บเป็นของหน่วยงานดีกว่า`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handlers.understand.corrections.changed_mind import without_softening
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise
from models.gifts.gift import HAND_OVER, KEEP, RETURN

_LONGEST = 60
_TO = (
    r"(?:\s*(?:ให้|แก่|กับ|ที่)*\s*(?:เขา|เค้า|ผู้ให้|คนให้|(?:เจ้าของ|คน|ผู้)(?:ที่ให้|เดิม)?|(?:ทาง)?บริษัท|ห้าง|ร้าน"
    r"|มา|ไป|ซะ|เสีย|ก่อน|ทันที|โดยเร็ว)){0,4}"
)
_OFFICE = (
    r"(?:หน่วยงาน|สำนักงาน|สำนัก|ส่วนรวม|ส่วนกลาง|กองกลาง|หลวง"
    r"|ราชการ|พัสดุ)(?:ของ)?(?:หน่วยงาน|สำนักงาน|สำนัก)?(?:เรา)?"
)
_USED = "(?:(?:ไว้|ได้)?ใช้(?:ร่วมกัน|ต่อ|งาน|ประโยชน์)*)?"
_BEFORE = r"(?:งั้น|ขอ|จะ|ก็|เอา|ควร|ต้อง|\s){0,4}(?:ให้)?(?:ผู้รับ|เขา|เค้า)?"
_IT = r"(?:ของ(?:ขวัญ)?)?(?:ชิ้น|อัน|เรื่อง)?(?:นี้|นั้น)?"
_NAMED: Mapping[str, re.Pattern[str]] = {
    RETURN: pattern_of(rf"{_BEFORE}(?:เอา)?(?:ไป)?(?:ส่ง)?คืน{_IT}(?:ไป)?{_TO}"),
    HAND_OVER: pattern_of(
        rf"{_BEFORE}(?:ส่งมอบ|(?:ส่ง)?มอบ(?:ให้|แก่|เป็น)*\s*(?:ของ)?{_OFFICE}{_USED}"
        rf"|(?:เก็บ|ตก|เอา|รับ)?(?:ไว้|ไป)?\s?(?:เข้า(?:มา|ไป)?(?:เป็น(?:ของ)?)?|(?:ให้)?เป็นของ|ให้เป็นของ|ให้)\s*{_OFFICE}{_USED})"
    ),
    KEEP: pattern_of(rf"{_BEFORE}(?:รับ|เก็บ){_IT}ไว้(?:ได้|เอง|ใช้เอง)?"),
}
_NO_MORE: Mapping[str, re.Pattern[str]] = {
    RETURN: pattern_of("ไม่(?:ต้อง|ให้|ส่ง)*คืน"),
    HAND_OVER: pattern_of("ไม่(?:ต้อง|ให้|ส่ง)*มอบ"),
    KEEP: pattern_of("ไม่(?:ต้อง|ให้)*(?:รับ|เก็บ)(?:ไว้)?"),
}
_DONE = pattern_of("แล้ว$")
_URGES = pattern_of("(?:เถอะ|เหอะ)$")


def named(text: str) -> str | None:
    """Returns the only decision that the whole words name; None for other words."""
    words = without_softening(_URGES.sub("", without_softening(text)))
    if not words or len(words) > _LONGEST:
        return None
    found = [each for each, pattern in _NAMED.items() if pattern.fullmatch(words)]
    return found[0] if len(found) == 1 else None


def names_one(text: str) -> bool:
    """Tells whether the whole words name a decision."""
    return named(text) is not None


def apart(text: str) -> tuple[str | None, str]:
    """Returns the decision and the reason that stand beside each other, the one before a space and
    the other behind it, or joined by `เพราะ`; (None, "") for other words."""
    plain = normalise(text)
    because = _BECAUSE.search(plain)
    if because is not None:
        decision, why = named(plain[: because.start()]), plain[because.end() :].strip()
        return (decision, why) if decision is not None and is_reason(why) else (None, "")
    for gap in _GAP.finditer(plain):
        first, last = plain[: gap.start()], plain[gap.end() :]
        for words, why in ((first, last), (last, first)):
            decision = named(words)
            if decision is not None:
                return (decision, why) if is_reason(why) else (None, "")
    return None, ""


def is_reason(why: str) -> bool:
    """Tells whether words beside a decision may be its reason: they are no question, no story and
    no wish to wait."""
    return len(why) >= _LEAST and _NO_REASON.search(why) is None


_LEAST = 4
_BECAUSE = pattern_of("เพราะ(?:ว่า)?|เนื่องจาก")
_GAP = pattern_of(r"[\s,]+")
_NO_REASON = pattern_of(
    f"^(?:ไป)?(?:แล้ว|เรียบร้อย)|^(?:ให้)?(?:เก็บ|เอา|รับ|คืน|มอบ|นำ|ส่ง)(?:ไว้|ไป)?$|^เมื่อ|{WHETHER}|หรือ|รึ(?:ยัง|เปล่า)|{HOW_IN_FULL}|เท่าไ|กี่|ใคร|อะไร|ทำไง|เดี๋ยว|ก่อน|แต่"
)


def denied(text: str, decision: str) -> bool:
    """Tells whether the whole words say no more than that this decision is not wanted any more."""
    return _NO_MORE[decision].fullmatch(_DONE.sub("", without_softening(text))) is not None
