"""DOCX and XLSX as a clerk's word processor lays them out: widths, heights, signs, page numbers."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

import docx
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.papers.printing import sheet_file, sheet_heights, word_file, word_text
from handlers.papers.printing.layout import BAR_COLOURS
from handlers.papers.printing.model import (
    Bars,
    Cell,
    ChartBar,
    Column,
    Document,
    Notes,
    PageBreak,
    Paragraph,
    Signatures,
    Table,
)

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HIGHEST = 409
"""Points of a row, beyond which Excel shows none (its limits)."""
THREE = (Column("ที่", 0.5, "center"), Column("เรื่อง", 6), Column("วันที่", 1.5))
LONG = "ดำเนินการตามประกาศของสำนักงาน " * 40


def document(*blocks: Any, **says: Any) -> Document:
    made = Document(["แบบ"], [], blocks, datetime(2026, 11, 20, 2, 14, tzinfo=UTC))
    return replace(made, **says)


def table(*cells: object, name: str = "ตาราง") -> Table:
    return Table(name, THREE, [[Cell(cell) for cell in cells]])  # type: ignore[arg-type]


def parts(data: bytes, name: str = "word/document.xml") -> ElementTree.Element:
    return ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def named(parent: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    return parent.iter(f"{WORD}{name}")


def val(found: ElementTree.Element, name: str) -> str:
    return found.attrib[f"{WORD}{name}"]


def sheet(data: bytes, name: str = "ตาราง") -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))[name]


# -- DOCX ----------------------------------------------------------------------------------------


def test_a_words_tables_columns_are_as_wide_in_the_grid_as_in_its_cells() -> None:
    """Word goes by the cells, others by the grid: which once made all columns alike there."""
    [found] = named(parts(word_file.render(document(table(1, "ก", "ข")), "")), "tbl")
    grid = [int(val(each, "w")) for each in named(found, "gridCol")]
    cells = [int(val(each, "w")) for each in named(found, "tcW")]
    assert cells == grid * 2
    assert grid[1] == pytest.approx(grid[0] * 12, rel=0.01)
    assert grid[1] == pytest.approx(grid[2] * 4, rel=0.01)


def test_rows_stay_together_but_the_longest_which_may_go_on_over_the_page() -> None:
    made = document(Table("ตาราง", THREE, [*table(1, "ก", "ข").rows, *table(2, LONG, "").rows]))
    [found] = named(parts(word_file.render(made, "")), "tbl")
    rows = [[each.tag.rpartition("}")[2] for each in row.iter()] for row in named(found, "tr")]
    assert ["cantSplit" in row for row in rows] == [True, True, False]
    assert ["tblHeader" in row for row in rows] == [True, False, False]


@pytest.mark.parametrize("sign", ["☑", "☐", "✓", "●", "↩"])
def test_a_sign_is_set_in_a_font_that_has_it_and_the_letters_beside_in_theirs(sign: str) -> None:
    made = docx.Document(io.BytesIO(word_file.render(document(Paragraph(f"ก {sign} ข")), "")))
    [said] = [each for each in made.paragraphs if sign in each.text]
    assert said.text == f"ก {sign} ข"
    fonts = [(run.text, run.font.name) for run in said.runs]
    assert fonts == [("ก ", None), (sign, word_text.SIGNS), (" ข", None)]
    assert made.styles["Normal"].font.name == word_text.FONT


def test_pages_are_numbered_in_the_forms_digits_and_by_no_field_that_some_show_as_letters() -> None:
    thai = word_file.render(document(Paragraph("ก"), digits="thai"), "รหัส")
    [numbers] = named(parts(thai), "pgNumType")
    assert val(numbers, "fmt") == "thaiNumbers"
    assert fields(thai) == ["PAGE"]
    arabic = word_file.render(document(Paragraph("ก"), digits="arabic"), "รหัส")
    assert not list(named(parts(arabic), "pgNumType"))
    assert fields(arabic) == ["PAGE", "NUMPAGES"]
    foot = docx.Document(io.BytesIO(arabic)).sections[0].footer.paragraphs[0].text
    assert foot.startswith("รหัส\tหน้า ")


def test_a_cover_ends_in_no_empty_paragraph_that_other_programs_would_drop() -> None:
    made = document(
        table(1, "ก", "ข"), PageBreak(numbered=True), Paragraph("ค"), cover=True, numbers="top"
    )
    body = docx.Document(io.BytesIO(word_file.render(made, "")))
    texts = [(each.text, each._p.pPr.sectPr is not None) for each in body.paragraphs[-2:]]
    assert texts == [("", True), ("ค", False)]
    assert body.paragraphs[-2]._p.getprevious().tag == f"{WORD}tbl"
    assert len(body.sections) == 2


def fields(data: bytes) -> list[str]:
    return [val(each, "instr") for each in named(parts(data, "word/footer1.xml"), "fldSimple")]


def test_a_charts_bars_are_as_long_as_their_shares_in_a_word_file() -> None:
    shares = [Decimal(0), Decimal("66.67"), Decimal(100)]
    bars = Bars(
        "กราฟ", [ChartBar(f"แถบ {n}", share, "คำ", "green") for n, share in enumerate(shares)]
    )
    [found] = named(parts(word_file.render(document(bars), "")), "tbl")
    rows = [list(named(row, "tc"))[1:-1] for row in named(found, "tr")]
    spans = [[(spanned(cell), filled(cell)) for cell in row] for row in rows]
    green = BAR_COLOURS["green"].lstrip("#")
    assert spans == [[(50, None)], [(33, green), (17, None)], [(50, green)]]
    read = docx.Document(io.BytesIO(word_file.render(document(bars), ""))).tables[0]
    assert [row.cells[0].text for row in read.rows] == ["แถบ 0", "แถบ 1", "แถบ 2"]


def spanned(cell: ElementTree.Element) -> int:
    return int(val(next(named(cell, "gridSpan")), "val"))


def filled(cell: ElementTree.Element) -> str | None:
    shaded = next(named(cell, "shd"), None)
    return None if shaded is None else val(shaded, "fill")


def test_what_a_note_is_called_stands_on_the_page_of_its_first_item() -> None:
    data = word_file.render(document(Notes("หมายเหตุ", ["หนึ่ง"])), "")
    made = docx.Document(io.BytesIO(data))
    held = [p.text for p in made.paragraphs if p.style.paragraph_format.keep_with_next]
    assert held == ["หมายเหตุ"]


def test_a_column_holds_its_short_title_whole_and_the_table_its_width() -> None:
    columns = (Column("ลำดับที่", 0.1), Column("โครงการ/กิจกรรม", 9), Column("จำนวน", 0.2))
    narrow = Table("ตาราง", columns, [[Cell("๑"), Cell("ก"), Cell(2)]])
    [found] = named(parts(word_file.render(document(narrow), "")), "tbl")
    first, middle, last = (int(val(each, "w")) for each in named(found, "gridCol"))
    assert first > 567 * 1.4 and last > 567 * 1.2  # twentieths of a point in a centimetre
    assert first + middle + last == pytest.approx(567 * 18, rel=0.01)


def test_the_place_to_sign_a_letter_stays_on_one_page() -> None:
    letter = document(Paragraph("ก"), Signatures(["(....)"], letter=True), memo=True)
    made = docx.Document(io.BytesIO(word_file.render(letter, "")))
    [place] = [each for each in made.paragraphs if "(....)" in each.text]
    assert place.paragraph_format.keep_together


def test_a_memos_letters_are_larger_than_a_forms() -> None:
    files = [word_file.render(document(memo=memo), "") for memo in (True, False)]
    made = [docx.Document(io.BytesIO(data)) for data in files]
    assert [each.styles["Normal"].font.size.pt for each in made] == [16, 14]


@pytest.mark.parametrize("render", [word_file.render, sheet_file.render])
def test_no_office_file_says_that_excel_or_word_made_it(
    render: Callable[[Document, str], bytes],
) -> None:
    properties = zipfile.ZipFile(io.BytesIO(render(document(Paragraph("ก")), ""))).read(
        "docProps/app.xml"
    )
    assert b"<Application>STRONG</Application>" in properties


# -- XLSX ----------------------------------------------------------------------------------------


def test_every_row_of_a_workbook_is_as_high_as_its_texts_and_none_is_set_by_hand() -> None:
    words = "กิจกรรมส่งเสริมคุณธรรมและจริยธรรมของบุคลากร " * 8
    made = document(Table("ตาราง", THREE, [*table(1, "ก", "").rows, *table(2, words, "").rows]))
    rows = list(sheet(sheet_file.render(made, "")).row_dimensions.values())
    assert [row.ht for row in rows][:2] == [24.5, 24.5] and rows[2].ht >= 4 * 24.5
    xml = zipfile.ZipFile(io.BytesIO(sheet_file.render(made, ""))).read("xl/worksheets/sheet2.xml")
    assert b'customHeight="1"' not in xml


@given(st.integers(1, 6000))
@pytest.mark.soak
def test_a_text_of_any_length_has_room_and_no_row_is_higher_than_a_workbook_shows(
    letters: int,
) -> None:
    found = sheet(sheet_file.render(document(table(1, "ก" * letters, "")), ""))
    heights = [found.row_dimensions[at].ht for at in range(2, found.max_row + 1)]
    assert max(heights) < HIGHEST
    room = found.column_dimensions["B"].width * sum(heights) / 24.5
    assert room >= letters
    assert len(found.merged_cells.ranges) == (3 if len(heights) > 1 else 0)
    assert found["B2"].value == "ก" * letters


def test_joined_cells_stand_in_the_file_in_their_order_whatever_the_process() -> None:
    rows = [row for n in range(4) for row in table(n, LONG, LONG).rows]
    data = sheet_file.render(document(Table("ตาราง", THREE, rows)), "")
    xml = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet2.xml").decode()
    joined = [
        (int(row), column) for column, row in re.findall(r'<mergeCell ref="([A-Z])(\d+):', xml)
    ]
    assert len(joined) == 12 and joined == sorted(joined)


@pytest.mark.parametrize("digits", ["thai", "arabic"])
def test_a_date_in_words_has_room_in_its_column(digits: str) -> None:
    """Too narrow a column shows ### instead."""
    day = date(2027, 2, 20)
    found = sheet(sheet_file.render(document(table(1, day, day), digits=digits), ""))
    assert min(found.column_dimensions[at].width for at in "BC") >= len("20 กุมภาพันธ์ 2570")
    assert found["C2"].number_format.endswith("d mmmm yyyy")


