"""The list of common questions: shelves, their questions, and the answers."""

from __future__ import annotations

from tests.handlers.house import Chat, House

STRANGER = "U" + "d" * 32


def test_from_the_list_two_taps_lead_to_an_answer(reporter: Chat) -> None:
    reporter.says("คำถามที่พบบ่อย")
    assert "การรายงานกิจกรรม 19 ข้อ" in reporter.last
    reporter.taps_data(reporter.beside("ของขวัญและ"))
    assert "รับของขวัญได้แค่ไหน" in reporter.last
    reporter.taps_data(reporter.beside("รับของขวัญได้แค่ไหน"))
    assert "3,000 บาท" in reporter.last and "ที่มา: " in reporter.last


def test_help_leads_to_the_list(reporter: Chat) -> None:
    assert "คำถามที่พบบ่อย" in reporter.says("ช่วยเหลือ").last


def test_a_shelf_that_is_not_there_shows_the_list(reporter: Chat) -> None:
    assert "คำถามที่พบบ่อย" in reporter.taps_data("o:common_questions?s=nowhere").last


def test_an_outsider_sees_only_what_they_may_ask(demo: House) -> None:
    stranger = Chat(demo, STRANGER).says("คำถามที่พบบ่อย")
    assert "การร้องเรียน 7 ข้อ" in stranger.last and "การรายงานกิจกรรม" not in stranger.last
