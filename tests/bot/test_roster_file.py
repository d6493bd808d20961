"""Reading a roster file: CSV as people save it, XLSX as spreadsheets write it, and broken ones."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import roster_file
from bot.opener import Opener
from bot.roster_file import read_roster_file
from models.accounts.roster_rows import RawRow
from models.errors import FileFaults

HEADER = ["staff_id", "name", "bureau"]


def xlsx(*rows: Sequence[object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def fault(content: bytes, name: str = "roster.csv", opener: Opener | None = None) -> str:
    with pytest.raises(FileFaults) as caught:
        read_roster_file(content, name, opener)
    (only,) = caught.value.faults
    return only


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_csv_is_read_with_or_without_a_byte_order_mark(mark: bytes, line_end: str) -> None:
    text = line_end.join(["staff_id,name,roles", '1,"ทดสอบ, ตัวอย่าง",staff;reporter', ""])
    assert read_roster_file(mark + text.encode(), "roster.csv") == [
        RawRow(1, ("staff_id", "name", "roles")),
        RawRow(2, ("1", "ทดสอบ, ตัวอย่าง", "staff;reporter")),
    ]


def test_rows_are_numbered_as_a_spreadsheet_shows_them(opener: Opener) -> None:
    csv = b'staff_id,name\n\n1,"two\nlines"\n,\n2,b\n'
    assert [row.number for row in read_roster_file(csv, "r.csv")] == [1, 3, 5]
    rows = read_roster_file(xlsx(HEADER, [], ["1"], [None, ""], ["2"]), "r.xlsx", opener)
    assert [row.number for row in rows] == [1, 3, 5]


def test_numbers_of_a_spreadsheet_are_staff_ids_without_decimals_and_known_as_numbers(
    opener: Opener,
) -> None:
    content = xlsx(HEADER, [10457, "ก", None], [10458.0, "ข", "สำนัก"], ["0103", "ค", "สำนัก"])
    rows = read_roster_file(content, "r.xlsx", opener)
    assert [(row.cells[0], row.numbers) for row in rows[1:]] == [
        ("10457", (0,)), ("10458", (0,)), ("0103", ()),
    ]  # fmt: skip
    assert rows[1].cells[1:] == ("ก", "")


def test_a_formula_can_be_told_by_its_equals_sign(opener: Opener) -> None:
    rows = read_roster_file(xlsx(HEADER, ["1", "=CONCAT(A1,B1)", "#N/A"]), "r.xlsx", opener)
    assert rows[1].cells == ("1", "=CONCAT(A1,B1)", "=#N/A")


def test_the_kind_is_told_by_the_content(opener: Opener) -> None:
    assert read_roster_file(xlsx(HEADER), "roster", opener) == [RawRow(1, tuple(HEADER))]
    assert "not an XLSX" in fault(b"staff_id,name\n", "roster.XLSX")


def test_thai_windows_text_is_refused_with_its_line_and_the_way_out() -> None:
    content = "staff_id,name\n1,ทดสอบ\n".encode("cp874")
    assert fault(content) == "line 2: not UTF-8, save the file as “CSV UTF-8”"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'a,b\n1,"x"y\n', "line 2: the quotation marks do not fit"),
        (b'a,b\n1,"open\n', "the quotation marks do not fit"),
        (b"\xd0\xcf\x11\xe0 old", "save it as XLSX"),
        (b"x" * (roster_file.MOST_BYTES + 1), "larger than 10 MB"),
        (b"a\n" * (roster_file.MOST_ROWS + 1), "more than 20000 rows"),
    ],
)
def test_what_is_no_roster_is_refused_in_one_line(content: bytes, words: str) -> None:
    assert words in fault(content)


def test_an_archive_that_is_no_workbook_or_no_roster_is_refused(opener: Opener) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert "cannot be opened" in fault(content.getvalue(), "r.xlsx", opener)
    assert "no sheet has the heads" in fault(xlsx(["ข้อ", "รายการ"], ["1", "x"]), "r.xlsx", opener)


@pytest.mark.soak
def test_a_workbook_with_too_many_people_is_sent_to_csv(opener: Opener) -> None:
    people = [[f"{n:05}", f"นายคนที่ {n}", "สำนัก"] for n in range(3_001)]
    assert "CSV UTF-8" in fault(xlsx(HEADER, *people), "r.xlsx", opener)


@given(st.binary(max_size=300), st.sampled_from(["r.csv", "r.xlsx", "r"]))
def test_any_bytes_are_rows_or_faults(content: bytes, name: str) -> None:
    try:
        rows = read_roster_file(content, name)
    except FileFaults as refused:
        assert refused.faults
    else:
        assert all(any(cell.strip() for cell in row.cells) for row in rows)
