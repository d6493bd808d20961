"""Reads what somebody asks of what a report says that waits for them, before they decide:
`สรุปรายงาน 1.10 ใช้งบเท่าไหร่`, `งบเท่าไหร่นะ`."""

from __future__ import annotations

import re

from handlers.reports.deciding.decision_said import LEAD, LONGEST_DEED, NOUN, NUMBER, TAIL
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_ASKED_OF = pattern_of(
    rf"{LEAD}(?:สรุป\s*{NOUN}|{NOUN}(?:รายงาน|ฉบับ)(?:ที่)?\s*)(?P<numbers>{NUMBER})(?!.*(?:ได้ไหม|ได้มั้ย)).*"
    rf"|{LEAD}{NOUN}(?P<bare>{NUMBER})\s*(?:ของ\S+\s)?(?:ทำไม(?:ถึง)?(?:แดง|เหลือง|เกิน)|.*ก่อน(?:จะ)?(?:อนุมัติ|เซ็น|ตัดสิน)).*",
    re.DOTALL,
)
_CONTENT = pattern_of(
    "สรุป|(?:งบ|เงิน).{0,14}(?:เท่าไ|กี่|ครบ|เกิน)|คน.{0,10}กี่|กี่คน|ใคร(?:ไป|เข้า|มา|ร่วม|บ้าง)|รายละเอียด|เนื้อหา|ทำไม(?:ถึง)?(?:แดง|เหลือง|เกิน)"
    "|ทำอะไร(?:ไป)?|ก่อน(?:จะ)?(?:อนุมัติ|เซ็น|ตัดสิน)|เบิกเกิน(?:เท่าไ|กี่)"
)
_OF_THIS = pattern_of(
    rf"{LEAD}(?:ขอ)?(?:(?:ดู|อ่าน)?สรุป|ดู|อ่าน|เปิด)\s*{NOUN}(?:{NUMBER}|นี้|อีกที|อีกครั้ง|อีกรอบ)(?:\s*(?:อีกที|อีกครั้ง|อีกรอบ))?{TAIL}"
    r"|(?:แล้ว|เอ๊ะ|ขอถาม|\s)*(?:รายงานนี้|อันนี้|ฉบับนี้|นี้|เขา)?\s?(?:ใช้|เบิก)?(?:งบ|เงิน)(?:ประมาณ)?(?:ใช้|เบิก)?(?:ไป)?\s?(?:เท่าไ(?:ร|หร่)|กี่บาท)"
    r"|(?:แล้ว|เอ๊ะ|ขอถาม|\s)*(?:รายงานนี้|อันนี้|ฉบับนี้|นี้|นี่)?\s?(?:มัน)?(?:(?:เป็น)?ของ(?:ใคร|น้องคนไหน|คนไหน|สำนัก(?:ไหน|อะไร)|กลุ่ม(?:งาน)?ไหน))(?:นะ|น่ะ|อะ|อ่ะ|คะ|ครับ|เนี่ย|หว่า|เหรอ|หรอ|\s)*"
    r"|(?:แล้ว|เอ๊ะ|อ้าว|\s)*(?:ทำไม|อันนี้|ฉบับนี้|เขา|\s)*(?:ไม่|ยังไม่)(?:มี|ได้แนบ|แนบ|เห็น|ส่ง)(?:รูป|ภาพ|ไฟล์|หลักฐาน)(?:แนบ|ถ่าย)?(?:มา|เลย|สัก(?:รูป|ใบ|ไฟล์)|ล่ะ|ละ|หรอ|เหรอ|\s)*"
    rf"|(?:แล้ว|เอ๊ะ|\s)*(?:ตัวเลข|ยอด|จำนวน|งบ)?\s?\d[\d,]*\s?(?:คน|บาท)?\s?(?:นี้|นี่|มัน|\s)*(?:มา|เอามา|ได้มา|นับ)(?:จาก)?(?:ไหน|{HOW_IN_FULL})(?:นะ|เนี่ย|อะ|\s)*"
    rf"|{LEAD}(?:ขอ|ช่วย|เดี๋ยว)?(?:ดู|อ่าน|เปิด)(?:ตัว)?(?:รายละเอียด|เนื้อหา|รายงาน|ข้างใน|ทั้งฉบับ|ตัวเต็ม){TAIL}"
    rf"|(?:เดี๋ยว|แป๊[บป]|รอ|เอ๊ะ)?(?:ก่อน|นะ|ๆ|ครับ|ค่ะ|คะ|\s)*{LEAD}(?:ดู|อ่าน|เปิด)(?:ตัว)?\s?(?:รายงาน|ฉบับ)?(?:นี้|เดิม)?\s?อีก(?:ที|ครั้ง|รอบ)(?:นึง|หนึ่ง|หน่อย)?"
    rf"(?:ก่อน(?:จะ|ที่จะ)?(?:กด)?(?:ส่ง|ยืนยัน|อนุมัติ|ตัดสิน)?(?:กลับ|ใจ)?)?{TAIL}"
    rf"|(?:แล้ว|เอ๊ะ|ขอถาม|\s)*(?:รายงานนี้|อันนี้|ฉบับนี้|นี้|เขา|คนส่ง|ผู้ส่ง|คนรายงาน|ผู้รายงาน|น้อง)?\s?(?:ได้)?(?:มี|แนบ|ส่ง)(?:รูป|ภาพ|ไฟล์|หลักฐาน)(?:ถ่าย|แนบ)?(?:มา)?(?:ด้วย)?(?:{WHETHER}|กี่(?:รูป|ไฟล์|ภาพ))"
    rf"|{LEAD}(?:(?:ดู|อ่าน|เปิด)?\s*{NOUN}(?:{NUMBER}|นี้)(?:\s|หน่อย|ที|ครับ|ค่ะ|คะ|ก่อน)*)?"
    r"(?:(?:เขา|เค้า|น้อง)?(?:ทำ|จัด)อะไร(?:ไป|มา|บ้าง|\s)*)"
    r"|(?:แล้ว|เอ๊ะ|ขอถาม|\s)*(?:รายงานนี้|อันนี้|ฉบับนี้|นี้)?\s?(?:มี)?คน(?:เข้า|มา|ร่วม|เข้าร่วม|ไป)*\s?(?:กี่คน|เท่าไ(?:ร|หร่))"
)


