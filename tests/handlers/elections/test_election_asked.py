"""What people ask of an election: votes stay secret, asking names and votes for nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.elections.polling import polling
from tests.handlers.house import Chat, House

REPORTER = "D0103"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("เลือกตั้งคนต้นแบบวันไหน", "ยังไม่มีการคัดเลือกดีเด่นที่กำหนดวันไว้"),
        ("เปิดรับชื่อคนดีเด่นวันไหนคะ", "ยังไม่มีการคัดเลือกดีเด่นที่กำหนดวันไว้"),
        ("คะแนนโหวตตอนนี้ใครนำ", "คะแนนเป็นความลับ"),
        ("ใครได้รางวัลปีนี้", "ยังไม่มีผลการคัดเลือกดีเด่นที่ประกาศ"),
        ("ผมมีสิทธิ์โหวตไหม เป็นพนักงานราชการ", "ไม่แยกข้าราชการ พนักงานราชการ"),
        ("เสนอชื่อคนต้นแบบยังไง", "เสนอชื่อ"),
        ("ลงสมัครคนต้นแบบเองได้ไหม", "สมัครเองไม่ได้"),
        ("คนดีศรีสภาผมสมัครเองได้หรือเปล่า", "สมัครเองไม่ได้"),
        ("คัดเลือกดีเด่นปีนี้เสนอชื่อตัวเองได้มั้ยคะ", "สมัครเองไม่ได้"),
        ("สำนักผมเสนอชื่อคนดีเด่นได้กี่คน", "กำหนดในการคัดเลือกแต่ละครั้ง"),
    ],
)
def test_without_an_election_it_is_said_so(
    demo: House, chat: Callable[[str], Chat], said: str, told: str
) -> None:
    voter = chat(REPORTER)
    assert told in voter.answer_to(said)
    assert demo.states(voter.user_id) == {}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("คัดเลือกดีเด่นลงคะแนนวันไหน แล้วฉันลงคะแนนหรือยัง", "ขณะนี้ไม่ได้เปิดลงคะแนน"),
        ("ประกวดคนต้นแบบวันไหน แล้วผมลงสมัครเองได้ไหม", "สมัครเองไม่ได้"),
    ],
)
def test_both_halves_are_answered(chat: Callable[[str], Chat], said: str, told: str) -> None:
    answer = chat(REPORTER).answer_to(said)
    assert "ยังไม่มีการคัดเลือกดีเด่นที่กำหนดวันไว้" in answer and told in answer


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ผลโหวตเป็นไงบ้างใครนำอยู่", "จึงไม่มีใครเห็นว่าใครนำ"),
        ("ใครลงชิงคนต้นแบบปีนี้บ้าง", "หมายเลข 1"),
        ("เป็นลูกจ้างโหวตได้ป่ะ", "ท่านมีสิทธิลงคะแนน"),
        ("โหวตคนดีศรีสภาได้ถึงวันไหน", "19 พ.ค. 70"),
        ("แต่ละสำนักเสนอชื่อได้ไม่เกินกี่คน", "ครั้งนี้แต่ละสำนักเสนอชื่อได้ไม่เกิน"),
    ],
)
def test_while_people_vote(demo: House, chat: Callable[[str], Chat], said: str, told: str) -> None:
    polling(demo)
    voter = chat(REPORTER)
    assert told in voter.answer_to(said)


@pytest.mark.parametrize(
    "said",
    [
        "คนดีเด่นปีนี้ลงคะแนนไปถึงไหนแล้วคะ มากี่คนแล้ว",
        "โหวตคนดีเด่นไปกี่คนแล้ว",
        "คัดเลือกดีเด่นถึงขั้นไหนแล้ว",
        "มีคนลงคะแนนแล้วกี่คน",
        "ลงคะแนนกันไปกี่คนแล้วครับ",
    ],
)
@pytest.mark.parametrize("who", ["D0002", REPORTER])
def test_how_far_it_is_is_told_and_how_many_voted_is_not_while_people_vote(
    demo: House, chat: Callable[[str], Chat], who: str, said: str
) -> None:
    polling(demo)
    voter = chat(who)
    told = voter.answer_to(said)
    assert "ไม่แสดงแก่ผู้ใดว่ามีผู้มาลงแล้วกี่คน" in told and "กำลังลงคะแนน ถึง" in told
    assert "ยังไม่มีคำตอบ" not in told


def test_without_one_that_is_said(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("คนดีเด่นปีนี้ลงคะแนนไปถึงไหนแล้วคะ มากี่คนแล้ว")
    assert "ยังไม่มีการคัดเลือกดีเด่นที่กำหนดวันไว้" in admin.last


@pytest.mark.parametrize(
    "said", ["เลือกได้กี่คน", "รายงานถึงไหนแล้ว", "อบรมมากี่คนแล้ว", "สำนักดีเด่นถึงไหนแล้ว"]
)
def test_how_far_of_something_else(chat: Callable[[str], Chat], said: str) -> None:
    assert "คัดเลือกดีเด่นที่กำหนดวันไว้" not in chat("D0002").says(said).last


@pytest.mark.parametrize("words", ["แล้วจะเปิดให้เสนอเมื่อไหร่", "เปิดรับชื่อวันไหนคะ"])
def test_when_names_are_taken_is_told_where_none_are_yet(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat("D0102").says("เสนอชื่อคนดี")
    assert "ผู้ดูแลระบบเป็นผู้กำหนดวัน" in me.last
    assert "ยังไม่มีการคัดเลือกดีเด่นที่กำหนดวันไว้" in me.answer_to(words)
