"""Which bureaus need looking after first: by what is late, red or sent back."""

from __future__ import annotations

import pytest

from tests.handlers.question.conftest import Speaks


@pytest.mark.parametrize(
    "said",
    [
        "ขอสรุปภาพรวมสั้นๆ ว่าตอนนี้สำนักไหนน่าห่วงที่สุด",
        "สำนักไหนน่าเป็นห่วงสุด",
        "หน่วยงานไหนมีปัญหามากสุด",
        "สำนักไหนต้องจับตาเป็นพิเศษ",
        "สำนักไหนน่ากังวลบ้างคะ",
        "สำนักที่น่าห่วงมีที่ไหนบ้าง",
    ],
)
def test_what_is_late_stands_first(says: Speaks, said: str) -> None:
    last = says(said, role="executive").last
    assert last.startswith("สำนักที่ต้องติดตามก่อน ทั้งสำนักงาน")
    assert "ควรติดตามก่อน สำนักการพิมพ์" in last and "เลยกำหนด 1 ฉบับ" in last


def test_as_many_as_are_asked_for(says: Speaks) -> None:
    last = says("ขอสำนักที่น่าห่วง 1 อันดับแรก", role="executive").last
    assert "สำนักการพิมพ์" in last and "สำนักวิชาการ" not in last


def test_more_than_need_it_are_those_with_most_left_next(says: Speaks) -> None:
    last = says("สี่สำนักที่น่าห่วงที่สุดมีที่ไหนบ้าง", role="executive").last
    assert "ควรติดตามก่อน สำนักการพิมพ์" in last and last.count("ดู\n") > 2


def test_another_bureau_is_asked_on(says: Speaks) -> None:
    last = says("สำนักไหนน่าห่วงสุด", "แล้วสำนักกฎหมายล่ะ", role="executive").last
    assert last.startswith("สำนักที่ต้องติดตามก่อน สำนักกฎหมาย")


def test_both_the_share_and_the_worst_are_told(says: Speaks) -> None:
    chat = says("ตอนนี้ทั้งสำนักงานทำไปได้กี่เปอร์เซ็นต์แล้ว สำนักไหนน่าห่วงสุด", role="executive")
    assert "ความสำเร็จของงาน" in chat.since(0) and "ควรติดตามก่อน สำนักการพิมพ์" in chat.last


@pytest.mark.parametrize(
    "said",
    [
        "สำนักไหนน่าห่วงเรื่องร้องเรียน",
        "สำนักไหนใช้งบน่าห่วงสุด",
        "สำนักไหนลาเยอะน่าห่วง",
        "ทำไมสำนักเราน่าห่วง",
        "น่าห่วงคุณแม่จัง",
    ],
)
def test_other_worries_are_none_of_these(says: Speaks, said: str) -> None:
    assert "สำนักที่ต้องติดตามก่อน" not in says(said, role="executive").last
