"""Who is responsible for a bureau's reports: chosen by its superiors or an administrator, told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.duties.reminder_tables import DutyHolder
from models.people.person import Person
from models.plans.plan import Activity
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, REPORTER, events_of, meets, person

SECOND = "D0104"


def held(house: House) -> list[tuple[str, str | None]]:
    """Who holds what: staff id and the activity's number."""
    query = (
        select(Person.staff_id, Activity.number)
        .select_from(DutyHolder)
        .join(Person, Person.id == DutyHolder.person_id)
        .outerjoin(Activity, Activity.id == DutyHolder.activity_id)
        .order_by(DutyHolder.id)
    )
    with house.session() as session:
        return [(staff_id, number) for staff_id, number in session.execute(query)]


def test_a_head_chooses_and_both_are_told_once(head: Chat, chat: Callable[[str], Chat]) -> None:
    first, second = chat(REPORTER), chat(SECOND)
    head.says("ผู้รับผิดชอบรายงาน").taps("ทุกกิจกรรม")
    assert "ปัจจุบันคือ นางสาวตัวอย่าง รายงานดี" in head.last
    head.taps("นายสมมติ ช่วยรายงาน")
    assert "รายงานทุกกิจกรรม" in head.last and "สำนักบริหารงานกลาง" in head.last
    yes = head.button("ยืนยันผู้รับผิดชอบ")
    head.taps_data(yes)
    assert "นายสมมติ ช่วยรายงาน เป็นผู้รับผิดชอบรายงานทุกกิจกรรม" in head.last
    meets(head.house, first, second)
    assert "กำหนดให้ท่านเป็นผู้รับผิดชอบ" in second.last
    assert "นายสมมติ ช่วยรายงาน เป็นผู้รับผิดชอบ" in first.last and "แทนท่าน" in first.last
    assert "ไม่ได้ทำซ้ำ" in head.taps_data(yes).last
    assert [events_of(head.house, who, "holder") for who in (REPORTER, SECOND)] == [1, 1]
    assert held(head.house) == [(SECOND, None)]
    assert "เพราะท่านเป็นผู้รับผิดชอบรายงาน" in second.says("เตือนอะไรฉันบ้าง").last
    assert "เพราะท่านเป็นผู้รายงานร่วม" in first.says("เตือนอะไรฉันบ้าง").last


def test_one_activity_may_have_its_own(head: Chat, chat: Callable[[str], Chat]) -> None:
    head.says("ผู้รับผิดชอบรายงาน 2.1").says("ช่วยรายงาน").says("ยืนยัน")
    assert "รายงานกิจกรรม 2.1" in head.last
    assert held(head.house) == [(SECOND, "2.1")]
    said = chat(SECOND).says("เตือนอะไรฉันบ้าง").last
    assert "เพราะท่านเป็นผู้รับผิดชอบรายงาน" in said and "เพราะท่านเป็นผู้รายงานร่วม" in said


def test_who_is_it_already_is_not_told_again(head: Chat) -> None:
    head.says("ผู้รับผิดชอบรายงาน").says("ทุกกิจกรรม").says(REPORTER).says("ยืนยัน")
    assert "เป็นผู้รับผิดชอบรายงานทุกกิจกรรม" in head.last and "อยู่แล้ว" in head.last
    assert events_of(head.house, REPORTER, "holder") == 0


@pytest.mark.soak
def test_an_administrator_names_the_bureau(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN)
    admin.says("ผู้รับผิดชอบรายงาน")
    assert "ของสำนักใด" in admin.last and "ประชาสัมพันธ์" in admin.offers
    admin.says("สำนักที่ไม่มีจริง")
    assert "ไม่พบสำนักนี้" in admin.last
    admin.says("บริหารงานกลาง").says("2.1").says(SECOND).says("ยืนยัน")
    assert held(admin.house) == [(SECOND, "2.1")]


