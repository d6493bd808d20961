"""What is told of this time where a report asks whether all is as last time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest

from handlers.context import Context
from handlers.reports.filing.words_heeded import heeds
from tests.handlers.house import Chat
from tests.handlers.reports.filing.test_report_activity import sends_all, years_on
from tests.handlers.reports.sent_reports import REPORTER
from tests.understanding.scenes import types_in


@pytest.fixture
def asked(chat: Callable[[str], Chat]) -> Chat:
    """Whether the report is as last time."""
    reporter = chat(REPORTER)
    sends_all(reporter)
    years_on(reporter.house)
    return reporter.says("รายงาน 1.10")


def at(chat: Chat) -> tuple[str, dict[str, Any]]:
    return chat.state["at"], chat.state["answers"]


def test_what_was_done_this_time_is_taken_and_the_rest_asked(asked: Chat) -> None:
    told = types_in(asked, "อบรมไปสองรุ่น คนเข้า 80 คน")
    step, answers = at(asked)
    assert "รายงานครั้งนี้ตอบใหม่" in told
    assert (step, answers["narrative"]) == ("status", "อบรมไปสองรุ่น คนเข้า 80 คน")


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("ยังไม่มีผลผลิตค่ะ", "output", "ยังไม่มีผลผลิต"),
        ("ผลลัพธ์ยังวัดไม่ได้ค่ะ", "outcome", "ผลลัพธ์ยังวัดไม่ได้"),
        ("ยังไม่ได้เริ่มเลยค่ะ", "status", "not_started"),
        ("ปีนี้ยังไม่ได้ทำ รอวิทยากร", "narrative", "ยังไม่ได้ทำ รอวิทยากร"),
        ("ไม่เหมือนค่ะ ปีนี้จัดสองรอบ คนเข้า 80 คน", "narrative", "ปีนี้จัดสองรอบ คนเข้า 80 คน"),
        ("ทำไปครึ่งทางแล้ว พาน้องๆ 30 คนไปทำบุญ", "narrative", "พาน้องๆ 30 คนไปทำบุญ"),
        (
            "ผอ.นำอ่านประกาศหน้าเสาธง 5 มค เจ้าหน้าที่ 38 คนร่วม",
            "narrative",
            "ผอ.นำอ่านประกาศหน้าเสาธง 5 มค เจ้าหน้าที่ 38 คนร่วม",
        ),
    ],
)
def test_other_answers_mean_that_it_is_not_as_last_time(
    asked: Chat, said: str, name: str, value: str
) -> None:
    types_in(asked, said)
    assert at(asked)[1]["carry"] == "fresh" and at(asked)[1][name] == value


@pytest.mark.parametrize("said", ["ไม่เหมือนแล้วค่ะ ตอบใหม่ดีกว่า", "ไม่ใช่ค่ะ ทำใหม่"])
def test_asking_anew_in_two_words_keeps_none_of_them(asked: Chat, said: str) -> None:
    types_in(asked, said)
    assert at(asked)[0] == "status" and "narrative" not in at(asked)[1]


@pytest.mark.parametrize(
    "said",
    [
        ".",
        "80%",
        "ไม่ใช้งบ",
        "ครั้งก่อนผิดค่ะ จำนวนคนจริงๆ 80 คน",
        "หัวหน้าบอกว่าให้รอแผนใหม่ก่อนค่ะ",
        "ขอดูรายงานของสำนักอื่นก่อนได้มั้ยคะ",
    ],
)
def test_figures_and_other_talk_leave_the_question_open(asked: Chat, said: str) -> None:
    types_in(asked, said)
    assert at(asked)[0] == "carry" and "narrative" not in at(asked)[1]


def test_who_goes_back_may_take_the_rest_as_last_time(asked: Chat) -> None:
    types_in(asked, "อบรมไปสองรุ่น คนเข้า 80 คน")
    asked.says("ย้อนกลับ")
    assert "ครั้งก่อน: รายงานรอบ" in asked.last
    types_in(asked, "เหมือนเดิม")
    step, answers = at(asked)
    assert (step, answers["output"]) == ("evidence", "เป็นไปตามแผน")
    assert answers["narrative"] == "อบรมไปสองรุ่น คนเข้า 80 คน"


# -- no results yet, told at another question ------------------------------------------------------


def test_no_output_told_at_the_status_is_no_status(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10")
    told = types_in(reporter, "ยังไม่มีผลผลิตค่ะ")
    step, answers = at(reporter)
    assert "ผลผลิต: ยังไม่มีผลผลิต" in told
    assert step == "status" and "status" not in answers


def test_no_results_told_at_the_story_are_no_story(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว")
    types_in(reporter, "ยังไม่มีผลผลิตและผลลัพธ์ค่ะ รอประเมินอยู่")
    step, answers = at(reporter)
    assert (step, answers["output"]) == ("narrative", answers["outcome"])


def test_of_what_was_not_begun_no_output_is_asked(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("ยังไม่ได้เริ่ม")
    types_in(reporter, "ยังไม่มีผลผลิตค่ะ รอแผนของสำนัก")
    assert "output" not in at(reporter)[1]


@pytest.mark.parametrize("said", ["ไม่เอาของเก่าครับ กรอกใหม่", "ไม่ใช้ของเดิมค่ะ ขอกรอกใหม่"])
def test_who_wants_nothing_of_last_time_answers_anew(asked: Chat, said: str) -> None:
    asked.says(said)
    assert at(asked)[1]["carry"] == "fresh" and at(asked)[0] == "status"


@pytest.mark.parametrize(
    "said",
    [
        "เอาของเดิมครับ แก้แค่งบ เบิกจ่ายจริง 1,800",
        "เหมือนเดิมค่ะ ยกเว้นงบ ใช้ไป 1,800",
        "เอาของเก่า แต่เบิกจ่าย 1,800",
    ],
)
def test_one_amount_may_be_other_than_last_time(said: str) -> None:
    before = {"status": "done", "narrative": "ทำบุญตักบาตร", "budget": ["4000.00", "2000.00"]}
    heard = heeds(said, "carry", cast(Context, None), {"former_answers": before})
    assert heard is not None and heard.at_once
    assert heard.answers == {**before, "budget": ["4000.00", "1800.00"], "carry": "same"}


@pytest.mark.parametrize(
    ("said", "story"),
    [
        ("เหมือนเดิมทุกอย่างเลย แต่คนเข้าร่วมเหลือ 85 คน", "85 คน"),
        ("ลอกของเดิมมาเลย เปลี่ยนแค่จำนวนคนเป็น 85 คน", "85 คน"),
    ],
)
def test_all_is_as_last_time_but_one_thing(asked: Chat, said: str, story: str) -> None:
    asked.says(said)
    step, answers = at(asked)
    assert answers["carry"] == "same" and story in answers["narrative"] and step != "carry"
    assert f"ยกเว้นที่พิมพ์ว่า “{said}”" in asked.since(-2) and "ยังไม่ได้เก็บ" not in asked.since(-3)


def test_what_cannot_be_put_into_the_story_is_offered_there(asked: Chat) -> None:
    asked.says("เหมือนเดิมค่ะ แต่รอบนี้จัดที่ห้อง 301")
    step, answers = at(asked)
    assert (step, answers["carry"]) == ("narrative", "same")
    assert at(asked.taps(asked.offers[0]))[1]["narrative"].endswith("\nรอบนี้จัดที่ห้อง 301")


def test_a_budget_that_is_another_one_is_offered_at_its_question(asked: Chat) -> None:
    asked.says("เหมือนครั้งก่อน แต่งบใช้ไป 8000")
    assert at(asked)[0] == "budget" and asked.offers[0] == "ได้รับ 8,000 ใช้ 8,000"
