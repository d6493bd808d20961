"""Following a question by its code: the neutral push, wrong and lost codes."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.advice.advising import (
    ADMIN,
    ASKING,
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
    lost = chat(ASKING).says("ติดตาม K-0000-0000-0000")
    assert "กู้คืนไม่ได้" in lost.last
    tracked = chat(ADMIN).says("ติดตาม").says(code)
    assert WORDS in tracked.last
