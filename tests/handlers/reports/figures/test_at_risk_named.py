"""What may not be sent in time is named in whole names, of the round asked or in sight."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import told_in

HEAD, EXECUTIVE, STAFF = "D0102", "D0001", "D0106"
WHOLE_NAME = "3.4 กิจกรรมจัดทำแผนบริหารความเสี่ยงด้านความโปร่งใสและป้องกันการทุจริตประจำสำนัก"
FOUR = "สำนักบริหารงานกลาง รอบ 20 มีนาคม 2570 (อีก 19 วัน) คาดว่าส่งไม่ทัน 4 ฉบับ คือ"


@pytest.mark.parametrize(
    "words",
    [
        "แล้วกิจกรรมใดบ้างที่เสี่ยงจะส่งไม่ทันวันที่ 20 มีนาคม ขอสั้น ๆ สำหรับอ่านในที่ประชุม",
        "กิจกรรมไหนน่าจะส่งไม่ทันบ้าง",
        "ขอชื่อกิจกรรมที่คาดว่าจะส่งไม่ทันรอบนี้",
        "ที่เสี่ยงไม่ทันมีเรื่องไหนบ้าง",
    ],
)
def test_what_may_be_late_is_named(at_work: House, words: str) -> None:
    told = told_in(at_work, HEAD, words)
    assert FOUR in told and WHOLE_NAME in told


def test_so_many_of_the_forecast_are_no_activity(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(HEAD)).says("คาดการณ์การส่งรอบ 20 มีนาคม")
    asked = len(chat.heard)
    told = chat.says("ขอเฉพาะชื่อกิจกรรม 4 ฉบับที่คาดว่าส่งไม่ทันครับ").since(asked)
    assert FOUR in told and WHOLE_NAME in told


def test_of_several_bureaus_each_activity_stands_once(at_work: House) -> None:
    told = told_in(at_work, EXECUTIVE, "กิจกรรมไหนเสี่ยงส่งไม่ทันบ้าง")
    assert f"{WHOLE_NAME} (3 สำนัก)" in told and told.count(WHOLE_NAME) == 1


def test_of_several_bureaus_the_number_of_the_forecast_in_sight_holds(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(EXECUTIVE)).says("คาดการณ์การส่ง")
    assert "เหลือสะสม 14 ฉบับ คาดว่าส่งไม่ทัน 13 ฉบับ" in chat.last
    told = chat.answer_to("ขอชื่อกิจกรรมที่คาดว่าส่งไม่ทัน")
    assert "คาดว่าส่งไม่ทัน 13 จาก 14 ฉบับนี้" in told
    assert "คาดว่าส่งไม่ทัน 13 จาก 14 ฉบับนี้" in chat.answer_to("ขอชื่อกิจกรรมที่คาดว่าส่งไม่ทัน")
    assert "คาดว่าส่งไม่ทัน 32 ฉบับ คือ" in chat.answer_to("กิจกรรมไหนน่าจะส่งไม่ทันรอบ 20 มิถุนายน")
    assert "คาดว่าส่งไม่ทัน 13 ฉบับ" in chat.taps("วิธีคาดการณ์").last


def test_a_round_that_is_over_is_not_foretold(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(EXECUTIVE))
    at_work.later(days=30)
    told = chat.answer_to("กิจกรรมไหนน่าจะส่งไม่ทันรอบ 20 มีนาคม")
    assert "รอบ 20 มีนาคม 2570 เลยกำหนดแล้ว 14 ฉบับ คือ" in told and "คาดว่า" not in told


def test_a_round_that_is_named_counts_before_that_in_sight(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(HEAD)).says("คาดการณ์การส่งรอบ 20 มีนาคม")
    asked = len(chat.heard)
    told = chat.says("กิจกรรมไหนเสี่ยงส่งไม่ทันรอบ 7 เมษายน").since(asked)
    assert "รอบ 7 เมษายน 2570" in told and WHOLE_NAME not in told


@pytest.mark.parametrize(
    "words",
    [
        "ถ้ากิจกรรมไหนจะส่งไม่ทันต้องทำยังไง",
        "สำนักไหนเสี่ยงส่งไม่ทัน",
        "กิจกรรมนี้จะส่งไม่ทัน ขอเลื่อนได้ไหม",
        "ทำไมกิจกรรมไหนๆ ก็จะส่งไม่ทัน",
    ],
)
def test_other_questions_about_being_late_name_nothing(at_work: House, words: str) -> None:
    assert WHOLE_NAME not in told_in(at_work, HEAD, words)


def test_who_leads_nobody_is_told_nothing_of_others(at_work: House) -> None:
    assert WHOLE_NAME not in told_in(at_work, STAFF, "กิจกรรมไหนเสี่ยงส่งไม่ทันบ้าง")
