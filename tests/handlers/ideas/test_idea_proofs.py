"""One tap puts what a bureau chose into the report of activity 1.2."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from models.codes.short_code import number_of
from models.ideas.idea_documents import IDEA_REPORT
from models.ideas.idea_round import COLLECTION
from models.people.person import Person
from models.reports.report import ReportVersion
from tests.handlers.house import Chat, House
from tests.handlers.ideas.thinking import GOALS, chosen, code_of, collected
from tests.handlers.reports.sent_reports import SECRETARY

INTO = "แนบกับรายงาน 1.2"
OTHER = "D0202"
TOLD = "ทบทวนปัญหาที่อยากแก้ ความดีที่อยากทำของสำนัก และลงคะแนนเลือกเป้าหมาย"


def goes_on(reporter: Chat) -> Chat:
    reporter.taps("เสร็จแล้ว 100%").says(TOLD).taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    return reporter.says("ไม่มี").says("ไม่มี")


def test_it_fills_output_and_outcome_and_names_the_form(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = goes_on(chosen(demo, chat).taps(INTO)).says("ยืนยัน")
    code = code_of(demo, COLLECTION)
    assert "ส่งรายงานแล้ว" in reporter.last
    with demo.session() as session:
        kept = session.scalars(select(ReportVersion).order_by(ReportVersion.id.desc())).first()
    assert kept is not None
    assert f"1 ฉบับ รหัส {code} บุคลากรร่วม 5 จาก 6 คน คิดเป็นร้อยละ 83.33" in kept.output
    assert f"เลือกเป้าหมาย 2 เรื่อง ได้แก่ (1) พอเพียง: {GOALS['พอเพียง']}" in kept.outcome
    assert kept.proof_names == [f"แบบรายงานปัญหาที่อยากแก้ ความดีที่อยากทำ รหัส {code}"]


@pytest.mark.soak
def test_a_report_of_it_without_the_form_is_remarked(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chosen(demo, chat).says("รายงาน 1.2").taps("เสร็จแล้ว 100%").says(TOLD)
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    assert "สำนักเลือกเป้าหมายแล้ว" in reporter.last and INTO in reporter.offers


@pytest.mark.parametrize(("who", "may"), [(SECRETARY, True), (OTHER, False)])
@pytest.mark.soak
def test_the_form_goes_with_the_right_to_read_the_report(
    demo: House, chat: Callable[[str], Chat], who: str, may: bool
) -> None:
    goes_on(chosen(demo, chat).taps(INTO)).says("ยืนยัน")
    record, number = IDEA_REPORT.record, number_of(code_of(demo, COLLECTION))
    assert record is not None
    with demo.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == who)).one()
        assert record.may_read(session, person, number, date(2027, 3, 1)) is may


@pytest.mark.soak
def test_nothing_is_proved_before_goals_are_chosen(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    assert INTO not in collected(demo, chat).offers


@pytest.mark.soak
def test_others_cannot_put_it_into_their_report(demo: House, chat: Callable[[str], Chat]) -> None:
    look = chosen(demo, chat).button(INTO)
    assert "ไม่พบหลักฐานนี้" in chat(OTHER).taps_data(look).last
