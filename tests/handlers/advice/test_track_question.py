"""Following a question by its code: the neutral push, wrong and lost codes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.advice.advice_question import AdviceQuestion
from tests.handlers.advice.advising import (
    ADMIN,
    ASKING,
    OTHER,
    WORDS,
    answers,
    asks,
    kept,
)
from tests.handlers.house import Chat, House


def test_a_push_goes_to_whom_wished_it_and_tells_nothing(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    asker = chat(ASKING)
    code = asks(asker, send="ส่งและเตือนเมื่อตอบ")
    sent = len(demo.sent)
    answers(demo, chat)
    [push] = [each for each in demo.sent[sent:] if each.recipient == asker.user_id]
    assert "มีเรื่องรอท่าน" in str(push.messages) and WORDS not in str(push.messages)
    assert push.reply_token is None and push.not_before is not None
    asker.says(f"ติดตาม {code}").taps("เลิกแจ้งเตือน")
    assert [each.push_address for each in kept(demo)] == [None]


def test_a_wrong_code_is_told_and_a_lost_one_cannot_be_found(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = asks(chat(ASKING))
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    assert "พิมพ์ผิดอย่างน้อยหนึ่งตัว" in chat(ASKING).says(f"ติดตาม {wrong}").last
    short = chat(ASKING).says("ติดตาม K-1234")
    assert "รหัสขึ้นต้นด้วย K ตามด้วยอีก 12 ตัว" in short.last
    lost = chat(ASKING).says("ติดตาม K-0000-0000-0000")
    assert "กู้คืนไม่ได้" in lost.last
    tracked = chat(ADMIN).says("ติดตาม").says(code)
    assert WORDS in tracked.last


def test_a_question_whose_key_is_lost_says_so_and_opens_again_when_it_is_back(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = asks(chat(ASKING))
    tracked = chat(ASKING).says(f"ติดตาม {code}")
    key = _changes_key(demo, bytes(60))
    assert "ขณะนี้เปิดคำถามนี้ไม่ได้" in chat(OTHER).says(f"ติดตาม {code}").last
    tracked.says("ขอเพิ่มเติมอีกเรื่อง").taps("ส่งข้อความ")
    assert "คำถามของท่านยังอยู่" in tracked.last
    _changes_key(demo, key)
    assert WORDS in chat(OTHER).says(f"ติดตาม {code}").last


def _changes_key(demo: House, key: bytes) -> bytes:
    with demo.session() as session:
        question = session.scalars(select(AdviceQuestion)).one()
        before, question.wrapped_key = question.wrapped_key, key
        session.commit()
    return before


@pytest.mark.parametrize("words", ["เสร็จละ ขอบคุณครับ", "พอแล้วค่ะ"])
def test_who_is_done_asks_no_further(chat: Callable[[str], Chat], words: str) -> None:
    code = asks(chat(ASKING))
    tracked = chat(ASKING).says(f"ติดตาม {code}").says(words)
    assert "ปิดการติดตามแล้ว" in tracked.last


def test_who_wants_to_be_told_of_an_answer_is(demo: House, chat: Callable[[str], Chat]) -> None:
    code = asks(chat(ASKING))
    tracked = chat(ASKING).says(f"ติดตาม {code}").says("ขอให้เตือนด้วยเวลามีคำตอบค่ะ")
    assert "เลิกแจ้งเตือน" in tracked.offers
    assert [each.push_address is not None for each in kept(demo)] == [True]


def test_how_far_it_is_the_card_shows_and_nobody_hears_that_it_is_not_sent(
    chat: Callable[[str], Chat],
) -> None:
    asker = chat(ASKING)
    asker.says(f"ติดตาม {asks(asker)}")
    told = asker.answer_to("ถึงไหนแล้วครับ")
    assert WORDS in told and "ยังไม่ได้ส่ง" not in told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ถามคลินิกไปเมื่อวันพุธ ตอบหรือยัง", "อ่านได้ด้วยรหัสคำถาม"),
        ("ถามคลินิกไว้สามวันแล้วยังเงียบอยู่เลย", "อ่านได้ด้วยรหัสคำถาม"),
        ("ถามคลินิกไปแล้วขอถอนคำถาม", "ถอนหรือลบไม่ได้"),
        ("ขอลบคำถามที่ส่งไปคลินิกได้ไหมคะ", "ถอนหรือลบไม่ได้"),
    ],
)
def test_what_was_asked_is_asked_after_and_begins_no_question(
    demo: House, chat: Callable[[str], Chat], said: str, told: str
) -> None:
    asker = chat(ASKING)
    assert told in asker.answer_to(said)
    assert not demo.states(asker.user_id)
