"""Who decides on whose report, on which day. Never commits.

The line above, the nearest first; a deputy stands where the superior is away; administrators
where LINE reaches nobody above. Nobody decides on what they reported or entered themselves.
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
    """Who decides; `instead_of` is the superior whose deputy that is on the day."""

    person: Person
    instead_of: Person | None = None


def author(session: Session, sent: ReportVersion) -> Person:
    """Whose report it is: who sent it, or for whom it was entered. Only of what people sent."""
    assert sent.submitted_by is not None
    return session.get_one(Person, sent.on_behalf_of or sent.submitted_by)


def sender(session: Session, sent: ReportVersion) -> Person:
    """Who sent a version; asked only of versions that people sent."""
    assert sent.submitted_by is not None
    return session.get_one(Person, sent.submitted_by)


def deciders(
    session: Session,
    submitter: Person,
    day: date,
    entered_by: Person | None = None,
) -> list[Person]:
    """Who may decide on the person's reports on that day, the nearest first.

    The line above whom LINE reaches, a deputy instead of the superior, never the submitter nor
    who entered it; administrators where that is nobody.
    """
    barred = {submitter.id, *([entered_by.id] if entered_by else [])}
    return [each.person for each in standing(session, submitter, barred, day)]


def standing(session: Session, whose: Person, barred: set[int], day: date) -> list[Decider]:
    """Who may decide on what `whose` sent, the nearest first; `barred`: who may not."""
    return _standing(session, whose, barred, deputies.running(session, day))


def deciders_of(session: Session, sent: ReportVersion, day: date) -> list[Person]:
    """Who may decide on a version that people sent, the nearest first."""
    return deciders(session, author(session, sent), day, sender(session, sent))


def first_of(session: Session, sent: ReportVersion, day: date) -> Decider | None:
    """Whom a version that people sent waits for on that day."""
    acting = deputies.running(session, day)
    return next(iter(_standing(session, author(session, sent), _barred(sent), acting)), None)


def waits_with(
    session: Session, barred: set[int], whose: Person, acting: dict[int, Person]
) -> set[int]:
    """The ids of the person who decides on a report of `whose` and of the superior they stand in
    for.

    barred: who may not, as `barred` gives them. acting: as `deputies.running` gives them.
    """
    first = _standing(session, whose, barred, acting)[:1]
    return {p.id for each in first for p in (each.person, each.instead_of) if p is not None}


def may_decide(session: Session, person: Person, sent: ReportVersion, day: date) -> Person | None:
    """The superior for whom the person decides on it as deputy, None where for themselves.

    Raises Refusal `own_report` or `not_yours`.
    """
    if person.id in _barred(sent):
        raise Refusal("own_report")
    above = people.line_above(session, author(session, sent))
    ids = {superior.id for superior in above}
    if person.id in ids:
        return None
    for superior in deputies.acting_for(session, person, day):
        if superior.id in ids and superior.id not in _barred(sent):
            return superior
    if any(d.id == person.id for d in deciders_of(session, sent, day)):
        return None  # an administrator where nobody above is reached
    raise Refusal("not_yours")


def barred(submitted_by: int | None, on_behalf_of: int | None) -> set[int]:
    """Who may not decide: who sent it, and for whom it was entered."""
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
