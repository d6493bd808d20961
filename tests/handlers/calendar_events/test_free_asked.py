"""Whether one is free on a day, or a room is, is answered from the calendar of that day."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

NO_ROOMS = "บอตไม่มีระบบจองห้อง"


@pytest.fixture
def filled(admin: Chat) -> Chat:
    for line in (
        "ประชุมใหญ่ พรุ่งนี้ 9.00-12.00 ห้อง 301 ทุกคน",
        "อบรมจริยธรรม 12 มี.ค. 13.00-16.00 ห้อง 402 ทุกคน",
    ):
        admin.says(f"เพิ่มกำหนดการ {line}").taps("บันทึก")
    return admin


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("จันทร์หน้าสิบโมงผมว่างมั้ย", "วันจันทร์ที่ 8 มีนาคม 2570 กำหนดการของท่านยังไม่มีงาน"),
        ("ศุกร์หน้าผมมีประชุมอะไรบ้าง", "อบรมจริยธรรม"),
        ("พรุ่งนี้ว่างไหม", "ประชุมใหญ่"),
        ("พุธหน้าผมว่างช่วงไหน", "วันพุธที่ 10 มีนาคม 2570 กำหนดการของท่านยังไม่มีงาน"),
        ("พรุ่งนี้ว่างตอนไหนบ้าง", "ประชุมใหญ่"),
        ("พรุ่งนี้สิบโมงว่างมั้ยคะ", "เวลา 10.00 น. ท่านมี “ประชุมใหญ่”"),
        ("พรุ่งนี้บ่ายสองผมติดอะไรมั้ย", "เวลา 14.00 น. ไม่มีงานในกำหนดการของท่าน"),
        ("วันพฤหัสมีอะไรไหม", "4 มี.ค. 70"),
        ("พุธนี้ตอนบ่ายหนูมีนัดกี่โมง", "วันพุธที่ 3 มีนาคม 2570"),
        ("วันที่ 12 ผมว่างป่าว", "อบรมจริยธรรม"),
        ("อาทิตย์หน้าว่างวันไหนบ้าง", "อบรมจริยธรรม"),
        ("อาทิตย์นี้มีประชุมอะไรที่หนูต้องเข้าบ้างป่าว", "ประชุมใหญ่"),
        ("ศุกร์หน้าอบรมกี่โมง", "“อบรมจริยธรรม” เวลา 13.00-16.00 น. 12 มีนาคม 2570"),
    ],
)
def test_a_day_of_ones_own_is_told(filled: Chat, reporter: Chat, said: str, told: str) -> None:
    assert told in reporter.answer_to(said)


@pytest.mark.parametrize(
    "said",
    [
        "ห้องประชุมพรุ่งนี้ว่างป่าว",
        "ขอใช้ห้องประชุมพรุ่งนี้เช้าได้ไหม",
        "ห้อง 301 พรุ่งนี้มีคนใช้ไหม",
        "จองห้องประชุมสุจริต บ่ายสองวันอังคาร 2 ชั่วโมง ประชุมทีมพัสดุ",
    ],
)
def test_no_room_is_booked_and_the_day_is_shown(filled: Chat, reporter: Chat, said: str) -> None:
    told = reporter.answer_to(said)
    assert NO_ROOMS in told and "ประชุมใหญ่" in told
    assert reporter.house.states(reporter.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "หัวหน้าว่างไหมพรุ่งนี้",
        "คลินิกว่างวันไหนบ้าง",
        "พรุ่งนี้มีวันหยุดไหม",
        "วันศุกร์ต้องส่งอะไรไหม",
        "ห้องน้ำว่างไหม",
        "มีตำแหน่งว่างไหม",
        "ขอจองห้องประชุมต้องติดต่อที่ไหน",
    ],
)
def test_other_questions_are_not_taken(filled: Chat, reporter: Chat, said: str) -> None:
    told = reporter.answer_to(said)
    assert NO_ROOMS not in told and "กำหนดการของท่าน" not in told and "ประชุมใหญ่" not in told
