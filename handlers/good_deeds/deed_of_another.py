"""Hears that a deed is told that somebody else did: where the own one is asked for, and at the
beginning."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.question.query import Facts, Query
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise

_LONGEST = 300
_WHO = (
    r"(?:พี่|น้อง|ป้า|ลุง|น้า|คุณ(?!ธรรม)|เพื่อน|แม่บ้าน|รปภ\.?|ยาม|คนขับ|คนสวน|เจ้าหน้าที่|จนท\.?|หัวหน้า|เขา|เค้า)"
)
_DOES = r"(?:เก็บ|ช่วย|อยู่|เอา|คืน|พา|ดูแล|สอน|บริจาค|อาสา|เสียสละ|แบ่ง|ซ่อม|ยก|มา|ใจดี|ขับ)"
_TELLS = pattern_of(
    r"(?:คือ|พอดี|วันนี้|เมื่อวาน(?:นี้)?|เมื่อเช้า|เมื่อกี้|วันก่อน|มี|ชมเชย|ชื่นชม|\s)*+"
    rf"{_WHO}(?!(?:ขอ|ให้|ฝาก|บอก|วาน|ใช้|ถาม))(?:(?!ล้ม|ป่วย|เจ็บ|หลง|หาย|ขอ|ฝาก|ลืม|ตก|ให้|ผม|หนู|เรา)\S){{0,24}}?{_DOES}"
)
_OF_ME = pattern_of(rf"{ME_OR_US}|ตัวเอง|พวกเรา|ด้วยกัน")
_THEM = r"(?:พี่|น้อง|ป้า|ลุง|คุณ)?(?:เขา|เค้า|แก(?![่-๋])|คนนี้|คนนั้น|เพื่อน|พี่|น้อง|แม่บ้าน)"
_FOR_THEM = pattern_of(
    rf"(?:เสนอ|ส่ง|ลง|ใส่|บันทึก|เขียน|จด)(?:ชื่อ|ความดี)?(?:ของ|ให้|แทน)?{_THEM}"
    rf"|(?:ชื่นชม|ชมเชย|ยกย่อง|อยากชม|ขอชม){_THEM}?|ให้รางวัล{_THEM}?"
)
OF_ANOTHER = (
    "ข้อนี้เก็บความดีของท่านเอง ข้อความนี้เหมือนเล่าความดีของผู้อื่น จึงยังไม่ได้บันทึก\n"
    "ชมเพื่อนร่วมงาน พิมพ์ “ชื่นชมเพื่อน” ตามด้วยชื่อและสิ่งที่ทำ\n"
    "ชมแม่บ้าน รปภ. หรือผู้ที่ไม่ได้ลงทะเบียน พิมพ์ “ร้องเรียน” แล้วเลือก “คำชมเชย” คำชมส่งถึงสำนักงาน"
)
"""What is told to who tells another's deed."""
STANDS_AS_OWN = (
    "หากกด “บันทึก” ข้อความนี้จะเป็นความดีของท่านเองในสมุดของท่าน ยังไม่ได้บันทึก\n"
    "หากเป็นความดีของผู้อื่น พิมพ์ “ยกเลิก” แล้วพิมพ์ “ชื่นชมเพื่อน” ตามด้วยเรื่องนี้\n"
    "หากผู้นั้นไม่ได้ลงทะเบียน เช่น แม่บ้าน พิมพ์ “ร้องเรียน ชมเชย” ตามด้วยเรื่องนี้ คำชมส่งถึงสำนักงาน"
)
"""What is told to who says amid the questions that the deed is somebody else's."""


def tells_of_another(text: str) -> bool:
    """Tells whether the words tell what somebody else did, and nothing of the writer."""
    if len(text) > _LONGEST:
        return False
    plain = normalise(text)
    if _TELLS.match(plain) is None:
        return False
    return _OF_ME.search(plain) is None or _FOR_THEM.search(plain) is not None


_BROUGHT_BACK = pattern_of(
    rf"(?:^|(?<=\s)|(?<=ชม)|(?<=ชมเชย)|(?<=ชื่นชม)){_WHO}"
    r"(?:(?!ผม|หนู|ดิฉัน|เรา|ฝาก|วาน|ขอให้|ไม่)[^\n]){0,24}?เก็บ(?:(?!ไม่|ค่า)[^\n]){0,40}?(?<!ไม่)(?<!ไม่ได้)(?<!ไม่ยอม)"
    r"(?:ส่ง|เอา|นำ|มา|ไป|ตาม)*คืน"
)
"""A person found what was lost and gave it back: `กระเป๋าหาย แม่บ้านเก็บมาคืนให้`."""
_NO_DEED = pattern_of("ร้องเรียน|ทุจริต|โกง|เบาะแส|ของขวัญ|เงินหาย|หายไป(?:บาง|ครึ่ง)|ไม่ครบ|เก็บเงินค่า")


def brought_back(text: str) -> bool:
    """Tells whether the words tell that somebody else gave back what was lost."""
    plain = normalise(text) if len(text) <= _LONGEST and "คืน" in text else ""
    return bool(plain) and _BROUGHT_BACK.search(plain) is not None and not _NO_DEED.search(plain)


def offered(text: str) -> Text:
    """Returns what may be done with another's deed; each button begins it with the words."""
    words = " ".join(text.split())
    ways = (("ชื่นชมเพื่อน", _PRAISE), ("ส่งคำชมเชย", _TO_OFFICE), ("เป็นความดีของฉัน", _OWN))
    buttons = (Button(label, say=_said(command, words)) for label, command in ways)
    return Text(_WHOSE, tuple(buttons))


_PRAISE, _TO_OFFICE, _OWN = "ชื่นชมเพื่อน", "ร้องเรียน ชมเชย", "บันทึกความดี"
_MOST_SAID = 250
"""Letters that a button types."""
_WHOSE = (
    "ข้อความนี้เหมือนเล่าความดีของผู้อื่น ยังไม่ได้บันทึก เลือกปุ่มแล้วบอตเติมข้อความนี้ให้\n"
    "เพื่อนร่วมงานที่ลงทะเบียน กด “ชื่นชมเพื่อน” แม่บ้าน รปภ. หรือผู้ที่ไม่ได้ลงทะเบียน กด “ส่งคำชมเชย” ส่งถึงสำนักงาน\n"
    "หากเป็นความดีที่ท่านทำเอง กด “เป็นความดีของฉัน”"
)


def _said(command: str, words: str) -> str:
    return cut_graphemes(f"{command} {words}", _MOST_SAID)


def _answer(_context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    return [offered(rest)]


TOLD = Query("deed_of_another", (), _answer, goes_on=True)
