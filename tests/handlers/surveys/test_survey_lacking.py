"""A report whose outcome only a survey shows is remarked before it is sent, and never refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.surveys import questionnaire
from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER, answers, code_of, colleagues, makes

LACKS = "แต่รายงานยังไม่มีผลสำรวจ"
TOLD = "เผยแพร่ประมวลจริยธรรมของสำนักผ่านมุมจริยธรรมและประชุมสำนัก"


def to_review(reporter: Chat, number: str, status: str = "เสร็จแล้ว 100%") -> Chat:
    reporter.says(f"รายงาน {number}").taps(status).says(TOLD)
    if "ผลผลิต" in reporter.last:
        reporter.taps("ได้ตามแผนทั้งสองข้อ")
    return reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")


def test_the_remark_leads_to_a_survey_and_the_report_may_go_without(
    chat: Callable[[str], Chat],
) -> None:
    reporter = to_review(chat(REPORTER), "1.14")
    assert LACKS in reporter.last
    make = reporter.button("ทำแบบสำรวจ")
    reporter.taps_data(make)
    assert "แบบสำรวจของกิจกรรม 1.14" in reporter.last
    reporter.says("รายงาน 1.14").taps("ทำต่อ").says("ยืนยัน")
    assert "ส่งรายงานแล้ว" in reporter.since(0)


@pytest.mark.parametrize("number", ["1.10", "2.1"])
def test_other_outcomes_need_no_survey(chat: Callable[[str], Chat], number: str) -> None:
    reporter = to_review(chat(REPORTER), number)
    assert "ตรวจทานก่อนส่ง" in reporter.last and LACKS not in reporter.last


@pytest.mark.soak
def test_what_is_not_begun_needs_none_yet(chat: Callable[[str], Chat]) -> None:
    reporter = to_review(chat(REPORTER), "1.14", "ยังไม่ได้ดำเนินการ")
    assert "ตรวจทานก่อนส่ง" in reporter.last and LACKS not in reporter.last


@pytest.mark.soak
def test_a_running_survey_is_named_and_a_closed_one_put_in_from_there(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER)
    code = makes(reporter)
    to_review(reporter, "3.6")
    assert f"แบบสำรวจ รหัส {code} ยังเปิดถึง 8 มีนาคม 2570" in reporter.last
    reporter.taps("ดูแบบสำรวจ")
    assert "เห็นผลได้หลังปิดเท่านั้น" in reporter.last
    for who in colleagues(demo)[:5]:
        answers(chat(who), code)
    reporter.says("ปิดแบบสำรวจ").taps("ยืนยันปิด").says("ทำต่อ 3.6")
    assert f"มีผลแบบสำรวจ รหัส {code_of(demo)} ที่ยังไม่ได้แนบ" in reporter.last
    reporter.taps("แนบกับรายงาน 3.6")
    assert "ที่ยังไม่ได้แนบ" not in reporter.last and "หลักฐานจากระบบ" in reporter.last


@pytest.mark.parametrize(
    ("outcome", "asked_for"),
    [
        ("บุคลากรรับรู้การปฏิบัติตามประมวลจริยธรรม ร้อยละ 90", True),
        ("มีความตระหนักรู้ถึงความสำคัญของการมีจิตสาธารณะ", True),
        ("มีความพึงพอใจเข้าร่วมกิจกรรม", True),
        ("มีรายงานผลการสำรวจ", True),
        ("มีความรู้ความเข้าใจเกี่ยวกับวินัยเพิ่มขึ้นร้อยละ 80", True),
        ("จำนวน 1 องค์ความรู้", False),
        ("มีเครือข่ายเพิ่มขึ้นอย่างน้อย 1 เครือข่าย", False),
        ("", False),
    ],
)
def test_which_outcomes_only_a_survey_shows(outcome: str, asked_for: bool) -> None:
    assert questionnaire.is_asked_for(outcome) is asked_for
