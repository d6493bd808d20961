"""Who leads a bureau is told from the roster; whether they are there today is not known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import STAFF
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, mention
from tests.talk import words


@pytest.mark.parametrize(
    "said", ["ผอ.สำนักบริหารงานกลางชื่ออะไร", "ใครเป็นผู้อำนวยการสำนักเรา", "ผอ.คือใครครับ"]
)
def test_the_director_is_named(reporter: Chat, said: str) -> None:
    assert reporter.says(said).last.startswith("ผู้บริหารของสำนักบริหารงานกลาง")
    assert "ไม่เก็บหมายเลขโทรศัพท์" in reporter.last


@pytest.mark.parametrize("said", ["ผอ.อยู่ไหมวันนี้", "วันนี้ผอ.มามั้ย", "หัวหน้าเข้าหรือเปล่าวันนี้"])
def test_leave_of_others_is_not_told_but_who_decides_is(
    chat: Callable[[str], Chat], said: str
) -> None:
    told = "\n".join(map(str, chat(STAFF).says(said).heard[-2:]))
    assert "ไม่แสดงวันลาของผู้อื่น" in told and "ใครอนุมัติรายงาน" in told


@pytest.mark.parametrize("said", ["สนง.เรามีกี่สำนัก", "มีสำนักอะไรบ้าง"])
def test_the_bureaus_are_counted(chat: Callable[[str], Chat], said: str) -> None:
    assert "สำนักในทะเบียน" in chat(STAFF).says(said).last


def test_a_bureau_that_is_not_there_gets_no_other_director(reporter: Chat) -> None:
    assert "ไม่พบสำนักชื่อนี้" in reporter.says("ผอ.สำนักอวกาศชื่ออะไร").last


@pytest.mark.parametrize("said", ["ใครอนุมัติแทนผอ.", "หัวหน้าไม่อยู่ใครอนุมัติ", "ผอ.อนุมัติรายงานหรือยัง"])
def test_other_questions_are_left_to_others(reporter: Chat, said: str) -> None:
    assert not reporter.says(said).last.startswith(("ผู้บริหารของ", "บอตไม่รู้ว่าผู้ใด"))


def test_no_name_is_told_in_a_group(demo: House) -> None:
    told, _ = happens(demo, mention("ผอ.สำนักบริหารงานกลางชื่ออะไร"))
    assert "นาย" not in " ".join(map(words, told))
