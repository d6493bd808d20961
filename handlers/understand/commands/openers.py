"""Finds what is said between words that only greet or call somebody, begin to speak, announce a
question or take leave: `แอดมินคะ`, `คือว่า`, `ขอถามหน่อยค่ะ`, `รบกวนด้วยค่ะ`."""

from __future__ import annotations

import re

from handlers.understand.commands.courtesies import is_courtesy
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.read_once import read_once
from handlers.understand.thai import normalise

_LONGEST = 300
_LEAST = 3
"""So many letters may mean something by themselves."""
_POLITE = rf"(?:คะ|ค่ะ|ครับ(?:ผม)?|คับ|ฮะ|จ๊ะ|จ้ะ|ๆ|{POLITE}(?=[\s,.!?]|$))"
"""Glued to what follows, others are the beginning of a word: `บอตค้างทำยังไง`."""
_NAMED = r"(?:แอด(?:มิน)?|บอ[ทต]|สตรอง|strong|คุณ|ท่าน|ผู้ดูแล(?:ระบบ)?)"
"""Without a particle behind it, this is what is asked about: `บอต ทำอะไรได้บ้าง`."""
_CALLED = r"(?:(?:ทุก(?:คน|ท่าน)|พี่|น้อง|เพื่อน)\s?ๆ?)"
_CALL = pattern_of(
    rf"(?:{_CALLED}?{_NAMED}\s?{_POLITE}++[\s,]*|{_CALLED}(?:{_POLITE}++[\s,]*|[\s,]++))(?=\S)",
    re.IGNORECASE,
)
_GREET = pattern_of(
    rf"(?:สวัสดี|หวัดดี|อรุณสวัสดิ์|hello|hi(?=\s))(?:ตอน(?:เช้า|บ่าย|เย็น|สาย))?(?:{_POLITE}|{_CALLED}|{_NAMED})*+[\s,!]++(?=\S)",
    re.IGNORECASE,
)
_BEGIN = pattern_of(
    r"(?>(?:เอ่+อ+|เอิ่+ม+|อ่าา+|อื+[้่]?ม+|ฮัลโหล|อ้อ|อ๋อ"
    rf"|คือ(?:ว่า|แบบ(?:ว่า)?|(?=\s))|แบบว่า|พอดี(?:ว่า|(?=\s))){_POLITE}*+[\s,.…]*+)(?=\S)"
)
_ANNOUNCE = pattern_of(
    r"(?>(?:(?:ขอ(?:อนุญาต)?|รบกวน|ฝาก|อยาก(?:จะ)?|ใคร่)*(?:เรียน)?(?:สอบ)?ถาม"
    r"|อยาก(?:จะ)?(?:รู้|ทราบ)|สงสัย|(?:ยัง)?ไม่แน่ใจ)"
    rf"(?:(?:หน่อย|นิด(?:นึง|หนึ่ง|หน่อย)?|ที|ด้วย|ว่า|เรื่องนึง|{_POLITE})++|(?=[\s,:])))[\s,:]*(?=\S)"
)
"""The name of who is asked follows the verb at once, and is not left out: `ถามคลินิก 4.1`."""
_CLOSE = pattern_of(
    r"(?:(?:\s|(?<=คะ)|(?<=ค่ะ)|(?<=ครับ)|(?<=คับ))(?<!ว่า)(?<!ว่า\s)(?:(?:กราบ)?ขอบ(?:พระ)?คุณ(?:มาก|ล่วงหน้า|ๆ)*|ขอบใจ(?:มาก|ๆ)*|thx|thanks?)"
    rf"|\s?(?:ขอ)?(?:รบกวน|ฝาก|ช่วย)(?:หน่อย|ที|ด้วย)++(?={_POLITE}|\s|$)"
    rf"|\s(?:งง|สับสน)(?:มาก|จัง|เลย|ไปหมด|ๆ)*+(?={_POLITE}|\s|$)|เนี่ย|[\s🙏🥺😅😂😭❤💕👍✨😊]++"
    r"|(?:[\s,]|(?<=คะ)|(?<=ค่ะ)|(?<=ครับ))(?:แต่|คือ|แล้ว)?(?:ถ้า|หาก)?(?:ยัง)?ไม่มี(?:อะไร|ใคร|เลย|จริงๆ|\s)*ก็"
    r"(?:แล้วไป|แล้วกัน|ไม่เป็น(?:ไร|รัย)|ไม่ต้อง(?:ตอบ|บอก|ส่ง)?|โอ(?:เค)?|ok|ดี(?:เลย|แล้ว)?|ช่าง(?:เถอะ|มัน)|ได้|จบ|ผ่าน)(?:เลย|แล้ว)?)"
    rf"(?:{_POLITE}|ผม|\s)*+$",
    re.IGNORECASE,
)

MAY_SURROUND = pattern_of(
    "แอด|บอ[ทต]|สตรอง|strong|คุณ|ท่าน|ผู้ดูแล|ทุก|พี่|น้อง|เพื่อน|สวัสดี|หวัดดี|อรุณ|hello|hi|เอ่|เอิ่|อ่า|อื|ฮัล|อ้อ|อ๋อ"
    "|คือ|แบบ|พอดี|ถาม|อยาก|สงสัย|แน่ใจ|ขอบ|thx|thank|รบกวน|ฝาก|ช่วย|งง|ก็|สับสน|เนี่ย|[^ก-๛!-~\\s]|\\s(?:ๆ|$)",
    re.IGNORECASE,
)
"""A part of each such word, or a picture. Most sentences have none, and need no closer look."""


@read_once
def behind_call(text: str) -> str:
    """Returns the words behind a greeting, who is called and how somebody begins to speak: `พี่คะ เอ่อ
    สถานะ`. Unchanged if nothing is left that means something by itself."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    rest, before = plain, ""
    while rest != before:
        before = rest
        for each in (_GREET, _CALL, _BEGIN):
            found = each.match(rest)
            if found is not None and len(rest) - found.end() >= _LEAST:
                rest = rest[found.end() :]
    return text if rest == plain or is_courtesy(text) else rest


def behind_announcement(text: str) -> str:
    """Returns the words behind those that announce a question: `ขอถามหน่อยค่ะ วันนี้ต้องส่งอะไร`; "" if
    it has none, or nothing behind them."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    found = _ANNOUNCE.match(plain)
    rest = plain[found.end() :] if found is not None else ""
    return rest if len(rest) > _LEAST else ""


def before_close(text: str) -> str:
    """Returns the words before those that only take leave: `แล้วปีที่แล้ว ขอบคุณค่ะ`. Unchanged if nothing
    is left that means something by itself."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    rest, before = plain, ""
    while rest != before:
        before = rest
        found = _CLOSE.search(rest)
        if found is not None and found.start() >= _LEAST:
            rest = rest[: found.start()].rstrip()
    return text if rest == plain or is_courtesy(text) else rest
