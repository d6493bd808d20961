"""Who asks to send later is told the rule and nothing is moved; an administrator moves the day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

SAID = "ขอเลื่อนส่ง 2.2 ไปเป็น 27 มีนาคมได้ไหม รอตัวเลขจากพัสดุอยู่"


@pytest.mark.parametrize("who", ["D0103", "D0102"])
def test_who_reports_or_leads_is_told_the_rule(chat: Callable[[str], Chat], who: str) -> None:
    me = chat(who).says(SAID)
    assert "ผู้รายงานเลื่อนเองไม่ได้" in me.since(0) and "แจ้งเหตุที่ล่าช้า" in me.offers
    assert not me.house.states(me.user_id)


def test_an_administrator_is_asked_which_day_is_moved(admin: Chat) -> None:
    assert "จะเลื่อนกำหนดใดของกิจกรรมนี้" in admin.says(SAID).last


@pytest.mark.parametrize(
    "said",
    [
        "ส่งรอบ 20 มีนาไม่ทันแน่ ขอเลื่อนได้ถึงวันไหน",
        "ส่งรอบมีนาไม่ทัน ขอเลื่อนได้ถึงเมื่อไหร่",
        "รอบ 20 มีนาส่งไม่ทัน ขอขยายเวลาได้ถึงวันที่เท่าไหร่",
    ],
)
def test_who_asks_until_when_a_round_may_wait_is_told_the_rule(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "ผู้รายงานเลื่อนเองไม่ได้" in chat("D0102").says(said).since(0)
