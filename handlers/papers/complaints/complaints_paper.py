"""A round's complaints in numbers, bureau by bureau.

It names no case, and shows only counts that do not reveal one (small_counts).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.complaints.figures import case_number_words
from handlers.complaints.figures.case_number_words import (
    COLUMN,
    HIDDEN,
    NIL,
    WHY_HIDDEN,
    bureau_words,
)
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Digits,
    Document,
    Heading,
    Notes,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.wording import NO_BREAK, OfficeWords, as_of, day_words
from handlers.understand.dates.dates import short_date
from models.calendar import fiscal_year, office_day
from models.complaints.case_limits import CASE_LIMITS, CaseLimits
from models.complaints.figures.case_numbers import (
    BY_CHANNEL,
    BY_KIND,
    BY_OUTCOME,
    BY_SOLVED,
    BY_TIME,
    COLUMNS,
)
from models.complaints.figures.case_results import RoundNumbers, ShownNumbers

_SHEETS: Mapping[str, tuple[str, ...]] = {
    "เรื่องที่รับตามประเภท": (BY_KIND,),
    "เรื่องที่รับตามช่องทาง": (BY_CHANNEL,),
    "ระยะเวลาและผล": (BY_TIME, BY_OUTCOME, BY_SOLVED),
}


def build(numbers: RoundNumbers, now: datetime, digits: Digits) -> Document:
    """Returns the document as of `now` (aware)."""
    built = _Numbers(numbers, OfficeWords(digits))
    unit = bureau_words(numbers.rows[0]) if len(numbers.rows) == 1 else "ทุกหน่วยงาน"
    days = f"เรื่องที่รับตั้งแต่วันที่ {day_words(numbers.since)} ถึงวันที่ {day_words(numbers.until)}"
    units = {bureau_words(row) for row in numbers.rows}
    return Document(
        title=[
            "รายงานผลการรับข้อร้องเรียน ข้อเสนอแนะ ข้อคิดเห็น และคำชมเชย",
            built.own(f"ปีงบประมาณ พ.ศ.{NO_BREAK}{fiscal_year(numbers.until)}"),
        ],
        meta=[unit, built.own(days), built.own(as_of(now))],
        blocks=list(built.blocks()),
        made_at=now,
        digits=digits,
        landscape=True,
        whole=sorted({*units, HIDDEN, *COLUMN[BY_OUTCOME].values()}),
    )


@dataclass(frozen=True)
class _Numbers:
    numbers: RoundNumbers
    own: OfficeWords

    def blocks(self) -> Iterator[Block]:
        if self.numbers.nil:
            yield Paragraph(NIL, bold=True)
        for name, tables in _SHEETS.items():
            yield Heading(name)
            yield self._table(name, tables)
        yield Notes("หมายเหตุ", [self.own(item) for item in self._remarks()])
        yield Signatures(["ผู้รายงาน", "ผู้บังคับบัญชา"])

    def _rows(self) -> Iterator[tuple[ShownNumbers, bool]]:
        yield from ((row, False) for row in self.numbers.rows)
        if self.numbers.total is not None:
            yield self.numbers.total, True

    def _table(self, name: str, tables: Sequence[str]) -> Table:
        first = BY_KIND in tables
        counted = [COLUMN[table][column] for table in tables for column in COLUMNS[table]]
        columns = [Column("หน่วยงาน", 3.4)]
        columns += [Column("รับทั้งหมด", 1.1, "right")] if first else []
        columns += [Column(title, 1.25, "right") for title in counted]
        columns += [Column("การยืนยันของสำนัก", 2.4)] if first else []
        rows = [self._row(row, whole, tables) for row, whole in self._rows()]
        return Table(name, columns, rows)

    def _row(self, row: ShownNumbers, whole: bool, tables: Sequence[str]) -> list[Cell]:
        first = BY_KIND in tables
        values: list[str | int] = ["รวม" if whole else bureau_words(row)]
        values += [_shown(row.received)] if first else []
        values += [_shown(count) for table in tables for count in row.counts[table]]
        values += [self._confirmed(row, whole)] if first else []
        return [Cell(None if value == "" else value, bold=whole) for value in values]

    def _confirmed(self, row: ShownNumbers, whole: bool) -> str:
        """Returns when the bureau confirmed its numbers; a bureau without a case confirms that it
        had none."""
        if whole or row.bureau_id is None:
            return ""
        nil = f"{NIL}\n" if row.nil else ""
        if row.confirmed is None or row.changed:
            return f"{nil}{case_number_words.confirmed_words(row)}"
        day = short_date(office_day(row.confirmed.at)).replace(" ", NO_BREAK)
        return self.own(f"{nil}ยืนยันเมื่อ {day}")

    def _remarks(self) -> Iterator[str]:
        """Yields how the figures are counted, and why some are hidden."""
        if self.numbers.hides:
            yield WHY_HIDDEN
        yield f"สถานะของเรื่อง ณ วันที่ {day_words(self.numbers.today)}"
        yield "เรื่องที่รับทาง LINE นับรวมใน Social media"
        yield _time_limits(CASE_LIMITS)
        if self.numbers.total is not None:
            yield f"“{case_number_words.WHOLE}” คือเรื่องที่ไม่ได้เกี่ยวกับสำนักใดโดยเฉพาะ"


def _time_limits(limits: CaseLimits) -> str:
    days, result, tip = limits.acknowledge, limits.result, limits.tip_result
    return f"กำหนดเวลา คือ รับเรื่องใน {days} วัน และแจ้งผลใน {result} วัน (เบาะแสการทุจริต {tip} วัน)"


def _shown(count: int | None) -> str | int:
    return HIDDEN if count is None else count
