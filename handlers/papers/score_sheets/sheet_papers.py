"""A score sheet to fill in: a row for each candidate, a column for each item."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers, some
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Notes,
    Signatures,
    Table,
)
from handlers.papers.wording import as_of
from handlers.score_sheets import sheet_words
from handlers.understand.sheets import score_heads
from models.errors import Refusal
from models.score_sheets import giving_points, score_sheets
from models.score_sheets.score_sheet import ScoreSheet
from models.score_sheets.sheet_documents import SCORE_SHEET

_NARROW, _NAME, _BUREAU, _ITEM = 0.9, 3, 2.6, 0.9
_MOST_ACROSS = 8
"""So many items stand side by side on an upright page."""


def _gathered(desk: PaperDesk) -> Document:
    sheet = score_sheets.by_id(desk.session, desk.request.gift or 0)
    if sheet is None:
        raise Refusal("no_rows")
    items = score_sheets.items_of(sheet)
    return Document(
        title=["แบบให้คะแนน", sheet.title],
        meta=[f"ให้คะแนน {sheet_words.days_words(sheet)}", as_of(desk.now)],
        blocks=list(_blocks(desk, sheet)),
        made_at=desk.now,
        digits="arabic",
        landscape=len(items) > _MOST_ACROSS,
        whole=sorted({each.name for each in score_sheets.candidates(desk.session, sheet)}),
    )


def _blocks(desk: PaperDesk, sheet: ScoreSheet) -> Iterator[Block]:
    items = score_sheets.items_of(sheet)
    columns = [
        Column(score_heads.place_head(sheet.id, sheet.version), _NARROW, "center"),
        Column("ผู้รับการประเมิน", _NAME),
        Column("สังกัด", _BUREAU),
    ]
    columns += [
        Column(
            score_heads.item_head(
                e.number, sheet_words.plain(e.most) if e.most is not None else ""
            ),
            _ITEM,
            "center",
        )
        for e in items
    ]
    yield Table("ให้คะแนน", columns, some(list(_rows(desk, sheet))))
    titles = [f"ข้อ {each.number} {each.title}" for each in items]
    yield Notes("รายการ", titles)
    yield Notes(
        "วิธีใช้",
        [
            "กรอกคะแนนในช่อง แล้วส่งไฟล์ Excel นี้กลับมาในแชต ช่องที่ว่างคงคะแนนที่ให้ไว้เดิม",
            "อย่าเปลี่ยนหัวตาราง ลำดับ และชื่อ รายที่อยู่สำนักเดียวกับกรรมการให้เว้นว่าง",
        ],
    )
    yield Signatures(["กรรมการผู้ให้คะแนน"])


def _rows(desk: PaperDesk, sheet: ScoreSheet) -> Iterator[list[Cell]]:
    reader = desk.reader
    given = (
        giving_points.own(desk.session, desk.sealer, reader, sheet) if reader is not None else {}
    )
    items = score_sheets.items_of(sheet)
    for each in score_sheets.candidates(desk.session, sheet):
        if each.withdrawn:
            continue
        mine = given.get(each.id, {})
        points = [Cell(_value(mine.get(item.number))) for item in items]
        yield [Cell(each.place), Cell(each.name), Cell(each.bureau), *points]


def _value(points: Decimal | None) -> str | int:
    """A number where it is whole, so that a workbook can add it up."""
    if points is None:
        return ""
    return int(points) if points == points.to_integral_value() else sheet_words.plain(points)


SHEET_PAPERS = SubjectPapers(papers=(Paper(SCORE_SHEET, _gathered),))
