"""What reporters ask about the reports that they sent: which, whom each waits for, why one came
back: `รายงานผมอยู่ที่ใครแล้ว`, `หัวหน้าให้แก้ตรงไหน 2.1`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question.query import Query
from handlers.reports import (
    approved_yet,
    mine_asked,
    sent_decided,
    sent_record,
    sent_to_mend,
)
from handlers.reports.deciding import returned_reports
from handlers.reports.due_report_words import (
    SEE_STATUS,
    STATES,
    line_title,
    more_in_history,
    settled_words,
)
from handlers.reports.report_cards import history_button, report_again
from handlers.reports.report_words import moment_words
from handlers.subjects.listeners import listener
from handlers.subjects.own_matters import InState, OwnMatter
from handlers.understand.asked import file_formats, own_asked
from handlers.understand.asked.own_asked import ONESELF
from handlers.understand.dates.dates import thai_date, thai_span
from handlers.understand.facets.facet import Facet
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.sent_left_out import without_those_sent
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.calendar import fiscal_year, office_day
from models.people import people
from models.people.person import REPORTER, SUPERVISOR
from models.reports.deciding import report_deciders, report_history
from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report, ReportVersion

_MOST = 6
_NUMBER = r"(?<![\d.])[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])"
_NAMED = pattern_of(rf"รายงาน|กิจกรรม|อนุมัติ|(?:ตี|ส่ง)กลับ|(?:รอ|ค้าง)อยู่|(?:อัน|ฉบับ)ไหน|{_NUMBER}")
_WHY = pattern_of(
    rf"แก้(?:ไข)?(?:ที่|ตาม)?\s?(?:ตรงไหน|อะไร|ข้อไหน|ส่วนไหน|เรื่องอะไร|{HOW_IN_FULL})|เหตุผล(?!ที่(?:ล่า)?ช้า)|ใคร(?:เป็นคน|เป็นผู้)?(?:ตีกลับ|ส่งกลับ|ตีคืน|เด้ง)"
    rf"|(?:หัวหน้า|ผอ\S{{0,3}}|เขา|เค้า|พี่เขา|ผู้อนุมัติ)\s?(?:เขียน|บอก|ให้เหตุผล|ติ|ว่า|คอมเมนต์|เม้น)\S{{0,8}}?(?:{HOW_IN_SHORT}|อะไร|ตรงไหน|ไหน)"
)
_RETURNED = r"ส่งกลับ|ตีกลับ|ตีคืน|ส่งคืน|เด้ง|ไม่ผ่าน|โดนแก้"
_SAYS_BACK = pattern_of(_RETURNED)
_CAME_BACK = pattern_of(rf"{_RETURNED}|ให้แก้|หัวหน้า|ผอ")
_TO_MEND = rf"{_RETURNED}|รอแก้(?:ไข)?|(?:ขึ้น|เป็น|สถานะ|แสดง)(?:ว่า|เป็น|สถานะ|\s)*(?:ให้|ต้อง)?แก้(?:ไข)?"
_WHY_RETURNED = pattern_of(
    rf"(?:ทำไม|เพราะ(?:อะ)?ไร).*(?:{_TO_MEND})|(?:{_TO_MEND}).*(?:ทำไม|เพราะ(?:อะ)?ไร|คืออะไร|แปลว่าอะไร|หมายความว่า)"
)
_WAITS = pattern_of(
    r"รอใคร|(?:อยู่|ค้าง|ไปถึง|ถึง)(?:ที่|กับ|มือ)?ใคร|ใคร(?:กำลัง|เป็นคน)?(?:พิจารณา|ตรวจ|อนุมัติ|ดู)อยู่"
    r"|(?:หัวหน้า|ผอ\S{0,3}|เขา|เค้า)\s?(?:ได้)?(?:ดู|ตรวจ|อ่าน|อนุมัติ|เซ็น|เปิด)\S{0,8}?(?:หรือ|รึ)?ยัง"
)
_STANDS = pattern_of(
    r"(?:ผ่าน|อนุมัติ|ตรวจ|พิจารณา)(?:แล้ว)?(?:หรือ|รึ)?ยัง|ถึงไหน|ผล(?:เป็น|ออก)|เป็น(?:ยัง)?ไง|เงียบ"
)
_SENT = pattern_of(
    rf"{ONESELF}\s?(?:ได้|เคย)?(?:ส่ง|รายงาน|ทำ)(?:รายงาน)?(?:กิจกรรม)?(?:ไป|มา)?(?:แล้ว)?(?:อะไร|กี่|เรื่องไหน|กิจกรรมไหน|ไหน)"
    rf"|รายงานที่\s?{ONESELF}\s?(?:ได้|เคย)?(?:ส่ง|ทำ)"
)
_OF_THEM = (
    r"(?:อัน|ฉบับ|ตัว|ข้อ|รายการ|เรื่อง|กิจกรรม)(?:ไหน|ใด)|กี่(?:ฉบับ|อัน|เรื่อง|ข้อ)|บ้าง|(?:เฉพาะ|แค่|แต่)(?:ที่|อัน|ฉบับ)"
    r"|มี(?:รายงาน|อัน|ฉบับ)?(?:ที่)?(?=รอ|ผ่าน|อนุมัติ|โดน|ถูก)"
)
_WAIT_STILL = (
    r"รอ(?:การ)?(?:อนุมัติ|ตรวจ|พิจารณา|หัวหน้า|ผอ)|(?:^|ไหน|ใด|ยัง)รอ(?!ง|บ)"
    r"|ยังไม่(?:ได้)?(?:รับการ)?(?:อนุมัติ|ผ่าน|ตรวจ|พิจารณา)|(?:อนุมัติ|ตรวจ|พิจารณา)(?!แล้ว).*ที่(?:ยัง)?ค้าง"
)
_PASSED = "(?<!ยังไม่)(?<!ไม่ได้)(?<!รอ)(?:อนุมัติ|ผ่าน|ตรวจรับ)(?:ไป)?(?:แล้ว|หมด|บ้าง)"
_IN_A_STATE = pattern_of(
    rf"(?=.*(?:{_OF_THEM}))(?:.*(?:{_RETURNED})|.*(?:{_PASSED})|.*(?:{_WAIT_STILL}))"
)
"""`อันไหนรอ รออยู่ที่ใคร`, `มีอันไหนอนุมัติแล้วบ้าง`: which of the sent ones."""
_LOOK = r"ขอดู|ขอ(?:ทราบ|รายชื่อ|รายการ)|เอา|ดู|โชว์|เรียก(?:ดู)?|รวม|เปิด"
_ALL_SENT = pattern_of(
    rf"(?:{_LOOK}|\s)*รายงาน(?:ของ)?(?:สำนัก|หน่วยงาน)?(?:{ONESELF})?(?:ทั้งหมด|ทุกฉบับ)?ที่(?:เคย|ได้)?ส่ง(?:ไป|มา)?(?:แล้ว)?(?=.*(?:{_LOOK}|ทั้ง(?:หมด|ปี)|ปีนี้|อะไร|บ้าง))"
    rf"|(?:{_LOOK}|\s)+รายงาน(?:ของ)?(?:สำนัก|หน่วยงาน)?(?:{ONESELF})?(?:ทั้งหมด|ทุกฉบับ)?ที่(?:เคย|ได้)?ส่ง(?:ไป|มา)?(?:แล้ว)?"
)
_NO_LOOK = pattern_of(
    r"กลับ(?!มาดู)|คืน|แก้|ลบ|ออก(?!มา(?:ให้|ดู))|ถอน|ยกเลิก|ดึง|ซ้ำ|อีกครั้ง|คัดลอก|เหมือน|ผิด|เพิ่ม"
)
"""With one of these the sent ones are to be changed, not seen."""
_CUES = pattern_of("ส่ง|ยื่น|อนุมัติ|ผ่าน|กลับ|รอ|ตรวจ|พิจารณา|เด้ง|โดนแก้|ต้อง|เป็น|ใช่|ช้า|เลท|กำหนด")
_LONGEST = 90
_OTHER_THING = pattern_of(
    r"คำขอ|คำร้อง|เรื่อง(?!ไหน|ใด)|เอกสาร|ข่าว|แบบ|(?<!เว)ลา(?!ง)|ข้อเสนอ|คำถาม|นัด|ลงนาม|ใครบ้าง|สำนัก(?:ไหน|ใด)|(?i:gift)|คะแนน|คลิป|ความดี|ขั้น|เลือก"
)
_NOT_ALL_SENT = pattern_of(
    r"ไฟล์|(?i:pdf|word|excel)|เอกสาร|เล่ม|(?:ทุก|แต่ละ)(?:คน|สำนัก)|สำนัก(?:อื่น|ไหน)|ใคร|ยัง"
)
_ELSEWHERE = pattern_of(
    rf"ต้องส่ง|ยังไม่(?:ได้)?ส่ง|เหลือ|สำนัก(?!เรา)|ทุกคน|ลูกน้อง|ให้(?:{ME})(?:อนุมัติ|พิจารณา)|รอ(?:{ME})(?:อนุมัติ|พิจารณา|ตรวจ)|ที่(?:{ME})อนุมัติ|คลินิก|ของขวัญ|กระเช้า|ประชุม|ถ้า|หาก|ควร"
    r"|มัก|บ่อย|โดยมาก|ส่วนใหญ่|ชอบโดน|เตือน|ชี้แจง|แดง|ขั้นตอน|ยกเลิก|ถอน|ขอยก|เลื่อน|ขยับ|ไฟล์|(?i:pdf)|เอกสาร|เล่ม|ตัวอย่าง|แบบจริง|เกินกำหนด|ทำไม่ทัน|มอบหมาย|ได้บ้าง"
)


_A_REPORT = pattern_of(rf"รายงาน(?:ที่|ของ|กิจกรรม|\s|{ONESELF})|{_NUMBER}")


def _asked(context: Context, plain: str) -> Query | None:
    if not context.me.has(REPORTER):
        return None
    if _ELSEWHERE.search(plain):
        return None
    number = re.search(_NUMBER, plain)
    asks_why = _WHY.search(plain) and (number or _CAME_BACK.search(plain))
    if asks_why or _WHY_RETURNED.search(plain):
        named = number and _SAYS_BACK.search(plain)
        return returned_reports.QUERY if named or _came_back(context, plain) else None
    mine = own_asked.of_mine(plain)
    stands = _STANDS.search(plain) and mine and _A_REPORT.search(plain)
    of_report = mine or number or "รายงาน" in plain and not context.me.has(SUPERVISOR)
    if _WAITS.search(plain) and of_report or stands:
        return QUERY
    return QUERY if _SENT.search(plain) else None


@listener(longest=_LONGEST, cue=_CUES)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question of a reporter who wants to see what was sent, or which of it is in a
    state; None for other words."""
    if place := mine_asked.heard(context, words):
        return place
    if not context.me.has(REPORTER) or file_formats.endings(words):  # a file is a document
        return None
    plain = without_those_sent(without_polite_ending(normalise(words)))
    if sent_record.days_asked(plain, context.today) is not None:
        return QUERY
    if sent_record.asks(plain) and not _OTHER_THING.search(plain):
        return QUERY
    if sent_decided.asks(plain) and not _OTHER_THING.search(plain):
        return None if re.search(_NUMBER, plain) or _ELSEWHERE.search(plain) else QUERY
    if _ALL_SENT.match(plain):
        looks = not _NO_LOOK.search(plain) and not _NOT_ALL_SENT.search(plain)
        return QUERY if looks else None
    if not _IN_A_STATE.search(plain) or _ELSEWHERE.search(plain) or _OTHER_THING.search(plain):
        return None
    mine = own_asked.of_mine(plain) or not context.me.has(SUPERVISOR)
    return QUERY if mine and not re.search(_NUMBER, plain) else None


