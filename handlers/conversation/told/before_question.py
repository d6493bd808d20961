"""What a sentence tells before it asks: `เก็บกระเป๋าได้ เอาไปคืนแล้ว บันทึกได้ไหม`."""

from __future__ import annotations

from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.joints import joints
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER

_DOES = "แจ้ง|บอก|บันทึก|ลง|ร้องเรียน|รายงาน|เสนอ|ชม|เขียน|ทำ|ถาม|ขอบคุณ"
_ASKS = f"ที่ไหน|ทางไหน|ตรงไหน|{HOW_IN_SHORT}|(?:กับ)?ใคร|{WHETHER}|ไหน"
_ASKS_LAST = pattern_of(
    rf"(?:แบบนี้|อย่างนี้|เรื่องนี้|เรื่องแบบนี้|(?<=\s))\s?(?:ต้อง|ควร|จะ|พอ)?(?:{_DOES})?[^\s]{{0,16}}?(?:ได้)?(?:{_ASKS})"
    rf"(?:ดี|บ้าง|ได้|{POLITE}|\s)*$"
)
_DONE = pattern_of(r"\s*แล้ว(?=\s)")


ENDS_ASKING = pattern_of(rf"\s[^\s]{{0,60}}(?:{_ASKS})(?:ดี|บ้าง|ได้|{POLITE}|\s)*$")
"""One look that spares most sentences the reading: a part of its own asks at the end."""


def before_question(plain: str) -> str:
    """Returns what is told before the question that ends the normalised words; all of them where
    none does."""
    parts = [each for each in joints(plain) if only_asks(each.after) and not only_asks(each.before)]
    if not parts:
        return _ASKS_LAST.sub("", plain).strip()
    before = parts[-1].before
    done = _DONE.match(plain, len(before)) if plain.startswith(before) else None
    return plain[: done.end()] if done is not None else before
