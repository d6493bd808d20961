"""Words of one's own are taken as they are, within bounds, and the hint says what to do."""

from __future__ import annotations

import pytest

from handlers.understand.prose import read_prose
from handlers.understand.unclear import Unclear


def test_words_within_the_bounds_are_taken_with_their_lines() -> None:
    assert read_prose("  ด าเนินการ\n\nแล้ว ", 4, 20, "เพิ่ม") == "ดำเนินการ\nแล้ว"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "เพิ่ม"),
        ("  กกก \n ", "เพิ่ม"),
        ("ก" * 1_001, "ข้อความยาวเกิน 1,000 ตัวอักษร กรุณาพิมพ์เฉพาะชื่อ"),
    ],
)
def test_too_little_or_too_much_is_asked_for_again(text: str, hint: str) -> None:
    with pytest.raises(Unclear) as unclear:
        read_prose(text, 4, 1_000, "เพิ่ม", "เฉพาะชื่อ")
    assert unclear.value.hint == hint
