"""A line of a list of members is a person only where it begins like one; all else is read as what
it is, or asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.names_begun import may_be_name
from handlers.working_groups.text_lists import WholeTold, told_whole
from tests.handlers.house import Chat, House
from tests.handlers.working_groups.test_note_group import groups_of, seats

_THREE = "มีนางตัวอย่าง หัวหน้ากลุ่ม เป็นประธาน นายสมมติ ช่วยรายงาน เป็นเลขา แล้วก็นายสมมติ บุคลากร"


@pytest.fixture
def listed(chat: Callable[[str], Chat]) -> Chat:
    """An administrator who has told three members."""
    return chat("D0002").says("ตั้งคณะทำงานตรวจรับพัสดุ").says(_THREE)


def _names(chat: Chat) -> list[str]:
    return [each["name"] for each in chat.state["answers"]["members"]["people"]]


@pytest.mark.parametrize(
    "words",
    ["สมชาย ใจดี", "นางรัตน์ติกาล ปิ่นปั้น", "คุณสมศรี", "พ.ต.ท. กก ขข", "แก้วตา ขวัญใจ", "ส่งศรี มีทรัพย์",
     "ผู้แทนหน่วยงานที่เกี่ยวข้อง", "John Smith"],
)  # fmt: skip
def test_these_begin_like_somebody(words: str) -> None:
    assert may_be_name(words)


@pytest.mark.parametrize(
    "words",
    ["ครบสามคนนี่แหละ", "หน้าที่มี จัดสถานที่ กับ ประสานวิทยากร", "ดูดีแล้ว ตั้งเลย", "สมศรี", "มีสามคน ครบละ",
     "คนที่สามเป็นอะไรอะ ไม่ได้ระบุ", "หน้าที่หมดแล้ว คำสั่งลงวันที่ ๓ มีนา"],
)  # fmt: skip
def test_these_do_not(words: str) -> None:
    assert not may_be_name(words)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ครบสามคนนี่แหละ", WholeTold(3)),
        ("หน้าที่หมดแล้ว", WholeTold(None)),
        ("มีแค่ 3 คนค่ะ", WholeTold(3)),
        ("พอดี", None),
        ("แค่ประสานงาน", None),
    ],
)
def test_a_list_is_said_to_be_whole(words: str, told: WholeTold | None) -> None:
    assert told_whole(words) == told


def test_what_does_not_begin_like_a_name_is_nobody_before_a_tap(listed: Chat) -> None:
    listed.says("ประชุมกันทุกวันพุธ")
    assert "เป็นชื่อคนหรือไม่" in listed.last and len(_names(listed)) == 3
    assert len(_names(listed.taps("เป็นชื่อคน"))) == 4


@pytest.mark.parametrize("words", ["ไม่ใช่", "ไม่ใช่ชื่อคน", "คุณสมศรี ใจดี"])
def test_what_is_no_name_is_let_go(listed: Chat, words: str) -> None:
    listed.says("ประชุมกันทุกวันพุธ").says(words)
    assert "ประชุมกันทุกวันพุธ" not in listed.last and "ประชุมกันทุกวันพุธ" not in _names(listed)


def test_the_list_ends_without_it(listed: Chat) -> None:
    listed.says("ประชุมกันทุกวันพุธ").says("ครบแล้ว")
    assert "มีหน้าที่อะไรบ้าง" in listed.last and len(_names(listed)) == 3


def test_one_of_several_pasted_lines_is_asked_about(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("ตั้งคณะทำงานตรวจรับพัสดุ")
    admin.says("นางตัวอย่าง หัวหน้ากลุ่ม ประธาน\nประชุมทุกวันพุธ\nสมชาย ใจดี")
    assert _names(admin) == ["นางตัวอย่าง หัวหน้ากลุ่ม", "สมชาย ใจดี"]
    assert "“ประชุมทุกวันพุธ” ไม่ขึ้นต้นอย่างชื่อคน" in admin.last


def test_the_list_is_whole_with_as_many_as_are_said(listed: Chat) -> None:
    assert "รายชื่อนี้มี 3 คน" in listed.says("ครบห้าคนแล้ว").since(0)
    assert "มีหน้าที่อะไรบ้าง" in listed.says("ครบสามคนนี่แหละ").last


@pytest.mark.soak
def test_duties_told_amid_the_members_wait_for_their_question(demo: House, listed: Chat) -> None:
    listed.says("หน้าที่มี จัดสถานที่ กับ ประสานวิทยากร")
    assert "หน้าที่ 2 ข้อ" in listed.last and len(_names(listed)) == 3
    listed.says("อีกข้อ สรุปผลส่งผู้บริหารภายใน 15 วัน").says("หน้าที่หมดแล้ว คำสั่งลงวันที่ ๓ มีนา")
    assert "3 มีนาคม 2570" in listed.last
    listed.says("สลับหน่อย ให้นายสมมติ บุคลากร เป็นเลขาแทน").says("ดูดีแล้ว ตั้งเลย")
    [group] = groups_of(demo)
    assert group.duties == ["จัดสถานที่", "ประสานวิทยากร", "สรุปผลส่งผู้บริหารภายใน 15 วัน"]
    assert dict(seats(group)) == {
        "นางตัวอย่าง หัวหน้ากลุ่ม": "chair",
        "นายสมมติ ช่วยรายงาน": "member",
        "นายสมมติ บุคลากร": "secretary",
    }


def test_told_duties_do_not_come_back(listed: Chat) -> None:
    listed.says("หน้าที่มี จัดสถานที่ กับ ประสานวิทยากร").says("ลบข้อ 1").says("ลบข้อ 1")
    assert "มีหน้าที่อะไรบ้าง" in listed.last and "จัดสถานที่" not in listed.last
    assert "หน้าที่ 1 ข้อ" in listed.says("จัดทำแผน").last


def test_the_day_of_the_order_told_amid_the_members_stands(listed: Chat) -> None:
    listed.says("คำสั่งลงวันที่ ๓ มีนา")
    assert "วันออกคำสั่ง\n3 มีนาคม 2570" in listed.last and len(_names(listed)) == 3


def test_an_unclear_name_is_still_asked_after_duties_are_told(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("ตั้งคณะทำงานตรวจรับพัสดุ").says("สมมติ เลขานุการ")
    admin.says("หน้าที่คือจัดทำแผน")
    assert "“สมมติ” หมายถึงผู้ใด" in admin.last


def test_which_seat_somebody_has_is_told(listed: Chat) -> None:
    listed.says("คนที่สองเป็นอะไรอะ ไม่ได้ระบุ")
    assert "นายสมมติ บุคลากร เป็นคณะทำงาน ผู้ที่ไม่บอกหน้าที่" in listed.since(0)
    assert len(_names(listed)) == 3
