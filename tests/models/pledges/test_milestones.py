"""Milestones: half, the target, everybody; once a group, office-wide only."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from models.people.person import ChatGroup
from models.pledges import milestones
from tests.models.pledges.joining_in import NOW, Unit


def group(session: Session, lane: str = "g") -> ChatGroup:
    made = ChatGroup(lane=lane, group_id=b"", joined_at=NOW, confirmed_at=NOW)
    session.add(made)
    session.flush()
    return made


def office(session: Session) -> list[Unit]:
    return [Unit(session, name, 4).signed() for name in ("สำนักก", "สำนักข", "สำนักค")]


def told(session: Session, of: ChatGroup) -> list[str]:
    return [each.step for each in milestones.news(session, of, NOW)]


def join(units: list[Unit], *, each: slice) -> None:
    for unit in units:
        for person in unit.people[each]:
            unit.joins(person)


def test_each_step_is_told_once_and_the_highest_only(session: Session) -> None:
    units, here = office(session), group(session)
    assert told(session, here) == []
    join(units, each=slice(0, 2))
    assert (told(session, here), told(session, here)) == (["50"], [])
    join(units, each=slice(2, 3))
    assert (told(session, here), told(session, here)) == (["target"], [])
    join(units, each=slice(3, 4))
    assert (told(session, here), told(session, here)) == (["100"], [])


@pytest.mark.soak
def test_steps_passed_in_one_go_are_told_as_one(session: Session) -> None:
    units, here = office(session), group(session)
    join(units, each=slice(None))
    assert (told(session, here), told(session, here)) == (["100"], [])


@pytest.mark.soak
def test_each_group_is_told_for_itself(session: Session) -> None:
    units = office(session)
    join(units, each=slice(None))
    assert told(session, group(session, "a")) == told(session, group(session, "b")) == ["100"]


@pytest.mark.soak
def test_of_one_or_two_bureaus_only_the_target_and_everybody_are_told(session: Session) -> None:
    units, here = [Unit(session, name, 4).signed() for name in ("สำนักก", "สำนักข")], group(session)
    join(units, each=slice(0, 2))
    assert told(session, here) == []
    join(units, each=slice(2, 3))
    [reached] = milestones.news(session, here, NOW)
    assert (reached.step, reached.with_figures) == ("target", False)
    join(units, each=slice(3, 4))
    assert (told(session, here), told(session, here)) == (["100"], [])
    assert milestones.figures(session, NOW) == []


@pytest.mark.soak
def test_where_no_target_is_named_only_half_and_all_are_told(session: Session) -> None:
    units, here = office(session), group(session)
    units[0].announcement.target = None
    join(units, each=slice(0, 3))
    assert told(session, here) == ["50"]
