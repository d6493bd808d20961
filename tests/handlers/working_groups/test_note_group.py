"""A working group noted in chat: pasted in one message, asked step by step, corrected, removed."""

from __future__ import annotations

from datetime import date

import pytest

from models.working_groups.working_group import WorkingGroup
from tests.handlers.house import Chat, House

PASTED = """ตั้งคณะทำงานขับเคลื่อนองค์กร STRONG จิตพอเพียงต้านทุจริต สำนักบริหารงานกลาง
1. นายสมมติ อำนวยการ ประธาน
๒. นางตัวอย่าง หัวหน้ากลุ่ม รองประธาน
3. นางสาวตัวอย่าง รายงานดี เลขานุการ
4. นายสมมติ ช่วยรายงาน
5. นางรัตน์ติกาล ปิ่นปั้นฐานิสร์ นักวิชาการอิสระ ที่ปรึกษา
หน้าที่
1. จัดทำแผนส่งเสริมคุณธรรม
2. ติดตามและรายงานผล
ต่อคณะผู้บริหาร
สั่ง ณ วันที่ ๙ ม.ค. ๗๐"""


def groups_of(house: House) -> list[WorkingGroup]:
    with house.session() as session:
        found = session.query(WorkingGroup).order_by(WorkingGroup.id).all()
        session.expunge_all()
    return found


def seats(group: WorkingGroup) -> list[tuple[str, str]]:
    return [(each["name"], each["seat"]) for each in group.members]


def test_one_message_and_one_tap_note_a_whole_group(demo: House, reporter: Chat) -> None:
    reporter.says(PASTED)
    assert "ตรวจก่อนบันทึกคณะทำงาน" in reporter.last and "สำนักบริหารงานกลาง" in reporter.last
    reporter.taps("บันทึก")
    assert "บันทึกคณะทำงานแล้ว" in reporter.last
    [group] = groups_of(demo)
    assert group.title == "คณะทำงานขับเคลื่อนองค์กร STRONG จิตพอเพียงต้านทุจริต สำนักบริหารงานกลาง"
    assert (group.ordered_on, group.fiscal_year) == (date(2027, 1, 9), 2570)
    assert seats(group) == [
        ("นายสมมติ อำนวยการ", "chair"),
        ("นางตัวอย่าง หัวหน้ากลุ่ม", "vice"),
        ("นางสาวตัวอย่าง รายงานดี", "secretary"),
        ("นายสมมติ ช่วยรายงาน", "member"),
        ("นางรัตน์ติกาล ปิ่นปั้นฐานิสร์", "adviser"),
    ]
    roster, outsider = group.members[0], group.members[4]
    assert roster["position"] == "ผู้อำนวยการสำนักบริหารงานกลาง" and roster["person"]
    assert (outsider["position"], outsider["person"]) == ("นักวิชาการอิสระ", None)
    assert group.duties == ["จัดทำแผนส่งเสริมคุณธรรม", "ติดตามและรายงานผล ต่อคณะผู้บริหาร"]


