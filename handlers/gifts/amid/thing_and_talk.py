"""Reads at the question of the thing what it is, and what is chatted behind it: `ตะกร้าผลไม้ไงคะ
พี่แถวนั้นหยิบไปกินลูกนึงด้วย`."""

from __future__ import annotations

from handlers.conversation.flow import Heeded
from handlers.gifts import gift_forms
from handlers.gifts.gift_fate import THING_TOLD, used_words
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import without_polite_ending

_SPOKEN = pattern_of(
    rf"(?:ก็|คือ|เป็น|ได้|อ๋อ|อ้อ|\s)*(?P<thing>[^\s\d]{{3,30}}?)(?:ไง|{POLITE})+\s+(?P<rest>\S.{{4,110}})"
)
_CONTENTS = pattern_of(
    r"(?P<named>[^\s\d]{2,16}(?:กับ|กะ(?!เช้า)|และ|,)[^\s\d]{2,16})(?:\s+(?P<talk>\S.*))?"
)
"""What a basket holds: it belongs to the thing."""
_PEOPLE = pattern_of(
    rf"(?:^|\s)(?:แต่|แล้ว|ยัง|มี)*(?:พี่|น้อง|เพื่อน|แม่บ้าน|ป้า|ลุง|หัวหน้า|คน(?!ให้)|ทุกคน|ใครๆ|เขา|เค้า|ทั้ง(?:ห้อง|กลุ่ม|ฝ่าย)|{ME_OR_US})\S{{2,}}"
)
"""Somebody does something: without that the words may still describe the thing."""
_OF_THE_GIFT = pattern_of(
    rf"\d|ให้|จาก|ราคา|มูลค่า|บาท|ร้อย|พัน|หมื่น|ฝาก|คืน|ส่ง|มอบ|วันที่|เมื่อ|วันนี้|วาน|เอามา|ซื้อ|นำ|หิ้ว|แจก(?!ัน)|ไม่|บริษัท|ร้าน|คุณ|ชื่อ|แก้(?!ว)|ยกเลิก|รายงาน|แจ้ง"
    rf"|{WHETHER}|{HOW_IN_FULL}|หรือ|ใคร(?!ๆ)|อะไร|ทำไง|ไหน"
)
"""What answers another question, or asks."""
_KEPT = "เก็บสิ่งที่ได้รับเป็น “{}” ส่วน “{}” บันทึกต่อท้ายสถานที่และโอกาส ผู้พิจารณาจะเห็น แก้ได้ก่อนส่ง"


def heeded(plain: str, at: str) -> Heeded | None:
    """Takes the thing, and the talk behind it as a remark; None for other words.

    plain: without polite words and laughter at its end
    """
    found = _SPOKEN.fullmatch(plain) if at == "what" else None
    if found is None or gift_forms.does_something(found["thing"]):
        return None
    thing, talk = found["thing"], found["rest"]
    inside = _CONTENTS.fullmatch(talk)
    if inside is not None and not gift_forms.does_something(inside["named"]):
        thing, talk = f"{thing} {inside['named']}", inside["talk"] or ""
    if not _PEOPLE.search(talk) or _OF_THE_GIFT.search(talk) or used_words(talk, clause=True):
        return None
    talk = without_polite_ending(talk)
    return Heeded({"what": thing, THING_TOLD: talk}, told=_KEPT.format(thing, talk), at_once=True)
