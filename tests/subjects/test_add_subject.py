"""A toy subject is added by the edits that CONTRIBUTING lists, lives, and is removed again."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from models.migrations import HEAD
from tests.subjects.copied import ROOT, TOY, Copy

ROOM, FLOORS = "umbrellas", ("models", "handlers", "scheduler")
REPORTER, HEAD_OF_GROUP = "D0103", "D0102"
LIFE = [
    (REPORTER, "เมนู"),
    (REPORTER, "ช่วยเหลือทุกเรื่อง"),
    (REPORTER, "ยืมร่ม"),
    (REPORTER, "tap:แดง"),
    (REPORTER, "ร่มของฉัน"),
    (REPORTER, "ข้อมูลของฉัน"),
    (REPORTER, "data"),
    (REPORTER, "day"),
    (REPORTER, "day"),
    (REPORTER, "later"),
    (REPORTER, "ร่มของฉัน"),
]


def edits_listed() -> set[str]:
    """The files that CONTRIBUTING says are edited for a new subject, outside its folders."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = page.partition("\n## Adding a subject\n")[2].partition("\n## ")[0]
    return {path for path in re.findall(r"^\d+\. `([\w/.]+)`", section, re.MULTILINE)}


def add(copy: Copy) -> Path:
    """The edits, one after another as CONTRIBUTING has them. Returns the migration."""
    for floor in FLOORS:
        shutil.copytree(TOY / floor / ROOM, copy.folder / floor / ROOM)
    copy.adds("models/tables.py", "\nSTORAGES", f"from models.{ROOM}.storage import UMBRELLAS\n")
    copy.adds("models/tables.py", "    ATTACHMENTS,", "    UMBRELLAS,\n")
    migration = copy.migrates(f"{int(HEAD) + 1:04}")
    path = "models/reminders/duty_kinds.py"
    copy.adds(path, "\nKINDS", f"from models.{ROOM}.umbrella_duties import UMBRELLA\n")
    copy.adds(path, "    PLEDGE,", "    UMBRELLA,\n")
    path = "handlers/reminders/kind_words.py"
    copy.adds(path, "from models.duties", f"from handlers.{ROOM} import umbrella_duties\n")
    copy.adds(path, "    *pledge_duties.WORDS,", "    *umbrella_duties.WORDS,\n")
    path = "handlers/registry.py"
    copy.adds(path, "\nSUBJECTS", f"from handlers.{ROOM}.subject import UMBRELLAS\n")
    copy.adds(path, "    GIFTS,", "    UMBRELLAS,\n")
    path = "scheduler/timetable.py"
    copy.adds(path, "\nTIMED", f"from scheduler.{ROOM}.timed import UMBRELLAS\n")
    copy.adds(path, "    COMPLAINTS,", "    UMBRELLAS,\n")
    path = "pyproject.toml"
    copy.adds(path, '    "gifts | pledges",', f'    "{ROOM}",\n')
    copy.adds(path, '    "gifts",', f'    "{ROOM}",\n')
    return migration


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    return Copy(tmp_path_factory.mktemp("with"))


def test_a_subject_is_added_by_the_listed_edits_and_lives(
    copy: Copy, migrated_sqlite: Path, tmp_path: Path
) -> None:
    # Of today's schema: the toy's migration is to come.
    shutil.copy(migrated_sqlite, tmp_path / "strong.db")
    paths = edits_listed()
    before = {path: copy.text(path) for path in paths}
    migration = add(copy)
    assert copy.edited == paths

    told = copy.plays(tmp_path / "strong.db", [*LIFE, (HEAD_OF_GROUP, "ร่มของฉัน")])
    menu, help_, asked, done, answered, page, given_up, others = (
        json.dumps(messages, ensure_ascii=False) for _, _, messages in told["heard"]
    )
    assert told["alive"] == 200 and "my_umbrellas" in told["targets"]
    assert "o:borrow_umbrella" in menu and "พิมพ์ “ยืมร่ม” เมื่อฝนตก" in help_
    assert "ยืมร่มสีใด" in asked and "ยืมร่มสีแดงแล้ว" in done
    assert "ท่านยืมร่มอยู่ 1 คัน" in answered and "ร่มที่ยืม" in page
    assert "ท่านยืมร่มอยู่ 0 คัน" in given_up and "ท่านยืมร่มอยู่ 0 คัน" in others
    assert "คืนร่ม" in json.dumps(told["reminded"], ensure_ascii=False)
    assert [each["สี"] for each in told["data"]["ร่มที่ยืม"]] == ["แดง"]
    assert "ยืมร่ม" in {each["สิ่งที่ทำ"] for each in told["data"]["บันทึกการใช้งาน"]}
    assert "umbrella_loan.colour" in told["sealed"]

    for path, text in before.items():
        copy.write(path, text)
    for floor in FLOORS:
        shutil.rmtree(copy.folder / floor / ROOM)
    migration.unlink()
    assert copy.other_than_ours() == []
