"""Naming people: by their bureau, with a reason; they accept, decline or withdraw themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.elections import election_scores, elections
from models.elections.election import (
    ACCEPTED,
    ASKED,
    DECLINED,
    GONE,
    LEFT,
    NAMING,
    WITHDRAWN,
    Election,
    ElectionMember,
    Nominee,
)
from models.errors import Refusal
from models.people import people
from models.people.person import REPORTER, SUPERVISOR, Person
from models.virtues import VIRTUES

REASON = "election.reason"
LONGEST_REASON = 500


@dataclass(frozen=True)
class Nomination:
    """What is said of somebody who is named."""

    virtues: Sequence[str]
    reason: str
    group: str = ""


def check_person(
    session: Session, me: Person, election: Election, person: Person, now: datetime
) -> None:
    """Whether the person may name that colleague now.

    Raises Refusal: `not_yours`, `other_bureau`, `retired`, `on_committee`, `named_already` (facts:
    nominee), `bureau_full` (facts: most), or as `check_step` does.
    """
    elections.check_unopened(election)
    elections.check_step(session, election, NAMING, now)
    if not me.has(REPORTER, SUPERVISOR):
        raise Refusal("not_yours")
    if person.bureau_id != me.bureau_id:
        raise Refusal("other_bureau")
    if person.retired_at is not None:
        raise Refusal("retired")
    if session.get(ElectionMember, (election.id, person.id)) is not None:
        raise Refusal("on_committee")
    there = of_person(session, election, person)
    if there is not None:
        raise Refusal("named_already", nominee=there.id)
    if places_left(session, election, me.bureau_id) <= 0:
        raise Refusal("bureau_full", most=elections.settings_of(election).of_bureau)


def name_person(
    session: Session,
    sealer: Sealer,
    me: Person,
    election: Election,
    person: Person,
    named: Nomination,
    now: datetime,
) -> Nominee:
    """Name a colleague of the own bureau; they are asked, unless they need not accept.

    Raises Refusal: `no_group`, `no_virtue`, `reason_missing`, `reason_long` (facts: longest), or as
    `check_person` does.
    """
    elections.hold(session, election)
    check_person(session, me, election, person, now)
    settings = elections.settings_of(election)
    reason = named.reason.strip()
    if named.group not in settings.groups:
        raise Refusal("no_group")
    if not named.virtues or not set(named.virtues) <= set(VIRTUES):
        raise Refusal("no_virtue")
    if not reason:
        raise Refusal("reason_missing")
    if len(reason) > LONGEST_REASON:
        raise Refusal("reason_long", longest=LONGEST_REASON)
    nominee = Nominee(
        election_id=election.id,
        person_id=person.id,
        bureau_id=person.bureau_id,
        group=named.group,
        named_by=me.id,
        virtues=[each for each in VIRTUES if each in named.virtues],
        reason=sealer.seal(reason.encode("utf-8", "surrogatepass"), REASON),
        state=ASKED if settings.must_accept else ACCEPTED,
    )
    session.add(nominee)
    session.flush()
    election_scores.refresh(session, election)
    elections.record(session, now, me.id, "election.named", election, nominee=nominee.id)
    return nominee


def answer(
    session: Session, me: Person, election: Election, accepts: bool, now: datetime
) -> Nominee:
    """The nominee accepts or declines; until voting is opened the answer may change.

    Raises Refusal: `opened`, `not_named`, `withdrawn`.
    """
    elections.hold(session, election)
    elections.check_unopened(election)
    nominee = own_nomination(session, me, election)
    nominee.state = ACCEPTED if accepts else DECLINED
    session.flush()
    election_scores.refresh(session, election)
    verb = "election.accepted" if accepts else "election.declined"
    elections.record(session, now, me.id, verb, election, nominee=nominee.id)
    return nominee


def withdraw(session: Session, me: Person, election: Election, now: datetime) -> Nominee:
    """The nominee withdraws, until the closing. What was cast for them is void then, and they stay
    on the list as withdrawn.

    Raises Refusal: `not_named`, `withdrawn` already, `closed`.
    """
    elections.hold(session, election)
    if election.closed_at is not None:
        raise Refusal("closed")
    nominee = own_nomination(session, me, election)
    nominee.state = WITHDRAWN
    session.flush()
    election_scores.refresh(session, election)
    elections.record(session, now, me.id, "election.withdrawn", election, nominee=nominee.id)
    return nominee


# -- finding -------------------------------------------------------------------------------------


def of_person(session: Session, election: Election, person: Person) -> Nominee | None:
    query = select(Nominee).where(
        Nominee.election_id == election.id, Nominee.person_id == person.id
    )
    return session.scalars(query).first()


def nominees(session: Session, election: Election) -> list[Nominee]:
    """All who were named; after the opening by number, those who do not stand last."""
    query = select(Nominee).where(Nominee.election_id == election.id)
    found = session.scalars(query.execution_options(populate_existing=True)).all()
    return sorted(found, key=lambda each: (each.number is None, each.number or 0, each.id))


def standing_for(session: Session, election: Election) -> list[Nominee]:
    """Who stands: they have accepted, or need not, and are still of the office."""
    accepted = [each for each in nominees(session, election) if each.state == ACCEPTED]
    known = people.by_ids(session, [each.person_id for each in accepted])
    return [each for each in accepted if known[each.person_id].retired_at is None]


def gone(session: Session, election: Election) -> dict[int, str]:
    """Of those on the ballot who can no longer be chosen, why: by number, the state. Until the
    closing it follows the roster; then it is fixed."""
    listed = [each for each in nominees(session, election) if each.number is not None]
    found = {each.number or 0: each.state for each in listed if each.state in GONE}
    if election.closed_at is None:
        known = people.by_ids(session, [each.person_id for each in listed])
        left = [each for each in listed if known[each.person_id].retired_at is not None]
        found = {each.number or 0: LEFT for each in left} | found
    return found


def fix_gone(session: Session, election: Election) -> None:
    """At the closing: who has left the office by then stays out, whoever comes or goes later."""
    states = gone(session, election)
    for each in nominees(session, election):
        each.state = states.get(each.number or 0, each.state)
    session.flush()


def reason_of(sealer: Sealer, nominee: Nominee) -> str:
    return sealer.open(nominee.reason, REASON).decode("utf-8", "surrogatepass")


def own_nomination(session: Session, me: Person, election: Election) -> Nominee:
    """The person's own nomination. Raises Refusal: `not_named`, `withdrawn`."""
    nominee = of_person(session, election, me)
    if nominee is None:
        raise Refusal("not_named")
    if nominee.state == WITHDRAWN:
        raise Refusal("withdrawn")
    return nominee


def places_left(session: Session, election: Election, bureau_id: int) -> int:
    """How many more the bureau may name. Who declined, withdrew or has left the office leaves the
    place to another."""
    query = select(func.count()).select_from(Nominee).join(Person, Person.id == Nominee.person_id)
    query = query.where(
        Person.retired_at.is_(None),
        Nominee.election_id == election.id,
        Nominee.bureau_id == bureau_id,
        Nominee.state.in_((ASKED, ACCEPTED)),
    )
    return elections.settings_of(election).of_bureau - (session.scalar(query) or 0)
