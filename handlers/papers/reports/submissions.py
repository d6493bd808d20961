"""What each bureau has sent in a round: bureaus by activities, the figures beside, the list
below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.papers.printing.model import (
    Block,
    Cell,
    Colour,
    Column,
    Digits,
    Document,
    Heading,
    Paragraph,
    Share,
    Table,
)
from handlers.papers.wording import OfficeWords, as_of, in_digits, round_or_year
from models.reports.figures.progress import NONE, DueReport, percent
from models.reports.report import APPROVED, RETURNED, SUBMITTED

MOST_ABREAST = 20
"""The most activities side by side on a landscape page; more stand only in the list."""

_STATES: dict[str, tuple[str, str, Colour]] = {
    APPROVED: ("✓", "อนุมัติแล้ว", "green"),
    SUBMITTED: ("●", "รออนุมัติ", "yellow"),
    RETURNED: ("↩", "ส่งกลับแก้ไข", "red"),
    NONE: ("–", "ยังไม่ส่ง", "plain"),
}


@dataclass(frozen=True)
class SubmissionRows:
    year: int
    """The fiscal year (B.E.)."""
    due: date | None
    """None: all its rounds."""
    duties: Sequence[DueReport]
    """Sorted by bureau."""


def build(rows: SubmissionRows, now: datetime, digits: Digits) -> Document:
    """Returns the list as of `now` (aware)."""
    own = OfficeWords(digits)
    when = round_or_year(rows.due, rows.year)
    return Document(
        title=["บัญชีการส่งรายงานตามแผนส่งเสริมคุณธรรมและป้องกันการทุจริต"],
        meta=[own(when), own(as_of(now))],
        blocks=list(_blocks(rows, digits)),
        made_at=now,
        digits=digits,
        landscape=True,
        whole=sorted({duty.bureau for duty in rows.duties}),
    )


def _blocks(rows: SubmissionRows, digits: Digits) -> Iterator[Block]:
    if not rows.duties:
        yield Paragraph("ไม่มีรายงานที่ต้องส่งในรอบนี้")
        return
    by_bureau: dict[str, list[DueReport]] = {}
    for duty in rows.duties:
        by_bureau.setdefault(duty.bureau, []).append(duty)
    yield _summary(by_bureau)
    columns = sorted({(d.activity_id, d.number) for d in rows.duties}, key=_place)
    if rows.due is not None and len(columns) <= MOST_ABREAST:
        yield Heading("สำนักและกิจกรรม")
        legend = "  ".join(f"{sign} {words}" for sign, words, _ in _STATES.values())
        yield Paragraph(f"{legend}  ช่องว่าง ไม่ต้องส่ง")
        yield _matrix(by_bureau, columns, digits)
    yield Heading("รายการ")
    yield _list(rows, digits)


def _place(activity: tuple[int, str]) -> tuple[list[int], int]:
    """Returns the sort key of an activity, its number: the duties are by bureau, and the first
    bureau may not have them all."""
    id_, number = activity
    return [int(part) for part in re.findall(r"\d+", number)], id_


def _summary(by_bureau: dict[str, list[DueReport]]) -> Table:
    titles = ("ต้องส่ง", "อนุมัติแล้ว", "รออนุมัติ", "ส่งกลับแก้ไข", "ยังไม่ส่ง", "ส่งแล้วร้อยละ")
    columns = (Column("สำนัก", 4), *(Column(title, 1.2, "right") for title in titles))
    rows = [_counted(name, duties) for name, duties in by_bureau.items()]
    everything = [duty for duties in by_bureau.values() for duty in duties]
    return Table("สรุปรายสำนัก", columns, [*rows, _counted("รวม", everything, bold=True)])


def _counted(name: str, duties: Sequence[DueReport], bold: bool = False) -> list[Cell]:
    counts = [sum(duty.state == state for duty in duties) for state in _STATES]
    share = percent(counts[0] + counts[1], len(duties))
    values = (name, len(duties), *counts, Share(share) if share is not None else None)
    return [Cell(value, bold=bold) for value in values]


def _matrix(
    by_bureau: dict[str, list[DueReport]], columns: Sequence[tuple[int, str]], digits: Digits
) -> Table:
    heads = (
        Column("สำนัก", 6),
        *(Column(in_digits(number, digits), 1, "center") for _, number in columns),
    )
    rows = []
    for name, duties in by_bureau.items():
        state = {duty.activity_id: duty.state for duty in duties}
        rows.append([Cell(name), *(_mark(state.get(activity)) for activity, _ in columns)])
    return Table("สำนักและกิจกรรม", heads, rows)


def _mark(state: str | None) -> Cell:
    if state is None:
        return Cell("")
    sign, _, fill = _STATES[state]
    return Cell(sign, fill)


def _list(rows: SubmissionRows, digits: Digits) -> Table:
    columns = (
        Column("สำนัก", 3),
        Column("กิจกรรม", 0.8, "center"),
        Column("เรื่อง", 5),
        Column("กำหนดส่ง", 1.7),
        Column("สถานะ", 1.4),
    )
    lines = [
        [
            Cell(duty.bureau),
            Cell(in_digits(duty.number, digits)),
            Cell(in_digits(duty.title, digits)),
            Cell(duty.due if duty.due is not None else "ไม่ระบุวัน"),
            Cell(_STATES[duty.state][1], _STATES[duty.state][2]),
        ]
        for duty in rows.duties
    ]
    return Table("รายการ", columns, lines)
