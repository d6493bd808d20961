"""Words that look at what is in sight, or at what waits, open it: by its number, as another one, as
the only one, or as what waits."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import sends

OPEN = "รายงาน {}: จะอนุมัติ"


def waiting(reporter: Chat, head: Chat, *numbers: str) -> None:
    for number in numbers:
        sends(reporter, number=number)
    head.says("รออนุมัติ")


@pytest.mark.parametrize(
    "words",
    [
        "ขอดู 1.10 หน่อยว่าเขาเขียนอะไรมา",
        "รายงาน 1.10 ที่รออนุมัติไง",
        "อันต่อไป 1.10",
        "อีกฉบับ 1.10 เปิดเลย",
        "เปิด 1.10 ให้ดูหน่อยครับ",
        "ขออ่าน 1.10 ก่อนค่ะ ว่าทำอะไรไป",
        "พิจารณา 1.10 เลยค่ะ",
        "ตรวจข้อ 1.10 ก่อนละกัน",
    ],
)
def test_a_row_is_opened_by_its_number(reporter: Chat, head: Chat, words: str) -> None:
    waiting(reporter, head, "2.1", "1.10")
    assert OPEN.format("1.10") in head.says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "ขอดูเนื้อหาก่อน",
        "เปิดให้ดูที",
        "พิจารณาอันที่รออยู่",
        "ขอดูฉบับที่รออยู่ค่ะ",
        "เหลืออีกฉบับนึง เปิดให้ดูที",
        "อีกฉบับนึงเรื่องอะไร",
        "ขออ่านรายละเอียดหน่อยครับ",
        "ดูรายงานที่รออยู่หน่อย",
    ],
)
def test_the_only_one_is_opened(reporter: Chat, head: Chat, words: str) -> None:
    waiting(reporter, head, "2.1")
    assert OPEN.format("2.1") in head.says(words).last


@pytest.mark.parametrize("words", ["พิจารณาอันที่รออยู่", "ขอดูฉบับที่รออยู่ค่ะ", "รายงาน 2.1 ที่รออนุมัติไง"])
def test_what_waits_is_opened_though_nothing_is_in_sight(
    reporter: Chat, head: Chat, words: str
) -> None:
    sends(reporter, number="2.1")
    head.says("เมนู")
    assert OPEN.format("2.1") in head.says(words).last


def test_a_question_in_between_does_not_lose_the_list(reporter: Chat, head: Chat) -> None:
    waiting(reporter, head, "2.1", "1.10")
    head.says("ใครอนุมัติ")
    assert OPEN.format("1.10") in head.says("ขอดู 1.10 หน่อยว่าเขาเขียนอะไรมา").last


@pytest.mark.parametrize("words", ["อีกฉบับนึงเรื่องอะไร", "เหลืออีกฉบับนึง เปิดให้ดูที", "อันถัดไป เปิดเลยค่ะ"])
def test_the_one_that_is_left_after_deciding(reporter: Chat, head: Chat, words: str) -> None:
    waiting(reporter, head, "2.1", "1.10")
    head.taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert OPEN.format("1.10") in head.says(words).last


@pytest.mark.parametrize(
    "words", ["ดู", "รายงาน 1.10", "สถานะ 1.10", "ขอดูแผน", "1.10 ส่งเมื่อไหร่", "ดู 1.10 กับ 2.1"]
)
def test_other_words_mean_what_they_mean(reporter: Chat, head: Chat, words: str) -> None:
    waiting(reporter, head, "2.1", "1.10")
    assert "จะอนุมัติ" not in head.says(words).last
