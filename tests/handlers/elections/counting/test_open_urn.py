"""Opening the urn after the closing, by the chair and one more; nobody else reads the count."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from models.elections import election_closing, voting
from models.elections.election import Election
from models.people.person import Person
from tests.handlers.elections.polling import (
    CHAIR,
    CLOSED_DAY,
    SECOND,
    THIRD,
    VOTING_DAY,
    names,
    polling,
)
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, REPORTER


def closed(demo: House, votes: int = 20, **settings: Any) -> int:
    """So many have voted, of them every fourth for the second, and the urn is closed."""
    election_id = polling(demo, **settings)
    with demo.session() as session:
        election = session.get_one(Election, election_id)
        for at, person in enumerate(session.query(Person).order_by(Person.id).limit(votes)):
            number = 2 if at % 4 == 0 else 1
            voting.cast(session, demo.sealer, election, person, (number,), VOTING_DAY)
        election_closing.close(session, demo.sealer, election, CLOSED_DAY)
        session.commit()
    demo.now = CLOSED_DAY
    return election_id


def test_the_chair_and_one_more_press_and_it_is_counted(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    closed(demo)
    second = chat(SECOND).says("เปิดหีบ")
    assert "บัตรในหีบ" in second.last and "20 ใบ" in second.last
    second.taps("กดเปิดหีบ")
    assert "รอประธาน" in second.last
    assert "ยังไม่ได้นับ" in chat(THIRD).says("ผลนับคะแนน").last
    assert "15 คะแนน" in chat(CHAIR).says("เปิดหีบ").taps("กดเปิดหีบ").last
    told = [each for each in demo.sent if each.kind in ("urn_pressed", "urn_counted")]
    assert [each.kind for each in told] == ["urn_pressed"] * 2 + ["urn_counted"] * 2
    assert "15 คะแนน" in chat(THIRD).says("ผลนับคะแนน").last
    assert "15 คะแนน" in chat(SECOND).says("เปิดหีบ").last


def test_before_the_closing_nobody_opens_it(demo: House, chat: Callable[[str], Chat]) -> None:
    polling(demo)
    assert "ยังไม่ปิดลงคะแนน" in chat(CHAIR).says("เปิดหีบ").last
    assert "ยังไม่ได้นับ" in chat(CHAIR).says("ผลนับคะแนน").last


def test_two_without_the_chair_do_not_count(demo: House, chat: Callable[[str], Chat]) -> None:
    closed(demo)
    for who in (SECOND, THIRD):
        assert "รอประธาน" in chat(who).says("เปิดหีบ").taps("กดเปิดหีบ").last


def test_administrators_and_others_neither_open_nor_read(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    closed(demo)
    for who in (ADMIN, REPORTER):
        for words in ("เปิดหีบ", "ผลนับคะแนน"):
            assert "คณะกรรมการคัดเลือกเท่านั้น" in chat(who).says(words).last


def test_few_ballots_show_no_number_of_anybody(demo: House, chat: Callable[[str], Chat]) -> None:
    closed(demo, votes=8)
    chat(SECOND).says("เปิดหีบ").taps("กดเปิดหีบ")
    told = chat(CHAIR).says("เปิดหีบ").taps("กดเปิดหีบ").last
    assert "ไม่แสดงคะแนนรายคน" in told and not [name for name in names(demo) if name in told]


@pytest.mark.soak
def test_where_a_file_counts_the_chat_opens_nothing(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    election_id = closed(demo, counting="file")
    assert f"strongbot election count {election_id}" in chat(CHAIR).says("เปิดหีบ").last


@pytest.mark.soak
def test_an_old_button_of_the_opening_counts_nothing_twice(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    closed(demo)
    second = chat(SECOND).says("เปิดหีบ")
    old = second.button("กดเปิดหีบ")
    second.taps_data(old)
    assert "จึงไม่ได้ทำซ้ำ" in second.taps_data(old).last
    later = chat(SECOND).says("เปิดหีบ").taps("กดเปิดหีบ")
    assert "รอประธาน" in later.last
