"""A case named by what it is about: the only open one is shown, of several the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.complaints.sealed import case_texts
from tests.handlers.complaints.casework import RECEIVER, case_of, files, on_record
from tests.handlers.house import Chat, House

OPENING = ("เปิดเรื่องห้องน้ำหน่อย", "ขอดูเรื่องที่จอดรถหน่อยค่ะ", "ขออ่านเคสร้องเรียนเรื่องห้องน้ำ")


@pytest.fixture
def me(demo: House, chat: Callable[[str], Chat]) -> Chat:
    return chat(RECEIVER)


@pytest.mark.parametrize("words", OPENING)
def test_the_only_open_case_is_shown_and_recorded(me: Chat, words: str) -> None:
    done = files(me.house)
    me.says(words)
    assert "เรื่องเดียว" in me.since(0) and "รับเรื่อง" in me.offers
    assert on_record(me.house, done) == ["case.opened"]


@pytest.mark.parametrize("words", OPENING)
def test_of_several_the_list_is_shown_and_none_is_opened(me: Chat, words: str) -> None:
    both = files(me.house), files(me.house)
    me.says(words)
    assert "2 เรื่อง" in me.last and "รายการไม่แสดงเนื้อหา" in me.since(0)
    assert [on_record(me.house, each) for each in both] == [[], []]


@pytest.mark.parametrize("words", ["รับทราบเรื่องห้องน้ำแล้ว", "รับเรื่องห้องน้ำไว้แล้วค่ะ"])
def test_a_case_that_may_be_meant_is_taken_by_its_button_only(me: Chat, words: str) -> None:
    done = files(me.house)
    me.says(words)
    assert "ยังไม่ได้บันทึกว่ารับเรื่อง" in me.since(0) and case_of(me.house, done).state == "new"
    me.taps("รับเรื่อง")
    assert case_of(me.house, done).state != "new"


@pytest.mark.parametrize(
    "words",
    [
        "รับทราบเรื่องประกาศแล้ว", "ขอดูเรื่องของขวัญ", "เปิดเรื่องที่ปิดแล้ว", "ดูเรื่องความดี", "รับทราบแล้วค่ะ",
        "ขอแจ้งเรื่องห้องน้ำสกปรก",
    ],
)  # fmt: skip
def test_words_about_something_else_show_no_case(me: Chat, words: str) -> None:
    done = files(me.house)
    me.says(words)
    assert "เรื่องเดียว" not in me.since(0) and on_record(me.house, done) == []


def test_who_has_no_case_may_be_telling_one(demo: House, chat: Callable[[str], Chat]) -> None:
    staff = chat("D0106").says("เปิดเรื่องห้องน้ำหน่อย")
    assert "ร้องเรียน" in staff.offers and demo.sent[-1].secret
    assert not demo.states(staff.user_id)
    assert "ประเภท" in staff.taps("ร้องเรียน").last


def test_a_step_told_of_a_topic_is_not_done(me: Chat) -> None:
    both = files(me.house), files(me.house)
    me.says("เรื่องเบี้ยประชุมสอบแล้วไม่มีมูล ขอยุติเรื่องและแจ้งผู้ร้อง")
    assert "ยังไม่ได้บันทึกสิ่งใด" in me.since(0) and "2 เรื่อง" in me.last
    assert [on_record(me.house, each) for each in both] == [[], []]


@pytest.mark.parametrize(
    "words",
    [
        "เรื่องเบี้ยประชุมแจ้งผลผู้ร้องหรือยังคะ",
        "เรื่องเบี้ยประชุมไม่มีมูล ยุติเรื่อง ต้องทำยังไง",
        "เรื่องเบี้ยประชุม ขอแจ้งผู้ร้องกี่วันก่อนได้ไหม",
        "เรื่องห้องน้ำ ผู้ร้องเขียนว่า ปิดเรื่องเร็วไป",
        "เรื่องเบี้ยประชุมต้องแจ้งผู้ร้องกี่วันก่อนปิดเรื่อง",
        "เคสเบี้ยประชุมไม่มีมูล ยุติเรื่องไม่ได้ใช่ไหม",
        "เรื่องห้องน้ำผู้ร้องบอกว่าประตูปิดไม่ได้",
        "เรื่องเบี้ยประชุมผู้ร้องเขายังไม่พอใจที่ปิดเรื่อง",
    ],
)
@pytest.mark.every(1)
def test_what_asks_or_only_tells_is_no_step(me: Chat, words: str) -> None:
    done = files(me.house)
    me.says(words)
    assert "ยังไม่ได้บันทึกสิ่งใด" not in me.since(0) and on_record(me.house, done) == []


@pytest.mark.parametrize(
    "words",
    [
        "เรื่องเบี้ยประชุม ขอแจ้งผู้ร้องว่ากำลังตรวจสอบ",
        "เรื่องเบี้ยประชุม แจ้งผู้ร้องว่าไม่มีมูล ปิดเรื่อง",
        "เรื่องเบี้ยประชุม ผู้ร้องแจ้งว่าพอใจแล้ว ขอยุติเรื่อง",
        "เรื่องห้องน้ำสอบแล้วไม่มีมูล ขอปิดเรื่องได้ไหม",
        "เรื่องห้องน้ำสอบแล้วไม่มีมูล ปิดเรื่องให้หน่อยได้ไหมคะ",
        "เรื่องที่จอดรถ ผู้ร้องโทรมาบอกว่าไม่ติดใจแล้ว ยุติเรื่องได้เลย",
        "เรื่องเบี้ยประชุมไม่มีมูลอะไรขอยุติเรื่อง",
        "เรื่องเบี้ยประชุมไม่มีมูลอะไร ขอยุติเรื่อง",
        "เรื่องเบี้ยประชุมไม่มีมูล แจ้งผู้ร้องก่อนปิดเรื่องด้วย",
        "เรื่องห้องน้ำ ช่วยแจ้งผู้ร้องให้มาให้ถ้อยคำ",
        "เรื่องเบี้ยประชุมไม่มีมูล ปิดเรื่องได้เลย",
        "เรื่องเบี้ยประชุมแจ้งผลผู้ร้องไปแล้วเมื่อวาน",
    ],
)
@pytest.mark.every(1)
def test_a_step_that_is_ordered_or_done_elsewhere_is_not_recorded(me: Chat, words: str) -> None:
    files(me.house)
    assert "ยังไม่ได้บันทึกสิ่งใด" in me.says(words).since(0)


def test_what_was_complained_of_names_a_case_too(me: Chat) -> None:
    files(me.house)
    files(me.house)
    me.says("เปิดเรื่องที่ร้องเรื่องรถราชการให้หน่อย")
    assert "รายการไม่แสดงเนื้อหา" in me.since(0)


def test_the_latest_one_is_taken_where_it_is_known(me: Chat) -> None:
    first = files(me.house)
    me.house.later(days=1)
    last = files(me.house)
    me.says("รับเรื่องล่าสุดไว้ดำเนินการ")
    assert case_of(me.house, first).state == "new"
    assert on_record(me.house, first) == [] and case_texts.short(last.case_id) in me.since(0)


@pytest.mark.parametrize("asked", ["เรื่องร้องเรียนล่าสุดขอดูรายละเอียด", "ขอดูเรื่องที่เพิ่งเข้ามา"])
def test_the_latest_one_is_opened(me: Chat, asked: str) -> None:
    last = files(me.house)
    me.says(asked)
    assert case_texts.short(last.case_id) in me.last and "ผู้อ่านเรื่องนี้" in me.last


def test_what_was_just_passed_on_is_not_what_came_in_last(me: Chat) -> None:
    files(me.house)
    me.says("เรื่องที่เพิ่งส่งต่อไปสำนักอื่นถึงไหนแล้ว")
    assert "ผู้อ่านเรื่องนี้" not in me.last


def test_of_several_of_one_day_none_is_the_latest(me: Chat) -> None:
    both = files(me.house), files(me.house)
    me.says("รับเรื่องล่าสุดไว้ดำเนินการ")
    assert "รับล่าสุดมี 2 เรื่อง" in me.since(0)
    assert [on_record(me.house, each) for each in both] == [[], []]
