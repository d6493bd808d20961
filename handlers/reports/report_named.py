"""Which sent report typed words name, for the documents of one report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.subjects.document_kind_words import round_words
from handlers.understand.asked.file_formats import ANY_FORMAT
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.dates.dates import one_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from handlers.understand.words import activity_numbers, read_activity_number
from models.people import people
from models.people.person import Bureau
from models.reports import reports
from models.reports.deciding import report_history
from models.reports.report import APPROVED, SUBMITTED, Report

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def sent_report(context: Context, rest: str) -> int:
    """Returns the id of the report of the activity that is named, the newest one that the person
    may read: of the bureau and the round that are named too, else of one's own bureau before
    others. 0 if there is none."""
    try:
        number = read_activity_number(rest)
    except Unclear:
        return 0
    if number is None:
        return 0
    found = report_history.newest(context.session, context.me, number, context.today)
    sent = [each for each in found if each.state in (SUBMITTED, APPROVED)]
    fitting = [each for each in sent if _fits(context, rest, each)]
    own = [each for each in fitting if each.bureau_id == context.me.bureau_id]
    return next((each.id for each in (*own, *fitting)), 0)


def _fits(context: Context, rest: str, report: Report) -> bool:
    day = one_date(rest, context.today)
    names = bureaus_named(rest, [each.name for each in people.bureaus(context.session)]).names
    bureau = context.session.get_one(Bureau, report.bureau_id)
    return (day is None or report.due == day) and (not names or bureau.name in names)


_AS_FILE = pattern_of(rf"ไฟล์|เป็นเอกสาร|พิมพ์|ปริ้?น|โหลด|{ANY_FORMAT}", re.IGNORECASE)
_REPORT = pattern_of(r"(?<!แบบ)(?<!บัญชี)รายงาน(?:ผล)?(?:กิจกรรม|โครงการ|ข้อ|ของ|ที่|\s)*[1-9]\d?\.\d")
_WANTS = pattern_of(
    r"^(?:รบกวน|กรุณา|ช่วย|ขอ(?!ง)|อยาก|ต้องการ|เอา|จัดทำ|พิมพ์|ปริ้?น|โหลด|ดาวน์โหลด|ไฟล์|\s)"
)
_NOT_ITS_FILE = pattern_of(
    r"แบบ(?:ฟอร์ม|รายงาน|เปล่า)|ตัวอย่าง|บัญชี|หลักฐาน|แนบ|ส่ง(?!ให้|มา)|ไม่ได้|อัป|กรอก|ประวัติ|รูป|ภาพ|แก้|ลบ|ถอน|ทั้งสำนัก|ทุก|แผน"
    rf"|{HOW_IN_FULL}|วิธี|ได้(?:{WHETHER})|หรือยัง|โครงการหนึ่ง|คณะทำงาน|แบบสำรวจ|ลงชื่อ|เสร็จ|จัด(?!ทำ)|(?<!ร)อบรม"
)


def wants_its_file(typed: str) -> bool:
    """Tells whether the words want the report of one activity as a file: `ขอ pdf รายงาน 3.7`."""
    if "รายงาน" not in typed:
        return False
    plain = normalise(typed)
    if not (_WANTS.match(plain) or _AS_FILE.match(plain)) or _AS_FILE.search(plain) is None:
        return False
    named = _REPORT.search(plain) is not None and len(activity_numbers(plain)) == 1
    return named and _NOT_ITS_FILE.search(plain) is None


def report_words(session: Session, report_id: int) -> str:
    """Names a report by its activity, bureau and round; "" if there is none."""
    report = reports.by_id(session, report_id)
    if report is None:
        return ""
    bureau = session.get_one(Bureau, report.bureau_id)
    return f"{report.activity.number} {bureau.name} {round_words(report.due)}"
