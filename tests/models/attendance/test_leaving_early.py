"""Leaving before the end is kept with its moment, and counts as the event says."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance import attendance_list, certificates, events, leaving_early, signing_in
from models.attendance.attendance_event import TYPED, AttendanceMark
from models.errors import Refusal
from models.people.person import Person
from models.trail.audit_entry import AuditEntry
from tests.models.attendance.gathering import BEGINS, ENDS, EVENT, SEALER, Gathering

EARLY = BEGINS + timedelta(hours=1)


def gathered(session: Session, early_counts: bool = True) -> tuple[Gathering, AttendanceMark]:
    """One expected person has signed in."""
    new = replace(EVENT, outsiders=True, early_counts=early_counts)
    office = Gathering(session, new=new)
    mark = signing_in.sign_in(session, office.event, office.people[0][1], TYPED, BEGINS)
    return office, mark


def attended(session: Session, office: Gathering) -> events.Attended:
    return events.attended(session, office.event.id)


@pytest.mark.parametrize("counts", [True, False])
def test_who_left_is_told_and_counts_as_the_event_says(session: Session, counts: bool) -> None:
    office, mark = gathered(session, counts)
    other = signing_in.sign_in(session, office.event, office.people[1][0], TYPED, BEGINS)
    visitor = signing_in.sign_in_outsider(session, SEALER, office.event, "U9", "แขก", TYPED, BEGINS)
    for each in (mark, other, visitor):
        leaving_early.leave(session, each, EARLY)
    found = attended(session, office)
    assert (found.came, found.others, found.outsiders) == ((1, 1, 1) if counts else (0, 0, 0))
    assert (found.left, found.total) == (3, 3 if counts else 0)
    present = attendance_list.present(session, SEALER, office.event)
    assert [(each.left, each.counts) for each in present] == [(EARLY, counts)] * 3
    [first, *_] = attendance_list.by_unit(session, office.event).units
    assert first.answered == counts
    assert office.people[0][1] not in attendance_list.absent(session, office.event)


@pytest.mark.parametrize("counts", [True, False])
def test_a_certificate_is_only_for_marks_that_count(session: Session, counts: bool) -> None:
    office, mark = gathered(session, counts)
    leaving_early.leave(session, mark, EARLY)
    events.close(session, office.event, SEALER, ENDS)
    assert certificates.has_one(session, office.event, office.people[0][1]) is counts
    assert bool(certificates.everybody(session, SEALER, office.event)) is counts


def test_signing_in_again_is_coming_back(session: Session) -> None:
    office, mark = gathered(session, early_counts=False)
    leaving_early.leave(session, mark, EARLY)
    back = signing_in.sign_in(session, office.event, office.people[0][1], TYPED, EARLY)
    assert (back.id, back.left_at, back.marked_at) == (mark.id, None, BEGINS)
    assert attended(session, office).came == 1
    with pytest.raises(Refusal, match="already"):
        signing_in.sign_in(session, office.event, office.people[0][1], TYPED, EARLY)
    visitor = signing_in.sign_in_outsider(session, SEALER, office.event, "U9", "แขก", TYPED, BEGINS)
    assert signing_in.outsider_back(session, SEALER, office.event, "U9", EARLY) is None
    leaving_early.leave(session, visitor, EARLY)
    assert signing_in.outsider_back(session, SEALER, office.event, "U9", EARLY) is visitor
    assert attended(session, office).outsiders == 1


def test_one_leaves_once_and_only_while_it_runs(session: Session) -> None:
    office, mark = gathered(session)
    person = office.people[0][1]
    assert leaving_early.attends(session, SEALER, person, "", ENDS) == []
    with pytest.raises(Refusal, match="closed"):
        leaving_early.leave(session, mark, ENDS)
    assert leaving_early.attends(session, SEALER, person, "", EARLY) == [(office.event, mark)]
    assert leaving_early.attends(session, SEALER, None, "U9", EARLY) == []
    leaving_early.leave(session, mark, EARLY)
    with pytest.raises(Refusal, match="left"):
        leaving_early.leave(session, mark, EARLY)
    assert leaving_early.attends(session, SEALER, person, "", EARLY) == []


def test_the_organiser_marks_it_also_afterwards_and_it_stands_on_the_trail(
    session: Session,
) -> None:
    office, mark = gathered(session)
    organiser: Person = office.people[0][0]
    leaving_early.mark_left(session, mark, organiser, ENDS + timedelta(hours=2))
    assert mark.left_at == ENDS
    entry = session.scalars(select(AuditEntry).where(AuditEntry.verb == "attendance.left")).one()
    assert (entry.actor_id, entry.subject) == (organiser.id, f"person:{mark.person_id}")
    events.close(session, office.event, SEALER, ENDS + timedelta(hours=3))
    with pytest.raises(Refusal, match="closed"):
        leaving_early.mark_left(session, mark, organiser, ENDS + timedelta(hours=3))
