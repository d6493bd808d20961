"""Making a survey: proposed from the activity's outcome, reviewed, opened with a code."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.papers import paper_kinds
from handlers.papers.paper_desk import PaperRequest
from models.codes.short_code import number_of
from models.trail import facts
from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER, code_of, colleagues, makes


def test_a_reporter_makes_the_survey_of_an_activity_and_gets_its_code(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER).says("ทำแบบสำรวจ 3.6")
    assert "ผลลัพธ์ที่ต้องพิสูจน์" in reporter.last and "มีรายงานผลการสำรวจ" in reporter.last
    assert reporter.offers[0] == "พอใจบริการ"
    reporter.says("ใช้แบบนี้").taps("สำนักเรา ไม่เก็บชื่อ").taps("อีก 7 วัน").taps("ไม่เพิ่ม")
    assert "ขั้นตอนและระยะเวลาในการให้บริการ" in reporter.since(0)
    assert "ไม่เก็บว่าใครตอบอะไร" in reporter.since(0)
    reporter.taps("เปิดแบบสำรวจ")
    code = code_of(demo)
    assert f"เปิดแบบสำรวจแล้ว รหัส {code}" in reporter.since(0)
    assert f"พิมพ์รหัส {code}" in reporter.last


@pytest.mark.parametrize(
    ("number", "first", "told"),
    [
        ("1.14", "การรับรู้", "เป้าหมายร้อยละ 90"),
        ("3.1", "ทดสอบก่อนหลัง", "เป้าหมายร้อยละ 80"),
        ("3.6", "พอใจบริการ", "แผนไม่ได้กำหนดร้อยละ"),
    ],
)
def test_the_proposal_follows_from_the_outcome(
    demo: House, chat: Callable[[str], Chat], number: str, first: str, told: str
) -> None:
    reporter = chat(REPORTER).says(f"ทำแบบสำรวจ {number}")
    assert reporter.offers[0] == first and told in reporter.last


def test_questions_of_one_s_own_are_asked_after_the_others(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER).says("ทำแบบสำรวจ").taps("บรรยากาศในสำนัก").taps("สำนักเรา เก็บชื่อ")
    reporter.says("พรุ่งนี้").taps("เลือกหนึ่งข้อ").says("ห้องใดควรปรับปรุง")
    assert "ตัวเลือกที่ไม่ซ้ำกัน 2–8 บรรทัด" in reporter.last
    reporter.says("ห้องใดควรปรับปรุง\nห้องประชุม\nห้องน้ำ").taps("พิมพ์ตอบ").says("ท่านมีข้อเสนอใดต่อห้องประชุม")
    reporter.taps("ไม่เพิ่ม")
    assert "ห้องใดควรปรับปรุง (ห้องประชุม / ห้องน้ำ)" in reporter.since(0)
    assert "เก็บชื่อพร้อมคำตอบ" in reporter.since(0)
    reporter.taps("เปิดแบบสำรวจ")
    colleague = chat(colleagues(demo)[0]).says(code_of(demo))
    for _ in range(5):
        colleague.says("4")
    assert "ข้อ 6 จาก 8" in colleague.says("ไม่ขอตอบ").since(0)
    assert "2. ห้องน้ำ" in colleague.last
    colleague.says("ห้องน้ำ").says("ควรมีพัดลมเพิ่ม").taps("ส่งคำตอบ")
    assert "ส่งคำตอบแล้ว" in colleague.last


def test_a_day_gone_by_and_an_unknown_activity_are_answered_kindly(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER).says("ทำแบบสำรวจ 9.9")
    assert "ไม่พบกิจกรรม 9.9" in reporter.last
    reporter.says("ทำแบบสำรวจ 3.6").taps("พอใจบริการ").taps("สำนักเรา ไม่เก็บชื่อ")
    reporter.says("เมื่อวาน")
    assert "ผ่านไปแล้ว" in reporter.last
    reporter.says("31 ธ.ค. 75")
    assert "เปิดได้ไม่เกิน 180 วัน" in reporter.last


def test_its_code_comes_as_a_sign_to_print(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    code = makes(reporter)
    reporter.taps("ป้าย QR")
    assert code in reporter.last and "ป้าย A4 (PDF)" in reporter.last
    with demo.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        asked = PaperRequest("poster", gift=number_of(code))
        poster = paper_kinds.gather(session, demo.sealer, asked, demo.now)
    assert "ความพึงพอใจต่อการปฏิบัติหน้าที่" in str(poster) and code in str(poster)


def test_two_surveys_of_one_activity_have_codes_of_their_own(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER)
    first, second = makes(reporter), makes(reporter)
    assert first != second
    reporter.says("แบบสำรวจ")
    assert reporter.last.count("ท่านเปิด") == 2 and "รอท่านตอบ" in reporter.last


def test_surveys_put_aside_are_told_apart_by_their_activity(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    reporter.says("ทำแบบสำรวจ 3.6").says("ทำแบบสำรวจ 1.10").says("เปิดลงชื่อ 1.6").says("ทำต่อ")
    assert all(number in reporter.last for number in ("3.6", "1.10", "1.6"))
    assert "แบบสำรวจของกิจกรรม 3.6" in reporter.says("ทำต่อ 3.6").last
