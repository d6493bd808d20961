"""What was begun is opened by its name; several are listed."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.house import Chat

ASK = "เรื่องที่ทำค้างไว้"


def test_the_only_draft_is_opened_where_it_was_left(chat: Callable[[str], Chat]) -> None:
    reporter = chat("D0103").says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    asked = reporter.last
    reporter.says("พักก่อน").says(ASK)
    assert reporter.last == asked
    assert "ทำเรื่องที่ค้างต่อ" not in reporter.offers


def test_several_are_listed_and_one_is_opened_by_its_number(chat: Callable[[str], Chat]) -> None:
    reporter = chat("D0103").says("รายงาน 1.10")
    reporter.says("พักก่อน").says("รายงาน 2.1").says("พักก่อน")
    reporter.says(ASK)
    assert reporter.offers.count("ทำต่อ") == 2
    assert "รายงาน 1.10" in reporter.says(f"{ASK} 1.10").last


def test_where_nothing_was_begun_it_says_so(chat: Callable[[str], Chat]) -> None:
    reporter = chat("D0103")
    assert "ไม่มีเรื่องที่ทำค้างไว้" in reporter.says(ASK).last
    assert "ไม่มีร่าง 2.1" in reporter.says(f"{ASK} 2.1").last


def test_a_stranger_goes_on_with_a_complaint(chat: Callable[[str], Chat]) -> None:
    stranger = chat("nobody").says("ร้องเรียน").says(ASK)
    assert stranger.last.startswith("ข้อ 1 · ประเภท") and "ทำเรื่องที่ค้างต่อ" not in stranger.offers


def test_the_menu_counts_no_complaint(chat: Callable[[str], Chat]) -> None:
    reporter = chat("D0103").says("รายงาน 1.10").says("ร้องเรียน").says("เมนู")
    assert "ทำค้างไว้ทั้งหมด" not in reporter.last


def test_an_answer_put_aside_stays_when_another_one_is_begun(chat: Callable[[str], Chat]) -> None:
    """`พักไว้ให้แล้ว คำตอบที่ให้ไว้ยังอยู่ครบ` holds when the same conversation begins again."""
    admin = chat("D0002").says("เพิ่มคำตอบ").says("ส่งใบลาที่ไหน").says("ส่งที่งานบุคคล ชั้น 3")
    admin.says("แป๊บนะ มีคนโทรมา").says("ทำเรื่องคำตอบใบลาต่อ")
    assert not {*admin.state["answers"]} - {"by_message", "still_told"}
    admin.says("ยกเลิก").says("ทำเรื่องที่ค้างต่อ")
    assert "ข้อ 3 · ที่มา" in admin.last
