"""What may be done without joining, and whether others than the staff may join."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Card, Message, Text
from handlers.question.query import Query
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

_LONGEST = 200
OUTSIDERS = "บุคคลภายนอกไม่ต้องลงทะเบียน พิมพ์ “ร้องเรียน” หรือ “ชมเชย” แล้วเล่าเรื่องได้เลย"
_WITHOUT = pattern_of(
    r"ไม่(?:ได้|ต้อง|อยาก)?(?:ลงทะเบียน|สมัคร)\s?(?:แล้ว|จะ|ก็|ก่อน)*\s?(?:ใช้|ทำ|ถาม|ดู)(?:งาน)?(?:อะไร|ไร|ส่วนไหน)"
)


_NO_STAFF = pattern_of(
    r"(?:ไม่ได้เป็น|ไม่ใช่|ไม่เป็น)\s?(?:ข้าราชการ|บุคลากร|เจ้าหน้าที่|พนักงาน|คนใน|คนของ(?:สภา|สำนักงาน))|(?:คน|บุคคล)(?:ภาย)?นอก|ประชาชน(?:ทั่วไป)?"
    r"|นักศึกษา|นิสิต|ฝึกงาน|ลูกจ้าง|จ้างเหมา|แม่บ้าน|รปภ|ผู้รับเหมา|นักข่าว|สื่อมวลชน|ชาวบ้าน"
)
_GIVES = pattern_of(
    rf"(?:{_NO_STAFF.pattern})(?:เขา|เค้า|คนหนึ่ง|\s)*(?:ให้|เอา|มอบ|ซื้อ|ส่ง|ฝาก|แจก)|\d\s?บาท"
)
"""Who gives something is no guest of the bot: `ผู้รับเหมาให้นาฬิกา ใช้ได้ไหม`."""
_MAY_JOIN = pattern_of(
    rf"(?:ลงทะเบียน|(?<!รับ)สมัคร(?!งาน)|เข้า(?:ร่วม)?ใช้|ใช้(?:งาน|บอต|บอท|ไลน์นี้|(?=ได้)))\S{{0,12}}?(?:ได้)?(?:{WHETHER}|หรือ|รึ|เปล่า)|ต้อง(?:ลงทะเบียน|สมัคร)"
)


def asks(_context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the answer to who asks what may be done without joining, or whether others than the
    staff may join."""
    plain = normalise(text)
    if len(text) > _LONGEST:
        return None
    if _WITHOUT.search(plain) is not None:
        return WITHOUT
    outside = inside is None and _NO_STAFF.search(plain) and _MAY_JOIN.search(plain)
    return STAFF_ONLY if outside and not _GIVES.search(plain) else None


def _staff_only(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(f"{_ONLY_STAFF}\n{OUTSIDERS}"), *_without(context, rest, facts)]


_ONLY_STAFF = "ลงทะเบียนได้เฉพาะบุคลากรที่มีชื่อในทะเบียนของสำนักงาน"


def _without(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    offers = [offer for subject in context.subjects for offer in subject.strangers]
    rows = tuple(offer.welcome for offer in offers)
    buttons = tuple(offer.button for offer in offers)
    return [Card("ใช้ได้โดยไม่ต้องลงทะเบียน", rows=rows, buttons=buttons)]


STAFF_ONLY = Query("staff_only", (), _staff_only, anyone=True, outside=True)
WITHOUT = Query(
    "without_joining",
    ("ไม่ลงทะเบียนทำอะไรได้", "ใช้โดยไม่ลงทะเบียน"),
    _without,
    anyone=True,
    outside=True,
)
