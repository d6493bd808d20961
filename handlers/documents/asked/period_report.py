"""`ขอรายงานสรุปรอบ 6 เดือนไว้ถือเข้าห้องหน่อย`: the office's report of a period, told in a story and as
no file. A month or a quarter is summed up elsewhere."""

from __future__ import annotations

from handlers.context import Context
from handlers.documents.asked.documents_offered import NAMED
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.documents import document_rights
from models.reports.report_documents import OFFICE_REPORT

_LONGEST = 160
_MONTHS = r"(?:(?:6|9|12|หก|เก้า|สิบสอง)\s?เดือน|ครึ่งปี)"
_REPORT = (
    r"(?:รายงาน|เล่ม(?:รายงาน)?)(?:ฉบับ)?(?:สรุป|ผล|การ|ดำเนิน(?:งาน|การ)|ปฏิบัติงาน|ความ(?:ก้าว|คืบ)หน้า|ภาพรวม|ตามแผน"
    rf"|ของ|สำนักงาน|ทั้ง|(?:{ME_OR_US})|ประจำ|\s)*"
)
_WISHED = pattern_of(
    r"(?:ขอ(?!ง|บ)|อยากได้|ต้องการ|เอา|ปริ้?น|พิมพ์|ออก|จัดทำ|หา|เตรียม)(?:ให้|ช่วย|ตัว|ดู|ไฟล์|พี่|\s)*"
    rf"(?:{_REPORT}|สรุปรายงาน(?:ผล|ของ|สำนักงาน|\s)*)(?:รอบ|ช่วง)?\s?{_MONTHS}"
)
_OTHERS = pattern_of(
    rf"ร้องเรียน|ของขวัญ|ทรัพย์สิน|(?i:gift|oit|ita)|โนกิฟ|ประเมิน|สำรวจ|คลินิก|แนบ|กี่|ใคร|ไหน|อะไร|เมื่อไ|เท่าไ|ต้อง(?!การ)|กราฟ|ตัวเลข|ร้อยละ"
    rf"|ผิด|แก้|ช้า|เคย|ออก(?:จาก|ไป|แล้ว)|ยังไง|สถานะ|ส่ง(?:แล้ว|ยัง|เมื่อ|วัน|รายงาน)|กำหนด|(?<!ได้)(?:{WHETHER})"
)
"""Other papers, figures, days, and what is asked and not wished for."""


@listener(longest=_LONGEST, cue=pattern_of("เดือน|ครึ่งปี"))
def asks(context: Context, words: str) -> Query | None:
    """Returns what begins to ask for it, for those who may have it; None for other words."""
    plain = normalise(words)
    if _WISHED.search(plain) is None or _OTHERS.search(plain) is not None:
        return None
    may = OFFICE_REPORT.name in document_rights.kinds_for(context.session, context.me)
    return NAMED if may else None
