"""Reads what somebody wants announced to many, where the subject stands before the people:
`อยากประกาศงดรับของขวัญปีใหม่ ให้ทุกคนในสำนักอ่านแล้วกดรับทราบ`."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER

_PEOPLE = r"(?:ทุกคน|คน|บุคลากร|เจ้าหน้าที่|พวกเรา|น้องๆ|พี่ๆ)"
_NAME = r"(?:(?!แล้ว|หรือ|รึ|ยัง)\S){0,24}?"
OWN_BUREAU = rf"สำนัก(?:ของ)?(?:{ME_OR_US}|พี่|ตัวเอง)"
BUREAU = rf"สำนัก{_NAME}"
MANY = (
    rf"(?:{_PEOPLE}(?:ทั้ง|ทุก|ภาย|ใน|ของ|\s)*|ทั้ง|ภายใน|ใน)"
    rf"(?P<unit>(?:สำนัก|กลุ่ม|หน่วยงาน|องค์กร){_NAME})"
)
WANTS = rf"(?:ฝาก|ช่วย|ขอ|รบกวน|อยาก|จะ|ให้|ต้องการ|{ME}|พี่|\s)"
_TITLED = pattern_of(
    rf"{WANTS}+ประกาศ(?!นียบัตร|ที่|เจตนารมณ์|ไป|แล้ว|ผล|ราย|ของ(?:ขวัญ|ฉัน)|ให้|แก่|ถึง|ว่าด้วย)(?:เรื่อง|หัวข้อ|ว่า|\s)*"
    rf"(?P<title>\S.{{3,150}}?)\s?(?:โดย|เพื่อ)?(?:ให้|แก่|ถึง)\s?(?P<whom>{MANY}|(?P<own>{OWN_BUREAU}))\s?"
    r"(?P<then>(?:ให้|เพื่อ|ได้|ต้อง|ช่วย|เข้ามา|มา|เปิด|กด|อ่าน|รับ|รู้|ทราบ|แล้ว|และ|ก็|ตอบ|ด้วย|หน่อย|ครับ|ค่ะ|คะ|นะ|\s)+)"
)
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_FULL}|(?:หรือ|รึ)(?:เปล่า|ยัง)|เมื่อไ|ใคร|ได้หรือ|ทำไม|อะไร")
_ACKNOWLEDGES = pattern_of("รับทราบ|กด|ตอบ")
_LONGEST = 300


@dataclass(frozen=True)
class Announced:
    """What is to be announced.

    title: what it is about.
    whom: the words that name the people.
    unit: the bureau, group or office of these words.
    acknowledges: whether they are to acknowledge it.
    """

    title: str
    whom: str
    unit: str
    acknowledges: bool


def announced(plain: str) -> Announced | None:
    """Returns what normalised words want announced to whom; None for a question and for other
    words."""
    if "ประกาศ" not in plain or len(plain) > _LONGEST or _ASKS.search(plain):
        return None
    found = _TITLED.fullmatch(plain)
    if found is None:
        return None
    unit = found["unit"] or found["own"]
    read = _ACKNOWLEDGES.search(found["then"]) is not None
    return Announced(found["title"].strip(), found["whom"], unit, read)
