"""The picture in an executive's digest: bureaus down, rounds across, what was sent in each.

It is small enough for a chat message; a tap opens the heat map, which shows each activity. Not
reported is never green, and a colour never stands without its sign.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from handlers.messages import cut_graphemes
from handlers.papers.printing.model import Cell, Document, Grid, GridRow, Heading, Paragraph
from handlers.papers.reports.heat_map import STATES, legend, sent_words, short_name, state_of
from handlers.papers.wording import NO_BREAK
from handlers.understand.dates.dates import short_date
from models.calendar import office_day
from models.reports.figures.progress import NONE, DueReport
from models.reports.report import APPROVED, SUBMITTED

_COUNTED = 7
"""The most rounds side by side with room for figures beside the sign."""
_NAME = 32
_NO_DAY = "ไม่มีวัน"


def build(year: int, duties: Sequence[DueReport], now: datetime) -> Document:
    """Returns the picture of that fiscal year (B.E.) as of `now` (aware), of at least one duty."""
    today = office_day(now)
    counted = Counter(state_of([duty], today) for duty in duties)
    grid, figures = _grid(duties, today)
    return Document(
        title=[f"ผลการส่งรายงาน ปีงบประมาณ พ.ศ. {year}"],
        meta=[],
        blocks=[
            Heading(sent_words(duties)),
            legend(counted),
            *([Paragraph("ตัวเลขในช่องคือส่งแล้ว/ที่ต้องส่ง")] if figures else []),
            grid,
        ],
        made_at=now,
        digits="arabic",
        whole=sorted({_short(duty.bureau) for duty in duties}),
    )


def _grid(duties: Sequence[DueReport], today: date) -> tuple[Grid, bool]:
    """Returns the grid, and whether its cells show figures."""
    days = sorted({duty.due for duty in duties}, key=lambda day: (day is None, day or today))
    bureaus = sorted({(duty.bureau, duty.bureau_id) for duty in duties})
    by_cell: dict[tuple[int, date | None], list[DueReport]] = {}
    for duty in duties:
        by_cell.setdefault((duty.bureau_id, duty.due), []).append(duty)
    counted = len(days) <= _COUNTED
    rows = [
        GridRow(
            _short(name), [_cell(by_cell.get((bureau, day), ()), today, counted) for day in days]
        )
        for name, bureau in bureaus
    ]
    return Grid([_head(day) for day in days], rows, names=True), counted


def _cell(duties: Sequence[DueReport], today: date, counted: bool) -> Cell:
    """Returns the worst state of the due or sent reports, and how many of them were sent."""
    if not duties:
        return Cell("")
    sign, _, fill = STATES[_shown(duties, today)]
    sent = sum(not duty.missing for duty in duties)
    return Cell(f"{sign}{NO_BREAK}{sent}/{len(duties)}" if counted else sign, fill)


def _shown(duties: Sequence[DueReport], today: date) -> str:
    """Returns the state; a round that is half sent before its day is under way, not approved."""
    state = state_of(duties, today)
    partly = state in (SUBMITTED, APPROVED) and any(duty.missing for duty in duties)
    return NONE if partly else state


def _head(day: date | None) -> str:
    return short_date(day).rpartition(" ")[0].replace(" ", NO_BREAK) if day else _NO_DAY


def _short(name: str) -> str:
    return cut_graphemes(short_name(name), _NAME)
