"""One reader of typed shares, for sums and for the percent of two figures."""

from __future__ import annotations

import pytest

from handlers.understand.numbers.shares_said import joined, of_two
from handlers.understand.numbers.sums_said import sum_said


@pytest.mark.parametrize(
    ("words", "part", "whole"),
    [
        ("114 จาก 139", 114, 139),
        ("มา 45 คน จากทั้งหมด 60 คน", 45, 60),
        ("มี 139 คน มา 114 คน", 114, 139),
        ("ได้ 45 เต็ม 60", 45, 60),
        ("มา 45 จากผู้มีสิทธิ 60 คน", 45, 60),
    ],
)
def test_figures_that_are_joined_are_read_alike(words: str, part: int, whole: int) -> None:
    for share in (joined(words), of_two(words)):
        assert share is not None and (share.part, share.whole) == (part, whole)


@pytest.mark.parametrize(
    ("words", "part", "whole"),
    [("เชิญ 80 มา 66", 66, 80), ("งบ 20,000 ใช้ไป 15,500", 15_500, 20_000)],
)
def test_of_two_of_one_kind_the_larger_is_the_whole(words: str, part: int, whole: int) -> None:
    share = of_two(words)
    assert share is not None and (share.part, share.whole) == (part, whole)


@pytest.mark.parametrize("words", ["2.1 กับ 2.3", "รอบ 20 มีนา ปี 2570", "3 คน 4 คน 5 คน", "45 จาก 0"])
def test_other_figures_are_no_share(words: str) -> None:
    assert of_two(words) is None


def test_a_score_of_a_full_one_is_summed_too() -> None:
    said = sum_said("ได้ 45 เต็ม 60 คิดเป็นร้อยละเท่าไหร่")
    assert said is not None and (said.part, said.whole) == (45, 60)