def test_a_table_of_many_columns_shows_its_dates_short() -> None:
    many = [Column(f"ช่อง {n}", 1) for n in range(20)]
    made = document(Table("ตาราง", many, [[Cell(date(2027, 2, 20))] * 20]))
    found = sheet(sheet_file.render(made, ""))
    assert {found.cell(2, n).number_format[-7:] for n in range(1, 21)} == {" mmm yy"}
    assert found.column_dimensions["A"].width >= len("20 ก.พ. 70")


def test_a_charts_shares_are_numbers_with_a_bar_of_its_colour_over_each() -> None:
    bars = Bars("กราฟ", [ChartBar("แล้วเสร็จ", Decimal("20.00"), "3 โครงการ", "green")])
    first = sheet(sheet_file.render(document(bars, digits="arabic"), ""), "สรุป")
    [at] = [row[0].row for row in first.iter_rows() if row[0].value == "แล้วเสร็จ: 3 โครงการ"]
    assert first.cell(at, 2).value == 20
    [rule] = first.conditional_formatting[f"B{at}"]
    assert rule.dataBar.color.rgb == f"FF{BAR_COLOURS['green'].lstrip('#').upper()}"
    assert [each.val for each in rule.dataBar.cfvo] == [0, 100]


def test_each_table_is_named_by_the_sheet_it_is_on() -> None:
    made = document(table(1, "ก", ""), table(2, "ข", ""))
    book = openpyxl.load_workbook(io.BytesIO(sheet_file.render(made, "")))
    said = [row[0] for row in book["สรุป"].iter_rows(values_only=True)]
    for name in book.sheetnames[1:]:
        assert f"(ตารางอยู่ในแผ่นงาน “{name}”)" in said


