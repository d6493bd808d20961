"""Hears that a report which was sent is to be read: `ทวน 2.4 ให้ดูหน่อย`, `อ่านรายงาน 1.9 ให้ฟังสั้นๆ`,
`ดูรายงานข้อ 2.1 ที่ส่งวันที่ 15 ม.ค.`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.reports import report_notices, sent_chosen, show_report
from handlers.reports.deciding import decide_report
from handlers.reports.due_report_words import STATES
from handlers.reports.report_words import moment_words
from handlers.subjects.listeners import listener
from handlers.understand.named_span import Days
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.sent_meant import sent_meant, without_when_sent
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.words import read_activity_number
from models.calendar import office_day
from models.people.person import REPORTER
from models.reports import reports
from models.reports.deciding import report_history

_LONGEST = 80
_NUMBER = r"(?<![\d.])(?P<number>[1-9]\d?(?:\.[1-9]\d?){1,2})(?![\d.])"
_SENT = rf"(?:ที่)?(?:{ME}|เรา|เขา|\s)*(?:ส่ง|เขียน|กรอก|พิมพ์|รายงาน)(?:ไป|มา|ไว้|แล้ว|\s)*"
_ONLY_THEN = ("เปิด", "ขอ")
"""These want it to be read only where it is said when it was sent: `เปิดรายงาน 3.3` begins it."""
_READ = pattern_of(
    rf"(?:ขอ(?=ดู|อ่าน|ทวน|เปิด|ฟัง|ให้)|ช่วย|อยาก|รบกวน|แล้ว|งั้น|{ME}|\s)*(?:เปิด(?=ดู|อ่าน)|กลับไป)*(?P<verb>ทวน|อ่าน|ดู|เล่า|ฟัง|เปิด|ขอ)(?:ทวน|ให้ฟัง|\s)*"
    rf"(?:เนื้อหา|รายละเอียด|สิ่งที่|คำตอบ|ใน|ของ|ที่|{_SENT}|\s)*(?:รายงาน|กิจกรรม|ข้อ|ของ|ฉบับ|ที่|\s)*"
    rf"{_NUMBER}(?:{POLITE}|\s)*(?:{_SENT})?"
    rf"(?:ให้|ฟัง|ดู|หน่อย|สั้นๆ?|ย่อๆ?|ที|อีก(?:ที|ครั้ง|รอบ)|ก่อน|เนื้อหา|ได้(?:{WHETHER})|ว่า(?:เขียน|กรอก|ส่ง)(?:อะไร|ว่า(?:อะไร|ไง))(?:ไป|ไว้|บ้าง)*|{POLITE}|\s)*"
)
_OF_REPORT = pattern_of("รายงาน|ที่(?:ส่ง|เขียน|กรอก|พิมพ์)")
"""A look at the number alone wants the activity, not what was reported of it."""


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for what was sent of the activity; None for other words, and where
    nothing was sent that the person may read."""
    plain = normalise(words)
    alone = without_when_sent(plain)
    found = _READ.fullmatch(alone)
    then = alone != plain
    if found is None or found["verb"] in _ONLY_THEN and not then:
        return None
    if then and not context.me.has(REPORTER):
        return None
    if found["verb"] == "ดู" and not (then or _OF_REPORT.search(alone)):
        return None
    number = found["number"]
    sent = report_history.newest(context.session, context.me, number, context.today)
    return QUERY if sent else None


def _answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Opens the report where it waits for the person's decision, else shows what was sent, on the
    days that the words name if it was."""
    plain = normalise(rest)
    number = read_activity_number(without_when_sent(plain))
    waits = [e for e in report_notices.awaiting(context) if e[0].activity.number == number]
    days = sent_meant(plain, context.today).days
    if len(waits) == 1 and days is None:
        report, sent, _whose = waits[0]
        named = {"r": str(report.id), "v": str(sent.version)}
        return beginning.open_flow(context, decide_report.FLOW, "", named)
    if days is None:
        return show_report.forms(context, rest, facts)
    return _sent_then(context, number, days)


def _sent_then(context: Context, number: str | None, days: Days) -> Sequence[Message]:
    """Shows the bureau's version that was sent last on these days, or the newest, and says so."""
    own = report_history.of_bureaus((context.me.bureau_id,))
    found = report_history.newest_versions(context.session, context.me, number, context.today, own)
    newest = [report for report, _ in found]
    if not newest:
        return show_report.forms(context, number or "", {})
    versions = [each for report in newest for each in reports.versions(context.session, report)]
    first, last = days
    then = [each for each in versions if first <= office_day(each.submitted_at) <= last]
    shown = max(then or versions, key=lambda each: each.submitted_at)
    report = next(each for each in newest if each.id == shown.report_id)
    when = moment_words(shown.submitted_at)
    state = STATES.get(report.state, "ถอนแล้ว") if shown.version == report.version else _REPLACED
    told = _SENT_THEN.format(number, shown.version, when, state)
    if not then:
        told = _NOT_THEN.format(number, sent_chosen.days_words(days), when, state)
    named = {"r": str(shown.report_id), "v": str(shown.version)}
    return [Text(told), *show_report.forms(context, "", named)]


_SENT_THEN = "รายงาน {} ฉบับที่ {} ส่ง {} ขณะนี้{}"
_NOT_THEN = "ไม่มีรายงาน {} ที่ส่ง{} แสดงฉบับล่าสุดแทน ส่ง {} ขณะนี้{}"
_REPLACED = "มีฉบับใหม่กว่าแล้ว"


QUERY = Query("report_read", (), _answer, own=True, goes_on=True)
