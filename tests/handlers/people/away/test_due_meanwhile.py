"""Who tells leave and asks what is due meanwhile gets both: the card has the days and that work."""

from __future__ import annotations

import pytest

from handlers.people.away.due_meanwhile import asks_beside_leave, without_question
from tests.handlers.house import Chat

NONE = "ขณะนี้ไม่พบงานของท่านที่ครบกำหนดในวันลา"


@pytest.mark.parametrize(
    "said",
    [
        "ลาพักร้อน 3-5 มีนา ค่ะ ถ้ามีงานครบกำหนดช่วงนั้นบอกด้วย",
        "ลากิจ 3-5 มีนาค่ะ งานที่ค้างช่วงนั้นมีอะไรมั่ง",
        "ขอลา 3-5 มี.ค. ครับ ช่วงนั้นมีอะไรต้องส่งไหม",
    ],
)
def test_nothing_due_in_the_days_of_leave_is_said_with_what_comes_next(
    reporter: Chat, said: str
) -> None:
    reporter.says(said)
    assert "ตรวจวันลา" in reporter.last and "3 มีนาคม 2570 ถึง 5 มีนาคม 2570" in reporter.last
    assert NONE in reporter.last and "รายงาน 2.1 กำหนด 20 มี.ค. 70" in reporter.last


def test_what_is_due_follows_the_days(reporter: Chat) -> None:
    reporter.says("ลากิจ 19-22 มีนาค่ะ งานที่ค้างช่วงนั้นมีอะไรมั่ง")
    assert "งานของท่านที่ครบกำหนดในวันลา 5 เรื่อง" in reporter.last
    assert "รายงาน 3.4 กำหนด 20 มี.ค. 70" in reporter.last and NONE not in reporter.last
    reporter.says("เปลี่ยนเป็น 4-5 มีนา")
    assert NONE in reporter.last


def test_leave_far_ahead_is_looked_through_to_its_end(reporter: Chat) -> None:
    reporter.says("ลาพักร้อน 28-31 กรกฎาคม มีงานครบกำหนดช่วงนั้นไหม")
    assert "งานของท่านที่ครบกำหนดในวันลา 8 เรื่อง" in reporter.last
    assert "กำหนด 30 ก.ค. 70" in reporter.last and NONE not in reporter.last
    assert "และอีก 2 เรื่อง ดูทั้งเดือนพิมพ์ “กรกฎาคมต้องทำอะไรบ้าง”" in reporter.last
    reporter.says("ยกเลิก").says("กรกฎาคมต้องทำอะไรบ้าง")
    assert "เดือนกรกฎาคม 2570" in reporter.last and "กำหนด 30 ก.ค. 70" in reporter.last


def test_it_is_asked_at_the_card_too(reporter: Chat) -> None:
    reporter.says("ลา 3-5 มีนา")
    assert NONE not in reporter.last
    reporter.says("ช่วงนั้นมีงานครบกำหนดไหม")
    assert NONE in reporter.last and "ยืนยันวันลา" in reporter.offers


@pytest.mark.parametrize(
    "said",
    [
        "ลา 3-5 มีนา งานที่ต้องส่งใครทำแทน",
        "ลา 3-5 มีนา ไม่มีงานค้างแล้วค่ะ แจ้งด้วย",
        "เดือนมีนามีงานอะไรครบกำหนดบ้าง",
        "ลาออกแล้ว มีงานอะไรต้องส่งไหม 5 มีนา",
        "ขอลา ช่วงนั้นมีงานต้องส่งไหม",
    ],
)
def test_other_words_ask_nothing_such(said: str) -> None:
    assert not asks_beside_leave(said) and without_question(said) == said


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("พรุ่งนี้หนูลาครึ่งเช้านะคะ", "2 มีนาคม 2570"),
        ("พรุ่งนี้หนูลาครึ่งเช้านะคะ บ่ายกลับมาทำงานปกติ", "2 มีนาคม 2570"),
        ("ลาเช้าวันพุธนี้ครับ ตอนบ่ายมาทำงาน", "3 มีนาคม 2570"),
    ],
)
def test_the_rest_of_a_day_of_leave_is_no_other_day(reporter: Chat, said: str, day: str) -> None:
    reporter.says(said)
    assert "ตรวจวันลา" in reporter.last and day in reporter.last
    assert "ไม่แยกครึ่งวัน" in reporter.last
