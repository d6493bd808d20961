"""`oit import`, `register …`: a year's list from a workbook or YAML, with what it changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import workbook_file
from models.database import Database
from tests.bot.test_cli import Strongbot, office, strongbot

__all__ = ["office", "strongbot"]

HEADS = ["ข้อ", "รายการ", "สิ่งที่ต้องแสดง", "หน่วยงานรับผิดชอบ", "กำหนดส่ง"]


def workbook(path: Path, *rows: list[str]) -> Path:
    path.write_bytes(workbook_file.written({"OIT": [["ตามประกาศ"], HEADS, *rows]}))
    return path


def test_a_list_comes_in_is_changed_and_tells_what_goes_on(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    first = workbook(
        tmp_path / "oit.xlsx", ["o1", "โครงสร้าง", "ก; ข"], ["o2", "ช่องทางแจ้งเรื่องร้องเรียน"]
    )
    told = strongbot("oit", "import", first, "--year", "2570", "--dry-run").out.splitlines()
    assert told == ["oit 2570: 2 items", "nothing was stored (--dry-run)"]
    assert "kept as version 1" in strongbot("oit", "import", first, "--year", "2570").out
    assert "unchanged" in strongbot("oit", "import", first, "--year", "2570").out
    yaml = tmp_path / "oit.yaml"
    yaml.write_text(
        "kind: oit\nfiscal_year: 2570\ntitle: OIT\nitems:\n"
        '  - number: o3\n    title: ช่องทางแจ้งเรื่องร้องเรียน\n  - number: "9"\n    title: ใหม่\n'
    )
    told = strongbot("register", "import", yaml).out.splitlines()
    assert told[1] == "goes on\to2 -> o3\tช่องทางแจ้งเรื่องร้องเรียน"
    assert {"new\t9\tใหม่", "no longer\to1\tโครงสร้าง", "kept as version 2"} <= set(told)
    listed = strongbot("register", "list").out.splitlines()
    assert listed[0] == "oit\t2570\tversion 2\t0 of 2 complete\tOIT"
    assert "oit-demo\tpackaged" in listed


def test_each_fault_is_a_line_with_its_row(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    file = workbook(tmp_path / "wrong.xlsx", ["o1", "", "", "", "เมษา"])
    told = strongbot("oit", "import", file)
    assert told.code == 1 and told.out == ""
    assert "row 3, title: is missing" in told.err and "row 3, due 'เมษา'" in told.err


@pytest.mark.soak
def test_a_site_of_the_office_is_added_once(strongbot: Strongbot, office: Database) -> None:
    said = [strongbot("register", "site", "E-Book.example.go.th").out for _ in range(2)]
    assert said == ["e-book.example.go.th: added\n", "e-book.example.go.th: known\n"]
    assert strongbot("register", "site", "10.0.0.1").code == 2
