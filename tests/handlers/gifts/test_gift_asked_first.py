"""Whoever asks whether a gift is to be reported has told of it: the report begins with that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("ได้ปากกาจากวิทยากร 150 บาท ต้องแจ้งมั้ย", "แจ้งครับ"),
        ("ได้ปากกาจากวิทยากร 150 บาท ต้องแจ้งมั้ย", "รับของขวัญ"),
        ("ได้ปากกาจากวิทยากร 150 บาท ต้องแจ้งมั้ย", "แจ้งเลยค่ะ"),
    ],
)
def test_a_report_begins_with_what_was_told_before_the_question(
    me: Chat, asked: str, says: str
) -> None:
    me.says(asked).says(says)
    assert me.state["answers"]["value"] == "150.00" and me.state["answers"]["what"]


@pytest.mark.parametrize(
    ("asked", "what"),
    [
        ("ได้รับกระเช้าผลไม้จากบริษัทเมื่อวาน ราคาประมาณ 2000 บาท ผิดมั้ยคะ", "กระเช้าผลไม้"),
        ("รับของขวัญ กระเช้าผลไม้จากบริษัทเมื่อวาน ราคาประมาณ 2000 บาท ผิดมั้ยคะ", "กระเช้าผลไม้"),
    ],
)
@pytest.mark.every(1)
def test_who_asks_whether_it_was_wrong_is_told_the_rule_and_begins_with_the_story(
    me: Chat, asked: str, what: str
) -> None:
    told = me.answer_to(asked)
    assert "รายงานทุกชิ้นไม่ว่าราคาเท่าใด" in told and "รับของขวัญ รับของขวัญ" not in told
    answers = me.says("รับของขวัญ").state["answers"]
    assert (answers["what"], answers["value"]) == (what, "2000.00")


def test_who_asks_so_amid_the_report_is_told_the_rule_and_all_else_is_kept(me: Chat) -> None:
    told = me.says("รับของขวัญ").answer_to("กระเช้าผลไม้ 2,000 บาท จากบริษัท ก. เมื่อวาน ผิดมั้ยคะ")
    assert "รับของขวัญได้แค่ไหน" in told
    answers = me.state["answers"]
    assert (answers["value"], answers["giver"]) == ("2000.00", "บริษัท ก.")


@pytest.mark.parametrize(
    "asked",
    [
        "ต้องรายงานของขวัญภายในกี่วัน",
        "ของขวัญเกิน 3000 ต้องทำยังไง",
        "รับกระเช้าได้ไหม",
        "ปากกา 150 บาทต้องแจ้งมั้ย",
    ],
)
def test_a_question_alone_tells_of_no_gift(me: Chat, asked: str) -> None:
    me.says(asked).says("รับของขวัญ")
    assert not me.state["answers"].get("value") and "ได้รับสิ่งใด" in me.last


def test_another_gift_that_is_told_then_is_that_one(me: Chat) -> None:
    me.says("ได้ปากกาจากวิทยากร 150 บาท ต้องแจ้งมั้ย").says("ขอแจ้งรับของขวัญ กระเช้าผลไม้ 300 บาท จากบริษัท ข")
    assert me.state["answers"]["value"] == "300.00"
