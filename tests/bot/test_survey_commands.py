"""`survey …`: questionnaires out and in as XLSForm workbooks."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from bot import workbook_file
from models.database import Database
from models.surveys import questionnaire
from tests.bot.test_cli import Strongbot, office, one_line, strongbot

__all__ = ["office", "strongbot"]


def workbook(path: Path, **sheets: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_a_packaged_one_goes_out_is_changed_in_excel_and_comes_in(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    out = tmp_path / "event.xlsx"
    assert (
        strongbot("survey", "export", "event", "-o", out).out == "event.xlsx: event, 9 questions\n"
    )
    told = strongbot("survey", "import", out)
    assert told.code == 1 and "event is a packaged questionnaire" in one_line(told)
    book = openpyxl.load_workbook(out)
    book["settings"]["B2"], book["settings"]["A2"] = "training", "การอบรมของเรา"
    book["survey"]["C2"] = "ก่อนอบรม ท่านรู้เรื่องนี้เพียงใด"
    book.save(out)
    assert strongbot("survey", "import", out).out == "training_v1: 9 questions, kept\n"
    assert strongbot("survey", "import", out).out == "training_v1: 9 questions, unchanged\n"
    listed = strongbot("survey", "list").out.splitlines()
    assert len(listed) == len(questionnaire.packaged()) + 1
    assert listed[-1] == "training_v1\timported\t9 questions\tการอบรมของเรา"
    again = tmp_path / "again.xlsx"
    assert strongbot("survey", "export", "training", "-o", again).code == 0
    assert openpyxl.load_workbook(again)["survey"]["C2"].value == "ก่อนอบรม ท่านรู้เรื่องนี้เพียงใด"


@pytest.mark.soak
def test_numbers_that_excel_keeps_as_numbers_are_names_of_choices(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    file = workbook(
        tmp_path / "levels.xlsx",
        survey=[["type", "name", "label"], ["select_one five", "good", "ดีเพียงใด"]],
        choices=[["list_name", "name", "label"], *(["five", n, str(n)] for n in range(1, 6))],
        settings=[["form_title"], ["แบบง่าย"]],
    )
    assert strongbot("survey", "import", file).out == "levels_v1: 1 questions, kept\n"


def test_each_fault_is_a_line_with_its_sheet_and_row(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    file = workbook(
        tmp_path / "wrong.xlsx",
        survey=[["type", "name", "label"], ["date", "a", "ก"], ["text", "b", "=1+1"]],
        settings=[["form_title"], ["แบบผิด"]],
    )
    told = strongbot("survey", "import", file)
    assert told.code == 1 and told.out == ""
    assert "survey: a cell holds a formula" in told.err
    assert "survey, row 2: type 'date' does not fit" in told.err


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"name,label\n"])
def test_what_is_no_workbook_is_refused_in_one_line(
    strongbot: Strongbot, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "no.xlsx"
    file.write_bytes(content)
    told = strongbot("survey", "import", file)
    assert told.code == 1 and "XLSX" in one_line(told)


def test_what_nobody_knows_is_said(strongbot: Strongbot, office: Database, tmp_path: Path) -> None:
    told = strongbot("survey", "export", "nothing", "-o", tmp_path / "a.xlsx")
    assert told.code == 1 and "no questionnaire and no survey is called nothing" in one_line(told)
    told = strongbot("survey", "export", "event", "-o", tmp_path / "a.csv")
    assert ".xlsx" in one_line(told, 2)


def test_a_cell_that_begins_like_a_formula_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "text.xlsx"
    path.write_bytes(workbook_file.written({"a": [["=1+1"]]}))
    [[words]] = [list(row) for row in openpyxl.load_workbook(path)["a"].values]
    assert words == "=1+1"
    with workbook_file.opened(path.read_bytes(), "test") as book:
        assert list(workbook_file.rows_of(book["a"])) == [("=1+1",)]
