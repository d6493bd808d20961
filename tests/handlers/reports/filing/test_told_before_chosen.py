"""What a sentence tells of a report stays with it: while the activity is chosen, where it is too
short to be a text, and when a figure of it is put right."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.reports.told_in_front import done_before
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, sends


@pytest.mark.parametrize("chosen", ["2.1", "เอา 2.1"])
@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "งานธรรมะเมื่อวันศุกร์จบแล้วนะ คนมา45 ส่งรายงานเลยได้ป่ะ",
            "งานธรรมะเมื่อวันศุกร์จบแล้วนะ คนมา45",
        ),
        ("อบรมเมื่อวาน 30 คนเรียบร้อยแล้ว ฝากลงรายงานหน่อย", "อบรมเมื่อวาน 30 คนเรียบร้อยแล้ว"),
        ("จัดเวทีไปแล้ว ผู้เข้าร่วม 18 คน ขอส่งรายงานค่ะ", "จัดเวทีไปแล้ว ผู้เข้าร่วม 18 คน"),
    ],
)
def test_a_story_before_the_wish_waits_for_the_activity(
    chat: Callable[[str], Chat], said: str, told: str, chosen: str
) -> None:
    reporter = chat(REPORTER).says(said)
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" in reporter.last
    assert reporter.says(chosen).state["answers"]["narrative"] == told


@pytest.mark.parametrize("next_", ["รายงาน 2.1", "2.1"])
def test_an_answer_about_another_report_is_no_story_that_waits(
    chat: Callable[[str], Chat], next_: str
) -> None:
    """What is kept of an answer to ask on about it (decisions/0204) is nothing that was typed."""
    reporter = chat(REPORTER)
    sends(reporter, chat(HEAD))
    reporter.says("รายงาน 2.1").says("80").says("เมนู")
    assert "ส่งแล้ว กำลังรออนุมัติ" in reporter.says("รายงาน 1.10").last
    reporter.says(next_)
    [(_, state)] = reporter.house.states(reporter.user_id).values()
    assert "narrative" not in state["answers"]


@pytest.mark.parametrize(
    "said",
    [
        "แก้ไขเรียบร้อยแล้ว ขอส่งรายงาน",
        "แนบรูปเรียบร้อยแล้ว ส่งรายงานเลยได้ไหม",
        "อยากส่งรายงาน",
        "พรุ่งนี้จะจัดอบรม 30 คน ต้องส่งรายงานไหม",
        "อบรมเสร็จแล้วต้องส่งรายงานเมื่อไหร่",
    ],
)
def test_what_is_to_come_or_asked_or_of_the_report_was_not_done(said: str) -> None:
    assert done_before(said) == ""


def test_how_many_came_is_the_first_button_of_what_was_done(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("รายงาน 2.1 เสร็จแล้ว คนเข้า 45 คน")
    assert "narrative" not in reporter.state["answers"] and "คนเข้า 45 คน" in reporter.offers
    assert reporter.taps("คนเข้า 45 คน").state["answers"]["narrative"] == "คนเข้า 45 คน"


@pytest.mark.parametrize("agreed", [False, True])
@pytest.mark.parametrize("said", ["โทษที 54 คน พิมสลับ", "54 คน พิมพ์ผิด", "ขอโทษค่ะ 54 คน นับพลาด"])
def test_a_figure_behind_an_apology_is_put_right(
    chat: Callable[[str], Chat], said: str, agreed: bool
) -> None:
    reporter = chat(REPORTER).says("รายงาน 2.1 เสร็จแล้ว คนเข้า 45 คน")
    reporter = reporter.taps("คนเข้า 45 คน") if agreed else reporter
    reporter.says(said).taps("แก้ตามนี้")
    assert reporter.state["answers"]["narrative"] == "คนเข้า 54 คน"
    assert "output" not in reporter.state["answers"]


def test_a_story_before_the_number_is_read(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("คนมา 33 คน งบ 2000 ใช้หมด เสร็จแล้วนะ รายงาน 3.4")
    answers = reporter.state["answers"]
    assert (answers["status"], answers["budget"]) == ("done", ["2000.00", "2000.00"])
    assert "คนมา 33 คน" in reporter.offers
