"""Why an activity stands in the list, and how many there are."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, mention
from tests.talk import words


@pytest.mark.parametrize(
    "said",
    [
        "ทำไมมี 3.7 ด้วย ไม่ใช่ของกลุ่มผม",
        "ทำไมสำนักเราต้องทำกิจกรรม 3.7",
        "3.7 ใครเป็นคนกำหนดให้เราทำ",
        "3.7 ไม่ใช่งานของกลุ่มหนูนะ",
    ],
)
def test_the_plan_says_why(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert reporter.last.startswith("ทำไมมีกิจกรรม 3.7") and "แผนปีงบประมาณ" in reporter.last
    assert "ติดต่อผู้ดูแลระบบ" in reporter.offers and not reporter.house.states(reporter.user_id)


def test_an_activity_of_others_is_said_to_be_none_of_theirs(reporter: Chat) -> None:
    assert "ไม่ได้ระบุกิจกรรม 9.9" in reporter.says("ทำไมเราต้องทำ 9.9").last


@pytest.mark.parametrize("said", ["แผนปราบทุจริตมีกี่กิจกรรม", "กี่กิจกรรมในแผนทุจริตปีนี้", "ในแผนมีกี่มาตรการ"])
def test_activities_are_counted(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert reporter.last.startswith("แผนปีงบประมาณ") and "มาตรการที่ 1" in reporter.last


@pytest.mark.parametrize("said", ["ปีนี้มีกิจกรรมทั้งหมดกี่อัน", "ทั้งปีมีกิจกรรมรวมกี่อันครับ", "กิจกรรมทั้งหมดกี่ข้อ"])
def test_activities_of_the_year_are_counted_here_and_in_the_group(
    reporter: Chat, demo: House, said: str
) -> None:
    assert reporter.says(said).last.startswith("แผนปีงบประมาณ 2570 มี")
    [told], _ = happens(demo, mention(said))
    assert words(told).startswith("กิจกรรมในแผน")


@pytest.mark.parametrize("said", ["รอบหน้ามีกี่กิจกรรม", "ปีนี้มีกี่รอบ", "กิจกรรมที่เสร็จมีกี่อัน"])
def test_other_numbers_of_the_year_are_not_these(reporter: Chat, said: str) -> None:
    assert not reporter.says(said).last.startswith("แผนปีงบประมาณ 2570 มี")


def test_of_another_year_it_is_said_that_this_one_is_counted(reporter: Chat) -> None:
    told = reporter.answer_to("ปีที่แล้วมีกิจกรรมกี่อัน")
    assert "ยังตอบแยกของปีงบประมาณ 2569 ไม่ได้" in told and "แผนปีงบประมาณ 2570 มี" in told


@pytest.mark.parametrize("said", ["ทำไม 3.7 ถูกตีกลับ", "แผนเดือนนี้เหลือกี่กิจกรรม"])
def test_other_questions_are_left_to_others(reporter: Chat, said: str) -> None:
    assert not reporter.says(said).last.startswith(("ทำไมมีกิจกรรม", "แผนปีงบประมาณ 2570 มี"))


def test_the_group_hears_the_measures(demo: House) -> None:
    [told], _ = happens(demo, mention("แผนมีกี่กิจกรรม"))
    assert "กิจกรรม" in words(told)
