"""Who joins or leaves a working group, told outside of any conversation."""

from __future__ import annotations

import pytest

from handlers.working_groups.member_lines import person_lines
from tests.handlers.house import Chat, House
from tests.handlers.working_groups.test_note_group import PASTED, groups_of, seats


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("เพิ่มคุณสมปองเข้าไปเป็นคณะทำงานด้วยคน", "คุณสมปอง"),
        ("ใส่ชื่อนายสมปอง ฎีกา ในคณะทำงาน STRONG ด้วยค่ะ", "นายสมปอง ฎีกา"),
        ("ขอเอาพี่สมปองเข้ามาอยู่ในคณะทำงานอีกคนครับ", "พี่สมปอง"),
    ],
)
def test_who_is_to_join_stands_in_the_list_and_counts_once_confirmed(
    demo: House, admin: Chat, words: str, name: str
) -> None:
    admin.says(PASTED).taps("บันทึก")
    before, heard = seats(groups_of(demo)[0]), len(admin.heard)
    admin.says(words)
    told = admin.since(heard)
    assert "ก่อนกดบันทึก" in told or "กรุณาตรวจก่อนบันทึก" in told
    assert name in admin.last and seats(groups_of(demo)[0]) == before
    admin.taps("บันทึก")
    assert seats(groups_of(demo)[0]) == [*before, (name, "member")]


@pytest.mark.parametrize(
    "words", ["เอานายสมมติ ช่วยรายงาน ออกจากคณะทำงาน", "ลบคุณช่วยรายงานออกจากการเป็นคณะทำงานครับ"]
)
def test_who_is_to_leave_the_group_stays_on_the_roster(
    demo: House, admin: Chat, words: str
) -> None:
    admin.says(PASTED).taps("บันทึก").says(words).taps("บันทึก")
    assert "นายสมมติ ช่วยรายงาน" not in [name for name, _ in seats(groups_of(demo)[0])]


def test_without_a_group_the_bot_says_how_one_is_noted(admin: Chat) -> None:
    admin.says("เพิ่มคุณสมปองเข้าไปเป็นคณะทำงานด้วยคน")
    assert "ยังไม่มีคณะทำงาน" in admin.last and admin.offers == ["ตั้งคณะทำงาน"]


@pytest.mark.parametrize(
    "words",
    [
        "เพิ่มคุณสมปองเป็นคณะทำงานหรือยัง", "คณะทำงานมีใครบ้าง", "เพิ่มคุณภาพในการทำงานของคณะทำงาน",
        "เพิ่มนายสมชาย ใจดี นักวิเคราะห์ สำนักการคลัง คณะทำงาน 5ส",
    ],
)  # fmt: skip
def test_other_words_change_no_group(demo: House, admin: Chat, words: str) -> None:
    admin.says(PASTED).taps("บันทึก")
    before = groups_of(demo)[0].members
    admin.says(words)
    assert "กดข้อที่ต้องการแก้" not in admin.last and groups_of(demo)[0].members == before


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("เพิ่มคนเข้าคณะทำงานให้ที คุณสมปอง", "คุณสมปอง"),
        ("เพิ่มสมาชิกในคณะทำงานหน่อย ชื่อนายสมปอง ฎีกา", "นายสมปอง ฎีกา"),
        ("ขอเพิ่มกรรมการคณะทำงานอีกคน คือพี่สมปอง", "พี่สมปอง"),
    ],
)
def test_who_is_to_join_may_stand_behind_the_group(
    demo: House, admin: Chat, words: str, name: str
) -> None:
    admin.says(PASTED).taps("บันทึก").says(words)
    assert name in admin.last and "เลขประจำตัวเจ้าหน้าที่" not in admin.last
    admin.taps("บันทึก")
    assert (name, "member") in seats(groups_of(demo)[0])


@pytest.mark.parametrize("words", ["เพิ่มคนเข้าคณะทำงาน", "เพิ่มกรรมการคณะทำงานอีกคน"])
def test_without_a_name_the_group_is_opened(demo: House, admin: Chat, words: str) -> None:
    admin.says(PASTED).taps("บันทึก").says(words)
    assert "แก้คณะทำงาน" in admin.last


@pytest.mark.parametrize("words", ["เพิ่มคนใหม่", "เพิ่มคนในทะเบียน", "เพิ่มบุคลากร"])
def test_adding_to_the_roster_stays_that(demo: House, admin: Chat, words: str) -> None:
    assert "เลขประจำตัวเจ้าหน้าที่คืออะไร" in admin.says(words).last


