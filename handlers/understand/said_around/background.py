"""Finds what is wanted behind clauses that only thank, excuse, complain or say how one comes to
ask: `ขอบคุณนะคะเมื่อวานช่วยได้เยอะเลย แต่ว่าวันหยุดธันวามีวันไหนบ้าง`, `พอดีติดประชุม วันนี้ต้องส่งอะไรบ้าง`.

Such a clause has a time or a thing in it by which a reader of the whole sentence goes astray.
Whoever asks takes what stands behind only where it means something by itself."""

from __future__ import annotations

import re

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST, _LEAST = 160, 6
_ME = rf"(?:{ME_OR_US}|พี่)"
_WHEN = (
    r"(?:(?:พอดี|คือ(?:ว่า)?|ก็|ว่า)\s?)*(?:เมื่อ(?:วาน(?:ซืน)?|เช้า|กี้|คืน|ครู่)"
    r"|วันก่อน|คราวก่อน|ครั้งก่อน|วันนี้|ช่วงนี้|ตอนนี้|อาทิตย์นี้)?(?:นี้)?\s?"
)
_MORE = r"(?:มาก|จัง|เลย|จริง|เยอะ|ดี|ๆ|ละ|ล่ะ|แล้ว|วันนี้|อยู่|ด้วย|ทั้งวัน|ตลอด|อีก)*"
_END = rf"(?:{POLITE}|[\s,.!…])+"
_WHY = rf"(?:ที่|สำหรับ|เรื่อง)\S{{2,25}}?(?=\s|{POLITE})"
_THANKS = (
    rf"(?:กราบ)?(?:ขอบ(?:พระ)?คุณ|ขอบใจ|thank(?:s| you)?|thx)(?:มาก|จริง|ๆ|ล่วงหน้า|เลย|\s?{_WHY})*"
)
_PRAISE = (
    rf"{_WHEN}(?:บอต|บอท|น้อง|พี่)?(?:ก็)?(?:ได้)?(?:ช่วย(?:ได้|ไว้|เหลือ|งาน)*(?:เยอะ|มาก|ดีมาก|ได้ดี)|ตอบ(?:ไว|เร็ว|ดี|ละเอียด|ชัดเจน)"
    r"|เก่ง|ดีใจ|สุดยอด|น่ารัก|ใช้ง่าย|สะดวก|ดีมาก)"
)
_SORRY = (
    r"(?:ขอโทษ|ขออภัย|โทษ(?:ที|นะ)|รบกวน(?:หน่อย|ด้วย|ที|เวลา|สอบถาม)?|ขออนุญาต(?:สอบ)?(?:ถาม)?)"
    rf"(?:ที|ด้วย|หน่อย|จริง|ๆ|\s?{_WHY})*"
)
_ANEW = r"(?:(?:ขอโทษ|โทษที)?(?:เมื่อกี้)?พิมพ์ผิด\s?)?(?:ขอ)?(?:เอา|พิมพ์|ถาม)ใหม่(?:นะ|อีกที)?"
_SLOW = (
    rf"{_WHEN}(?:เน็ต|เนต|ระบบ|บอต|บอท|ไลน์|เครื่อง|มือถือ|คอม)(?:ของ)?{_ME}?(?:มัน)?(?:หลุด|ช้า|ค้าง|หน่วง|ตอบช้า|อืด|กระตุก|แบต(?:จะ)?หมด)(?:\s?เป็นอะไร(?:ป่าว|หรือเปล่า))?"
    r"|เป็นอะไร(?:ป่าว|หรือเปล่า)"
)
_BUSY = (
    rf"{_WHEN}{_ME}?(?:งาน(?:ก็)?(?:เยอะ|ยุ่ง|ท่วม|ล้น)|ยุ่ง|ติด(?:ประชุม|งาน|ภารกิจ|ราชการ)|ไม่ได้เข้า(?:ออฟฟิศ|ที่ทำงาน|งาน)"
    r"|เพิ่ง(?:จะ)?(?:ว่าง|เห็น(?:ข้อความ|ไลน์)?(?:เตือน)?|ออกจากประชุม|ประชุมเสร็จ)|ประชุม(?=ทั้งวัน|ตลอด))"
)
_NO_SKILL = (
    rf"{_ME}?(?:ยัง)?(?:งง|ไม่(?:ค่อย)?(?:เก่ง|ถนัด|คล่อง)|ใช้(?:ไม่ค่อย|ไม่)(?:เป็น|คล่อง))"
    r"(?:เรื่อง)?(?:ไลน์|เทคโนโลยี|ระบบ|บอต|บอท|คอม|มือถือ)?"
)
_TOOK_OVER = (
    rf"(?:น้อง|พี่|คน|เพื่อน|เจ้าหน้าที่)(?:คน)?(?:ที่)?(?:เคย)?(?:ทำ|ดูแล|รับผิดชอบ)?(?:อยู่)?(?:เดิม|เก่า|ก่อนหน้า)?(?:เขา|เค้า)?(?:ลาออก|ย้าย|เกษียณ)(?:ไป|แล้ว)*\s?(?:ก็)?(?:เลย|จึง)?(?:ต้อง|ให้)?{_ME}?(?:มา)?"
    r"(?:รับ(?:ช่วง|งาน|หน้าที่)?(?:ต่อ|แทน)|ทำแทน)"
)
_GREETS = r"(?:สวัสดี|หวัดดี|ดี(?=ครับ|คับ|ค่ะ|คะ|จ้า))(?:ตอน\S{2,4})?"
_ASKED_BY = (
    r"(?:พอดี)?(?:หัวหน้า|ผอ\.?|ท่าน|น้อง|พี่|เพื่อน|มีคน)(?:ที่\S{2,8})?(?:เขา|เค้า)?"
    r"(?:ให้|ฝาก)(?:มา)?ถาม(?:มา)?(?:ว่า)?\s?"
)
_CLAUSE = (
    rf"(?:(?:{_THANKS}|{_PRAISE}|{_SORRY}|{_ANEW}|{_SLOW}|{_BUSY}|{_NO_SKILL}|{_TOOK_OVER}|{_GREETS})"
    rf"{_MORE}(?:{_END}|$)|{_ASKED_BY})"
)
_SOCIAL = pattern_of(rf"(?>{_CLAUSE})+", re.IGNORECASE)
_JOINS = pattern_of(r"(?:ว่าแต่|แต่ว่า|แต่(?=\s|ขอ|อยาก)|แล้วก็|แล้ว(?=\s)|คือ(?:ว่า)?|พอดี|อยากรู้ว่า|\s)+")
_THANKED = pattern_of(rf"{_THANKS}", re.IGNORECASE)
_LATER = (
    r"(?:(?:วันนี้|ตอนนี้)?(?:เหนื่อย|ง่วง|ไม่ไหว)"
    r"|(?:เดี๋ยว|ไว้)?(?:พรุ่งนี้|บ่ายนี้|เย็นนี้|วันจันทร์|อาทิตย์หน้า|ทีหลัง)?(?:นี้)?"
    r"(?:จะ|ค่อย|เดี๋ยว)*(?:กลับ)?(?:มา)?(?:ทำ|ส่ง|ดู|ตอบ)(?:ต่อ|ให้|ใหม่)?)"
)
_ONLY_SOCIAL = pattern_of(rf"(?>{_CLAUSE}|{_LATER}{_MORE}(?:{_END}|$))+", re.IGNORECASE)

