"""What reporters ask of the record of what they sent: whether it got in, when it was sent, which is
not approved yet. The answer is said in front of the list (decisions/0254). Reads also which of them
are asked for: those of some days, those in one state."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from handlers.context import Context
from handlers.reports.due_report_words import STATES
from handlers.reports.report_words import moment_words
from handlers.understand.dates.dates import short_date
from handlers.understand.listing import listed
from handlers.understand.named_span import Days, named_span
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.sent_meant import day_named
from handlers.understand.small_words import ME_OR_US, WHETHER
from models.calendar import BUDDHIST_YEARS, fiscal_year, office_day
from models.reports.deciding import report_history
from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report, ReportVersion

Sent = Sequence[tuple[Report, ReportVersion]]

_MOST = 6
_YET = rf"(?:แล้ว)?(?:(?:หรือ|รึ)?ยัง(?!ไง|งั?ย)|{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่))"
_GOT_IN = pattern_of(
    rf"(?=.*ส่ง)(?:.*(?:เข้า|ถึง|ขึ้น|อยู่)(?:ใน|ที่)?ระบบ{_YET}"
    rf"|.*(?:ระบบ|บอ[ตท]|ปลายทาง)(?:ได้)?รับ(?:รายงาน|ของ|เรื่อง|{ME_OR_US})*{_YET}"
    rf"|.*ส่ง(?:รายงาน)?(?:ไป)?(?:ติด|สำเร็จ|เข้า){_YET})"
)
_WHEN = r"(?:กี่โมง|วันไหน|วันที่เท่าไ(?:ร|หร่)|เมื่อไ(?:ร|หร่)|ตอนไหน)"
_LOOKS = r"(?:หลักฐาน|เช็[คก]|ตรวจ(?:สอบ)?|ยืนยัน|พิสูจน์|ขอดู|ดูให้)"
_WHEN_SENT = pattern_of(
    rf"(?=.*{_LOOKS}).*เวลา(?:ที่)?ส่ง|เวลา(?:ที่)?ส่ง.{{0,12}}?(?:กี่โมง|เท่าไ)"
    rf"|ส่ง(?:รายงาน)?(?:ไป|เข้า(?:มา|ไป)?)(?:แล้ว)?(?:ตั้งแต่|ตอน|เมื่อ|\s)*{_WHEN}"
    rf"|{_LOOKS}.{{0,16}}?ส่ง.{{0,12}}?(?:ตรงเวลา|ทัน|ช้า|ก่อนกำหนด|ตั้งแต่)"
)
_LATEST = pattern_of(
    rf"(?:รายงาน|ฉบับ|อัน|กิจกรรม)(?:ที่)?(?:{ME_OR_US})?(?:ส่ง)?(?:ล่าสุด|สุดท้าย)(?:ที่)?(?:{ME_OR_US})?(?:ส่ง)?(?:ไป)?\s?(?:คือ|เป็น|ส่ง|ของ|\s)*(?:{ME_OR_US})?(?:อัน|ฉบับ|เรื่อง|กิจกรรม|ข้อ)?(?:ไหน|อะไร|{_WHEN})"
    rf"|ส่ง(?:รายงาน)?(?:ไป)?(?:ล่าสุด|ครั้งสุดท้าย)(?:คือ|เป็น|ไป|\s)*(?:อัน|ฉบับ|เรื่อง|กิจกรรม|ข้อ)?(?:ไหน|อะไร|{_WHEN})"
)
_ALL_PASSED = pattern_of(
    rf"(?:ผ่าน|อนุมัติ)(?:แล้ว)?(?:หมด|ครบ|ทั้งหมด|ทุก(?:ฉบับ|ข้อ|อัน)){_YET}"
    r"|เหลือ.{0,16}?(?:ยังไม่|ไม่)(?:ได้)?(?:รับการ)?(?:อนุมัติ|ผ่าน)"
)
_NOT_YET = pattern_of(
    r"ต้องส่ง|จะส่ง|ขอส่ง|ถ้า|หาก|กำหนดส่ง|ยังไม่(?:ได้)?ส่ง|สำนัก(?:ไหน|ใด)|ใคร|ของขวัญ|อินโฟ|คำถาม|เอกสาร|ร้องเรียน|คลินิก|แบบ(?!รายงาน)|สอบ(?!ถาม)|หลักสูตร|ใบลา|ข้อเสนอ"
)
"""Said of what is not sent, or of no report."""
_WITHOUT_A_NAME = pattern_of(r"รายงาน|รายงาณ|ฉบับ|กิจกรรม|ส่ง(?:ไป|ตั้งแต่|แล้ว)|เวลา(?:ที่)?ส่ง|\d\.\d")


_HOW_MANY_SENT = pattern_of(
    r"ส่ง(?:รายงาน|งาน|ผล|กิจกรรม)*(?:ไป|แล้ว|ได้|\s)*"
    r"(?:กี่\s?(?:เรื่อง|ฉบับ|อัน|ข้อ|กิจกรรม|รายงาน|ชิ้น)|อะไร(?:ไป|บ้าง|แล้ว)+|(?:ข้อ|เรื่อง|กิจกรรม|ฉบับ|อัน)(?:ไหน|ใด|อะไร))(?:ไป|บ้าง|แล้ว|\s)*"
)
_NOT_OF_ONESELF = pattern_of(
    rf"บอ[ตท]|ผอ|(?:พี่|เพื่อน)(?:[ก-๎]{{0,12}})ส่ง|ให้(?:{ME_OR_US})|ควร|น่าจะ|แก้|รอบ|งวด|สำนัก(?!(?:ของ)?(?:{ME_OR_US}|ตัวเอง))|ทุกคน|แต่ละคน|ลูกน้อง|หัวหน้า|(?<!เว)ลา(?!ง)|ความดี|คะแนน|(?i:gift)|กระเช้า"
)
"""What others send, what is to be sent, how one mends it, and rounds, whose reports may be sent
before their month or behind it."""
_YEAR = pattern_of(r"(?<![\d.,])\d{4}(?![\d.,])")
_OVER = pattern_of("ไป|แล้ว")
_ONLY = pattern_of("เฉพาะ|แค่|แต่(?:ที่|อัน|ฉบับ)|เท่านั้น|อย่างเดียว")
_ONE_STATE: Mapping[str, re.Pattern[str]] = {
    SUBMITTED: pattern_of(
        r"รอ(?:การ)?(?:อนุมัติ|ตรวจ|พิจารณา|หัวหน้า|ผอ|อยู่)|ที่(?:ยัง)?รอ|ยังไม่(?:ได้)?(?:รับการ)?(?:อนุมัติ|ผ่าน|ตรวจ|พิจารณา|เซ็น)|ที่(?:ยัง)?ค้าง"
    ),
    RETURNED: pattern_of("ส่งกลับ|ตีกลับ|ตีคืน|ส่งคืน|เด้ง|ไม่ผ่าน|โดนแก้|ให้แก้|ต้องแก้"),
    APPROVED: pattern_of("(?<!ไม่)(?<!ไม่ได้)(?<!รอ)(?:อนุมัติ|ผ่าน|ตรวจรับ)(?:ไป)?แล้ว(?!หรือ|ยัง)"),
}


def days_asked(plain: str, today: date) -> Days | None:
    """Returns the days, not all to come, of which the words ask what one sent in them; None for
    other words: `เดือนที่แล้วเราส่งไปกี่เรื่อง`."""
    found = _HOW_MANY_SENT.search(plain)
    if found is None or _NOT_YET.search(plain) or _NOT_OF_ONESELF.search(plain):
        return None
    within = named_span(plain, today)
    if within is None or within[0] > today or not _are_of_year(within, plain):
        return None
    # `วันนี้ส่งข้อไหน` asks what to send.
    return within if within[1] < today or _OVER.search(found[0]) else None


def _are_of_year(within: Days, plain: str) -> bool:
    """Tells whether each year that is typed is one of these days, as `named_span` reads a month
    beside a year that it does not know as the month of this fiscal year."""
    years = {year for day in within for year in (day.year + BUDDHIST_YEARS, fiscal_year(day))}
    return all(int(each) in years for each in _YEAR.findall(plain))


def only_state(plain: str) -> str | None:
    """Returns the state if the words want only the reports in it: `เอาเฉพาะที่ยังไม่อนุมัติ`."""
    only = _ONLY.search(plain)
    if only is None:
        return None
    found = [state for state, form in _ONE_STATE.items() if form.search(plain, only.start())]
    found = found or [state for state, form in _ONE_STATE.items() if form.search(plain)]
    return found[0] if len(found) == 1 else None


def asks(plain: str) -> bool:
    """Tells whether the words ask one of these things of what was sent."""
    if _NOT_YET.search(plain):
        return False
    if _ALL_PASSED.search(plain):
        return True
    if _WITHOUT_A_NAME.search(plain) is None:
        return False
    found = _GOT_IN.search(plain) or _WHEN_SENT.search(plain) or _LATEST.search(plain)
    return found is not None


def asks_of_all(plain: str) -> bool:
    """Tells whether the words ask if everything that was sent is approved."""
    return _ALL_PASSED.search(plain) is not None and _NOT_YET.search(plain) is None


def told(context: Context, plain: str, shown: Sent) -> str:
    """Returns what answers the words, in front of the list; "" where the list answers them.

    shown: the last sent first
    """
    if asks_of_all(plain):
        return _by_state(shown)
    if not shown or not asks(plain):
        return ""
    day = day_named(plain, context.today)
    meant = [each for each in shown if day is None or office_day(each[1].submitted_at) == day]
    if _LATEST.search(plain):
        return f"ฉบับที่ส่งล่าสุดคือ {_line(*shown[0])}"
    if not _GOT_IN.search(plain):
        lines = "\n".join(_when(context, (meant or shown)[:_MOST]))
        return f"{_none_that_day(day)}{lines}" if day and not meant else lines
    if day is not None and not meant:
        return f"{_none_that_day(day)}ฉบับที่ส่งล่าสุดคือ {_line(*shown[0])}"
    newest = office_day(shown[0][1].submitted_at)
    meant = meant if day else [each for each in shown if office_day(each[1].submitted_at) == newest]
    lines = "\n".join(_line(*each) for each in meant[:_MOST])
    return f"{'เข้าระบบแล้ว' if day else 'ฉบับล่าสุดที่เข้าระบบแล้ว'}\n{lines}"


def _none_that_day(day: date | None) -> str:
    return f"ไม่มีรายงานที่ส่งเข้าระบบในวันที่ {short_date(day)}\n" if day is not None else ""


def _line(report: Report, sent: ReportVersion) -> str:
    state = STATES.get(report.state, "ถอนแล้ว")
    return f"{report.activity.number} ส่ง {moment_words(sent.submitted_at)} ขณะนี้{state}"


def _when(context: Context, shown: Sent) -> list[str]:
    """Returns when each was sent for the first time, which is what counts, and by how many days
    before or after its day."""
    first = report_history.first_sent(context.session, [report.id for report, _ in shown])
    return [_first_line(report, first.get(report.id, sent.submitted_at)) for report, sent in shown]


def _first_line(report: Report, at: datetime) -> str:
    days = (report.due - office_day(at)).days if report.due is not None else None
    kept = "ไม่กำหนดวันส่ง" if days is None else "ตรงวันกำหนด"
    if days:
        kept = f"ก่อนกำหนด {days:,} วัน" if days > 0 else f"หลังกำหนด {-days:,} วัน"
    return f"{report.activity.number} ส่งครั้งแรก {moment_words(at)} {kept}"


_IN_ORDER: Mapping[str, str] = {each: STATES[each] for each in (APPROVED, SUBMITTED, RETURNED)}


def _by_state(shown: Sent) -> str:
    """Says whether all of those that were sent are approved, and which are in which other state."""
    sent = [report for report, _ in shown if report.state in _IN_ORDER]
    if not sent:
        return ""
    if all(each.state == APPROVED for each in sent):
        return f"ที่ส่งแล้ว {len(sent):,} ฉบับ อนุมัติแล้วทั้งหมด"
    lines = []
    for state, name in _IN_ORDER.items():
        numbers = [each.activity.number for each in sent if each.state == state]
        if numbers or state == APPROVED:
            which = "" if state == APPROVED else f" {listed(numbers, 'และ')}"
            lines.append(f"{name} {len(numbers):,} ฉบับ{which}")
    return "ที่ส่งแล้วยังไม่อนุมัติทั้งหมด\n" + "\n".join(lines)
