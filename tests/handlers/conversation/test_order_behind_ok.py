"""At the review card, an order to take words out stands behind what was found good."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat


@pytest.fixture
def checking(reporter: Chat) -> Chat:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.says("จัดอบรมเรื่องวินัย ผู้เข้าร่วม 5 คน ขอบคุณวิทยากร ได้ความรู้มาก")
    return reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ไม่มี")


ORDERS = [
    "อ่านแล้วโอเค แต่ตัดประโยคที่ว่า{}ออกนะคะ",
    "ดูแล้วดีค่ะ แต่เอาคำว่า{}ออก",
    "ตรวจแล้วเรียบร้อย แต่ช่วยลบคำว่า{}ออกหน่อย",
]


@pytest.mark.parametrize("order", ORDERS)
def test_the_words_are_taken_out(checking: Chat, order: str) -> None:
    count = len(checking.says(order.format("ขอบคุณวิทยากร")).heard)
    assert "แก้ตามนี้ไหม" in checking.since(count - 2)
    checking.taps("แก้ตามนี้")
    assert "ขอบคุณวิทยากร" not in checking.state["answers"]["narrative"]


@pytest.mark.parametrize("order", ORDERS)
def test_words_that_stand_nowhere_are_not_added(checking: Chat, order: str) -> None:
    checking.says(order.format("ขอขอบพระคุณท่านประธาน"))
    assert "ไม่พบคำนั้นในข้อความ" in checking.since(0)
    assert "เพิ่มในสิ่งที่ทำไหม" not in checking.since(0)
