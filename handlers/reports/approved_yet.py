"""Says first whether what was sent is approved, to who asks just that of it, and who has it now:
`รายงานที่ส่งไปเมื่ออาทิตย์ก่อน ผอ.อนุมัติรึยัง`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.reports.due_report_words import STATES
from handlers.understand.dates.dates import thai_date, thai_span
from handlers.understand.listing import listed
from handlers.understand.named_span import named_span
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from models.calendar import office_day
from models.reports.deciding import report_deciders
from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report, ReportVersion

_YET = rf"(?:ให้|ไป|แล้ว|\s)*(?:(?:หรือ|รึ)?ยัง|{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ป่าว))"
_ASKS = pattern_of(rf"(?:ผ่าน|อนุมัติ|เซ็น(?:ชื่อ)?|ตรวจ|พิจารณา|ดู){_YET}")
_MOST = 6
_OF_ALL = "ฉบับที่ส่งไว้"
_FURTHER = "อีก {:,} ฉบับดูได้ในรายการ"


def told(
    context: Context, plain: str, shown: Sequence[tuple[Report, ReportVersion]]
) -> Sequence[str]:
    """Returns the lines that answer it, of the days that are told; none for other words, and where
    nothing was sent."""
    if _ASKS.search(plain) is None or not shown:
        return ()
    within = named_span(plain, context.today)
    days = within if within is not None and within[0] <= context.today else None
    meant = [each for each in shown if days is None or _in(each[1], days)]
    lines = [_none_in(*days)] if days is not None and not meant else []
    return (*lines, *standing(context, meant or list(shown)))


def standing(context: Context, meant: Sequence[tuple[Report, ReportVersion]]) -> Sequence[str]:
    """Returns the lines that say which wait and for whom, and which are settled."""
    first = meant[:_MOST]
    more = _FURTHER.format(len(meant) - _MOST) if len(meant) > _MOST else ""
    return [*filter(None, (_waiting(context, first), *_settled(first), more))]


def _in(sent: ReportVersion, days: tuple[date, date]) -> bool:
    return days[0] <= office_day(sent.submitted_at) <= days[1]


def _none_in(first: date, last: date) -> str:
    when = thai_date(first) if first == last else thai_span(first, last)
    return f"ในช่วง {when} ไม่มีรายงานที่ส่ง ที่ตอบต่อไปนี้คือ{_OF_ALL}"


def _waiting(context: Context, meant: Sequence[tuple[Report, ReportVersion]]) -> str:
    """Says which are not approved yet, and with whom they are."""
    by_whom: dict[str, list[str]] = {}
    for report, sent in meant:
        if report.state == SUBMITTED and sent.submitted_by is not None:
            first = report_deciders.first_of(context.session, sent, context.today)
            who = first.person.name if first is not None else NOBODY
            by_whom.setdefault(who, []).append(report.activity.number)
    with_whom = " ".join(f"{listed(numbers, 'และ')} รอ {who}" for who, numbers in by_whom.items())
    return f"ยังไม่อนุมัติ รายงาน {with_whom}" if with_whom else ""


NOBODY = "ผู้อนุมัติที่ยังไม่มีในระบบ"


def _settled(meant: Sequence[tuple[Report, ReportVersion]]) -> Sequence[str]:
    """Names those that are approved, and those that came back."""
    lines = []
    for state in (APPROVED, RETURNED):
        numbers = [report.activity.number for report, _ in meant if report.state == state]
        if numbers:
            lines.append(f"{STATES[state]} รายงาน {listed(numbers, 'และ')}")
    return lines
