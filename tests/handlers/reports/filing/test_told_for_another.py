"""What is told of a report stays with it; another one is put right from within an open one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.handlers.house import Chat

TOLD = "รายงาน 1.10 เสร็จ 100% อบรม 50 คน ไม่ใช้งบ"
STORY = "อบรมเรื่องวินัยที่ห้องประชุมใหญ่ มีผู้เข้าร่วม 50 คน"


def answers(chat: Chat) -> dict[str, Any]:
    found: dict[str, Any] = chat.state["answers"]
    return found


def test_what_is_told_of_one_report_is_not_taken_for_the_next(reporter: Chat) -> None:
    reporter.says(TOLD).says("รายงาน 1.5")
    assert answers(reporter)["number"] == "1.5"
    assert not {"status", "budget", "narrative"} & answers(reporter).keys()
    assert "อบรม 50 คน" not in str(answers(reporter))


@pytest.mark.parametrize(
    "said",
    [
        "เดี๋ยว 3.4 เมื่อกี้ผิด คนเข้าร่วม 45 ไม่ใช่ 50",
        "จำนวนคนของ 3.4 ผิดค่ะ ต้องเป็น 45 คน",
        "อ้อ 3.4 ที่ทำไว้ ผู้เข้าร่วม 45 คน ไม่ใช่ 50",
    ],
)
def test_a_draft_is_put_right_from_within_another_report(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(STORY).says("ได้ตามแผนทั้งสองข้อ")
    reporter.says("รายงาน 1.5 ประชุม 12 คน วันที่ 3 ก.พ.").says(said)
    assert answers(reporter)["number"] == "3.4"
    if answers(reporter)["narrative"] == STORY:
        reporter.taps("แก้ตามนี้")
    assert answers(reporter)["narrative"] == STORY.replace("50", "45")
    assert "1.5" in reporter.says("ทำต่อ 1.5").last


def test_where_a_text_is_asked_there_the_figure_is_changed_and_the_other_waits(
    reporter: Chat,
) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(STORY)
    reporter.says("รายงาน 1.5 ประชุม 12 คน วันที่ 3 ก.พ.")
    reporter.says("เดี๋ยว 3.4 เมื่อกี้ผิด คนเข้าร่วม 45 ไม่ใช่ 50")
    assert answers(reporter)["narrative"] == STORY.replace("50", "45")
    assert "พักรายงานกิจกรรม 1.5" in reporter.since(-4)


def test_words_of_a_report_that_is_not_there_stay_in_the_open_one(reporter: Chat) -> None:
    reporter.says("รายงาน 1.5 ประชุม 12 คน วันที่ 3 ก.พ.")
    reporter.says("เดี๋ยว 3.4 เมื่อกี้ผิด คนเข้าร่วม 45 ไม่ใช่ 50")
    assert answers(reporter)["number"] == "1.5"


@pytest.mark.parametrize("said", ["ติดต่อผู้ประสาน 02-831-9000 ต่อ 5120 ค่ะ", "ถามคุณสมศรี 0812345678"])
def test_whom_to_ask_is_no_result(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(STORY).says(said)
    assert "output" not in answers(reporter)
    reporter.taps("แก้ตามนี้")
    assert said.split()[0] in answers(reporter)["narrative"]
