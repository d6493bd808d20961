"""Finds in the words for a giver what is no name: how it came, for whom, or that none is wished."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.gifts import gift_fate, gift_said
from handlers.gifts.giver_within import giver_within
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.givers import names_a_giver
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.gifts.gift import RELATIVE

_LONGEST = 200
_LEAST = 4
"""Letters of a giver."""
_WHEN_OR_WHOM = (
    r"(?:ตอน(?!นี้)|เมื่อ|ใน(?:งาน|วัน|โอกาส|ที่ประชุม)|ที่(?:ห้อง|งาน|ประชุม|สนาม|สำนัก|บ้าน)|วัน|ระหว่าง|ช่วง|หลัง|ก่อน"
    r"|เพราะ|เนื่อง|เป็นที่ระลึก|สำนัก|หน่วยงาน|ส่วนกลาง|ส่วนรวม|ไม่ได้ให้)"
)
_BEHIND = pattern_of(
    rf"\s+(?=(?:เขา|เค้า|ท่าน|แก|ซึ่ง)?\s?(?:ให้|มอบ|ฝาก|เอา|นำ)(?:มา|ไว้|ให้)*\s?{_WHEN_OR_WHOM}"
    r"|(?:จริงๆ|ที่จริง|ความจริง)(?:แล้ว)?\s?(?:เขา|เค้า|ท่าน)?\s?(?:ไม่ได้)?(?:ให้|มอบ|ฝาก)|(?:คือ|แต่)?\s?(?:เขา|เค้า|ท่าน)?\s?ไม่ได้ให้(?:ผม|หนู|ดิฉัน|ฉัน|เรา|พี่)"
    r"|(?:แต่)?(?:เขา|เค้า|ท่าน)?ให้(?:กับ|แก่)?(?:สำนัก|หน่วยงาน|ส่วนกลาง|ส่วนรวม))"
)
"""Where a clause begins that tells how it came: `ทูตญี่ปุ่น ให้ตอนรับคณะเมื่อวาน`."""
_TO_THE_OFFICE = pattern_of(
    r"(?<!ไม่ได้)(?:ให้|มอบ)(?:มา|ไว้|ให้)*(?:กับ|แก่)?(?:ทาง)?(?:สำนัก|หน่วยงาน|ส่วนกลาง|ส่วนรวม|ที่ทำงาน|องค์กร)(?!งานของ(?:เขา|เค้า))"
)
_NO_NAME = pattern_of(
    rf"(?:ขอ|ถ้า|จะ|{POLITE}|\s)*ไม่(?:ขอ|อยาก|สะดวก)*(?:บอก|ระบุ|ใส่|เปิดเผย|ลง|กรอก)(?:ชื่อ)?"
    rf"(?:ก็)?ได้(?:{WHETHER})?(?:{POLITE}|[\s,?])*"
    rf"(?:เพราะ|คือ|พอดี|เขา|เค้า|ก็|แค่|\s)*เป็น(?:แค่|คน)?\s?(?P<who>\S.{{1,40}}?)(?:กันเอง|ด้วยกัน|กัน|เอง|เฉยๆ|นี่แหละ|แหละ|อยู่แล้ว|{POLITE}|\s)*"
)
"""`ไม่บอกได้ป่าว เป็นญาติกันเอง`: the name stays untold, and who it is is told."""
_RELATIVES = {fold(each) for each in gift_said.RELATION[RELATIVE]}


def apart(words: str) -> tuple[str, str]:
    """Returns the giver's words, and those beside them that tell how it came, or how sure the name
    is; "" if none do."""
    plain = normalise(words).strip()
    found = _BEHIND.search(plain) if len(plain) <= _LONGEST else None
    giver = plain[: found.start()].rstrip(" ,") if found is not None else ""
    if found is None or len(fold(giver)) < _LEAST:
        return giver_within(words) if len(plain) <= _LONGEST else (words, "")
    return giver, without_polite_ending(plain[found.end() :])


def is_for_the_office(words: str) -> bool:
    """Tells whether the words say that it was given to the office, not to a person."""
    return _TO_THE_OFFICE.search(normalise(words)) is not None


def without_a_name(text: str) -> Mapping[str, Any]:
    """Returns the giver as far as told, and the relation where that is told, of words that would
    rather not name anybody; none for other words."""
    plain = without_polite_ending(normalise(text))
    found = _NO_NAME.fullmatch(plain) if plain and len(plain) <= _LONGEST else None
    if found is None or names_a_giver(found["who"]):
        return {}
    who = found["who"].strip()
    related = {"relation": RELATIVE} if fold(who) in _RELATIVES else {}
    return {"giver": who, **related}


def beside(rest: str) -> Mapping[str, str]:
    """Returns what was told beside the giver as the hidden answer that keeps it."""
    return {gift_fate.GIVER_TOLD: rest} if rest else {}
