"""Every kind in every format it comes in: read back, each table holds the document's own cells; the
same rows at the same moment give the same bytes; a byte changed is found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from handlers.papers.paper_kinds import PaperRequest, gather, render
from handlers.papers.printing import seal
from handlers.papers.printing.model import Cell, Document, Money, Share, Table, Thumb
from handlers.papers.wording import DASH, clean, words
from models.documents.document_kinds import endings_of
from models.reports.report import APPROVED, RETURNED, SUBMITTED
from tests.handlers.papers import unit
from tests.handlers.papers.conftest import NOW, Desk
from tests.handlers.papers.reading import readings, sheets, squeezed, tables
from tests.handlers.papers.round import DUE, Round, photo
from tests.handlers.papers.test_complaints import AT as COUNTED_AT
from tests.handlers.papers.test_complaints import UNTIL as COUNTED_UNTIL
from tests.handlers.papers.test_complaints import some

AFTER = datetime(2027, 3, 25, 3, 0, tzinfo=UTC)
Asks = tuple[PaperRequest, datetime]


def of_round(kind: str) -> Callable[[Desk], Asks]:
    def fill(desk: Desk) -> Asks:
        made = Round(desk.session, desk.sealer, 2, 4)
        kept = made.keeps("ภาพ.jpg", photo(), "image/jpeg")
        made.sends(0, 0, APPROVED, evidence=[kept.id], links=["https://example.org/news/1"])
        made.sends(0, 1, SUBMITTED)
        made.sends(1, 2, RETURNED)
        bureau = made.bureaus[0].id if kind == "bureau-form" else None
        return PaperRequest(kind, due=DUE, bureau_id=bureau), AFTER

    return fill


def of_plan(wanted: PaperRequest) -> Callable[[Desk], Asks]:
    def fill(desk: Desk) -> Asks:
        assert wanted.plan is not None
        desk.takes_in(wanted.plan)
        return wanted, NOW

    return fill


def of_unit(kind: str) -> Callable[[Desk], Asks]:
    def fill(desk: Desk) -> Asks:
        made = unit.Unit(desk.session, desk.sealer, 5)
        made.joins(*made.people[:3])
        made.receives(made.people[0])
        return PaperRequest(kind, due=unit.UNTIL, bureau_id=made.bureau.id), unit.AT

    return fill


def of_complaints(desk: Desk) -> Asks:
    some(desk)
    return PaperRequest("complaints", due=COUNTED_UNTIL), COUNTED_AT


KINDS: dict[str, Callable[[Desk], Asks]] = {
    "bureau-form": of_plan(PaperRequest("bureau-form", "central-2566", date(2023, 3, 20))),
    "office-report": of_plan(PaperRequest("office-report", "risk-2567")),
    "submissions": of_round("submissions"),
    "evidence": of_round("evidence"),
    "memo": of_round("memo"),
    "memo-quarter": of_round("memo-quarter"),
    "no-gift": of_unit("no-gift"),
    "gifts": of_unit("gifts"),
    "complaints": of_complaints,
}
PICTURES = ("heat-map", "progress-chart")
IN_FORMATS = [(kind, ending) for kind in KINDS for ending in endings_of(kind)]


def made(desk: Desk, asks: Asks, ending: str) -> tuple[Document, bytes]:
    wanted, now = asks
    wanted = replace(wanted, listed=ending == "xlsx")
    document = gather(desk.session, desk.sealer, wanted, now)
    return document, render(document, ending, desk.sealer).data


def tables_of(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


@pytest.mark.every(5)
@pytest.mark.parametrize(("kind", "ending"), IN_FORMATS)
def test_the_file_read_back_holds_every_cell_and_comes_out_the_same_again(
    desk: Desk, kind: str, ending: str
) -> None:
    asks = KINDS[kind](desk)
    document, data = made(desk, asks, ending)
    assert tables_of(document)
    READ_BACK[ending](document, data)
    assert made(desk, asks, ending)[1] == data
    assert seal.read(desk.sealer, data) is not None
    middle = len(data) // 2
    altered = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
    assert seal.read(desk.sealer, altered) is None


@pytest.mark.parametrize("kind", PICTURES)
@pytest.mark.soak
def test_a_picture_comes_out_the_same_again(desk: Desk, kind: str) -> None:
    desk.takes_in("risk-2567", "central-2566")
    plan = "central-2566" if kind == "heat-map" else "risk-2567"
    document, data = made(desk, (PaperRequest(kind, plan), NOW), "png")
    assert made(desk, (PaperRequest(kind, plan), NOW), "png") == (document, data)


# -- reading back --------------------------------------------------------------------------------


def in_a_word_file(document: Document, data: bytes) -> None:
    found = tables(data)
    for table in tables_of(document):
        heads = [[column.title for column in table.columns]]
        if any(column.over for column in table.columns):
            heads.insert(0, [column.over or column.title for column in table.columns])
        rows = [[words(cell.value, document.digits) for cell in row] for row in table.rows]
        across = [row * len(heads[0]) if len(row) == 1 else row for row in rows]
        assert [*heads, *across] in found, table.name


def in_a_workbook(document: Document, data: bytes) -> None:
    found = [rows[1:] for rows in sheets(data).values()]
    for table in tables_of(document):
        width = len(table.columns)
        told = [[plain(cell) for cell in row] for row in table.rows]
        expected = [[*row, *[None] * (width - len(row))] for row in told]
        assert any(same(rows, expected) for rows in found), table.name


def plain(cell: Cell) -> object:
    match cell.value:
        case None:
            return DASH
        case Money():
            return float(cell.value.amount)
        case Share():
            return float(cell.value.percent)
        case Thumb():
            return "(ภาพ)"
        case str():
            return clean(cell.value) or None
    return cell.value


def same(rows: Sequence[Sequence[object]], expected: Sequence[Sequence[object]]) -> bool:
    told = [
        [each.date() if isinstance(each, datetime) else each or None for each in row]
        for row in rows
    ]
    return told == [[each or None for each in row] for row in expected]


def on_paper(document: Document, data: bytes) -> None:
    """Cell by cell: a row of long texts may go on over a page, where its columns stand anew."""
    for text in readings(data):
        plain_text = squeezed(text)
        for table in tables_of(document):
            for row in table.rows:
                told = [squeezed(words(cell.value, document.digits)) for cell in row]
                short = all(len(each) < 60 for each in told)
                pieces = ["".join(told)] if short and not _pictured(row) else told
                assert [p for p in pieces if len(p) < 200 and p not in plain_text] == []


def _pictured(row: Sequence[Cell]) -> bool:
    return any(isinstance(cell.value, Thumb) for cell in row)


READ_BACK: dict[str, Callable[[Document, bytes], None]] = {
    "docx": in_a_word_file,
    "xlsx": in_a_workbook,
    "pdf": on_paper,
}
