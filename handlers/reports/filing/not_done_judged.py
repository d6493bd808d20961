"""Answers in a report whether it looks bad, or counts, to report that the work is not done yet:
`ลงว่ายังไม่ได้ทำแบบนี้ สำนักดูไม่ดีมั้ย`."""

from __future__ import annotations

from handlers.conversation.flow import Answers, Heeded
from handlers.understand.corrections.correction_vocabulary import SIGHS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

_LONGEST = 120
_NOT_DONE = pattern_of(
    "(?:ยัง)?ไม่(?:ได้|ทัน|มีการ)?(?:ทำ|จัด(?!สรร)|เริ่ม|ดำเนินการ|อบรม)|(?P<this>(?:แบบ|อย่าง)นี้|(?:แบบ|อย่าง)?งี้)"
)
JUDGED = (
    r"ดู(?:ไม่(?:ค่อย)?(?:ดี|สวย|งาม)|แย่|เสีย(?:หาย)?|น่าเกลียด)\S{0,12}"
    r"|(?:มี)?(?:ผล|กระทบ)(?:กระทบ|เสีย)?(?:ต่อ|กับ|กะ|ถึง|อะไร|ไร)*\S{0,24}|(?:เสีย|หัก|ลด|โดน|ถูก|ติด)(?:หัก|ลด)*(?:คะแนน|ชื่อ|ว่า|ตำหนิ|ดุ|ด่า|ลบ)\S{0,12}"
    r"|(?:ถือ|นับ)(?:ว่า|เป็น)+(?:ได้|เป็น)*(?:รายงาน|ส่ง|ผ่าน|ทำ)\S{0,12}"
)
"""As a pattern: words that ask how it counts have it."""
_JUDGED = pattern_of(JUDGED)
_ASKS = pattern_of(rf"(?:{WHETHER}|เหรอ|หรอ)")
_LEADS = pattern_of(
    rf"(?:{POLITE}|{SIGHS}|เอ๊ะ|แล้ว|ถ้า|หาก|ลง|รายงาน|ส่ง|ตอบ|บอก|กรอก|ใส่|เลือก|หน่อย|ที|สิ|ซิ|ว่า|ไป|เป็น|สถานะ|สำนัก|\s)*"
)
"""An answer before it is taken by its own reader, and this asked alone."""
_TOLD = (
    "รายงานว่า “ยังไม่ได้ดำเนินการ” พร้อมเหตุและเวลาที่จะเริ่ม นับว่ารายงานแล้ว ต่างจาก “ยังไม่รายงาน” "
    "ซึ่งแสดงว่าสำนักยังไม่ส่ง\n"
    "คะแนนไม่ได้คิดเองจากรายงาน ผู้ดูแลระบบเป็นผู้ให้ ถามเกณฑ์ได้ที่ “ติดต่อผู้ดูแลระบบ”"
)


def heeds(text: str, answers: Answers) -> Heeded | None:
    """Tells how such a report counts; None for other words, and for `แบบนี้` of work that is done."""
    if len(text) > _LONGEST:
        return None
    plain = normalise(text)
    judged = _JUDGED.search(plain)
    if judged is None or _ASKS.search(plain, judged.start()) is None:
        return None
    named = _NOT_DONE.search(plain, 0, judged.end())
    if named is None or named["this"] and answers.get("status") != "not_started":
        return None
    begins = min(named.start(), judged.start())
    return Heeded(told=_TOLD) if _LEADS.fullmatch(plain, 0, begins) else None
