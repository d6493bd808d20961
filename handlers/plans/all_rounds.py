"""The card of all rounds of a year with what is due, the next one first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question import whom_to_ask
from handlers.question.onward import AT
from handlers.question.query import opens
from handlers.understand.dates.dates import nearness, thai_date
from handlers.understand.listing import listed
from models.people.person import ADMIN, EXECUTIVE, REPORTER
from models.plans import plans
from models.reports.figures import progress
from models.reports.figures.progress import DueReport

NAME = "rounds_dates"
"""The question that asks for them."""
_NUMBERS = 12
ALL = Button("ทุกรอบ", opens(NAME), "รอบส่งรายงาน")


def of_year(context: Context, year: int) -> Sequence[Message]:
    """Returns the rounds with the activities that are due.

    To administrators and executives these are the whole office's, to others their own bureau's.
    """
    numbers = plans.numbers_due(context.session, year)
    if not numbers:
        return [Text(no_rounds(context, year))]
    whole = context.me.has(ADMIN, EXECUTIVE)
    own = () if whole else progress.duties_of(context.session, context.me.bureau_id, year)
    coming = in_order(numbers, context.today)
    other = year if year != context.fiscal_year else None
    context.asked = opens(NAME, y=other, **{AT: coming[0].isoformat()})
    return [
        Card(
            f"รอบส่งรายงาน ปีงบประมาณ {year}",
            subtitle="ทั้งสำนักงาน" if whole else context.me.bureau.name,
            alt=_alt(coming[0], context.today),
            rows=tuple(
                _round(context, due, _all(numbers[due]) if whole else _own(own, due))
                for due in coming
            ),
            buttons=_steps(context),
            note="รอบถัดไปอยู่บนสุด รอบที่ผ่านไปแล้วอยู่ท้าย",
        )
    ]


def one(context: Context, year: int, due: date) -> Sequence[Message]:
    """Returns what is due in one round, with the way to all of them. Nothing if there is no such
    round."""
    numbers = plans.numbers_due(context.session, year)
    if due not in numbers:
        return ()
    whole = context.me.has(ADMIN, EXECUTIVE)
    own = () if whole else progress.duties_of(context.session, context.me.bureau_id, year)
    row = _round(context, due, _all(numbers[due]) if whole else _own(own, due))
    context.asked = opens(NAME, **{AT: due.isoformat()})
    who = "ทั้งสำนักงาน" if whole else context.me.bureau.name
    near, _, what = row.value.partition(" · ")
    shown = filter(None, (row.button, ALL, *_steps(context)))
    return [Text(f"รอบ {row.label} {near}\n{who} {what}", tuple(shown))]


def no_rounds(context: Context, year: int) -> str:
    next_step = whom_to_ask.prepares_year(context)
    return f"ยังไม่มีรอบส่งรายงานของปีงบประมาณ {year} {next_step}"


def in_order(rounds: Iterable[date], today: date) -> list[date]:
    """Returns the days to come, the next one first, then those that have passed."""
    return sorted(rounds, key=lambda due: (due < today, due))


def _alt(due: date, today: date) -> str:
    return f"รอบถัดไป {thai_date(due)}" if due >= today else "ทุกรอบของปีผ่านไปแล้ว"


def _round(context: Context, due: date, what: str) -> Row:
    past = due < context.today
    near = "ผ่านไปแล้ว" if past else nearness(due, context.today)
    shows = "status" if context.me.has(ADMIN, EXECUTIVE) else "about_plan"
    button = Button("ดู", opens(shows, d=due.isoformat()), f"ดูรอบ {thai_date(due)}")
    return Row(thai_date(due), f"{near} · {what}", button, "muted" if past else "plain")


def _all(numbers: Sequence[str]) -> str:
    return f"{len(numbers):,} กิจกรรม\n{_shown(numbers)}"


def _own(duties: Sequence[DueReport], due: date) -> str:
    """Returns what the bureau has to send in the round, and how much of it is left."""
    here = [duty for duty in duties if duty.due == due]
    if not here:
        return "สำนักของท่านไม่มีรายงานที่ต้องส่ง"
    missing = [duty.number for duty in here if duty.missing]
    if not missing:
        return f"ส่งครบ {len(here):,} ฉบับแล้ว"
    return f"ต้องส่งอีก {len(missing):,} จาก {len(here):,} ฉบับ\n{_shown(missing)}"


def _shown(numbers: Sequence[str]) -> str:
    more = len(numbers) - _NUMBERS
    return f"{' '.join(numbers[:_NUMBERS])} และอีก {more:,} กิจกรรม" if more > 0 else listed(numbers)


def _steps(context: Context) -> tuple[Button, ...]:
    if context.me.has(ADMIN):
        return (Button("เลื่อนวันส่งของรอบ", opens("move_round"), "เลื่อนวันส่งของรอบ"),)
    if context.me.has(REPORTER):
        return (Button("รายงาน", opens("report_activity"), "รายงาน", style="primary"),)
    return ()
