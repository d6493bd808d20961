"""A conversation that tells those whom it concerns does it anyway: words that want only that are no
second wish, and no part of a reason (decisions/0249)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.simulator import seed
from handlers.understand.said_around.telling_them import tells_them, without_telling
from tests.handlers.house import Chat
from tests.understanding.office_at_work import office_at_work

LEFT, KEPT = "ยังเหลือเรื่องที่", "เก็บไว้ให้"


@pytest.mark.parametrize("behind", ["แจ้งผู้รายงานด้วย", "แจ้งทุกคนด้วยนะ", "บอกผู้ที่เกี่ยวข้องให้ทราบด้วยครับ"])
def test_the_card_tells_whom_and_nothing_is_left(admin: Chat, behind: str) -> None:
    heard = len(admin.heard)
    told = admin.says(f"ย้ายกำหนดรอบนี้จาก 20 มีนา เป็น 23 มีนาคม 2570 แล้ว{behind}").since(heard)
    assert KEPT not in told and "แจ้งให้ทราบ\n6 คน" in told and "23 มีนาคม 2570" in told
    done = admin.taps("ยืนยันเลื่อนวันส่ง").last
    assert "และแจ้งผู้เกี่ยวข้อง 6 คน" in done and LEFT not in done


def test_what_they_are_to_be_told_is_another_wish(admin: Chat) -> None:
    heard = len(admin.heard)
    admin.says("เลื่อนรอบ 20 มีนาคม เป็น 25 มีนาคม แล้วแจ้งทุกคนว่าให้รีบส่ง")
    assert KEPT in admin.since(heard)


@pytest.mark.parametrize(
    ("said", "day"), [("โทษที 22", "22"), ("24", "24"), ("ไม่ใช่ 25 ต่างหาก", "25")]
)
def test_a_mere_number_is_the_day_on_the_card(admin: Chat, said: str, day: str) -> None:
    admin.says("เลื่อนรอบ 20 มีนาคม เป็น 23 มีนาคม")
    told = admin.says(said).last
    assert f"วันส่งใหม่\nแก้ไข\nแก้ไข\n{day} มีนาคม 2570" in told and "แก้ตามนี้ไหม" not in told


def test_a_day_that_the_month_has_not_changes_nothing(admin: Chat) -> None:
    admin.says("เลื่อนรอบ 20 มีนาคม เป็น 20 เมษายน")
    assert "คำตอบยังอยู่ครบ" in admin.says("โทษที 31").last
    assert "เป็น 20 เมษายน 2570 แล้ว" in admin.taps("ยืนยันเลื่อนวันส่ง").last


@pytest.fixture
def head_at_work() -> Iterator[Chat]:
    with office_at_work() as (house, _):
        yield Chat(house, seed.line_id("D0102"))


def test_a_reason_is_stored_without_it(head_at_work: Chat) -> None:
    head = head_at_work
    told = head.says("ให้ส่งคืนกระเช้าผลไม้ เพราะเกินเกณฑ์ แล้วบอกเจ้าตัวด้วย").last
    assert "ให้ส่งคืนผู้ให้ เพราะ “เกินเกณฑ์” ใช่หรือไม่" in told
    head.says("ยกเลิก").says("ส่งกลับ 2.1")
    told = head.says("ขาดภาพการจัดกิจกรรม และแจ้งเขาด้วยนะครับ").last
    assert "เพราะ “ขาดภาพการจัดกิจกรรม” ใช่หรือไม่" in told


@pytest.mark.parametrize(
    "words",
    ["แจ้งผู้รายงานด้วย", "ช่วยบอกเขาด้วยนะคะ", "แจ้งให้ทราบ", "บอกทุกสำนักที่เกี่ยวข้องด้วย", "และแจ้งเจ้าของเรื่อง"],
)
def test_those_concerned_are_to_be_told(words: str) -> None:
    assert tells_them(words)


@pytest.mark.parametrize(
    "words",
    [
        "แจ้งในกลุ่มด้วย",
        "บอกเขาว่าขอโทษ",
        "แจ้งลา 9 มีนา",
        "แจ้งผู้ดูแลระบบด้วย",
        "ส่งข้อความแจ้งทุกคน",
        "บอกชื่อด้วย",
    ],
)
def test_others_words_and_places_are_another_wish(words: str) -> None:
    assert not tells_them(words)


def test_words_that_want_only_that_stay() -> None:
    assert without_telling("แจ้งเขาด้วย") == "แจ้งเขาด้วย"
    assert without_telling("ไม่ได้แจ้งเขา และบอกวันผิด") == "ไม่ได้แจ้งเขา และบอกวันผิด"
