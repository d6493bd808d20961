"""Takes off what people say to a bot that asks again: `บอกไปแล้วไงคะ ได้ 20,000 ใช้ 15,000`."""

from __future__ import annotations

import re

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise

_LONGEST = 160
_SIGHS = rf"(?:อ้าว|เอ้า|โธ่|โถ่?|เฮ้อ|เอ๊ะ|ก็|{POLITE}|[\s,]+){{0,9}}"
_WHO = rf"(?:(?:{ME_OR_US}|พี่)\s?)?"
_EARLIER = r"(?:เมื่อกี้|เมื่อครู่|ตะกี้|ตอนแรก|ข้างบน|ข้อก่อน)?(?:นี้)?\s?(?:ก็|เพิ่ง|ได้)*"
_SAID = r"(?:บอก|พิมพ์|ตอบ|เล่า)(?:ไป|ให้)*"
_SO = rf"(?:ไง|นี่|นิ|หนิ|เมื่อกี้|ตะกี้|{POLITE}|[\s,])*+"
_FIRST = pattern_of(rf"{_SIGHS}{_WHO}{_EARLIER}{_SAID}(?:(?:แล้ว|ละ){_SO}(?:ว่า)?{_SO}|ว่า\s?)(?=\S)")
_LAST = pattern_of(rf"(?:[\s,]+|(?<=ไง)){_WHO}{_EARLIER}{_SAID}(?:แล้ว|ละ){_SO}$")
_ONLY_TOLD = pattern_of(
    rf"{_SIGHS}(?P<what>\S.{{0,30}}?)??\s?(?:ก็|น่ะ|เนี่ย|อะ|\s)*{_WHO}{_EARLIER}"
    rf"(?:{_SAID}|(?:ใส่|กรอก|แจ้ง|ส่ง|ลง|วาง)(?:ไป|ให้|ไว้)+)(?:หมด|ครบ|ทั้งหมด)?(?:แล้ว|ละ){_SO}"
)
"""`ชื่อคณะทำงานบอกไปแล้วนะ`: nothing else is said."""
_FIGURE_AGAIN = pattern_of(
    rf"{_SIGHS}(?P<said>.*(?:\d|บาท|คน|%|ร้อย|พัน|หมื่น|แสน|ล้าน|ครึ่ง(?:นึง|หนึ่ง|ทาง)?))\s?(?:นี่|นั่น)?ไง(?:ล่ะ|{POLITE}|[\s.!])*"
)
_SO_FINAL = rf"\s?(?:นี่|นั่น)?ไง(?:ล่ะ|เล่า|{POLITE}|[\s.!])*"
_FINAL = pattern_of(rf"(?P<said>.+?){_SO_FINAL}", re.DOTALL)
_AGAIN = pattern_of(
    rf"(?:(?:อ้าว|เอ้า|โธ่|โถ่?|เฮ้อ)[\s,]*)*(?:(?:ก็)?{_EARLIER}{_SAID}(?:แล้ว|ละ)?ว่า|ก็|คือ)[\s,]*(?=\S{{3}})"
)
"""What people begin with who say something once more: `ก็บอกว่า…ไง`."""
_LONGEST_AGAIN = 400
_TOLD_EARLIER = pattern_of(
    rf"{_SIGHS}(?:ตามที่|ที่)?{_WHO}(?:ก็|เพิ่ง|ได้|\s)*(?:แจ้ง|บอก|พิมพ์|ตอบ|เล่า|ส่ง|รายงาน)(?:รายละเอียด|ข้อมูล|เรื่อง|ผล|ไป|ให้|ไว้|แล้ว|\s)*"
    r"(?:ใน|ที่|ตั้งแต่|ตาม)?\s?(?:ข้อความ|ข้อ|ตอน|ครั้ง)?(?:แรก|ข้างต้น|ข้างบน|ก่อนหน้า(?:นี้)?|เมื่อกี้|เมื่อครู่|ที่แล้ว|ก่อน)(?:นี้)?"
    rf"(?:แล้ว|ละ|ไป)*{_SO}ว่า\s?(?=\S)"
)
_ASKS_HOW = pattern_of(
    r"(?:ทำ|กรอก|แจ้ง|ส่ง|ไป|ใช้|ดู|แก้|ไข|พิมพ์|ตอบ|ลง|ยื่น|เริ่ม|แนบ|เขียน|เอา|ว่า|เป็น|คิด|จัดการ|ทะเบียน|สมัคร|ติดต่อ|เบิก|ยัง"
    r"|ได้|ต่อ|หมายถึง|ปฏิเสธ|เลือก|กด|ข้าม|ยกเลิก|ลบ|ยืนยัน|บันทึก|(?<!ข้อ)ร้องเรียน|(?<!การ)รายงาน|คืน|รับ|ขอ|โหลด|อ่าน|นับ|บอก|พูด|เรียก|ให้|กัน|เข้า"
    r"|ออก|ตั้ง|เปลี่ยน|เพิ่ม|ค้นหา|หา|ถาม|ติดตาม|แปล|สรุป|ประเมิน|ลา|มอบ|โอน|ทิ้ง|เก็บ|ทาน|กิน|ช่วย|เซ็น|ลงนาม|อนุมัติ|ปิด|เปิด|ถ่าย|สแกน)\s?$"
    r"|อะไร|ใคร|ไหน|ไหม(?!้)|มั้ย|เมื่อไ|ทำไม|กี่|เท่าไ|อย่างไร|ไม่(?:รู้|ทราบ|แน่ใจ|เข้าใจ)|จะ[^\s]{0,8}$|ต้อง[^\s]{0,8}$|^แล้ว$|[?]"
)
"""Before ไง it asks how, or what: `กรอกไง`, `แล้วไง`."""
_TELLS = pattern_of(
    r"แล้ว$|(?:\d|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน).*(?:\d|%|คน|ท่าน|บาท|รุ่น|ครั้ง|รอบ|วัน|โมง|ชิ้น|กล่อง|ข้อ|แห่ง|ราย)$"
)


