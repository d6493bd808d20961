"""Laughter is no figure, and a figure no laughter."""

import time

import pytest

from handlers.understand.said_around.laughter import without_laughter
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("รูปไม่มีอ่ะ กินไปแล้ว 555", "รูปไม่มีอ่ะ กินไปแล้ว"),
        ("กินไปแล้ว555", "กินไปแล้ว"),
        ("5555 ลืมไปเลยค่ะ", "ลืมไปเลยค่ะ"),
        ("ขำๆ 5555+ แล้วก็ส่งรูปไม่ได้", "ขำๆ แล้วก็ส่งรูปไม่ได้"),
        ("โอเค 555 ข้ามไปก่อน", "โอเค ข้ามไปก่อน"),
    ],
)
def test_laughter_is_left_out(typed: str, left: str) -> None:
    assert without_laughter(typed) == left


@pytest.mark.parametrize(
    "typed",
    [
        *("555", "มูลค่า 555", "ผู้เข้าร่วม 555 คน", "เป็น 555 ค่ะ", "ใช้ไปแล้ว 555", "กระเช้า 555"),
        *("เบิกแล้ว 555 ค่ะ", "งบ 5,555", "1.10 555", "ห้อง 555", "555 บาทค่ะ"),
    ],
)
def test_a_figure_stays(typed: str) -> None:
    assert without_laughter(typed) == typed


def test_a_long_text_is_looked_at_quickly() -> None:
    began = time.process_time()
    for text in ("แล้ว " * 60 + "555", "555" * 99, " " * 290 + "555", "แล้ว 555 " * 600):
        without_laughter(text)
    assert time.process_time() - began < 0.5


def test_who_laughs_at_a_question_of_a_gift_corrects_no_value(reporter: Chat) -> None:
    reporter.says("บริษัทเอาแตงโมมาให้ 1 ลูก 150 บาท").says("รูปไม่มีอ่ะ กินไปแล้ว 555")
    assert "ไม่มีรูปก็รายงานได้" in reporter.last and "แก้มูลค่า" not in reporter.offers
