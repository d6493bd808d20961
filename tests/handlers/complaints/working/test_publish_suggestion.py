"""Suggestions told to all: in edited words, confirmed, once, without anybody's name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.complaints.complaint import COMPLAINT, NAMED, SUGGESTION
from tests.handlers.complaints.casework import (
    HEAD,
    RECEIVER,
    STAFF,
    case_of,
    files,
    name_of,
    on_record,
    opened,
)
from tests.handlers.house import Chat

People = Callable[[str], Chat]
TOLD = "ขอให้เพิ่มที่นั่งรอหน้าห้องรับเอกสาร"


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(RECEIVER)


def test_a_suggestion_is_told_to_all_in_edited_words(me: Chat, chat: People) -> None:
    words = "นายทดลอง เสนอ: ขอที่นั่งรอเพิ่ม"
    done = files(me.house, SUGGESTION, text=words, identity=NAMED, name="นายทดลอง")
    opened(me, done).taps("เผยแพร่ข้อเสนอแนะ").says(TOLD)
    assert f"“{TOLD}”" in me.last and case_of(me.house, done).published_on is None
    me.taps("ยืนยันเผยแพร่")
    assert "เผยแพร่แล้ว" in me.last
    staff = chat(STAFF).says("ข้อเสนอแนะที่เผยแพร่")
    assert TOLD in staff.last and "นายทดลอง" not in staff.last
    opened(me, done)
    assert "เผยแพร่ข้อเสนอแนะ" not in me.offers


def test_words_that_name_anybody_are_not_published(me: Chat) -> None:
    done = files(me.house, SUGGESTION, identity=NAMED, name="กขคงจ ฉชซฌญ")
    opened(me, done).taps("เผยแพร่ข้อเสนอแนะ").says("กขคงจ ฉชซฌญ เสนอให้เพิ่มที่นั่ง").taps("ยืนยันเผยแพร่")
    assert "ข้อความมีชื่อบุคคล" in me.last
    me.says(f"ขอให้ {name_of(me.house, HEAD)} เพิ่มที่นั่ง").taps("ยืนยันเผยแพร่")
    assert "ข้อความมีชื่อบุคคล" in me.last and case_of(me.house, done).published_on is None
    me.says(TOLD).taps("ยืนยันเผยแพร่")
    assert "เผยแพร่แล้ว" in me.last


def test_it_is_published_once_and_only_by_who_has_it(me: Chat, chat: People) -> None:
    done = files(me.house, SUGGESTION)
    data = opened(me, done).button("เผยแพร่ข้อเสนอแนะ")
    assert "ไม่พบเรื่องนี้" in chat(HEAD).taps_data(data).last
    me.taps_data(data).says(TOLD).taps("ยืนยันเผยแพร่").taps_data(data)
    assert "เผยแพร่แล้ว จึงไม่ได้เผยแพร่ซ้ำ" in me.last
    assert on_record(me.house, done).count("case.published") == 1


def test_a_complaint_is_never_published(me: Chat) -> None:
    done = files(me.house, COMPLAINT)
    assert "เผยแพร่ข้อเสนอแนะ" not in opened(me, done).offers
    me.taps_data(f"o:publish_suggestion?c={done.case_id}")
    assert "เฉพาะข้อเสนอแนะ" in me.last
