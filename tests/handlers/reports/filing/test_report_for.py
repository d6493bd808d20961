"""A report entered for somebody who cannot send it, on record."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.people.person import Person
from models.reports.report import ReportVersion
from tests.handlers.house import Chat, House

TOLD = "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 118 คน"


@pytest.fixture(autouse=True)
def some_without_line(demo: House) -> None:
    """A colleague and another bureau's reporter have no LINE."""
    with demo.session() as session:
        query = select(Person).where(Person.staff_id.in_(("D0106", "D0202")))
        for person in session.scalars(query):
            person.line_user_id = None
        session.commit()


def enters(chat: Chat) -> ReportVersion:
    """From the first question to the receipt."""
    chat.taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    chat.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").sends_file().says("ไม่มี").taps("ยืนยันการส่ง")
    assert "ส่งรายงานแล้ว" in chat.last
    with chat.house.session() as session:
        return session.scalars(select(ReportVersion)).one()


def test_a_colleague_without_line_is_reported_for_on_record(reporter: Chat) -> None:
    reporter.says("รายงานแทน บุคลากร")
    assert "ระบบจะบันทึกว่าท่านเป็นผู้กรอกแทน" in reporter.last
    reporter.taps("รายงานแทน")
    assert "รายงานแทน นายสมมติ บุคลากร" in reporter.last
    reporter.taps("รายงาน")
    assert "รายงานแทน นายสมมติ บุคลากร (สำนักบริหารงานกลาง)" in reporter.last
    version = enters(reporter)
    with reporter.house.session() as session:
        entered = session.get_one(Person, version.submitted_by)
        whose = session.get_one(Person, version.on_behalf_of)
        assert (entered.staff_id, whose.staff_id) == ("D0103", "D0106")


@pytest.mark.soak
def test_an_administrator_enters_for_another_bureaus_reporter(
    chat: Callable[[str], Chat],
) -> None:
    admin = chat("D0002")
    admin.says("รายงานแทน D0202").taps("รายงานแทน")
    assert "รายงานแทน นายสมมติ รายงานคลัง" in admin.last
    admin.taps("รายงาน")
    assert "สำนักการคลังและงบประมาณ" in admin.last
    version = enters(admin)
    head = chat("D0201")
    head.says("รออนุมัติ")
    assert "รออนุมัติ 1 ฉบับ" in head.last
    assert version.on_behalf_of is not None


def test_an_administrator_reports_nothing_of_their_own(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("รายงาน 1.10")
    assert "ยังไม่มีกิจกรรมที่สำนักของท่านต้องรายงาน" in admin.last


@pytest.mark.parametrize("said", ["รายงานแทน", "รายงานแทน สมหญิง", "รายงานแทน D0202"])
def test_who_cannot_be_reported_for_is_told_how_to_ask(said: str, reporter: Chat) -> None:
    reporter.says(said)
    assert "พิมพ์ “รายงานแทน” ตามด้วยชื่อ" in reporter.last


def test_staff_may_not_report_for_anybody(chat: Callable[[str], Chat]) -> None:
    assert "เปิดให้เฉพาะผู้มีหน้าที่" in chat("D0105").says("รายงานแทน D0106").last


def test_who_speaks_for_themselves_is_not_spoken_for(
    reporter: Chat, chat: Callable[[str], Chat]
) -> None:
    assert "เฉพาะผู้ที่ยังไม่ได้ใช้ LINE" in reporter.says("รายงานแทน D0104").last
    with reporter.house.session() as session:
        colleague = session.scalars(select(Person).where(Person.staff_id == "D0104")).one()
    reporter.taps_data(f"o:report_activity?p={colleague.id}&n=1.10")
    assert "จึงต้องรายงานเอง" in reporter.last


def test_nobody_speaks_for_a_superior(reporter: Chat) -> None:
    with reporter.house.session() as session:
        director = session.scalars(select(Person).where(Person.staff_id == "D0101")).one()
        director.line_user_id = None
        session.commit()
    reporter.taps_data(f"o:report_activity?p={director.id}&n=1.10")
    assert "จึงต้องรายงานเอง" in reporter.last


@pytest.mark.parametrize(
    "said",
    [
        "ส่งของสำนักอื่นแทนได้ไหม เพื่อนสำนักคลังฝากมา",
        "รายงานแทนเพื่อนที่สำนักการคลังได้ไหม",
    ],
)
def test_for_another_bureau_its_reporter_is_named(reporter: Chat, said: str) -> None:
    told = reporter.says(said).last
    assert told.startswith("ไม่ได้") and "เฉพาะกิจกรรมของสำนักบริหารงานกลาง" in told
    assert "ผู้รายงานของสำนักการคลังและงบประมาณ" in told


@pytest.mark.parametrize(
    "said",
    [
        "รายงานแทนน้องที่สำนักหน่อย",
        "รายงานแทน สมชาย ของสำนักบริหารงานกลาง",
        "รายงานแทนคนในสำนักบริหารงานกลาง",
    ],
)
def test_who_is_of_ones_own_bureau_is_looked_for(reporter: Chat, said: str) -> None:
    assert "รายงานแทนได้เฉพาะผู้ที่ยังไม่ได้ใช้ LINE" in reporter.says(said).last


@pytest.mark.parametrize("said", ["รายงานแทนพี่ที่สำนักได้ไหม", "รายงานแทนคนในสำนักบริหารงานกลางได้ไหม"])
def test_whether_one_may_is_answered_with_the_rule(reporter: Chat, said: str) -> None:
    assert "เพื่อนร่วมสำนักที่ไม่ได้ใช้ LINE: พิมพ์ “รายงานแทน”" in reporter.says(said).last
