"""Results are asked for, and surveys made, in people's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.surveys import surveying

DIRECTOR, STAFF, OTHERS = "D0101", "D0106", "D0302"


@pytest.mark.parametrize(
    "said",
    ["ผลสำรวจล่าสุดเป็นยังไง", "แบบสำรวจความพึงพอใจมีคนตอบกี่คนแล้ว", "สรุปผลแบบสำรวจล่าสุดหน่อย"],
)
def test_the_newest_that_one_may_see_is_shown(chat: Callable[[str], Chat], said: str) -> None:
    surveying.makes(chat(surveying.REPORTER))
    assert "0 จาก 6 คน" in chat(DIRECTOR).says(said).last
    assert "0 จาก 6 คน" not in chat(OTHERS).says(said).last


def test_without_one_it_says_who_sees_results(chat: Callable[[str], Chat]) -> None:
    assert "ยังไม่มีแบบสำรวจที่ท่านดูผลได้" in chat(OTHERS).says("ผลสำรวจล่าสุดเป็นยังไง").last


@pytest.mark.parametrize(
    ("which", "whom", "who"),
    [
        ("เอาเรื่องบรรยากาศครับ", "เฉพาะคนในสำนักเรา ไม่ต้องเก็บชื่อนะ", "bureau"),
        ("เอาบรรยากาศในสำนักครับ", "ถามทุกคนในสำนัก เอาแบบไม่ระบุชื่อ", "bureau"),
        ("เรื่องบรรยากาศ", "ในสำนักเรา แต่ขอเก็บชื่อ", "by_name"),
        ("เรื่องบรรยากาศ", "ใครก็ตอบได้", "anyone"),
    ],
)
def test_it_is_made_in_words(chat: Callable[[str], Chat], which: str, whom: str, who: str) -> None:
    director = chat(DIRECTOR).says("ทำแบบสำรวจ").says(which).says(whom)
    answers = director.state["answers"]
    assert answers["questionnaire"] == "climate" and answers["who"] == who


@pytest.mark.parametrize(
    ("said", "name"),
    [("เอาแบบความพึงพอใจกิจกรรมครับ", "content"), ("ขอแบบพึงพอใจบริการค่ะ", "service")],
)
def test_a_kind_is_chosen_by_what_it_asks(
    chat: Callable[[str], Chat], said: str, name: str
) -> None:
    director = chat(DIRECTOR).says("ทำแบบสำรวจ 3.6").says(said)
    assert director.state["answers"]["questionnaire"] == name


def test_a_question_of_ones_own_is_told_at_once(chat: Callable[[str], Chat]) -> None:
    director = chat(DIRECTOR).says("ทำแบบสำรวจ").says("เรื่องบรรยากาศ")
    director.taps("สำนักเรา ไม่เก็บชื่อ").taps("อีก 7 วัน")
    director.says("เพิ่มข้อนึง ให้เขาพิมพ์เองว่าอยากให้ปรับปรุงอะไร")
    assert director.state["answers"]["own1"] == ["อยากให้ปรับปรุงอะไร"]
    director.says("พอแล้วครับ ข้อเดียว")
    assert "ตรวจแบบสำรวจก่อนเปิด" in director.last and "อยากให้ปรับปรุงอะไร" in director.last


@pytest.mark.parametrize("said", ["ต่างกันยังไง", "ไม่เอาแบบเก็บชื่อ", "เฉพาะคลังก็พอ"])
def test_other_words_answer_nothing(chat: Callable[[str], Chat], said: str) -> None:
    director = chat(DIRECTOR).says("ทำแบบสำรวจ").says("เรื่องบรรยากาศ").says(said)
    assert "who" not in director.state["answers"]
