"""Praise and witnesses when the other side has left the office meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.accounts import joining, leaving
from models.people import people
from tests.handlers.good_deeds.deed_talk import (
    GIVER,
    PRAISE,
    STAFF,
    WORDS,
    asks_witness,
    keeps,
    praises,
)
from tests.handlers.house import Chat, House


def leaves(house: House, staff_id: str) -> None:
    """The person is no longer on the roster."""
    with house.session() as session:
        person = people.by_staff_id(session, staff_id)
        assert person is not None
        joining.unlink(person)
        person.retired_at = house.now
        leaving.end_standings(session, [person.id], house.now)
        session.commit()


def test_praise_of_who_left_is_gone_and_its_button_gets_a_kind_answer(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me = chat(STAFF)
    praises(chat(GIVER), me)
    leaves(demo, GIVER)
    assert "ตอบแล้ว หรือพ้นกำหนดตอบแล้ว" in me.taps("รับไว้").last
    assert PRAISE not in me.says("สมุดความดี").last


@pytest.mark.soak
def test_accepted_praise_stays_without_the_name_of_who_left(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me = chat(STAFF)
    praises(chat(GIVER), me)
    me.taps("รับไว้").taps("ฉันคนเดียว")
    leaves(demo, GIVER)
    shown = me.taps("ดูบันทึกนี้").last
    assert PRAISE in shown and "รายงานดี" not in shown


@pytest.mark.soak
def test_who_praised_somebody_who_left_may_praise_others(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    giver = chat(GIVER)
    praises(giver, chat(STAFF))
    leaves(demo, STAFF)
    giver.says(f"ชื่นชมเพื่อน {STAFF}")
    assert "ไม่พบชื่อนี้" in giver.since(0)
    giver.says("D0104").says(PRAISE).taps("จิตอาสา").taps("ส่งคำชื่นชม")
    assert "ส่งคำชื่นชมถึง นายสมมติ ช่วยรายงาน แล้ว" in giver.last


@pytest.mark.soak
def test_in_place_of_a_witness_who_left_another_is_asked(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me, witness = keeps(chat(STAFF)).taps("ดูบันทึกนี้"), chat(GIVER)
    asks_witness(me, witness)
    leaves(demo, GIVER)
    demo.later(days=1)
    me.taps("ดูบันทึกนี้").taps("ขอผู้ยืนยัน").says("D0104")
    other = chat("D0104")
    assert other.hears(demo.sent[-1:]) and WORDS in other.last
    assert "ยืนยันแล้ว" in other.taps("เห็นด้วยตา").last


@pytest.mark.soak
def test_the_deed_of_who_left_is_not_there_for_its_witness(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    me, witness = keeps(chat(STAFF)).taps("ดูบันทึกนี้"), chat(GIVER)
    asks_witness(me, witness)
    leaves(demo, STAFF)
    assert "ถอนข้อความไปแล้ว" in witness.taps("เห็นด้วยตา").last
