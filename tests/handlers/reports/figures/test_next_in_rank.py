"""A bureau beside the one that stands next to it, which is named by its place in the ranking."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import told_in

DIRECTOR, HEAD, EXECUTIVE = "D0101", "D0102", "D0001"
BESIDE = "เทียบสองสำนัก"
BY_PLACE = "สำนักบริหารงานกลาง ที่ 1 สำนักการคลังและงบประมาณ ที่ 2 เท่ากับอีก 1 สำนัก จาก 3 สำนัก"


@pytest.mark.parametrize(
    "words",
    [
        "เทียบกับสำนักที่อยู่อันดับติดกัน",
        "ขอเทียบสำนักเรากับสำนักที่อยู่ถัดไปครับ",
        "เปรียบเทียบกับสำนักที่อันดับใกล้กันหน่อย",
        "ช่วยเทียบกับสำนักที่รองลงมา",
    ],
)
def test_the_next_one_stands_beside_the_own(at_work: House, words: str) -> None:
    told = told_in(at_work, DIRECTOR, words)
    assert BESIDE in told and BY_PLACE in told and "ปีงบประมาณ 2570" in told


def test_the_round_of_the_answer_before_holds(at_work: House) -> None:
    told = told_in(at_work, DIRECTOR, "สถานะของสำนักรอบ 20 มีนาคม", "เทียบกับสำนักที่อยู่อันดับติดกัน")
    assert BESIDE in told and "รอบ 20 มีนาคม 2570" in told
    assert "ปีงบประมาณ 2570" in told_in(at_work, DIRECTOR, "เทียบกับสำนักที่อันดับติดกัน ทั้งปี")


def test_a_side_on_which_nobody_stands_is_told(at_work: House) -> None:
    assert "ไม่มีสำนักใดอยู่อันดับ" in told_in(at_work, DIRECTOR, "เทียบกับสำนักที่เหนือกว่าเรา")


def test_a_bureau_that_is_named_is_the_one(at_work: House) -> None:
    told = told_in(at_work, EXECUTIVE, "เทียบสำนักคลังกับสำนักที่อันดับถัดขึ้นไป")
    assert "สำนักการคลังและงบประมาณ ที่ 2 สำนักบริหารงานกลาง ที่ 1" in told


def test_who_sees_one_bureau_is_told_so(at_work: House) -> None:
    assert "ท่านดูข้อมูลได้สำนักเดียว" in told_in(at_work, HEAD, "เทียบกับสำนักที่อันดับติดกัน")


@pytest.mark.parametrize("words", ["เทียบกับสำนักประชาสัมพันธ์", "เทียบสำนัก", "เทียบสำนักเรากับสำนักอื่น"])
def test_other_comparisons_are_what_they_were(at_work: House, words: str) -> None:
    assert "อันดับตามร้อยละที่ส่งแล้ว:" not in told_in(at_work, DIRECTOR, words)


def test_the_button_to_the_own_bureau_keeps_the_round(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(DIRECTOR))
    told = chat.says("สถานะรอบ 20 มีนาคม").taps("สำนักของท่าน").last
    assert "สถานะสำนักบริหารงานกลาง" in told and "ส่งแล้ว 1 จาก 5 ฉบับ" in told
    assert "ส่งแล้ว 1 จาก 15 ฉบับ" in chat.taps("ทั้งสำนักงาน").last