def test_each_printed_sheet_says_its_name_and_that_it_is_a_draft_within_what_excel_takes() -> None:
    made = document(table(1, "ก", ""), draft="ร่าง: A&B " + "ก" * 300)
    found = sheet(sheet_file.render(made, "จัดทำเมื่อ " + "9" * 90))
    assert found.oddHeader.center.text == "&A"
    assert found.oddHeader.right.text.startswith("ร่าง: A&&B")
    for each in (found.oddHeader, found.oddFooter):
        assert len(str(each)) <= 255


def test_a_count_of_thousands_has_its_comma() -> None:
    found = sheet(sheet_file.render(document(table(12345, "ก", "")), ""))
    assert found["A2"].value == 12345 and found["A2"].number_format.endswith("#,##0")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [("", 10, 1), ("ก" * 9, 11, 1), ("ก" * 20, 11, 3), ("ก\nข\n", 11, 3), ("กี้" * 9, 11, 1)],
)
def test_lines_are_counted_by_letters_without_the_marks_over_them(
    text: str, width: float, lines: int
) -> None:
    assert sheet_heights.lines_of(text, width) == lines


def test_a_table_with_long_texts_is_wider_than_one_without() -> None:
    short, long = table(1, "ก", ""), table(1, LONG, "")
    widths: list[Sequence[float]] = [sheet_heights.widths(each) for each in (short, long)]
    assert sum(widths[0]) == pytest.approx(120, abs=3) and widths[1][1] > widths[0][1]
