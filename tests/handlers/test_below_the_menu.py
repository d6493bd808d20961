"""Below the menu words mean what they mean anywhere: its buttons stand beside no one thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, HEAD, REPORTER, SECRETARY


@pytest.mark.parametrize("who", [SECRETARY, ADMIN, HEAD, REPORTER])
@pytest.mark.parametrize("words", ["ภาพรวมเดือนนี้", "ทุกสำนักส่งแล้วกี่ฉบับ", "รวมสำนักทั้งหมดเป็นไง"])
def test_the_whole_is_no_list_of_the_menu(
    chat: Callable[[str], Chat], who: str, words: str
) -> None:
    me = chat(who)
    alone = me.says(words).last
    assert me.says("เมนู").says(words).last == alone
