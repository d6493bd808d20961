"""What a report asks for, told before one is open, begins it: the offered one, or one to choose."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

CARD = "3.7"


@pytest.mark.parametrize("said", ["เสร็จแล้ว", "เสร็จแล้วค่ะ", "ทำเสร็จเรียบร้อยแล้ว"])
def test_the_offered_report_begins_with_it(reporter: Chat, said: str) -> None:
    reporter.says(CARD)
    reporter.says(said)
    answers = reporter.state["answers"]
    assert (answers["number"], answers["status"]) == ("3.7", "done")


def test_what_was_done_begins_the_offered_report(reporter: Chat) -> None:
    reporter.says(CARD)
    reporter.says("ติดประกาศหน้าห้องแล้ว คนร่วม 36 คน")
    answers = reporter.state["answers"]
    assert answers["number"] == "3.7" and "36 คน" in answers["narrative"]


def test_half_way_is_how_far_it_is_and_waits_for_its_activity(reporter: Chat) -> None:
    reporter.says("ทำไปครึ่งทางแล้ว")
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" in reporter.last
    reporter.says("2.1")
    answers = reporter.state["answers"]
    assert (answers["status"], answers["percent"]) == ("started", "50")


@pytest.mark.parametrize("said", ["ขอบคุณค่ะ", "รายงานแล้ว", "ยังไม่ถึงกำหนดใช่ไหม", "เสร็จแล้วหรือยัง"])
def test_other_words_begin_nothing(reporter: Chat, said: str) -> None:
    reporter.says(CARD)
    count = len(reporter.heard)
    reporter.says(said)
    assert "เล่าสิ่งที่ทำ" not in reporter.since(count)
    assert "กิจกรรมนี้ดำเนินการถึงไหนแล้ว" not in reporter.since(count)


def test_below_figures_it_is_asked_of_them(reporter: Chat) -> None:
    reporter.says("สถานะ")
    reporter.says("เสร็จแล้ว")
    assert "เลือกกิจกรรมที่จะรายงาน" not in reporter.last


def test_how_far_it_is_behind_the_number_is_no_other_question(reporter: Chat) -> None:
    reporter.says("แจ้งผล 3.3 ครับ เสร็จแล้ว")
    answers = reporter.state["answers"]
    assert (answers["number"], answers["status"]) == ("3.3", "done")


@pytest.mark.parametrize("said", ["ขอดูหลักฐานของสำนัก", "ลาพรุ่งนี้นะ", "ไม่ใช่ จะถามเรื่อง 3.6"])
def test_another_wish_below_the_offer_is_that_wish(reporter: Chat, said: str) -> None:
    reporter.says(CARD)
    count = len(reporter.heard)
    reporter.says(said)
    assert "รายงาน 3.7 ·" not in reporter.since(count)
