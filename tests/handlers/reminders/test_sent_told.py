"""Who says below a reminder that it is sent hears which of those reminded of have come in."""

from __future__ import annotations

import pytest

from tests.handlers.house import House
from tests.understanding.office_at_work import told_in

REPORTER = "D0103"


@pytest.mark.parametrize(
    "said",
    [
        "ส่งไปแล้วนะ",
        "ส่งแล้วนี่คะ",
        "รายงานส่งไปหมดแล้วค่ะ",
        "ทำไมยังเตือน ส่งไปแล้วนะคะ",
        "ส่งไปแล้วตั้งแต่เมื่อวาน จะเตือนอีกทำไม",
    ],
)
def test_those_reminded_of_are_told(at_work: House, said: str) -> None:
    told = told_in(at_work, REPORTER, said)
    assert "รายงานที่เตือนท่านเมื่อ 1 มี.ค. 70" in told
    came, left = told.split("ยังไม่ได้รับ: ")
    assert "ไม่ค้างแล้ว: รายงาน 2.1" in came and "รายงาน 2.2" in left and "รายงาน 3.4" in left


@pytest.mark.parametrize(
    ("before", "said"),
    [("เมนู", "ส่งไปแล้วหรือยัง"), ("เมนู", "ส่งของขวัญไปแล้วนะ"), ("ของขวัญที่รายงาน", "ส่งไปแล้วนะ")],
)
def test_other_words_are_of_other_things(at_work: House, before: str, said: str) -> None:
    assert "รายงานที่เตือนท่าน" not in told_in(at_work, REPORTER, before, said)


def test_who_was_reminded_of_nothing_is_told_none(at_work: House) -> None:
    assert "รายงานที่เตือนท่าน" not in told_in(at_work, "D0106", "ส่งไปแล้วนะ")
