"""How far the reports are, in three sentences to read out."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import told_in

EXECUTIVE, DIRECTOR, HEAD = "D0001", "D0101", "D0102"


@pytest.mark.parametrize(
    "words",
    [
        "ขอสรุปสั้นๆไปพูดในที่ประชุมบ่ายนี้ ซัก3บรรทัด",
        "สรุปให้หน่อยเอาสั้นๆจะไปเล่าในที่ประชุม",
        "ขอสัก 3 บรรทัดสรุปงานทั้งหมด",
        "ผลการดำเนินงานปีนี้เป็นไงบ้าง",
        "สรุปสามบรรทัด",
        "อ่านให้ฟัง 3 บรรทัด",
        "เอาแค่สามบรรทัดพอ",
    ],
)
def test_it_is_told_in_three_sentences(at_work: House, words: str) -> None:
    told = told_in(at_work, EXECUTIVE, words)
    assert "ทั้งสำนักงาน ปีงบประมาณ 2570 ส่งรายงานแล้ว 2 จาก 96 ฉบับ (2.08%)" in told
    assert "ส่งกลับให้แก้ไข 1 ฉบับ สำนักที่ยังไม่ส่งเลย สำนักการคลังและงบประมาณ และ สำนักประชาสัมพันธ์" in told
    assert "กำหนดถัดไป 20 มีนาคม 2570 (อีก 19 วัน) ยังต้องส่ง 14 ฉบับ" in told


@pytest.mark.parametrize(
    "words",
    [
        "ทำสรุปหนึ่งหน้าเอาเข้าที่ประชุมพรุ่งนี้",
        "ขอสรุป 3 บรรทัดไปพูดในที่ประชุมวันศุกร์นี้",
        "ขอสรุปหน้าเดียว",
        "ขอสรุป 1 หน้าเข้าประชุมผู้บริหารพรุ่งนี้ เก้าโมง",
    ],
)
def test_the_day_of_the_meeting_is_no_round(at_work: House, words: str) -> None:
    told = told_in(at_work, EXECUTIVE, words)
    assert "ปีงบประมาณ 2570 ส่งรายงานแล้ว 2 จาก 96 ฉบับ" in told and "ไม่มีกิจกรรมที่ต้องรายงาน" not in told


def test_a_head_is_told_of_the_own_bureau(at_work: House) -> None:
    told = told_in(at_work, HEAD, "สรุปให้หน่อยเอาสั้นๆจะไปเล่าในที่ประชุม")
    assert "สำนักบริหารงานกลาง ปีงบประมาณ 2570 ส่งรายงานแล้ว 2 จาก 32 ฉบับ" in told
    assert "สำนักประชาสัมพันธ์" not in told


def test_lines_are_counted_before_what_is_asked_in_them(at_work: House) -> None:
    told = told_in(at_work, DIRECTOR, "บ่ายนี้ประชุม ขอ 3 บรรทัดพอ สำนักเราทำไรไปบ้าง ติดอะไร")
    assert "สำนักบริหารงานกลาง ปีงบประมาณ 2570 ส่งรายงานแล้ว 2 จาก 32 ฉบับ" in told


def test_what_is_asked_behind_it_is_answered_too(at_work: House) -> None:
    told = told_in(at_work, EXECUTIVE, "ผลการดำเนินงานทั้งปีเป็นอย่างไรบ้าง สำนักไหนต่ำกว่าเป้า")
    assert "กำหนดถัดไป" in told and "ยังไม่มีสำนักใดต่ำกว่าเป้าหมาย" in told


@pytest.mark.parametrize(
    "words",
    [
        "เขียนประกาศให้ 3 บรรทัด",
        "ขอแก้บรรทัดที่ 3",
        "เขียนผลการดำเนินงานยังไงดี",
        "สรุปมติที่ประชุมครั้งที่แล้ว",
        "ผลการดำเนินงาน No Gift เป็นไง",
    ],
)
def test_other_summaries_are_none_of_these(at_work: House, words: str) -> None:
    assert "กำหนดถัดไป 20" not in told_in(at_work, EXECUTIVE, words)


@pytest.mark.parametrize("words", ["ขอสรุปหน้าเดียวเข้าประชุมบ่ายนี้", "สรุปสามบรรทัด", "ขอสรุปไปพูดในที่ประชุม"])
def test_a_director_gets_the_own_bureau_unless_the_office_is_named(
    at_work: House, words: str
) -> None:
    chat = Chat(at_work, seed.line_id(DIRECTOR))
    assert "สำนักบริหารงานกลาง ปีงบประมาณ 2570 ส่งรายงานแล้ว 2 จาก 32 ฉบับ" in chat.says(words).since(0)
    asked = len(chat.heard)
    whole = "ทั้งสำนักงาน ปีงบประมาณ 2570 ส่งรายงานแล้ว 2 จาก 96 ฉบับ"
    assert whole in chat.says("เอาทั้งสำนักงานด้วยอีกแผ่น").since(asked)
    assert whole in told_in(at_work, DIRECTOR, f"{words} ทั้งสำนักงาน")


def test_the_whole_office_stands_on_a_button_below_the_own_bureau(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(DIRECTOR)).says("ขอสรุปหน้าเดียว")
    asked = len(chat.heard)
    assert "ทั้งสำนักงาน ปีงบประมาณ 2570 ส่งรายงานแล้ว" in chat.taps("ทั้งสำนักงาน").since(asked)


@pytest.mark.parametrize(
    ("who", "words", "file"),
    [
        (EXECUTIVE, "ขอสไลด์สรุปให้ผมใช้พูดประชุมผู้บริหารวันพุธนี้", "รายงานของสำนักงาน"),
        (EXECUTIVE, "ทำ powerpoint สรุปให้หน่อย จะเข้าประชุมผู้บริหาร", "รายงานของสำนักงาน"),
        (HEAD, "ขอ ppt สรุปไปใช้ในที่ประชุมพรุ่งนี้", "แบบรายงานของสำนัก"),
    ],
)
def test_that_no_slides_are_made_is_said_before_the_summary(
    at_work: House, who: str, words: str, file: str
) -> None:
    told = told_in(at_work, who, words)
    first = told.index(f"บอตไม่จัดทำสไลด์ (PowerPoint) ที่ใกล้ที่สุดคือ{file}")
    assert first < told.index("ส่งรายงานแล้ว 2 จาก")
