"""Owners give addresses in the chat; strange ones are told with what to do."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.registers.publishing import PAGE


def test_boxes_are_ticked_by_their_figures(reporter: Chat) -> None:
    reporter.says(f"OIT o21 {PAGE}").says("1")
    assert len(reporter.state["answers"]["ticked"]["shown"]) == 1


@pytest.mark.soak
def test_the_owner_gives_an_address_in_one_sentence_and_ticks_what_is_there(
    reporter: Chat,
) -> None:
    reporter.says("OIT")
    assert "ครบ 0 จาก 7 ข้อ (0.00%)" in reporter.last and "ไม่ใช่รายการจริง" in reporter.last
    reporter.says(f"OIT o21 {PAGE}")
    assert "ที่ลิงก์นี้มีสิ่งใดแล้วบ้าง" in reporter.last
    reporter.says("มีครบทุกอย่าง")
    assert PAGE in reporter.last and "บันทึก" in reporter.last
    reporter.taps("บันทึก")
    assert "บันทึกแล้ว" in reporter.last and "✓ ประกาศที่ผู้บริหารสูงสุดลงนาม" in reporter.last
    reporter.says("OIT")
    assert "ครบ 1 จาก 7 ข้อ (14.29%)" in reporter.last


@pytest.mark.soak
def test_bad_addresses_are_refused_or_remarked_with_what_to_do(reporter: Chat) -> None:
    reporter.says("OIT o8 http://10.1.2.3/intranet")
    assert "เปิดได้เฉพาะภายในสำนักงาน" in reporter.since(0)
    assert "ส่งลิงก์ของหน้าเว็บ" in reporter.last
    reporter.says("https://bit.ly/abc")
    assert "ลิงก์ย่อ" in reporter.last
    reporter.says("https://drive.google.com/file/2567/x")
    assert "พื้นที่เก็บไฟล์ส่วนตัว" in reporter.last and "ปี 2567" in reporter.last
    reporter.taps("บันทึก")
    assert "บันทึกแล้ว" in reporter.last
    reporter.says("OIT o14 https://drive.google.com/file/2567/x")
    assert "ใช้กับข้อ o8 แล้ว" in reporter.last


def test_an_item_of_another_bureau_takes_nothing(reporter: Chat) -> None:
    reporter.says(f"OIT o12 {PAGE}")
    assert "ข้อนี้อยู่ในความรับผิดชอบของสำนักอื่น" in reporter.last
    reporter.says(f"OIT o99 {PAGE}")
    assert "กรุณาเลือกข้อจากรายการ" in reporter.last


@pytest.mark.parametrize("typed", (f"OIT o21 {PAGE}", f"โอไอที 21 {PAGE} ค่ะ"))
def test_an_item_s_address_is_given_in_the_middle_of_a_report(reporter: Chat, typed: str) -> None:
    reporter.says("รายงาน 2.2").says(typed)
    assert reporter.answers["url"] == PAGE and "item" in reporter.answers
    reporter.says("ยกเลิก").says("รายงาน 2.2")
    assert PAGE not in reporter.last


def test_an_item_s_address_is_no_reason_for_being_late(reporter: Chat) -> None:
    reporter.says("รายงาน 2.2").says("ยังไม่ได้ดำเนินการ").says(f"OIT o21 {PAGE}")
    assert reporter.answers["url"] == PAGE and "item" in reporter.answers


def test_where_a_report_was_published_may_name_an_item(reporter: Chat) -> None:
    reporter.says("รายงาน 2.2").says(f"เผยแพร่แล้วตาม OIT ข้อ o21 ที่ {PAGE}")
    assert "item" not in reporter.answers


@pytest.mark.parametrize(
    "typed",
    (
        "OIT o8 www.senate.go.th/a",
        "โอไอที o๘ senate.go.th/a ค่ะ",
        "O 8 https://www.senate.go.th/a",
        "ส่งลิงก์ OIT 8 https://www.senate.go.th/a,",
    ),
)
def test_an_address_is_taken_as_clerks_type_it(reporter: Chat, typed: str) -> None:
    reporter.says(typed)
    assert "ตรวจก่อนบันทึก" in reporter.last and "senate.go.th/a" in reporter.last


def test_words_beside_the_address_are_no_hindrance_and_of_two_none_is_lost(reporter: Chat) -> None:
    reporter.says("ส่งลิงก์ o8").says(f"นี่ค่ะ {PAGE} และ {PAGE}/2")
    assert "พบ 2 ลิงก์ กรุณาส่งทีละลิงก์" in reporter.last
    reporter.says(f"นี่ค่ะ {PAGE} ค่ะ")
    assert "ตรวจก่อนบันทึก" in reporter.last and PAGE in reporter.last


@pytest.mark.soak
def test_what_is_shown_at_two_addresses_counts_together_until_one_is_taken_out(
    reporter: Chat,
) -> None:
    reporter.says(f"OIT o21 {PAGE}").says("มีแล้ว 1").says("เท่านี้")
    assert "ยังไม่มี การเผยแพร่ต่อสาธารณะ" in reporter.last
    reporter.taps("บันทึก").says(f"OIT o21 {PAGE}-2")
    assert "1. มีในรายการก่อนหน้าแล้ว" in reporter.last
    reporter.says("มีแล้ว 2").says("เท่านี้")
    assert "จึงยังไม่นับว่าครบ" not in reporter.last
    reporter.taps("บันทึก")
    assert "✓ ประกาศที่ผู้บริหารสูงสุดลงนาม" in reporter.last
    assert "✓ การเผยแพร่ต่อสาธารณะ" in reporter.last
    reporter.taps("เอาออก").says("2").taps("ยืนยันเอาออก")
    assert "✓ ประกาศที่ผู้บริหารสูงสุดลงนาม" in reporter.last
    assert "○ การเผยแพร่ต่อสาธารณะ" in reporter.last


@pytest.mark.parametrize(
    "said",
    [
        "ใส่คำอธิบายว่า รายการจัดซื้อจัดจ้าง ปี 70",
        "คำอธิบายเอาแค่ รายการจัดซื้อจัดจ้าง ปี 70 พอครับ",
        "คำอธิบายขอแก้เป็น รายการจัดซื้อจัดจ้าง ปี 70 ก็พอค่ะ",
    ],
)
def test_an_order_about_the_note_is_no_part_of_it(reporter: Chat, said: str) -> None:
    reporter.says(f"OIT o21 {PAGE}").says("มีครบทุกอย่าง").says("หน้ารวมของสำนัก ฉบับร่าง").says(said)
    if reporter.state["answers"]["note"] != "รายการจัดซื้อจัดจ้าง ปี 70":
        reporter.taps("แก้ตามนี้")
    assert reporter.state["answers"]["note"] == "รายการจัดซื้อจัดจ้าง ปี 70"


@pytest.mark.parametrize(
    "typed",
    (
        "ใส่ลิงก์ของข้อ o8 ครับ https://www.senate.go.th/b",
        "https://www.senate.go.th/b อันนี้ของ o8 ค่ะ",
        "แนบลิงก์ให้ OIT ข้อ 8 ที https://www.senate.go.th/b ขอบคุณค่ะ",
    ),
)
def test_a_sentence_with_a_number_and_an_address_begins_giving_it(
    reporter: Chat, typed: str
) -> None:
    reporter.says(typed)
    assert reporter.state["answers"]["url"] == "https://www.senate.go.th/b"


def test_an_address_that_is_to_be_looked_at_is_not_given(reporter: Chat) -> None:
    reporter.says("ลิงก์ o8 https://www.senate.go.th/b เปิดได้ไหม")
    assert "ตรวจก่อนบันทึก" not in reporter.last and "สิ่งใดแล้วบ้าง" not in reporter.last


@pytest.mark.parametrize(
    "said", ["ขอเพิ่มคำอธิบายด้วยครับ รายการจัดซื้อ ปี 70 ครับ", "เติมคำอธิบายว่า รายการจัดซื้อ ปี 70 ค่ะ"]
)
def test_a_wish_for_a_first_note_is_no_part_of_it(reporter: Chat, said: str) -> None:
    reporter.says(f"OIT o21 {PAGE}").says("มีครบทุกอย่าง").says(said)
    assert reporter.state["answers"]["note"] == "รายการจัดซื้อ ปี 70"
