"""Pages of a careful printer: lines, tables and signatures break where they may."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate, groupby, pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.papers.printing import pdf
from handlers.papers.printing.letter_widths import width
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Notes,
    Paragraph,
    Signatures,
    Table,
)
from handlers.papers.printing.thai_words import pieces
from tests.handlers.papers.office_texts import NAMES, Told, told
from tests.handlers.papers.page_lines import Letter, breaks, letters, text_of

NOW = datetime(2026, 11, 20, 2, 14, tzinfo=UTC)
BEGIN, END, HEADING, SIGN = "ก่อนตาราง", "หลังตาราง", "หัวข้อนี้", "ลงชื่อ"
LEFT, WIDE, BESIDE = 42.5, 510.2, 8.6
"""Points: the left margin, the room between the margins, and beside a cell's text."""


MOST = 6_000
"""Letters in a table, so that a thousand documents take minutes."""
SHORT = 12 * 70
"""Letters of a remark; a longer one fills enough of a page by itself (closings.py)."""


@dataclass(frozen=True)
class Sizes:
    """What a document is made of, as counts and letters."""

    seed: int
    title: int
    paragraphs: tuple[int, ...]
    columns: tuple[int, ...]
    rows: int
    cell: int
    remarks: tuple[int, ...]
    signers: int


LETTERS = st.one_of(st.integers(0, 300), st.integers(0, 300), st.integers(0, 5000))
SIZES = st.builds(
    Sizes,
    seed=st.integers(0, 1 << 32),
    title=st.integers(1, 3),
    paragraphs=st.lists(st.one_of(st.integers(0, 300), st.integers(0, 5000)), max_size=4).map(
        tuple
    ),
    columns=st.lists(st.integers(1, 5), min_size=1, max_size=7).map(tuple),
    rows=st.one_of(st.integers(0, 12), st.integers(0, 40), st.integers(0, 300)),
    cell=st.one_of(st.integers(0, 60), st.integers(0, 600)),
    remarks=st.lists(st.one_of(st.integers(0, 150), st.integers(0, 1500)), max_size=30).map(tuple),
    signers=st.integers(0, 7),
)


@dataclass
class Written:
    """A document, and what is told in it: its texts in order, its table's cells by column."""

    document: Document
    before: list[Told]
    cells: list[list[Told]]
    after: list[Told]
    remarks: list[Told]


