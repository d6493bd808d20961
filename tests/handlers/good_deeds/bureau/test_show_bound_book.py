"""`เล่มความดี`: its files, and one tap into the report of the bureau's activity."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.calendar import office_day
from models.good_deeds import bound_book
from models.good_deeds.deed_documents import BOUND_BOOK
from models.people.person import Person
from models.reports.report import ReportVersion
from tests.handlers.good_deeds.deed_talk import GIVER, STAFF, keeps
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import SECRETARY

INTO = "แนบกับรายงาน 2.2"
TOLD = "ชวนบุคลากรบันทึกความดีทุกสัปดาห์ และรวบรวมเป็นเล่มเพื่อเผยแพร่ในสำนัก"


def goes_on(reporter: Chat) -> Chat:
    reporter.taps("เสร็จแล้ว 100%").says(TOLD).taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    return reporter.says("ไม่มี").says("ไม่มี")


def test_one_tap_puts_it_into_the_report(demo: House, chat: Callable[[str], Chat]) -> None:
    keeps(chat(STAFF), shown="คณะทำงาน ไม่ออกชื่อ")
    reporter = chat(GIVER).says("เล่มความดี")
    assert "1 เรื่อง" in reporter.last and "ขอเป็น PDF" in reporter.offers
    reporter = goes_on(reporter.taps(INTO)).says("ยืนยัน")
    assert "ส่งรายงานแล้ว" in reporter.last
    with demo.session() as session:
        kept = session.scalars(select(ReportVersion).order_by(ReportVersion.id.desc())).first()
        assert kept is not None
        assert "นำลงเล่มความดี 1 เรื่อง" in kept.output and "รายงานเป็นเล่ม" in kept.outcome
        [name] = kept.proof_names
        assert name.startswith("เล่มความดี ถึง")
        superior = session.scalars(select(Person).where(Person.staff_id == SECRETARY)).one()
        own = session.scalars(select(Person).where(Person.staff_id == STAFF)).one()
        number, day = kept.proofs[0]["about"], office_day(demo.now)
        assert BOUND_BOOK.record is not None
        assert BOUND_BOOK.record.may_read(session, superior, number, day)
        assert not BOUND_BOOK.record.may_read(session, own, number, day)
        assert number == bound_book.number_of(own.bureau_id, day)


@pytest.mark.soak
def test_without_a_story_and_figures_there_is_nothing_to_prove(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    keeps(chat(STAFF))
    reporter = chat(GIVER).says("เล่มความดี")
    assert "0 เรื่อง" in reporter.last
    assert "ไม่พบหลักฐานนี้" in reporter.taps(INTO).last


@pytest.mark.soak
def test_who_is_not_of_the_working_group_gets_none(chat: Callable[[str], Chat]) -> None:
    keeps(chat(STAFF), shown="คณะทำงาน ไม่ออกชื่อ")
    assert "เปิดให้เฉพาะผู้มีหน้าที่" in chat(STAFF).says("เล่มความดี").last


@pytest.mark.soak
def test_a_report_without_the_book_is_remarked(chat: Callable[[str], Chat]) -> None:
    keeps(chat(STAFF), shown="คณะทำงาน ไม่ออกชื่อ")
    reporter = chat(GIVER).says("รายงาน 2.2").taps("เสร็จแล้ว 100%").says(TOLD)
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    assert "จัดทำรายงานเป็นเล่ม" in reporter.last and INTO in reporter.offers
