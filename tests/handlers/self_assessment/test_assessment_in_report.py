"""One tap puts a self-assessment into the report that asks for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.documents.document import DocumentRequest
from models.people.person import Person
from models.plans.plan import Activity
from models.reports.report import ReportVersion
from models.self_assessment.assessment_documents import SELF_ASSESSMENT
from models.self_assessment.self_assessment import SelfAssessment
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD, meets

PART = "2 ดำเนินการบางส่วน"
INTO = "แนบกับรายงาน 1.4.1"
TOLD = "ประเมินตนเองของสำนักเมื่อ 15 กุมภาพันธ์ ครบทุกข้อ"


def assesses(reporter: Chat) -> Chat:
    reporter.says("ประเมินองค์กรคุณธรรม")
    for _ in range(9):
        reporter.taps(PART)
    return reporter.taps("ส่งผลการประเมิน")


def goes_on(reporter: Chat) -> Chat:
    reporter.taps("เสร็จแล้ว 100%").says(TOLD).taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    return reporter.says("ไม่มี").says("ไม่มี")


def test_one_tap_fills_the_report_and_whoever_decides_it_may_have_the_form(
    demo: House, reporter: Chat, head: Chat
) -> None:
    assesses(reporter).taps(INTO)
    assert "ฉบับที่ 1 เป็นหลักฐานแล้ว" in reporter.since(0)
    goes_on(reporter)
    assert "ผลการประเมินตนเอง ระดับที่ 1 องค์กรส่งเสริมคุณธรรม 18 จาก 27 คะแนน" in reporter.last
    reporter.says("ยืนยัน")
    assert "ส่งรายงานแล้ว" in reporter.last
    with demo.session() as session:
        sent = session.scalars(select(ReportVersion).order_by(ReportVersion.id.desc())).first()
        assert sent is not None and [each["by"] for each in sent.proofs] == ["self_assessment"]
    meets(demo, head)
    head.taps("ดูไฟล์แนบ")
    asks = head.button("ขอแบบประเมิน")
    head.sends({"type": "postback", "postback": {"data": asks}}, silent=True)
    with demo.session() as session:
        asked = session.scalars(select(DocumentRequest)).one()
        assert (asked.kind, asked.gift) == ("self-assessment", 1)


@pytest.mark.soak
def test_a_report_without_it_is_remarked_with_the_way_to_it(reporter: Chat) -> None:
    reporter.says("รายงาน 1.4.1").taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    assert "สำนักยังไม่ได้ประเมิน" in reporter.last
    assert "ประเมินองค์กรคุณธรรม" in reporter.offers
    assesses(reporter).says("ทำต่อ")
    assert "ที่ยังไม่ได้แนบ" in reporter.last and INTO in reporter.offers


@pytest.mark.parametrize(("who", "may"), [(HEAD, True), ("D0202", False), ("D0106", False)])
def test_others_have_the_version_as_they_see_the_level(
    demo: House, chat: Callable[[str], Chat], reporter: Chat, who: str, may: bool
) -> None:
    assesses(reporter)
    with demo.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == who)).one()
        [sent] = session.scalars(select(SelfAssessment))
        record = SELF_ASSESSMENT.record
        assert record is not None
        assert record.may_read(session, person, sent.id, demo.now.date()) is may
    assert "ไม่พบหลักฐานนี้" in chat("D0202").taps_data(reporter.button(INTO)).last


@pytest.mark.soak
def test_a_plan_without_that_report_offers_no_way_into_it(demo: House, reporter: Chat) -> None:
    with demo.session() as session:
        query = select(Activity).where(Activity.title.contains("แบบประเมินองค์กรคุณธรรม"))
        for activity in session.scalars(query):
            activity.title = "รายงานอื่น"
        session.commit()
    assert INTO not in assesses(reporter).offers
