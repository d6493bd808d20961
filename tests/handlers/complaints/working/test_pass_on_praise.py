"""Compliments: the superior and whom they praise hear the words, never who made them, once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.complaints.complaint import COMPLAINT, COMPLIMENT, NAMED
from tests.handlers.complaints.casework import HEAD, RECEIVER, STAFF, files, opened
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import number_of, person
from tests.talk import words

People = Callable[[str], Chat]
WHO = "กขคงจ ฉชซฌญ"
TOLD = "ช่วยค้นเอกสารให้จนครบ ขอบคุณมาก"


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(RECEIVER)


def praised(me: Chat, **told: object) -> Chat:
    praised_id = number_of(me.house, STAFF)
    done = files(me.house, COMPLIMENT, praised=(praised_id,), identity=NAMED, name=WHO, **told)
    return opened(me, done)


def test_the_superior_and_the_praised_hear_it_without_who_made_it(me: Chat, chat: People) -> None:
    praised(me).taps("ส่งคำชมให้ผู้ได้รับ").says(TOLD)
    assert "ใช่หรือไม่" in me.last
    me.taps("ยืนยันส่งคำชม")
    assert "ส่งคำชมแล้ว" in me.last
    staff, head = chat(STAFF), chat(HEAD)
    for other in (staff, head):
        other.hears(me.house.sent[-3:])
        assert TOLD in other.last and WHO not in words(other.heard)
    assert "มีคำชมเชยถึงท่าน" in staff.last and "ในสายงานของท่าน" in head.last


def keys(me: Chat) -> set[str]:
    """Of what was said to others of the compliment."""
    others = [e for e in me.house.sent if e.recipient != me.user_id]
    return {e.key for e in others if TOLD in words(e.messages)}


def test_words_that_tell_who_made_it_are_asked_for_again(me: Chat) -> None:
    praised(me).taps("ส่งคำชมให้ผู้ได้รับ").says(f"{WHO} ชมว่า {TOLD}")
    assert "ข้อความมีชื่อผู้ชม" in me.last


def test_passing_it_on_again_sends_the_same_message_only(me: Chat) -> None:
    card = praised(me)
    data = card.button("ส่งคำชมให้ผู้ได้รับ")
    me.taps("ส่งคำชมให้ผู้ได้รับ").says(TOLD).taps("ยืนยันส่งคำชม")
    first = keys(me)
    me.taps_data(data).says(TOLD).taps("ยืนยันส่งคำชม")
    assert first == keys(me) and len(first) == 2  # the outbox keeps one of a key


def test_where_line_reaches_nobody_it_says_so(me: Chat) -> None:
    card = praised(me)
    for staff_id in (STAFF, HEAD, "D0101", "D0001"):
        person(me.house, staff_id, line_user_id=None)
    card.taps("ส่งคำชมให้ผู้ได้รับ").says(TOLD).taps("ยืนยันส่งคำชม")
    assert "กรุณาแจ้งด้วยตนเอง" in me.last


def test_a_complaint_or_a_compliment_of_nobody_goes_nowhere(me: Chat, chat: People) -> None:
    complaint, nobody = files(me.house, COMPLAINT), files(me.house, COMPLIMENT)
    me.taps_data(f"o:pass_on_praise?c={complaint.case_id}")
    assert "ไม่ใช่คำชมเชย" in me.last
    opened(me, nobody).taps("ส่งคำชมให้ผู้ได้รับ")
    assert "ไม่ได้ระบุบุคลากร" in me.last
    other = chat(HEAD).taps_data(f"o:pass_on_praise?c={nobody.case_id}")
    assert "ไม่พบเรื่องนี้" in other.last
