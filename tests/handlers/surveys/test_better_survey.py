"""After the closing the organiser says what will be bettered; the result's document prints it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.papers.paper_desk import PaperRequest
from handlers.papers.paper_kinds import gather
from models.codes.short_code import number_of
from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER, answers, colleagues, makes

BETTERS = "เพิ่มที่นั่งรอหน้าห้องและติดป้ายขั้นตอน"


def printed(demo: House, code: str) -> str:
    with demo.session() as session:
        asked = PaperRequest("survey", gift=number_of(code))
        return str(gather(session, demo.sealer, asked, demo.now))


def closed(demo: House, chat: Callable[[str], Chat]) -> tuple[Chat, str]:
    reporter = chat(REPORTER)
    code = makes(reporter)
    for who in colleagues(demo)[:5]:
        answers(chat(who), code)
    return reporter.says("ปิดแบบสำรวจ").taps("ยืนยันปิด"), code


def test_it_is_asked_after_the_closing_and_printed(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter, code = closed(demo, chat)
    assert "...." in printed(demo, code)
    reporter.taps("จะปรับปรุงอะไร")
    assert "จะพิมพ์ในรายงานผลแบบสำรวจ" in reporter.last
    assert "กรุณาพิมพ์สิ่งที่จะปรับปรุง" in reporter.says("ดี").last
    reporter.says(BETTERS)
    assert "บันทึกสิ่งที่จะปรับปรุงแล้ว" in reporter.since(0) and BETTERS in reporter.last
    assert BETTERS in printed(demo, code) and "...." not in printed(demo, code)


@pytest.mark.soak
def test_it_can_be_told_again_and_the_earlier_words_are_shown(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter, code = closed(demo, chat)
    reporter.says("จะปรับปรุงอะไร").says(BETTERS).taps("จะปรับปรุงอะไร")
    assert BETTERS in reporter.last and "ใช้คำตอบเดิม" in reporter.offers
    reporter.says("จัดเจ้าหน้าที่ต้อนรับช่วงเช้า")
    assert BETTERS not in printed(demo, code) and "จัดเจ้าหน้าที่ต้อนรับช่วงเช้า" in printed(demo, code)


@pytest.mark.soak
def test_only_who_may_close_it_says_so_and_not_before_the_closing(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter, _ = closed(demo, chat)
    button = reporter.button("จะปรับปรุงอะไร")
    colleague = chat(colleagues(demo)[0]).taps_data(button)
    assert "ได้เฉพาะผู้เปิดแบบสำรวจ" in colleague.last
    assert "ยังไม่ได้บอกสิ่งที่จะปรับปรุง" in colleague.says("จะปรับปรุงอะไร").last
    makes(reporter)
    about = reporter.button("ปิดแบบสำรวจ").partition("?")[2]
    assert "เห็นผลได้หลังปิดเท่านั้น" in reporter.taps_data(f"o:better_survey?{about}").last
