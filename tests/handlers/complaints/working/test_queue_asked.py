"""Who has cases asks how many wait and since when, in any order of the words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.complaints.sealed import case_texts
from tests.handlers.complaints.casework import RECEIVER, files, opened
from tests.handlers.house import Chat, House

People = Callable[[str], Chat]
WAITS = "รอรับเรื่อง {} เรื่อง"


@pytest.fixture
def me(demo: House, chat: People) -> Chat:
    return chat(RECEIVER)


@pytest.mark.parametrize(
    "asked",
    [
        "เรื่องร้องเรียนใหม่ที่ยังไม่มีผู้รับเรื่องมีกี่เรื่อง เรื่องเก่าสุดตั้งแต่วันใด",
        "ขอแค่จำนวนเรื่องในคิวที่ยังไม่ได้รับเรื่อง กี่เรื่อง เก่าสุดวันไหน",
        "คิวร้องเรียนของดิฉันค้างกี่เรื่อง",
    ],
)
def test_the_own_queue_is_counted(me: Chat, asked: str) -> None:
    first, second = files(me.house), files(me.house)
    opened(me, second).taps("รับเรื่อง")
    said = me.says(asked).last
    assert WAITS.format(1) in said and "ยังเปิดอยู่ 2 เรื่อง" in said
    assert "รับเมื่อ 1 มี.ค. 70" in said and "ไม่แสดง" not in said
    if "ยังไม่" in asked:
        assert case_texts.short(first.case_id) in said


def test_what_nobody_took_yet_is_counted_and_named(me: Chat) -> None:
    first, second = files(me.house), files(me.house)
    opened(me, second).taps("รับเรื่อง")
    said = me.says("ตอนนี้ยังไม่กดรับกี่เรื่องคะ เรื่องร้องเรียนน่ะ").last
    assert "เรื่องที่ยังไม่มีผู้รับเรื่อง 1 เรื่อง" in said
    assert case_texts.short(first.case_id) in said and case_texts.short(second.case_id) not in said


@pytest.mark.parametrize("asked", ["เรื่องที่เก่าที่สุดรับมาตั้งแต่วันใด", "อันไหนค้างนานสุด รับวันไหน"])
def test_the_oldest_of_the_list_in_sight_is_named(me: Chat, asked: str) -> None:
    case = files(me.house)
    said = me.says("เรื่องที่ได้รับ").says(asked).last
    assert case_texts.short(case.case_id) in said and "รับเมื่อ 1 มี.ค. 70" in said


@pytest.mark.parametrize(
    "asked",
    [
        "มีเรื่องร้องเรียนเข้าใหม่ไหมวันนี้", "วันนี้มีเรื่องเข้ามาใหม่กี่เรื่อง", "เคสที่เข้ามาสัปดาห์นี้มีอะไรบ้าง",
        "เดือนนี้มีเรื่องร้องเรียนเข้ามาเรื่องไหนบ้าง",
    ],
)  # fmt: skip
def test_what_came_in_on_the_days_named_is_listed(me: Chat, asked: str) -> None:
    old = files(me.house)
    me.house.later(days=40)
    new = files(me.house)
    said = me.says(asked).last
    assert "รับเมื่อ" in said and "มี 1 เรื่อง" in said
    assert case_texts.short(new.case_id) in said and case_texts.short(old.case_id) not in said


def test_what_just_came_in_today_is_the_list_of_the_day(me: Chat) -> None:
    files(me.house)
    assert "มี 1 เรื่อง" in me.says("เรื่องที่เพิ่งเข้ามาวันนี้มีอะไรบ้าง").last


def test_days_on_which_nothing_came_in_say_so(me: Chat) -> None:
    files(me.house)
    said = me.says("เมื่อวานมีเรื่องร้องเรียนเข้ามาบ้างไหม").last
    assert "ไม่มีเรื่องที่ท่านรับผิดชอบซึ่งรับเมื่อ" in said and "ยังเปิดอยู่ 1 เรื่อง" in said


@pytest.mark.parametrize(
    "asked",
    ["เรื่องไหนยังไม่มีคนรับผิดชอบ", "เรื่องร้องเรียนที่รอคนรับมีเรื่องไหนบ้าง", "ตอนนี้มีเคสไหนที่ยังไม่มีเจ้าของเรื่อง"],
)
def test_what_nobody_has_taken_on_is_listed(me: Chat, asked: str) -> None:
    taken, waits = files(me.house), files(me.house)
    opened(me, taken).taps("รับเรื่อง")
    said = me.says(asked).last
    assert "ยังไม่มีผู้รับเรื่อง 1 เรื่อง" in said and case_texts.short(waits.case_id) in said
    opened(me, waits).taps("รับเรื่อง")
    assert "มีผู้รับเรื่องแล้วทุกเรื่อง" in me.says(asked).last


def test_a_story_of_today_is_no_question_after_the_queue(me: Chat) -> None:
    files(me.house)
    assert "รับเมื่อ" not in me.says("เมื่อวานมีคนเข้ามาด่าผม อยากร้องเรียน").last


def test_without_cases_that_is_said(me: Chat) -> None:
    assert "ไม่มีเรื่องที่รอรับ" in me.says("เรื่องร้องเรียนที่ยังไม่ได้รับมีกี่เรื่อง").last


@pytest.mark.parametrize("asked", ["สถิติเรื่องร้องเรียนรอบนี้", "แต่ละสำนักมีเรื่องร้องเรียนใหม่กี่เรื่อง"])
def test_figures_stay_figures(me: Chat, asked: str) -> None:
    files(me.house)
    assert "รอรับเรื่อง" not in me.says(asked).last


def test_others_are_told_nothing_of_a_queue(me: Chat, chat: People) -> None:
    files(me.house)
    for other in ("D0106", "D0001"):
        said = chat(other).says("เรื่องร้องเรียนใหม่ที่ยังไม่มีผู้รับเรื่องมีกี่เรื่อง เก่าสุดวันไหน").last
        assert "รอรับเรื่อง" not in said
