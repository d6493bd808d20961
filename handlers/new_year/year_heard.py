"""Lines that ask to prepare or open a fiscal year, with the year they name."""

from __future__ import annotations

import re

from handlers.context import Context
from handlers.new_year import open_year, roll_plan, show_year
from handlers.new_year.ends import show_ends
from handlers.new_year.year_words import ADMINS
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT
from handlers.understand.thai import normalise, without_polite_ending

_ERA = r"(?:พ\.?ศ\.?|ค\.?ศ\.?)?"
_OF = rf"\s*(?:ปี)?(?:งบประมาณ|งบ)?(?:ใหม่|หน้า)?\s*{_ERA}\s*(?:\d{{2}}|\d{{4}})?\s*(?:ได้)?(?:เลย)?"
_PAST = rf"(?:ก่อน|ที่แล้ว|เก่า)?{_OF}"
_WHICH = "(?:เดิม|เก่า|ปีนี้|ปีก่อน)?"
_BEGUN = r"(?:ขอ|จะ|ช่วย|อยาก|ต้องการ)*"
_LINES: tuple[tuple[Query, re.Pattern[str]], ...] = (
    (open_year.UNSET_QUERY, pattern_of(rf"{_BEGUN}(?:ยกเลิก|เลิก)(?:การ)?(?:ตั้ง)?เปิดปี{_OF}")),
    (open_year.QUERY, pattern_of(rf"{_BEGUN}(?:เปิด|เริ่ม)(?:ใช้)?ปี{_OF}")),
    (
        show_ends.QUERY,
        pattern_of(rf"{_BEGUN}(?:ดู)?(?:เรื่อง|งาน|ของ|รายงาน)(?:ที่)?ค้าง(?:ของ|จาก|ใน)?ปี{_PAST}"),
    ),
    (roll_plan.QUERY, pattern_of(rf"{_BEGUN}(?:ยก|คัดลอก|นำ)แผน{_WHICH}(?:ไป|มา)(?:ใช้)?{_OF}")),
    (
        show_year.QUERY,
        pattern_of(
            rf"ปี(?:งบประมาณ|งบ)?\s*(?:ใหม่|หน้า|{_ERA}\s*\d{{4}})\s*(?:นี้)?(?:เปิด|เริ่ม|พร้อม)(?:ใช้)?(?:งาน)?"
            r"(?:ได้)?(?:แล้ว)?(?:หรือ|รึ)?ยัง"
        ),
    ),
    (
        show_year.QUERY,
        pattern_of(
            r"(?:เรื่อง|งาน|แผน|ทะเบียน|รอบ|ของ|สำหรับ|จะ|\s)*ปี(?:งบประมาณ|งบ)?\s*(?:ใหม่|หน้า|ถัดไป).{0,40}?"
            rf"(?:ต้อง|จะ|ควร|ให้|\s)*(?:เริ่ม|ทำ|เตรียม|ตั้งค่า|ลงมือ)(?:ต้น|ต่อ|จาก|ที่)*(?:ตรงไหน|ไหน|{HOW_IN_SHORT}|อะไร)"
            r"(?:ก่อน|บ้าง|ดี|ต่อ|อะ|\s)*"
        ),
    ),
    (show_year.QUERY, pattern_of(rf"{_BEGUN}(?:ตั้ง|เตรียม|จัดเตรียม|ตั้งค่า)ปี{_OF}")),
)

_NEXT_YEAR = rf"ปี(?:งบประมาณ|งบ)?\s?(?:หน้า|ใหม่|ถัดไป|{_ERA}\s?\d{{2,4}})"
_FROM_BEFORE = pattern_of(
    rf"(?=.*แผน)(?=.*{_NEXT_YEAR})(?=.*(?:ปี(?:งบ\S{{0,6}})?\s?(?:นี้|ก่อน|ที่แล้ว|เดิม|เก่า)|(?:ของ|แผน|ตัว|ชุด)(?:เดิม|เก่า)))"
    r"(?=.*(?:ตั้งต้น|ยก|ก[๊็]?อป|คัดลอก|ลอก|โคลน|(?i:copy)|ใช้(?:ต่อ|แผน|ของ|ตาม)|เอา.*(?:มา|ไป)|อิง|ต่อยอด|เริ่มจาก|ดึง|นำ.*(?:มา|ไป)))"
)
"""A coming year's plan out of the one that runs: `แผนปีหน้าจะเอาของปีนี้มาเป็นตัวตั้ง`."""
_OF_ELSE = pattern_of(r"รายงาน|คะแนน|ของขวัญ|คณะ|รูป|เทียบ|เปรียบ|ต่างกัน|ส่งแล้ว|คืออะไร|เมื่อไ|แบบสำรวจ|ลา")


@listener(anyone=True, cue=pattern_of("ปี"), roles=ADMINS)
def asked(context: Context, words: str) -> Query | None:
    """Returns what an administrator's line asks for, or None: anybody else is told about it."""
    plain = without_polite_ending(normalise(words)).strip()
    if _FROM_BEFORE.match(plain) and not _OF_ELSE.search(plain):
        return roll_plan.QUERY
    return next((query for query, line in _LINES if line.fullmatch(plain)), None)
