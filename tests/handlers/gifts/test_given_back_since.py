"""Who has told of a gift and given it back since is shown it with what holds, or how the return is
told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import HEAD, ME, all_gifts, gives
from tests.handlers.house import Chat

ASKED = (
    "เมื่อเช้าแจ้งรับของไปแล้ว แต่ตอนนี้เอาไปคืนเค้าแล้วอะ ต้องแก้ตรงไหน",
    "แจ้งรับของไว้แล้วนะ แต่ตอนนี้คืนเขาไปแล้ว ต้องบอกตรงไหน",
)


@pytest.mark.parametrize("asked", ASKED)
def test_a_gift_that_waits_is_shown_with_what_holds(
    chat: Callable[[str], Chat], asked: str
) -> None:
    me, head = chat(ME), chat(HEAD)
    gives(me, head)
    told = me.answer_to(asked)
    assert "จึงยังบันทึกการคืนไม่ได้" in told and "กระเช้า" in told
    assert {each.decision for each in all_gifts(me.house)} == {None}
    assert not me.house.states(me.user_id)


@pytest.mark.parametrize("asked", ASKED)
def test_who_has_told_of_none_is_told_that(chat: Callable[[str], Chat], asked: str) -> None:
    me = chat(ME).says(asked)
    assert "ยังไม่เคยรายงาน" in me.last and not me.house.states(me.user_id)
