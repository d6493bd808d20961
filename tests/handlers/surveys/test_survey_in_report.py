"""One tap puts a closed survey's result into the report of its activity."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from handlers.papers.paper_desk import PaperRequest
from handlers.papers.paper_kinds import gather
from models.codes.short_code import number_of
from models.documents.document import DocumentRequest
from models.people.person import Person
from models.reports.report import Report, ReportVersion
from models.surveys.survey_documents import SURVEY_RESULT
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, DIRECTOR, HEAD, SECRETARY, meets
from tests.handlers.surveys.surveying import REPORTER, answers, colleagues, makes

INTO = "แนบกับรายงาน 3.6"
TOLD = "สำรวจความพึงพอใจของผู้รับบริการของสำนัก เดือนกุมภาพันธ์"


def closes(demo: House, chat: Callable[[str], Chat], people: int = 5) -> tuple[Chat, str]:
    """The reporter's survey of 3.6, answered by so many and closed; returns chat and code."""
    reporter = chat(REPORTER)
    code = makes(reporter)
    for who in colleagues(demo)[:people]:
        answers(chat(who), code)
    return reporter.says("ปิดแบบสำรวจ").taps("ยืนยันปิด"), code


def sent(demo: House) -> ReportVersion:
    with demo.session() as session:
        query = select(ReportVersion).order_by(ReportVersion.id.desc())
        return session.scalars(query).first()  # type: ignore[return-value]


def goes_on(reporter: Chat) -> Chat:
    reporter.taps("เสร็จแล้ว 100%").says(TOLD).taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    return reporter.says("ไม่มี").says("ไม่มี")


def test_one_tap_fills_a_new_report_and_names_the_document(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter, code = closes(demo, chat)
    reporter.taps(INTO)
    assert f"ใช้รายงานผลแบบสำรวจ รหัส {code} เป็นหลักฐานแล้ว" in reporter.since(0)
    assert "เติมผลผลิตและผลลัพธ์ให้แล้ว" in reporter.since(0)
    goes_on(reporter)
    card = reporter.last
    assert f"นำมาจากรายงานผลแบบสำรวจ รหัส {code} แก้ได้ก่อนส่ง" in card
    assert "ร้อยละ 93.33 (ค่าเฉลี่ย 4.67 จาก 5 ระดับดีมาก)" in card
    assert "ผู้ตอบ 5 คน จากบุคลากรที่ถูกถาม" in card
    assert card.count("ข้อสังเกต") == 1 and "ยังไม่ได้บอกการเผยแพร่" in card
    reporter.says("ยืนยัน")
    assert "ส่งรายงานแล้ว" in reporter.last and f"รหัส {code}" in reporter.last
    kept = sent(demo)
    assert kept.output.startswith("มีแบบสำรวจ") and "ร้อยละ 93.33" in kept.outcome
    assert [each["by"] for each in kept.proofs] == ["surveys"]
    assert kept.proof_names == [f"รายงานผลแบบสำรวจ รหัส {code}"]


@pytest.mark.soak
def test_who_decides_the_report_may_have_the_document(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter, code = closes(demo, chat)
    goes_on(reporter.taps(INTO)).says("ยืนยัน")
    head = chat(HEAD)
    meets(demo, head)
    assert f"รหัส {code}" in head.last
    head.taps("ดูไฟล์แนบ")
    assert "เอกสารจากระบบ" in head.last
    asks = head.button("ขอเอกสารผลสำรวจ")
    head.sends({"type": "postback", "postback": {"data": asks}}, silent=True)
    with demo.session() as session:
        asked = session.scalars(select(DocumentRequest)).one()
    assert (asked.kind, asked.gift) == ("survey", number_of(code))


@pytest.mark.parametrize("kind", ["bureau-form", "evidence"])
@pytest.mark.soak
def test_what_is_printed_of_the_report_names_the_document(
    demo: House, chat: Callable[[str], Chat], kind: str
) -> None:
    reporter, code = closes(demo, chat)
    goes_on(reporter.taps(INTO)).says("ยืนยัน")
    with demo.session() as session:
        query = select(Person.bureau_id).where(Person.staff_id == REPORTER)
        bureau = session.scalars(query).one()
        asked = PaperRequest(kind, due=date(2027, 6, 20), bureau_id=bureau)
        printed = str(gather(session, demo.sealer, asked, demo.now))
    assert f"รายงานผลแบบสำรวจ รหัส {code}" in printed


@pytest.mark.parametrize(("who", "may"), [(SECRETARY, True), ("D0202", False)])
@pytest.mark.soak
def test_the_document_goes_with_the_right_to_read_the_report(
    demo: House, chat: Callable[[str], Chat], who: str, may: bool
) -> None:
    reporter, code = closes(demo, chat)
    goes_on(reporter.taps(INTO)).says("ยืนยัน")
    with demo.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == who)).one()
        person.roles = [each for each in person.roles if each not in ("executive", "admin")]
        session.flush()
        record = SURVEY_RESULT.record
        assert record is not None
        day = date(2027, 3, 1)
        assert record.may_read(session, person, number_of(code), day) is may


