"""Gift reports as documents: one on its form, several behind an overview, or all as one table.

Only reports that the reader may see come in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from handlers.gifts import gift_words
from handlers.papers.gifts.gift_form import TITLE, Form, refusable
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Digits,
    Document,
    Money,
    PageBreak,
    Paragraph,
    Table,
)
from handlers.papers.wording import NO_BREAK, OfficeWords, as_of, day_words, in_digits
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
class GiftReportRows:
    reports: Sequence[GiftRow]
    """The oldest first."""
    days: tuple[date, date] | None = None
    """The first and last day of a list."""
    bureau: str = ""
    """The bureau of a list, "" for all."""


def build(rows: GiftReportRows, now: datetime, digits: Digits) -> Document:
    """Returns one report on its form; for a list its overview, then a page for each report."""
    own = OfficeWords(digits)
    one = rows.reports[0] if rows.days is None else None
    pages = [Form(row, own) for row in rows.reports]
    if one is not None:
        return _document(rows, now, digits, [TITLE], [pages[0].subtitle()], pages[0].blocks())
    blocks: list[Block] = [_overview(rows.reports, own)]
    for page in pages:
        blocks += [
            PageBreak(),
            Paragraph(TITLE, bold=True, align="center"),
            Paragraph(page.subtitle(), align="center"),
            *page.blocks(),
        ]
    return _document(rows, now, digits, *_heads(rows, own), blocks)


def build_list(rows: GiftReportRows, now: datetime, digits: Digits) -> Document:
    """Returns the list as one table with a row for each report, for a workbook."""
    own = OfficeWords(digits)
    listed = _document(rows, now, digits, *_heads(rows, own), [_full(rows.reports, own)])
    return replace(listed, landscape=True)


def _document(
    rows: GiftReportRows,
    now: datetime,
    digits: Digits,
    title: Sequence[str],
    meta: Sequence[str],
    blocks: Sequence[Block] | Iterator[Block],
) -> Document:
    people = [
        person
        for row in rows.reports
        for person in (row.receiver, row.to, row.decider, row.instead_of)
    ]
    names = {person.name for person in people if person is not None}
    given = {name for row in rows.reports for name in (row.texts.giver, row.texts.organisation)}
    return Document(
        title=list(title),
        meta=list(meta) if rows.days is None else [*meta, in_digits(as_of(now), digits)],
        blocks=list(blocks),
        made_at=now,
        digits=digits,
        whole=sorted({*names, *given, *(row.bureau for row in rows.reports)} - {""}),
    )


def _heads(rows: GiftReportRows, own: OfficeWords) -> tuple[list[str], list[str]]:
    """Returns the title and the facts of a list."""
    if rows.days is None:
        return [TITLE], [own(gift_words.name_of(rows.reports[0].gift.id))]
    first, last = rows.days
    days = f"ที่ได้รับตั้งแต่วันที่ {day_words(first)} ถึงวันที่ {day_words(last)}"
    title = "บัญชีรายงานการรับทรัพย์สินหรือประโยชน์อื่นใดอันอาจคำนวณเป็นเงินได้"
    return [title], [rows.bureau or "ทุกหน่วยงาน", own(f"{days} รวม {len(rows.reports):,} รายงาน")]


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
            _value(row.gift),
            Cell(gift_words.state_words(row.gift)),
        ]
        for row in reports
    ]
    return Table("บัญชี", columns, rows)


def _value(gift: Gift) -> Cell:
    return Cell(Money(gift.value) if gift.value is not None else gift_words.UNKNOWN_VALUE)


def _full(reports: Sequence[GiftRow], own: OfficeWords) -> Table:
    """Returns a table with a column for each field, for sorting and adding up."""
    titles = (
        "เลขที่", "วันที่รายงาน", "วันที่ได้รับ", "ผู้รับ", "ตำแหน่ง", "หน่วยงาน", "ผู้ให้", "หน่วยงานของผู้ให้",
        "ความเกี่ยวข้อง", "รายการ", "มูลค่า (บาท)", "โอกาสและสถานที่", "การปฏิเสธ", "ขณะรายงาน",
        "ตามกฎหมาย", "ตามนโยบาย", "ต้องเสร็จภายใน", "ผลการพิจารณา", "เหตุผล", "ผู้พิจารณา",
        "วันที่พิจารณา", "สถานะ",
    )  # fmt: skip
    rows = [_full_row(row, own) for row in reports]
    columns = [Column(title, 2 if title in _WIDE else 1) for title in titles]
    return Table("รายงาน", columns, rows)


def _full_row(row: GiftRow, own: OfficeWords) -> list[Cell]:
    gift, texts = row.gift, row.texts
    decided = office_day(gift.decided_at) if gift.decided_at is not None else None
    values = (
        gift.id, office_day(gift.reported_at), gift.received_on, row.receiver.name,
        row.receiver.position, row.bureau, texts.giver, texts.organisation,
        gift_words.RELATION[gift.relation], texts.what, None, texts.occasion, refusable(gift),
        gift_words.DONE[gift.done], own(gift_words.law_words(row.judged.law)),
        own(gift_words.office_words(row.judged.office)), gift_rules.settled_by(gift.received_on),
        gift_words.DECISION.get(gift.decision or ""), row.reason,
        row.decider.name if row.decider is not None else None, decided,
        gift_words.state_words(gift),
    )  # fmt: skip
    cells = [Cell(None if value == "" else value) for value in values]
    cells[10] = _value(gift)
    return cells