def repeated(text: str) -> str:
    """Returns what somebody says once more without the words that say so, `ก็…ไง`, `…แล้วไง`;
    unchanged if they say nothing once more, or ask how (`ก็กรอกไง`)."""
    if "ไง" not in text or len(text) > _LONGEST:
        return text
    said, rest = _AGAIN.match(normalise(text)), without_final(text)
    if not rest:
        return text
    plain = normalise(rest)
    if said is not None:
        return plain[said.end() :].strip() or text
    return rest if _TELLS.search(plain) else text


def without_final(text: str) -> str:
    """Returns the words before a final ไง, which may be said once more; "" where there is none, or
    it asks how."""
    if "ไง" not in text or len(text) > _LONGEST:
        return ""
    found = _FINAL.fullmatch(normalise(text))
    said = found["said"].strip(" ,") if found is not None else ""
    return "" if _ASKS_HOW.search(said) else said


def only_told_before(text: str) -> str | None:
    """Returns what the whole words say to have been told before, "" where they name nothing; None
    for other words."""
    found = _ONLY_TOLD.fullmatch(normalise(text)) if len(text) <= _LONGEST // 2 else None
    return (found["what"] or "").strip() if found is not None else None


def behind_told_before(text: str) -> str:
    """Returns what somebody tells once more behind words that say where they told it:
    `ได้แจ้งไปในข้อความแรกแล้วนะคะ ว่า…`; "" for other words."""
    if "ว่า" not in text or len(text) > _LONGEST_AGAIN:
        return ""
    found = _TOLD_EARLIER.match(normalise(text))
    return normalise(text)[found.end() :].strip() if found is not None else ""


def without_reproach(text: str) -> str:
    """Returns the text without words that only say that it was said before; unchanged if it says
    nothing else."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return text
    said = _LAST.sub("", _FIRST.sub("", plain, count=1) if _FIRST.match(plain) else plain, count=1)
    again = _FIGURE_AGAIN.fullmatch(said)
    said = (again["said"] if again is not None else said).strip(" ,")
    return said if said and said != plain else text
