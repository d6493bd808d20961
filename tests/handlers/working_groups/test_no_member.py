"""What is no name is no member: an order, a save, what is put off, somebody forgotten."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.working_groups.members_ordered import is_no_name
from tests.handlers.house import Chat

_LIST = "นางตัวอย่าง หัวหน้ากลุ่ม ประธาน, นางสาวตัวอย่าง รายงานดี เลขานุการ"


@pytest.fixture
def listed(chat: Callable[[str], Chat]) -> Chat:
    """A reporter, with two members told."""
    return chat("D0103").says("ตั้งคณะทำงาน").says("คณะทำงาน 5ส").says(_LIST)


def _seats(chat: Chat) -> dict[str, str]:
    return {each["name"]: each["seat"] for each in chat.state["answers"]["members"]["people"]}


@pytest.mark.parametrize(
    "words",
    [
        "บันทึก",
        "ยืนยันเลย",
        "คำสั่งยังไม่ออก",
        "รอคำสั่งก่อน",
        "เลขาแก้เป็นคนอื่น",
        "ขอถามหัวหน้าก่อนว่าใครบ้าง",
        "ไม่เอาคนอื่นแล้ว",
        "ค่อยใส่ที่เหลือทีหลัง",
        "เพิ่มทุกคนในสำนัก",
        "หัวหน้าทุกกลุ่ม",
    ],
)
def test_it_is_no_name(words: str) -> None:
    assert is_no_name(words)


@pytest.mark.parametrize(
    "words", ["สมชาย ใจดี", "บันทึก ใจดี", "นางสาวรอ ใจดี", "จบ ใจดี", "ส่งศรี มีทรัพย์", "ต่อ ใจดี"]
)
def test_these_are_names(words: str) -> None:
    assert not is_no_name(words)


def test_to_save_ends_the_list(listed: Chat) -> None:
    listed.says("บันทึก")
    assert len(_seats(listed)) == 2 and "หน้าที่" in listed.last


@pytest.mark.parametrize(
    "words", ["อ้าว ลืมคุณบุคลากรอีกคน", "ลืมคุณบุคลากร", "เอ่อ เพิ่มคุณบุคลากรด้วย", "ลืมใส่คุณบุคลากรค่ะ"]
)
def test_who_was_forgotten_is_added(listed: Chat, words: str) -> None:
    assert _seats(listed.says(words))["นายสมมติ บุคลากร"] == "member"
    assert len(_seats(listed)) == 3


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ประธานเปลี่ยนเป็นผอ.นะ", "นายสมมติ อำนวยการ"),
        ("ประธานขอเปลี่ยนเป็นคุณช่วยรายงาน", "นายสมมติ ช่วยรายงาน"),
        ("เปลี่ยนประธานเป็นคุณช่วยรายงานค่ะ", "นายสมมติ ช่วยรายงาน"),
    ],
)
def test_another_gets_the_seat(listed: Chat, words: str, name: str) -> None:
    seats = _seats(listed.says(words))
    assert seats[name] == "chair" and seats["นางตัวอย่าง หัวหน้ากลุ่ม"] == "member"


@pytest.mark.parametrize(
    "words", ["เพิ่มหัวหน้าทุกสำนักเข้าไปเลย", "เอาผอ.ทุกสำนักด้วยครับ", "เชิญหัวหน้าทุกสำนักมาด้วย"]
)
def test_all_heads_of_bureaus_are_added_by_their_names(listed: Chat, words: str) -> None:
    named = set(_seats(listed.says(words)))
    assert {"นายสมมติ อำนวยการ", "นางตัวอย่าง อำนวยการคลัง", "นายสมมติ อำนวยการข่าว"} <= named
    assert len(named) == 5
