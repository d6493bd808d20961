"""Chooses which of the sent reports of one's bureau words mean: the last one, those of some days,
one activity's, those in a state."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from handlers.context import Context
from handlers.messages import Text
from handlers.understand.dates.dates import thai_date, thai_span
from handlers.understand.named_span import Days
from handlers.understand.reports.sent_meant import SentMeant
from models.calendar import office_day
from models.reports.deciding import report_history
from models.reports.report import Report, ReportVersion

Sent = Sequence[tuple[Report, ReportVersion]]


def meant_of(
    context: Context, number: str | None, meant: SentMeant, states: Collection[str]
) -> Sent:
    """Returns the bureau's reports in these states that are meant, the last sent first; of several
    the one that was sent last, by the person if they sent any, where the words want that.

    number: of the activity, None for any
    """
    of_bureau = report_history.of_bureaus((context.me.bureau_id,))
    newest = report_history.newest_versions(
        context.session, context.me, number, context.today, of_bureau
    )
    found = [each for each in newest if each[0].state in states]
    if meant.days is not None:
        first, last = meant.days
        return [each for each in found if first <= office_day(each[1].submitted_at) <= last]
    if not meant.latest:
        return found
    own = [each for each in found if context.me.id in (each[1].submitted_by, each[1].on_behalf_of)]
    return (own or found)[:1]


def days_words(days: Days) -> str:
    """`วันที่ 15 มกราคม 2570`, or the first and the last day."""
    first, last = days
    return f"วันที่ {thai_date(first)}" if first == last else f"ช่วง {thai_span(first, last)}"


def none_then(days: Days) -> Text:
    """Says that nothing which waits was sent on these days."""
    return Text(f"ไม่มีรายงานที่ส่ง{days_words(days)} และยังรออนุมัติ")
