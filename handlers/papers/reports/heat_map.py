"""A picture of the state of each report: activities down, bureaus across, a colour and a sign each.

Not reported is its own state, never green; a colour never stands without its sign.
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
    Paragraph,
)
from handlers.papers.wording import OfficeWords, as_of, in_digits, round_or_year
from models.calendar import office_day
from models.reports.figures.progress import NONE, DueReport, percent
from models.reports.report import APPROVED, RETURNED, SUBMITTED

MOST_ABREAST = 20
"""The most bureaus side by side on a phone; more follow below in another grid."""

LATE = "late"
STATES: Mapping[str, tuple[str, str, Colour]] = {
    RETURNED: ("↩", "ส่งกลับแก้ไข", "red"),
    LATE: ("✕", "เกินกำหนด ยังไม่ส่ง", "red"),
    NONE: ("–", "ยังไม่ส่ง ยังไม่ถึงกำหนด", "grey"),
    SUBMITTED: ("●", "รออนุมัติ", "yellow"),
    APPROVED: ("✓", "อนุมัติแล้ว", "green"),
}
"""The worst first: a cell shows the state that needs work."""

_HEAD = 32
_PREFIXES = ("สำนักงาน", "สำนัก")


@dataclass(frozen=True)
class HeatMapRows:
    year: int
    """The fiscal year (B.E.)."""
    due: date | None
    """None: all its rounds."""
    duties: Sequence[DueReport]
    plans: Mapping[int, str]
    """The title of each activity's plan, by activity in the plans' order."""


def build(rows: HeatMapRows, now: datetime, digits: Digits) -> Document:
    """Returns the picture as of `now` (aware)."""
    own = OfficeWords(digits)
    today = office_day(now)
    when = round_or_year(rows.due, rows.year)
    return Document(
        title=["แผนที่ความคืบหน้า"],
        meta=[*_plan_named(rows), own(when), own(as_of(now))],
        blocks=list(_blocks(rows, today, digits)),
        made_at=now,
        digits=digits,
        whole=sorted({duty.bureau for duty in rows.duties}),
    )


def _plan_named(rows: HeatMapRows) -> list[str]:
    """Returns the plan's title if there is one plan; the titles of several plans stand above their
    own lines."""
    titles = {
        rows.plans[duty.activity_id] for duty in rows.duties if duty.activity_id in rows.plans
    }
    return sorted(titles) if len(titles) == 1 else []


def state_of(duties: Sequence[DueReport], today: date) -> str:
    """Returns the state of one bureau's activity on that day: the worst of its due or sent reports,
    else not due yet."""
    states = [LATE if d.late(today) and d.state == NONE else d.state for d in duties]
    known = [state for state in states if state != NONE]
    return min(known, key=list(STATES).index) if known else NONE


def _blocks(rows: HeatMapRows, today: date, digits: Digits) -> Iterator[Block]:
    sent = sum(not duty.missing for duty in rows.duties)
    share = percent(sent, len(rows.duties))
    words = f"ส่งแล้ว {sent:,} จาก {len(rows.duties):,} ฉบับ (ร้อยละ {share})"
    yield Heading(in_digits(words, digits))
    cells = _cells(rows.duties)
    counted = Counter(state_of(duties, today) for duties in cells.values())
    yield legend(counted)
    yield Paragraph("ตัวเลขคือจำนวนช่อง (กิจกรรมของสำนัก) ช่องว่างคือไม่ต้องส่ง")
    order = {activity: at for at, activity in enumerate(rows.plans)}
    activities = sorted(  # the duties are by bureau, and the first bureau may not have them all
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


def legend(counted: Counter[str]) -> Legend:
    """Returns the signs, with how many cells have each."""
    return Legend(
        [(Cell(sign, fill), meaning, counted[s]) for s, (sign, meaning, fill) in STATES.items()]
    )


_Cells = Mapping[tuple[int, int], Sequence[DueReport]]


def _cells(duties: Sequence[DueReport]) -> _Cells:
    """Returns the duties of each activity and bureau."""
    found: dict[tuple[int, int], list[DueReport]] = {}
    for duty in duties:
        found.setdefault((duty.activity_id, duty.bureau_id), []).append(duty)
    return found


def _lines(
    rows: HeatMapRows,
    activities: Sequence[tuple[int, str]],
    bureaus: Sequence[int],
    cells: _Cells,
    today: date,
    digits: Digits,
) -> Iterator[GridRow]:
    """Yields a line for each activity; several plans each stand under their title."""
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
    """Returns the bureau's name without the common beginning, cut to the length of a vertical
    head."""
    for prefix in _PREFIXES:
        if name.startswith(prefix) and len(name) > len(prefix):
            name = name.removeprefix(prefix)
            break
    return cut_graphemes(name, _HEAD)
