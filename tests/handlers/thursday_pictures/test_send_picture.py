"""A unit sends its picture; a second one, two at once, a PDF, no rota."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.thursday_pictures import picture_sending
from models.thursday_pictures.thursday_picture import APPROVED, REPLACED, WAITING
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import meets
from tests.handlers.thursday_pictures.picturing import (
    KNOWLEDGE,
    TITLE,
    WORDS,
    pictures,
    sends_picture,
    states,
)

People = Callable[[str], Chat]


def test_words_are_sealed_and_not_on_the_trail(me: Chat, head: Chat) -> None:
    sends_picture(me, head)
    [picture] = pictures(me.house)
    for text in (TITLE, WORDS, KNOWLEDGE):
        assert text.encode() not in picture.texts
    assert picture_sending.texts(me.house.sealer, picture).knowledge == KNOWLEDGE


def test_a_pdf_is_refused_with_the_reason_and_a_picture_is_taken_after_it(me: Chat) -> None:
    me.says("ส่งอินโฟกราฟิก").taps(me.offers[0])
    me.sends({"type": "message", "message": {"type": "file", "id": "pdf1", "fileName": "ภาพ.pdf"}},
             silent=True)  # fmt: skip
    me.hears(me.house.looks_at_file(media_type="application/pdf") or [])
    assert "เป็น PDF ซึ่ง LINE แสดงเป็นภาพไม่ได้" in me.since(0)
    assert "ได้รับไฟล์แล้ว" not in me.since(0)
    me.sends_file().says(TITLE).says(WORDS).says(KNOWLEDGE)
    assert "ตรวจก่อนส่งอินโฟกราฟิก" in me.last
    assert "ส่งมา" not in me.last


@pytest.mark.soak
def test_a_picture_sent_before_is_taken_and_a_pdf_is_left_with_the_reason(me: Chat) -> None:
    me.sends_file()
    me.sends({"type": "message", "message": {"type": "file", "id": "pdf1", "fileName": "ภาพ.pdf"}},
             silent=True)  # fmt: skip
    me.hears(me.house.looks_at_file(media_type="application/pdf") or [])
    me.says("ส่งอินโฟกราฟิก")
    assert "ใช้ไฟล์ที่ส่งไว้ก่อนหน้านี้ 1 ไฟล์กับเรื่องนี้" in me.since(0)
    assert "ไม่ได้ใช้ไฟล์ที่ส่งไว้ก่อนหน้านี้ 1 ไฟล์: เป็น PDF" in me.since(0)
    me.taps(me.offers[0])
    assert "ชื่อเรื่องอะไร" in me.last
    me.says(TITLE).says(WORDS).says(KNOWLEDGE).taps("ส่งให้หัวหน้า")
    [picture] = pictures(me.house)
    assert picture.file_id == me.house.files()[0].id


def test_a_turn_is_chosen_by_its_day_as_people_type_it(me: Chat) -> None:
    assert "5 มี.ค. 70 ไม่ใช่คิวของสำนักท่าน" in me.says("ส่งอินโฟกราฟิก").says("5 มีนา").since(0)
    assert "การส่งอินโฟกราฟิก 18 มี.ค. 70" in me.says("๑๘ มีนา").last


@pytest.mark.soak
def test_a_second_picture_replaces_the_one_that_waits_and_its_old_button_decides_nothing(
    me: Chat, head: Chat
) -> None:
    sends_picture(me, head)
    old = head.button("อนุมัติ")
    sends_picture(me, head, title="ภาพที่สอง")
    assert states(me) == [REPLACED, WAITING] and "แทนภาพที่ส่งไว้ก่อน" in me.last
    head.taps_data(old)
    assert "มีภาพใหม่มาแทนภาพนี้แล้ว" in head.last and states(me) == [REPLACED, WAITING]


@pytest.mark.soak
def test_after_the_approval_it_is_a_new_version_beside_the_approved_one(
    me: Chat, head: Chat
) -> None:
    sends_picture(me, head)
    head.taps("อนุมัติ")
    sends_picture(me, head)
    assert [(each.version, each.state) for each in pictures(me.house)] == [
        (1, APPROVED),
        (2, WAITING),
    ]
    assert "อนุมัติแล้ว รอวันเผยแพร่" in me.says("อินโฟกราฟิก").last


@pytest.mark.soak
def test_two_of_a_unit_send_at_once_and_the_first_hears_of_it(
    me: Chat, head: Chat, chat: People
) -> None:
    other = chat("D0104").says("ส่งอินโฟกราฟิก")
    other.taps(other.offers[0]).sends_file().says("ของฉัน").says(WORDS).says(KNOWLEDGE)
    sends_picture(me, head)
    other.taps("ส่งให้หัวหน้า")
    meets(me.house, me)
    assert "มีภาพใหม่แทนภาพของท่าน" in me.last and states(me) == [REPLACED, WAITING]


def test_without_a_rota_there_is_no_turn(reporter: Chat) -> None:
    assert "ยังไม่มีคิวที่รอภาพ" in reporter.says("ส่งอินโฟกราฟิก").last
    assert "ยังไม่มีตาราง" in reporter.says("อินโฟกราฟิก").last
