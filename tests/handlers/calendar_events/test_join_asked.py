"""Seats, sign-up and dress of an event: the bot keeps none of them, and says what there is."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.fixture
def filled(admin: Chat) -> Chat:
    for line in (
        "ประชุมใหญ่ พรุ่งนี้ 9.00-12.00 ห้อง 301",
        "อบรมจริยธรรม 9 มี.ค. 13.00-16.00 ห้อง 402 ทุกคน",
    ):
        admin.says(f"เพิ่มกำหนดการ {line}").taps("บันทึก")
    return admin


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("จะสมัครอบรมวันที่ 9 ค่ะ", "ไม่ต้องลงทะเบียนล่วงหน้า"),
        ("จะลงทะเบียนอบรมวันที่ 9 ค่ะ", "ไม่ต้องลงทะเบียนล่วงหน้า"),
        ("จะสมัครอบรมวันที่ 11 ค่ะ", "11 มีนาคม 2570 กำหนดการของท่านไม่มีอบรม"),
        ("อบรมวันที่ 9 ยังเหลือที่มั้ยอะ", "ไม่เก็บจำนวนที่นั่ง"),
        ("อบรมจริยธรรมเต็มยังคะ", "ไม่เก็บจำนวนที่นั่ง"),
        ("อบรมวันที่ 15 มีนายังเหลือที่มั้ยอะ จะไปกะเพื่อนอีกคน ละต้องแต่งตัวไง", "การแต่งกาย"),
        ("ขอจองที่อบรม 2 ที่ค่ะ", "ไม่เก็บจำนวนที่นั่ง"),
        ("สนใจสมัครอบรม AI ค่ะ", "ยังไม่มี “อบรม ai” ที่จะจัด"),
    ],
)
def test_who_wants_a_seat_hears_the_truth_and_the_event(
    filled: Chat, reporter: Chat, said: str, told: str
) -> None:
    count = len(reporter.heard)
    reporter.says(said)
    answer = reporter.since(count)
    assert told in answer and "9 มีนาคม 2570 เวลา 13.00-16.00 น." in answer
    assert not reporter.house.states(reporter.user_id)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ลงทะเบียนอบรมให้ผมกับคุณปรีชาด้วยครับ วันที่ 12", "12 มีนาคม 2570 กำหนดการของท่านไม่มีอบรม"),
        ("ช่วยลงทะเบียนอบรมวันที่ 9 ให้ผมกับพี่สมศรีหน่อย", "ไม่ต้องลงทะเบียนล่วงหน้า"),
        ("ขอลงชื่ออบรมจริยธรรมให้น้องอีก 2 คนค่ะ", "ไม่ต้องลงทะเบียนล่วงหน้า"),
    ],
)
def test_nobody_signs_up_others(filled: Chat, reporter: Chat, said: str, told: str) -> None:
    count = len(reporter.heard)
    reporter.says(said)
    answer = reporter.since(count)
    assert told in answer and "ลงทะเบียนแทนกันไม่ได้" in answer and "ให้ผม" not in answer


@pytest.mark.parametrize(
    "said", ["รับ 60 คนนะคะ เปิดให้สมัครยังไง", "เปิดรับสมัครอบรมในนี้ได้ไหม", "รับสมัครคนมาอบรมในบอตได้ไหม"]
)
def test_who_wants_others_to_sign_up_hears_that_there_is_none(filled: Chat, said: str) -> None:
    assert "บอตไม่รับสมัครและไม่จำกัดจำนวนที่นั่ง" in filled.answer_to(said)


def test_registering_with_the_bot_is_no_event(filled: Chat, reporter: Chat) -> None:
    assert "ลงทะเบียนล่วงหน้า" not in reporter.answer_to("ลงทะเบียนบอตยังไง")
    assert "ไม่รับสมัคร" not in filled.answer_to("ลงทะเบียนบอตยังไง")


@pytest.mark.parametrize("said", ["ขอเข้าร่วมประชุมออนไลน์", "ขอลงชื่อประชุมทางซูม"])
def test_taking_part_by_screen_is_no_wish_to_be_listed(reporter: Chat, said: str) -> None:
    assert "ไม่ต้องลงทะเบียนล่วงหน้า" not in reporter.says(said).since(0)


def test_signing_up_for_what_is_online_is_one(reporter: Chat) -> None:
    assert "ไม่ต้องลงทะเบียนล่วงหน้า" in reporter.says("จะสมัครอบรมออนไลน์").since(0)
