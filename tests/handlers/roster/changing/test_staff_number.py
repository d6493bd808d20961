"""A staff number looks like those of the roster; names are kept without polite endings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.roster.changing.test_change_person import person

LINE = "เพิ่มนางสาวสมใจ ทดลองงาน นิติกร สำนักการคลัง เป็นผู้รายงาน หัวหน้า อำนวยการคลัง"


@pytest.fixture
def adding(admin: Chat) -> Chat:
    """Who is asked for the new person's number."""
    admin.says(LINE)
    assert "เลขประจำตัวเจ้าหน้าที่คืออะไร" in admin.last
    return admin


@pytest.mark.parametrize(
    "words",
    [
        "นักวิชาการเงินและบัญชีปฏิบัติการ",
        "ยืนยันเพิ่มค่ะ",
        "สมใจ",
        "ยังไม่มีเลข",
        "กลุ่มงานที่ 5",
        "ใช่",
        "D",
        "ก" * 5_000,
    ],
)
def test_what_is_no_number_is_not_kept_as_one(adding: Chat, words: str) -> None:
    adding.says(words)
    assert "เลขประจำตัวเจ้าหน้าที่คืออะไร" in adding.last


@pytest.mark.parametrize("words", ["D0955", "d๐๙๕๕ค่ะ", "เลขประจำตัว D0955", "เลขคือ D 0955 ครับ"])
def test_a_number_is_read_out_of_a_few_words(demo: House, adding: Chat, words: str) -> None:
    adding.says(words).taps("ไม่มีกลุ่มงาน")
    assert "ไม่เป็นแบบเดียวกับเลขอื่น" not in adding.last
    adding.taps("ยืนยันเพิ่ม")
    assert person(demo, "D0955").name == "นางสาวสมใจ ทดลองงาน"


@pytest.mark.parametrize("number", ["55", "ก0955", "1234567890123"])
def test_a_number_unlike_the_others_is_pointed_out_and_may_stay(
    demo: House, adding: Chat, number: str
) -> None:
    adding.says(number).taps("ไม่มีกลุ่มงาน")
    assert f"เลข {number} ไม่เป็นแบบเดียวกับเลขอื่นในทะเบียน" in adding.last
    adding.taps("ยืนยันเพิ่ม")
    assert person(demo, number).name == "นางสาวสมใจ ทดลองงาน"


def test_a_work_group_has_no_polite_ending(demo: House, adding: Chat) -> None:
    adding.says("D0955").says("กลุ่มงานบัญชีค่ะ").taps("ยืนยันเพิ่ม")
    assert person(demo, "D0955").work_group == "กลุ่มงานบัญชี"


NEW_GROUP = "กลุ่มงาน\nแก้ไข\nแก้ไข\nกลุ่มงานบัญชี\n"


def test_a_work_group_told_anew_replaces_the_old_one(adding: Chat) -> None:
    adding.says("D0955").says("กลุ่มงานงบประมาณ")
    assert NEW_GROUP in adding.says("แก้กลุ่มงานเป็น กลุ่มงานบัญชี").last


def test_a_work_group_typed_at_the_review_is_offered_whole(adding: Chat) -> None:
    adding.says("D0955").says("กลุ่มงานงบประมาณ").says("กลุ่มงานบัญชีค่ะ").taps("แก้ตามนี้")
    assert NEW_GROUP in adding.last


def test_a_correction_at_another_question_is_offered_whole(admin: Chat) -> None:
    admin.says(f"{LINE} กลุ่มงานงบประมาณ")
    admin.says("แก้กลุ่มงานเป็น กลุ่มงานบัญชี").taps("แก้ตามนี้").says("D0955")
    assert NEW_GROUP in admin.last


def test_a_line_about_somebody_keeps_no_polite_ending(demo: House, admin: Chat) -> None:
    admin.says("แก้กลุ่มงานของคุณรายงานดีเป็นกลุ่มงานบัญชีค่ะ").taps("ยืนยันแก้ไข")
    assert person(demo, "D0103").work_group == "กลุ่มงานบัญชี"


def test_who_approves_is_no_role_of_its_own(admin: Chat) -> None:
    heard = len(admin.heard)
    admin.says("ตั้งคุณรายงานดี เป็นผู้อนุมัติด้วย")
    assert "ไม่มีหน้าที่ชื่อ “ผู้อนุมัติ”" in admin.since(heard)
    assert "รายงานดี" in admin.last and "เป็นผู้บังคับบัญชา" in admin.offers


def test_who_leaves_is_named_before_anything_is_asked(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("เอาพี่รายงานดีออกจากทะเบียน เกษียณแล้ว")
    assert "นางสาวตัวอย่าง รายงานดี (D0103 สำนักบริหารงานกลาง)" in admin.last


def test_how_many_people_there_are_is_answered(admin: Chat) -> None:
    assert "14 คน" in admin.says("รายชื่อบุคลากรทั้งหมดมีกี่คน").last
    told = admin.says("รายชื่อบุคลากรสำนักการคลังมีกี่คน").last
    assert "มีบุคลากรในทะเบียน 2 คน" in told


def test_a_stand_in_who_approves_is_no_change_of_the_roster(admin: Chat) -> None:
    admin.says("ให้หัวหน้าเป็นผู้อนุมัติรายงานแทน")
    assert "ไม่มีหน้าที่ชื่อ “ผู้อนุมัติ”" not in admin.since(0)
