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
    Document,
    Heading,
    Paragraph,
    Table,
)
from handlers.papers.wording import OfficeWords, as_of, round_or_year, share_of
from models.reports.figures.progress import MISSING, NONE, DueReport
from models.reports.report import APPROVED, RETURNED, SUBMITTED

MOST_ABREAST = 20
"""The most activities side by side on a landscape page; more stand only in the list."""

_STATES: dict[str, tuple[str, str, Colour]] = {
    APPROVED: ("✓", "อนุมัติแล้ว", "green"),
    SUBMITTED: ("●", "รออนุมัติ", "yellow"),
    RETURNED: ("↩", "ส่งกลับแก้ไข", "red"),
    NONE: ("–", "ยังไม่ส่ง", "plain"),
}
_NOT_DUE: tuple[str, str, Colour] = ("", "", "plain")


def build(
    year: int, due: date | None, duties: Sequence[DueReport], now: datetime, own: OfficeWords
) -> Document:
    """Returns the list as of `now` (aware).

    year: the fiscal year (B.E.). due: None for all its rounds. duties: sorted by bureau.
    """
    return Document(
        title=["บัญชีการส่งรายงานตามแผนส่งเสริมคุณธรรมและป้องกันการทุจริต"],
        meta=[own(round_or_year(due, year)), own(as_of(now))],
        blocks=list(_blocks(due, duties, own)),
        made_at=now,
        digits=own.digits,
        landscape=True,
        whole=sorted({duty.bureau for duty in duties}),
    )


@dataclass(frozen=True)
class StateList:
    """The list of what stands in some of the states.

    called: these reports in words.
    """

    states: tuple[str, ...]
    called: str

    def build(
        self,
        year: int,
        due: date | None,
        found: Sequence[DueReport],
        whole: int,
        now: datetime,
        own: OfficeWords,
    ) -> Document:
        """Returns the list of what was found of `whole` due reports, as of `now` (aware).

        due: None for all rounds of the fiscal year (B.E.). found: sorted by bureau.
        """
        names = sorted({duty.bureau for duty in found})
        head = f"{self.called} {len(found):,} จาก {whole:,} ฉบับ {len(names):,} สำนัก"
        return Document(
            title=[f"บัญชีรายงานที่{self.called}ตามแผนส่งเสริมคุณธรรมและป้องกันการทุจริต"],
            meta=[own(round_or_year(due, year)), own(as_of(now))],
            blocks=[Paragraph(own(head)), _list(found, own)],
            made_at=now,
            digits=own.digits,
            landscape=True,
            whole=names,
        )


MISSING_ONES = StateList(MISSING, "ยังไม่ส่ง")
SENT_ONES = StateList((APPROVED, SUBMITTED), "ส่งแล้ว")
WAITING_ONES = StateList((SUBMITTED,), "รออนุมัติ")
RETURNED_ONES = StateList((RETURNED,), "ส่งกลับแก้ไข")
APPROVED_ONES = StateList((APPROVED,), "อนุมัติแล้ว")


def _blocks(due: date | None, duties: Sequence[DueReport], own: OfficeWords) -> Iterator[Block]:
    by_bureau: dict[str, list[DueReport]] = {}
    for duty in duties:
        by_bureau.setdefault(duty.bureau, []).append(duty)
    yield _summary(by_bureau)
    columns = sorted({(d.activity_id, d.number) for d in duties}, key=_place)
    if due is not None and len(columns) <= MOST_ABREAST:
        yield Heading("สำนักและกิจกรรม")
        legend = "  ".join(f"{sign} {words}" for sign, words, _ in _STATES.values())
        yield Paragraph(f"{legend}  ช่องว่าง ไม่ต้องส่ง")
        yield _matrix(by_bureau, columns, own)
    yield Heading("รายการ")
    yield _list(duties, own)


def _place(activity: tuple[int, str]) -> tuple[list[int], int]:
    """Returns the sort key of an activity, its number: the duties are by bureau, and the first
    bureau may not have them all."""
    id_, number = activity
    return [int(part) for part in re.findall(r"\d+", number)], id_


def _summary(by_bureau: dict[str, list[DueReport]]) -> Table:
    titles = ("ต้องส่ง", *(words for _, words, _ in _STATES.values()), "ส่งแล้วร้อยละ")
    columns = (Column("สำนัก", 4), *(Column(title, 1.2, "right") for title in titles))
    rows = [_counted(name, duties) for name, duties in by_bureau.items()]
    everything = [duty for duties in by_bureau.values() for duty in duties]
    return Table("สรุปรายสำนัก", columns, [*rows, _counted("รวม", everything, bold=True)])


def _counted(name: str, duties: Sequence[DueReport], bold: bool = False) -> list[Cell]:
    counts = [sum(duty.state == state for duty in duties) for state in _STATES]
    values = (name, len(duties), *counts, share_of(counts[0] + counts[1], len(duties)))
    return [Cell(value, bold=bold) for value in values]


def _matrix(
    by_bureau: dict[str, list[DueReport]], columns: Sequence[tuple[int, str]], own: OfficeWords
) -> Table:
    heads = (
        Column("สำนัก", 6),
        *(Column(own(number), 1, "center") for _, number in columns),
    )
    rows = []
    for name, duties in by_bureau.items():
        state = {duty.activity_id: duty.state for duty in duties}
        signs = [_STATES.get(state.get(activity, ""), _NOT_DUE) for activity, _ in columns]
        rows.append([Cell(name), *(Cell(sign, fill) for sign, _, fill in signs)])
    return Table("สำนักและกิจกรรม", heads, rows)


def _list(duties: Sequence[DueReport], own: OfficeWords) -> Table:
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
            Cell(own(duty.number)),
            Cell(own(duty.title)),
            Cell(duty.due if duty.due is not None else "ไม่ระบุวัน"),
            Cell(_STATES[duty.state][1], _STATES[duty.state][2]),
        ]
        for duty in duties
    ]
    return Table("รายการ", columns, lines)