def _number(plain: str) -> str | None:
    try:
        return read_activity_number(plain)
    except Unclear:
        return None


def _came_back(context: Context, plain: str) -> bool:
    """Tells whether the report that the words name came back; where they name none, any."""
    return any(each.state == RETURNED for each in _found(context, _number(plain)))


def _found(context: Context, number: str | None) -> list[Report]:
    newest = report_history.newest(context.session, context.me, number, context.today)
    return [each for each in newest if each.bureau_id == context.me.bureau_id]


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows the bureau's reports of this fiscal year that the person may read, the last sent first,
    with whom each waits for or who decided; of some days, or in one state, if this is asked."""
    plain = without_polite_ending(normalise(rest))
    number = _number(plain)
    year = fiscal_year(context.today)
    within = sent_record.days_asked(plain, context.today)
    of_year = _of_year(context, number, year)
    found = of_year if within is None else _of_days(context, number, *within)
    every, whose = _asked_for(context, plain, found)
    if not every and within is None:
        of = f"กิจกรรม {number} " if number else ""
        return [Text(f"ปีงบประมาณ {year} ยังไม่มีรายงาน{of}ที่ท่านหรือสำนักของท่านส่ง", (SEE_STATUS,))]
    shown, told = _in_state(plain, every) if within is None else (every, _in_days(*within))
    if not shown:
        count = len(every if within is None else of_year)
        none = f"{told} ไม่มีรายงาน{whose} ทั้งปีงบประมาณ {year} ส่งแล้ว {count:,} ฉบับ"
        return [Text(none, (_ALL_OF_THEM, SEE_STATUS))]
    first = sent_record.told(context, plain, shown)
    if not first and within is None and sent_decided.asks(plain):
        shown, of_choice = sent_decided.narrowed(plain, shown, context.today)
        lines = approved_yet.standing(context, shown)
        first = "\n".join(filter(None, (of_choice, *lines)))
    first = first or "\n".join(approved_yet.told(context, plain, shown))
    of_all = (_ALL_OF_THEM,) if told or len(shown) < len(every) else ()
    card = Card(
        f"รายงาน{whose} {len(shown):,} ฉบับ",
        subtitle=f"{told or f'ปีงบประมาณ {year}'} · ฉบับล่าสุดอยู่บน",
        rows=_rows(context, shown),
        buttons=(*_mends(plain, shown), *of_all, SEE_STATUS),
        note=f"{_TOLD_WHEN}\n{_MENDED_HOW}" if _ASKS_TO_MEND.search(plain) else _TOLD_WHEN,
    )
    return [*((Text(first),) if first else ()), card]


def _rows(context: Context, shown: sent_record.Sent) -> tuple[Row | Para, ...]:
    more = len(shown) - _MOST
    further = (Para(more_in_history(more), tone="muted"),) if more > 0 else ()
    return (*(_row(context, *each) for each in shown[:_MOST]), *further)


def _of_year(context: Context, number: str | None, year: int) -> sent_record.Sent:
    newest = report_history.newest_versions(context.session, context.me, number, context.today)
    return [
        (report, sent)
        for report, sent in newest
        if report.bureau_id == context.me.bureau_id
        and fiscal_year(office_day(sent.submitted_at)) == year
    ]


def _of_days(context: Context, number: str | None, first: date, last: date) -> sent_record.Sent:
    """Returns those that were sent for the first time in these days, of whatever fiscal year."""
    narrower = report_history.first_sent_between(first, last)
    own = report_history.of_bureaus((context.me.bureau_id,))
    return report_history.newest_versions(
        context.session, context.me, number, context.today, narrower, own
    )


def _asked_for(
    context: Context, plain: str, found: sent_record.Sent
) -> tuple[sent_record.Sent, str]:
    """Returns those that the person sent, else those of the bureau, and whose they are."""
    own = [each for each in found if context.me.id in (each[1].submitted_by, each[1].on_behalf_of)]
    of_all = sent_record.asks_of_all(plain)
    within = sent_record.days_asked(plain, context.today)
    of_all = of_all or within is not None and _OF_US.search(plain) is not None
    return (own, "ที่ท่านส่ง") if own and not of_all else (found, "ที่สำนักของท่านส่ง")


def _in_state(plain: str, found: sent_record.Sent) -> tuple[sent_record.Sent, str]:
    """Returns those in the state that is asked for, and which that is."""
    state = sent_record.only_state(plain)
    if state is None:
        return found, ""
    return [each for each in found if each[0].state == state], f"เฉพาะที่{STATES[state]}"


def _in_days(first: date, last: date) -> str:
    return f"วันที่ {thai_date(first)}" if first == last else f"ในช่วง {thai_span(first, last)}"


_OF_US = pattern_of("เรา|สำนัก")
_ALL_OF_THEM = Button("ส่งแล้วทั้งปี", say="ขอดูรายงานที่ส่งไปทั้งปี")


def _mends(plain: str, shown: Sequence[tuple[Report, ReportVersion]]) -> tuple[Button, ...]:
    """Returns what changes the only report, if the words ask for that too."""
    if len(shown) != 1 or not _ASKS_TO_MEND.search(plain) or shown[0][0].state == RETURNED:
        return ()
    return (sent_to_mend.mends(*shown[0]),)


_ASKS_TO_MEND = pattern_of(rf"(?:แก้|เปลี่ยน|ปรับ)(?:ไข)?.{{0,16}}?(?:ได้|ทัน|{WHETHER})")
_MENDED_HOW = "ฉบับที่รออนุมัติ แก้ได้หลังถอนกลับมาก่อน ฉบับที่อนุมัติแล้ว แก้แล้วต้องส่งให้อนุมัติอีกครั้ง ข้อความเดิมไม่หาย"
_TOLD_WHEN = "เมื่ออนุมัติหรือส่งกลับ บอตแจ้งผู้ส่งทางแชตนี้เอง"


def _row(context: Context, report: Report, sent: ReportVersion) -> Row:
    number = report.activity.number
    label = f"{number} · {STATES.get(report.state, 'ถอนแล้ว')} · {settled_words(report.due)}"
    lines = [line_title(report.activity.title), *_stands(context, report, sent)]
    if report.state == RETURNED:
        button = Button("แก้ไข", report_again(report, sent), f"แก้ไขรายงาน {number}")
        return Row(label, "\n".join(lines), button, "warn")
    return Row(label, "\n".join(lines), history_button(report))


def _stands(context: Context, report: Report, sent: ReportVersion) -> list[str]:
    """Returns whom it waits for since when, or who decided and why."""
    if report.state == SUBMITTED and sent.submitted_by is not None:
        first = report_deciders.first_of(context.session, sent, context.today)
        who = first.person.name if first is not None else approved_yet.NOBODY
        days = (context.today - office_day(sent.submitted_at)).days
        since = f" รวม {days:,} วัน" if days else ""
        return [f"รอ {who} ตั้งแต่ {moment_words(sent.submitted_at)}{since}"]
    by_review = sent.review == RETURNED
    decider, reason = (
        (sent.reviewed_by, sent.review_reason)
        if by_review
        else (sent.decided_by, sent.decision_reason)
    )
    name = people.names(context.session, (decider,)).get(decider or 0)
    if name is None:
        return []
    if report.state == RETURNED:
        return [f"ส่งกลับโดย {name}", f"เหตุผล: {reason}"]
    return [f"อนุมัติโดย {name}"] if report.state == APPROVED else []


QUERY = Query("own_reports", (), _answer, own=True)


def waits(context: Context) -> bool:
    """Tells whether a report of the bureau's reporter waits for its decision."""
    if not context.me.has(REPORTER):
        return False
    return any(each.state == SUBMITTED for each in _found(context, None))


def _is_back(context: Context) -> bool:
    return context.me.has(REPORTER) and _came_back(context, "")


def _none_is_back(context: Context) -> str:
    return returned_reports.NONE_BACK if context.me.has(REPORTER) else ""


_STATES_OF_IT = (
    InState(
        ("rule_returned",),
        _is_back,
        returned_reports.QUERY,
        none=_none_is_back,
        sheet="returned_report",
        facets=(Facet.HOW, Facet.MUST, Facet.DUE, Facet.MEND, Facet.PARTLY, Facet.REFUSED),
    ),
    InState(("rule_not_decided",), waits, QUERY),
)
MATTER = OwnMatter(
    named=_NAMED,
    asked=_asked,
    told=(
        "รายงานที่ท่านส่ง: เมื่อผู้บังคับบัญชาอนุมัติหรือส่งกลับ บอตแจ้งท่านทางแชตนี้เองพร้อมเหตุผล "
        "ก่อนถึงวันส่งของแต่ละรอบ บอตเตือนผู้รับผิดชอบรายงาน"
    ),
    doors=(SEE_STATUS,),
    in_states=_STATES_OF_IT,
)