@pytest.mark.parametrize("words", ["เพิ่มคนเข้าคณะทำงานให้ที คุณรับเรื่อง", "เพิ่มคุณรับเรื่องเข้าคณะทำงานด้วย"])
def test_where_the_duties_are_asked_it_is_no_duty(admin: Chat, words: str) -> None:
    admin.says("ตั้งคณะทำงาน").says("คณะทำงานขับเคลื่อนสำนัก")
    admin.says("นางตัวอย่าง หัวหน้ากลุ่ม ประธาน").says("ครบแล้ว").says(words)
    answers = admin.state["answers"]
    assert "duties" not in answers
    assert [each["name"] for each in answers["members"]["people"]][-1].endswith("รับเรื่อง")


def _with_two(admin: Chat) -> Chat:
    admin.says("ตั้งคณะทำงาน").says("คณะทำงานขับเคลื่อนสำนัก")
    return admin.says("นางตัวอย่าง หัวหน้ากลุ่ม ประธาน").says("คุณรายงานดีเป็นเลขา")


@pytest.mark.parametrize(
    "words", ["คุณรายงานดีขอถอนตัว แกไม่ว่าง", "คุณรายงานดีไม่เป็นแล้วค่ะ", "พี่รายงานดีถอนตัวไปแล้ว"]
)
def test_who_withdraws_goes(admin: Chat, words: str) -> None:
    people = _with_two(admin).says(words).state["answers"]["members"]["people"]
    assert [each["name"] for each in people] == ["นางตัวอย่าง หัวหน้ากลุ่ม"]


@pytest.mark.soak
def test_duties_in_one_line_are_divided(admin: Chat) -> None:
    me = _with_two(admin).says("ครบแล้ว").says("1 จัดนิทรรศการ 2 ประสานวิทยากร แค่นี้ก่อน")
    assert me.state["answers"]["duties"] == ["จัดนิทรรศการ", "ประสานวิทยากร"]


def test_a_count_divides_nothing(admin: Chat) -> None:
    me = _with_two(admin).says("ครบแล้ว").says("1 จัดประชุม 2 ครั้งต่อปี")
    assert len(me.state["answers"]["duties"]) == 1


@pytest.mark.parametrize("words", ["ลงไว้เลยค่ะ", "บันทึกเลย", "ยังไม่ได้เลขคำสั่งเลย"])
def test_what_is_no_duty_is_not_kept(admin: Chat, words: str) -> None:
    me = _with_two(admin).says("ครบแล้ว").says("จัดนิทรรศการ").says(words)
    assert me.state["answers"]["duties"] == ["จัดนิทรรศการ"]


@pytest.mark.parametrize(
    "said",
    [
        "คุณสมศรี มีสุข เป็นประธาน แต่ยังไม่ได้ถามเค้า", "คุณสมศรี มีสุข ประธาน, เดี๋ยวหาเพิ่มอีก",
        "คุณสมศรี มีสุข เป็นประธาน น่าจะว่างนะ", "คุณสมศรี มีสุข เป็นประธาน ถ้าเขาไม่ว่างค่อยเปลี่ยน",
        "คุณสมศรี มีสุข เป็นประธาน ไม่แน่ใจว่าว่างมั้ย", "คุณสมศรี มีสุข เป็นประธาน ที่เหลือเดี๋ยวมาบอก",
    ],
)  # fmt: skip
def test_a_remark_behind_a_name_is_nobody(said: str) -> None:
    assert [each.name for each in person_lines(said)] == ["คุณสมศรี มีสุข"]


@pytest.mark.parametrize(
    "said", ["แต้ว ใจดี", "คุณรอฮานา สุขใจ", "นายไว้วางใจ ดีงาม", "คุณขอพร รักดี", "คุณน่าน มีสุข"]
)
def test_names_that_begin_alike_are_people(said: str) -> None:
    assert len(list(person_lines(said))) == 1


def test_the_seat_before_a_remark_stays() -> None:
    said = "คุณสมชาย ใจดี ประธาน คุณสมหญิง รักงาน เลขา เดี๋ยวเพิ่มอีกสองคน"
    assert [(each.name, each.seat) for each in person_lines(said)] == [
        ("คุณสมชาย ใจดี", "chair"),
        ("คุณสมหญิง รักงาน", "secretary"),
    ]


def test_who_is_named_behind_but_stays_a_member() -> None:
    said = "คุณสมชาย ใจดี ประธาน แต่คุณสมหญิง รักงาน เป็นเลขา"
    assert "สมหญิง" in " ".join(each.name for each in person_lines(said))


def test_who_left_the_office_is_taken_out_though_the_reason_stands_between(
    demo: House, admin: Chat
) -> None:
    admin.says(PASTED).taps("บันทึก")
    before = seats(groups_of(demo)[0])
    name = next(name for name, seat in before if seat == "member")
    admin.says(f"{name} เกษียณไปแล้ว ช่วยตัดชื่อออกจากคณะทำงานด้วย")
    assert seats(groups_of(demo)[0]) == before
    admin.taps("บันทึก")
    assert name not in dict(seats(groups_of(demo)[0]))
