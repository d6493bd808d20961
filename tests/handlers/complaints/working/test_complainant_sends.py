"""A receiver hears how a complainant sends more, and how to write to one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.complaints.casework import RECEIVER, STAFF
from tests.handlers.house import Chat, House

People = Callable[[str], Chat]
SENDS, WRITES = "แล้วกด “ส่งไฟล์เพิ่ม”", "กด “ตอบหรือถามผู้แจ้ง”"


@pytest.mark.parametrize(
    "asked",
    [
        "ผู้ร้องเรื่องล่าสุดขอส่งเอกสารเพิ่ม ตอบกลับเค้ายังไง",
        "ผู้ร้องขอส่งหลักฐานเพิ่ม บอกเขายังไงดีคะ",
        "ผู้แจ้งจะส่งรูปเพิ่มต้องทำยังไง",
        "คนร้องเรื่องเมื่อวานอยากส่งคลิปเพิ่ม ให้ส่งทางไหนคะ",
    ],
)
def test_how_a_complainant_sends_more(demo: House, chat: People, asked: str) -> None:
    me = chat(RECEIVER).says(asked)
    assert SENDS in me.since(0) and WRITES in me.since(0) and not demo.states(me.user_id)


@pytest.mark.parametrize("asked", ["จะตอบกลับผู้ร้องยังไง", "เขียนถึงผู้ร้องตรงไหนคะ"])
def test_how_to_write_to_one(chat: People, asked: str) -> None:
    told = chat(RECEIVER).says(asked).since(0)
    assert WRITES in told and SENDS not in told


def test_others_are_not_told_of_their_work(chat: People) -> None:
    assert WRITES not in chat(STAFF).says("จะตอบกลับผู้ร้องยังไง").since(0)
