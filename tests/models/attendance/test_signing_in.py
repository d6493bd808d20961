"""Who is at an event is marked once, while it is open, by a code that is right now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance import attendance_list, events, moving_code, personal_attendance, signing_in
from models.attendance.attendance_event import (
    NOBODY,
    OFFICE,
    REPORTERS,
    SCANNED,
    TICKED,
    TYPED,
    AttendanceMark,
)
from models.attendance.storage import ATTENDANCES
from models.campaigns import asking
from models.errors import Refusal
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.attendance.gathering import (
    BEGINS,
    ENDS,
    EVENT,
    SEALER,
    Gathering,
    with_outsiders,
)

SECOND = timedelta(seconds=1)
ACCOUNT = "U" + "9" * 32


def test_who_signs_in_is_marked_once_with_moment_and_way(session: Session) -> None:
    office = Gathering(session)
    person = office.people[0][1]
    signing_in.sign_in(session, office.event, person, SCANNED, BEGINS)
    with pytest.raises(Refusal, match="already") as refused:
        signing_in.sign_in(session, office.event, person, TYPED, BEGINS + timedelta(minutes=9))
    assert refused.value.facts == {"at": BEGINS}
    [mark] = attendance_list.present(session, SEALER, office.event)
    assert (mark.name, mark.how, mark.at, mark.expected) == (person.name, SCANNED, BEGINS, True)
    [told] = personal_attendance.gather(session, SEALER, person)["attendance"]
    assert told == {
        "event": EVENT.title,
        "signed_in_at": BEGINS,
        "signed_in_by": SCANNED,
        "left_early_at": None,
    }


@pytest.mark.parametrize(
    ("seconds_after_beginning", "refused"),
    [(-3601, "not_begun"), (-3600, ""), (0, ""), (3 * 3600 - 1, ""), (3 * 3600, "closed")],
)
def test_signing_in_is_open_from_an_hour_before_until_the_end(
    session: Session, seconds_after_beginning: int, refused: str
) -> None:
    office = Gathering(session)
    now = BEGINS + seconds_after_beginning * SECOND
    try:
        signing_in.sign_in(session, office.event, office.people[0][1], TYPED, now)
    except Refusal as refusal:
        assert refusal.code == refused
    else:
        assert not refused


def test_an_event_closed_early_takes_nobody_and_keeps_its_figures(session: Session) -> None:
    office = Gathering(session)
    signing_in.sign_in(session, office.event, office.people[0][1], TYPED, BEGINS)
    closed = BEGINS + timedelta(hours=1)
    events.close(session, office.event, SEALER, closed)
    for attempt in (
        lambda: signing_in.sign_in(session, office.event, office.people[0][2], TYPED, closed),
        lambda: signing_in.tick(
            session, office.event, office.people[0][2], office.people[0][0], closed
        ),
    ):
        with pytest.raises(Refusal, match="closed") as refused:
            attempt()
        assert refused.value.facts == {"at": closed}
    assert office.event.result == {
        "expected": 4,
        "came": 1,
        "others": 0,
        "outsiders": 0,
        "left": 0,
    }


def test_the_day_after_the_event_is_closed_by_itself(session: Session) -> None:
    office = Gathering(session)
    next_day = BEGINS + timedelta(days=1)
    assert not asking.waiting(session, ENDS)
    found = asking.take_waiting(session, next_day)
    assert found is office.event
    asking.close(session, events.ATTENDING, found, SEALER, next_day)
    assert office.event.result is not None and office.event.result["came"] == 0


@pytest.mark.parametrize(
    ("expects", "expected"), [("bureau", 4), (OFFICE, 6), (REPORTERS, 1), (NOBODY, 0)]
)
def test_an_event_expects_whom_its_organiser_said(
    session: Session, expects: str, expected: int
) -> None:
    office = Gathering(session, new=replace(EVENT, expects=expects))
    assert events.attended(session, office.event.id).expected == expected


def test_whom_it_expects_is_frozen_on_its_day(session: Session) -> None:
    office = Gathering(session, made_at=BEGINS - timedelta(days=3))
    assert events.attended(session, office.event.id).expected == 0
    factories.person(session, office.people[0][0].bureau, [])
    assert asking.take_waiting(session, BEGINS) is office.event
    asking.enrol(session, events.ATTENDING, office.event, BEGINS)
    factories.person(session, office.people[0][0].bureau, [])
    assert not asking.waiting(session, ENDS)
    assert events.attended(session, office.event.id).expected == 5


def test_who_comes_from_elsewhere_counts_apart(session: Session) -> None:
    office = with_outsiders(session)
    for person in (office.people[0][1], office.people[0][2], office.people[1][0]):
        signing_in.sign_in(session, office.event, person, TYPED, BEGINS)
    signing_in.sign_in_outsider(session, SEALER, office.event, "U9", "แขก", TYPED, BEGINS)
    found = events.attended(session, office.event.id)
    assert (found.expected, found.came, found.others, found.outsiders) == (4, 2, 1, 1)
    assert found.total == 4
    shares = attendance_list.by_unit(session, office.event)
    assert [(unit.bureau, unit.asked, unit.answered) for unit in shares.units] == [("สำนัก 0", 4, 2)]
    absent = {person.id for person in attendance_list.absent(session, office.event)}
    assert absent == {office.people[0][0].id, office.people[0][3].id}


def test_an_outsider_signs_in_once_with_each_account_and_the_name_is_sealed(
    session: Session,
) -> None:
    office = with_outsiders(session)
    signing_in.sign_in_outsider(session, SEALER, office.event, ACCOUNT, "แขกคนแรก", TYPED, BEGINS)
    with pytest.raises(Refusal, match="already"):
        signing_in.sign_in_outsider(
            session, SEALER, office.event, ACCOUNT, "แขกอีก", TYPED, ENDS - SECOND
        )
    signing_in.put_down(session, SEALER, office.event, "แขกไม่มีไลน์", office.people[0][0], ENDS)
    names = [each.name for each in attendance_list.present(session, SEALER, office.event)]
    assert names == ["แขกคนแรก", "แขกไม่มีไลน์"]
    for name, visitor in session.execute(select(AttendanceMark.name, AttendanceMark.visitor)):
        assert "แขก".encode() not in name and ACCOUNT not in visitor


def test_an_outsiders_name_is_emptied_and_the_figure_stays(session: Session) -> None:
    office = with_outsiders(session)
    mark = signing_in.sign_in_outsider(session, SEALER, office.event, "U9", "แขก", TYPED, BEGINS)
    [expiring] = ATTENDANCES.expiring
    assert expiring.names == ("name",)
    mark.name = None
    session.flush()
    assert [each.name for each in attendance_list.present(session, SEALER, office.event)] == [""]
    assert events.attended(session, office.event.id).outsiders == 1


def test_outsiders_are_refused_where_the_organiser_did_not_allow_them(session: Session) -> None:
    office = Gathering(session)
    with pytest.raises(Refusal, match="not_allowed"):
        signing_in.sign_in_outsider(session, SEALER, office.event, "U9", "แขก", TYPED, BEGINS)
    with pytest.raises(Refusal, match="not_allowed"):
        signing_in.put_down(session, SEALER, office.event, "แขก", office.people[0][0], BEGINS)


def test_a_tick_says_on_the_trail_who_ticked_whom(session: Session) -> None:
    office = Gathering(session)
    organiser, person = office.people[0][:2]
    signing_in.tick(session, office.event, person, organiser, ENDS + timedelta(hours=1))
    [present] = attendance_list.present(session, SEALER, office.event)
    assert present.how == TICKED
    entry = session.scalars(select(AuditEntry).where(AuditEntry.verb == "attendance.ticked")).one()
    assert (entry.actor_id, entry.subject) == (organiser.id, f"person:{person.id}")


def test_a_moving_code_finds_its_event_and_an_old_one_is_told_as_old(session: Session) -> None:
    office = Gathering(session)
    Gathering(session, new=replace(EVENT, title="อีกงาน"))
    code = moving_code.code_at(moving_code.key_of(SEALER, office.event.id), BEGINS)
    now = signing_in.heard(session, SEALER, code, BEGINS + 90 * SECOND)
    assert now is not None and (now.event, now.over) == (office.event, False)
    later = signing_in.heard(session, SEALER, code, BEGINS + 120 * SECOND)
    assert later is not None and (later.event, later.over) == (office.event, True)
    assert signing_in.heard(session, SEALER, "AAA222", BEGINS) is None


def test_a_printed_code_is_no_moving_one(session: Session) -> None:
    office = Gathering(session, new=replace(EVENT, moving=False))
    code = moving_code.code_at(moving_code.key_of(SEALER, office.event.id), BEGINS)
    assert signing_in.heard(session, SEALER, code, BEGINS) is None


@pytest.mark.parametrize(
    ("begins", "ends", "code"),
    [(BEGINS, BEGINS, "ends_before"), (BEGINS, BEGINS + timedelta(hours=17), "too_long"),
     (BEGINS - timedelta(days=1), BEGINS - timedelta(hours=20), "past")],
)  # fmt: skip
def test_times_that_cannot_be_are_refused(
    session: Session, begins: object, ends: object, code: str
) -> None:
    with pytest.raises(Refusal, match=code):
        Gathering(session, new=replace(EVENT, begins_at=begins, ends_at=ends))


def test_an_event_is_run_by_its_organiser_its_bureaus_reporters_and_administrators(
    session: Session,
) -> None:
    office = Gathering(session)
    other = office.people[1][0]
    assert events.may_run(office.event, office.people[0][0])
    assert not events.may_run(office.event, office.people[0][1])
    assert not events.may_run(office.event, other) and events.run_by(session, other) == []
    colleague = factories.person(session, office.people[0][0].bureau)
    admin = factories.person(session, other.bureau, ["admin"])
    for person in (colleague, admin):
        assert events.may_run(office.event, person)
        assert events.run_by(session, person) == [office.event]
