"""First messages that a key word pulled to a neighbour's answer (decisions/0255)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


def test_a_decision_on_two_reports_names_both(head: Chat) -> None:
    head.says("3.3 โอเคผ่าน แต่ 3.4 ยังไม่ผ่าน ให้เพิ่มมิติทรัพย์สินราชการ")
    assert "รายงาน 3.3 ที่รอท่านพิจารณา" in head.last
    assert "รายงาน 3.4 ที่รอท่านพิจารณา" in head.last


@pytest.mark.parametrize(
    "said",
    [
        "รูปจิตอาสาเก็บขยะมี 6 รูป จะแนบเข้า 2.4 ส่งมาในแชทนี้ได้เลยใช่มั้ย",
        "ภาพตอนทำจิตอาสาอยู่ในมือถือ ส่งมาตรงนี้แล้วให้เข้า 2.4 ได้ป่ะ",
    ],
)
def test_who_would_send_pictures_here_hears_how(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "ส่งรูปหรือไฟล์เข้ามาในแชตนี้ได้เลย" in reporter.last and "รายงาน" in reporter.offers


def test_reports_sent_without_evidence_are_asked_for_as_matters(admin: Chat) -> None:
    assert "รายงานที่ไม่มีหลักฐาน" in admin.says("ไล่ดูหน่อยว่าเรื่องไหนส่งมาแล้วแต่ไม่มีหลักฐานแนบ").last


def test_a_summary_as_a_file_is_a_document(chat: Callable[[str], Chat]) -> None:
    director = chat("D0101").says("ขอรายงานสรุปของสำนักเป็นไฟล์ไว้เข้าประชุมบ่ายนี้")
    assert "แบบรายงานของสำนัก" in director.since(0) and "รอบ 20 มี.ค. 70" in director.offers


def test_the_measure_that_is_least_far_is_asked_for(chat: Callable[[str], Chat]) -> None:
    assert "ความสำเร็จของงาน" in chat("D0001").says("มาตรการไหนคืบหน้าน้อยที่สุด").last


def test_a_number_of_staff_stands_behind_what_it_is(admin: Chat) -> None:
    admin.says("เจ้าหน้าที่รหัส D0106 เกษียณแล้ว เอาออกจากระบบ")
    assert "D0106" in admin.last and "ไม่พบ" not in admin.last


def test_how_many_parts_an_activity_needs_is_on_its_card(reporter: Chat) -> None:
    assert "สิ่งที่ต้องแนบ" in reporter.says("3.4 นี่ต้องเขียนกี่มิติ เห็นสำนักอื่นเขียนแค่สอง").last


@pytest.mark.parametrize(
    "said",
    [
        "น้อง D0103 จะลาคลอด ให้ D0106 มาทำรายงานต่อจากเขา",
        "น้องที่ดูแลลาออกไปแล้ว ขอเปลี่ยนผู้ประสานงานเป็นพี่แทนค่ะ",
    ],
)
def test_an_order_behind_its_reason_is_the_wish(head: Chat, said: str) -> None:
    head.says(said)
    assert "ผู้รายงาน" in head.last and "ผู้รับผิดชอบรายงาน" in head.offers


def test_an_order_to_change_is_no_look_up(admin: Chat) -> None:
    admin.says("กิจกรรม 2.3 เปลี่ยนผู้รับผิดชอบเป็นสำนักพัฒนาทรัพยากรบุคคล")
    assert "ให้สำนักร่วมในแผน" in admin.last
    admin.says("ยกเลิก")
    admin.says("สำนักบริหารงานกลางขอส่งช้าถึง 24 มีนา อนุญาตให้เฉพาะสำนักเดียว")
    assert "เลื่อนให้สำนักเดียวไม่ได้" in admin.last


def test_whether_it_counts_as_done_is_told_by_the_plan(reporter: Chat) -> None:
    reporter.says("3.8 คู่มือเล่มใหญ่ทำเสร็จแล้วแต่ยังไม่ได้ขึ้นเว็บ ถือว่าเสร็จหรือยังไม่เสร็จคะ")
    assert "คู่มือการปฏิบัติงานของสำนัก" in reporter.last and "ยังไม่ครบตามแผน" in reporter.last
    reporter.says("1.10 อบรมเสร็จแล้วแต่ใบประกาศยังไม่ออก รายงานว่าเสร็จได้ไหม")
    assert "กิจกรรม 1.10 ต้องมี" in reporter.last and "ครบตามนี้" in reporter.last
    assert not reporter.house.states(reporter.user_id)


def test_what_is_given_as_evidence_begins_the_report_of_the_deed(reporter: Chat) -> None:
    reporter.says(
        "ด้วยสำนักได้แต่งตั้งคณะทำงานตามคำสั่งที่ ๑๒/๒๕๗๐ ลงวันที่ ๑๕ กุมภาพันธ์ ๒๕๗๐ "
        "จึงขอส่งคำสั่งเป็นหลักฐานประกอบกิจกรรม ๑.๓"
    )
    assert reporter.answers["number"] == "1.3" and "หลักฐาน" not in reporter.answers["narrative"]
