"""Changing a person in chat: by steps, by one line, and with a second administrator."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select, update

from models.people.person import Person
from models.people.roster_request import RosterRequest
from tests.handlers.house import Chat, House

ADMIN, SECOND, STAFF, HEAD = "D0002", "D0105", "D0106", "D0102"


def person(house: House, staff_id: str) -> Person:
    with house.session() as session:
        return session.scalars(select(Person).where(Person.staff_id == staff_id)).one()


def sets(house: House, staff_id: str, **values: Any) -> None:
    with house.session() as session:
        session.execute(update(Person).where(Person.staff_id == staff_id).values(**values))
        session.commit()


def told(house: House, chat: Chat, count: int = 6) -> Chat:
    chat.hears([e for e in house.sent[-count:] if e.kind != "answer"])
    return chat


def test_a_person_is_moved_by_steps_and_told_once(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("บุคลากร D0106").taps("ย้ายสำนัก")
    assert "อยู่สำนักใด" in admin.last
    admin.says("สำนักการคลังและงบประมาน")
    admin.says("กลุ่มงานงบประมาณ")
    assert "ใครเป็นผู้บังคับบัญชา" in admin.last
    admin.taps("นางตัวอย่าง อำนวยการ…" if "นางตัวอย่าง อำนวยการ…" in admin.offers else admin.offers[0])
    assert "สำนักเดิม" in admin.last and "ยืนยันแก้ไข" in admin.offers
    assert person(demo, STAFF).bureau.name == "สำนักบริหารงานกลาง"
    old = admin.button("ยืนยันแก้ไข")
    admin.taps("ยืนยันแก้ไข")
    assert "สำนักการคลังและงบประมาณ" in admin.last
    assert person(demo, STAFF).work_group == "กลุ่มงานงบประมาณ"
    moved = told(demo, chat(STAFF))
    assert "ย้ายสำนัก" in moved.last and "จากสำนักบริหารงานกลาง" in moved.last
    sent = len(demo.sent)
    admin.taps_data(old)
    assert len(demo.sent) == sent + 1  # the kind answer to an old button, and nobody is told


@pytest.mark.every(4)
@pytest.mark.parametrize(
    ("line", "column", "value"),
    [
        (
            "ย้ายคุณสมมติ บุคลากร ไปสำนักการคลัง กลุ่มงานงบประมาณ หัวหน้า D0201",
            "work_group",
            "กลุ่มงานงบประมาณ",
        ),
        (
            "เปลี่ยนตำแหน่งนายสมมติ บุคลากร เป็น นักวิเคราะห์นโยบายและแผน",
            "position",
            "นักวิเคราะห์นโยบายและแผน",
        ),
        ("ตั้ง D0106 เป็นผู้รายงาน", "roles", ["staff", "reporter"]),
        ("เปลี่ยนหัวหน้าของ D0106 เป็น D0101", "supervisor_id", None),
    ],
)
def test_one_line_fills_the_card(
    demo: House, chat: Callable[[str], Chat], line: str, column: str, value: Any
) -> None:
    admin = chat(ADMIN).says(line)
    assert "ยืนยันแก้ไข" in admin.offers, admin.last
    admin.taps("ยืนยันแก้ไข")
    if column == "supervisor_id":
        value = person(demo, "D0101").id
    assert getattr(person(demo, STAFF), column) == value


@pytest.mark.soak
def test_a_role_waits_for_the_second_administrator(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    sets(demo, SECOND, roles=["staff", "admin"])
    admin = chat(ADMIN).says("ตั้ง D0106 เป็นผู้รับเรื่องร้องเรียน")
    assert "เมื่อผู้ดูแลระบบอีกท่านยืนยัน" in admin.last
    admin.taps("ยืนยันแก้ไข")
    assert person(demo, STAFF).roles == ["staff"]
    admin.says("คำขอแก้ทะเบียน")
    assert "ยืนยัน" not in admin.offers  # not one's own
    with demo.session() as session:
        request = session.scalars(select(RosterRequest.id)).one()
    admin.taps_data(f"o:decide_roster?a={request}&do=confirm")
    assert "ท่านเป็นผู้ขอ" in admin.last and person(demo, STAFF).roles == ["staff"]
    second = chat(SECOND).says("คำขอแก้ทะเบียน").taps("ยืนยัน")
    assert "แจ้งผู้ขอให้ทราบ" in second.since(0)
    assert person(demo, STAFF).roles == ["staff", "receiver"]
    assert "ยืนยันคำขอแก้ทะเบียน" in told(demo, admin).last
    second.taps_data(f"o:decide_roster?a={request}&do=refuse")
    assert "ยืนยันแล้ว" in second.last and person(demo, STAFF).roles == ["staff", "receiver"]


@pytest.mark.soak
def test_the_only_administrator_stays_and_nobody_raises_themselves(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("ถอด D0002 จากผู้ดูแลระบบ").taps("ยืนยันแก้ไข")
    assert "คนเดียวที่ติดต่อทาง LINE ได้" in admin.since(0) and person(demo, ADMIN).has("admin")
    admin.says("ยกเลิก").says("ตั้ง D0002 เป็นผู้บริหาร").taps("ยืนยันแก้ไข")
    assert "เพิ่มหน้าที่ให้ตนเองไม่ได้" in admin.since(0)
    assert not person(demo, ADMIN).has("executive")


@pytest.mark.soak
def test_mistakes_are_said_and_lose_nothing(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("เปลี่ยนหัวหน้าของ D0101 เป็น D0102").taps("ยืนยันแก้ไข")
    assert "วนเป็นวง" in admin.since(0)
    admin.says("ยกเลิก").says("ย้าย D0106 ไปสำนักอวกาศ")
    assert "ไม่พบสำนัก" in admin.since(0) and "อยู่สำนักใด" in admin.last
    admin.says("ยกเลิก").says("ย้ายนายสมมติ ไปสำนักการคลัง")
    assert "มีหลายคนที่ตรง" in admin.since(0)


@pytest.mark.soak
def test_a_card_that_is_no_longer_so_is_shown_again(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("เปลี่ยนตำแหน่ง D0106 เป็น นักวิชาการ")
    sets(demo, STAFF, position="เปลี่ยนโดยผู้อื่น")
    admin.taps("ยืนยันแก้ไข")
    assert person(demo, STAFF).position == "เปลี่ยนโดยผู้อื่น"
    assert "เปลี่ยนโดยผู้อื่น" in admin.since(0)
    admin.taps("ยืนยันแก้ไข")
    assert person(demo, STAFF).position == "นักวิชาการ"


@pytest.mark.parametrize(
    "words",
    [
        "คุณบุคลากรย้ายไปอยู่สำนักการคลังและงบประมาณแล้ว แก้ให้หน่อย",
        "นายสมมติ บุคลากร ย้ายมาสำนักการคลังและงบประมาณแล้ว",
    ],
)
def test_who_has_moved_is_changed_without_asking_whom(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert "นายสมมติ บุคลากร" in admin.last and "อยู่กลุ่มงานใด" in admin.last
    admin.says("กลุ่มงานงบประมาณ")
    assert "ใครเป็นผู้บังคับบัญชา" in admin.last
    assert person(demo, STAFF).bureau.name == "สำนักบริหารงานกลาง"


@pytest.mark.parametrize("words", ["ยังก่อนค่ะ คำสั่งยังไม่ออก", "ยังไม่ทราบค่ะ"])
def test_what_puts_a_change_off_is_no_work_group(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says("บุคลากร D0106").taps("ย้ายสำนัก").says("สำนักการคลังและงบประมาณ")
    admin.says(words)
    assert "ใครเป็นผู้บังคับบัญชา" not in admin.last
    if "พักไว้ให้แล้ว" in admin.last:
        admin.taps("ทำต่อ")
    assert "work_group" not in admin.state["answers"]


def test_a_move_told_for_a_later_day_says_that_it_counts_at_once(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("ย้ายคุณช่วยรายงานไปสำนักการคลังตั้งแต่ 1 เมษายน").says("ไม่มีกลุ่มค่ะ")
    admin.says("คุณอำนวยการคลัง")
    assert "ให้มีผลวันที่ 1 เมษายน 2570" in admin.last and "จะมีผลทันที" in admin.last
    admin.says("ยืนยัน")
    assert person(demo, "D0104").bureau.name == "สำนักบริหารงานกลาง"
    admin.taps("ยืนยันแก้ไข")
    assert person(demo, "D0104").bureau.name == "สำนักการคลังและงบประมาณ"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ไม่ใช่กลุ่มนี้", "ช่วยรายงาน"),
        ("ไม่ใช่คุณช่วยรายงาน คุณรับเรื่องต่างหาก", "รับเรื่อง"),
        ("อ๊ะ ผิดคน ไม่ใช่คุณช่วยรายงาน เป็นคุณรับเรื่องค่ะ", "รับเรื่อง"),
        ("ผิดคนค่ะ คุณรับเรื่องต่างหาก", "รับเรื่อง"),
        ("ไม่ใช่คุณรายงานดี เป็นคุณรับเรื่อง", "ช่วยรายงาน"),
        ("ผิดคนค่ะ", "ช่วยรายงาน"),
    ],
)
def test_another_person_is_meant_and_no_work_group_is_stored(
    demo: House, chat: Callable[[str], Chat], words: str, name: str
) -> None:
    admin = chat(ADMIN).says("ย้ายคุณช่วยรายงานไปอยู่สำนักคลัง").says(words)
    answers = admin.state["answers"]
    assert name in answers["whom"] and "work_group" not in answers
    assert answers["bureau"]["name"] == "สำนักการคลังและงบประมาณ"


def test_whom_a_superior_is_put_right_for_stays_the_same(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("ย้ายคุณช่วยรายงานไปอยู่สำนักคลัง").says("ไม่มีกลุ่ม")
    admin.says("คุณอำนวยการคลัง").says("ผิดคนค่ะ คุณรับเรื่องต่างหาก")
    assert "ช่วยรายงาน" in admin.state["answers"]["whom"]


@pytest.mark.parametrize("step", ["", "ผู้บังคับบัญชา", "ย้ายไปสำนักอื่น"])
@pytest.mark.parametrize(
    ("words", "answer"),
    [("เตือนเช้าเปลี่ยนเป็น 9 โมง", "เตือนบ่อยแค่ไหน"), ("ปีหน้าเปิดปีใหม่ยังไง", "ตั้งปีงบประมาณ")],
)
def test_a_sentence_is_nobodys_name(
    chat: Callable[[str], Chat], step: str, words: str, answer: str
) -> None:
    admin = chat(ADMIN)
    if step:
        admin.says("แก้ข้อมูล สมมติ ช่วยรายงาน").taps(step)
    else:
        admin.says("ย้ายบุคลากร")
    admin.says(words)
    assert answer in admin.last and "ทำเรื่องที่ค้างต่อ" in admin.offers


def test_a_sentence_that_means_nothing_else_is_no_name_either(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ย้ายบุคลากร").says("ไม่รู้เหมือนกันว่าใครนะ")
    assert "ต้องเป็นชื่อบุคลากร" in admin.since(0) and "ไม่พบ" not in admin.since(0)


def test_a_name_that_nobody_has_is_said_back_as_before(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ย้ายบุคลากร").says("สมหมายเหตุ รักชาติยิ่งชีพ")
    assert "ไม่พบ “สมหมายเหตุ รักชาติยิ่งชีพ”" in admin.since(0)


def test_the_command_itself_names_nobody(chat: Callable[[str], Chat]) -> None:
    assert chat(ADMIN).says("แก้ข้อมูลบุคลากร").last.startswith("ใคร พิมพ์ชื่อ")


def test_another_column_wanted_instead_stays_in_the_conversation(
    chat: Callable[[str], Chat],
) -> None:
    admin = chat(ADMIN).says("แก้ข้อมูล สมมติ ช่วยรายงาน").taps("ผู้บังคับบัญชา")
    assert "นายสมมติ ช่วยรายงาน: ตำแหน่งอะไร" in admin.says("เปลี่ยนเป็นแก้ตำแหน่งแทน").last


@pytest.mark.parametrize(
    "words", ["เอานายสมมติ ช่วยรายงาน ออกจากผู้รายงาน", "ถอนคุณช่วยรายงานออกจากการเป็นผู้รายงานค่ะ"]
)
def test_who_leaves_a_role_stays_on_the_roster(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert "แก้ข้อมูล นายสมมติ ช่วยรายงาน" in admin.last
    admin.taps("ยืนยันแก้ไข")
    assert person(demo, "D0104").roles == ["staff"] and person(demo, "D0104").retired_at is None


def test_a_bureau_behind_the_name_says_who_is_meant(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("ให้คุณรายงานคลัง สำนักการคลัง เป็นผู้ดูแลระบบด้วยอีกคน")
    assert "แก้ข้อมูล นายสมมติ รายงานคลัง" in admin.last
    other = chat("D0002").says("ยกเลิก").says("ให้คุณรายงานดี สำนักการคลัง เป็นผู้ดูแลระบบด้วยอีกคน")
    assert "แก้ข้อมูล" not in other.last


@pytest.mark.parametrize(
    "line",
    [
        "คุณรายงานดีย้ายไปอยู่สำนักประชาสัมพันธ์แล้วนะคะ ตั้งแต่วันที่ 1 เมษา",
        "ย้ายคุณรายงานดีไปสำนักประชาสัมพันธ์ วันที่ 1 เมษายน",
        "นางสาวตัวอย่าง รายงานดี จะย้ายไปสำนักประชาสัมพันธ์ มีผล 1 เม.ย. 70",
    ],
)
def test_name_bureau_and_day_are_taken_from_one_sentence(
    chat: Callable[[str], Chat], line: str
) -> None:
    admin = chat(ADMIN).says(line)
    assert "รายงานดี: อยู่กลุ่มงานใด" in admin.last
    answers = admin.state["answers"]
    assert answers["bureau"]["name"] == "สำนักประชาสัมพันธ์" and answers["from_day"] == "2027-04-01"


def test_the_day_is_put_right_and_shown_before_it_counts(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("คุณรายงานดีย้ายไปอยู่สำนักประชาสัมพันธ์แล้ว ตั้งแต่วันที่ 1 เมษา")
    admin.says("อ๋อวันที่ 15 ต่างหาก")
    assert "15 เมษายน 2570" in admin.last and "อยู่กลุ่มงานใด" in admin.last
    admin.taps("ไม่มีกลุ่มงาน").says("D0301")
    assert "ให้มีผลวันที่ 15 เมษายน 2570" in admin.last


def test_who_of_a_name_is_meant_is_told_in_a_sentence(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("คุณสมมติย้ายไปอยู่สำนักประชาสัมพันธ์แล้วนะคะ ตั้งแต่วันที่ 1 เมษา")
    admin.says("หมายถึงคนที่อยู่คลังนะคะ ไม่ใช่คนอื่น")
    assert "นายสมมติ รายงานคลัง: อยู่กลุ่มงานใด" in admin.last


def test_a_sentence_is_not_said_back_as_a_name(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ย้ายบุคลากร").says("หมายถึงคนที่อยู่คลังนะคะ ไม่ใช่คนอื่น")
    assert "หมายถึง" not in admin.last and "ไม่พบชื่อของผู้ใดในข้อความนี้" in admin.last


@pytest.mark.parametrize(
    "said",
    [
        "ตำแหน่งแก้เป็นนักวิชาการพัสดุ ไม่มีกลุ่มงาน",
        "แก้ตำแหน่งเป็นนักวิชาการพัสดุด้วยค่ะ",
        "เปลี่ยนตำแหน่งเป็นนักวิชาการพัสดุ",
        "ตำแหน่งใหม่คือนักวิชาการพัสดุ",
        "ส่วนตำแหน่งเปลี่ยนเป็นนักวิชาการพัสดุ และไม่มีกลุ่มงาน",
        "อ้อ ตำแหน่งเป็นนักวิชาการพัสดุครับ",
    ],
)
def test_a_position_told_at_a_move_is_that_of_who_moves(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    admin = chat(ADMIN).says(f"ย้าย {STAFF} ไปสำนักประชาสัมพันธ์")
    admin.says("ไม่มีกลุ่มงาน").says("D0001").says(said)
    assert "นักวิชาการพัสดุ" in admin.last and "ยืนยันแก้ไข" in admin.offers
    admin.taps("ยืนยันแก้ไข")
    changed = person(demo, STAFF)
    assert (changed.position, changed.work_group) == ("นักวิชาการพัสดุ", "")
    assert changed.bureau.name == "สำนักประชาสัมพันธ์"


@pytest.mark.parametrize(
    "said",
    [
        "ตำแหน่งเป็นอะไร",
        "ตำแหน่งเดิมถูกแล้ว",
        "ตำแหน่งเขาคืออะไรคะ",
        "แก้ตำแหน่งเป็นอะไรได้บ้าง",
        "ไม่ต้องแก้ตำแหน่ง",
        "ขอแก้ชื่อด้วย",
    ],
)
def test_other_words_at_a_move_change_no_position(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    admin = chat(ADMIN).says(f"ย้าย {STAFF} ไปสำนักประชาสัมพันธ์")
    admin.says("ไม่มีกลุ่มงาน").says("D0001").says(said)
    assert "เพิ่มตำแหน่งในการแก้ครั้งนี้แล้ว" not in admin.since(0)


@pytest.mark.parametrize(
    "words",
    [
        "น้องที่สำนักการคลังย้ายไปอยู่ประชาสัมพันธ์แล้ว แก้ให้หน่อยค่ะ",
        "น้องคนหนึ่งย้ายไปอยู่สำนักประชาสัมพันธ์แล้วนะคะ แก้ทะเบียนให้ด้วย",
    ],
)
def test_where_somebody_unnamed_has_moved_is_kept_until_they_are_named(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert "พิมพ์ชื่อหรือเลขประจำตัว" in admin.last
    admin.says(STAFF)
    assert "กลุ่มงานใด" in admin.last
    assert admin.state["answers"]["bureau"]["name"] == "สำนักประชาสัมพันธ์"


@pytest.mark.parametrize(
    "words",
    [
        "ใครย้ายไปอยู่ประชาสัมพันธ์บ้างคะ",
        "น้องจะย้ายไปอยู่ประชาสัมพันธ์ต้องทำยังไงคะ",
        "น้องไม่ได้ย้ายไปประชาสัมพันธ์แล้วค่ะ",
        "น้องคนหนึ่งในสำนักย้ายไปอยู่กระทรวงอื่นแล้ว แก้ให้หน่อย",
        "แก้ข้อมูลบุคลากร",
    ],
)
def test_words_that_tell_no_move_keep_no_bureau(chat: Callable[[str], Chat], words: str) -> None:
    admin = chat(ADMIN).says(words)
    states = admin.house.states(admin.user_id).values()
    assert all("bureau" not in state["answers"] for _row, state in states)


@pytest.mark.parametrize("said", ["อำนวยกาน", "คุณอำนวยการ", "สมมุติ อำนวยการ"])
def test_of_a_name_that_several_have_it_is_asked_which_with_buttons(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    admin = chat(ADMIN).says("แก้ข้อมูลบุคลากร").says(said)
    assert f"“{said}” หมายถึงผู้ใด" in admin.last
    assert "นายสมมติ อำนวยการข่าว (D0301 สำนักประชาสัมพันธ์)" in admin.last
    admin.taps("D0301 นายสมมติ…")
    assert "นายสมมติ อำนวยการข่าว: จะแก้ไขเรื่องใด" in admin.last


@pytest.mark.parametrize(
    "words", ["แล้วงานที่เค้าถืออยู่ล่ะ", "จะมีผลเมื่อไหร่คะ", "เปลี่ยนใจ ไม่ย้ายแล้ว", "แล้วเค้าจะรู้ไหม"]
)
def test_a_question_or_a_change_of_mind_is_no_work_group(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat(ADMIN).says("ย้าย D0106 ไปสำนักประชาสัมพันธ์").says(words)
    assert "work_group" not in me.state["answers"]


def test_who_changed_their_mind_is_asked_whether_to_leave(chat: Callable[[str], Chat]) -> None:
    me = chat(ADMIN).says("ย้าย D0106 ไปสำนักประชาสัมพันธ์").says("ไม่มี").says("เปลี่ยนใจ ไม่ย้ายแล้ว")
    assert "จะยกเลิกใช่หรือไม่" in me.last


@pytest.mark.parametrize(
    ("said", "bureau", "day"),
    [
        (
            "นายสมมติ บุคลากร ย้ายจากสำนักบริหารงานกลาง ไปสำนักประชาสัมพันธ์ วันจันทร์ที่ 15 มีนาคม 2570",
            "สำนักประชาสัมพันธ์",
            "2027-03-15",
        ),
        ("ย้าย D0106 จากกลุ่มงานบริหารทั่วไปไปสำนักการคลัง", "สำนักการคลังและงบประมาณ", None),
        (
            "ช่วยย้าย D0106 จากสำนักบริหารงานกลาง ไปสำนักประชาสัมพันธ์ 15 มีนาคม 2570",
            "สำนักประชาสัมพันธ์",
            "2027-03-15",
        ),
        (
            "คุณสมมติ บุคลากร ย้ายออกจากบริหารงานกลางมาอยู่สำนักประชาสัมพันธ์แล้วค่ะ วันพุธที่ 10 มีนา",
            "สำนักประชาสัมพันธ์",
            "2027-03-10",
        ),
    ],
)
def test_where_somebody_moves_from_is_not_where_they_go(
    chat: Callable[[str], Chat], said: str, bureau: str, day: str | None
) -> None:
    told = chat(ADMIN).says(said).state["answers"]
    assert told["whom"] == "นายสมมติ บุคลากร" and told["bureau"]["name"] == bureau
    assert told.get("from_day") == day


def test_nobody_moves_to_where_they_are(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("บุคลากร D0106").taps("ย้ายสำนัก").says("สำนักบริหารงานกลาง")
    assert "อยู่สำนักบริหารงานกลางอยู่แล้ว" in admin.last and "bureau" not in admin.state["answers"]
    admin.says("จากสำนักบริหารงานกลางไปสำนักประชาสัมพันธ์")
    assert admin.state["answers"]["bureau"]["name"] == "สำนักประชาสัมพันธ์"


@pytest.mark.parametrize(
    "said",
    ["ไม่มี แล้วรายงานที่เขาค้างอยู่กับสิทธิ์ในระบบจะเป็นยังไง", "ไม่มีค่ะ แล้วหน้าที่ในระบบของเขาจะหายไหม"],
)
def test_no_group_and_what_becomes_of_who_moves(chat: Callable[[str], Chat], said: str) -> None:
    admin = chat(ADMIN).says("ย้าย D0106 ไปสำนักประชาสัมพันธ์").says(said)
    assert "หน้าที่ในระบบคงเดิม" in admin.since(-2) and admin.state["at"] == "superior"


@pytest.mark.parametrize(
    "said", ["แล้วงานที่เค้าถืออยู่ล่ะ", "สิทธิ์ของเขาจะเหมือนเดิมไหมคะ", "รายงานที่ค้างอยู่ใครส่งต่อครับ"]
)
def test_what_becomes_of_who_moves_is_told_amid(chat: Callable[[str], Chat], said: str) -> None:
    admin = chat(ADMIN).says("ย้าย D0106 ไปสำนักประชาสัมพันธ์").says(said)
    assert "ยังเป็นของสำนักเดิม" in admin.last and admin.state["at"] == "work_group"
    assert "work_group" not in admin.state["answers"]


@pytest.mark.parametrize(
    "said", ["แล้วพอย้ายแล้ว สิทธิ์ในระบบของนายสมมติเป็นยังไง", "ถ้าเขาย้ายไปแล้วรายงานค้างของเขาจะเป็นยังไงคะ"]
)
def test_what_becomes_of_who_has_moved_is_told_outside(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "หน้าที่ในระบบคงเดิม" in chat(ADMIN).says(said).last


def test_a_group_may_be_called_by_such_words(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("ย้าย D0106 ไปสำนักประชาสัมพันธ์").says("กลุ่มงานการเงินและสิทธิประโยชน์")
    assert admin.state["answers"]["work_group"] == "กลุ่มงานการเงินและสิทธิประโยชน์"


@pytest.mark.parametrize(
    "said",
    [
        "นายสมมติ บุคลากร ย้ายจากบริหารงานกลางไปประชาสัมพันธ์ จันทร์ที่ 15 มีนา",
        "คุณสมมติ บุคลากร ย้ายไปประชาสัมพันธ์แล้ว",
        "นายสมมติ บุคลากร จะย้ายไปอยู่ประชาสัมพันธ์",
    ],
)
def test_a_move_is_told_without_the_word_for_a_bureau(admin: Chat, said: str) -> None:
    admin.says(said)
    assert admin.state["answers"]["bureau"]["name"] == "สำนักประชาสัมพันธ์"
    told = admin.says("รายงานที่ค้างของเขาไปอยู่กับใคร").since(-2)
    assert "ที่ค้างยังเป็นของสำนักเดิม" in told


@pytest.mark.parametrize("said", ["คุณสมมติ บุคลากร ย้ายไปประชุมที่รัฐสภา", "นายสมมติ บุคลากร ย้ายไปห้อง 302"])
def test_who_only_goes_elsewhere_is_moved_to_no_bureau(admin: Chat, said: str) -> None:
    assert not admin.says(said).house.states(admin.user_id)


@pytest.fixture
def at_group(chat: Callable[[str], Chat]) -> Chat:
    admin = chat(ADMIN).says("ย้าย D0106 ไปสำนักประชาสัมพันธ์")
    assert "อยู่กลุ่มงานใด" in admin.last
    return admin


@pytest.mark.parametrize(
    "said", ["เอา ผอ.สำนักนั้นเป็นหัวหน้า", "หัวหน้าคือ ผอ.สำนักนี้แหละ", "ให้ ผอ.สำนักใหม่เป็นผู้บังคับบัญชา"]
)
def test_the_director_of_the_new_bureau_is_told_by_the_post(at_group: Chat, said: str) -> None:
    assert "นายสมมติ อำนวยการข่าว เป็นผู้บังคับบัญชาแล้ว" in at_group.answer_to(said)
    assert "อยู่กลุ่มงานใด" in at_group.last
    at_group.says("ไม่มีกลุ่มงาน")
    assert "นายสมมติ อำนวยการข่าว (D0301)" in at_group.last and "ยืนยันแก้ไข" in at_group.offers


def test_the_post_answers_where_the_superior_is_asked_for(at_group: Chat) -> None:
    at_group.says("ไม่มีกลุ่มงาน").says("หัวหน้าคือ ผอ.สำนักนี้แหละ")
    assert "นายสมมติ อำนวยการข่าว (D0301)" in at_group.last


@pytest.mark.parametrize("said", ["ใครเป็นหัวหน้าที่สำนักใหม่ล่ะ", "ผอ.สำนักนั้นคือใครคะ"])
def test_who_directs_the_new_bureau_is_told_and_the_question_stays(
    at_group: Chat, said: str
) -> None:
    assert "ผู้อำนวยการสำนักประชาสัมพันธ์ตามทะเบียน: นายสมมติ อำนวยการข่าว" in at_group.answer_to(said)
    assert "อยู่กลุ่มงานใด" in at_group.last


@pytest.mark.parametrize("said", ["หัวหน้าเขายังไม่รู้เลย", "เอา D0105 มาด้วย", "ค้นหา สมมติ"])
def test_a_sentence_is_no_group(at_group: Chat, said: str) -> None:
    at_group.says(said)
    assert "work_group" not in at_group.state["answers"]


@pytest.mark.parametrize("group", ["กลุ่มงานผู้บังคับบัญชา", "ประชาสัมพันธ์ดิจิทัล", "งานเลขานุการ ผอ."])
def test_the_name_of_a_group_is_kept(at_group: Chat, group: str) -> None:
    at_group.says(group)
    assert at_group.state["answers"]["work_group"] == group


def test_sighs_without_end_are_read_at_once(at_group: Chat) -> None:
    at_group.says("ไม่มีกลุ่มงาน").says("อ๊ะ" * 26)
    assert "superior" not in at_group.state["answers"]


def test_another_person_behind_the_superior_is_the_one_who_moves(at_group: Chat) -> None:
    at_group.says("เอา ผอ.สำนักนั้นเป็นหัวหน้า").says("เดี๋ยวๆ ผิดคน ต้องเป็น D0105 แก้กลับ")
    assert at_group.state["answers"]["whom"] == "นางสาวตัวอย่าง รับเรื่อง"
    assert at_group.state["answers"]["bureau"]["name"] == "สำนักประชาสัมพันธ์"
    at_group.says("ไม่มีกลุ่มงาน").says("ยกเลิก ผิดคน")
    assert "ยกเลิกการแก้ข้อมูลบุคลากรแล้ว" in at_group.last


def test_looking_somebody_up_answers_no_question(at_group: Chat) -> None:
    at_group.says("ไม่มีกลุ่มงาน").says("บุคลากร D0106")
    assert "เลขประจำตัว D0106" in at_group.heard[-1]["altText"] or "D0106" in at_group.last
    assert "ใครเป็นผู้บังคับบัญชา" in at_group.says("ทำต่อ").last
