"""Naming somebody: four taps and a reason, or one line; and what is refused, kindly."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.people.person import Person
from tests import factories
from tests.handlers.elections.electing import NAMED, NOMINEE, REASON, plans, states
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import REPORTER, meets


def test_four_taps_and_a_reason_and_the_nominee_accepts(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    plans(chat)
    reporter, nominee = chat(REPORTER), chat(NOMINEE)
    reporter.says("เสนอชื่อ").taps("นายสมมติ บุคลากร")
    reporter.taps_data(reporter.beside("สุจริต")).taps("เลือกครบแล้ว (1)")
    assert "ทำความดีอะไร" in reporter.says("สุจริต จิตอาสา").last
    reporter.says(REASON)
    assert "ตรวจก่อนเสนอชื่อ" in reporter.last and "สุจริต" in reporter.last
    reporter.taps("เสนอชื่อ")
    assert "แจ้งผู้นั้นแล้ว" in reporter.last
    meets(demo, nominee)
    assert REASON in nominee.last and "นางสาวตัวอย่าง รายงานดี" in nominee.last
    nominee.taps("ยอมรับ")
    assert "ยอมรับการเสนอชื่อแล้ว" in nominee.last and states(demo) == {NOMINEE: "accepted"}
    meets(demo, reporter)
    assert "ยอมรับแล้ว" in reporter.last


def test_one_line_names_somebody(demo: House, chat: Callable[[str], Chat]) -> None:
    plans(chat)
    reporter = chat(REPORTER).says(NAMED)
    assert "นายสมมติ บุคลากร" in reporter.last and REASON in reporter.last
    assert "สุจริต และ จิตอาสา" in reporter.last
    reporter.taps("เสนอชื่อ")
    assert states(demo) == {NOMINEE: "asked"}


@pytest.mark.soak
@pytest.mark.parametrize(
    ("called", "typed", "read"),
    [
        ("นายสมมติ มีวินัย", "คุณมีวินัย สุจริต", "สุจริต"),
        ("นางตัวอย่าง จิตอาสา", "จิตอาสา กตัญญู และวินัย", "กตัญญู และ วินัย"),
        ("นายสุจริต กตัญญู", "สุจริต กตัญญู ด้านจิตอาสา", "จิตอาสา"),
    ],
)
def test_a_name_that_holds_a_virtue_is_a_name(
    demo: House, chat: Callable[[str], Chat], called: str, typed: str, read: str
) -> None:
    plans(chat)
    with demo.session() as session:
        session.scalars(select(Person).where(Person.staff_id == NOMINEE)).one().name = called
        session.commit()
    reporter = chat(REPORTER).says(f"เสนอชื่อ {typed} เพราะ{REASON}")
    lines = reporter.last.split("\n")
    assert called in lines and read in lines


@pytest.mark.soak
def test_a_name_that_is_a_virtue_answers_the_question_who_alone(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    plans(chat)
    with demo.session() as session:
        session.scalars(
            select(Person).where(Person.staff_id == NOMINEE)
        ).one().name = "นายสมมติ จิตอาสา"
        session.commit()
    assert "เด่นด้านใด" in chat(REPORTER).says("เสนอชื่อ").says("จิตอาสา").last


@pytest.mark.soak
def test_a_reason_that_tells_of_help_is_no_question(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    plans(chat)
    reporter = chat(REPORTER).says("เสนอชื่อ").says("บุคลากร").says("จิตอาสา")
    assert "ตรวจก่อนเสนอชื่อ" in reporter.says("ช่วยดูแลเพื่อนร่วมงานและเป็นแบบอย่างที่ดี").last


@pytest.mark.soak
def test_whom_one_may_not_name_is_told_with_the_reason(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    plans(chat, "จัดคัดเลือกดีเด่น ปี 2570 ประธาน อำนวยการข่าว กรรมการ ช่วยรายงาน, รับแจ้งเหตุ")
    with demo.session() as session:
        left = session.scalars(select(Person).where(Person.staff_id == "D0105")).one()
        left.retired_at = demo.now
        session.commit()
    reporter = chat(REPORTER).says("เสนอชื่อ")
    assert "เป็นกรรมการคัดเลือก" in reporter.says("ช่วยรายงาน").since(0)
    assert "อยู่สำนักการคลังและงบประมาณ" in reporter.says("รายงานคลัง").since(0)
    assert "ไม่พบชื่อนี้" in reporter.says("รับเรื่อง").since(0)
    assert "เสนอชื่อผู้ใด" in reporter.says("ฟ้าฝนอากาศ").last
    assert states(demo) == {}


@pytest.mark.soak
def test_two_of_one_name_are_listed_with_what_they_are(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    plans(chat)
    with demo.session() as session:
        known = session.scalars(select(Person).where(Person.staff_id == NOMINEE)).one()
        twin = factories.person(session, known.bureau, ["staff"], known.supervisor_id and known)
        twin.name, twin.position = known.name, "นิติกร"
        session.commit()
    reporter = chat(REPORTER).says("เสนอชื่อ").says("สมมติ บุคลากร")
    assert "หมายถึงผู้ใด" in reporter.last and "นิติกร" in reporter.last
    reporter.taps(next(each for each in reporter.offers if each.startswith("2.")))
    assert "ด้าน" in reporter.last


@pytest.mark.soak
def test_before_and_after_its_days_it_says_when(demo: House, chat: Callable[[str], Chat]) -> None:
    assert "ยังไม่มีการคัดเลือก" in chat(REPORTER).says("เสนอชื่อ").last
    plans(chat)
    reporter = chat(REPORTER).says("คัดเลือกดีเด่น")
    data = reporter.button("เสนอชื่อ")
    demo.later(days=25)
    assert "หมดเวลาแล้วเมื่อ 20 มีนาคม 2570" in reporter.taps_data(data).last
