"""Money that somebody paid themselves is no budget: it is asked whether none was used."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.reports.filing.budget_answers import not_drawn_yet, paid_by, paid_otherwise
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "ไม่ได้ใช้เงินหลวง ผอ.ออกเอง 2000", "ไม่ใช้งบค่ะ พี่ๆลงขันกัน", "ไม่ได้เบิกงบประมาณ ควักกระเป๋าเอง 500",
        "ไม่มีงบ หัวหน้าจ่ายเอง", "ไม่ได้ใช้งบราชการครับ มีคนบริจาค", "ไม่ใช้เงินสำนักงาน ใช้เงินส่วนตัว 800 บาท",
    ],
)  # fmt: skip
def test_paid_by_somebody_uses_no_budget(said: str) -> None:
    assert paid_otherwise(said)


@pytest.mark.parametrize(
    "said",
    [
        "5,000 / 4,200", "ไม่ใช้งบ", "ได้รับ 3000 ใช้ 2500 ผอ.ออกเอง 500", "เบิกไป 2000",
        "ไม่ใช้งบ ไม่มีความเสี่ยง", "ได้รับจัดสรร 2000 ยังไม่ได้เบิก",
    ],
)  # fmt: skip
def test_other_budgets_are_read_as_before(said: str) -> None:
    assert not paid_otherwise(said)


@pytest.fixture
def asked(chat: Callable[[str], Chat]) -> Chat:
    """A reporter, asked for the budget."""
    me = chat("D0103").says("รายงาน 2.1").says("100").says("อบรมวินัย 40 คน").says("ได้ตามแผน")
    return me.says("ทุกคนเข้าใจมากขึ้น")


@pytest.mark.parametrize(
    ("said", "paid"),
    [
        ("ไม่ได้ใช้เงินหลวง ผอ.ออกเอง 2000", "ผอ.ออกเอง 2000"), ("ไม่ใช้งบค่ะ พี่ๆลงขันกัน", "พี่ๆลงขันกัน"),
        ("ไม่มีงบ หัวหน้าจ่ายเอง", "หัวหน้าจ่ายเอง"), ("งบหลวงไม่ได้ใช้ ใช้เงินกองกลาง", "ใช้เงินกองกลาง"),
        ("ไม่ใช้เงินสำนักงาน ใช้เงินส่วนตัว 800 บาท", "ใช้เงินส่วนตัว 800 บาท"),
    ],
)  # fmt: skip
def test_who_paid_is_added_to_what_was_done(asked: Chat, said: str, paid: str) -> None:
    assert asked.state["at"] == "budget" and paid_by(said) == paid
    asked.says(said).says("ใช่")
    told = asked.state["answers"]
    assert (told["budget"], told["narrative"]) == ("none", f"อบรมวินัย 40 คน\n{paid}")
    assert asked.state["at"] == "risk"


def test_who_denies_it_has_changed_nothing(asked: Chat) -> None:
    asked.says("ไม่ใช้งบค่ะ พี่ๆลงขันกัน").says("ไม่ใช่").says("5000/4000")
    told = asked.state["answers"]
    assert told["narrative"] == "อบรมวินัย 40 คน" and told["budget"] == ["5000.00", "4000.00"]


@pytest.mark.parametrize(
    "said",
    [
        "ยังไม่ได้เบิก รอใบเสร็จอยู่", "กำลังทำเรื่องเบิกค่ะ", "ยังไม่ได้เบิกเลย", "ตอนนี้ยังไม่ได้ตั้งเบิก",
        "รอการเงินเคลียร์ก่อนค่ะ", "ยังไม่เบิกครับ เอกสารไม่ครบ",
    ],
)  # fmt: skip
def test_what_is_not_drawn_yet_is_not_no_budget(asked: Chat, said: str) -> None:
    asked.says(said)
    assert "5,000 / 0" in asked.last and "budget" not in asked.state["answers"]


@pytest.mark.parametrize(
    "said",
    [
        "5000 ยังไม่ได้เบิก", "ไม่ใช้งบ", "ยังไม่ได้เบิกต้องใส่ยังไง", "ไม่ได้เบิกอะไร", "เบิกแล้ว 4000",
        "ขอตั้งไว้ 5000 แต่ยังไม่ได้เบิก",
    ],
)  # fmt: skip
def test_other_words_of_drawing_are_read_as_before(said: str) -> None:
    assert not not_drawn_yet(said)


def test_where_a_result_is_asked_it_is_no_result(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("รายงาน 2.1").says("100").says("อบรมวินัย 40 คน")
    me.says("งบหลวงไม่ได้ใช้ ใช้เงินกองกลาง").says("ใช่")
    told = me.state["answers"]
    assert told["budget"] == "none" and told["narrative"].endswith("ใช้เงินกองกลาง")
    assert me.state["at"] == "output" and "output" not in told
