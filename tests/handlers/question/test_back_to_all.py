"""Coming back from a part of the figures to those of the whole office."""

from __future__ import annotations

import pytest

from tests.handlers.house import House
from tests.understanding.office_at_work import told_in

EXECUTIVE, DIRECTOR, ADMIN = "D0001", "D0101", "D0002"
OF_ALL = "สถานะทั้งสำนักงาน"
COMPARED = "เทียบคลังกับประชาสัมพันธ์"


def said_last(house: House, *typed: str, who: str = EXECUTIVE) -> str:
    """Returns what is answered to the last of the messages; what the test before left is closed."""
    return told_in(house, who, "ยกเลิก", *typed)


@pytest.mark.parametrize(
    "typed",
    [
        (COMPARED, "ทั้งหมดอีกที"),
        (COMPARED, "2.1 เป็นไง", "ทั้งหมดอีกที"),
        (COMPARED, "กลับไปที่ภาพรวมทั้งหมด"),
        ("สถานะสำนักการคลังและงบประมาณ", "ดูทั้งหมดใหม่"),
        ("กลับมาทั้งสำนักงาน",),
    ],
)
def test_the_whole_office_is_shown_again(at_work: House, typed: tuple[str, ...]) -> None:
    told = said_last(at_work, *typed)
    assert OF_ALL in told and "กิจกรรม 2.1" not in told


def test_the_same_figures_come_back(at_work: House) -> None:
    assert "งบประมาณทั้งสำนักงาน" in said_last(at_work, "งบประมาณสำนักประชาสัมพันธ์", "กลับมาทั้งสำนักงาน")


def test_an_activity_behind_a_comparison_is_of_all_bureaus(at_work: House) -> None:
    told = said_last(at_work, COMPARED, "2.1 เป็นไง")
    assert "กิจกรรม 2.1" in told and "สำนักบริหารงานกลาง" in told and "เทียบสองสำนัก" not in told


def test_an_activity_that_leads_on_is_of_the_two(at_work: House) -> None:
    assert "เทียบสองสำนัก" in said_last(at_work, COMPARED, "แล้ว 2.1 ล่ะ")


@pytest.mark.parametrize("words", ["กลับมาทำงานแล้ว", "ส่งใหม่ทั้งหมด", "เลื่อนทั้งหมดอีกที"])
def test_other_words_of_coming_back_are_none(at_work: House, words: str) -> None:
    assert OF_ALL not in said_last(at_work, COMPARED, words)


@pytest.mark.parametrize("words", ["ขอสรุปภาพรวมของสำนัก", "ภาพรวมสำนักตอนนี้เป็นไงบ้าง"])
def test_the_bureau_of_who_leads_it_is_meant(at_work: House, words: str) -> None:
    assert "สถานะสำนักบริหารงานกลาง" in said_last(at_work, words, who=DIRECTOR)


@pytest.mark.parametrize(
    ("who", "words"),
    [(EXECUTIVE, "ขอสรุปภาพรวมของสำนัก"), (DIRECTOR, "ขอสรุปภาพรวมของสำนักงาน")],
)
def test_the_office_stays_the_office(at_work: House, who: str, words: str) -> None:
    assert OF_ALL in said_last(at_work, words, who=who)


@pytest.mark.parametrize("words", ["ขอสรุปสถานะรายสำนักเป็น Excel", "ขอสถานะรายสำนักเป็นไฟล์ excel หน่อย"])
def test_figures_that_are_wanted_as_a_file_come_as_a_file(at_work: House, words: str) -> None:
    told = said_last(at_work, words, who=ADMIN)
    assert "บัญชีการส่งรายงาน" in told and "ร้อยละที่ส่งแล้ว" not in told


@pytest.mark.parametrize("words", ["ยุทธศาสตร์ไหนคืบหน้าน้อยสุด 1 2 หรือ 3", "ด้านไหนคืบหน้าน้อยสุด"])
def test_the_weakest_part_of_the_plan_is_named(at_work: House, words: str) -> None:
    assert "คืบหน้าน้อยที่สุด มาตรการที่ 3" in said_last(at_work, words)
