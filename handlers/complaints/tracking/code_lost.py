"""Reads that somebody has lost the code of a complaint that they sent: where a code is asked for
(`ทำเลขหายไปแล้ว`), and in words that begin as a complaint does
(`ร้องเรียนไว้เลขที่เท่าไหร่จำไม่ได้ ดูให้หน่อย`)."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
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
_OF_CASE = rf"(?:{_CODE.pattern})(?!ทะเบียน|บัญชี|บัตร|คดี|ห้อง|ผ่าน|หนังสือ)"
_LOST_THERE = pattern_of(
    rf"{_NOT_FOUND}|(?:จำ|หา|นึก)\s*{_OF_CASE}\s*ไม่|(?:{_NOT_KEPT})\s*{_OF_CASE}"
    rf"|{_OF_CASE}(?:มัน|ก็|อยู่|ไป|ไว้|ไหน|ให้มา|ได้มา|ทำ|ตก|หล่น|\s)*(?:หาย|ลบ|{_NOT_KEPT})|ไม่(?:ได้|เคย)จด|ลืมจด|ไม่(?:ได้|เคย)เก็บไว้"
)
"""What is lost may be left out where a code is asked for."""
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
    """Tells whether who follows a case, and is asked for its code, says that they have none."""
    return _LOST_THERE.search(normalise(words[:_LONGEST_THERE])) is not None


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
