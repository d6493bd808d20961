"""Hears beside what a report tells that its day should be a later one: `2.1 ยังไม่ได้ดำเนินการ
จะขอเลื่อนไปรอบ 20 มิถุนา`. A report moves no day, and nobody is asked by it."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_WISHED = pattern_of(
    r"(?<!วิทยากร)(?<!วิทยากร )(?<!เขา)(?<!สถานที่)(?<!ผู้จัด)(?<!ชุมชน)(?<!วัด)(?<!โรงเรียน)"
    r"(?:ขอ(?:อนุญาต)?|อยาก(?:จะ|ให้|ขอ)*)\s?(?:เลื่อน|ผัด(?:ผ่อน)?|ขยาย(?=เวลา|กำหนด|ระยะ|วัน|ออก))"
    r"(?:กำหนด|วัน|การ|ส่ง|เวลา|ระยะ|รายงาน|นี้|ออก|\s)*(?:ไป|เป็น|ถึง|ส่ง|กำหนด|วัน|เวลา|รายงาน|ออก)"
    r"(?!\s?(?:จัด|ทำ|อบรม|ประชุม|ขั้น))"
    r"|(?:ขอ|อยาก)(?:ไป|ให้)?ส่ง(?:รายงาน|เป็น|ใน|ไป|ตอน|\s)*(?:รอบ|เดือน)(?:หน้า|ถัดไป|ต่อไป)"
)
_MOVES_NO_DAY = (
    "รายงานนี้เลื่อนวันส่งไม่ได้ เพราะวันส่งมาจากแผน หากต้องการเลื่อน กรุณาหารือผู้ดูแลระบบก่อนถึงกำหนด "
    "ระหว่างนี้รายงานตามที่เป็นอยู่ได้"
)


def told(said: str) -> str:
    """Says that the report moves no day, and whom to ask; "" where the words wish for none."""
    return _MOVES_NO_DAY if _WISHED.search(normalise(said)) is not None else ""
