"""Reads that somebody has lost the code of a complaint that they sent: where a code is asked for
(`ทำเลขหายไปแล้ว`), and in words that begin as a complaint does
(`ร้องเรียนไว้เลขที่เท่าไหร่จำไม่ได้ ดูให้หน่อย`)."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US
from handlers.understand.thai import normalise

_LONGEST = 100
_LONGEST_THERE = 300
_SENT = pattern_of(
    r"(?:เคย|ได้|เรื่อง|ข้อ|คำ|ที่|ยื่น|แจ้ง|ส่ง|\s)*(?:ร้องเรียน|ร้องทุกข์|เบาะแส|คำร้อง)(?:เรื่อง)?"
    rf"|เรื่อง(?:ที่)?(?:{ME_OR_US})?(?:เคย|ได้)?(?:แจ้ง|ร้อง)(?=ไว้|ไป)"
)
_BEFORE = pattern_of(rf"ไว้|ไป(?!ไหน)|เคย|แล้ว|ของ(?:{ME_OR_US})|เมื่อ(?!ไ)|เดิม")
_CODE = pattern_of(r"(?:หมายเลข|เลข|รหัส|โค้ด)(?:ที่)?(?:รับ|เรื่อง|ติดตาม|คำร้อง|อ้างอิง)*")
_NOT_FOUND = r"(?:จำ|หา|นึก)\s*ไม่(?:ได้|เจอ|พบ|ออก)"
_NOT_KEPT = r"ลืม(?:จด|เก็บ)?|ไม่(?:ได้|เคย)?(?:จด|เก็บ)|ไม่(?:รู้|ทราบ)|ไม่มี"
_LOST = pattern_of(rf"{_NOT_FOUND}|หาย|{_NOT_KEPT}")
_OF = "(?:รับ|เรื่อง|ติดตาม|คำร้อง|อ้างอิง|ร้องเรียน)"
_ENDS = (
    r"(?=\s|$|ไป|ไว้|หาย|ไม่|มัน|ก็|อยู่|แล้ว|นั้น|ทำ|ตก|หล่น|ลบ|ลืม|จำ|นึก|ให้มา|ได้มา|ด้วย|เลย|เดิม"
    rf"|ของ(?:{ME_OR_US})|{POLITE})"
)
_NAMED = rf"(?:(?:หมายเลข|เลข)(?:ที่)?{_OF}+|(?:รหัส|โค้ด){_OF}*){_ENDS}"
_ANY = rf"(?:{_NAMED}|เลข{_ENDS})"
"""A number alone may be that of anything: only that it is lost or forgotten counts of it."""
_FORGOT = r"ลืม(?:จด|เก็บ)?|ไม่(?:ได้|เคย)(?:จด|เก็บ)"
_AT_IT = r"(?:มัน|ก็|อยู่|ไป|ไว้|ไหน|ให้มา|ได้มา|ทำ|ตก|หล่น|\s)*"
_LOST_THERE = pattern_of(
    rf"(?:จำ|หา|นึก)\s*{_ANY}\s*ไม่|(?:{_NOT_KEPT})\s*{_NAMED}|(?:{_FORGOT})\s*{_ANY}"
    rf"|{_NAMED}{_AT_IT}(?:หาย|ลบ|{_NOT_FOUND}|{_NOT_KEPT})|{_ANY}{_AT_IT}(?:หาย|{_NOT_FOUND}|{_FORGOT}|ไม่(?:รู้|ทราบ))"
)
_ALONE = pattern_of(
    rf"(?:\S*ติดตาม\S*\s+)?(?:(?:{ME_OR_US}|แต่|พอดี|ก็|ตอนนั้น|\s)*(?:{_NOT_FOUND}|หาย|{_FORGOT})(?:ไป|ไว้|แล้ว|เลย|{POLITE}|\s)*)+"
)
"""Where a code is asked for, what is lost may be left out if nothing else is said."""
_ADDS = pattern_of("ขอเพิ่ม|เพิ่มเติม|เพิ่มข้อมูล")
_ASKED = pattern_of(
    r"อะไร|เท่าไ(?:ร|หร่)|ไหน|หา|เช็[คก]|ตรวจ(?:สอบ)?|ใหม่|ขอ(?!ง)|อยาก(?:ได้|รู้)|(?:ต้อง)?ทำ"
    rf"|{HOW_IN_SHORT}|ดี|ต่อ|อีก"
)
_AROUND = pattern_of(
    r"เมื่อ(?:วาน|เช้า|กี้|คืน|วันก่อน|(?:เดือน|ปี|อาทิตย์|สัปดาห์)(?:ก่อน|ที่แล้ว))(?:นี้)?|เดิม|เคย|แต่|พอดี|เพราะ|ทำ|ตอน|นั้น"
)


TOLD = (
    "รหัสติดตามออกใหม่ให้ไม่ได้ เพราะระบบไม่เก็บว่าเป็นของผู้ใด เรื่องที่ส่งแล้วยังดำเนินการต่อตามปกติ\n"
    "ลองค้นคำว่า “รหัสติดตาม” ในแชตนี้ หากไม่พบแล้ว พิมพ์ “ร้องเรียน” เพื่อแจ้งเป็นเรื่องใหม่ได้"
)


def said_there(words: str) -> bool:
    """Tells whether who follows a case, and is asked for its code, says that they have none.
    Who adds something to the case does not: what they add is kept."""
    plain = normalise(words[:_LONGEST_THERE])
    if _ADDS.search(plain):
        return False
    return _LOST_THERE.search(plain) is not None or _ALONE.fullmatch(plain) is not None


def asked(words: str) -> bool:
    """Tells whether the person only says that they lost the code. A longer story does not count."""
    if len(words) > _LONGEST or _CODE.search(words) is None:
        return False
    plain = _CODE.sub(" ", normalise(words))
    bare = _SENT.sub(" ", plain)
    if bare == plain:
        return False
    asks_again = _BEFORE.search(plain) is not None and _ASKED.search(bare) is not None
    if _LOST.search(bare) is None and not asks_again:
        return False
    return not left(bare, _LOST, _ASKED, _AROUND)
