"""A vote in the group is refused, with the button to the direct chat and without its words."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.elections.election import ElectionVoter
from models.missed.missed_sentence import MissedSentence
from tests.handlers.elections.polling import names, polling
from tests.handlers.groups.test_group_answers import door, group, hears
from tests.handlers.house import House
from tests.handlers.test_group_chat import mention

__all__ = ["group"]


@pytest.mark.parametrize("said", ["ลงคะแนน", "ลงคะแนนให้ {}", "โหวตให้ {}"])
def test_it_is_done_in_the_direct_chat_and_the_name_is_not_carried(group: House, said: str) -> None:
    polling(group)
    name = names(group)[0]
    shown, typed = door(group, said.format(name))
    assert "เป็นความลับ" in shown and typed == "ลงคะแนน"
    assert name not in shown
    with group.session() as session:
        assert not [each for each in session.scalars(select(ElectionVoter.mark)) if each]
        assert session.query(MissedSentence).count() == 0


@pytest.mark.parametrize("said", ["ฉันลงคะแนนหรือยัง", "ผลนับคะแนน", "เปิดหีบ", "ใบรับลงคะแนน 4J7K-92PX"])
def test_nothing_of_a_vote_is_told_there(group: House, said: str) -> None:
    polling(group)
    told = hears(group, mention(said))
    assert "แชตส่วนตัว" in told and "ลงแล้ว" not in told and "4J7K" not in told
