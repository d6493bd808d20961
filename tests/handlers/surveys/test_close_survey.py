"""Closing a survey by hand, and what can be seen before and after."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.papers.paper_desk import PaperRequest
from handlers.papers.paper_kinds import gather
from models.codes.short_code import number_of
from models.upkeep import retention
from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER, answers, colleagues, makes

OTHER = "D0202"
"""Of another bureau."""


def test_the_organiser_sees_no_result_before_the_closing_and_all_of_it_after(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER)
    code = makes(reporter)
    mine = colleagues(demo)
    for who in mine[:3]:
        answers(chat(who), code)
    reporter.says("แบบสำรวจ").taps("ดู")
    assert "น้อยกว่า 5 จาก" in reporter.last and "ค่าเฉลี่ย" not in reporter.last
    for who in mine[3:5]:
        answers(chat(who), code, text="ควรมีที่นั่งรอ")
    reporter.taps("ดู")
    assert "5 จาก" in reporter.last and "ค่าเฉลี่ย" not in reporter.last
    reporter.taps("ปิดแบบสำรวจ")
    assert "ปิดแล้วเปิดใหม่ไม่ได้" in reporter.last
    assert "บอตแสดงสรุปผลให้ทันทีที่ปิด" in reporter.last
    reporter.taps("ยืนยันปิด")
    for words in ("ค่าเฉลี่ย 4.67", "ระดับดีมาก", "ร้อยละ 93.33", "เขียนตอบ 2 คน"):
        assert words in reporter.last
    reporter.says("ปิดแบบสำรวจ")
    assert "ไม่มีแบบสำรวจของท่านที่เปิดอยู่" in reporter.last


@pytest.mark.parametrize("closing", [False, True])
@pytest.mark.parametrize(
    "words",
    [
        "ใครตอบแล้วบ้าง",
        "ยังไม่ปิดค่ะ แค่อยากรู้ว่าตอบกี่คน",
        "มีคนตอบกี่คนแล้วคะ",
        "ตอบแล้วกี่คนครับ",
        "ตอบมากี่คนแล้ว ปิดวันไหน",
    ],
)
def test_who_asks_how_many_have_answered_closes_nothing(
    chat: Callable[[str], Chat], words: str, closing: bool
) -> None:
    reporter = chat(REPORTER)
    makes(reporter)
    if closing:
        reporter.says("ปิดแบบสำรวจ")
    heard = len(reporter.heard)
    reporter.says(words)
    assert "ท่านเปิดถึง 8 มี.ค. 70 · ตอบแล้ว" in reporter.since(heard)


@pytest.mark.parametrize("words", ["แบบสำรวจตอบมากี่คนแล้ว ปิดวันไหน", "แบบสำรวจปิดวันไหน มีคนตอบกี่คน"])
def test_how_many_have_answered_and_until_when_is_one_question(
    chat: Callable[[str], Chat], words: str
) -> None:
    reporter = chat(REPORTER)
    makes(reporter, who="ใครมีรหัสก็ตอบได้")
    assert "ท่านเปิดถึง 8 มี.ค. 70 · ตอบแล้ว" in reporter.answer_to(words)


def test_few_answers_show_nothing(demo: House, chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    code = makes(reporter)
    for who in colleagues(demo)[:4]:
        answers(chat(who), code)
    reporter.says("ปิดแบบสำรวจ").taps("ยืนยันปิด")
    assert "มีผู้ตอบน้อยกว่า 5 คน จึงไม่แสดงผล" in reporter.last and "ค่าเฉลี่ย" not in reporter.last


def test_only_who_opened_it_closes_it_and_only_its_bureau_sees_it(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER)
    makes(reporter)
    reporter.says("แบบสำรวจ")
    look, close = reporter.button("ดู"), reporter.taps("ดู").button("ปิดแบบสำรวจ")
    other = chat(OTHER).taps_data(look)
    assert "ไม่พบแบบสำรวจนี้" in other.last
    other.taps_data(close)
    assert "ปิดได้เฉพาะผู้เปิดแบบสำรวจ" in other.last
    reporter.says("ปิดแบบสำรวจ").taps("ยังไม่ปิด")
    assert "เปิดถึง" in reporter.last


@pytest.mark.soak
def test_after_ten_fiscal_years_only_how_many_have_answered_is_told(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER)
    code = makes(reporter)
    for who in colleagues(demo)[:5]:
        answers(chat(who), code, text="ควรมีที่นั่งรอ")
    reporter.says("ปิดแบบสำรวจ").taps("ยืนยันปิด")
    again = reporter.says("แบบสำรวจ").button("ดูผล")
    assert "ค่าเฉลี่ย" in reporter.taps("ดูผล").last
    demo.later(days=365 * 11)
    with demo.session() as session:
        assert retention.drop_old(session, demo.now)
        session.commit()
    reporter.taps_data(again)
    assert "ตอบ 5 คน จากผู้ถูกถาม 6 คน" in reporter.last
    assert "ครบกำหนดเก็บ 10 ปีงบประมาณ" in reporter.last and "ค่าเฉลี่ย" not in reporter.last


@pytest.mark.soak
def test_a_second_survey_with_names_is_shown_beside_the_first(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter = chat(REPORTER)
    for levels in ((3,) * 6, (4, 3, 3, 3, 3, 3)):
        code = makes(reporter, who="สำนักเรา เก็บชื่อ")
        for who in colleagues(demo)[:5]:
            answers(chat(who), code, *levels)
        reporter.says("ปิดแบบสำรวจ").taps("ยืนยันปิด")
    assert "เทียบกับครั้งก่อน (1 มี.ค. 70)" in reporter.last
    assert "ก่อน 3.00 หลัง 3.17 (ต่าง +0.17) เพิ่มขึ้น 5 ลดลง 0 จาก 5 คนที่ตอบทั้งสองครั้ง" in reporter.last
    with demo.session() as session:
        asked = PaperRequest("survey", gift=number_of(code))
        printed = str(gather(session, demo.sealer, asked, demo.now))
    assert "เทียบกับแบบสำรวจก่อนหน้า" in printed and "ค่าเฉลี่ยก่อน" in printed


def test_the_invitation_the_question_and_the_result_say_that_it_is_a_survey(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    makes(reporter := chat(REPORTER))
    assert "ขอเชิญตอบแบบสำรวจ “ความพึงพอใจ" in reporter.last and "มี 7 ข้อ ตอบได้ถึง" in reporter.last
    reporter.says("ปิดแบบสำรวจ")
    assert "ปิดแบบสำรวจ “ความพึงพอใจ" in reporter.last
    reporter.taps("ยืนยันปิด")
    assert "ผลแบบสำรวจ ความพึงพอใจ" in reporter.last


_NOT_THAT = "ไม่พบแบบสำรวจ “งานสัมมนา"


@pytest.mark.parametrize("who", [REPORTER, "D0002"])
@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("ปิดแบบสำรวจงานสัมมนา 25 ก.พ. 70 แล้วขอผลเป็นค่าเฉลี่ยค่ะ", "ยังไม่ได้ปิด"),
        ("ปิดแบบสำรวจของงานสัมมนาผู้รายงาน", "ยังไม่ได้ปิด"),
        ("เลื่อนวันปิดแบบสำรวจงานสัมมนาไป 10 มี.ค.", "ยังไม่ได้เลื่อน"),
    ],
)
def test_a_survey_that_is_named_and_is_not_there_is_not_another_one(
    chat: Callable[[str], Chat], words: str, begins: str, who: str
) -> None:
    makes(chat(REPORTER))
    me = chat(who)
    heard = len(me.heard)
    me.says(words)
    assert f"{begins} {_NOT_THAT}" in me.since(heard) and not me.house.states(me.user_id)
    me.taps(begins.removeprefix("ยังไม่ได้"))
    assert "3.6" in me.since(-1)


@pytest.mark.parametrize(
    "words", ["ปิดแบบสำรวจความพึงพอใจ", "ปิดแบบสำรวจเลยค่ะ ตอบครบแล้ว", "ปิดแบบสำรวจ 3.6"]
)
def test_the_one_that_is_meant_is_closed(chat: Callable[[str], Chat], words: str) -> None:
    reporter = chat(REPORTER)
    makes(reporter)
    assert "ใช่หรือไม่" in reporter.says(words).last


@pytest.mark.parametrize("words", ["มีแบบสำรวจอะไรอยู่บ้างคะ", "เดี๋ยวนะ นายถามว่ามีคนตอบกี่คน"])
def test_an_administrator_sees_the_surveys_of_the_office(
    chat: Callable[[str], Chat], words: str
) -> None:
    makes(chat(REPORTER))
    assert "0 จาก 6 คน" in chat("D0002").says(words).last
    assert "0 จาก 6 คน" not in chat("D0106").says(words).last


def test_a_list_says_that_it_has_not_what_is_named(chat: Callable[[str], Chat]) -> None:
    makes(chat(REPORTER))
    assert _NOT_THAT in chat("D0002").says("แบบสำรวจงานสัมมนา 25 ก.พ. มีไหมคะ").last


@pytest.mark.parametrize(
    "words",
    ["ปิดแบบสำรวจแล้วขอผลสรุปด้วยค่ะ", "ปิดแบบสำรวจเลย ขอดูผลด้วย", "ช่วยปิดแบบสำรวจแล้วสรุปผลให้หน่อย"],
)
def test_who_wants_the_result_with_it_is_told_when_it_comes(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    reporter = chat(REPORTER)
    makes(reporter)
    assert "บอตแสดงสรุปผลให้ทันทีที่ปิด" in reporter.answer_to(words)
    assert "ผลแบบสำรวจ" in reporter.taps("ยืนยันปิด").last
