"""The office's own form is read back as it was written; anything else is no form and harms none."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from handlers.papers.printing import sheet_file
from handlers.papers.printing.model import Cell, Column, Document, Paragraph, Table
from scheduler.opening import form_read
from scheduler.opening.content_check import check

HEAD = ("ลำดับที่", "โครงการ/กิจกรรม", "ผลการดำเนินการ", "ผลผลิต", "ผลลัพธ์", "เอกสาร/หลักฐาน", "หมายเหตุ")
TOLD = ("๑.๑๐", "ทบทวน", "ร้อยละ ๘๐\nจัดประชุมสองครั้ง", "รายงาน", "รู้ทั่วกัน", "–", "–")


def form(*rows: tuple[str, ...]) -> bytes:
    """As the bot writes it, and as the worker keeps it."""
    columns, cells = [Column(name, 1.0) for name in HEAD], [[Cell(c) for c in r] for r in rows]
    table = Table("มาตรการที่ 1", columns, cells)
    document = Document(
        kind="bureau-form",
        title=["แบบรายงานผลการดำเนินการตามแผน"],
        meta=["สำนักวิชาการ", "รอบวันที่ ๒๐ มีนาคม ๒๕๗๐"],
        blocks=[Paragraph("มาตรการ"), table],
        made_at=datetime.combine(date(2027, 3, 1), datetime.min.time(), UTC),
        digits="thai",
    )
    return check(sheet_file.render(document, "รหัสเอกสาร"), "แบบ.xlsx").data


def book(*rows: Any) -> bytes:
    made = Workbook()
    for row in rows:
        made.active.append(row)  # type: ignore[union-attr]
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def read(data: bytes) -> dict[str, Any]:
    found = form_read.read(data)
    assert found is not None
    return found


def test_what_the_bot_wrote_is_read_back_cell_by_cell() -> None:
    found = read(form(TOLD))
    assert found["rows"] == [
        dict(zip(("number", "title", "result", "output", "outcome", "proof"), TOLD, strict=False))
    ]
    assert "สำนักวิชาการ" in found["head"] and "รอบวันที่ ๒๐ มีนาคม ๒๕๗๐" in found["head"]
    assert found["left"] == 0


def test_columns_may_stand_elsewhere_and_figures_be_figures() -> None:
    found = read(book(["โน้ต"], (*HEAD[1:], HEAD[0]), (*TOLD[1:], 1.6)))
    assert found["rows"][0]["number"] == "1.6" and found["rows"][0]["title"] == "ทบทวน"


def test_a_formula_is_nothing_that_was_written() -> None:
    written = ("1.1", "ก", '=HYPERLINK("http://example.org")', "", "", "", "")
    [row] = read(book(HEAD, written))["rows"]
    assert row["result"] == ""


def test_more_rows_than_a_form_holds_are_counted_and_not_read() -> None:
    found = read(form(*[TOLD] * (form_read.MOST_ROWS + 3)))
    assert len(found["rows"]) == form_read.MOST_ROWS and found["left"] == 3


def test_a_cell_is_cut_where_no_message_could_hold_it() -> None:
    [row] = read(form((*TOLD[:2], "ก" * 9_000, *TOLD[3:])))["rows"]
    assert len(row["result"]) == form_read.MOST_LETTERS


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", book(), book(["ลำดับที่", "ผลผลิต"]), book(HEAD)[:-40], b"\0" * 3_000_000],
)
def test_what_is_no_form_is_left_alone(data: bytes) -> None:
    assert form_read.read(data) is None


@pytest.mark.soak
@settings(max_examples=20, deadline=None)
@given(st.text(st.characters(min_codepoint=32, max_codepoint=0xE5B), max_size=40))
def test_any_words_come_back_as_they_were_written(words: str) -> None:
    rows = read(form(("1.1", "ก", words, "ข", "ค", "", "")))["rows"]
    assert rows[0]["result"] == sheet_file.clean(words).strip()


def test_a_table_that_lacks_a_column_of_the_form_is_named_with_what_it_lacks() -> None:
    found = read(book((*HEAD[:2], *HEAD[3:]), (*TOLD[:2], *TOLD[3:])))
    assert found["rows"] == [] and found["broken"] == [("Sheet", ["ผลการดำเนินการ"])]
    assert read(form(TOLD))["broken"] == []