@pytest.mark.parametrize(
    "said",
    [
        "ให้คุณช่วยรายงานเป็นผู้รับผิดชอบกิจกรรม 2.1 ของสำนักบริหารงานกลาง",
        "ให้นายสมมติ ช่วยรายงาน เป็นผู้รับผิดชอบรายงาน 2.1 ของสำนักบริหารงานกลาง",
    ],
)
def test_an_order_tells_bureau_activity_and_person(chat: Callable[[str], Chat], said: str) -> None:
    admin = chat(ADMIN).says(said)
    assert all(
        each in admin.last for each in ("สำนักบริหารงานกลาง", "กิจกรรม 2.1", "นายสมมติ ช่วยรายงาน")
    )
    admin.taps("ยืนยันผู้รับผิดชอบ")
    assert held(admin.house) == [(SECOND, "2.1")]


def test_an_administrator_says_it_in_one_line(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN)
    admin.says("ผู้รับผิดชอบรายงาน 2.1 สำนักบริหารงานกลาง")
    assert "ผู้ใดเป็นผู้รับผิดชอบรายงานกิจกรรม 2.1" in admin.last


@pytest.mark.soak
def test_an_answer_changed_at_the_end_is_checked_again(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN)
    admin.says("ผู้รับผิดชอบรายงาน สำนักบริหารงานกลาง").says("ทุกกิจกรรม").says(SECOND)
    admin.says("แก้ไข สำนัก").says("ประชาสัมพันธ์").says("ยืนยัน")
    assert "ผู้ใดเป็นผู้รับผิดชอบ" in admin.last and held(admin.house) == []
    admin.says("D0302").says("ยืนยัน")
    assert "อยู่แล้ว" in admin.last


@pytest.mark.parametrize("typed", ["9.9", "ไม่รู้", "1.6 และ 2.1"])
def test_an_activity_the_bureau_does_not_report_is_not_taken(head: Chat, typed: str) -> None:
    head.says("ผู้รับผิดชอบรายงาน").says(typed)
    assert "ทุกกิจกรรม" in head.offers and held(head.house) == []


@pytest.mark.parametrize("typed", ["D0106", "D0202", "ไม่มีคนนี้"])
def test_only_reporters_of_the_bureau_are_taken(head: Chat, typed: str) -> None:
    head.says("ผู้รับผิดชอบรายงาน").says("ทุกกิจกรรม").says(typed)
    assert "ไม่พบชื่อนี้ในผู้รายงานของสำนัก" in head.since(-2)


def test_who_lost_the_role_meanwhile_is_not_taken(head: Chat) -> None:
    head.says("ผู้รับผิดชอบรายงาน").says("ทุกกิจกรรม").says(SECOND)
    person(head.house, SECOND, roles=["staff"])
    assert "ไม่ได้เป็นผู้รายงานของสำนักแล้ว" in head.says("ยืนยัน").last
    assert held(head.house) == []


def test_whom_line_does_not_reach_is_not_offered(head: Chat) -> None:
    person(head.house, SECOND, line_user_id=None)
    head.says("ผู้รับผิดชอบรายงาน").says("ทุกกิจกรรม")
    assert "นายสมมติ ช่วยรายงาน" not in head.offers


def test_a_bureau_without_reporters_is_told_so(head: Chat) -> None:
    for who in (REPORTER, SECOND):
        person(head.house, who, line_user_id=None)
    assert "ยังไม่มีผู้รายงานที่ลงทะเบียน" in head.says("ผู้รับผิดชอบรายงาน").last


@pytest.mark.parametrize("who", [REPORTER, "D0106"])
def test_it_is_not_for_everybody(chat: Callable[[str], Chat], who: str) -> None:
    other = chat(who).says("ผู้รับผิดชอบรายงาน")
    assert "เปิดให้เฉพาะผู้มีหน้าที่" in other.last


def test_who_asks_who_sees_the_choice_is_told(head: Chat) -> None:
    head.says("ผู้รับผิดชอบรายงาน").says("ใครจะเห็นบ้าง")
    assert "บอตแจ้งผู้ที่ท่านเลือก" in head.since(-2) and head.state["at"] == "matter"


