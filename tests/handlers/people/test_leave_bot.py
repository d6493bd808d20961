"""Leaving in chat: what is said before it, one confirmation, the goodbye, and coming back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.people import people
from models.people.person import Person
from tests.handlers.house import Chat

ME, ADMIN = "D0103", "D0002"


def row(chat: Chat, staff_id: str = ME) -> Person:
    with chat.house.session() as session:
        return session.scalars(select(Person).where(Person.staff_id == staff_id)).one()


@pytest.mark.parametrize("words", ["เลิกใช้บอต", "ถอนความยินยอม"])
def test_one_confirmation_leaves_and_says_goodbye(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(ME).says("รายงาน 1.10").says(words)
    for shown in ("สิ่งที่ลบ", "1 เรื่อง จะถูกลบ", "0 ฉบับ (เป็นของสำนักงาน)", "ขอรหัสลงทะเบียนใหม่"):
        assert shown in me.last, shown
    me.taps("ยืนยันเลิกใช้")
    assert "ถูกลบออกจากทะเบียนแล้ว" in me.last
    assert me.offers == ["เมนู"]
    assert (row(me).line_user_id, row(me).consent_version) == (None, None)
    assert me.house.states(me.user_id) == {}
    goodbye = me.house.sent[-1]
    assert goodbye.must_arrive and goodbye.reply_token


@pytest.mark.soak
def test_afterwards_one_is_a_stranger_and_joins_with_a_new_code(
    chat: Callable[[str], Chat],
) -> None:
    me, admin = chat(ME), chat(ADMIN)
    me.says("เลิกใช้บอต").says("ยืนยัน")
    assert "ยินดีต้อนรับสู่ STRONG" in me.says("เมนู").last
    admin.says("ออกรหัส D0103")
    code = admin.last.split()[1]
    me.says(code).says("0103").taps("ยอมรับ")
    assert "ลงทะเบียนเรียบร้อย" in me.last
    assert row(me).line_user_id == me.user_id


@pytest.mark.parametrize("words", ["ใช้ต่อ", "ไม่", "ยกเลิก"])
def test_who_thinks_better_of_it_stays(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(ME).says("เลิกใช้บอต").says(words)
    assert row(me).line_user_id == me.user_id
    assert "ลบออกจากทะเบียนแล้ว" not in me.last


def test_an_unclear_answer_is_asked_again_and_leaves_nothing(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("เลิกใช้บอต").says("เดี๋ยวขอคิดดูก่อนนะ")
    assert "ยืนยันเลิกใช้" in me.since(-2)
    assert row(me).line_user_id == me.user_id


def test_an_old_button_of_the_question_does_nothing(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("เลิกใช้บอต")
    old = me.button("ยืนยันเลิกใช้")
    me.says("ใช้ต่อ").taps_data(old)
    assert "จบหรือยกเลิกไปแล้ว" in me.last
    assert row(me).line_user_id == me.user_id


def test_the_last_administrator_is_warned_and_may_leave(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("เลิกใช้บอต")
    assert "ผู้ดูแลระบบคนเดียว" in admin.last
    admin.taps("ยืนยันเลิกใช้")
    with admin.house.session() as session:
        assert people.administrators(session) == []


def test_what_waits_to_be_pushed_is_told_to_nobody_any_more(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("เลิกใช้บอต").says("ใช่")
    before = len(me.house.sent)
    chat(ADMIN).says("ออกรหัส D0103")
    assert [e.recipient for e in me.house.sent[before:]] == [chat(ADMIN).user_id]
