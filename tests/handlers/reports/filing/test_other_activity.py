"""That a report is of another activity is answered, and nothing of it is kept as an answer."""

from __future__ import annotations

import pytest

from handlers.reports.filing.other_activity import is_wrong_one, meant
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "จริงๆเป็นกิจกรรม 1.10 ไม่ใช่ 1.5 ครับ",
        "จริง ๆ แล้วเป็น 1.10 ไม่ใช่ 1.5",
        "ขอเปลี่ยนเป็นกิจกรรม 1.10 แทน 1.5",
        "ผมหมายถึงกิจกรรม 1.10 ครับ",
        "ขอโทษค่ะ ที่จริงคือโครงการ 1.10 ไม่ใช่ 1.5 นะคะ",
        "อุ๊ย กดผิด เป็นรายงาน 1.10 ค่ะ",
        "อ้าวไม่ใช่ อันนี้ 1.10 ปลูกจิตสำนึกตะหาก เปลี่ยนให้ที",
        "จะเปลี่ยนเป็น 1.10 ไม่ใช่คำตอบ",
        "ขออภัยครับ ผมเข้าใจผิด เรื่องนี้น่าจะเป็นกิจกรรม 1.10 ไม่ใช่ 1.5 ครับ",
    ],
)
@pytest.mark.parametrize("deep", [False, True])
def test_it_is_told_how_the_other_one_is_reported(reporter: Chat, said: str, deep: bool) -> None:
    reporter.says("รายงาน 1.5")
    if deep:
        reporter.taps("เสร็จแล้ว 100%").says("จัดอบรมจริยธรรมให้บุคลากรของสำนัก 40 คน")
    before = dict(reporter.state["answers"])
    told = reporter.says(said).since(-2)
    assert "พิมพ์ “รายงาน 1.10”" in told and reporter.state["answers"] == before
    assert not deep or "จัดอบรมจริยธรรมให้บุคลากรของสำนัก 40 คน" in told


def test_the_number_of_a_third_activity_may_be_denied(reporter: Chat) -> None:
    reporter.says("รายงาน 3.4").says("จริงๆเป็นกิจกรรม 1.10 ไม่ใช่ 1.5")
    assert "ร่างนี้เป็นของกิจกรรม 3.4" in reporter.since(-2) and "รายงาน 1.10" in reporter.since(-2)


@pytest.mark.parametrize(
    "said",
    [
        "จริงๆใช้ไป 1.10 ไม่ใช่ 1.25",
        "คะแนนเป็น 4.5 ไม่ใช่ 4.2",
        "จัดกิจกรรมร่วมกับ 1.10",
        "จริงๆเป็นกิจกรรม 1.5",
        "แก้เป็น 1.10",
        "กิจกรรม 1.10 ต้องส่งเมื่อไหร่",
        "จัดอบรมตามกิจกรรม 1.10 ให้บุคลากร 40 คน",
    ],
)
def test_other_figures_mean_no_other_activity(said: str) -> None:
    assert meant(said, "1.5") == ""


@pytest.mark.parametrize(
    "said",
    ["จริงๆเป็นกิจกรรม 9.9 ไม่ใช่ 1.5", "ขอโทษค่ะ ที่จริงคือโครงการ 4.1 ไม่ใช่ 1.5", "ผมหมายถึงกิจกรรม 1.99"],
)
def test_an_activity_that_the_bureau_does_not_report_is_told_so(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.5").taps("เสร็จแล้ว 100%")
    told = reporter.says(said).since(-2)
    assert "ไม่อยู่ในรายงานที่สำนักของท่านต้องส่ง" in told and reporter.state["at"] == "narrative"
    assert "narrative" not in reporter.state["answers"]


@pytest.mark.parametrize(
    "said",
    [
        "เลือกผิดกิจกรรมค่ะ ขอเปลี่ยนเป็นอันอื่นแต่ไม่อยากพิมพ์ใหม่",
        "กดผิดโครงการครับ",
        "อุ๊ย เลือกกิจกรรมผิด ทำไงดี",
        "ขอย้ายคำตอบไปกิจกรรมอื่นได้ไหม",
        "เปลี่ยนเป็นโครงการอื่นได้มั้ยคะ",
        "สงสัยจะรายงานผิดโครงการ ขอเปลี่ยนหน่อย",
    ],
)
def test_the_wrong_one_was_chosen_and_none_is_named(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.5").taps("เสร็จแล้ว 100%")
    reporter.says("จัดอบรมจริยธรรมให้บุคลากรของสำนัก 40 คน")
    before = dict(reporter.state["answers"])
    told = reporter.says(said).since(-2)
    assert "เปลี่ยนเป็นกิจกรรมอื่นในร่างไม่ได้" in told and "ตามด้วยเลขกิจกรรมนั้น" in told
    assert "จัดอบรมจริยธรรมให้บุคลากรของสำนัก 40 คน" in told and "แก้ตามนี้" not in told
    assert reporter.state["answers"] == before


@pytest.mark.parametrize(
    "said",
    [
        "เลือกผิดข้อค่ะ",
        "จัดกิจกรรมผิดวัน",
        "เปลี่ยนกิจกรรมเป็นออนไลน์",
        "ไม่ผิดกิจกรรม",
        "เปลี่ยนสถานที่จัดกิจกรรมใหม่",
        "บุคลากรกรอกผิดโครงการ 3 คน",
        "รายงานผิดพลาดลดลง",
    ],
)
def test_what_else_is_wrong_or_changed_is_no_such_thing(said: str) -> None:
    assert not is_wrong_one(said)
