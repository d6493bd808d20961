"""Who wants the form of a leave is told where it is, and that the bot has none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

NONE = "บอตไม่มีแบบใบลา"


@pytest.mark.parametrize(
    "said",
    [
        "มีแบบฟอร์มลาที่ไหนคะ พอดีต้องเขียนส่ง ผอ.",
        "ขอแบบฟอร์มใบลา",
        "ใบลาโหลดได้ที่ไหน",
        "แบบใบลาป่วยอยู่ตรงไหน",
        "มีฟอร์มขอลาพักผ่อนไหมครับ",
        "ขอใบลาหน่อย",
    ],
)
def test_where_the_form_is(chat: Callable[[str], Chat], said: str) -> None:
    staff = chat("D0106").says(said)
    assert NONE in staff.last and "แจ้งลา" in staff.offers
    assert staff.house.states(staff.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "ขอแบบรายงาน 3.6",
        "ขอแบบฟอร์มรายงานของขวัญ",
        "ใบลาเขียนส่งใคร",
        "จะลาออกต้องเขียนแบบฟอร์มไหน",
        "ลาพรุ่งนี้ได้ไหม",
        "เวลาทำแบบฟอร์มมีไหม",
    ],
)
def test_other_words_are_not_taken(chat: Callable[[str], Chat], said: str) -> None:
    assert NONE not in chat("D0106").says(said).last
