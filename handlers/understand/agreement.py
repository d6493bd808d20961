"""Tells whether a whole text agrees to what a card asks, which it may do by the card's own verb."""

from __future__ import annotations

import re

from handlers.understand.commands.courtesies import without_thanks
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise

_LONGEST = 60
_YES = (
    rf"ใช่|ช่าย|ถูก(?:ต้อง)?|ตกลง|โอเค(?:ร)?|(?<![ก-๎])เคร?(?=ๆ|[\s,.!]|$|{POLITE})|โอเช|okay|ok|ยืนยัน|คอนเฟิร์ม|confirm|เอา(?=ตาม|เลย)|ตาม(?:นี้|นั้น)|จัด(?:ไป|เลย|การ)"
    r"|ได้|เห็นด้วย|เห็นชอบ|แน่ใจ|แน่นอน|มั่นใจ|ยินยอม|ลุย|ดำเนินการ"
    r"|(?:อัน|ตัว|ข้อ|เรื่อง|แบบ|คน|อย่าง)(?:นี้|นั้น|นั่น|นี่)(?=แหละ|ล่ะ|เลย)|(?:นั่น|นี่)แหละ"
    r"|(?:ตาม|เอา(?:ตาม)?|ใช้(?:ตาม)?)(?:อัน|ตัว|แบบ|ข้อ)?ที่(?:ขึ้น|เสนอ|แนะนำ|อ่าน|แสดง|โชว์|(?:บอ[ตท]|ระบบ)(?:เสนอ|แนะนำ|อ่าน|บอก|ว่า|เข้าใจ|ขึ้น|ให้))(?:มา|ไว้|ได้|ให้|อยู่|\s)*"
)
_BESIDE = (
    rf"(?:อัน|ตัว|ข้อ|เรื่อง|แบบ|คน)(?:นี้|นั้น|นั่น|นี่)|(?<![ก-๎])(?:ก็|งั้น)|แล้วกัน|ละกัน|เถอะ|โลด|(?:อ่าน|ดู|ตรวจ|เช็[คก]|ทวน)(?:ทาน|ทวน|ดู|หมด|ครบ)*แล้ว|เลย|แล้ว|{POLITE}|แหละ|ละ|สิ"
    rf"|ให้|ไป|ขอ|ช่วย|หน่อย|ด้วย|กด|ทั้งหมด|ทุกข้อ|ข้อมูล|ครบ(?:ถ้วน)?|เรียบร้อย|การ|อ๋อ|อ้อ|อืม+|อือ|เออ|{ME}|เดี๋ยวนี้|ๆ|[\s,.!]"
)
_TOKEN = pattern_of(f"(?P<yes>{_YES})|(?:{_BESIDE})", re.IGNORECASE)
_SURE = pattern_of("ยืนยัน|คอนเฟิร์ม|confirm", re.IGNORECASE)
_ALREADY = pattern_of(r"(?:ไป|ให้|เรียบร้อย)*แล้ว(?!กัน)")
_DENIES = pattern_of("ไม่|ยัง(?!ไง)|อย่า|หยุด")
_WHAT = pattern_of("[ก-ฮ]{2}|[ก-๙]{3,}")
"""A whole word: `ลบ` and `ส่ง`, but not a piece of one (`ส่`)."""
_SENDS = pattern_of("ส่ง|แจ้ง")


def agrees(text: str, *names: str, deed: bool = False) -> bool:
    """Tells whether the whole text agrees and says nothing else: `ใช่ค่ะ ตามนั้น`, `ปิดเลยค่ะ ยืนยัน`.

    A question, a condition, a denial and a yes with a change in it do not, nor does what is said to
    be done already (`ปิดเรื่องแล้ว`).

    names: what is agreed to, as the card's button and title call it; their first words may stand in
    the text. deed: agreeing alone (`ใช่ค่ะ`) is not enough.
    """
    plain = normalise(without_thanks(text)).lower()
    if not plain or len(plain) > _LONGEST:
        return False
    said, whats = _pieces(plain)
    if not all(_is_named(plain, what, names) for what in whats):
        return False
    return bool(whats or _SURE.search(plain)) or said and not deed


def _pieces(plain: str) -> tuple[bool, list[str]]:
    """Returns whether a word of agreement stands there, and what stands between such words."""
    said, rest, end = False, [], 0
    for found in _TOKEN.finditer(plain):
        rest.append(plain[end : found.start()])
        said, end = said or found["yes"] is not None, found.end()
    return said, [each for each in (*rest, plain[end:]) if each]


def _is_named(plain: str, what: str, names: tuple[str, ...]) -> bool:
    """Tells whether the words begin what is agreed to, and it is still to be done."""
    if not _WHAT.fullmatch(what) or _DENIES.search(what):
        return False
    if _ALREADY.match(plain, plain.index(what) + len(what)):
        return False
    if what == "ส่ง" and any(_SENDS.search(each) for each in names):
        return True
    return any(piece.startswith(what) for each in names for piece in _pieces(each.lower())[1])
