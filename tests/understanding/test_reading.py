"""Reading a sentence stays little work, however long; `make understanding` prints the time."""

from __future__ import annotations

import pytest

from tests.understanding import reading

MOST_CALLS, MOST_CALLS_LONGEST = 2_100, 4_000
"""Of Python functions: measured 900 to 2,000, and 2,900."""


@pytest.mark.parametrize(
    "said",
    [
        "อยากรู้ว่าสำนักเราส่งรายงานครบหรือยังคะ",
        "ขอดูงบประมาณของสำนักการคลังปีนี้หน่อย",
        "เมื่อวานได้รับกระเช้าจากบริษัทต้องทำยังไง",
        "ลาพรุ่งนี้สองวันนะคะ",
    ],
)
@pytest.mark.soak
def test_a_sentence_is_little_work(said: str) -> None:
    reading.read("อุ่นเครื่อง")
    assert 0 < reading.calls(said) <= MOST_CALLS


@pytest.mark.parametrize("said", [reading.LONGEST, "ก" * 5000, "1. ขอ\n" * 700, "😀" * 2500])
@pytest.mark.soak
def test_the_longest_message_is_not_much_more(said: str) -> None:
    reading.read("อุ่นเครื่อง")
    assert reading.calls(said) <= MOST_CALLS_LONGEST
