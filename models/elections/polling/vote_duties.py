"""What voting asks of people, as duties: to vote, to have all ready before it, to open the urn.

Everybody of the electorate is reminded alike, whether or not they have voted: a stored reminder
tells nothing of the roll.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Select, and_, exists, select, true
from sqlalchemy.orm import Session

from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import ADMINISTRATOR, ANSWERER, OWNER, Recipients
from models.duties.reminder_policy import KindPolicy, Telling
from models.elections import elections, voting
from models.elections.election import VOTING, Election, ElectionMember, ElectionStep
from models.elections.election_settings import EVERYBODY
from models.people.person import Bureau, Person, holds

_NEXT_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class PollDuty(Payload):
    """An election. missing: codes of what voting lacks, of a duty to have it ready."""

    election_id: int
    title: str
    missing: tuple[str, ...] = ()


_OPEN = Election.opened_at.is_not(None), Election.closed_at.is_(None)
_UNCOUNTED = Election.closed_at.is_not(None), Election.counted_at.is_(None)


def _of_voting(*which: ColumnElement[bool]) -> Select[Election, date, date]:
    on = and_(ElectionStep.election_id == Election.id, ElectionStep.name == VOTING)
    found = select(Election, ElectionStep.first_day, ElectionStep.last_day).join(ElectionStep, on)
    return found.where(*which).order_by(Election.id)


def votes_due(search: DutySearch) -> Iterable[Duty]:
    """One of each person who may be on the roll, by one statement for each open election."""
    for election, _, last in search.session.execute(_of_voting(*_OPEN)).all():
        if not search.by_steps(last) or last < search.today:
            continue
        role = elections.settings_of(election).electorate
        who = true() if role == EVERYBODY else holds(role)
        query = select(Person.id, Bureau.id, Bureau.name).join(
            Bureau, Bureau.id == Person.bureau_id
        )
        query = query.where(Person.retired_at.is_(None), who).order_by(Person.id)
        for person_id, bureau_id, bureau in search.session.execute(
            search.narrowed(query, Person.bureau_id, Person.id)
        ):
            yield Duty(
                key=f"{ELECTION_VOTE.name}:{election.id}:{person_id}",
                kind=ELECTION_VOTE,
                day=last,
                bureau_id=bureau_id,
                bureau=bureau,
                recipients=search.house.only(ANSWERER, person_id),
                payload=PollDuty(election_id=election.id, title=election.title),
            )


def _still_open(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`election_vote:ELECTION:PERSON`) those of an election that is open."""
    ids = {int(election) for election, _ in keys.values()}
    standing = set(session.scalars(select(Election.id).where(Election.id.in_(ids), *_OPEN)))
    return {key for key, (election, _) in keys.items() if int(election) in standing}


def _seats(search: DutySearch, election: Election) -> list[tuple[ElectionMember, int, str]]:
    query = (
        select(ElectionMember, Bureau.id, Bureau.name)
        .join(Person, Person.id == ElectionMember.person_id)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .where(ElectionMember.election_id == election.id)
        .order_by(ElectionMember.chair.desc(), ElectionMember.person_id)
    )
    found = search.session.execute(search.narrowed(query, Person.bureau_id))
    return [(member, bureau_id, bureau) for member, bureau_id, bureau in found]


def ready_due(search: DutySearch) -> Iterable[Duty]:
    """What voting still lacks before it begins: for the chair, and later for administrators."""
    for election, first, last in search.session.execute(
        _of_voting(Election.opened_at.is_(None))
    ).all():
        if not search.by_steps(first) or last < search.today:
            continue
        lacking = tuple(each.code for each in voting.missing(search.session, election))
        seats = [each for each in _seats(search, election) if each[0].chair] if lacking else []
        for member, bureau_id, bureau in seats:
            by_role = {
                OWNER: search.house.reached(member.person_id),
                ADMINISTRATOR: search.house.administrators,
            }
            yield Duty(
                key=f"{ELECTION_READY.name}:{election.id}",
                kind=ELECTION_READY,
                day=first,
                bureau_id=bureau_id,
                bureau=bureau,
                recipients=Recipients(by_role),
                payload=PollDuty(election_id=election.id, title=election.title, missing=lacking),
            )


def _still_lacking(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`election_ready:ELECTION`) those whose voting still lacks something."""
    found = set()
    for key, (election_id,) in keys.items():
        election = session.get(Election, int(election_id))
        if election is None or election.opened_at is not None:
            continue
        if voting.missing(session, election):
            found.add(key)
    return found


def counts_due(search: DutySearch) -> Iterator[Duty]:
    """A closed urn, for each member of the committee who has not asked to open it."""
    for election, _, last in search.session.execute(_of_voting(*_UNCOUNTED)).all():
        day = last + _NEXT_DAY
        if not search.by_steps(day):
            continue
        for member, bureau_id, bureau in _seats(search, election):
            if member.pressed_at is None:
                yield _count_duty(search, election, member, day, bureau_id, bureau)


def _count_duty(
    search: DutySearch,
    election: Election,
    member: ElectionMember,
    day: date,
    bureau_id: int,
    bureau: str,
) -> Duty:
    return Duty(
        key=f"{ELECTION_COUNT.name}:{election.id}:{member.person_id}",
        kind=ELECTION_COUNT,
        day=day,
        bureau_id=bureau_id,
        bureau=bureau,
        recipients=search.house.only(OWNER, member.person_id),
        payload=PollDuty(election_id=election.id, title=election.title),
    )


def _still_uncounted(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`election_count:ELECTION:PERSON`) those who have not asked to open it."""
    query = (
        select(ElectionMember.election_id, ElectionMember.person_id)
        .join(Election, Election.id == ElectionMember.election_id)
        .where(*_UNCOUNTED, ElectionMember.pressed_at.is_(None))
    )
    due = {
        f"{ELECTION_COUNT.name}:{election}:{person}" for election, person in session.execute(query)
    }
    return due & keys.keys()


ELECTION_VOTE = DutyKind(
    name="election_vote",
    find=votes_due,
    if_any=exists().where(*_OPEN),
    still_due=_still_open,
    # As voting opens, and on its last day; more often under replies.
    policy=KindPolicy((-4, 0), (Telling(ANSWERER, -4),), free=(-3, -2, -1)),
    private=True,
    sealed=True,
    nudged=False,
    asked_of_all=True,
)
ELECTION_READY = DutyKind(
    name="election_ready",
    find=ready_due,
    if_any=exists().where(Election.opened_at.is_(None)),
    still_due=_still_lacking,
    policy=KindPolicy(
        (-15, -10, -5, -3, -2, -1, 0, 1, 2, 3), (Telling(OWNER, -15), Telling(ADMINISTRATOR, -3))
    ),
)
ELECTION_COUNT = DutyKind(
    name="election_count",
    find=counts_due,
    if_any=exists().where(*_UNCOUNTED),
    still_due=_still_uncounted,
    policy=KindPolicy((0, 1, 2, 3, 5, 8), (Telling(OWNER, 0),)),
)
