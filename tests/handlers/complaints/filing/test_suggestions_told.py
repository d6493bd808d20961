"""Suggestions typed at the start keep their words; people from outside are told the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.filing import opening_words
from models.complaints.complaint import SUGGESTION
from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import REPORTER


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("ขอเสนอให้มีถังแยกขยะที่ชั้น 3", "ให้มีถังแยกขยะที่ชั้น 3"),
        ("มีข้อเสนอครับ อยากให้ทำเวรปิดไฟตอนพักเที่ยง", "อยากให้ทำเวรปิดไฟตอนพักเที่ยง"),
        ("อยากเสนอไอเดียให้สำนักลดใช้กระดาษ", "ให้สำนักลดใช้กระดาษ"),
        ("อยากเสนอไอเดียลดการใช้กระดาษในห้องประชุม", "ลดการใช้กระดาษในห้องประชุม"),
        ("มีไอเดียค่ะ น่าจะปลูกต้นไม้ที่ลานจอดรถ", "น่าจะปลูกต้นไม้ที่ลานจอดรถ"),
        (
            "กระผมอยากเสนอให้ทำทางลาดรถเข็นที่ประตู 3 ครับคนแก่เดินลำบาก",
            "ให้ทำทางลาดรถเข็นที่ประตู 3 ครับคนแก่เดินลำบาก",
        ),
        ("มาเสนอแนะเรื่องป้ายบอกทางตัวเล็กเกินไป", "ป้ายบอกทางตัวเล็กเกินไป"),
        ("เสนอให้ทำสติกเกอร์ no gift แจกช่วงปีใหม่", "ให้ทำสติกเกอร์ no gift แจกช่วงปีใหม่"),
        ("เสนอไอเดียครับ ให้ติด QR ร้องเรียนไว้หน้าลิฟต์ทุกชั้น", "ให้ติด QR ร้องเรียนไว้หน้าลิฟต์ทุกชั้น"),
        ("หนูมีไอเดียค่ะ ให้ทำคลิปสั้นต้านโกงลงเพจ", "ให้ทำคลิปสั้นต้านโกงลงเพจ"),
        ("เสนอให้จัดอบรมนอกสถานที่ปีละครั้ง", "ให้จัดอบรมนอกสถานที่ปีละครั้ง"),
    ],
)
def test_a_suggestion_keeps_its_words(chat: Callable[[str], Chat], said: str, kept: str) -> None:
    who = chat(REPORTER).says(said)
    answers = answers_of(who)
    assert (answers["kind"], answers["text"]) == (SUGGESTION, kept)
    assert "ไม่ใช่การร้องเรียน" in who.since(0)


@pytest.mark.parametrize(
    "said",
    [
        "ขอเสนอให้ท่านลงนาม", "เสนอลงนามยังไง", "ขอเสนอให้อนุมัติรายงาน 2.1", "อยากเสนอข่าวผู้บริหาร",
        "อยากเสนอวาระการประชุมครั้งหน้า", "ขอเสนอให้คุณสมหญิงเป็นคนดีเด่น", "จะเสนอให้หัวหน้าดูก่อน",
        "อยากเสนอให้ทำอะไรดี", "ประชุมเสนอให้ปรับแผน", "ขอเสนอให้", "เสนอให้เลื่อนกำหนดรอบแรก",
    ],
)  # fmt: skip
def test_what_is_handed_up_or_asked_is_no_suggestion(said: str) -> None:
    assert not opening_words.suggests(said)


@pytest.mark.parametrize(
    "said",
    [
        "ผมไม่ใช่เจ้าหน้าที่ แจ้งเรื่องได้มั้ย",
        "เครือข่ายภาคประชาชนแจ้งเรื่องได้มั้ย ผมไม่ใช่เจ้าหน้าที่",
        "เป็นประชาชนทั่วไป จะร้องเรียนได้ไหมคะ",
    ],
)
def test_who_is_not_of_the_office_is_told_the_way(demo: House, said: str) -> None:
    who = Chat(demo, STRANGER).says(said)
    assert "แจ้งที่นี่ได้ ไม่ต้องลงทะเบียน" in who.last and "ร้องเรียน" in who.offers


def test_other_places_are_named_to_who_wants_no_bot(demo: House) -> None:
    who = Chat(demo, STRANGER).says("ถ้าไม่อยากใช้บอตแล้วจะแจ้งที่ไหนได้อีก")
    assert "โทร. 1205" in who.last and "ร้องเรียน" in who.offers


def test_a_strangers_thanks_get_a_kind_word(demo: House) -> None:
    who = Chat(demo, STRANGER).says("สวัสดีครับ")
    assert "ยินดีต้อนรับ" in who.last
    for said in ("ขอบคุณมากครับ", "ขอบใจจ้า"):
        assert who.says(said).last.startswith("ยินดีช่วยเสมอ") and "ร้องเรียน" in who.offers
    assert who.says("สวัสดีครับ").last.startswith("สวัสดี")


@pytest.mark.parametrize("said", ["เมื่อกี้รหัสอะไรนะ", "รหัสเมื่อกี้คืออะไรคะ", "รหัสติดตามล่าสุดคืออะไร"])
def test_where_a_code_stands_that_was_just_given(chat: Callable[[str], Chat], said: str) -> None:
    assert "ข้อความรับเรื่องด้านบน" in chat(REPORTER).says(said).last


@pytest.mark.parametrize("said", ["รหัสบนป้ายคืออะไร", "รหัสลงทะเบียนคืออะไร", "เมื่อกี้ว่าอะไรนะ"])
def test_other_codes_are_answered_as_before(chat: Callable[[str], Chat], said: str) -> None:
    assert "ข้อความรับเรื่องด้านบน" not in chat(REPORTER).says(said).last
