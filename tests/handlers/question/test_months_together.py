"""Two months that are joined are one time; what is asked as of today is asked of no round."""

from __future__ import annotations

from datetime import date

import pytest

from bot.simulator import seed
from handlers.understand.commands.scopes import read_scope
from handlers.understand.thai import normalise
from tests.handlers.house import Chat, House

TODAY = date(2027, 3, 1)


def says(at_work: House, who: str, words: str) -> str:
    return Chat(at_work, seed.line_id(who)).answer_to(words)


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("D0101", "สำนักเรามีใครแจ้งรับของขวัญบ้างเดือนนี้กับเดือนที่แล้ว"),
        ("D0102", "มีของขวัญกี่ชิ้นเดือนก่อนกับเดือนนี้"),
        ("D0002", "ของขวัญ ก.พ. กับ มี.ค. กี่ชิ้น"),
    ],
)
def test_gifts_of_two_months_are_counted_together(at_work: House, who: str, words: str) -> None:
    told = says(at_work, who, words)
    assert "1 ก.พ. 70 – 31 มี.ค. 70" in told and "3 รายการ" in told, told


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("เดือนธันวาคมและมกราคม", date(2026, 12, 1), date(2027, 1, 31)),
        ("ม.ค. ถึง มี.ค.", date(2027, 1, 1), date(2027, 3, 31)),
        ("ไตรมาส 1 กับไตรมาส 2", date(2026, 10, 1), date(2027, 3, 31)),
        ("ม.ค. กับ มี.ค.", date(2027, 1, 1), date(2027, 1, 31)),
        ("เทียบเดือนนี้กับเดือนที่แล้ว", date(2027, 3, 1), date(2027, 3, 31)),
        ("เดือนนี้ดีกว่าเดือนที่แล้ว", date(2027, 3, 1), date(2027, 3, 31)),
    ],
)
def test_only_what_is_joined_without_a_gap_is_together(words: str, first: date, last: date) -> None:
    assert read_scope(normalise(words), TODAY).whole == (first, last)


@pytest.mark.parametrize(
    "words",
    [
        "สถานะแผน ณ วันนี้",
        "สรุปสถานะแผน ณ วันนี้ หน้าเดียว",
        "สรุปให้ท่านเลขาธิการหน้าเดียว สถานะแผน ณ วันนี้",
        "สถานะการส่งรายงาน ณ ปัจจุบัน",
    ],
)
def test_as_of_today_is_the_whole_year(at_work: House, words: str) -> None:
    told = says(at_work, "D0001", words)
    assert "ปีงบประมาณ 2570" in told and "2 จาก 96 ฉบับ" in told, told


def test_a_day_is_a_round_still(at_work: House) -> None:
    assert "รอบ 1 มีนาคม 2570" in says(at_work, "D0001", "สถานะวันนี้")
