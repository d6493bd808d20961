"""What is typed with the keyboard left in English is read letter by letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.spelling.keyboard import on_english_keys
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

READ_AS = "แป้นพิมพ์อยู่ที่ภาษาอังกฤษ อ่านเป็น"


@pytest.mark.parametrize(
    ("typed", "meant", "told"),
    [
        (";yoouh,uvtwi", "วันนี้มีอะไร", "กำหนดการ"),
        ("ikp'ko 1.10", "รายงาน 1.10", "รายงาน 1.10 · ข้อ 1"),
        ("l5kot", "สถานะ", "สถานะ"),
        ("g,o^g,o^", "เมนูเมนู", ""),
    ],
)
def test_it_is_read_and_done(
    chat: Callable[[str], Chat], typed: str, meant: str, told: str
) -> None:
    assert on_english_keys(typed) == meant
    someone = chat(REPORTER)
    count = len(someone.heard)
    if told:
        heard = someone.says(typed).since(count)
        assert f"{READ_AS} “{meant}”" in heard and told in heard


@pytest.mark.parametrize(
    "typed",
    [
        "hello there",
        "thank you",
        "status please",
        "asdfgh",
        "0812345678",
        "https://www.senate.go.th",
        "test test",
    ],
)
def test_english_and_signs_are_not(chat: Callable[[str], Chat], typed: str) -> None:
    assert READ_AS not in chat(REPORTER).says(typed).since(0)


def test_nor_what_has_a_thai_letter_or_is_short_or_long() -> None:
    assert [on_english_keys(each) for each in ("ok", "รายงาน abc", "a" * 200)] == ["", "", ""]
