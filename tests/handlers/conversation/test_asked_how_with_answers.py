"""Whoever tells answers and asks how it is done is answered, whatever conversation that is: its
line is read before anything of it was answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from tests.handlers.house import Chat

READS = sorted(name for name, flow in registry.flows_by_name().items() if flow.sentence is not None)


def test_some_conversations_read_a_line() -> None:
    assert len(READS) > 8


@pytest.mark.every(4)
@pytest.mark.parametrize("name", READS)
def test_a_line_and_how_it_is_done_are_answered(chat: Callable[[str], Chat], name: str) -> None:
    word = registry.flows_by_name()[name].opens_on[0]
    for who in ("D0002", "D0103", "D0106"):
        me = chat(who)
        for told in ("นายสมมติ ช่วยรายงาน เพราะช่วยงานทุกคน", "1.10 เลื่อนเป็น 25 มีนาคม", "จิตอาสา 2 กล่อง"):
            me.says(f"อยาก{word} {told} ต้องทำไง")
            assert me.last
            if me.house.states(me.user_id):
                me.says("ยกเลิก")


def test_a_person_told_before_an_election_is_chosen(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("อยากเสนอชื่อพี่ที่ทำงานเป็นคนดีศรีวุฒิสภา ต้องทำไง")
    assert "เสนอชื่อ" in me.last
