"""When the report that is open must be sent, asked in the middle of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, TOLD
from tests.talk import words

DATE = "รายงานกิจกรรม 1.10 กำหนดส่ง 20 มิถุนายน 2570"
ASKED = [
    "อันนี้ต้องส่งเมื่อไหร่",
    "อันนี้ต้องส่งภายในวันไหนนะ ลืม",
    "ต้องส่งวันไหนคะ",
    "เอ๊ะ แล้วรายงานนี้เดดไลน์วันไหน",
    "หมดเขตวันไหน งานนี้",
    "กิจกรรมนี้ต้องส่งภายในวันไหนนะ ลืมละ",
    "กำหนดส่งของฉบับนี้คือวันที่เท่าไหร่",
    "ส่งได้ถึงวันไหน",
    "เหลือเวลาอีกกี่วัน",
    "เลยกำหนดหรือยัง",
    "อันนี้ส่งของรอบไหนนะ",
    "รอบนี้หมดเขตส่งวันไหนคะ",
    "อันนี้รอบไหนคะ",
]
"""Written before the answer was, from what new people typed in reports."""


@pytest.mark.parametrize("said", ASKED)
def test_the_date_of_the_open_report_is_told_and_its_question_asked_again(
    chat: Callable[[str], Chat], said: str
) -> None:
    open_one = chat(REPORTER).says("รายงาน 1.10")
    before = open_one.state

    open_one.says(said)

    assert DATE in open_one.last
    assert "ข้อ 1" in open_one.last
    assert open_one.state["answers"] == before["answers"]


@pytest.mark.parametrize("said", ASKED[:3])
def test_it_is_told_where_any_words_are_an_answer(chat: Callable[[str], Chat], said: str) -> None:
    telling = chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว")

    telling.says(said)

    assert DATE in telling.last
    assert "narrative" not in telling.state["answers"]


@pytest.mark.parametrize(
    "said", ["กำหนดส่งรอบหน้าวันไหน", "2.1 ต้องส่งวันไหน", "สำนักการคลังต้องส่งวันไหน", "ส่งช้าได้ไหม"]
)
def test_other_questions_about_dates_keep_their_own_answers(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert DATE not in chat(REPORTER).says("รายงาน 1.10").says(said).last


def test_a_story_with_such_words_is_kept_as_told(chat: Callable[[str], Chat]) -> None:
    telling = chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว")

    telling.says(f"{TOLD} และแจ้งทุกสำนักว่าต้องส่งแบบประเมินเมื่อไหร่")

    assert "ต้องส่งแบบประเมินเมื่อไหร่" in telling.state["answers"]["narrative"]


@pytest.mark.parametrize(
    "said",
    [
        "1.10 ส่งได้ช้าที่สุดถึงเมื่อไหร่คะ",
        "กิจกรรม ๑.๑๐ ส่งวันสุดท้ายวันไหน",
        "รายงานผลของข้อนี้หมดเขตเมื่อไหร่คะ",
        "กำหนดส่งวันสุดท้ายของ 1.10 คือวันไหน",
    ],
)
def test_its_own_number_names_the_open_report(chat: Callable[[str], Chat], said: str) -> None:
    open_one = chat(REPORTER).says("รายงาน 1.10").says(said)
    assert DATE in open_one.last
    assert "ผลลัพธ์" not in open_one.last


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("ยังไม่มีรายงานผลค่ะ แล้ว ๑.๑๐ ส่งได้ช้าที่สุดถึงเมื่อไหร่คะ", "not_started"),
        ("ผลยังไม่ออกค่ะ ว่าแต่ 1.10 ส่งวันสุดท้ายวันไหนคะ", "not_started"),
        ("ยังไม่ได้สรุปผลค่ะ ข้อนี้ต้องส่งภายในวันที่เท่าไหร่คะ", "not_started"),
        ("จัดอบรมแล้วค่ะ แล้วรายงานผลของข้อนี้หมดเขตเมื่อไหร่คะ", "done"),
        ("ทำไปครึ่งนึงแล้วค่ะ อันนี้ต้องส่งอย่างช้าวันไหนคะ", "started"),
    ],
)
def test_behind_an_answer_the_day_alone_is_told_and_the_answer_is_kept(
    chat: Callable[[str], Chat], said: str, status: str
) -> None:
    telling = chat(REPORTER).says("รายงาน 1.10")
    before = len(telling.heard)

    telling.says(said)

    told = "\n".join(words(each) for each in telling.heard[before:])
    assert DATE in told
    assert "สิ่งที่ต้องแนบ" not in told and "ยังตอบไม่ได้" not in told
    assert telling.state["answers"]["status"] == status
    assert telling.state["at"] == "narrative"


def test_a_story_without_the_word_report_that_asks_for_the_day_is_not_lost(
    chat: Callable[[str], Chat],
) -> None:
    said = "อยากเล่าเรื่อง 3.6 ค่ะ แจกแบบสอบถามไป 120 ชุด ได้คืน 88 ชุดแล้ว เหลือสรุปผล ส่งได้ถึงเมื่อไหร่คะ"

    assert chat(REPORTER).says(said).heard
