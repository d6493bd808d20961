"""Hears that a deed is told that somebody else did, where the own one is asked for."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
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
_OF_ME = pattern_of(r"ผม|หนู|ดิฉัน|(?<!ดิ)ฉัน|เรา|กระผม|ตัวเอง|พวกเรา|ด้วยกัน")
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


def tells_of_another(text: str) -> bool:
    """Tells whether the words tell what somebody else did, and nothing of the writer."""
    if len(text) > _LONGEST:
        return False
    plain = normalise(text)
    if _TELLS.match(plain) is None:
        return False
    return _OF_ME.search(plain) is None or _FOR_THEM.search(plain) is not None
