"""How many reports are in each state is told in one short text, also where none is."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import told_in

HEAD, EXECUTIVE, REPORTER = "D0102", "D0001", "D0103"
OF_YEAR, OF_ROUND = "ส่งแล้ว 2 ฉบับ (อนุมัติแล้ว 0 · รออนุมัติ 2)", "ส่งแล้ว 1 ฉบับ (อนุมัติแล้ว 0 · รออนุมัติ 1)"


@pytest.mark.parametrize(
    "words",
    [
        "ขอสรุปสั้น ๆ รอบ 20 มีนาคม ส่งแล้ว อนุมัติแล้ว รออนุมัติ ส่งกลับ ยังไม่ส่ง อย่างละกี่ฉบับ",
        "รอบ 20 มีนา ส่งแล้วกี่ อนุมัติแล้วกี่ รออนุมัติกี่ ค้างกี่ฉบับ",
        "รอบ 20 มีนาคม มีรายงานที่อนุมัติแล้วกี่ฉบับในสำนักครับ",
    ],
)
def test_the_five_figures_of_a_round_fit_in_one_text(at_work: House, words: str) -> None:
    told = told_in(at_work, HEAD, words)
    assert "สำนักบริหารงานกลาง รอบ 20 มีนาคม 2570 ต้องส่ง 5 ฉบับ" in told and OF_ROUND in told
    assert "ส่งกลับให้แก้ไข 1 ฉบับ\nยังไม่ส่ง 3 ฉบับ" in told and "กิจกรรม 2.2" not in told


@pytest.mark.parametrize(
    "words",
    [
        "ใช่แล้วครับ แต่ที่อนุมัติแล้วมีจำนวนกี่ฉบับ",
        "รายงานที่ผ่านการอนุมัติแล้วมีจำนวนเท่าใดครับ",
        "ที่อนุมัติแล้วมีกี่ฉบับ",
        "วันนี้ต้องแจ้งในที่ประชุม ขอจำนวนกิจกรรมที่รายงานแล้ว อนุมัติแล้ว ส่งกลับ และที่ยังค้างอยู่ครับ",
    ],
)
def test_that_none_is_approved_is_told(at_work: House, words: str) -> None:
    chat = Chat(at_work, seed.line_id(HEAD)).says("สถานะ")
    asked = len(chat.heard)
    assert OF_YEAR in chat.says(words).since(asked)


def test_which_came_back_stands_below_where_both_are_asked(at_work: House) -> None:
    told = told_in(at_work, HEAD, "ในสำนักของเรามีรายงานที่อนุมัติแล้วกี่ฉบับ และที่ส่งกลับคือกิจกรรมใดครับ")
    assert OF_YEAR in told and "3.3 · รอบ 20 มี.ค. 70" in told


def test_the_round_of_the_answer_before_stays(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(HEAD)).says("สถานะรอบ 20 มีนาคม")
    asked = len(chat.heard)
    assert OF_ROUND in chat.says("ที่อนุมัติแล้วมีกี่ฉบับ").since(asked)
    asked = len(chat.heard)
    assert OF_YEAR in chat.says("ทั้งปีที่อนุมัติแล้วมีกี่ฉบับ").since(asked)


def test_of_the_whole_office_for_who_leads_it(at_work: House) -> None:
    told = told_in(at_work, EXECUTIVE, "ที่อนุมัติแล้วมีกี่ฉบับ")
    assert "ทั้งสำนักงาน ปีงบประมาณ 2570 ต้องส่ง 96 ฉบับ" in told


@pytest.mark.parametrize(
    "words",
    [
        "ปีนี้พี่อนุมัติไปแล้วกี่ฉบับคะ",
        "ของขวัญที่อนุมัติแล้วมีกี่ชิ้น",
        "งบที่อนุมัติแล้วมีจำนวนเท่าใด",
        "ต้องอนุมัติแล้วกี่วันถึงเผยแพร่",
        "ใบลาที่อนุมัติแล้วมีกี่ฉบับ",
        "สำนักไหนอนุมัติแล้วกี่ฉบับ",
        "คำขอเอกสารที่อนุมัติแล้วมีกี่ฉบับ",
        "คู่มือที่อนุมัติแล้วมีกี่เรื่อง",
        "การลาที่อนุมัติแล้วมีกี่เรื่อง",
        "ข้อเสนอที่อนุมัติแล้วมีกี่เรื่อง",
        "หลักสูตรที่อนุมัติแล้วมีกี่ฉบับ",
        "วันนี้อนุมัติแล้วกี่ฉบับ",
    ],
)
@pytest.mark.parametrize("who", [HEAD, REPORTER])
def test_what_others_approve_is_no_report(at_work: House, who: str, words: str) -> None:
    assert "รออนุมัติ 2)" not in told_in(at_work, who, words)


@pytest.mark.parametrize("words", ["วันที่ 31 ก.พ. อนุมัติแล้วกี่ฉบับ", "ปี 9999 อนุมัติแล้วมีกี่ฉบับ"])
def test_of_a_time_that_is_none_no_figures_are_told(at_work: House, words: str) -> None:
    assert "ต้องส่ง" not in told_in(at_work, EXECUTIVE, words)


def test_a_year_that_is_this_one_is_told(at_work: House) -> None:
    assert "ต้องส่ง 96 ฉบับ" in told_in(at_work, EXECUTIVE, "ปี 2570 อนุมัติแล้วมีกี่ฉบับ")


def test_an_activity_seen_before_narrows_nothing(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(EXECUTIVE)).says("สถานะ 1.1")
    asked = len(chat.heard)
    assert "ต้องส่ง 96 ฉบับ" in chat.says("รายงานทั้งหมดที่อนุมัติแล้วมีกี่ฉบับ").since(asked)
