"""What is named in a sentence is parted as Thai parts it."""

from __future__ import annotations

import pytest

from handlers.understand.listing import listed


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["สำนักการพิมพ์"], "สำนักการพิมพ์"),
        (["สถานะ", "ผลผลิต"], "สถานะ และ ผลผลิต"),
        (["สถานะ", "ผลผลิต", "ผลลัพธ์"], "สถานะ ผลผลิต และ ผลลัพธ์"),
    ],
)
def test_the_last_stands_after_a_word_and_no_comma_is_used(names: list[str], said: str) -> None:
    assert listed(names) == said
    assert listed(names, "หรือ") == said.replace("และ", "หรือ")
