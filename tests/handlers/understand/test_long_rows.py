"""Long rows of alike words are read at once: `re` lets no other thread run while it looks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.working.heard.of_any_case import ALL_AT_ONCE
from handlers.people import head_changed
from handlers.understand.commands import arguments
from tests.growth import took

SECONDS = 1.0
"""It took years before, and takes some thousandths of this."""


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (arguments.arguments, "a" + "1" * 60 + "."),
        (head_changed.said, "เปลี่ยนผู้อนุมัติ" + "รายงานของ" * 40),
        (ALL_AT_ONCE.fullmatch, "ปิดเรื่อง" + "ที่กก" * 40),
    ],
)
def test_a_long_row_is_read_at_once(read: Callable[[str], object], text: str) -> None:
    assert took(lambda: read(text)) < SECONDS
