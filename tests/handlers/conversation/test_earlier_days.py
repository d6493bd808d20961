"""A day that an earlier sentence left behind never stands in the place of the one told now."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from models.queues.shown_buttons import TEXT, ShownButton
from tests.handlers.conversation.test_openings_told import ROWS, Row, asked_again
from tests.handlers.house import Chat

OF_DAYS = [
    row for row in ROWS if any(each[:4].isdigit() and "-" in each for each in row.told.values())
]
EARLIER = ("17 มีนาคม", "วันจันทร์หน้าช่วงเช้า", "17 มีนาคม 150 บาท")


@pytest.mark.parametrize("row", OF_DAYS, ids=lambda row: row.flow)
@pytest.mark.parametrize("earlier", EARLIER)
def test_what_a_button_keeps_changes_no_answer_told_now(
    chat: Callable[[str], Chat], row: Row, earlier: str
) -> None:
    me = chat(row.who)
    flow = registry.flow(row.flow)
    assert flow is not None
    kept = [ShownButton(each, each, TEXT, f"{each} {earlier}", "") for each in flow.opens_on]
    me.house.shown[me.user_id] = [kept]
    assert not asked_again(me, row), me.last


@pytest.mark.parametrize("asked", ["พรุ่งนี้ไปหาหมอช่วงเช้า ลาครึ่งวันได้ไหม", "ถ้าลาพรุ่งนี้ต้องทำยังไง"])
@pytest.mark.parametrize(
    "says",
    [
        "จันทร์หน้าหมอนัด ขอลาช่วงเช้า",
        "วันจันทร์หน้าขอลาค่ะ",
        "ขอลาวันจันทร์หน้า",
        "จันทร์หน้าไม่อยู่ ขอลาครับ",
    ],
)
def test_leave_is_of_the_day_that_its_own_sentence_names(
    chat: Callable[[str], Chat], asked: str, says: str
) -> None:
    me = chat("D0106").says(asked).says(says)
    assert me.state["answers"]["days"] == ["2027-03-08", "2027-03-08"]
