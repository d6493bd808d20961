"""The committee's key: who makes it, what is said before, and what a new one undoes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from models.elections.election import Election
from tests.handlers.elections.polling import CHAIR, NAMED, SECOND, planned, polling
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import REPORTER


def planning(demo: House, **settings: Any) -> int:
    """An election that has no key yet; returns its id."""
    with demo.session() as session:
        election_id = planned(session, **settings).id
        session.commit()
    demo.now = NAMED
    return election_id


def stored(demo: House, election_id: int) -> Election:
    with demo.session() as session:
        return session.get_one(Election, election_id)


def test_the_chair_makes_it_and_hears_what_a_lost_key_means(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    election_id = planning(demo)
    chair = chat(CHAIR).says("ทำกุญแจเปิดหีบ")
    assert "กุญแจหายแล้วนับคะแนนไม่ได้ตลอดไป" in chair.last and "อาจเปิดก่อนได้" in chair.last
    assert stored(demo, election_id).public_key is None
    assert "ลายนิ้วมือ" in chair.taps("ทำกุญแจ").last and "ซ้อมเปิดหีบ" in chair.offers
    assert stored(demo, election_id).kept_key is not None


@pytest.mark.soak
def test_a_member_makes_none_and_others_even_less(demo: House, chat: Callable[[str], Chat]) -> None:
    planning(demo)
    for who in (SECOND, REPORTER):
        assert "ประธานกรรมการคัดเลือกเท่านั้น" in chat(who).says("ทำกุญแจเปิดหีบ").last


@pytest.mark.soak
def test_where_a_file_counts_the_chat_makes_no_key(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    election_id = planning(demo, counting="file")
    told = chat(CHAIR).says("ทำกุญแจเปิดหีบ").last
    assert f"strongbot election key {election_id}" in told and "ตลอดไป" in told
    assert stored(demo, election_id).public_key is None


@pytest.mark.soak
def test_once_voting_is_open_the_key_stays(demo: House, chat: Callable[[str], Chat]) -> None:
    polling(demo)
    assert "เปิดลงคะแนนแล้ว" in chat(CHAIR).says("ทำกุญแจเปิดหีบ").last
