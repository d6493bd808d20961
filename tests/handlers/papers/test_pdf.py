"""PDF: what was written is found again, words stay whole, the same rows give the same bytes."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.papers.printing import pdf
from handlers.papers.printing.model import (
    Bars,
    Block,
    Cell,
    ChartBar,
    Column,
    Digits,
    Document,
    Heading,
    Money,
    Notes,
    Paragraph,
    Signatures,
    Table,
)
from tests.handlers.papers.reading import pages, readings, squeezed

NOW = datetime(2026, 11, 20, 2, 14, tzinfo=UTC)
WORDS = (
    "ดำเนินการ", "สำนัก", "ญี่ปุ่น", "ผู้ใหญ่", "กำกับ", "ทั้งสิ้น", "ปฏิญญา", "จัดตั้ง", "หนึ่ง",
    "ขึ้น", "น้ำ", "ถ้ำ", "สิทธิ์", "เพิ่มพูน", "ที่", "เครื่อง", "ชั้น", "ครั้ง", "ฐาน", "กฎ", "ค้ำ",
)  # fmt: skip


def document(*blocks: Block, digits: Digits = "arabic", whole: tuple[str, ...] = ()) -> Document:
    return Document(["หัวเรื่อง"], [], blocks, NOW, digits=digits, whole=whole)


def narrow(text: str) -> Table:
    """A column of about a dozen letters."""
    return Table("แคบ", (Column("ช่อง", 1), Column("ว่าง", 6)), [[Cell(text), Cell("")]])


@pytest.mark.parametrize("word", WORDS)
def test_a_thai_word_is_found_again_as_it_was_written(word: str) -> None:
    data = pdf.render(document(Paragraph(f"ก่อน {word} หลัง"), Notes("หมายเหตุ", [word])), "ท้าย")
    for text in readings(data):
        assert squeezed(text).count(word) == 2


def test_words_are_never_broken_over_a_line() -> None:
    wide = Paragraph("กกกก " * 40)  # a page of one narrow column is read downwards by pdfium
    told = narrow("".join(WORDS[:10]) * 3)
    for text in readings(pdf.render(document(wide, told, wide), "")):
        lines = [squeezed(line) for line in text.splitlines()]
        assert sum(line.count("ดำเนินการ") for line in lines) == 3
        assert sum(line.count("ญี่ปุ่น") for line in lines) == 3


def test_a_name_stays_on_one_line_where_it_fits() -> None:
    name = "นางทดสอบกุ้ง"
    data = pdf.render(document(narrow(f"โดยคณะทำงานของ{name} และ{name}"), whole=(name,)), "")
    for text in readings(data):
        assert sum(squeezed(line).count(name) for line in text.splitlines()) == 2


def test_what_no_line_can_hold_is_cut_and_not_lost() -> None:
    link = "https://example.go.th/" + "abcdefghij" * 12
    for text in readings(pdf.render(document(narrow(link)), "")):
        assert link in squeezed(text)


@pytest.mark.parametrize(
    "words",
    ['#import "@preview/x:1"', "$a^2$", "*ตัวหนา* _เอียง_", "= หัวข้อ", "// หมายเหตุ", "<a> @b",
     "#sys.inputs", "\\#read(\"page.typ\")", "- + / [x]", "`raw`", "{{ 1 }}", "a~b---c"],
)  # fmt: skip
def test_what_people_write_is_never_markup(words: str) -> None:
    for text in readings(pdf.render(document(Paragraph(words), narrow(words)), "")):
        assert squeezed(text).count(squeezed(words)) == 2


@pytest.mark.soak
@given(st.text(alphabet="กขงดนมรำสอาิีุู่้์็#$*_=<>@[]{}()\\/`~\"'-+.,: 09๑๒abcXYZ", max_size=80))
def test_any_text_goes_through_the_renderer(words: str) -> None:
    data = pdf.render(document(Paragraph(words), narrow(words)), words)
    assert len(pages(data)) >= 1


def test_control_characters_do_not_reach_the_page() -> None:
    [text] = pages(pdf.render(document(Paragraph("ก่อน\x00\x07\x1b[31m หลัง\ud800")), ""))
    assert "\x1b" not in text and "หลัง" in text


def test_the_same_document_gives_the_same_bytes() -> None:
    made = document(
        Heading("หัวข้อ"),
        Bars("กราฟ", [ChartBar("แล้วเสร็จ", Decimal("20.00"), "3", "green")]),
        narrow("ทั้งสิ้น"),
        Signatures(["ผู้รายงาน", "ผู้อำนวยการ"]),
    )
    assert pdf.render(made, "ท้าย") == pdf.render(made, "ท้าย")


def test_each_page_says_which_of_how_many_it_is() -> None:
    rows = [[Cell(n), Cell("ดำเนินการแล้วเสร็จ")] for n in range(90)]
    table = Table("ยาว", (Column("ที่", 1), Column("ผล", 5)), rows)
    found = pages(pdf.render(document(table, digits="thai"), "ท้ายกระดาษ"))
    assert len(found) == 3
    for number, text in zip("๑๒๓", found, strict=True):
        assert f"หน้า{number}จาก๓" in squeezed(text)
        assert "ท้ายกระดาษ" in squeezed(text)


def test_numbers_stand_in_the_digits_of_the_form() -> None:
    table = Table("เงิน", (Column("บาท", 1),), [[Cell(Money(Decimal("91200")))]])
    assert "91,200.00" in pages(pdf.render(document(table), ""))[0]
    assert "๙๑,๒๐๐.๐๐" in pages(pdf.render(document(table, digits="thai"), ""))[0]


@pytest.mark.parametrize("lines", range(32, 42))
def test_a_signature_and_a_table_never_stand_without_what_leads_up_to_them(lines: int) -> None:
    filled = [Paragraph("ข้อความ") for _ in range(lines)]
    table = Table("ตาราง", (Column("หัวตาราง", 1),), [[Cell("ช่อง")]])
    signed = Signatures(["ผู้รายงาน"])
    made = document(
        *filled, Notes("หมายเหตุ", ["ก่อนลงชื่อ"]), signed, *filled, Paragraph("นำตาราง"), table
    )
    found = [squeezed(page) for page in pages(pdf.render(made, ""))]
    [with_note] = [page for page in found if "ก่อนลงชื่อ" in page]
    [with_lead] = [page for page in found if "นำตาราง" in page]
    assert "ผู้รายงาน" in with_note and "ช่อง" in with_lead


@pytest.mark.parametrize("lines", range(28, 44))
def test_the_last_page_never_holds_one_remark_and_signatures_alone(lines: int) -> None:
    items = [f"ข้อสังเกต{n}" for n in range(7)]
    made = document(
        *[Paragraph("ข้อความ")] * lines, Notes("หมายเหตุ", items), Signatures(["ผู้รายงาน"])
    )
    [last] = [page for page in pages(pdf.render(made, "")) if "ผู้รายงาน" in squeezed(page)]
    assert all(item in squeezed(last) for item in items[-3:])


@pytest.mark.parametrize("lines", range(46, 56))
def test_no_page_ends_between_a_label_and_what_it_names(lines: int) -> None:
    told = "\n".join([*["ดำเนินการ"] * lines, "งบประมาณ", "ได้รับจัดสรร", *["ต่อไป"] * 6])
    table = Table("แถว", (Column("ช่อง", 1),), [[Cell(told, labels=("งบประมาณ",))]])
    found = [squeezed(page) for page in pages(pdf.render(document(table), ""))]
    assert len(found) == 2
    assert [page for page in found if ("งบประมาณ" in page) != ("ได้รับจัดสรร" in page)] == []


def test_a_tall_row_goes_on_over_the_page_instead_of_leaving_a_quarter_of_it_white() -> None:
    row = [Cell("\n".join(["ดำเนินการ"] * 10))]
    table = Table("แถว", (Column("ช่อง", 1),), [row] * 5)
    made = document(*[Paragraph("ข้อความ")] * 6, table)
    first, second = (squeezed(page).count("ดำเนินการ") for page in pages(pdf.render(made, "")))
    assert first + second == 50 and first % 10 != 0


def test_little_pictures_are_left_out_where_no_font_has_them_and_signs_stay() -> None:
    [page] = pages(pdf.render(document(Paragraph("เสร็จแล้ว 🎉👍🏽✅ ครบ ☑ ✓ ขอบคุณ❤️")), ""))
    assert "เสร็จแล้วครบ☑✓ขอบคุณ❤" in squeezed(page)