@pytest.mark.soak
def test_an_open_draft_gets_it_and_loses_nothing_that_was_typed(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter, code = closes(demo, chat)
    look = reporter.button(INTO)
    reporter.says("รายงาน 3.6").taps("เสร็จแล้ว 100%").says(TOLD).says("ทำแบบสำรวจแล้ว 1 ฉบับ")
    reporter.taps_data(look)
    told = reporter.since(0)
    assert "เติมผลลัพธ์ให้แล้ว" in told and "ผลผลิตคงตามที่ท่านตอบไว้" in told
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")
    assert "ทำแบบสำรวจแล้ว 1 ฉบับ" in reporter.last and "ร้อยละ 93.33" in reporter.last
    reporter.taps_data(look)
    assert f"รายงานผลแบบสำรวจ รหัส {code} อยู่ในรายงานนี้แล้ว" in reporter.since(0)
    reporter.says("ยืนยัน")
    assert sent(demo).output == "ทำแบบสำรวจแล้ว 1 ฉบับ" and len(sent(demo).proofs) == 1


@pytest.mark.soak
def test_a_second_survey_adds_its_line_and_either_can_be_taken_out(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter, first = closes(demo, chat)
    goes_on(reporter.taps(INTO))
    reporter, second = closes(demo, chat)
    reporter.taps(INTO)
    assert f"รหัส {first}" in reporter.last and f"รหัส {second}" in reporter.last
    assert reporter.last.count("ร้อยละ 93.33") == 2
    reporter.says("แก้ไข หลักฐานจากระบบ").taps("เอาออก").taps("ใช้ตามนี้ (1)").says("ยืนยัน")
    assert len(sent(demo).proofs) == 1


@pytest.mark.soak
def test_of_a_report_already_sent_or_approved_it_says_what_can_be_done(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter, code = closes(demo, chat)
    look = reporter.button(INTO)
    reporter.says("รายงาน 3.6").taps("เสร็จแล้ว 100%").says(TOLD).taps("ได้ตามแผนทั้งสองข้อ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี").says("ยืนยัน")
    reporter.taps_data(look)
    assert "กำลังรออนุมัติ จึงยังไม่ได้แนบ" in reporter.last
    assert {"ถอนรายงาน", INTO} <= set(reporter.offers)
    with demo.session() as session:
        report = session.scalars(select(Report).order_by(Report.id.desc())).first()
        assert report is not None
        report.state = "approved"
        session.commit()
    reporter.taps_data(look)
    assert "ได้รับอนุมัติแล้ว จึงยังไม่ได้แนบ" in reporter.last
    reporter.taps("แก้ฉบับที่อนุมัติ")
    assert f"ใช้รายงานผลแบบสำรวจ รหัส {code} เป็นหลักฐานแล้ว" in reporter.since(0)
    reporter.says("เพิ่มผลการสำรวจเป็นหลักฐาน")
    assert f"รายงานผลแบบสำรวจ รหัส {code}" in reporter.last


@pytest.mark.parametrize("typed", ["ผู้รับบริการพอใจกว่าปีก่อน", ""])
@pytest.mark.soak
def test_a_report_taken_back_gets_it_and_keeps_what_was_typed(
    demo: House, chat: Callable[[str], Chat], typed: str
) -> None:
    reporter, code = closes(demo, chat)
    look = reporter.button(INTO)
    reporter.says("รายงาน 3.6").taps("เสร็จแล้ว 100%").says(TOLD)
    if typed:
        reporter.says("ทำแบบสำรวจแล้ว 1 ฉบับ").says(typed)
    else:
        reporter.taps("ได้ตามแผนทั้งสองข้อ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี").says("ยืนยัน")
    reporter.taps_data(look).taps("ถอนรายงาน").taps("ยืนยันถอนรายงาน").taps_data(look)
    stays = "ผลผลิตและผลลัพธ์คงตามที่ท่านตอบไว้"
    assert (stays in reporter.since(0)) is bool(typed)
    reporter.taps("ทำเหมือนครั้งก่อน").says("ไม่มี").says("ไม่มี").says("ยืนยัน")
    kept = sent(demo)
    assert kept.proof_names == [f"รายงานผลแบบสำรวจ รหัส {code}"]
    assert kept.outcome == typed if typed else "ร้อยละ 93.33" in kept.outcome


@pytest.mark.soak
def test_a_report_entered_for_a_colleague_gets_it_while_it_is_open(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter, code = closes(demo, chat)
    with demo.session() as session:
        colleague = session.scalars(select(Person).where(Person.staff_id == "D0106")).one()
        colleague.line_user_id = None
        session.commit()
    reporter.taps_data(f"o:report_activity?n=3.6&p={colleague.id}").taps("เสร็จแล้ว 100%")
    reporter.taps_data(reporter.button(INTO))
    assert f"รหัส {code} เป็นหลักฐานแล้ว" in reporter.since(0)
    assert reporter.state["answers"]["behalf"] == colleague.id
    reporter.says(TOLD).taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี").says("ยืนยัน")
    kept = sent(demo)
    assert kept.on_behalf_of == colleague.id and len(kept.proofs) == 1


@pytest.mark.soak
def test_few_answers_prove_only_that_there_was_a_survey(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter, _ = closes(demo, chat, people=4)
    reporter.taps(INTO)
    assert "เติมผลผลิตให้แล้ว" in reporter.since(0) and "ร้อยละ" not in str(reporter.state["answers"])


@pytest.mark.soak
def test_others_cannot_put_it_into_their_report(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter, _ = closes(demo, chat)
    stranger = chat("D0202").taps_data(reporter.button(INTO))
    assert "ไม่พบหลักฐานนี้" in stranger.last
    boss = chat(DIRECTOR).says("แบบสำรวจ")
    assert INTO not in boss.offers and chat(ADMIN).says("แบบสำรวจ").last


@pytest.mark.soak
def test_beginning_the_report_anew_keeps_the_survey_and_says_so(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter, code = closes(demo, chat)
    reporter.taps(INTO)
    reporter.taps("เสร็จแล้ว 100%").says("รายงาน 3.6")
    heard = len(reporter.heard)
    reporter.taps("เริ่มใหม่")
    assert f"ใช้รายงานผลแบบสำรวจ รหัส {code} เป็นหลักฐานแล้ว" in reporter.since(heard)
    assert "status" not in reporter.state["answers"]
    goes_on(reporter)
    assert f"นำมาจากรายงานผลแบบสำรวจ รหัส {code}" in reporter.last
