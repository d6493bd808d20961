"""A picture of where each report stands: activities down, bureaus across, a colour and a sign each.

Rows in, a document out. Not reported is a state of its own, never green; a colour never stands
without its sign.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from handlers.messages import cut_graphemes
from handlers.papers.printing.model import (
    Block,
    Cell,
    Colour,
    Digits,
    Document,
    Grid,
    GridRow,
    Heading,
    Legend,
    Para,
)
from handlers.papers.wording import as_of, day_words, in_digits
from models.calendar import office_day
from models.reports.figures.progress import NONE, Duty, percent
from models.reports.report import APPROVED, RETURNED, SUBMITTED

KIND = "heat-map"
DIGITS: Digits = "arabic"

MOST_ABREAST = 20
"""Bureaus side by side on a phone; more follow below in a grid of their own."""

LATE = "late"
STATES: Mapping[str, tuple[str, str, Colour]] = {
    RETURNED: ("↩", "ส่งกลับแก้ไข", "red"),
    LATE: ("✕", "เกินกำหนด ยังไม่ส่ง", "red"),
    NONE: ("–", "ยังไม่ส่ง ยังไม่ถึงกำหนด", "grey"),
    SUBMITTED: ("●", "รออนุมัติ", "yellow"),
    APPROVED: ("✓", "อนุมัติแล้ว", "green"),
}
"""The worst first: what is to be done about an activity is what its cell shows."""

_HEAD = 32
_PREFIXES = ("สำนักงาน", "สำนัก")


@dataclass(frozen=True)
class Rows:
    """Every duty meant; `year` the fiscal year (B.E.), due None: all its rounds. plans: the title
    of each activity's plan, by activity in the plans' order."""

    year: int
    due: date | None
    duties: Sequence[Duty]
    plans: Mapping[int, str]


def build(rows: Rows, now: datetime, digits: Digits = DIGITS) -> Document:
    """The picture as of `now` (aware)."""

    def own(text: str) -> str:
        return in_digits(text, digits)

    today = office_day(now)
    when = f"รอบวันที่ {day_words(rows.due)}" if rows.due else f"ปีงบประมาณ พ.ศ. {rows.year}"
    return Document(
        kind=KIND,
        title=["แผนที่ความคืบหน้า"],
        meta=[*_plan_named(rows), own(when), own(as_of(now))],
        blocks=list(_blocks(rows, today, digits)),
        made_at=now,
        digits=digits,
        whole=sorted({duty.bureau for duty in rows.duties}),
    )


def _plan_named(rows: Rows) -> list[str]:
    """The plan's title where all is of one; of several each stands over its own lines."""
    titles = {
        rows.plans[duty.activity_id] for duty in rows.duties if duty.activity_id in rows.plans
    }
    return sorted(titles) if len(titles) == 1 else []


def state_of(duties: Sequence[Duty], today: date) -> str:
    """Where one bureau's activity stands on that day: the worst of what has come due or was sent;
    where neither is, not due yet."""
    states = [LATE if d.late(today) and d.state == NONE else d.state for d in duties]
    told = [state for state in states if state != NONE]
    return min(told, key=list(STATES).index) if told else NONE


def _blocks(rows: Rows, today: date, digits: Digits) -> Iterator[Block]:
    sent = sum(not duty.missing for duty in rows.duties)
    share = percent(sent, len(rows.duties))
    words = f"ส่งแล้ว {sent:,} จาก {len(rows.duties):,} ฉบับ (ร้อยละ {share})"
    yield Heading(in_digits(words, digits))
    cells = _cells(rows.duties)
    counted = Counter(state_of(duties, today) for duties in cells.values())
    yield Legend([(Cell(sign, fill), said, counted[s]) for s, (sign, said, fill) in STATES.items()])
    yield Para("ตัวเลขคือจำนวนช่อง (กิจกรรมของสำนัก) ช่องว่างคือไม่ต้องส่ง")
    order = {activity: at for at, activity in enumerate(rows.plans)}
    activities = sorted(  # the duties are by bureau, and the first bureau need not owe them all
        {(duty.activity_id, duty.number) for duty in rows.duties},
        key=lambda each: (order.get(each[0], len(order)), each),
    )
    bureaus = sorted({(duty.bureau, duty.bureau_id) for duty in rows.duties})
    for at in range(0, len(bureaus), MOST_ABREAST):
        abreast = bureaus[at : at + MOST_ABREAST]
        yield Grid(
            [short_name(name) for name, _ in abreast],
            list(_lines(rows, activities, [b for _, b in abreast], cells, today, digits)),
        )


_Cells = Mapping[tuple[int, int], Sequence[Duty]]


def _cells(duties: Sequence[Duty]) -> _Cells:
    """The duties of each activity and bureau."""
    found: dict[tuple[int, int], list[Duty]] = {}
    for duty in duties:
        found.setdefault((duty.activity_id, duty.bureau_id), []).append(duty)
    return found


def _lines(
    rows: Rows,
    activities: Sequence[tuple[int, str]],
    bureaus: Sequence[int],
    cells: _Cells,
    today: date,
    digits: Digits,
) -> Iterator[GridRow]:
    """A line an activity; where there are several plans, each under its title."""
    several = len(set(rows.plans.values())) > 1
    ordered = sorted(activities, key=lambda each: rows.plans.get(each[0], ""))
    for title, group in groupby(ordered, key=lambda each: rows.plans.get(each[0], "")):
        if several:
            yield GridRow(title)
        for activity, number in group:
            states = [cells.get((activity, bureau), ()) for bureau in bureaus]
            marks = [_mark(state_of(each, today)) if each else Cell("") for each in states]
            yield GridRow(in_digits(number, digits), marks)


def _mark(state: str) -> Cell:
    sign, _, fill = STATES[state]
    return Cell(sign, fill)


def short_name(name: str) -> str:
    """The bureau's name without what all have in common, cut to what stands on end."""
    for prefix in _PREFIXES:
        if name.startswith(prefix) and len(name) > len(prefix):
            name = name.removeprefix(prefix)
            break
    return cut_graphemes(name, _HEAD)
