"""Says how a report stands that is named beside those that wait: `มีรายงานไหนรออนุมัติบ้าง ขอดู 3.7`, or
amid the decision on another: `สรุป 3.7 ส่งมารออนุมัติหรือยัง`."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.context import Context
from handlers.reports import report_notices
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.plans import plans
from models.reports.deciding import report_history
from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report

_STANDS = {
    APPROVED: " ฉบับล่าสุดอนุมัติแล้ว",
    RETURNED: " ฉบับล่าสุดส่งกลับให้แก้ไขแล้ว ยังไม่ได้ส่งมาใหม่",
    SUBMITTED: " ฉบับล่าสุดรอผู้อื่นพิจารณา",
}
_NONE_SENT = " ยังไม่มีฉบับใดส่งมา"
_NOT_WAITING = "ไม่มีรายงาน {} ที่รอท่านพิจารณา{}"
_LONGEST, _MOST = 120, 3
_ASKS = pattern_of(rf"(?:หรือ|รึ)?(?:ยัง|{WHETHER}|เปล่า)(?:ครับ|คับ|ค่ะ|คะ|นะ|\s)*$|ล่ะ(?:ครับ|ค่ะ|คะ|\s)*$")
_OF_SENDING = pattern_of("ส่ง|รอ|อนุมัติ|มา|มี|ล่ะ")


def told(context: Context, number: str, newest: Report | None = None) -> str:
    """Returns how the newest report of the activity stands that the person may read.

    newest: that report, if it was read already
    """
    if newest is None:
        found = report_history.newest(context.session, context.me, number, context.today)
        newest = next(iter(found), None)
    stands = _STANDS.get(newest.state, "") if newest is not None else _NONE_SENT
    return _NOT_WAITING.format(number, stands)


def beside(context: Context, waiting: Iterable[str]) -> str:
    """Returns how the reports stand that the sentence names and that do not wait; "" if there are
    none.

    waiting: the numbers of the activities whose reports wait
    """
    known = set(waiting)
    named = dict.fromkeys(activity_numbers(context.said))
    odd = [each for each in _NUMBER_LIKE.findall(normalise(context.said)) if each not in named]
    lines = [_NO_ACTIVITY.format(each) for each in odd if of_no_activity(context, each)]
    lines += [told(context, each) for each in named if each not in known]
    return "\n".join(lines[:_MOST])


def of_no_activity(context: Context, number: str) -> bool:
    """Tells whether the year's plans have no activity of this number: `1.01`."""
    return not plans.every_numbered(context.session, context.fiscal_year, number)


_NUMBER_LIKE = pattern_of(
    r"(?<![\d.,/:])\d{1,2}(?:\.\d{1,2}){1,2}(?![\d.,%/:]|\s?(?:บาท|น\.|คะแนน|คน|ล้าน|แสน|หมื่น|พัน))"
)
_NO_ACTIVITY = "ไม่มีกิจกรรม {} ในแผน กรุณาตรวจเลขอีกครั้ง"


def told_of(context: Context, number: str) -> str:
    """Returns the same amid the decision on another report, or that this one waits, too."""
    waits = any(each.activity.number == number for each, _, _ in report_notices.to_decide(context))
    return _WAITS_TOO.format(number, number) if waits else told(context, number)


_WAITS_TOO = "รายงาน {} รอท่านพิจารณาอยู่ เมื่อเรื่องนี้เสร็จแล้ว พิมพ์ “พิจารณา {}”"


def asked_of_others(text: str, number: str) -> str:
    """Returns the activity of which words amid the decision on another report ask whether its
    report came; "" for other words.

    number: of the report that is decided on
    """
    plain = normalise(text)
    if len(plain) > _LONGEST or not _ASKS.search(plain) or not _OF_SENDING.search(plain):
        return ""
    others = [each for each in dict.fromkeys(activity_numbers(plain)) if each != number]
    return others[0] if len(others) == 1 else ""