@pytest.mark.parametrize(
    "words",
    [
        "ตั้งคุณสมมติ ช่วยรายงาน เป็นผู้รายงานแทน",
        "ขอเปลี่ยนคนรายงานเป็นนายสมมติ ช่วยรายงาน ได้มั้ย",
        "ให้คุณสมมติ ช่วยรายงาน เป็นคนรายงาน 2.1",
    ],
)
@pytest.mark.parametrize("inside", [False, True])
def test_who_is_named_in_a_sentence_is_kept(head: Chat, words: str, inside: bool) -> None:
    if inside:
        head.says("ผู้รับผิดชอบรายงาน")
    head.says(words)
    if "2.1" not in words:
        head.taps("ทุกกิจกรรม")
    assert "ตรวจผู้รับผิดชอบรายงาน" in head.last and "นายสมมติ ช่วยรายงาน" in head.last
    assert held(head.house) == []


def test_who_is_no_reporter_is_said_back(head: Chat) -> None:
    head.says("เปลี่ยนคนรายงานเป็นคุณสมหญิงได้มั้ย")
    assert "“คุณสมหญิง” ยังไม่เป็นผู้รายงานของสำนัก" in head.since(0)
    assert "who" not in head.state["answers"]


def test_an_administrator_gives_the_role_itself(chat: Callable[[str], Chat]) -> None:
    assert "หน้าที่เดิม" in chat(ADMIN).says("ตั้งนายสมมติ บุคลากร เป็นผู้รายงาน").last


@pytest.mark.parametrize(
    "words",
    [
        "ตั้งแต่เดือนหน้าเปลี่ยนคนรายงานเป็นคุณช่วยรายงานแทนผมนะครับ",
        "เริ่ม 1 เมษายน ให้คุณช่วยรายงานเป็นคนรายงานแทนนะ",
        "สัปดาห์หน้าขอเปลี่ยนผู้รายงานเป็นคุณช่วยรายงานแทนหนู",
    ],
)
def test_what_is_to_begin_later_is_said_to_hold_at_once(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat("D0102").says(words)
    assert "เปลี่ยนทันทีที่ยืนยัน" in me.since(0) and "who" in me.state["answers"]


def test_a_reporter_hears_who_names_the_reporter(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("ตั้งแต่เดือนหน้าเปลี่ยนคนรายงานเป็นคุณช่วยรายงานแทนผมนะครับ")
    assert "ผู้บังคับบัญชา" in me.last and "ผู้รับผิดชอบรายงาน" in me.last


def test_who_is_named_for_one_activity_and_reports_nothing_is_said_so(
    chat: Callable[[str], Chat],
) -> None:
    head = chat("D0102").says("ขอเปลี่ยนคนรายงานข้อ 1.10 เป็นคุณธนา มั่นคง")
    assert "“คุณธนา มั่นคง” ยังไม่เป็นผู้รายงาน" in head.since(0)
    assert head.state["answers"]["matter"]["number"] == "1.10"


def test_those_before_may_go_on_reporting_and_the_question_stays(
    chat: Callable[[str], Chat],
) -> None:
    director = chat("D0101").says("ผู้รับผิดชอบรายงาน").says("ทุกกิจกรรม")
    told = director.answer_to("แล้วคนเดิมยังส่งได้อยู่ไหม")
    assert "ผู้รายงานทุกคนของสำนักยังส่งรายงานได้เหมือนเดิม" in told
    assert "ผู้ใดเป็นผู้รับผิดชอบรายงานทุกกิจกรรม" in director.last


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("มอบกิจกรรม 2.1 ให้คุณสมชายทำแทนคนเดิมหน่อย", "คุณสมชาย"),
        ("ให้คุณวิชัยรับผิดชอบกิจกรรม 2.1 แทนคนเดิม", "คุณวิชัย"),
        ("มอบ 2.1 ให้พี่สมศรีดูแลแทน", "พี่สมศรี"),
        ("กำหนดผู้รับผิดชอบ 2.1 เป็น นายประเสริฐ", "นายประเสริฐ"),
        ("มอบหมายข้อ 2.1 ให้น้องแนนทำ", "น้องแนน"),
    ],
)
def test_a_name_in_an_order_that_nobody_has_is_said_back(
    chat: Callable[[str], Chat], words: str, name: str
) -> None:
    me = chat("D0101").says(words)
    assert f"“{name}” ยังไม่เป็นผู้รายงานของสำนัก" in me.since(0)
    assert "ผู้ใดเป็นผู้รับผิดชอบรายงานกิจกรรม 2.1" in me.last and "who" not in me.state["answers"]


