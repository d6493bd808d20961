"""A row of a list that waits is opened by its age, or by what stands in it alone."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import office_at_work

HEAD, ADMIN = "D0102", "D0002"


def below(at_work: House, listed: str, words: str) -> str:
    """Returns the answer to the words below this list; what they begin is cancelled."""
    chat = Chat(at_work, seed.line_id(HEAD)).says(listed)
    asked = len(chat.heard)
    told = chat.says(words).since(asked)
    chat.says("ยกเลิก")
    return told


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("เปิดอันที่เก่าสุดครับ", "2.1"),
        ("ขอดูฉบับที่ส่งมาก่อนเพื่อน", "2.1"),
        ("ขอดูฉบับล่าสุด", "1.10"),
        ("เปิดรายงานที่เพิ่งส่งมา", "1.10"),
    ],
)
def test_the_oldest_and_the_newest_are_opened(at_work: House, words: str, number: str) -> None:
    assert f"รายงาน {number}: จะอนุมัติ" in below(at_work, "มีอะไรรอผมตัดสินบ้างครับ", words)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ขอดูเรื่องนาฬิกาก่อนครับ ใครเป็นผู้ให้", 2),
        ("ขอดูเรื่องกระเช้าครับ", 1),
        ("ดูกระเช้าหน่อย ราคาเท่าไหร่", 1),
        ("เปิดชิ้นที่เก่าสุด", 1),
    ],
)
def test_a_gift_is_opened_by_what_it_is(at_work: House, words: str, number: int) -> None:
    assert f"รายงานรับของขวัญ {number}: ให้ผู้รับทำอย่างไร" in below(at_work, "ของขวัญรอพิจารณา", words)


def test_age_means_nothing_where_no_such_list_is_in_sight(at_work: House) -> None:
    assert "จะอนุมัติ" not in below(at_work, "เมนู", "เปิดอันที่เก่าสุดครับ")


def test_who_reports_is_none_who_tells() -> None:
    """`แจ้งผู้รายงานด้วย` behind an order asks for no notice of one's own."""
    with office_at_work() as (house, _):
        words = "ย้ายกำหนดรอบนี้จาก 20 มีนา เป็น 23 มีนาคม 2570 แล้วแจ้งผู้รายงานด้วย"
        assert "ตรวจการเลื่อนวันส่ง" in Chat(house, seed.line_id(ADMIN)).says(words).since(0)
