"""Somebody leaves the roster or is away for long; what they hold goes to who is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from handlers.roster.held_words import HELD
from models.accounts.changing import retiring
from models.duties import duty_holders
from models.duties.reminder_tables import DutyHolder
from models.people.person import Absence, Person
from tests.handlers.house import Chat, House
from tests.handlers.roster.changing.test_change_person import ADMIN, person, sets, told

REPORTER, OTHER, HEAD = "D0103", "D0104", "D0102"


def responsible(house: House) -> Person | None:
    with house.session() as session:
        return session.scalars(
            select(Person).join(DutyHolder, DutyHolder.person_id == Person.id)
        ).first()


def holds(house: House, staff_id: str) -> None:
    with house.session() as session:
        who = session.scalars(select(Person).where(Person.staff_id == staff_id)).one()
        duty_holders.assign(session, who, who, house.now)
        session.commit()


def test_every_kind_that_is_held_has_words() -> None:
    assert {each.name for each in retiring.holdings()} == set(HELD)


@pytest.mark.soak
def test_one_line_takes_somebody_off_the_roster_and_hands_over(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    holds(demo, REPORTER)
    admin = chat(ADMIN).says("ลบนางสาวตัวอย่าง รายงานดี ออกจากระบบ")
    assert "พ้นจากทะเบียนเพราะเหตุใด" in admin.last
    admin.taps("เกษียณอายุ")
    assert "กิจกรรมที่รับผิดชอบ 1 รายการ" in admin.last
    admin.says("D0104")
    assert "ส่งมอบให้ นายสมมติ ช่วยรายงาน" in admin.last
    assert person(demo, REPORTER).retired_at is None
    admin.taps("ยืนยัน")
    gone = person(demo, REPORTER)
    assert gone.retired_at is not None and gone.line_user_id is None
    holder = responsible(demo)
    assert holder is not None and holder.staff_id == OTHER
    assert "รับช่วงงานต่อจาก นางสาวตัวอย่าง รายงานดี" in told(demo, chat(OTHER)).last
    assert "พ้นจากทะเบียนบุคลากรแล้ว" in told(demo, chat(REPORTER)).last
    assert "พ้นจากทะเบียนแล้ว" in admin.says("บุคลากร รายงานดี").last


@pytest.mark.soak
def test_each_kind_may_go_to_somebody_else_and_people_are_never_left_alone(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    sets(demo, HEAD, roles=["staff", "supervisor", "reporter"])
    holds(demo, HEAD)
    admin = chat(ADMIN).says("D0102 ลาออก").taps("แยกตามเรื่อง")
    assert "ผู้ใต้บังคับบัญชา: ใครรับช่วงต่อ" in admin.last
    admin.says("D0103")
    assert "กิจกรรมที่รับผิดชอบ: ใครรับช่วงต่อ" in admin.last
    admin.says("D0202")
    assert "รับเรื่องนี้ไม่ได้" in admin.last
    admin.says("D0104").taps("ยืนยัน")
    new, director = person(demo, REPORTER), person(demo, "D0101")
    assert person(demo, OTHER).supervisor_id == new.id and new.supervisor_id == director.id
    holder = responsible(demo)
    assert holder is not None and holder.staff_id == OTHER


@pytest.mark.soak
def test_without_a_name_people_go_to_the_next_superior(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("บุคลากร D0102").taps("พ้นทะเบียน").taps("เกษียณอายุ").taps("ไม่ระบุ")
    assert "ไปอยู่ใต้ผู้บังคับบัญชาของผู้นี้" in admin.last
    admin.taps("ยืนยัน")
    assert person(demo, REPORTER).supervisor_id == person(demo, "D0101").id


@pytest.mark.parametrize(
    "words", ["ผู้รับช่วงไม่ระบุครับ", "ยังไม่ได้หารือกัน ใส่ว่าไม่ระบุไว้ก่อนค่ะ", "ขอไม่ระบุผู้รับช่วงนะคะ"]
)
def test_nobody_is_said_with_the_questions_own_words(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says("บุคลากร D0102").taps("พ้นทะเบียน").taps("เกษียณอายุ").says(words)
    assert "ไปอยู่ใต้ผู้บังคับบัญชาของผู้นี้" in admin.last


def test_a_long_leave_keeps_the_person_and_hands_over_what_is_named(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    holds(demo, REPORTER)
    admin = chat(ADMIN).says("D0103 ลาศึกษาต่อ").says("1 เม.ย. 70 ถึง 31 มี.ค. 72")
    assert "ใครรับช่วงต่อ" in admin.last, admin.since(0)
    admin.says("D0104")
    admin.taps("ยืนยัน")
    with demo.session() as session:
        absence = session.scalars(select(Absence)).one()
    assert (absence.last_day.year, absence.last_day.month) == (2029, 3)
    assert person(demo, REPORTER).retired_at is None
    holder = responsible(demo)
    assert holder is not None and holder.staff_id == OTHER


@pytest.mark.soak
def test_administrators_are_not_simply_taken_off(demo: House, chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("บุคลากร D0002").taps("พ้นทะเบียน")
    assert "นำชื่อของท่านเองออกไม่ได้" in admin.last
    sets(demo, "D0105", roles=["staff", "admin"])
    admin.says("พ้นทะเบียน D0105")
    assert "ถอดหน้าที่ผู้ดูแลระบบก่อน" in admin.last


@pytest.mark.parametrize(
    "words",
    [
        "นายสมมติ บุคลากร พ้นทะเบียน",
        "นายสมมติ บุคลากร พ้นทะเบียน ลาออกตั้งแต่ 1 เม.ย.",
        "คุณบุคลากรย้ายไปแล้วเอาออกจากทะเบียนให้ที",
        "ปลดคุณบุคลากรออกจากระบบที ย้ายไปสภาผู้แทนแล้ว",
        "คุณบุคลากรย้ายไปสภาผู้แทนแล้ว ปลดออกจากระบบให้ด้วย",
        "ถอดนายสมมติ บุคลากร ออกจากทะเบียน ไปกระทรวงแล้ว",
    ],
)
def test_a_name_before_the_verb_is_kept(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert "นายสมมติ บุคลากร" in chat(ADMIN).says(words).last


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("คุณรายงานดีลาออกสิ้นเดือนนี้", "31 มีนาคม 2570"),
        ("คุณรายงานดีเกษียณวันที่ 30 กันยายนนี้ค่ะ", "30 กันยายน 2570"),
        ("คุณรายงานดีจะลาออกแล้วค่ะ", ""),
        ("คุณรายงานดีลาออกเมื่อวานค่ะ", ""),
        ("คุณรายงานดีโอนย้ายไปวันที่ 1 เม.ย.", "1 เมษายน 2570"),
    ],
)
def test_a_later_day_is_kept_and_words_alone_take_nobody_off_today(
    demo: House, chat: Callable[[str], Chat], line: str, day: str
) -> None:
    admin = chat(ADMIN).says(line).says("ไม่มีค่ะ")
    assert ("จะมีผลทันที" in admin.last) == bool(day) and day in admin.last
    admin.says("ยืนยัน")
    assert (person(demo, REPORTER).retired_at is None) == bool(day)


@pytest.mark.soak
def test_the_day_told_with_the_reason_and_who_takes_over_in_a_sentence(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("พ้นทะเบียน").says("คุณรายงานดี").says("ลาออกสิ้นเดือนหน้าค่ะ")
    admin.says("ให้คุณช่วยรายงานรับช่วงต่อ")
    for shown in ("30 เมษายน 2570", "ลาออกหรือโอนย้าย", "นายสมมติ ช่วยรายงาน"):
        assert shown in admin.last, shown
    admin.says("ลาออกวันที่ 20 มีนาแทน")
    assert "20 มีนาคม 2570" in admin.last


def test_the_wrong_person_is_put_right_before_anybody_leaves(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("คุณรายงานดีลาออกสิ้นเดือนนี้").says("ผิดคนค่ะ คุณช่วยรายงานต่างหาก")
    assert "เปลี่ยนเป็น นายสมมติ ช่วยรายงาน (D0104)" in admin.since(0)
    admin.says("ผิดคนค่ะ คุณดูแลแผนต่างหาก")
    assert "นางสาวตัวอย่าง ดูแลแผน (" not in admin.since(0)  # nobody takes themselves off
    admin.says("ไม่มีค่ะ")
    assert "31 มีนาคม 2570" in admin.last and "นายสมมติ ช่วยรายงาน" in admin.last
    admin.taps("ยืนยัน")
    assert person(demo, "D0104").retired_at is not None
    assert person(demo, REPORTER).retired_at is None


@pytest.mark.parametrize("words", ["ขอพักไว้ก่อน", "งั้นพักไว้ก่อนนะคะ", "พักเรื่องนี้ไว้ก่อน"])
def test_the_question_who_leaves_may_rest(chat: Callable[[str], Chat], words: str) -> None:
    me = chat("D0002").says("พ้นทะเบียน").says(words)
    assert "พักไว้ให้แล้ว" in me.last
