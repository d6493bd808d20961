"""Reads what a bureau did together out of a sentence that asks where that is sent."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_LONGEST = 160
_TOGETHER = pattern_of(
    r"พา\s?(?:น้อง|พี่|เจ้าหน้าที่|บุคลากร|ทีม|คน|เด็ก|ลูกน้อง|ทั้ง)|ยกทีม|ทั้งสำนัก|ใน(?:สำนัก|กลุ่ม)|คนในสำนัก|สำนัก(?:ของ)?(?:เรา|ผม|หนู)"
    r"|กลุ่ม(?:งาน)?(?:เรา|ผม|หนู)|ทีมเรา|พวกเรา|(?<![\d.])\d{1,4}\s?คน|ร่วมกัน"
)
_DID = pattern_of(
    r"บริจาค|จิตอาสา|เก็บขยะ|ปลูก(?:ป่า|ต้นไม้)|ทำบุญ|ทำความสะอาด|(?<!ฝึก)อบรม|ดูงาน|จัด(?:กิจกรรม|งาน|อบรม|โครงการ|ประชุม)|สัมมนา|เยี่ยม"
    r"|(?:เข้า)?ร่วม(?:งาน|กิจกรรม|พิธี)|ไปวัด|ทำกิจกรรม|รณรงค์"
)
_WHERE = pattern_of(
    rf"[\s,]+(?:แล้ว|อันนี้|แบบนี้|อย่างนี้|เรื่องนี้|ผม|หนู|เรา|ดิฉัน|มัน|{POLITE}|\s)*(?:ต้อง|จะ|ควร|ให้)?\s?(?:ส่ง|รายงาน|ลง|แจ้ง|บันทึก|กรอก|นับ)"
    r"(?:ผล|งาน|เรื่อง|รายงาน|ข้อมูล|ได้|เป็น|ใน|\s)*(?:(?:ที่|ตรง|ทาง|ข้อ|กิจกรรม|อัน|ช่อง|หัวข้อ)?ไหน|ยังไง|อย่างไร|(?:ให้|กับ|ที่)?ใคร|ไง)"
    rf"(?:บ้าง|ดี|ได้|หรอ|เหรอ|{POLITE}|[\s?])*$"
)
_NOT_IT = pattern_of(
    r"ร้อง|เบาะแส|ของขวัญ|(?<!เว)ลา(?![ก-๙])|พรุ่งนี้|มะรืน|หน้า(?=\s|$|จะ)|จะพา|จะจัด|จะไป|(?<![\d.])\d{1,2}\.\d{1,2}(?![\d.])|บัตร|ความดี|ชม|ถ้า|หาก"
)


def story_of(text: str) -> str:
    """Returns what was done together, without the question where it is sent; "" for other words."""
    plain = normalise(text)
    asked = _WHERE.search(plain) if len(plain) <= _LONGEST else None
    story = plain[: asked.start()].strip() if asked is not None else ""
    if not (_TOGETHER.search(story) and _DID.search(story)) or _NOT_IT.search(story):
        return ""
    return story
