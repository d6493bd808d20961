"""Reads what a bureau did together out of a sentence that asks where that is sent."""

from __future__ import annotations

from handlers.reports.filing import deeds_meant
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.held_told import tells_held
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US
from handlers.understand.thai import normalise

_LONGEST = 280
"""A button says the story again, which LINE cuts at 300."""
_TOGETHER = pattern_of(
    rf"พา\s?(?:น้อง|พี่|เจ้าหน้าที่|บุคลากร|ทีม|คน|เด็ก|ลูกน้อง|ทั้ง)|ยกทีม|ทั้งสำนัก|ใน(?:สำนัก|กลุ่ม)|คนในสำนัก|สำนัก(?:ของ)?(?:{ME_OR_US})"
    rf"|กลุ่ม(?:งาน)?(?:{ME_OR_US})|ทีมเรา|พวกเรา|ของสำนัก|(?<![\d.])\d{{1,4}}\s?คน|ร่วมกัน"
)
_HELD = pattern_of(
    rf"(?:วันนี้|เมื่อวาน(?:นี้)?|เมื่อเช้า|พอดี|เพิ่ง|{POLITE}|\s)*จัด(?:กิจกรรม|งาน|อบรม|โครงการ|ประชุม)"
)
"""Who holds something does so for the bureau; it still has to be of a kind that is known."""
_DID = pattern_of(
    r"บริจาค|จิตอาสา|เก็บขยะ|ปลูก(?:ป่า|ต้นไม้)|ทำบุญ|ทำความสะอาด|(?<!ฝึก)อบรม|ดูงาน|จัด(?:กิจกรรม|งาน|อบรม|โครงการ|ประชุม)|สัมมนา|เยี่ยม"
    r"|(?:เข้า)?ร่วม(?:งาน|กิจกรรม|พิธี)|ไปวัด|ทำกิจกรรม|รณรงค์|(?:มอบ|รับ)(?:เกียรติบัตร|รางวัล|โล่)|ถอดบทเรียน"
)
_SENT = (
    r"(?:ต้อง|จะ|ควร|ให้|น่าจะ)?\s?(?:ส่ง|รายงาน|ลง|แจ้ง|บันทึก|กรอก|นับ|(?:เอา|นำ)(?:ไป)?(?:ใส่|ลง)|ใส่|เข้า|อยู่|จัด(?=เป็น|อยู่|เข้า)|เป็น(?=ข้อ|กิจกรรม|หัวข้อ))"
    r"(?:ผล|งาน|เรื่อง|รายงาน|ข้อมูล|ได้|เป็น|ใน|อยู่|เข้า|กับ|\s)*"
)
_WHICH = (
    r"(?:(?:กี่ข้อ|ทั้ง|และ|\s)*(?:กิจกรรม|โครงการ|หัวข้อ)?(?:ข้อ|กิจกรรม|หัวข้อ|โครงการ|ตัว)"
    r"(?:ไหน|อะไร|ใด|ที่เท่าไ[หร]|เท่าไ[หร]))"
)
_ENDS = rf"(?:บ้าง|มั่ง|ดี|ได้|หรอ|เหรอ|กัน|{POLITE}|[\s?])*"
_WHERE = pattern_of(
    rf"(?:[\s,]+|(?:(?<=คน)|(?<=บาท))(?!{POLITE})|(?<=[ก-๎])(?=(?:ลง|นับ|จัด)(?:เป็น|อยู่)?{_WHICH}))(?:แล้ว|อันนี้|แบบนี้|อย่างนี้|เรื่องนี้|{ME_OR_US}|มัน|{POLITE}|\s)*{_SENT}"
    rf"(?:{_WHICH}|(?:ที่|ตรง|ทาง|อัน|ช่อง)?ไหน|{HOW_IN_SHORT}|(?:ให้|กับ|ที่)?ใคร){_ENDS}$"
)
_BEFORE = pattern_of(
    rf"(?:ไม่(?:แน่ใจ|รู้|ทราบ)|อยาก(?:รู้|ทราบ|ถาม)|ขอถาม|ถาม|งง|ว่า|แล้ว|(?:อัน|งาน|เรื่อง|แบบ|อย่าง)นี้|มัน|{POLITE}|{ME_OR_US}|\s)*"
    rf"{_SENT}{_WHICH}{_ENDS}[\s,]+(?=\S)"
)
"""The question before what is told: `ลงรายงานข้อไหนดี พาน้องไปบริจาคเลือด 23 คน`."""
_OF_KIND = pattern_of(rf"\s?(?:มัน|แล้ว)?{_SENT}{_WHICH}{_ENDS}$")
_NOT_IT = pattern_of(
    r"ร้อง|เบาะแส|ของขวัญ|(?<!เว)ลา(?![ก-๙])|พรุ่งนี้|มะรืน|หน้า(?=\s|$|จะ)|จะพา|จะจัด|จะไป|(?<![\d.])\d{1,2}\.\d{1,2}(?![\d.])|(?<!เกียรติ)บัตร|(?<!หา)ความดี(?!ที่)|(?<!เยี่ยม)ชม|ถ้า|หาก"
    r"|(?:พบ|เจอ)คน|(?<!คิด)(?<!ความ)เห็น(?!ชอบ|ด้วย)|(?<!การ)(?<!ไม่)(?<!งด)(?:เรียก)?รับสินบน"
)


def asks_where(text: str) -> bool:
    """Tells whether the text has a word of such a question: most texts have none."""
    return _QUESTION.search(text) is not None


_QUESTION = pattern_of(rf"ไหน|{HOW_IN_SHORT}|ใคร|อะไร|เท่าไ|ใด")


def story_of(text: str) -> str:
    """Returns what was done together, without the question where it is sent; "" for other words."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return ""
    before, behind = _BEFORE.match(plain), _WHERE.search(plain)
    if before is not None:
        story = plain[before.end() :]
    else:
        story = plain[: behind.start()].strip() if behind is not None else ""
    if _NOT_IT.search(story):
        return ""
    held = _HELD.match(story) and deeds_meant.tells_of_one(story)
    together = (_TOGETHER.search(story) or held) and _did(story)
    told = tells_held(story) or deeds_meant.tells_of_any(story)
    return story if together or told and _COUNTED.search(story) else ""


_COUNTED = pattern_of(r"\d\s?(?:คน|ท่าน|ราย)|(?:คน|ผู้)[ก-๎]{0,10}\s?\d")


def kind_of(text: str) -> str:
    """Returns the deed of which it is only asked to which activity it belongs, with nothing told of
    it: `บริจาคเลือดนับเป็นข้อไหน`; "" for other words."""
    plain = normalise(text)
    asked = _OF_KIND.search(plain) if len(plain) <= _LONGEST else None
    deed = plain[: asked.start()].strip() if asked is not None else ""
    return deed if deeds_meant.tells_of_one(deed) and not _NOT_IT.search(deed) else ""


def _did(story: str) -> bool:
    return _DID.search(story) is not None or deeds_meant.tells_of_one(story)
