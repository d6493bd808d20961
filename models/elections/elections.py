"""Planning an election: its days, settings and committee, the committee's key, and its drill."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.crypto import Sealer
from models.elections import ballot_sealing, election_scores, election_settings
from models.elections.ballot_sealing import KeyPair
from models.elections.election import (
    DECLINED,
    GONE,
    VOTING,
    Election,
    ElectionMember,
    ElectionStep,
    Nominee,
)
from models.elections.election_settings import BY_FILE, BY_TWO, Days, ElectionSettings
from models.errors import Refusal
from models.people.person import ADMIN, Person
from models.trail import trail

SMALLEST_COMMITTEE = 3
KEPT_KEY = "election.key"
_DRILL_DIGITS = 6
_DRILL_BYTES = 16


def plan(
    session: Session,
    me: Person,
    year: int,
    title: str,
    settings: ElectionSettings,
    now: datetime,
    days: Mapping[str, Days] | None = None,
) -> Election:
    """Plan an election of the year (B.E.).

    days: of each step; without them the usual days of the year.
    Raises Refusal: `not_yours`, `past` (facts: step) where voting would be over already, or as
    `check_settings` and `check_days` do.
    """
    _check_admin(me)
    election_settings.check_settings(settings)
    if days is not None:
        election_settings.check_days(days)
        if days[VOTING][1] < office_day(now):
            raise Refusal("past", step=VOTING)
    election = Election(year=year, title=title, settings=settings.dumped())
    session.add(election)
    session.flush()
    for name, (first, last) in (days or election_settings.usual_days(year)).items():
        session.add(
            ElectionStep(election_id=election.id, name=name, first_day=first, last_day=last)
        )
    session.flush()
    record(session, now, me.id, "election.planned", election, year=year)
    return election


def change_settings(
    session: Session, me: Person, election: Election, now: datetime, **changed: Any
) -> ElectionSettings:
    """Change some settings. How it is counted also drops the key: it belongs to the way of before.

    Raises Refusal: `not_yours`, `opened` already, or as `check_settings` does.
    """
    _check_admin(me)
    check_unopened(election)
    before = settings_of(election)
    settings = replace(before, **changed)
    election_settings.check_settings(settings)
    election.settings = settings.dumped()
    if settings.counting != before.counting:
        _drop_key(election)
    session.flush()
    record(session, now, me.id, "election.changed", election, settings=sorted(changed))
    return settings


def change_days(
    session: Session, me: Person, election: Election, changed: Mapping[str, Days], now: datetime
) -> None:
    """Change the days of steps. What runs may end later, never sooner.

    Raises Refusal: `not_yours`, `runs` (facts: step), `past` (facts: step), or as `check_days`.
    """
    _check_admin(me)
    days = days_of(session, election)
    today = office_day(now)
    for name, (first, last) in changed.items():
        was_first, was_last = days[name]
        if was_first <= today and (first != was_first or last < was_last):
            raise Refusal("runs", step=name)
        if last < today:
            raise Refusal("past", step=name)
    election_settings.check_days(days | dict(changed))
    for name, (first, last) in changed.items():
        step = session.get_one(ElectionStep, (election.id, name))
        step.first_day, step.last_day = first, last
    session.flush()
    election_scores.move_days(session, me, election, now)
    told = {name: [str(day) for day in both] for name, both in changed.items()}
    record(session, now, me.id, "election.changed", election, days=told)


def set_committee(
    session: Session,
    me: Person,
    election: Election,
    chair: Person,
    members: Sequence[Person],
    now: datetime,
) -> None:
    """Name the committee anew: the chair and the other members.

    Raises Refusal: `not_yours`, `opened`, `committee_small` (facts: smallest), `retired` (facts:
    person), `is_nominee` (facts: person).
    """
    _check_admin(me)
    check_unopened(election)
    people = {each.id: each for each in (chair, *members)}
    if len(people) < SMALLEST_COMMITTEE:
        raise Refusal("committee_small", smallest=SMALLEST_COMMITTEE)
    for each in people.values():
        if each.retired_at is not None:
            raise Refusal("retired", person=each.id)
        if _stands(session, election, each):
            raise Refusal("is_nominee", person=each.id)
    session.execute(delete(ElectionMember).where(ElectionMember.election_id == election.id))
    for each_id in people:
        session.add(
            ElectionMember(election_id=election.id, person_id=each_id, chair=each_id == chair.id)
        )
    session.flush()
    record(session, now, me.id, "election.committee", election, people=sorted(people))


def replace_member(
    session: Session, me: Person, election: Election, gone: Person, by: Person, now: datetime
) -> None:
    """Put somebody in the place of a member who has left the office, also after the opening: else
    two of them might not be there to count. What the one before has pressed does not count.

    Raises Refusal: `not_yours`, `not_committee` (the one who is gone), `still_there`, `retired`
    (facts: person), `is_nominee` (facts: person), `already` on it.
    """
    _check_admin(me)
    before = member_of(session, election, gone)
    if gone.retired_at is None:
        raise Refusal("still_there")
    if by.retired_at is not None:
        raise Refusal("retired", person=by.id)
    if _stands(session, election, by):
        raise Refusal("is_nominee", person=by.id)
    if session.get(ElectionMember, (election.id, by.id)) is not None:
        raise Refusal("already")
    session.add(ElectionMember(election_id=election.id, person_id=by.id, chair=before.chair))
    session.delete(before)
    session.flush()
    record(session, now, me.id, "election.committee", election, gone=gone.id, by=by.id)


def _stands(session: Session, election: Election, person: Person) -> bool:
    query = select(Nominee.id).where(
        Nominee.election_id == election.id,
        Nominee.person_id == person.id,
        Nominee.state.not_in((DECLINED, *GONE)),
    )
    return session.scalar(query) is not None


# -- the committee's key -------------------------------------------------------------------------


def make_key(
    session: Session, sealer: Sealer, me: Person | None, election: Election, now: datetime
) -> str | None:
    """Make the committee's key; a new one undoes the drill. Returns the text of the key's file,
    which is stored nowhere, or None where two of the committee count.

    me: the chair; None: the command that writes the key's file.
    Raises Refusal: `opened`, `not_chair`, `not_by_file`.
    """
    check_unopened(election)
    if me is None and settings_of(election).counting != BY_FILE:
        raise Refusal("not_by_file")
    if me is not None and not member_of(session, election, me).chair:
        raise Refusal("not_chair")
    pair = KeyPair.new(sealer.random)
    _drop_key(election)
    election.public_key = pair.public
    by_two = settings_of(election).counting == BY_TWO
    election.kept_key = sealer.seal(pair.private, KEPT_KEY) if by_two else None
    number = str(int.from_bytes(sealer.random(_DRILL_BYTES), "big") % 10**_DRILL_DIGITS)
    number = number.zfill(_DRILL_DIGITS)
    election.drill = ballot_sealing.seal_drill(pair.public, election.id, number)
    election.drill_hash = _drill_hash(sealer, election, number)
    session.flush()
    name = ballot_sealing.key_print(pair.public)
    record(session, now, me.id if me else None, "election.key_made", election, print=name)
    return None if by_two else ballot_sealing.key_file(election.id, pair)


def drill_number(
    session: Session, sealer: Sealer, me: Person | None, election: Election, file: str | None = None
) -> str:
    """The number of the drill, opened the way the ballots will be.

    me: of the committee; None: the command with the key's file.
    file: the text of the key's file, where that counts.
    Raises Refusal: `not_committee`, `no_key`, `file_needed`, or as `read_key_file` does.
    """
    if me is not None:
        member_of(session, election, me)
    pair = keys(sealer, election, file)
    assert election.drill is not None
    number = ballot_sealing.open_drill(pair, election.id, election.drill)
    assert number is not None  # the key is the one that it was sealed to
    return number


def pass_drill(
    session: Session, sealer: Sealer, me: Person, election: Election, number: str, now: datetime
) -> None:
    """The committee tells the number of the drill. Raises Refusal: `not_committee`, `no_key`,
    `opened`, `wrong_number`."""
    check_unopened(election)
    member_of(session, election, me)
    if election.drill_hash is None:
        raise Refusal("no_key")
    if _drill_hash(sealer, election, number.strip()) != election.drill_hash:
        raise Refusal("wrong_number")
    election.drilled_at = now
    session.flush()
    record(session, now, me.id, "election.drilled", election)


def keys(sealer: Sealer, election: Election, file: str | None = None) -> KeyPair:
    """The committee's keys, kept or of the file. Whoever calls this has checked who may.

    Raises Refusal: `no_key`, `file_needed`, or as `read_key_file` does.
    """
    if election.public_key is None:
        raise Refusal("no_key")
    if election.kept_key is not None:
        return KeyPair.of(sealer.open(election.kept_key, KEPT_KEY))
    if file is None:
        raise Refusal("file_needed")
    return ballot_sealing.read_key_file(file, election.id, election.public_key)


def _drop_key(election: Election) -> None:
    election.public_key = election.kept_key = election.drill = None
    election.drill_hash = election.drilled_at = None


def _drill_hash(sealer: Sealer, election: Election, number: str) -> str:
    return sealer.keyed_hash(number, f"election.drill:{election.id}")


# -- finding and checking ------------------------------------------------------------------------


def settings_of(election: Election) -> ElectionSettings:
    return election_settings.loaded(election.settings)


def days_of(session: Session, election: Election) -> dict[str, Days]:
    """The days of each step."""
    query = select(ElectionStep).where(ElectionStep.election_id == election.id)
    return {each.name: (each.first_day, each.last_day) for each in session.scalars(query)}


def check_step(session: Session, election: Election, name: str, now: datetime) -> None:
    """Raises Refusal: `not_begun` (facts: first_day), `over` (facts: last_day)."""
    first, last = days_of(session, election)[name]
    today: date = office_day(now)
    if today < first:
        raise Refusal("not_begun", first_day=first)
    if last < today:
        raise Refusal("over", last_day=last)


def check_begun(session: Session, election: Election, name: str, now: datetime) -> None:
    """Raises Refusal `not_begun` (facts: first_day)."""
    first, _ = days_of(session, election)[name]
    if office_day(now) < first:
        raise Refusal("not_begun", first_day=first)


def check_unopened(election: Election) -> None:
    """Raises Refusal `opened`."""
    if election.opened_at is not None:
        raise Refusal("opened")


def hold(session: Session, election: Election, shared: bool = False) -> None:
    """Wait for whoever names, opens or closes at the same moment, and read the election anew.

    shared: for who votes; votes do not wait for each other here, but at the urn.
    """
    query = select(Election).where(Election.id == election.id).with_for_update(read=shared)
    session.scalars(query.execution_options(populate_existing=True)).one()


def members(session: Session, election: Election) -> list[ElectionMember]:
    """The committee, the chair first."""
    query = select(ElectionMember).where(ElectionMember.election_id == election.id)
    query = query.order_by(ElectionMember.chair.desc(), ElectionMember.person_id)
    return list(session.scalars(query))


def member_of(session: Session, election: Election, person: Person) -> ElectionMember:
    """The person's place on the committee. Raises Refusal `not_committee`."""
    found = session.get(ElectionMember, (election.id, person.id))
    if found is None:
        raise Refusal("not_committee")
    return found


def record(
    session: Session,
    now: datetime,
    actor_id: int | None,
    verb: str,
    election: Election,
    **details: Any,
) -> None:
    """Record it on the election's trail. Never called when somebody votes."""
    trail.record(session, now, actor_id, verb, f"election:{election.id}", **details)


def _check_admin(me: Person) -> None:
    if not me.has(ADMIN):
        raise Refusal("not_yours")
