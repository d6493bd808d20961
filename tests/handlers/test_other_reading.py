"""Where a whole sentence is read as something else than what words in it ask for, that stands on a
button below the answer (docs/decisions/0209)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.conversation.drafts import MENU
from tests.handlers.house import Chat

ADMIN, REPORTER, RECEIVER = "D0002", "D0103", "D0105"
OTHERWISE = [
    (ADMIN, "เตือนสำนักการคลังที", "เตือน"),
    (REPORTER, "2.1 หัวหน้าอนุมัติยังอ่ะ", "สถานะ"),
]


@pytest.mark.parametrize(("who", "said", "other"), OTHERWISE)
def test_the_other_reading_is_a_tap_away(
    chat: Callable[[str], Chat], who: str, said: str, other: str
) -> None:
    me = chat(who)
    me.says(said)
    assert me.offers.index(other) == me.offers.index(MENU.label) - 1
    answered = me.last
    me.taps(other)
    assert me.last != answered


def test_nothing_is_added_where_both_read_the_same(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER)
    me.says("เดือนนี้ค้างอะไรบ้าง")
    plain = me.offers
    assert "สถานะ" not in plain and MENU.label in plain


def test_nothing_confidential_is_offered(chat: Callable[[str], Chat]) -> None:
    me = chat(RECEIVER)
    me.says("ผู้ร้องเป็นใคร")
    assert "ร้องเรียน" not in me.offers
