"""The office sees how much is complete and who owes what; a bureau sees its own items."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


def test_executives_read_the_share_and_what_each_bureau_lacks(
    chat: Callable[[str], Chat],
) -> None:
    executive = chat("D0001").says("OIT")
    assert "ครบ 0 จาก 16 ข้อ (0.00%)" in executive.last
    assert "สำนักประชาสัมพันธ์" in executive.last and "ยังไม่มีผู้รับผิดชอบ" in executive.last
    executive.taps("ที่ยังไม่ครบ")
    assert "หน้า 1/2" in executive.last
    executive.taps("หน้าถัดไป")
    assert "หน้า 2/2" in executive.last


def test_words_find_items_by_title_and_a_bureau_sees_no_others(reporter: Chat) -> None:
    reporter.says("OIT โครงสร้าง")
    assert "OIT o1" in reporter.last and "แผนผัง" in reporter.last
    reporter.says("OIT จัดซื้อ")
    assert "ไม่พบ" in reporter.last


@pytest.mark.parametrize("typed", ("oit21", "o21", "O 21", "โอ ๒๑", "โอไอที 21"))
def test_a_number_alone_shows_its_item(reporter: Chat, typed: str) -> None:
    reporter.says(typed)
    assert "OIT o21" in reporter.last and "ยังไม่มี" in reporter.last


def test_a_number_that_is_not_ones_own_tells_what_to_do(reporter: Chat) -> None:
    reporter.says("o3")
    assert "ไม่พบ “o3” ใน OIT ที่ท่านดูได้" in reporter.last


@pytest.mark.parametrize(
    "typed",
    (
        "o8 นี่ต้องเผยแพร่อะไรบ้างคะ",
        "ข้อ o8 ล่ะคะ",
        "ขอดูรายละเอียดข้อ o8 ค่ะ",
        "อยากรู้ว่าข้อ O8 คืออะไร",
        "ดู o8 หน่อย",
        "o8 ส่งแล้วหรือยัง",
    ),
)
def test_a_question_about_a_number_shows_its_item(reporter: Chat, typed: str) -> None:
    reporter.says(typed)
    assert "OIT o8" in reporter.last and "ส่งลิงก์" in reporter.offers


def test_two_numbers_in_a_question_show_both_items(reporter: Chat) -> None:
    reporter.says("o8 กับ o21 คืออะไรคะ")
    assert "o8 " in reporter.last and "o21 " in reporter.last and "o14 " not in reporter.last


def test_a_question_about_anothers_item_says_which_number_is_not_found(reporter: Chat) -> None:
    reporter.says("o12 ต้องลงอะไรครับ")
    assert "ไม่พบ “o12” ใน OIT ที่ท่านดูได้" in reporter.last


@pytest.mark.parametrize("typed", ("o1 กับ o8 ขอเลื่อนเตือนได้ไหม", "วิดีโอ 8 นาทีส่งได้ไหม"))
def test_other_words_with_such_a_number_show_no_item(reporter: Chat, typed: str) -> None:
    reporter.says(typed)
    assert "สิ่งที่ต้องแสดง" not in reporter.last and "ครบ 0 จาก" not in reporter.last
