"""Workbooks that commands open: broken and oversized ones are refused in one line."""

from __future__ import annotations

import io
import zipfile

import pytest

from bot import workbook_file
from models.errors import FileFaults


def fault(content: bytes) -> str:
    with pytest.raises(FileFaults) as caught, workbook_file.opened(content, "list") as book:
        list(workbook_file.rows_of(book.worksheets[0]))
    (only,) = caught.value.faults
    return only


def workbook() -> bytes:
    return workbook_file.written({"list": [["item", "title"], ["1", "ก"]]})


def test_what_is_no_workbook_is_refused() -> None:
    assert "the XLSX is broken" in fault(b"PK\x03\x04 broken")
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert "cannot be opened" in fault(content.getvalue())


def test_a_workbook_with_a_damaged_sheet_is_refused() -> None:
    whole = zipfile.ZipFile(io.BytesIO(workbook()))
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for part in whole.namelist():
            body = whole.read(part)
            archive.writestr(part, body[:-40] if part.startswith("xl/worksheets/") else body)
    assert "broken" in fault(content.getvalue())


def test_an_archive_that_unpacks_without_end_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workbook_file, "MOST_UNPACKED_BYTES", 1000)
    assert "larger than a list" in fault(workbook())
