"""DOCX and XLSX: any text in is the same text out, numbers are numbers, bytes repeat."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from xml.etree import ElementTree

import docx
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.papers.printing import sheet_file, word_file
from handlers.papers.printing.model import (
    Bars,
    Cell,
    ChartBar,
    Column,
    Document,
    Heading,
    Money,
    Notes,
    Paragraph,
    Share,
    Signatures,
    Table,
)
from handlers.papers.wording import clean
from tests.handlers.papers.reading import docx_text, sheets, tables

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOW = datetime(2026, 11, 20, 2, 14, tzinfo=UTC)


def document(*tables_: Table, words: str = "ข้อความ", draft: str = "") -> Document:
    return Document(
        ["หัวเรื่อง"],
        ["ข้อมูล"],
        [
            Heading("หัวข้อ"),
            Paragraph(words),
            *tables_,
            Bars("กราฟ", [ChartBar("แล้วเสร็จ", Decimal(20), "3 โครงการ", "green")]),
            Notes("หมายเหตุ", [words]),
            Signatures(["ผู้รายงาน"]),
        ],
        NOW,
        digits="arabic",
        draft=draft,
    )


def one_cell(value: object, name: str = "ตาราง") -> Table:
    return Table(name, (Column("ช่อง", 1),), [[Cell(value)]])  # type: ignore[arg-type]


# Many texts a file: making one takes longer than writing them into it.
TEXTS = st.lists(st.text(max_size=120), min_size=1, max_size=20)


def one_column(texts: list[str]) -> Table:
    return Table("ตาราง", (Column("ช่อง", 1),), [[Cell(text)] for text in texts])


@given(TEXTS)
def test_any_text_in_a_word_file_is_the_same_text_out(texts: list[str]) -> None:
    words = "/".join(texts)
    data = word_file.render(document(one_column(texts), words=words), "")
    assert [row[0] for row in tables(data)[0][1:]] == [clean(text) for text in texts]
    assert clean(words) in docx_text(data)


@given(TEXTS)
@pytest.mark.soak
def test_any_text_in_a_workbook_is_the_same_text_out(texts: list[str]) -> None:
    rows = sheets(sheet_file.render(document(one_column(texts)), ""))["ตาราง"][1:]
    assert [row[0] or "" for row in rows] == [clean(text) for text in texts]


@pytest.mark.parametrize("words", ["=1+1", '=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)"])
def test_a_text_never_becomes_a_formula(words: str) -> None:
    data = sheet_file.render(document(one_cell(words)), "")
    cell = openpyxl.load_workbook(io.BytesIO(data))["ตาราง"]["A2"]
    assert (cell.value, cell.data_type) == (words, "s")


def test_numbers_and_dates_of_a_workbook_are_numbers_and_dates() -> None:
    row = [Cell(Money(Decimal("91200.5"))), Cell(Share(Decimal("11.05"))), Cell(17),
           Cell(date(2024, 3, 20)), Cell(None)]  # fmt: skip
    table = Table("ตาราง", tuple(Column(str(n), 1) for n in range(5)), [row])
    found = sheets(sheet_file.render(document(table), ""))["ตาราง"][1]
    assert [*found[:3], found[4]] == [91200.5, 11.05, 17, "–"]
    assert found[3].date() == date(2024, 3, 20)


@pytest.mark.parametrize("name", ["1/2 [ก]: *?\\", "", "ก" * 50, "'"])
def test_a_sheet_may_be_called_anything_and_twice(name: str) -> None:
    found = sheets(sheet_file.render(document(one_cell(1, name), one_cell(2, name)), ""))
    assert len(found) == 3
    assert all(len(title) <= 31 for title in found)


@pytest.mark.parametrize("render", [word_file.render, sheet_file.render])
@pytest.mark.soak
def test_the_same_document_gives_the_same_bytes(render: object) -> None:
    assert callable(render)
    assert render(document(one_cell("ก")), "ท้าย") == render(document(one_cell("ก")), "ท้าย")


def test_a_workbook_is_printed_on_a4_with_heads_and_foot_on_each_page() -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet_file.render(document(one_cell(1)), "รหัส A&B")))
    for sheet in book.worksheets:
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (sheet_file.A4, 1)
        assert sheet.page_setup.fitToHeight == 0 and sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.left.text == "รหัส A&&B"
        assert sheet.oddFooter.right.text == "หน้า &P จาก &N"
    assert book["ตาราง"].print_title_rows == "$1:$1"


def test_what_a_word_file_says_of_its_letters_stands_in_the_formats_order() -> None:
    """ECMA-376, 17.3.2.28: a word processor may refuse another order."""
    names_in_order = "rFonts b bCs i iCs caps smallCaps color spacing kern sz szCs u lang"
    order = names_in_order.split()
    data = word_file.render(document(one_cell("สำนัก"), draft="ร่าง"), "ท้าย")
    package = zipfile.ZipFile(io.BytesIO(data))
    parts = [ElementTree.fromstring(package.read(f"word/{n}.xml")) for n in ("document", "styles")]
    looks = [said for part in parts for said in part.iter(f"{WORD}rPr")]
    found = [[each.tag.rpartition("}")[2] for each in said] for said in looks]
    assert any("bCs" in names and "szCs" in names for names in found)
    assert all(names == sorted(names, key=order.index) for names in found)


def test_a_word_file_keeps_what_leads_up_to_a_table_or_signature_with_it() -> None:
    made = docx.Document(io.BytesIO(word_file.render(document(one_cell(1), words="นำ"), "")))
    held = [each.text for each in made.paragraphs if each.paragraph_format.keep_with_next]
    assert "นำ" in held and "– นำ" in held


@pytest.mark.soak
def test_a_draft_says_so_in_both() -> None:
    made = document(one_cell(1), draft="ร่าง: รออนุมัติ")
    assert "ร่าง: รออนุมัติ" in docx_text(word_file.render(made, ""))
    first = sheets(sheet_file.render(made, ""))["สรุป"]
    assert ["ร่าง: รออนุมัติ", None] in first
