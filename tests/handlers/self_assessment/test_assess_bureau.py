"""A bureau assesses itself criterion by criterion, tapped and typed, and may do so again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from models.plans.plan import Activity, ActivityDue
from models.self_assessment.self_assessment import SelfAssessment
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import sends

FULL, PART, BEGUN, NONE = "3 ดำเนินการครบถ้วน", "2 ดำเนินการบางส่วน", "1 เริ่มดำเนินการ", "0 ยังไม่ดำเนินการ"
OPENS = "ประเมินองค์กรคุณธรรม"


def points(house: House) -> list[list[int | None]]:
    """The points of each version that was sent, the oldest first."""
    with house.session() as session:
        rows = session.scalars(select(SelfAssessment).order_by(SelfAssessment.version))
        return [[each.points[str(number)] for number in range(1, 10)] for each in rows]


def gives(chat: Chat, *labels: str) -> Chat:
    for label in labels:
        chat.taps(label)
    return chat


def test_a_reporter_taps_nine_criteria_and_reads_level_sum_and_what_is_missing(
    demo: House, reporter: Chat
) -> None:
    reporter.says(OPENS)
    assert "ระดับที่ 3 องค์กรคุณธรรมต้นแบบ" in reporter.since(0)
    assert "เอกสารต้นทางไม่ได้ระบุเกณฑ์" in reporter.since(0)
    assert "ข้อ 1 จาก 9" in reporter.last and FULL in reporter.last
    gives(reporter, PART, PART, PART, PART, FULL, BEGUN, NONE)
    reporter.taps("ยังไม่ประเมินข้อนี้").taps("ยังไม่ประเมินข้อนี้")
    assert "ระดับที่ 1 องค์กรส่งเสริมคุณธรรม" in reporter.last and "12 จาก 27 คะแนน" in reporter.last
    assert "ขาดอีก 2 คะแนนจะถึงระดับที่ 2" in reporter.last
    assert "ข้อ 8 และ 9 ยังไม่ประเมิน" in reporter.last
    assert "ข้อ 1 2 3 4 5 และ 6 ยังไม่มีรายงานกิจกรรมเป็นหลักฐาน" in reporter.last
    reporter.taps("ส่งผลการประเมิน")
    assert "ส่งผลการประเมินองค์กรคุณธรรมแล้ว ฉบับที่ 1" in reporter.last
    assert points(demo) == [[2, 2, 2, 2, 3, 1, 0, None, None]]


@pytest.mark.soak
def test_points_are_typed_as_people_say_them(demo: House, head: Chat) -> None:
    head.says("ประเมินองค์กรคุณธรรมค่ะ")
    for words in (
        "3",
        "๒ คะแนนค่ะ",
        "สาม",
        "ครบถ้วนแล้วค่ะ",
        "ยังไม่ได้ทำ",
        "เริ่มดำเนินการ",
        "ไม่มี",
        "ไว้ก่อน",
        "หนึ่ง",
    ):
        head.says(words)
    assert "ตรวจก่อนส่งผลการประเมิน" in head.last, head.last
    head.says("ส่งเลยค่ะ")
    assert points(demo) == [[3, 2, 3, 3, 0, 1, 0, None, 1]]


def test_begun_is_the_one_point_however_it_is_said(reporter: Chat) -> None:
    reporter.says(OPENS)
    for number, said in enumerate(("เริ่มแล้วค่ะ", "เพิ่งเริ่มครับ"), 1):
        reporter.says(said)
        assert reporter.state["answers"][f"c{number}"] == 1, said


def test_other_words_and_more_points_than_there_are_do_not_become_an_answer(
    reporter: Chat,
) -> None:
    reporter.says(OPENS).says("5")
    assert "c1" not in reporter.state["answers"]
    reporter.says("เราทำกิจกรรมเรื่องนี้กันหลายครั้งตลอดปีที่ผ่านมา")
    assert "c1" not in reporter.state["answers"]


@pytest.mark.soak
def test_back_pause_and_going_on_keep_what_was_given(reporter: Chat) -> None:
    gives(reporter.says(OPENS), FULL, PART).taps("ย้อนกลับ")
    assert "ข้อ 2 จาก 9" in reporter.last
    reporter.taps(BEGUN).says("เมนู").says("ทำต่อ")
    assert "ข้อ 3 จาก 9" in reporter.since(-1)
    assert reporter.state["answers"]["c2"] == 1
    reporter.taps("ยกเลิก").says("ทำต่อ")
    assert "ข้อ 3 จาก 9" in reporter.since(-1)


def test_the_second_time_only_what_changed_is_edited_and_the_newest_counts(
    demo: House, reporter: Chat
) -> None:
    gives(reporter.says(OPENS), *[PART] * 9).taps("ส่งผลการประเมิน")
    reporter.says(OPENS)
    assert "ฉบับที่ 1" in reporter.since(-2) and "ตรวจก่อนส่งผลการประเมิน" in reporter.last
    reporter.says("แก้ไข ข้อ 4").taps(FULL)
    reporter.says("แก้ข้อ 5").taps(FULL)
    assert "ระดับที่ 2 องค์กรพัฒนาคุณธรรม" in reporter.last
    assert "ระดับที่ 3: เอกสารต้นทางไม่ได้ระบุเกณฑ์" in reporter.last
    reporter.taps("ส่งผลการประเมิน")
    assert points(demo) == [[2] * 9, [2, 2, 2, 3, 3, 2, 2, 2, 2]]


@pytest.mark.soak
def test_a_report_of_a_fitting_activity_is_shown_with_its_criterion(
    demo: House, reporter: Chat
) -> None:
    with demo.session() as session:
        query = select(Activity).where(Activity.number == "1.10", Activity.reportable)
        for activity in session.scalars(query):
            activity.title = "กิจกรรมจัดทำแผนส่งเสริมคุณธรรม"
        session.commit()
    sends(reporter)
    gives(reporter.says(OPENS), FULL, FULL)
    assert "รายงาน 1.10 (รออนุมัติ)" in reporter.last
    gives(reporter, *[FULL] * 7)
    assert "ข้อ 1 2 4 5 6 7 8 และ 9 ยังไม่มีรายงาน" in reporter.last
    reporter.taps("ส่งผลการประเมิน").taps("ดูผลรายข้อ")
    assert "รายงาน 1.10 (รออนุมัติ)" in reporter.last


def test_after_the_day_of_the_plan_what_was_sent_stands(demo: House, reporter: Chat) -> None:
    with demo.session() as session:
        query = select(Activity).where(Activity.title.contains("แบบประเมินองค์กรคุณธรรม"))
        for activity in session.scalars(query):
            activity.dues = [ActivityDue(due=date(2027, 3, 10))]
        session.commit()
    reporter.says(OPENS)
    assert "ส่งใหม่ได้ถึง 10 มีนาคม 2570" in reporter.since(0)
    gives(reporter, *[PART] * 9).taps("ส่งผลการประเมิน")
    demo.later(days=10)
    reporter.says(OPENS)
    assert "เลยวันครบกำหนด 10 มีนาคม 2570" in reporter.last


def test_a_draft_of_the_year_before_is_not_sent_in_the_next(demo: House, reporter: Chat) -> None:
    gives(reporter.says(OPENS), *[PART] * 9)
    demo.later(days=220)
    reporter.taps("ส่งผลการประเมิน")
    assert points(demo) == []


@pytest.mark.parametrize("who", ["D0106", "D0105"])
def test_others_are_told_who_assesses(chat: Callable[[str], Chat], who: str, demo: House) -> None:
    assert "ข้อ 1 จาก 9" not in chat(who).says(OPENS).since(0)
    assert points(demo) == []