def written(sizes: Sizes) -> Written:
    random = Random(sizes.seed)
    titles = [told(random, 90) for _ in range(sizes.title)]
    paragraphs = [told(random, letters) for letters in sizes.paragraphs]
    columns = [Column(f"หัวช่อง{n}", share) for n, share in enumerate(sizes.columns)]
    most = min(sizes.cell, MOST // max(1, sizes.rows * len(columns)))
    cells = [[told(random, random.randint(0, most)) for _ in columns] for _ in range(sizes.rows)]
    remarks = [told(random, letters) for letters in sizes.remarks]
    blocks: list[Block] = [Heading(HEADING), *(Paragraph(each.text) for each in paragraphs)]
    blocks += [
        Paragraph(BEGIN),
        Table("ตาราง", columns, [[Cell(c.text) for c in row] for row in cells]),
    ]
    if not sizes.signers or remarks:
        blocks += [Paragraph(END)]
    if remarks:
        blocks += [Notes("หมายเหตุ", [each.text for each in remarks])]
    if sizes.signers:
        blocks += [Signatures(["ผู้รายงาน"] * sizes.signers)]
    document = Document([t.text for t in titles], [], blocks, NOW, digits="arabic", whole=NAMES)
    by_column = [list(column) for column in zip(*cells, strict=True)] or [[] for _ in columns]
    return Written(document, [*titles, plain(HEADING), *paragraphs], by_column, remarks, remarks)


def plain(text: str) -> Told:
    return Told(text, text, ())


def check(sizes: Sizes) -> None:
    made = written(sizes)
    found = letters(pdf.render(made.document, "ท้าย"))
    text = text_of(found)
    begin = text.index(BEGIN) + len(BEGIN)
    ends = [text.find(mark, begin) for mark in (END, SIGN)]
    end = min((place for place in ends if place >= 0), default=len(text))
    named = "".join(each.plain for each in made.before[: sizes.title])
    if text[begin:end].endswith(named):  # signatures that begin a page say of what they are
        end -= len(named)
    before, table, after = found[: begin - len(BEGIN)], found[begin:end], found[end:]
    lines_end_well(before, made.before, 11 / 2, WIDE)
    told_of_table(table, made, sizes)
    told_after(after, made, sizes)
    headings_lead(found, text)
    closes_well(found, made)


def lines_end_well(
    found: Sequence[Letter], texts: Sequence[Told], half: float, room: float
) -> None:
    """All is there, and no line ends within what belongs together and fits a line."""
    assert text_of(found) == "".join(each.plain for each in texts)
    whole = []
    at = 0
    for each in texts:
        whole += [(at + a, at + b, atom) for a, b, atom in each.whole if width(atom) * half <= room]
        at += len(each.plain)
    broken = set(breaks(found))
    assert [atom for a, b, atom in whole if broken & set(range(a + 1, b))] == []


def told_of_table(found: Sequence[Letter], made: Written, sizes: Sizes) -> None:
    size = 9 if len(sizes.columns) > 6 else 10
    edges = [
        LEFT + WIDE * sum(sizes.columns[:n]) / sum(sizes.columns)
        for n in range(len(sizes.columns) + 1)
    ]
    for column, (left, right) in enumerate(pairwise(edges)):
        own = [each for each in found if left <= each.x < right]
        told: list[Letter] = []
        for _, page in groupby(own, lambda each: each.page):
            listed = list(page)
            head = f"หัวช่อง{column}"
            assert text_of(listed[: len(head)]) == head  # on each page
            told += listed[len(head) :]
        lines_end_well(told, made.cells[column], size / 2, right - left - BESIDE)


def told_after(found: Sequence[Letter], made: Written, sizes: Sizes) -> None:
    text = text_of(found)
    if not made.remarks:
        assert text.count(SIGN) == text.count("ผู้รายงาน") == sizes.signers
        return
    begin = text.index("หมายเหตุ") + len("หมายเหตุ")
    end = text.index(SIGN) if sizes.signers else len(text)
    items = [each for each in found[begin:end] if each.sign != "–"]
    lines_end_well(items, made.remarks, 11 / 2, WIDE - 11)


def headings_lead(found: Sequence[Letter], text: str) -> None:
    """What leads up to something stands on its page."""
    for lead in (HEADING, BEGIN):
        behind = text.index(lead) + len(lead)
        assert found[behind].page == found[behind - 1].page


def closes_well(found: Sequence[Letter], made: Written) -> None:
    """No page holds only signatures, or one short remark of several and signatures."""
    told = [each.plain for each in made.remarks if each.plain]
    short = {f"–{each}" for each in told[-1:] if len(told) > 1 and len(each) <= SHORT}
    for _, page in groupby(found, lambda each: each.page):
        text = text_of(list(page))
        alone, _, signed = text.partition(SIGN)
        if signed:
            assert alone, "only signatures"
            assert alone not in short, "one remark and signatures"


@given(st.integers(0, 1 << 32), st.integers(8, 90), st.integers(5, 120))
def test_no_piece_ends_within_what_belongs_together(seed: int, longest: int, letters: int) -> None:
    text = told(Random(seed), letters)
    ends = set(accumulate(len("".join(each.split())) for each in pieces(text.text, NAMES, longest)))
    begun = 0
    for _, _, atom in text.whole:
        end = begun + len("".join(atom.split()))
        if width(atom) <= longest:
            assert not ends & set(range(begun + 1, end)), (atom, text.text)
        begun = end


def test_lines_tables_and_signatures_break_where_they_may() -> None:
    check(Sizes(7, 3, (700, 90), (3, 5, 2), 40, 60, (120, 30, 400), 4))


@pytest.mark.parametrize("rows", range(28, 44))
def test_a_signature_behind_a_table_takes_its_last_row_along(rows: int) -> None:
    check(Sizes(rows, 1, (), (1,), rows, 0, (), 2))


def test_of_a_long_remark_the_last_lines_go_with_the_one_that_closes() -> None:
    made = written(Sizes(3, 1, (900,), (1,), 2, 0, (100, 1500, 829), 1))
    pages = groupby(letters(pdf.render(made.document, "ท้าย")), lambda each: each.page)
    first, second = (text_of(list(page)) for _, page in pages)
    long, last = (each.plain for each in made.remarks[1:])
    begun, _, closed = second.partition(f"–{last}")
    assert begun and closed.startswith(SIGN)
    assert first.endswith(long.removesuffix(begun)) and long.endswith(begun)


def test_signatures_behind_a_row_that_fills_its_page_say_of_what_they_are() -> None:
    sizes = Sizes(0, 2, (186, 183, 197, 291), (1, 1, 5), 1, 255, (), 4)
    check(sizes)
    title = "".join(each.plain for each in written(sizes).before[:2])
    found = letters(pdf.render(written(sizes).document, "ท้าย"))
    *_, last = (text_of(list(page)) for _, page in groupby(found, lambda each: each.page))
    assert last.startswith(title + SIGN)


@pytest.mark.parametrize("rows", [31, 32, pytest.param(33, marks=pytest.mark.soak)])
def test_no_page_has_one_row_of_a_table_alone(rows: int) -> None:
    """Wherever the page ends between two tables, at least two rows stand before and behind."""
    table = Table("ตาราง", [Column("หัว", 1)], [[Cell(f"แถว{n:02}")] for n in range(rows)])
    others = Table("ตาราง", [Column("หัว", 1)], [[Cell(f"ต่อ{n:02}")] for n in range(40)])
    blocks = [table, Heading(HEADING), others]
    made = Document(["แบบ"], [], blocks, NOW, digits="arabic")
    for _, page in groupby(letters(pdf.render(made, "ท้าย")), lambda each: each.page):
        text = text_of(list(page))
        assert text.count("แถว") != 1 and text.count("ต่อ") != 1


def test_of_a_long_text_before_a_signature_only_the_last_lines_go_with_it() -> None:
    long = told(Random(5), 4200)
    blocks = [Paragraph(long.text, indent=True), Signatures(["ผู้ลงนาม"], letter=True)]
    made = Document(["ประกาศ"], [], blocks, NOW, digits="arabic", whole=NAMES)
    found = letters(pdf.render(made, "ท้าย"))
    lines_end_well(found[len("ประกาศ") : -len("ผู้ลงนาม")], [long], 11 / 2, WIDE)
    first, second = (text_of(list(page)) for _, page in groupby(found, lambda each: each.page))
    assert len(first) > 2_000 and len(second) > 150


@pytest.mark.soak
@settings(max_examples=1000, deadline=None)
@given(SIZES)
def test_they_do_so_in_a_thousand_documents(sizes: Sizes) -> None:
    check(sizes)
