"""What the rules say of the gift that is decided on is told in the middle of the decision."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat
from tests.understanding.office_at_work import office_at_work

MAY_NOT, UNDECIDED = "ให้ผู้รับรับไว้เองไม่ได้", "ยังไม่ได้บันทึกผล"


@pytest.fixture(scope="module")
def deciding() -> Iterator[Chat]:
    with office_at_work() as (house, _):
        head = Chat(house, seed.line_id("D0102"))
        yield head.says("ของขวัญที่รอพิจารณา").says("ขอดูเรื่องนาฬิกาก่อนครับ ใครเป็นผู้ให้")


@pytest.mark.parametrize(
    "words",
    [
        "กรณีนี้หลักเกณฑ์ว่าอย่างไรครับ รับไว้เองได้ไหม",
        "ผิดไหมครับ",
        "ต้องคืนไหม",
        "ให้เขาเก็บไว้ได้หรือเปล่า",
        "ตามระเบียบรับไว้ใช้ได้มั้ย",
        "กฎหมายว่ายังไง",
        "ให้เขาเก็บไว้เองไม่ได้เหรอ",
    ],
)
def test_the_rules_of_this_gift_are_told(deciding: Chat, words: str) -> None:
    heard = len(deciding.heard)
    told = deciding.says(words).since(heard)
    assert MAY_NOT in told and "ตามกฎหมาย เกินเกณฑ์" in told and "ตามนโยบาย ไม่เป็นไป" in told
    assert UNDECIDED in told and "ให้ผู้รับทำอย่างไร" in told  # and the question is asked again


OVER = "เกินเกณฑ์มา"


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("นี่เกินมาเท่าไหร่ ให้เขาเก็บไว้เองไม่ได้เหรอ", (OVER, MAY_NOT)),
        ("เกินเกณฑ์ไปกี่บาท", (OVER,)),
        ("ต้องตัดสินภายในวันไหน", ("ต้องเสร็จภายใน",)),
        ("เขาได้มาวันไหน", ("วันที่ได้รับ: ",)),
        ("ตอนนี้ของอยู่กับใคร", ("ขณะรายงาน: ",)),
    ],
)
def test_a_fact_of_this_gift_is_told(deciding: Chat, words: str, facts: tuple[str, ...]) -> None:
    heard = len(deciding.heard)
    told = deciding.says(words).since(heard)
    assert all(each in told for each in facts) and UNDECIDED in told
    assert "ให้ผู้รับทำอย่างไร" in told


@pytest.mark.parametrize("words", ["รับไว้ได้", "ให้ส่งคืน เพราะเกินเกณฑ์"])
def test_a_decision_is_no_question(deciding: Chat, words: str) -> None:
    assert UNDECIDED not in deciding.says(words).last
