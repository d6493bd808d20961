"""Orders about the message to the receivers are followed, and never stand in the message."""

from __future__ import annotations

import pytest

from handlers.complaints.tracking import further_word
from tests.handlers.complaints.casework import files
from tests.handlers.house import Chat, House

MORE = "อาทิตย์นี้ยังเห็นอยู่เลย ทะเบียนรถจำไม่ได้"


@pytest.fixture
def holder(demo: House) -> Chat:
    """Somebody who follows a case."""
    return Chat(demo, "U" + "e" * 32).says(f"ติดตาม {files(demo).code}")


@pytest.mark.parametrize(
    "order", ["เขียนถึงผู้รับเรื่องหน่อย ว่า", "ช่วยบอกผู้รับเรื่องด้วยค่ะ ว่า", "ฝากบอกผู้รับเรื่องว่า "]
)
def test_the_order_stands_not_in_the_message(holder: Chat, order: str) -> None:
    holder.says(f"{order}{MORE}")
    assert "ตรวจก่อนส่ง" in holder.last and MORE in holder.last
    assert "ผู้รับเรื่องหน่อย" not in holder.last and order.strip() not in holder.last


@pytest.mark.parametrize(
    "words",
    [
        "เขียนถึงผู้รับเรื่องไปสามครั้งแล้วว่ายังไม่แก้",
        "บอกผู้รับเรื่องแล้วว่าเขามาสาย",
        "ผู้รับเรื่องบอกว่าจะโทรกลับ",
        "แจ้งหัวหน้าว่ารถหายไป",
        "เขียนว่าเขาไม่มาทำงาน",
    ],
)
def test_other_words_are_the_message_as_they_are(words: str) -> None:
    assert further_word.letter(words) == words and not further_word.letter_is(words)


def test_the_message_is_told_anew(holder: Chat) -> None:
    holder.says("เขียนให้ที นะคะ เรื่องเดิม เขายังทำอยู่").says(f"ข้อความเอาแค่ {MORE}")
    assert MORE in holder.last and "เขายังทำอยู่" not in holder.last
    assert "เอาแค่" not in holder.last and "ส่งให้ผู้รับเรื่อง" in holder.offers


def test_who_is_done_and_writes_nothing_leaves_no_draft(holder: Chat) -> None:
    holder.says("เสร็จแล้วค่ะ ไม่ส่งข้อความ")
    assert "ตรวจก่อนส่ง" not in holder.last and "ไม่ส่งข้อความนี้" not in holder.offers


@pytest.mark.parametrize(
    "words",
    [
        "ติดตามเรื่องที่ร้องเรียนไปหน่อยค่ะ จำรหัสไม่ได้", "ติดตามเรื่องร้องเรียนที่แจ้งไว้เดือนก่อน ทำเลขหายไปแล้ว",
        "ขอติดตามเรื่องที่ร้องเรียน ลืมเลขไปแล้ว", "ติดตามเรื่องร้องเรียน แต่รหัสหายไปกับเครื่องเก่า",
    ],
)  # fmt: skip
def test_who_lost_the_code_is_told_where_it_is_asked_for(demo: House, words: str) -> None:
    who = Chat(demo, "U" + "e" * 32).says(words)
    assert "ออกใหม่" in who.since(-2)
