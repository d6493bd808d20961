"""Without one of its subjects the program starts, answers and reminds, and never mentions it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from handlers import registry
from tests.subjects.copied import Copy
from tests.subjects.still_named import admitted, with_needing

OPTIONAL: Mapping[str, tuple[str, ...]] = {
    "gifts": ("รับของขวัญ", "รับของขวัญ", "ของขวัญที่รายงาน", "ผล No Gift"),
    "pledges": ("No Gift", "เข้าร่วมประกาศ", "ความครอบคลุม", "ประกาศของฉัน"),
    "complaints": ("ร้องเรียน", "“ร้องเรียน”", "ชมเชย", "เบาะแส", "ติดตามเรื่อง"),
    "documents": ("เอกสาร", "เอกสาร"),
    "groups": (
        "กลุ่ม",
        "กลุ่ม LINE",
    ),
    "clinic": ("คำถามที่พบบ่อย", "คำถามที่พบบ่อย"),
    "advice": ("คำถามที่รอ", "ถามคลินิก"),
    "attendance": ("เปิดลงชื่อ", "กิจกรรมที่ท่านลงชื่อเข้าร่วม"),
    "appointments": ("นัดคลินิก",),
    "calendar_events": ("เพิ่มกำหนดการ", "กำหนดการของสำนักงาน"),
    "self_assessment": ("ประเมินองค์กรคุณธรรม", "ระดับองค์กรคุณธรรม"),
    "bureau_awards": ("แฟ้มคัดเลือกสำนัก", "แฟ้มคัดเลือกสำนัก"),
    "score_sheets": ("แบบให้คะแนน", "ให้คะแนนคัดเลือก"),
    "ideas": ("เปิดระดมความคิด", "ระดมความคิด"),
    "good_deeds": ("บันทึกความดี", "สมุดความดี"),
    "working_groups": ("ตั้งคณะทำงาน", "คณะทำงานและการประชุม"),
    "elections": ("จัดคัดเลือกดีเด่น", "คัดเลือกดีเด่น", "ฉันลงคะแนนหรือยัง"),
    "executive_news": ("ประกาศที่รอออก", "ข่าวของผู้บริหาร"),
    "circulars": ("ส่งข้อความถึง", "ส่งข้อความถึงหลายคน", "ข้อความถึงท่าน"),
    "registers": ("OIT", "ทะเบียนคู่มือ", "ปฏิทิน ITA"),
    "surveys": ("ทำแบบสำรวจ", "แบบสำรวจ", "ผลสำรวจ"),
    "thursday_pictures": ("ส่งอินโฟกราฟิก", "อินโฟกราฟิก", "ตารางพฤหัส"),
    "missed": ("ไม่เข้าใจอะไรบ้าง", "ข้อความที่บอตไม่เข้าใจ"),
    "new_year": ("ตั้งปีใหม่", "ตั้งปีใหม่"),
    "sign_offs": ("เอกสารรอลงนาม", "เอกสารรอลงนาม", "เสนอลงนาม"),
    "leading": ("ในกลุ่มมีใครบ้าง", "คนในกลุ่มของท่าน"),
}
"""Subjects that an office may do without, each with its command, and words of it that people read
in what others say."""

LISTS = (
    "bot/cli.py",
    "bot/commands/people.py",
    "bot/simulator/filling.py",
    "bot/web/pages.py",
    "handlers/documents/kinds_in_words.py",
    "handlers/papers/paper_kinds.py",
    "handlers/registry.py",
    "handlers/reminders/kind_words.py",
    "models/documents/document_kinds.py",
    "models/reminders/duty_kinds.py",
    "models/tables.py",
    "scheduler/printing_timetable.py",
    "scheduler/timetable.py",
)
BASE = {
    "home", "reports", "plans", "people", "roster", "reminders", "audit", "campaigns", "codes",
    "links", "guides", "plan_drafts", "roster_sheets", "joining_slips",
}  # fmt: skip
DRAFTS = {"resume", "anew", "drop", "drop_files"}

STRANGER, STAFF, REPORTER, RECEIVER = "", "D0106", "D0103", "D0003"
STEPS = [
    (STRANGER, "สวัสดี"),
    (STRANGER, "ช่วยเหลือ"),
    *((who, word) for who in (STAFF, REPORTER, "D0102", RECEIVER, "D0002", "D0001")
      for word in ("เมนู", "ช่วยเหลือ", "ข้อมูลของฉัน")),
    (REPORTER, "แผน"),
    (REPORTER, "เลิกใช้บอต"),
    (REPORTER, "ยกเลิก"),
    (REPORTER, "data"),
    (REPORTER, "day"),
    (REPORTER, "later"),
]  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    return Copy(tmp_path_factory.mktemp("without"))


def test_every_subject_is_optional_or_of_the_base() -> None:
    assert {subject.name for subject in registry.SUBJECTS} == BASE | set(OPTIONAL)


IMPORTED = {subject for _, subject in admitted()}
"""Subjects from whose folders others still import: only their lines are taken out."""


def test_start_up_names_a_subject_that_another_one_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    without = tuple(each for each in registry.SUBJECTS if each.name != "pledges")
    monkeypatch.setattr(registry, "SUBJECTS", without)
    with pytest.raises(ValueError, match="gifts: needs pledges, which is missing"):
        registry.check()


@pytest.mark.soak
@pytest.mark.parametrize("room", OPTIONAL)
def test_without_the_subject_nothing_speaks_of_it(
    whole: Copy, migrated_sqlite: Path, tmp_path: Path, room: str
) -> None:
    before = {path: whole.text(path) for path in LISTS}
    aside = tmp_path / "aside"
    aside.mkdir()
    for gone in with_needing(room):
        for path in LISTS:
            whole.without(path, gone)
        if not IMPORTED & {room, gone}:
            whole.without_rooms(gone, aside)
    database = tmp_path / "strong.db"
    shutil.copy(migrated_sqlite, database)
    command, *words = OPTIONAL[room]
    try:
        told = whole.plays(database, [*STEPS, (STAFF, command)])
    finally:
        for path, text in before.items():
            whole.write(path, text)
        whole.with_rooms(aside)
    assert told["alive"] == 200 and told["reminded"]
    *heard, (_, _, answered) = told["heard"]
    assert all(messages for _, _, messages in heard) and answered
    open_now = set(told["opened"]) | DRAFTS
    assert buttons([*told["heard"], told["reminded"]]) <= open_now
    assert set(told["targets"]) <= open_now
    read = json.dumps([heard, told["reminded"], told["data"]], ensure_ascii=False)
    assert [word for word in words if word in read] == []


def buttons(told: Any) -> set[str]:
    """What the buttons open that stand in what was heard."""
    return set(re.findall(r'"o:([a-z_]+)', json.dumps(told)))
