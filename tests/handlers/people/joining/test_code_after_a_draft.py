"""A registration that was begun and left stands in nobody's way."""

from __future__ import annotations

import secrets

import pytest
from sqlalchemy import select

from bot.simulator import seed
from models.accounts import joining
from models.people.person import Person
from tests.handlers.house import Chat, House


@pytest.fixture
def code(demo: House) -> str:
    with demo.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == seed.NOT_JOINED)).one()
        made = joining.new_code(session, demo.sealer, demo.now, secrets.token_bytes, person, None)
        session.commit()
    return str(made)


@pytest.mark.parametrize("words", ["{}", "ลงทะเบียน {}", "{} ครับ"])
def test_the_right_code_is_taken_after_a_wrong_one_was_left(
    stranger: Chat, code: str, words: str
) -> None:
    stranger.says("ลงทะเบียน WR35H-F1CP8").says("ยกเลิก")
    stranger.says(words.format(code))
    assert stranger.state["at"] == "fact" and "4 ตัวท้าย" in stranger.last


def test_the_right_code_is_taken_while_a_draft_waits(stranger: Chat, code: str) -> None:
    stranger.says("ลงทะเบียน").says("ร้องเรียน").says("ยกเลิก")
    stranger.says(code)
    assert stranger.state["at"] == "fact"


def test_beginning_again_is_typed_where_nothing_is_told_yet(stranger: Chat) -> None:
    stranger.says("ลงทะเบียน").says("ร้องเรียน").says("ยกเลิก").says("สวัสดี")
    stranger.says("เริ่มใหม่")
    assert "พิมพ์รหัสลงทะเบียน" in stranger.last


def test_who_lost_the_code_is_told_whom_to_ask_and_how(stranger: Chat) -> None:
    stranger.says("รหัสหายครับ เคยได้เป็นกระดาษ")
    assert "ชื่อ นามสกุล และสำนัก" in stranger.last and "ติดต่อผู้ดูแลระบบ" in stranger.last
    stranger.says("ลงทะเบียน").says("รหัสหายครับ")
    assert "ชื่อ นามสกุล และสำนัก" in stranger.since(-2)


def test_both_say_alike_when_words_are_deleted(stranger: Chat, reporter: Chat) -> None:
    assert "ลบเมื่อตอบแล้ว" in stranger.says("สวัสดี").since(0)
    assert "ลบเมื่อตอบแล้ว" in reporter.says("ข้อมูลของฉัน").last
    assert "ลบเมื่อตอบแล้ว" in reporter.says("เก็บข้อมูลอะไรบ้าง").last


def test_nothing_to_throw_away_is_said_so(reporter: Chat) -> None:
    reporter.says("ทิ้งร่างนี้")
    assert "ไม่มีร่างที่ทำค้างไว้" in reporter.last


def test_the_only_draft_is_shown_to_be_thrown_away(reporter: Chat) -> None:
    reporter.says("รายงาน 2.1").says("เสร็จแล้ว").says("ยกเลิก").says("สวัสดี").says("ทิ้งร่างที่ทำค้างไว้")
    assert "ทิ้งร่างนี้" in reporter.offers and len(reporter.house.states(reporter.user_id)) == 1


def test_staff_are_shown_their_own_matters_for_what_is_new(demo: House) -> None:
    staff = Chat(demo, seed.line_id("D0106")).says("มีไรใหม่มั้ย")
    assert "เปิดให้เฉพาะ" not in staff.last and "เรื่องที่ต้องทำ" in staff.last


@pytest.mark.parametrize("words", ["โห ไม่เอาละ ไม่ลงแล้ว", "ไม่ลงทะเบียนแล้วค่ะ", "ไม่เอาแล้ว ไม่ทำแล้ว"])
def test_who_does_not_want_to_join_is_let_go(stranger: Chat, words: str) -> None:
    assert "ยกเลิกการลงทะเบียนแล้ว" in stranger.says("ลงทะเบียน").says(words).last


@pytest.mark.parametrize("words", ["ไม่มีรหัสแล้ว", "ไม่ลงทะเบียนไม่ได้เหรอ"])
def test_other_words_than_giving_up_leave_it_open(stranger: Chat, words: str) -> None:
    assert "ยกเลิกการลงทะเบียนแล้ว" not in stranger.says("ลงทะเบียน").says(words).last


def test_what_is_open_without_joining_is_told(stranger: Chat) -> None:
    stranger.says("งั้นไม่ลงทะเบียนใช้อะไรได้บ้างอะครับ")
    assert "ใช้ได้โดยไม่ต้องลงทะเบียน" in stranger.last and "ร้องเรียน" in stranger.offers
