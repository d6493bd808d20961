"""Hears in a report what went wrong and how it is to go next time: `ปัญหาคือวิทยากรมาสาย`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.thai import normalise, normalise_lines, written_lines

_LONGEST, _LONGEST_ALONE = 600, 150
_TROUBLE = "(?:ปัญหา|อุปสรรค|ข้อขัดข้อง|ข้อจำกัด)"
_MET = "(?:เจอ|พบ|มี|ติด|เกิด(?:ขึ้น)?)"
_TOLD = pattern_of(
    rf"(?:แต่|ส่วน|ก็|ตัว|\s)*(?:{_TROUBLE}(?:และ|หรือ|/|กับ|\s)*)+(?:ในการ(?:จัด|ทำ|ดำเนินการ)(?:งาน|กิจกรรม)?|ของ(?:เรา|งาน|กิจกรรม))?"
    rf"(?:(?:(?:ที่)?{_MET})?(?:ก็)?\s?(?:คือ(?:ว่า)?|เป็นเรื่อง|เรื่อง|:)|ที่{_MET}(?:ก็)?)\s*[^\s?]{{2}}"
    r"|(?:แต่|ก็|ส่วน|\s)*(?:สิ่ง|เรื่อง|ตัว)?ที่ติด(?:ขัด)?(?:ก็)?\s?คือ\s*[^\s?]{2}"
    rf"|(?:แต่|ก็|ยัง|ส่วน|\s)*{_MET}(?:แต่)?{_TROUBLE}(?:อยู่|บ้าง|นิดนึง|นิดหน่อย|นิดเดียว|เล็กน้อย|หน่อย|\s)*(?:เรื่อง|ตรง(?:ที่)?|คือ|ที่|ด้าน)\s*[^\s?]{{2}}"
)
_SOME = (
    r"(?:ก็|แต่|มี(?:แต่)?|บ้าง|นิดหน่อย|เล็กน้อย|นิดนึง|หน่อย|เยอะ|มาก|ไป|บางคน|หลายคน|และ|แล้วก็"
    r"|กับ|ค่อนข้าง|ตรงที่|ค่ะ|คะ|ครับ|คับ|[\s,])*+"
)
_WENT_WRONG = (
    r"(?:(?:คน|ผู้(?:เข้าร่วม|ร่วม|ฟัง)|บางคน|น้องๆ)(?:เข้าร่วม|เข้า)?(?:มา|กลับ)(?:สาย|ช้า|ไม่(?:ครบ|ถึง|ทัน)|ก่อน)"
    r"|(?:ห้อง(?:ประชุม|อบรม)?|สถานที่|ที่นั่ง|พื้นที่)(?:มัน)?(?:แคบ|เล็ก|ร้อน|ไม่(?:พอ|เพียงพอ)|คับแคบ|เต็ม)"
    r"|(?:ไมค์|ไมโครโฟน|เครื่องเสียง|ลำโพง|โปรเจคเตอร์|โปรเจกเตอร์|จอ|แอร์|ไฟ)(?:เสีย|ดับ|ไม่(?:ดัง|ติด|ทำงาน|เย็น)|ขัดข้อง|มีปัญหา)"
    r"|(?:เน็ต|อินเทอร์เน็ต|สัญญาณ|ระบบ)(?:หลุด|ช้า|ล่ม|ไม่ดี|ขัดข้อง)|วิทยากร(?:มา)?(?:สาย|ช้า|ไม่มา|ยกเลิก|ติดธุระ)"
    r"|เวลา(?:มี)?(?:น้อย|ไม่(?:พอ|เพียงพอ)|จำกัด|กระชั้น(?:ชิด)?)|(?:ฝน|น้ำ)(?:ตก|ท่วม)(?:หนัก)?|(?:เอกสาร|อาหาร|ของว่าง|อุปกรณ์|งบ(?:ประมาณ)?)ไม่(?:พอ|เพียงพอ|ครบ))"
)
_ONLY_TROUBLE = pattern_of(rf"{_SOME}(?:{_WENT_WRONG}{_SOME}(?:{POLITE}{_SOME})?)+")
"""What went wrong without a word for it: `ก็มีบ้าง คนมาสายเยอะ ห้องแคบ`."""
_ASKS = pattern_of(f"อะไร|{HOW_IN_FULL}|ไหม(?!้)|มั้ย|ตรงไหน|ข้อไหน|เท่าไ|หรือเปล่า|หรือไม่|ใคร|[?]")
_LESS = pattern_of("ลดลง|น้อยลง|หมดไป|คลี่คลาย|หายไป|ได้รับการแก้|แก้(?:ไข)?(?:ได้|แล้ว)|ไม่(?:มี|พบ|เจอ)")
"""That there is less of it is a result."""
_NONE = "ไม่(?:ได้)?(?:มี|เจอ|พบ|ติด|เกิด)"
_KINDS = rf"(?:{_TROUBLE}(?:และ|หรือ|/|กับ|\s)*)+"
_WELL = (
    r"(?:(?:ผ่าน|ไป|จัด|ดำเนิน(?:การ)?|เป็น)*(?:อย่าง|ได้|ด้วยความ)?(?:ราบรื่น|ลุล่วง|ไม่ติดขัด|ด้วยดี)(?:ดี|มาก)*)"
)
_NOTHING_WRONG = pattern_of(
    r"(?:ก็|ยัง|ส่วน|แต่|ทุกอย่าง|ทั้งหมด|โดยรวม|ตอนนี้|งานนี้|(?:รอบ|ครั้ง)นี้|\s)*"
    rf"(?:(?:{_NONE}\s*(?:อะไร(?=\s*ติดขัด))?(?:{_KINDS}|ติดขัด)|{_KINDS}(?:ก็|ยัง|\s)*{_NONE}|{_WELL})"
    rf"(?:และ|หรือ|อะไร|ใด(?:\s?ๆ)?|เลย|ทั้งสิ้น|แต่อย่างใด|แล้ว|ทุกอย่าง|{POLITE}|\s)*)+"
)


def trouble_told(text: str) -> str:
    """Returns the words if they begin with what went wrong, or tell nothing but that; "" for other
    words, a question, and where there is less of it, which is a result."""
    plain = normalise_lines(text).strip()
    told = len(plain) <= _LONGEST and _TOLD.match(plain) is not None
    told = told or len(plain) <= _LONGEST_ALONE and _ONLY_TROUBLE.fullmatch(plain) is not None
    if not told or _ASKS.search(plain) or _LESS.search(plain):
        return ""
    return _SOME_THERE.sub("", without_particles(written_lines(text).strip()), count=1)


_SOME_THERE = pattern_of(rf"^(?:ก็)?(?:พอ)?มี(?:อยู่)?บ้าง(?:{POLITE}|[\s,])+")


def nothing_wrong(text: str) -> bool:
    """Tells whether the words only say that nothing went wrong: `ไม่มีปัญหาค่ะ`. They tell neither
    what was done nor what came of it."""
    plain = normalise(text)
    return len(plain) <= _LONGEST and _NOTHING_WRONG.fullmatch(plain) is not None


def without_nothing_wrong(text: str) -> str:
    """Returns the words without the clauses which only say that nothing went wrong."""
    if "ไม่" not in text or len(text) > _LONGEST:
        return text
    return " ".join(each for each in text.split(" ") if not each or not nothing_wrong(each)).strip()
