"""An administrator's order tells several things at once: each goes into its own field."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.roster import numbers_asked
from handlers.roster.changing import change_line
from tests.handlers.house import Chat

FINANCE, ACCOUNTS, HEAD = "สำนักการคลังและงบประมาณ", "กลุ่มงานบัญชี", "นางตัวอย่าง อำนวยการคลัง (D0201)"


@pytest.fixture
def admin(chat: Callable[[str], Chat]) -> Chat:
    return chat("D0002")


@pytest.mark.parametrize(
    "line",
    [
        f"ย้าย D0103 ไป{FINANCE} {ACCOUNTS} หน.คือ D0201",
        f"ย้าย D0103 ไป{FINANCE} {ACCOUNTS} หัวหน้าคือ D0201 ตั้งแต่วันนี้",
        f"ย้าย D0103 ไป{FINANCE} {ACCOUNTS} ผบ. D0201 มีผล 1 มี.ค. 70 พร้อมหน้าที่รายงาน",
        f"ไม่ใช่ถามวิธีนะ จะย้าย D0103 จาก สบก. ไป สนง.คลังฯ {ACCOUNTS} หน.คือ D0201",
    ],
)
def test_each_part_of_a_move_has_its_field(admin: Chat, line: str) -> None:
    answers = admin.says(line).state["answers"]
    assert answers["whom"] == "นางสาวตัวอย่าง รายงานดี"
    assert (answers["bureau"]["name"], answers["work_group"]) == (FINANCE, ACCOUNTS)
    assert answers["superior"]["name"] == HEAD and "ยืนยันแก้ไข" in admin.offers


def test_a_later_day_and_duties_that_go_along_are_spoken_of(admin: Chat) -> None:
    admin.says(f"ย้าย D0103 ไป{FINANCE} {ACCOUNTS} หน.คือ D0201 ตั้งแต่ 1 เม.ย. พร้อมหน้าที่รายงาน")
    assert "หน้าที่ในระบบคงเดิม" in admin.since(0) and "จะมีผลทันที" in admin.last
    assert admin.state["answers"]["work_group"] == ACCOUNTS


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (f"ย้าย น.ส.กมลวรรณ ทองดี ไป{FINANCE}", "กมลวรรณ ทองดี"),
        ("ปิดสิทธิ์คุณสุรชัย พึ่งพา ลาออกแล้ว", "สุรชัย พึ่งพา"),
    ],
)
def test_who_is_not_on_the_roster_is_said_at_once(admin: Chat, line: str, name: str) -> None:
    assert f"ไม่พบ “{name}” ในทะเบียนบุคลากร" in admin.says(line).since(0)
    assert admin.state["at"] == "person"


@pytest.mark.parametrize(
    "said", ["ย้ายคุณสมชาย ใจดี ไปนั่งห้องใหม่", "ลบคุณสมชาย ใจดี ทิ้งไป", "คุณแม่ลาออก", "ถ้าย้าย D0103 จะเป็นไง"]
)
def test_other_words_order_no_move(admin: Chat, said: str) -> None:
    admin.says(said)
    assert "ใคร พิมพ์ชื่อหรือเลขประจำตัว" not in admin.last


@pytest.mark.parametrize("said", ["เอ้ยผิดคน ไม่ใช่ D0106 ต้อง D0103", "เอ้ยไม่ใช่ D0106 ต้องเป็น D0103"])
def test_the_right_person_keeps_the_other_answers(admin: Chat, said: str) -> None:
    admin.says(f"ย้าย D0106 ไป{FINANCE} {ACCOUNTS} หน.คือ D0201").says(said)
    answers = admin.state["answers"]
    assert answers["whom"] == "นางสาวตัวอย่าง รายงานดี" and answers["work_group"] == ACCOUNTS
    assert answers["superior"]["name"] == HEAD


def test_a_number_that_was_not_the_wrong_one_changes_nobody(admin: Chat) -> None:
    admin.says(f"ย้าย D0106 ไป{FINANCE} {ACCOUNTS} หน.คือ D0201").says("ไม่ใช่ D0104 ต้อง D0103")
    assert admin.state["answers"]["whom"] == "นายสมมติ บุคลากร"


@pytest.mark.parametrize(
    ("said", "shown", "hidden"),
    [
        ("ดู D0106", "นายสมมติ บุคลากร", "รายงานดี"),
        ("D0106 อยู่สำนักไหน", "นายสมมติ บุคลากร", "รายงานดี"),
        ("D0106 อยู่สำนักไหน D0104 อยู่ไหน", "นายสมมติ ช่วยรายงาน", "รายงานดี"),
        ("D0106 กับ D9999 คือใคร", "ไม่พบเลขนี้ในทะเบียน", "รายงานดี"),
    ],
)
def test_numbers_show_their_people_and_nobody_else(
    admin: Chat, said: str, shown: str, hidden: str
) -> None:
    admin.says(f"ย้าย D0103 ไป{FINANCE} {ACCOUNTS} หน.คือ D0201").says("ยืนยันแก้ไข").says(said)
    assert shown in admin.last and hidden not in admin.last


@pytest.mark.parametrize(
    "words", ["ย้าย D0106", "D0106", "D0106 ลาออกแล้ว", "ดูรายงานของ D0106", "ดู 1.10", "ก" * 5_000]
)
def test_other_words_with_a_number_ask_for_no_card(words: str) -> None:
    assert not numbers_asked.asks(words)


def test_the_new_head_of_a_bureau_is_no_superior_of_the_old_one(admin: Chat) -> None:
    admin.says("เปลี่ยนหัวหน้าสำนักบริหารงานกลางเป็นคุณนิพนธ์ เกียรติไกร ตั้งแต่วันนี้")
    assert "ไม่พบ “นิพนธ์ เกียรติไกร”" in admin.since(0) and "คนใหม่: เพิ่มหรือย้าย" in admin.last
    admin.says("เปลี่ยนผอ.สำนักบริหารงานกลางเป็น D0102 ตั้งแต่ 1 เมษา")
    assert "(D0102) อยู่สำนักบริหารงานกลาง" in admin.since(0) and "ตั้งล่วงหน้าไม่ได้" in admin.since(0)


def test_long_words_are_read_at_once() -> None:
    assert not change_line.takes_duties_along("ย้าย " * 1_000)


def test_nobody_becomes_their_own_superior_by_the_line(admin: Chat) -> None:
    admin.says("ย้าย D0106 ไปสำนักการคลัง หน.คือ D0106").says("ไม่มีกลุ่มงาน")
    assert "superior" not in admin.state["answers"] and "ใครเป็นผู้บังคับบัญชา" in admin.last


@pytest.mark.parametrize("words", ["," * 5_000, "ค่ะ" * 2_000 + "ผิดคน", "ผิดคน" + " ," * 70 + "!"])
def test_long_words_mean_nobody_else_at_once(admin: Chat, words: str) -> None:
    admin.says(f"ย้าย D0106 ไป{FINANCE} {ACCOUNTS} หน.คือ D0201")
    before = admin.state["answers"]["person"]
    assert admin.says(words).state["answers"]["person"] == before