_NAMES_NOTHING = pattern_of(
    rf"(?:แล้ว|ต้อง|ควร|จะ|{_ME}|\s)*(?:ทำ|แก้|เริ่ม|กด)?(?:{HOW_IN_SHORT}|อะไร|ได้(?:{WHETHER}))(?:ดี|ก่อน|ต่อ|บ้าง|{POLITE}|\s)*"
)
"""Asks about what stands before it: `ระบบค้าง ทำไงดี`."""


def behind_background(text: str) -> str:
    """Returns the words behind clauses at the beginning that are only social; "" without such
    clauses, or with nothing behind them."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    found = _SOCIAL.match(plain) if plain else None
    if found is None:
        return ""
    joined = _JOINS.match(plain, found.end())
    rest = plain[joined.end() if joined is not None else found.end() :].strip()
    return rest if len(rest) >= _LEAST and not _NAMES_NOTHING.fullmatch(rest) else ""


def only_thanks(text: str) -> bool:
    """Tells whether the words thank and say besides only how helpful it was, or that one goes on
    later: `ขอบคุณค่า เมื่อวานช่วยไว้เยอะเลย`, `ขอบใจจ้า พรุ่งนี้ค่อยทำต่อ`."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    return _THANKED.match(plain) is not None and _ONLY_SOCIAL.fullmatch(plain) is not None