def asks_of_content(text: str) -> str:
    """Returns the number of the report whose content the words ask about; "" for other words.

    `สรุปรายงาน 1.10 ใช้งบเท่าไหร่ คนเข้ากี่คน`
    """
    plain = normalise(text)
    if len(plain) > LONGEST_DEED * 2 or _CONTENT.search(plain) is None or "ยังไม่" in plain:
        return ""
    found = _ASKED_OF.fullmatch(plain)
    return (found["numbers"] or found["bare"]) if found is not None else ""


def asks_of_this(text: str) -> bool:
    """Tells whether the words ask what the report in hand says: `งบเท่าไหร่นะ`, `สรุป 1.10 หน่อย`."""
    plain = without_polite_ending(normalise(text))
    if len(plain) > LONGEST_DEED:
        return False
    if _OF_THIS.fullmatch(plain) is not None:
        return True
    words = plain.split()
    parts = (
        (" ".join(words[:at]), " ".join(words[at:])) for at in range(1, min(len(words), _MOST))
    )
    return any(_is_of_this(first) and _is_of_this(rest) for first, rest in parts)


_MOST = 6


def is_no_reason(text: str, step: str) -> bool:
    """Tells whether words that ask of the report in hand may be no reason of a return, at the
    question for it or for its confirmation: `ขออ่านอีกที`. `ช่วยอ่านรายงานอีกที` may be said to the
    reporter."""
    if step == "reason":
        return _WANTS.match(normalise(text)) is not None
    return step == "return_sure" and "ไม่" not in text


_WANTS = pattern_of(
    r"(?:เดี๋ยว|แป๊[บป]|รอ|เอ๊ะ|ก่อน|นะ|ๆ|ครับ|ค่ะ|คะ|\s)*+(?:(?<=เดี๋ยว)|ขอ)\s?(?:ดู|อ่าน|เปิด)"
)


def _is_of_this(part: str) -> bool:
    """Tells whether one of two things that are said asks it: `อันนี้ของใครนะ ขอดูรายละเอียดก่อน`."""
    said = without_polite_ending(part)
    return _OF_THIS.fullmatch(said) is not None or _LOOKS.fullmatch(said) is not None


_LOOKS = pattern_of(r"(?:ขอ|เดี๋ยว)?(?:ดู|อ่าน)(?:ก่อน|หน่อย|นะ)*")
