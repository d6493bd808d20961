"""Gift reports as documents: one on its form, several behind an overview, or all as one table.

Only reports that the reader may see come in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from handlers.gifts import gift_words
from handlers.papers.gifts.gift_form import TITLE, Form, refusable
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Money,
    PageBreak,
    Paragraph,
    Table,
    Value,
)
from handlers.papers.wording import NO_BREAK, OfficeWords, as_of, day_words
from handlers.understand.dates.dates import short_date
from models.calendar import office_day
from models.gifts import gift_rules
from models.gifts.gift import Gift
from models.gifts.printed_gifts import GiftRow

_WIDE = frozenset(
    ("ผู้รับ", "ตำแหน่ง", "หน่วยงานของผู้ให้", "รายการ", "โอกาสและสถานที่", "ตามกฎหมาย", "ตามนโยบาย", "เหตุผล")
)
"""The long list's columns of texts are twice as wide as the others."""


@dataclass(frozen=True)
class GiftReportsPaper:
    """Gift reports as of `now` (aware)."""

    reports: Sequence[GiftRow]
    """The oldest first."""
    now: datetime
    own: OfficeWords
    days: tuple[date, date] | None = None
    """The first and last day of a list."""
    bureau: str = ""
    """The bureau of a list, "" for all."""

    def on_forms(self) -> Document:
        """Returns one report on its form; for a list its overview, then a page for each report."""
        pages = [Form(row, self.own) for row in self.reports]
        if self.days is None:
            return self._document(TITLE, [pages[0].subtitle()], pages[0].blocks())
        blocks: list[Block] = [_overview(self.reports, self.own)]
        for page in pages:
            blocks += [
                PageBreak(),
                Paragraph(TITLE, bold=True, align="center"),
                Paragraph(page.subtitle(), align="center"),
                *page.blocks(),
            ]
        return self._document(*self._heads(), blocks)

    def as_table(self) -> Document:
        """Returns the list as one table with a row for each report, for a workbook."""
        listed = self._document(*self._heads(), [_full(self.reports, self.own)])
        return replace(listed, landscape=True)

    def _document(self, title: str, meta: Sequence[str], blocks: Iterable[Block]) -> Document:
        people = [
            person
            for row in self.reports
            for person in (row.receiver, row.to, row.decider, row.instead_of)
        ]
        names = {person.name for person in people if person is not None}
        given = {name for row in self.reports for name in (row.texts.giver, row.texts.organisation)}
        return Document(
            title=[title],
            meta=meta if self.days is None else [*meta, self.own(as_of(self.now))],
            blocks=list(blocks),
            made_at=self.now,
            digits=self.own.digits,
            whole=sorted({*names, *given, *(row.bureau for row in self.reports)} - {""}),
        )

    def _heads(self) -> tuple[str, list[str]]:
        """Returns the title and the facts of a table."""
        if self.days is None:
            return TITLE, [self.own(gift_words.name_of(self.reports[0].gift.id))]
        first, last = self.days
        days = f"ที่ได้รับตั้งแต่วันที่ {day_words(first)} ถึงวันที่ {day_words(last)}"
        title = "บัญชีรายงานการรับทรัพย์สินหรือประโยชน์อื่นใดอันอาจคำนวณเป็นเงินได้"
        words = self.own(f"{days} รวม {len(self.reports):,} รายงาน")
        return title, [self.bureau or "ทุกหน่วยงาน", words]


# -- lists ---------------------------------------------------------------------------------------


def _overview(reports: Sequence[GiftRow], own: OfficeWords) -> Table:
    columns = (
        Column("เลขที่", 1, "center"),
        Column("วันที่ได้รับ", 1.4, "center"),
        Column("ผู้รับ", 3.4),
        Column("รายการ", 3),
        Column("มูลค่า (บาท)", 1.7, "right"),
        Column("ผล", 2.4),
    )
    rows = [
        [
            Cell(row.gift.id),
            Cell(own(short_date(row.gift.received_on).replace(" ", NO_BREAK))),
            Cell(row.receiver.name),
            Cell(row.texts.what or None),
            Cell(_value(row.gift)),
            Cell(gift_words.state_words(row.gift)),
        ]
        for row in reports
    ]
    return Table("บัญชี", columns, rows)


def _value(gift: Gift) -> Money | str:
    return Money(gift.value) if gift.value is not None else gift_words.UNKNOWN_VALUE


def _full(reports: Sequence[GiftRow], own: OfficeWords) -> Table:
    """Returns a table with a column for each field, for sorting and adding up."""
    listed = [_full_row(row, own) for row in reports]
    columns = [Column(title, 2 if title in _WIDE else 1) for title in listed[0]]
    rows = [[Cell(None if value == "" else value) for value in row.values()] for row in listed]
    return Table("รายงาน", columns, rows)


def _full_row(row: GiftRow, own: OfficeWords) -> Mapping[str, Value]:
    """Returns each field by the title of its column."""
    gift, texts = row.gift, row.texts
    return {
        "เลขที่": gift.id, "วันที่รายงาน": office_day(gift.reported_at), "วันที่ได้รับ": gift.received_on,
        "ผู้รับ": row.receiver.name, "ตำแหน่ง": row.receiver.position, "หน่วยงาน": row.bureau,
        "ผู้ให้": texts.giver, "หน่วยงานของผู้ให้": texts.organisation,
        "ความเกี่ยวข้อง": gift_words.RELATION[gift.relation], "รายการ": texts.what,
        "มูลค่า (บาท)": _value(gift), "โอกาสและสถานที่": texts.occasion, "การปฏิเสธ": refusable(gift),
        "ขณะรายงาน": gift_words.DONE[gift.done],
        "ตามกฎหมาย": own(gift_words.law_words(row.judged.law)),
        "ตามนโยบาย": own(gift_words.office_words(row.judged.office)),
        "ต้องเสร็จภายใน": gift_rules.settled_by(gift.received_on),
        "ผลการพิจารณา": gift_words.DECISION.get(gift.decision or ""), "เหตุผล": row.reason,
        "ผู้พิจารณา": row.decider.name if row.decider is not None else None,
        "วันที่พิจารณา": office_day(gift.decided_at) if gift.decided_at is not None else None,
        "สถานะ": gift_words.state_words(gift),
    }  # fmt: skip
