"""Who decides on a report on a given day.

The superiors, the nearest first; a deputy replaces a superior who is away; administrators if LINE
reaches no superior. Nobody decides on a report they sent or that was entered for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people import deputies, people
from models.people.person import Person
from models.reports.report import ReportVersion


@dataclass(frozen=True)
class Decider:
    """A person who decides; `instead_of` is the superior, if the person is a deputy."""

    person: Person
    instead_of: Person | None = None


def author(session: Session, sent: ReportVersion) -> Person:
    """The person it was entered for, else the sender. Only for versions that people sent."""
    assert sent.submitted_by is not None
    return _held(session, sent.on_behalf_of or sent.submitted_by)


def sender(session: Session, sent: ReportVersion) -> Person:
    """The sender. Only for versions that people sent."""
    assert sent.submitted_by is not None
    return _held(session, sent.submitted_by)


def _held(session: Session, person_id: int) -> Person:
    """The person, read once: the session forgets what nobody holds, and one decision asks for the
    sender again and again."""
    found = session.get_one(Person, person_id)
    session.info.setdefault("senders", set()).add(found)
    return found


def standing(session: Session, whose: Person, barred: set[int], day: date) -> list[Decider]:
    """People who may decide on what `whose` sent, the nearest first. `barred`: ids to leave out."""
    return _standing(session, whose, barred, deputies.running(session, day))


def first_of(session: Session, sent: ReportVersion, day: date) -> Decider | None:
    """The person that a version waits for on that day. Only for versions that people sent."""
    acting = deputies.running(session, day)
    return next(iter(_standing(session, author(session, sent), _barred(sent), acting)), None)


def waits_with(
    session: Session, barred: set[int], whose: Person, acting: dict[int, Person]
) -> set[int]:
    """Ids of the person who decides on a report of `whose`, and of the superior if it is a deputy.

    barred: from `barred`. acting: from `deputies.running`.
    """
    first = _standing(session, whose, barred, acting)[:1]
    return {p.id for each in first for p in (each.person, each.instead_of) if p is not None}


def first_with(
    session: Session, barred: set[int], whose: Person, acting: dict[int, Person]
) -> Person | None:
    """The person who decides on a report of `whose`, or None; parameters as of `waits_with`."""
    first = next(iter(_standing(session, whose, barred, acting)), None)
    return first.person if first is not None else None


def may_decide(session: Session, person: Person, sent: ReportVersion, day: date) -> Person | None:
    """Returns the superior if the person decides as a deputy, None if in their own name.

    Raises Refusal `own_report` or `not_yours`.
    """
    if person.id in _barred(sent):
        raise Refusal("own_report")
    return decides_for(session, person, author(session, sent), _barred(sent), day)


def decides_for(
    session: Session, person: Person, whose: Person, barred: set[int], day: date
) -> Person | None:
    """The same for what `whose` sent. `barred`: ids of people who do not decide.

    Raises Refusal `not_yours`.
    """
    above = {superior.id for superior in people.line_above(session, whose)}
    if person.id in above:
        return None
    for superior in deputies.acting_for(session, person, day):
        if superior.id in above and superior.id not in barred:
            return superior
    if any(each.person.id == person.id for each in standing(session, whose, barred, day)):
        return None  # an administrator, because LINE reaches no superior
    raise Refusal("not_yours")


def barred(submitted_by: int | None, on_behalf_of: int | None) -> set[int]:
    """Ids of the people who may not decide: the sender, and the person it was entered for."""
    return {each for each in (submitted_by, on_behalf_of) if each is not None}


def _barred(sent: ReportVersion) -> set[int]:
    return barred(sent.submitted_by, sent.on_behalf_of)


def _standing(
    session: Session, whose: Person, barred: set[int], acting: dict[int, Person]
) -> list[Decider]:
    found = []
    for superior in people.line_above(session, whose):
        deputy = acting.get(superior.id)
        if superior.id in barred:
            continue
        if deputy is not None and deputy.id not in barred:
            found.append(Decider(deputy, superior))
        elif people.reachable(superior):
            found.append(Decider(superior))
    if found:
        return found
    return [Decider(p) for p in people.administrators(session) if p.id not in barred]
