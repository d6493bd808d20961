"""Tells what a question asks about by its own deed or thing (`ต้องคืนเลยมั้ย`), whatever facet it is
of, and whether an answer says anything of that (docs/decisions/0201)."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST = 160
_DEEDS = tuple(
    (pattern_of(asked), pattern_of(told))
    for asked, told in (
        (
            r"(?:ใส่|ลง|เพิ่ม|พิมพ์|ระบุ|เขียน|เอ่ย)ชื่อ\s?(?:เพื่อน|คนอื่น|พี่|น้อง|หัวหน้า|ทีม|เขา|เค้า|คนที่|ผู้ที่)",
            r"ชื่อ(?:เพื่อน|ผู้|คน|บุคคล|เขา|ของผู้)",
        ),
        (r"(?<!กลาง)(?<!เมื่อ)(?<!เอา)(?<!ตี)คืน(?!นี้|ก่อน|วัน|กลับมา)", r"คืน|มอบแก่หน่วยงาน"),
        (
            r"โดน(?:อะไร|ลงโทษ|วินัย|ปรับ(?!ระดับ)|ไล่|สอบ|โทษ)|ลงโทษ|ผิดวินัย|โทษ(?:ไหม|มั้ย|อะไร)|ติดคุก",
            r"โทษ|วินัย|ผลอื่น|ไม่มีผล|ไม่หัก|สอบสวน|มาตรา",
        ),
        (r"เซ็น(?!เซอร์|ทรัล)|ลงนาม", r"เซ็น|ลงนาม|ลงลายมือ|ลายเซ็น|อนุมัติ|กระดาษ"),
        (r"รับ(?:ของ(?!บอ[ตท]|ระบบ)|กระเช้า|ซอง|เงิน(?!เดือน))", r"ของขวัญ|รับของ|สิ่งที่ให้|เงิน|ของที่"),
        (r"ใบ(?:รับรอง)?แพทย์|ใบหมอ", r"แพทย์"),
        (r"เสียเงิน|ค่าใช้จ่าย|เบิก(?:ได้|เงิน|ค่า)|ค่าปรับ", r"เงิน|ค่า(?:ใช้|ธรรม|เดิน|ปรับ)|เบิก|งบ|ฟรี"),
        (r"(?:^|[^เก])กิน(?!เวลา|งบ|ไป)|แบ่ง(?:กัน|เพื่อน|ให้)|แจก", r"กิน|แบ่ง|แจก|บริโภค"),
    )
)
"""What may be asked about, and the words of an answer that says something of it."""
_ASKS = pattern_of(
    "ไหม|มั้ย|มัย|มั๊ย|ไม๊|ป่ะ|ปะ(?![ก-๙])|ป่าว|เปล่า|หรือ|หรอ|เหรอ|ใคร|อะไร|ไหน|กี่|ไง|อย่างไร|[?]"
)


def is_told(text: str, answer: str) -> bool:
    """Tells whether the answer says something of each deed that the words ask about; true where
    they ask about none of those that are known."""
    if len(text) > _LONGEST:
        return True
    clauses = [each for each in normalise(text).split() if _ASKS.search(each)]
    asked = [told for deed, told in _DEEDS if any(deed.search(each) for each in clauses)]
    return all(told.search(answer) for told in asked)
