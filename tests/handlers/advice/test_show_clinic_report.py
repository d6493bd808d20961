"""`รายงานคลินิก`: the figures, the document in every format, and one tap into the report of 1.9."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from handlers.papers.advice.advice_papers import ADVICE_PAPERS
from handlers.papers.paper_desk import Annex, PaperDesk, PaperRequest, SubjectPapers, gathered
from handlers.papers.paper_kinds import gather, render
from handlers.papers.printing.model import Paragraph, Table
from models.advice import advice_documents
from models.advice.advice_question import REPORTING, AdviceNumber
from models.clinic import clinic_answers
from models.clinic.clinic_answers import TopicAnswer
from models.errors import Refusal
from models.people.person import ADVISER, Person
from models.reports.report import ReportVersion
from tests.handlers.advice.advising import ADVISING, ASKING, adviser
from tests.handlers.house import Chat, House

REPORTER = "D0103"
INTO, TITLE = "แนบกับรายงาน 1.9", "แนบภาพในเล่มสรุปกี่ภาพ"


@pytest.fixture
def counted(demo: House) -> House:
    """Six questions, five of them answered, and one answer on the shelf."""
    adviser(demo)
    with demo.session() as session:
        for days in (0, 1, 2, 2, 3, None):
            session.add(
                AdviceNumber(
                    topic=REPORTING, activity="3.7", bureau_id=None, asked_on=demo.now.date(),
                    answered_on=None if days is None else demo.now.date(), answered_days=days,
                )
            )  # fmt: skip
        person = session.scalars(select(Person).where(Person.staff_id == ADVISING)).one()
        source = "คำแนะนำของคลินิกคุณธรรม ไม่ใช่คำวินิจฉัย"
        answer = TopicAnswer("own_x", TITLE, "หนึ่งภาพ", source)
        clinic_answers.give(session, person, answer, 0, demo.now)
        session.commit()
    return demo


def test_it_goes_into_the_report_of_the_clinic_s_activity_with_one_tap(
    counted: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER).says("รายงานคลินิก")
    assert "6 ข้อ" in reporter.last and "2 วันทำการ (ค่ากลาง)" in reporter.last
    reporter.taps(INTO).taps("เสร็จแล้ว 100%").says("เปิดคลินิกและตอบคำถามตลอดปี")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี").says("ยืนยัน")
    assert "ส่งรายงานแล้ว" in reporter.last
    with counted.session() as session:
        kept = session.scalars(select(ReportVersion).order_by(ReportVersion.id.desc())).first()
    assert kept is not None and "ตอบแล้ว" in kept.output and "รายงานคลินิกคุณธรรม ณ" in kept.outcome
    assert kept.proof_names == ["รายงานคลินิกคุณธรรม ณ 1 มีนาคม 2570"]


@pytest.mark.soak
def test_the_document_has_the_figures_and_what_was_published(counted: House) -> None:
    with counted.session() as session:
        asked = PaperRequest("clinic-report", gift=counted.now.date().toordinal())
        report = gather(session, counted.sealer, asked, counted.now)
        with pytest.raises(Refusal, match="no_rows"):
            early = PaperRequest("clinic-report", gift=counted.now.date().toordinal() - 9)
            gather(session, counted.sealer, early, counted.now)
    tables = {each.name: each for each in report.blocks if isinstance(each, Table)}
    assert list(tables) == ["ตามเรื่อง", "ตามกิจกรรม", "ตามเดือน", "คำถามที่พบบ่อย"]
    assert [cell.value for cell in tables["ตามกิจกรรม"].rows[0]] == ["กิจกรรม ๓.๗", 6]
    assert "๔. การนัดคลินิก" in str(report.blocks) and "ไม่มีช่วงนัด" in str(report.blocks)
    assert TITLE in str(tables["คำถามที่พบบ่อย"].rows) and "๒ วันทำการ" in str(report)
    for ending in ("pdf", "docx", "xlsx"):
        assert len(render(report, ending, counted.sealer).data) > 1000


def test_what_other_subjects_tell_of_the_clinic_stands_behind_it(counted: House) -> None:
    came = Annex((Paragraph("ผู้เข้าคลินิกตามนัด ๑๒ คน"),), ())
    others = SubjectPapers(annexes={"clinic-report": lambda _desk, _last: came})
    with counted.session() as session:
        asked = PaperRequest("clinic-report")
        subjects = (ADVICE_PAPERS, others)
        report = gathered(PaperDesk(session, counted.sealer, asked, counted.now, subjects))
    assert "ผู้เข้าคลินิกตามนัด ๑๒ คน" in str(report.blocks)


def test_others_put_it_into_no_report_and_staff_do_not_see_it(
    counted: House, chat: Callable[[str], Chat]
) -> None:
    assert INTO in chat(REPORTER).says("รายงานคลินิก").offers
    assert INTO not in chat(ADVISING).says("รายงานคลินิก").offers
    assert "เปิดให้เฉพาะผู้มีหน้าที่" in chat(ASKING).says("รายงานคลินิก").last
    record = advice_documents.CLINIC_REPORT.record
    assert record is not None
    with counted.session() as session:
        staff = session.scalars(select(Person).where(Person.staff_id == ASKING)).one()
        today = counted.now.date()
        assert not record.may_read(session, staff, today.toordinal(), today)
        staff.roles = [ADVISER]
        assert record.may_read(session, staff, today.toordinal(), today)
        assert not record.may_read(session, staff, today.toordinal() + 1, today)
        session.rollback()


def test_the_year_before_has_its_own_figures(counted: House, chat: Callable[[str], Chat]) -> None:
    with counted.session() as session:
        for _ in range(7):
            session.add(
                AdviceNumber(
                    topic=REPORTING, activity="3.7", bureau_id=None, asked_on=date(2026, 5, 4),
                    answered_on=None, answered_days=None,
                )
            )  # fmt: skip
        session.commit()
    shown = chat(ADVISING).says("รายงานคลินิก ปีที่แล้ว").last
    assert "7 ข้อ" in shown and "30 กันยายน 2569" in shown
    assert "6 ข้อ" in chat(ADVISING).says("รายงานคลินิก").last
    assert "ปีงบประมาณ 2568 ไม่มีคำถาม" in chat(ADVISING).says("รายงานคลินิก ปี 2568").last
