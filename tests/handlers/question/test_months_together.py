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
        ("เดือนนี้กับเดือนที่แล้วต่างกันไหม", date(2027, 3, 1), date(2027, 3, 31)),
        ("ไม่ใช่เดือนนี้ เดือนที่แล้ว", date(2027, 3, 1), date(2027, 3, 31)),
        ("เดือนนี้ถึงเดือนที่แล้ว", date(2027, 3, 1), date(2027, 3, 31)),
        ("ม.ค., ก.พ. และ มี.ค.", date(2027, 1, 1), date(2027, 3, 31)),
        ("ม.ค., ก.พ. และ เม.ย.", date(2027, 1, 1), date(2027, 1, 31)),
        ("ม.ค. กับ ก.พ. มูลค่ามากกว่า 3,000 บาท", date(2027, 1, 1), date(2027, 2, 28)),
        ("ม.ค. กับ ก.พ. แยกตามสำนัก", date(2027, 1, 1), date(2027, 2, 28)),
        ("ม.ค. ถึง มี.ค. มูลค่ามากกว่า 3,000 บาท", date(2027, 1, 1), date(2027, 3, 31)),
        ("ม.ค. ถึง มี.ค. แยกตามสำนัก", date(2027, 1, 1), date(2027, 3, 31)),
        ("ม.ค. ถึง มี.ค. จากต่างประเทศ", date(2027, 1, 1), date(2027, 3, 31)),
        ("เทียบ ม.ค. ถึง มี.ค. กับ เม.ย. ถึง มิ.ย.", date(2027, 1, 1), date(2027, 3, 31)),
    ],
)
def test_only_what_is_joined_without_a_gap_is_together(words: str, first: date, last: date) -> None:
    assert read_scope(normalise(words), TODAY).whole == (first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("ก.ย. ถึง ต.ค.", date(2026, 9, 1), date(2026, 10, 31)),
        ("ส.ค. - พ.ย.", date(2026, 8, 1), date(2026, 11, 30)),
        ("ต.ค. ถึง ก.ย.", date(2026, 10, 1), date(2027, 9, 30)),
        ("กันยายนถึงธันวาคม 2569", date(2026, 9, 1), date(2026, 12, 31)),
        ("ม.ค. ถึง มี.ค. 2568", date(2025, 1, 1), date(2025, 3, 31)),
        ("ม.ค. 2569 ถึง มี.ค.", date(2026, 1, 1), date(2026, 3, 31)),
        ("ต.ค. 2568 ถึง ม.ค. 2570", date(2025, 10, 1), date(2027, 1, 31)),
        ("มี.ค. 2570 ถึง ม.ค. 2569", date(2027, 3, 1), date(2027, 3, 31)),
    ],
)
def test_a_range_runs_from_its_first_month_on(words: str, first: date, last: date) -> None:
    assert read_scope(normalise(words), TODAY).whole == (first, last)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("ของขวัญ ม.ค. - มี.ค. กี่ชิ้น", "1 ม.ค. 70 – 31 มี.ค. 70"),
        ("มีของขวัญกี่ชิ้น ต.ค. ถึง ก.ย.", "1 ต.ค. 69 – 30 ก.ย. 70"),
        ("มีของขวัญกี่ชิ้น ม.ค. ถึง มี.ค.", "1 ม.ค. 70 – 31 มี.ค. 70"),
        ("ของขวัญ ก.พ. ถึง มี.ค.", "1 ก.พ. 70 – 31 มี.ค. 70"),
    ],
)
def test_gifts_of_a_range_of_months_are_counted(at_work: House, words: str, days: str) -> None:
    told = says(at_work, "D0001", words)
    assert days in told and "3 รายการ" in told and told.count("ได้รับระหว่าง") == 1, told


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