@pytest.mark.soak
def test_what_the_message_does_not_tell_is_asked(demo: House, reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงาน").says("รับเรื่องร้องเรียน")
    assert "ผู้ใดอยู่ในคณะทำงาน" in reporter.last
    reporter.says("นายสมมติ อำนวยการ ประธาน, นางสาวตัวอย่าง รับเรื่อง เลขานุการ")
    reporter.says("นายสมมติ บุคลากร").taps("ครบแล้ว")
    reporter.says("รับเรื่องร้องเรียน").says("แจ้งผลผู้ร้อง").taps("ครบแล้ว")
    reporter.taps("ยังไม่กำหนด").taps("บันทึก")
    [group] = groups_of(demo)
    assert group.title == "คณะทำงานรับเรื่องร้องเรียน" and group.ordered_on is None
    assert [seat for _, seat in seats(group)] == ["chair", "secretary", "member"]
    assert group.duties == ["รับเรื่องร้องเรียน", "แจ้งผลผู้ร้อง"]


@pytest.mark.soak
def test_a_name_that_may_be_several_is_asked_about_and_nothing_is_lost(
    demo: House, reporter: Chat
) -> None:
    reporter.says("ตั้งคณะทำงานจริยธรรม\nสมมติ ประธาน\nนางตัวอย่าง หัวหน้ากลุ่ม เลขานุการ\nหน้าที่\nทำแผน")
    assert "“สมมติ” หมายถึงผู้ใด" in reporter.last and "นางตัวอย่าง หัวหน้ากลุ่ม" in reporter.last
    reporter.taps_data(reporter.button(next(o for o in reporter.offers if o.startswith("1."))))
    reporter.taps("ครบแล้ว").taps("ยังไม่กำหนด").taps("บันทึก")
    [group] = groups_of(demo)
    assert {seat for _, seat in seats(group)} == {"chair", "secretary"}
    assert group.duties == ["ทำแผน"]


@pytest.mark.soak
def test_people_are_taken_out_and_get_other_seats(demo: House, reporter: Chat) -> None:
    reporter.says(PASTED).says("แก้ไข สมาชิก")
    reporter.says("ลบ นายสมมติ ช่วยรายงาน")
    reporter.says("นางตัวอย่าง หัวหน้ากลุ่ม ประธาน").says("นายสมมติ อำนวยการ ที่ปรึกษา")
    reporter.taps("ครบแล้ว").taps("บันทึก")
    [group] = groups_of(demo)
    assert dict(seats(group)) == {
        "นายสมมติ อำนวยการ": "adviser",
        "นางตัวอย่าง หัวหน้ากลุ่ม": "chair",
        "นางสาวตัวอย่าง รายงานดี": "secretary",
        "นางรัตน์ติกาล ปิ่นปั้นฐานิสร์": "adviser",
    }


@pytest.mark.soak
@pytest.mark.parametrize(
    "said", ["คณะทำงานจัดงานวันต่อต้านคอร์รัปชัน", "สำนักประชาสัมพันธ์", "กลุ่มงานเผยแพร่", "เอ๊ย ของทั้งสำนักงาน"]
)
def test_what_is_nobody_becomes_no_member(reporter: Chat, said: str) -> None:
    reporter.says("ตั้งคณะทำงาน").says("คณะทำงานจัดอบรม").says("นายสมมติ อำนวยการ ประธาน")
    before = reporter.state["answers"]["members"]["people"]
    reporter.says(said)
    assert reporter.state["answers"]["members"]["people"] == before


def test_without_a_chair_the_review_card_says_so(reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงานจริยธรรม\nนายสมมติ บุคลากร\nหน้าที่\nทำแผน").taps("ยังไม่กำหนด")
    assert "ยังไม่มีประธาน" in reporter.last


@pytest.mark.parametrize(
    ("words", "members"),
    [
        (
            "แก้สมาชิกเป็น นายสมมติ อำนวยการ, นายสมมติ ช่วยรายงาน",
            [("นายสมมติ อำนวยการ", "chair"), ("นายสมมติ ช่วยรายงาน", "member")],
        ),
        (
            "ขอเปลี่ยนสมาชิกเป็นนายสมมติ อำนวยการ เป็นที่ปรึกษา และนายสมมติ ช่วยรายงาน เป็นประธาน",
            [("นายสมมติ ช่วยรายงาน", "chair"), ("นายสมมติ อำนวยการ", "adviser")],
        ),
        ("แก้รายชื่อสมาชิกให้เหลือแค่ นายสมมติ อำนวยการ", [("นายสมมติ อำนวยการ", "chair")]),
    ],
)
def test_other_members_take_the_place_of_those_before(
    demo: House, reporter: Chat, words: str, members: list[tuple[str, str]]
) -> None:
    reporter.says(PASTED).says(words)
    assert "ตรวจก่อนบันทึกคณะทำงาน" in reporter.last
    reporter.taps("บันทึก")
    [group] = groups_of(demo)
    assert sorted(seats(group)) == sorted(members)


def test_a_member_who_may_be_several_is_asked_about_in_the_new_list(
    demo: House, reporter: Chat
) -> None:
    reporter.says(PASTED).says("เปลี่ยนสมาชิกเป็นคุณสมมติ กับนางสาวตัวอย่าง รายงานดี")
    assert "หมายถึงผู้ใด" in reporter.last and "หัวหน้ากลุ่ม รองประธาน" not in reporter.last


def test_a_number_of_people_is_no_member(demo: House, reporter: Chat) -> None:
    reporter.says(PASTED).says("แก้สมาชิกเป็น 5 คน")
    names = [each["name"] for each in reporter.state["answers"]["members"]["people"]]
    assert len(names) == 5 and "คน" not in names


def test_two_names_in_one_row_are_two_people(demo: House, reporter: Chat) -> None:
    reporter.says("ตั้งคณะทำงานจริยธรรม").says("นายสมมติ อำนวยการ และนางสาวตัวอย่าง รายงานดี")
    names = [each["name"] for each in reporter.state["answers"]["members"]["people"]]
    assert names == ["นายสมมติ อำนวยการ", "นางสาวตัวอย่าง รายงานดี"]
