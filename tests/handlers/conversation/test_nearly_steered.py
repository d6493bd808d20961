"""Words that may stop or pause are no answer without a tap (docs/decisions/0220)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

STOPS = "หน้าห้องติดประกาศให้แล้วเมื่อเช้า ทางนี้ไม่ออกซ้ำค่ะ"


@pytest.fixture
def titled(admin: Chat) -> Chat:
    """An administrator, asked for the title of an announcement."""
    return admin.says("ออกประกาศ")


@pytest.fixture
def keeping(chat: Callable[[str], Chat]) -> Chat:
    """Somebody who is asked who may read a good deed; nothing was learned of that conversation."""
    me = chat(REPORTER).says("บันทึกความดี").says("พาคนแก่ข้ามถนนหน้าสำนักงาน")
    return me.taps("จิตอาสา").taps("วันนี้")


def test_a_last_clause_that_stops_is_asked_about_and_kept_by_a_tap_alone(titled: Chat) -> None:
    titled.says(STOPS)
    assert "จะยกเลิกใช่หรือไม่" in titled.last and "title" not in titled.state["answers"]
    titled.taps("ใช้เป็นคำตอบ")
    assert titled.state["answers"]["title"].startswith("หน้าห้องติดประกาศ")


def test_who_agrees_stops(titled: Chat) -> None:
    titled.says(STOPS).says("ใช่")
    assert "ยกเลิกการร่างประกาศ" in titled.last


def test_no_beginning_of_a_pause_is_a_text(titled: Chat) -> None:
    titled.says("งดรับของขวัญ").says("ท่านฯ จะเขียนเอง รอต้นฉบับลงมาก่อนค่ะ")
    assert "text" not in titled.state["answers"] and "พักไว้ก่อน" in titled.offers


def test_a_title_stays_one(titled: Chat) -> None:
    titled.says("งดออกประกาศซ้ำกับของสำนักงาน")
    assert titled.state["answers"]["title"] == "งดออกประกาศซ้ำกับของสำนักงาน"


def test_where_only_choices_answer_it_is_asked_whether_to_stop(keeping: Chat) -> None:
    keeping.says("เขินจัง ไม่บันทึกแล้ว ลบไปเลย")
    assert "จะยกเลิก หรือพักไว้ก่อน" in keeping.since(0) and "พักไว้ก่อน" in keeping.since(0)
    assert "shown" not in keeping.state["answers"] and "ฉันคนเดียว" in keeping.offers


def test_why_it_is_let_be_opens_nothing_else(admin: Chat) -> None:
    admin.says("เปิดช่วงนัด").says("พุธหน้า 9.00-12.00")
    admin.says("ไม่เปิดละครับ อาทิตย์หน้าติดสอบทั้งสัปดาห์")
    assert "จะยกเลิกใช่หรือไม่" in admin.last and "minutes" not in admin.state["answers"]


def test_another_wish_behind_it_is_still_done(admin: Chat) -> None:
    admin.says("เปิดช่วงนัด").says("พุธหน้า 9.00-12.00").says("ไม่เปิดละครับ ขอดูวันหยุดปีนี้")
    assert "วันหยุด" in admin.since(0)
