"""The answer before a correction is given back by words, and by nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.scenes import types_in, walks

GIFT = ("รับของขวัญ", "ปฏิทิน 80 บาท", "ธนาคารสมมติ", "คู่สัญญา", "แจกคนทั่วไปค่ะ",
        "เมื่อวาน ที่ห้องประชุม 301", "ยังอยู่กับตัว")  # fmt: skip


@pytest.fixture
def staff(demo: House) -> Chat:
    return Chat(demo, seed.line_id("D0106"))


@pytest.fixture
def at_card(staff: Chat) -> Chat:
    walks(staff, GIFT)
    types_in(staff, "แก้ราคาเป็น 90")
    assert answers(staff)["value"] == "90.00"
    return staff


def answers(chat: Chat) -> dict[str, Any]:
    [row] = chat.house.states(chat.user_id).values()
    return {"at": row[0].step, **row[1]["answers"]}


@pytest.mark.parametrize(
    "said",
    [
        "เอาอันเดิมกลับมา",
        "ใช้ของเดิมดีกว่า",
        "ไม่เอาที่แก้ เอาแบบเก่า",
        "ยกเลิกที่แก้เมื่อกี้",
        "ราคาเอาเท่าเดิม",
        "ไม่แก้แล้ว เอาเหมือนเดิม",
    ],
)
def test_what_was_put_right_is_given_back(at_card: Chat, said: str) -> None:
    told = types_in(at_card, said)
    assert "คืนคำตอบเดิมแล้ว มูลค่า: 80.00 บาท" in told
    assert (answers(at_card)["value"], answers(at_card)["at"]) == ("80.00", "review")


def test_it_may_be_taken_back_again(at_card: Chat) -> None:
    types_in(at_card, "เอาอันเดิมกลับมา")
    assert "มูลค่า: 90.00 บาท" in types_in(at_card, "ไม่เอาแล้ว ใช้อันก่อนหน้าดีกว่า")


def test_another_answer_that_is_named_stays(at_card: Chat) -> None:
    assert "ข้อนี้ยังเป็นคำตอบเดิม ผู้ให้: ธนาคารสมมติ" in types_in(at_card, "ผู้ให้เอาเหมือนเดิม")
    assert answers(at_card)["value"] == "90.00"


@pytest.mark.parametrize("said", ["ที่เหลือเหมือนเดิม", "เขาเอาของเก่ากลับมาขาย", "ของเดิมวางอยู่ที่โต๊ะ"])
def test_other_words_give_nothing_back(at_card: Chat, said: str) -> None:
    types_in(at_card, said)
    assert answers(at_card)["value"] == "90.00"


def test_in_the_middle_only_until_the_next_answer(staff: Chat) -> None:
    walks(staff, GIFT[:3])
    types_in(staff, "ไม่ใช่ 80 90 ต่างหาก")
    assert answers(staff)["value"] == "90.00"
    assert "มูลค่า: 80.00 บาท" in types_in(staff, "เอาอันเดิมกลับมา")
    types_in(staff, "ไม่ใช่ 80 90 ต่างหาก")
    types_in(staff, "คู่สัญญา")
    types_in(staff, "เอาอันเดิมกลับมา")
    assert answers(staff)["value"] == "90.00"


def test_what_an_unsent_message_told_does_not_come_back(demo: House, staff: Chat) -> None:
    walks(staff, GIFT[:1])
    types_in(staff, "ปฏิทิน")
    message = staff.says("80").messages[-1]
    staff.says("ไม่ใช่ 80 90 ต่างหาก").unsends(message)
    types_in(staff, "เอาอันเดิมกลับมา")
    assert answers(staff)["value"] == "90.00"


def test_a_complaint_keeps_nothing_twice(demo: House) -> None:
    chat = Chat(demo, "U" + "c" * 32)
    walks(chat, ("ร้องเรียน", "เจ้าหน้าที่พูดจาไม่สุภาพกับประชาชนทุกวัน", "ไม่เปิดเผยชื่อ"))
    types_in(chat, "แก้เรื่อง เป็น เจ้าหน้าที่พูดจาไม่สุภาพกับประชาชนเมื่อวันจันทร์")
    assert "replaced" not in chat.state
