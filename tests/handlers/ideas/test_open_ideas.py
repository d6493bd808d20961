"""Opening a round, and what its bureau sees of it before and after the closing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.papers import paper_kinds
from handlers.papers.paper_desk import PaperRequest
from models.codes.short_code import number_of
from models.ideas.idea_round import COLLECTION
from models.trail import facts
from tests.handlers.house import Chat, House
from tests.handlers.ideas.thinking import GOOD, PROBLEM, code_of, collected, opens_round, writes
from tests.handlers.surveys.surveying import REPORTER, colleagues

STAFF, OTHER = "D0106", "D0202"
"""Staff of the reporter's bureau; a reporter of another one."""


def test_a_reporter_opens_a_round_and_gets_its_code(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER).says("เปิดระดมความคิด")
    assert "ผ่านไปแล้ว" in reporter.says("เมื่อวาน").since(0)
    reporter.says("พรุ่งนี้")
    assert "1.2 กิจกรรมระดมความคิด" in reporter.last and "ไม่เก็บว่าใครเขียนอะไร" in reporter.last
    reporter.taps("เปิดระดมความคิด")
    code = code_of(demo, COLLECTION)
    assert f"เปิดแล้ว รหัส {code}" in reporter.since(0) and f"พิมพ์รหัส {code}" in reporter.last
    assert "เปิดรับความคิดอยู่แล้ว" in reporter.says("เปิดระดมความคิด").last
    assert "รหัส" in reporter.taps("ดูรอบที่เปิดอยู่").last


def test_its_code_comes_as_a_sign_to_print(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    code = opens_round(reporter)
    assert code in reporter.taps("ป้าย QR").last
    with demo.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        asked = PaperRequest("poster", gift=number_of(code))
        poster = paper_kinds.gather(session, demo.sealer, asked, demo.now)
    assert "ปัญหาที่อยากแก้" in str(poster) and code in str(poster)


@pytest.mark.soak
def test_nothing_is_shown_before_the_closing_but_how_many(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER)
    code = opens_round(reporter)
    mine = colleagues(demo)
    for who in mine[:3]:
        writes(chat(who), code)
    reporter.says("ระดมความคิด").taps("ดู")
    assert "น้อยกว่า 5 จาก" in reporter.last and PROBLEM not in reporter.last
    for who in mine[3:5]:
        writes(chat(who), code)
    reporter.says("ระดมความคิด").taps("ดู")
    assert "5 จาก 6 คน" in reporter.says("ระดมความคิดกี่คน").last
    assert "5 จาก 6 คน (ร้อยละ 83.33) ถึงเป้าหมายร้อยละ 80" in reporter.last
    assert "รวมเป็นเป้าหมาย" in reporter.taps("ปิดรับ").taps("ยืนยันปิด").last


def test_the_working_group_reads_the_texts_and_nobody_else(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = collected(demo, chat)
    assert "ปัญหาที่อยากแก้ 5 · ความดีที่อยากทำ 5" in reporter.last
    data = reporter.button("อ่านข้อความทั้งหมด")
    reporter.taps("อ่านข้อความทั้งหมด")
    assert reporter.last.count(PROBLEM) == 5 and reporter.last.count(GOOD) == 5
    assert "ไม่พบการระดมความคิดนี้" in chat(OTHER).taps_data(data).last
    colleague = chat(STAFF)
    assert PROBLEM not in colleague.taps_data(data).last
    assert "คณะทำงานของสำนักกำลังรวมความคิด" in colleague.says("ระดมความคิด").taps("ดู").last


def test_staff_do_not_open_one(demo: House, chat: Callable[[str], Chat]) -> None:
    colleague = chat(STAFF).says("ระดมความคิด")
    assert "ยังไม่เคยเปิดระดมความคิด" in colleague.last
    assert "เปิดระดมความคิด" not in colleague.offers


@pytest.mark.parametrize(
    ("words", "day"),
    [("เปิดระดมความคิด ถึงวันศุกร์นี้", "5 มีนาคม 2570"), ("เปิดระดมความคิดถึง 10 มี.ค.", "10 มีนาคม 2570")],
)
def test_the_last_day_told_at_once_is_not_asked(reporter: Chat, words: str, day: str) -> None:
    reporter.says(words)
    assert "ตรวจก่อนเปิดระดมความคิด" in reporter.last and day in reporter.last


@pytest.mark.parametrize(
    ("said", "shown"),
    [("ถึงก่อนสงกรานต์", "12 เมษายน 2570"), ("อาทิตย์หน้า", "10 มี.ค. 70"), ("ก่อนวันที่ 20", "19 มี.ค. 70")],
)
def test_the_last_day_is_read_as_people_say_it(reporter: Chat, said: str, shown: str) -> None:
    assert shown in reporter.says("เปิดระดมความคิด").says(said).since(-1)


def test_a_day_that_is_over_is_asked_again(reporter: Chat) -> None:
    assert "ถึงวันใด" in reporter.says("เปิดระดมความคิด ถึง 10 มี.ค. 75").last


def test_a_small_bureau_is_told_why_and_what_to_do_instead(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says("เปิดรอบความคิด เรื่อง ปัญหาที่อยากแก้ ให้ส่งถึงศุกร์นี้")
    assert "โดยไม่เก็บชื่อเสมอ" in admin.last and "ทำแบบสำรวจ" in admin.last


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ปิดก่อนได้ไหม", "พิมพ์ “ปิดระดมความคิด”"),
        ("ปิดก่อนกำหนดได้มั้ย", "พิมพ์ “ปิดระดมความคิด”"),
        ("บอตจะแจ้งคนในสำนักให้ไหม", "บอตเตือนคนในสำนักที่ยังไม่ตอบเอง"),
        ("เป็นของกิจกรรมไหนนะ", "กิจกรรม: 1.2 "),
        ("มีคนตอบได้กี่คน", "ผู้ตอบ: "),
    ],
)
def test_what_is_asked_before_it_is_opened_is_told(
    demo: House, chat: Callable[[str], Chat], words: str, told: str
) -> None:
    reporter = chat(REPORTER).says("เปิดระดมความคิด").says("พรุ่งนี้")
    assert told in reporter.answer_to(words) and "เปิดระดมความคิด" in reporter.offers