@pytest.mark.parametrize(
    "words",
    [
        "มอบกิจกรรม 2.1 ให้คุณช่วยรายงานทำแทนคนเดิมหน่อย",
        "มอบหมายข้อ 2.1 ให้นายสมมติ ช่วยรายงาน ทำ",
        "เปลี่ยนผู้รับผิดชอบ 2.1 จากนางสาวตัวอย่าง รายงานดี เป็นนายสมมติ ช่วยรายงาน",
    ],
)
def test_a_reporter_who_is_named_in_an_order_is_taken(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat("D0101").says(words)
    assert "ตรวจผู้รับผิดชอบรายงาน" in me.last and "นายสมมติ ช่วยรายงาน" in me.last


@pytest.mark.parametrize(
    "words",
    [
        "จะเปลี่ยนผู้รับผิดชอบกิจกรรม 3.2 ต้องกดตรงไหน",
        "เปลี่ยนผู้รับผิดชอบข้อ 3.2 ยังไง",
        "จะแก้ผู้รับผิดชอบ 3.2 กดปุ่มไหน",
    ],
)
@pytest.mark.parametrize("taps", [False, True])
def test_an_activity_told_before_its_bureau_is_kept(
    chat: Callable[[str], Chat], words: str, taps: bool
) -> None:
    admin = chat(ADMIN).says(words)
    assert "ไม่พบสำนักนี้" not in admin.since(0) and "กิจกรรม 3.2 ของสำนักใด" in admin.last
    admin = admin.taps("บริหารงานกลาง") if taps else admin.says("บริหารงานกลาง")
    assert "ผู้ใดเป็นผู้รับผิดชอบรายงานกิจกรรม 3.2" in admin.last


@pytest.mark.parametrize("words", ["กำหนดผู้รับผิดชอบ 3.2 สำนักดวงดาว", "กำหนดผู้รับผิดชอบ 3.2 ดวงดาว"])
def test_a_bureau_that_there_is_not_is_said_beside_the_activity(
    chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says(words)
    assert "ไม่พบสำนักนี้" in admin.since(0) and "กิจกรรม 3.2 ของสำนักใด" in admin.last


@pytest.mark.parametrize(
    "said",
    [
        "เปลี่ยนคนรายงานข้อ 1.10 เป็นคุณอรุณี แทนคนเดิมที่ย้ายไปแล้ว",
        "เปลี่ยนผู้รายงาน 1.10 เป็นคุณอรุณี เพราะคนเก่าเกษียณ",
        "ตั้งคุณอรุณีเป็นผู้รายงานข้อ 1.10 แทนผู้รายงานที่ลาออก",
    ],
)
def test_whom_they_stand_in_for_is_no_part_of_the_name(head: Chat, said: str) -> None:
    assert "“คุณอรุณี” ยังไม่เป็นผู้รายงาน" in head.says(said).since(0)


def test_a_name_before_a_reason_is_taken(head: Chat) -> None:
    told = head.says("เปลี่ยนผู้รายงาน 2.1 เป็นนายสมมติ แทนคนเก่าที่เกษียณ").since(0)
    assert "นายสมมติ ช่วยรายงาน" in told and "ยังไม่เป็นผู้รายงาน" not in told


def test_from_when_it_is_to_be_may_stand_behind(head: Chat) -> None:
    told = head.says("ตั้งนายสมมติเป็นคนรายงาน 2.2 ตั้งแต่ 15 มีนาได้ไหม").since(0)
    assert "ตั้งล่วงหน้า “ตั้งแต่ 15 มีนา” ยังไม่ได้" in told and "นายสมมติ ช่วยรายงาน" in told
