"""`มีอะไรใหม่`, `เมื่อวานมีใครส่งมั้ย`: what changed in the last week, or since the day that is named, the
most urgent first. Shows no names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Tone
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.question.scoped import Placed
from handlers.reports.due_report_words import detail_button, line_title, other_sides, settled_words
from handlers.reports.figures.overview import overview
from handlers.reports.report_words import moment_words
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.calendar import BANGKOK
from models.people.person import ADMIN, EXECUTIVE, REPORTER
from models.reports.figures import changes
from models.reports.figures.changes import OVERDUE, SENT, SENT_BACK, ReportChange
from models.reports.report import ACCEPTED, APPROVED, RETURNED

_NAME = "changes"
_PAGE = 4
_DAYS = 7

_KINDS: Mapping[str, tuple[str, Tone]] = {
    OVERDUE: ("เลยกำหนดใหม่", "bad"),
    RETURNED: ("ส่งกลับให้แก้ไข", "warn"),
    SENT_BACK: ("ผู้ดูแลแผนส่งกลับ", "warn"),
    SENT: ("ส่งเข้ามา", "plain"),
    APPROVED: ("อนุมัติ", "good"),
    ACCEPTED: ("ผู้ดูแลแผนตรวจรับ", "good"),
}


def answer(context: Context, found: Placed, facts: Facts) -> Sequence[Message]:
    """The numbers of the last seven days, or since the day named (`s` days ago), then a page of the
    changes."""
    days = _days(context, facts)
    since = _since(context, days)
    listed, numbers, page = _listed(context, found, since, facts)
    if not page.total:
        return [_nothing(context, found, since)]
    return [
        Card(
            f"มีอะไรใหม่ {found.whose}",
            subtitle=page.beside(_when(context, found, since)),
            rows=(_numbers(numbers), *(_row(context, each) for each in listed)),
            buttons=page.turn(_NAME, **found.facts(), s=days if days != _DAYS else None),
            quick=other_sides(_NAME, found.facts()),
        )
    ]


def _listed(
    context: Context, found: Placed, since: datetime, facts: Facts
) -> tuple[Sequence[ReportChange], Mapping[str, int], button_facts.Page]:
    """The page of the facts, or the last page if there are fewer by now."""
    year = found.about.year(context.today)
    number = max(1, button_facts.whole(facts, "p") or 1)
    listed, numbers = changes.changes(
        context.session, year, since, context.now, found.narrow, _PAGE, (number - 1) * _PAGE
    )
    page = button_facts.page(facts, _PAGE, sum(numbers.values()))
    if page.number != number and page.total:
        listed, numbers = changes.changes(
            context.session, year, since, context.now, found.narrow, _PAGE, page.offset
        )
    return listed, numbers, page


def _days(context: Context, facts: Facts) -> int:
    kept = button_facts.whole(facts, "s")
    if kept is not None:
        return min(kept, _DAYS)
    said = normalise(context.said)
    return 1 if "เมื่อวาน" in said else 0 if _TODAY.search(said) else _DAYS


_TODAY = pattern_of("(?<!ถึง)(?<!ณ)(?<!ณ )วันนี้")


def _since(context: Context, days: int) -> datetime:
    """Midnight so many days ago (aware)."""
    return datetime.combine(context.today - timedelta(days=days), time.min, BANGKOK)


def _when(context: Context, found: Placed, since: datetime) -> str:
    named = f"{found.about.words(context.today)} · " if found.about.narrower() else ""
    return f"{named}ตั้งแต่ {thai_date(since.date())}"


def _numbers(numbers: Mapping[str, int]) -> Para:
    words = [f"{_KINDS[kind][0]} {count:,}" for kind, count in numbers.items() if count]
    return Para(" · ".join(words), bold=True)


def _row(context: Context, each: ReportChange) -> Row:
    label, tone = _KINDS[each.kind]
    again = " (ส่งใหม่)" if each.kind == SENT and each.again else ""
    when = moment_words(each.at) if each.at is not None else ""
    whose = " · ".join(filter(None, (each.bureau, settled_words(each.due))))
    return Row(
        f"{each.number} · {label}{again}",
        "\n".join(filter(None, (line_title(each.title), whose, when))),
        _button(context, each),
        tone,
    )


def _button(context: Context, each: ReportChange) -> Button:
    """Opens the report's history for roles that may read it; for others the plan."""
    own = context.me.has(REPORTER) and each.bureau == context.me.bureau.name
    if each.report_id is not None and (own or context.me.has(ADMIN, EXECUTIVE)):
        return Button("ประวัติ", opens("report_history", r=each.report_id), f"ประวัติ {each.number}")
    return detail_button(each)


def _nothing(context: Context, found: Placed, since: datetime) -> Card:
    status = Button("สถานะ", opens("status", **found.facts()), "สถานะ", style="primary")
    return Card(
        f"มีอะไรใหม่ {found.whose}",
        subtitle=_when(context, found, since),
        rows=(Para("ไม่มีรายงานที่ส่ง อนุมัติ ส่งกลับ หรือเลยกำหนดในช่วงนี้"),),
        buttons=(status,),
        tone="muted",
        quick=other_sides(_NAME, found.facts()),
    )


QUERY = replace(
    overview(
        _NAME,
        (
            "มีอะไรใหม่",
            "มีอะไรเปลี่ยน",
            "สัปดาห์นี้มีอะไรเปลี่ยน",
            "สัปดาห์นี้มีอะไรเปลี่ยนแปลง",
            "มีอะไรเปลี่ยนแปลง",
            "ความเคลื่อนไหว",
        ),
        answer,
    ),
    instead="own_duties",
)
