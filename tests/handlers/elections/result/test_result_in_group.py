"""An announced result in the office's group: who wins, and no other name."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.elections.electing import CHAIR, RESULT_ON, counted
from tests.handlers.groups.test_group_answers import group
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import called

__all__ = ["group"]


def test_the_group_hears_the_winner_alone_also_where_votes_are_published(
    group: House, chat: Callable[[str], Chat]
) -> None:
    counted(group, {"D0106": 14, "D0202": 7}, shows_votes=True)
    group.now = RESULT_ON
    assert "นายสมมติ บุคลากร" not in called(group, "ผลการคัดเลือก")
    chat(CHAIR).says("ประกาศผลการคัดเลือก").taps("ยืนยันประกาศผล")
    heard = called(group, "ผลการคัดเลือก")
    assert "นายสมมติ บุคลากร" in heard and "ประกาศเมื่อ 10 มิถุนายน 2570" in heard
    assert "รายงานคลัง" not in heard and "เสียง" not in heard
    assert "นายสมมติ รายงานคลัง 7 เสียง" in chat("D0105").says("ผลการคัดเลือก").last.replace("\n", " ")
