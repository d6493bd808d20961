"""Who sent, saw and decided a report, readable by who may read it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, decision, meets, sends


def test_everything_that_happened_is_told_oldest_first(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.house.later(minutes=14)
    head.taps("ส่งกลับแก้ไข").says("ขาดภาพวันงาน").taps("ยืนยันส่งกลับ")
    meets(head.house, reporter)
    reporter.taps("ประวัติ")
    lines = [
        "ฉบับที่ 1 · ส่งโดย นางสาวตัวอย่าง รายงานดี · 1 มี.ค. 70 เวลา 09.00 น.",
        "ฉบับที่ 1 · เปิดดูโดย นางตัวอย่าง หัวหน้ากลุ่ม · 1 มี.ค. 70 เวลา 09.14 น.",
        "ฉบับที่ 1 · ส่งกลับแก้ไขโดย นางตัวอย่าง หัวหน้ากลุ่ม · 1 มี.ค. 70 เวลา 09.14 น.\nเหตุผล: ขาดภาพวันงาน",
    ]
    places = [reporter.last.find(line) for line in lines]
    assert -1 not in places and places == sorted(places), reporter.last


@pytest.mark.soak
def test_what_was_approved_withdrawn_corrected_and_reviewed_is_told(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    reporter.says("ประวัติ 1.10").taps("แก้ฉบับที่อนุมัติ").says("นับผู้เข้าร่วมผิดไป")
    reporter.says("ยืนยัน")
    reporter.taps("ถอนรายงาน").taps("ยืนยันถอนรายงาน")
    assert "ฉบับที่อนุมัติไว้ก่อนหน้ายังใช้อยู่ตามเดิม" in reporter.last
    chat(ADMIN).says("ประวัติ 1.10").taps("ตรวจรายงาน").taps("ตรวจรับ")
    reporter.taps("ประวัติ")
    for told in (
        "ฉบับที่ 1 · อนุมัติโดย นางตัวอย่าง หัวหน้ากลุ่ม",
        "เหตุผลที่แก้ไขหลังอนุมัติ: นับผู้เข้าร่วมผิดไป",
        "ฉบับที่ 2 · ถอนโดย นางสาวตัวอย่าง รายงานดี",
        "ฉบับที่ 1 · ผู้ดูแลแผนตรวจรับ: นางสาวตัวอย่าง ดูแลแผน",
    ):
        assert told in reporter.last, told


@pytest.mark.soak
def test_a_deputys_decision_says_for_whom(
    reporter: Chat, head: Chat, chat: Callable[[str], Chat]
) -> None:
    head.says("มอบหมายแทน").says("D0106").says("วันนี้").taps("ยืนยันมอบหมาย")
    sends(reporter, deputy := chat("D0106"))
    deputy.taps("อนุมัติ").taps("ยืนยันอนุมัติ").taps("ประวัติ")
    told = "อนุมัติโดย นายสมมติ บุคลากร (ปฏิบัติหน้าที่แทน นางตัวอย่าง หัวหน้ากลุ่ม)"
    assert told in deputy.last


@pytest.mark.parametrize("words", ["ประวัติ", "ประวัติรายงาน"])
@pytest.mark.soak
def test_the_list_opens_each_reports_history(reporter: Chat, words: str) -> None:
    sends(reporter)
    sends(reporter, number="2.1")
    reporter.says(words)
    assert reporter.last.find("2.1") < reporter.last.find("1.10")
    reporter.taps("ประวัติ")
    assert "ประวัติรายงาน" in reporter.last and "ส่งโดย" in reporter.last


def test_where_there_is_nothing_it_says_so(reporter: Chat) -> None:
    assert "ยังไม่มีรายงาน" in reporter.says("ประวัติ").last
    assert "ยังไม่มีรายงานของกิจกรรม 1.10" in reporter.says("ประวัติ 1.10").last


@pytest.mark.parametrize("staff_id", ["D0106", "D0202", "D0302", "D0201"])
def test_others_neither_open_nor_find_it(
    reporter: Chat, chat: Callable[[str], Chat], staff_id: str
) -> None:
    sends(reporter)
    other = chat(staff_id)
    report_id = decision(reporter.house)[1][0].report_id
    if staff_id != "D0201":  # a director is an executive, who reads everything
        assert "ไม่พบรายงานนี้" in other.taps_data(f"o:report_history?r={report_id}").last
        assert "ยังไม่มีรายงาน" in other.says("ประวัติ 1.10").last
    else:
        assert "ส่งโดย" in other.says("ประวัติ 1.10").last


@pytest.mark.soak
def test_the_buttons_are_those_the_reader_may_use(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    assert {"ถอนรายงาน", "ดูไฟล์แนบ"} <= set(reporter.says("ประวัติ 1.10").offers)
    assert "พิจารณา" not in reporter.offers
    assert "พิจารณา" in head.says("ประวัติ 1.10").offers and "ถอนรายงาน" not in head.offers
    head.taps("พิจารณา").says("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert "แก้ฉบับที่อนุมัติ" in reporter.says("ประวัติ 1.10").offers
    assert "ถอนรายงาน" not in reporter.offers


@pytest.mark.soak
def test_a_long_history_comes_in_pages_that_lose_none(reporter: Chat) -> None:
    sends(reporter)
    for _ in range(4):
        reporter.taps("ถอนรายงาน").taps("ยืนยันถอนรายงาน")
        reporter.says("รายงาน 1.10").taps("ทำเหมือนครั้งก่อน").says("ไม่มี").says("ยืนยัน")
    reporter.says("ประวัติ 1.10")
    first = reporter.last
    reporter.taps("หน้าถัดไป")
    assert first.count("ฉบับที่ ") + reporter.last.count("ฉบับที่ ") == 9
    assert "ฉบับที่ 5 · ส่งโดย" in reporter.last


@pytest.mark.parametrize("facts", ["", "r=999", "r=x", "r=0", "r=" + "9" * 50, "p=7", "n=x"])
def test_a_strange_button_is_answered_kindly(reporter: Chat, facts: str) -> None:
    reporter.taps_data(f"o:report_history?{facts}")
    assert "ไม่" in reporter.last
