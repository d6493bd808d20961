"""Coming back from a part of the figures to those of the whole office."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House

EXECUTIVE = "D0001"
OF_ALL = "สถานะทั้งสำนักงาน"
COMPARED = "เทียบคลังกับประชาสัมพันธ์"


def said_last(house: House, *typed: str) -> str:
    """Returns what is answered to the last of the messages."""
    chat = Chat(house, seed.line_id(EXECUTIVE))
    for each in typed[:-1]:
        chat.says(each)
    before = len(chat.heard)
    return chat.says(typed[-1]).since(before)


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
