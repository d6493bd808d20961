"""Figures of gifts in the days, by bureau and beside the year before that a sentence asks for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ADMIN, HEAD, ME, gives
from tests.handlers.house import Chat, House


@pytest.fixture
def given(demo: House, chat: Callable[[str], Chat]) -> Callable[[str], Chat]:
    """One gift of 3,500 baht on the day."""
    gives(chat(ME))
    return chat


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("ของขวัญที่แจ้งเข้ามาตั้งแต่ปีใหม่กี่รายการ มูลค่ารวมเท่าใด", "1 ม.ค. 70 – 1 มี.ค. 70"),
        ("อยากทราบยอดของขวัญที่แจ้งตั้งแต่เดือนธันวามาจนถึงวันนี้ กี่ชิ้น", "1 ธ.ค. 69 – 1 มี.ค. 70"),
        ("ของขวัญกี่รายการ รวมกี่บาท ไม่นับไตรมาส 1", "1 ม.ค. 70 – 30 ก.ย. 70"),
        ("ของขวัญไตรมาส 2 กี่รายการ แยกรายสำนัก", "ของขวัญที่รายงาน แยกรายสำนัก"),
        ("ของขวัญไตรมาสแรกกี่รายการ เทียบกับปีที่แล้ว", "1 ต.ค. 68 – 31 ธ.ค. 68"),
        ("ของขวัญเกินสามพันปีนี้มีกี่รายการ เทียบปีก่อนเป็นไง", "มูลค่าเกิน 3,000 บาท ทั้งสำนักงาน"),
        ("ของขวัญปีนี้กี่ชิ้น ขอแยกรายเดือน", "แยกรายเดือนในคำตอบเดียวไม่ได้"),
    ],
)
def test_all_that_is_said_is_in_the_answer(
    given: Callable[[str], Chat], typed: str, told: str
) -> None:
    chat = given(ADMIN)
    count = len(chat.heard)
    chat.says(typed)
    assert told in "\n".join(map(str, chat.heard[count:]))


def test_what_cannot_be_left_out_is_told_above(given: Callable[[str], Chat]) -> None:
    chat = given(ADMIN)
    count = len(chat.heard)
    chat.says("ของขวัญปีนี้กี่รายการ ไม่นับไตรมาส 2")
    assert "ตัดช่วง 1 ม.ค. 70 – 31 มี.ค. 70 ออกให้ไม่ได้" in str(chat.heard[count:])


@pytest.mark.parametrize("typed", ["ของขวัญที่ผมแจ้งตั้งแต่ปีใหม่กี่ชิ้น", "ของขวัญเดือนนี้ต้องคืนกี่ชิ้น"])
def test_ones_own_gifts_and_duties_are_told_elsewhere(
    given: Callable[[str], Chat], typed: str
) -> None:
    assert "ได้รับระหว่าง" not in given(HEAD).says(typed).last
