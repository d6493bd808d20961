"""Handing a case on: with a reason, once, to who can take it; who had it reads it no more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.complaint_words import LEVEL
from models.complaints.complaint import NOTE, OFFICE_LEVEL, TIP, TRANSFER
from tests.handlers.complaints.casework import (
    HEAD,
    OFFICE,
    OTHER,
    RECEIVER,
    STORY,
    case_of,
    files,
    on_record,
    opened,
    said,
)
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import person
from tests.talk import words

People = Callable[[str], Chat]
WHY = "อยู่ในหน้าที่ของสำนักการคลัง"


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(RECEIVER)


def test_a_case_goes_to_another_bureau_with_its_reason(me: Chat, chat: People) -> None:
    person(me.house, "D0202", roles=["receiver"])
    done = files(me.house)
    opened(me, done).taps("ส่งต่อ").says("คลัง").says(WHY)
    assert OTHER in me.last and WHY in me.last and "ใช่หรือไม่" in me.last
    me.taps("ยืนยันส่งต่อ")
    assert f"ไปที่{OTHER}แล้ว" in me.last
    assert said(me.house, done) == [(NOTE, TRANSFER, WHY)]
    opened(me, done)
    assert "ไม่พบเรื่องนี้" in me.last
    other = chat("D0202")
    other.hears(me.house.sent[-4:])
    assert "ที่ส่งต่อมาถึงท่าน" in words(other.heard) and STORY not in words(other.heard)
    opened(other, done)
    assert STORY in other.last and WHY in other.last


def test_the_offices_own_receivers_can_be_asked_by_a_button(me: Chat, chat: People) -> None:
    done = files(me.house)
    opened(me, done).taps("ส่งต่อ").taps("ส่วนกลางของสำนักงาน").says(WHY).says("ยืนยัน")
    assert case_of(me.house, done).bureau_id is None
    assert STORY in opened(chat(OFFICE), done).last


def test_a_tip_stays_with_the_office_and_its_receiver_is_told_so(chat: People) -> None:
    me = chat(OFFICE)
    done = files(me.house, kind=TIP)
    opened(me, done).taps("ส่งต่อ").says("คลัง").says(WHY)
    assert "เว้นแต่ท่านยังเป็นผู้รับเรื่องนี้" in me.last
    me.taps("ยืนยันส่งต่อ")
    assert LEVEL[OFFICE_LEVEL] in me.last and "ท่านยังเป็นผู้รับเรื่องนี้" in me.last
    assert STORY in opened(me, done).last


def test_a_reason_too_long_to_be_kept_whole_is_asked_for_again(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("ส่งต่อ").taps("ส่วนกลางของสำนักงาน").says("เพราะ" * 500)
    assert "พิมพ์ให้สั้นลง" in me.last
    me.says(WHY).taps("ยืนยันส่งต่อ")
    assert said(me.house, done) == [(NOTE, TRANSFER, WHY)]


def test_where_nobody_can_take_it_another_place_is_asked_for(me: Chat) -> None:
    done = files(me.house)
    person(me.house, OFFICE, line_user_id=None)
    person(me.house, "D0001", line_user_id=None)
    opened(me, done).taps("ส่งต่อ").taps("ส่วนกลางของสำนักงาน").says(WHY).taps("ยืนยันส่งต่อ")
    assert "ยังไม่มีผู้รับเรื่อง" in me.last and "ส่งต่อไปที่ใด" in me.last
    assert said(me.house, done) == []


def test_the_reason_can_be_mended_and_the_place_must_be_another(me: Chat) -> None:
    done = files(me.house)
    opened(me, done).taps("ส่งต่อ").says("บริหารงานกลาง")
    assert "ไม่พบหน่วยงานนี้ หรือเรื่องอยู่ที่หน่วยงานนั้นแล้ว" in me.last
    me.says("คลัง").says("คลัง")
    assert "คลัง" in me.last and "ใช่หรือไม่" in me.last
    me.taps("แก้เหตุผล").says(WHY)
    assert WHY in me.last and said(me.house, done) == []


def test_an_old_confirmation_hands_nothing_on_again(me: Chat) -> None:
    person(me.house, "D0202", roles=["receiver"])
    done = files(me.house)
    opened(me, done).taps("ส่งต่อ").says("คลัง").says(WHY)
    sure = me.button("ยืนยันส่งต่อ")
    me.taps_data(sure).taps_data(sure)
    assert on_record(me.house, done).count("case.transferred") == 1


def test_who_does_not_have_it_cannot_hand_it_on(me: Chat, chat: People) -> None:
    done = files(me.house)
    head = chat(HEAD).taps_data(f"o:transfer_case?c={done.case_id}")
    assert "ไม่พบเรื่องนี้" in head.last


def test_who_loses_the_case_meanwhile_is_told_so_at_the_end(me: Chat) -> None:
    person(me.house, "D0202", roles=["receiver"])
    done = files(me.house)
    opened(me, done).taps("ส่งต่อ").says("คลัง").says(WHY)
    person(me.house, RECEIVER, roles=["staff"])
    me.taps("ยืนยันส่งต่อ")
    assert "ไม่พบเรื่องนี้" in me.last and said(me.house, done) == []


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("พรุ่งนี้ลาป่วยครับ", "ตรวจวันลา"),
        ("ขอลา 5-6 มี.ค.", "ตรวจวันลา"),
        ("ขอดูวันหยุดปีนี้", "วันหยุดและวันทำการพิเศษ"),
    ],
)
@pytest.mark.parametrize("at", ["bureau", "reason", "sure"])
def test_what_is_of_no_case_is_no_part_of_the_transfer(
    me: Chat, words: str, heard: str, at: str
) -> None:
    done = files(me.house)
    opened(me, done).taps("ส่งต่อ")
    if at != "bureau":
        me.says("คลัง")
    if at == "sure":
        me.says(WHY)
    me.says(words)
    assert heard in me.last and said(me.house, done) == []


@pytest.mark.parametrize("at", ["bureau", "sure"])
def test_a_gift_told_meanwhile_is_reported(me: Chat, at: str) -> None:
    opened(me, files(me.house)).taps("ส่งต่อ")
    if at == "sure":
        me.says("คลัง").says(WHY)
    me.says("ได้รับกระเช้าจากบริษัท")
    assert "สิ่งที่ได้รับ: กระเช้า" in me.since(0)


@pytest.mark.parametrize(
    "reason",
    [
        "เป็นเรื่องเงินเดือน ขอให้ช่วยดู",
        "ได้รับของขวัญจากผู้รับเหมาแล้วไม่รายงาน",
        "ขอให้สำนักการคลังตรวจสอบการเบิกเงิน",
        "ผู้ถูกร้องลาป่วยตั้งแต่ 5 มี.ค.",
        "อยากให้ดูแลเรื่องนี้ต่อ",
        "ขอดูหลักฐานการเบิกจ่ายเพิ่มเติม",
    ],
)
def test_a_reason_in_such_words_stays_one(me: Chat, reason: str) -> None:
    opened(me, files(me.house)).taps("ส่งต่อ").says("คลัง").says(reason)
    assert f"เพราะ “{reason}” ใช่หรือไม่" in me.last
