"""Each bureau's reporter checks its names before a new year; what is to be mended waits for an
administrator."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from models.new_year.year_tables import RosterCheck
from models.upkeep import retention
from tests.handlers.house import Chat
from tests.handlers.new_year.test_open_year import SEPTEMBER

SENTENCE = "นางสาวสมมติ ย้ายไปสำนักการคลัง"


@pytest.fixture
def asked(admin: Chat, reporter: Chat) -> Chat:
    """A reporter whose bureau is asked to check its names."""
    admin.house.now = SEPTEMBER
    told = admin.says("สำนักตรวจรายชื่อ 2571").last
    assert "ถูกต้อง 0 จาก" in told and "ยังไม่ได้ขอให้ตรวจ" in told
    label = next(each for each in admin.offers if each.startswith("ขอให้ตรวจ"))
    card = admin.house.handle(
        admin.event({"type": "postback", "postback": {"data": admin.button(label)}})
    )
    admin.hears(card)
    reporter.hears(card)
    assert "ส่งให้ผู้รายงาน" in admin.last
    return reporter


def test_names_that_are_right_are_said_so_once(asked: Chat, admin: Chat) -> None:
    assert "กรุณาดูรายชื่อ" in asked.last
    shown = asked.taps("ดูรายชื่อ").last
    assert "ตัวอย่าง รายงานดี" in shown and "สำนักการคลัง" not in shown
    old = asked.button("ถูกต้อง")
    assert "รายชื่อของสำนักถูกต้อง" in asked.taps("ถูกต้อง").last
    assert "ตอบแล้วโดย" in asked.taps_data(old).last
    assert "ถูกต้อง ตรวจโดย" in admin.says("สำนักตรวจรายชื่อ 2571").last


def test_what_is_to_be_mended_waits_sealed_until_an_administrator_has_mended_it(
    asked: Chat, admin: Chat
) -> None:
    asked.taps("ดูรายชื่อ").taps("มีแก้")
    told = asked.house.handle(
        asked.event({"type": "message", "message": asked._message("text", text=SENTENCE)})
    )
    assert admin.hears(told) and SENTENCE in admin.last
    with admin.house.session() as session:
        rows = session.scalars(
            select(RosterCheck.words).where(RosterCheck.words.is_not(None))
        ).all()
    assert rows and SENTENCE.encode() not in rows[0]
    assert "มีแก้ 1 สำนัก" in admin.says("ตั้งปีใหม่ 2571").last
    admin.says("สำนักตรวจรายชื่อ 2571")
    assert f"มีแก้ แจ้งโดยนางสาวตัวอย่าง รายงานดี 6 ก.ย. 70: {SENTENCE}" in admin.last
    done = admin.button("แก้แล้ว")
    settled = admin.house.handle(admin.event({"type": "postback", "postback": {"data": done}}))
    assert asked.hears(settled) and "แก้รายชื่อของสำนักตามที่ท่านแจ้งแล้ว" in asked.last
    assert "ถูกลบ" not in admin.last and "ตามที่แจ้งแล้ว" in admin.taps_data(done).last


def test_what_nobody_mends_stays_to_the_years_end_and_what_is_mended_goes_later(
    asked: Chat, admin: Chat
) -> None:
    house = admin.house
    asked.taps("ดูรายชื่อ").taps("มีแก้").says(SENTENCE)
    for days, stays in ((200, True), (365, True), (402, False)):
        with house.session() as session:
            retention.drop_old(session, house.now + timedelta(days=days))
            assert any(session.scalars(select(RosterCheck.words))) is stays
    admin.says("สำนักตรวจรายชื่อ 2571").taps("แก้แล้ว")
    for days, stays in ((119, True), (122, False)):
        with house.session() as session:
            retention.drop_old(session, house.now + timedelta(days=days))
            assert any(session.scalars(select(RosterCheck.words))) is stays


def test_a_bureau_that_nobody_reports_for_is_checked_by_the_administrator(admin: Chat) -> None:
    admin.house.now = SEPTEMBER
    admin.says("สำนักตรวจรายชื่อ 2571").taps("ตรวจเอง")
    assert "ถูกต้อง 1 จาก" in admin.last


def test_others_neither_see_nor_answer_for_a_bureau(
    asked: Chat, admin: Chat, chat: Callable[[str], Chat]
) -> None:
    asked.taps("ดูรายชื่อ")
    for staff_id in ("D0106", "D0203"):
        other = chat(staff_id)
        shown = other.taps_data(asked.button("ถูกต้อง")).last
        assert "ตัวอย่าง รายงานดี" not in shown and "บันทึกแล้ว" not in shown
    assert "ยังไม่ตอบ" in admin.says("สำนักตรวจรายชื่อ 2571").last


def test_a_bureau_that_was_not_asked_has_nothing_to_check(reporter: Chat) -> None:
    assert "ไม่มีรายชื่อที่ขอให้สำนักของท่านตรวจ" in reporter.says("ตรวจรายชื่อ").last
    assert "ไม่มีรายชื่อ" in reporter.says("แจ้งแก้รายชื่อ").last
