"""What may be told to who calls and asks after a complaint; the own queue is not tracked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import RECEIVER, files
from tests.handlers.house import Chat, House

People = Callable[[str], Chat]
TOLD = "ไม่บอกผู้ที่โทรหรือมาถาม"


@pytest.mark.parametrize(
    "asked",
    [
        "มีคนโทรมาถามว่าเรื่องที่ร้องไว้ถึงไหนแล้ว บอกเค้าได้แค่ไหนคะ",
        "ค่ะ สรุปว่าคนโทรมาเราบอกอะไรไม่ได้เลยใช่มั้ย",
        "คนร้องเดินมาถามที่ห้องว่าเรื่องถึงไหน ตอบเขายังไงดี",
        "ถ้านักข่าวโทรมาถามเรื่องร้องเรียน ตอบได้แค่ไหน",
    ],
)
def test_a_receiver_hears_what_to_tell_and_tracks_nothing(
    demo: House, chat: People, asked: str
) -> None:
    me = chat(RECEIVER).says(asked)
    assert TOLD in me.since(0) and "“ติดตาม” ตามด้วยรหัส" in me.since(0)
    assert "รหัสหาย" in me.since(0) and not demo.states(me.user_id)


def test_so_do_others_of_the_office_where_a_case_is_named(reporter: Chat) -> None:
    assert TOLD in reporter.says("มีคนโทรมาถามว่าเรื่องที่ร้องไว้ถึงไหนแล้ว บอกเค้าได้แค่ไหนคะ").last


@pytest.mark.parametrize("who", [RECEIVER, "D0106", "D0103"])
@pytest.mark.parametrize(
    "asked",
    [
        "มีคนโทรมาถามวิธีร้องเรียน",
        "มีคนมาถามว่าจะร้องเรียนได้ที่ไหน ตอบยังไง",
        "มีคนโทรมาร้องเรียน บอกเขายังไงดี",
    ],
)
def test_who_is_asked_how_to_complain_is_told_it(
    demo: House, chat: People, who: str, asked: str
) -> None:
    me = chat(who).says(asked)
    assert "บอกผู้ที่ถามได้ว่า" in me.last and "พิมพ์ “ร้องเรียน”" in me.last
    assert not demo.states(me.user_id) and TOLD not in me.last


@pytest.mark.parametrize(
    "told", ["หัวหน้าตะคอกใส่คนที่มาถามว่าจะร้องเรียนที่ไหน", "มีคนโทรมาร้องเรียนว่าเจ้าหน้าที่พูดไม่ดี"]
)
def test_a_complaint_is_told_no_way(chat: People, told: str) -> None:
    assert "บอกผู้ที่ถามได้ว่า" not in chat(RECEIVER).says(told).since(0)


@pytest.mark.parametrize("asked", ["มีคนโทรมาร้องเรียน บอกเขายังไงดี", "มีคนโทรมาถามเบอร์ผอ. บอกเค้าได้ไหม"])
def test_other_callers_are_no_case(chat: People, asked: str) -> None:
    assert TOLD not in chat("D0106").says(asked).since(0)


@pytest.mark.parametrize("asked", ["เรื่องร้องเรียนที่รอเรามีกี่เรื่อง", "เรื่องร้องเรียนรอเราอยู่กี่เรื่อง"])
def test_what_waits_for_oneself_is_the_own_queue(demo: House, chat: People, asked: str) -> None:
    files(demo)
    assert "เรื่องที่ท่านรับผิดชอบ รอรับเรื่อง 1 เรื่อง" in chat(RECEIVER).says(asked).last


@pytest.mark.parametrize(
    ("said", "again"),
    [("ยกเลิกค่ะ ไม่ได้จะตาม คือถามว่าเราบอกคนโทรมาได้แค่ไหน", True), ("ยกเลิกค่ะ ไม่ได้จะตามเรื่อง", False)],
)
def test_tracking_that_was_never_meant_ends(
    demo: House, chat: People, said: str, again: bool
) -> None:
    me = chat(RECEIVER).says("ติดตาม").says(said)
    assert "ยกเลิกการติดตามเรื่องแล้ว" in me.since(-2) and not demo.states(me.user_id)
    assert ("พิมพ์อีกครั้งได้เลย" in me.last) is again


@pytest.mark.parametrize(
    ("who", "begun", "said"),
    [
        ("D0106", "แจ้งลา", "ยกเลิกค่ะ ไม่ได้จะลาอาทิตย์นี้แล้ว"),
        ("D0103", "รายงาน 3.8", "ยกเลิกค่ะ ไม่ได้จะจัดปีนี้แล้ว"),
    ],
)
def test_what_was_meant_otherwise_is_asked_first(
    chat: People, who: str, begun: str, said: str
) -> None:
    assert "จะยกเลิกใช่หรือไม่" in chat(who).says(begun).says(said).last


def test_another_day_told_with_it_is_taken(chat: People) -> None:
    me = chat("D0106").says("แจ้งลา").says("ยกเลิก ไม่ได้จะลาวันนี้ จะลาพรุ่งนี้")
    assert "2 มีนาคม 2570" in me.last and "ยืนยันวันลา" in me.offers


def test_who_receives_keeps_no_wish_to_see_the_list_as_a_story(demo: House, chat: People) -> None:
    files(demo)
    me = chat(RECEIVER).says("ติดตาม").says("งั้นขอดูเรื่องที่ค้างอยู่ที่เราหน่อย")
    assert "เก็บข้อความนี้ไว้ให้ก่อน" not in me.since(0) and "เรื่องที่ได้รับ" in me.offers
    other = chat("D0106").says("ติดตาม").says("เขาทำแบบนี้กับเราอีกแล้วเมื่อวานตอนบ่าย")
    assert "เก็บข้อความนี้ไว้ให้ก่อน" in other.since(0)


def test_below_such_an_answer_the_own_list_is_shown(demo: House, chat: People) -> None:
    files(demo)
    me = chat(RECEIVER).says("มีคนโทรมาถามว่าเรื่องที่ร้องไว้ถึงไหนแล้ว บอกเค้าได้แค่ไหนคะ")
    assert "เรื่องที่ท่านรับผิดชอบ 1 เรื่อง" in me.says("งั้นขอดูเรื่องที่ค้างอยู่ที่เราหน่อย").last
    me.says("สถานะ").says("ขอดูเรื่องที่ค้างอยู่ที่เราหน่อย")
    assert "เรื่องที่ท่านรับผิดชอบ 1 เรื่อง" not in me.last


@pytest.mark.parametrize(
    "asked",
    [
        "มีคนโทรมาถามเรื่องรับสมัครงาน ตอบเขายังไงดี",
        "มีคนโทรมาถามเบอร์ผอ. บอกเค้าได้ไหม",
        "มีคนโทรมาถามวิธีร้องเรียน บอกเขายังไงดี",
        "มีคนโทรมาถามเรื่องแจ้งรับของขวัญ ตอบเขายังไงดี",
    ],
)
@pytest.mark.parametrize("who", [RECEIVER, "D0106"])
def test_callers_who_ask_for_something_else_are_no_case(chat: People, who: str, asked: str) -> None:
    assert TOLD not in chat(who).says(asked).since(0)
