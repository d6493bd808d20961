"""Each bureau's names, looked at by its reporter before a new year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.errors import Refusal
from models.new_year.year_tables import MEND, RIGHT, RosterCheck
from models.people import people
from models.people.bureau_memory import AnyBureau
from models.people.person import Person
from models.plans.years import preparing
from models.trail import trail

WORDS = "roster_check.words"
"""The sealing purpose of what is to be mended."""

LONGEST_WORDS = 1000


@dataclass(frozen=True)
class BureauCheck:
    """How far a bureau's names are checked. check: None if it was not asked yet."""

    bureau: AnyBureau
    check: RosterCheck | None

    @property
    def right(self) -> bool:
        """Whether its names are right, at once or after they were mended."""
        made = self.check
        return made is not None and (made.outcome == RIGHT or made.settled_at is not None)

    @property
    def waits(self) -> bool:
        """Whether an administrator is to mend something."""
        made = self.check
        return made is not None and made.outcome == MEND and made.settled_at is None


def by_bureau(session: Session, year: int) -> list[BureauCheck]:
    """Every bureau that has people, by name."""
    query = select(RosterCheck).where(RosterCheck.fiscal_year == year)
    found = {each.bureau_id: each for each in session.scalars(query)}
    return [BureauCheck(each, found.get(each.id)) for each in people.staffed_bureaus(session)]


def named(session: Session, check_id: int) -> RosterCheck | None:
    """The check of that id."""
    return session.get(RosterCheck, check_id)


def ask(
    session: Session, year: int, bureau_ids: Sequence[int], now: datetime, by: Person | None
) -> list[RosterCheck]:
    """Asks these bureaus; those that were asked before stay as they are. Returns the new ones."""
    known = {each.bureau.id for each in by_bureau(session, year) if each.check is not None}
    made = [
        RosterCheck(fiscal_year=year, bureau_id=bureau_id, asked_at=now)
        for bureau_id in bureau_ids
        if bureau_id not in known
    ]
    session.add_all(made)
    session.flush()
    if made:
        actor = by.id if by is not None else None
        subject = preparing.subject(year)
        trail.record(session, now, actor, "year.roster_asked", subject, bureaus=len(made))
    return made


def answer(
    session: Session, sealer: Sealer, check_id: int, me: Person, words: str, now: datetime
) -> RosterCheck:
    """Says that the bureau's names are right, or with words what is to be mended.

    Raises Refusal: `gone`, `not_yours` (of another bureau), `answered` (by, at: it was said
    already; words may still be added until an administrator has mended it), `settled`.
    """
    found = _held(session, check_id)
    if found.bureau_id != me.bureau_id:
        raise Refusal("not_yours")
    if found.settled_at is not None:
        raise Refusal("settled")
    if found.outcome is not None and not words:
        raise Refusal("answered", by=found.person_id, at=found.at, outcome=found.outcome)
    found.outcome = MEND if words else RIGHT
    found.words = sealer.seal(words.encode(), WORDS) if words else None
    found.person_id, found.at = me.id, now
    session.flush()
    subject = preparing.subject(found.fiscal_year)
    details = {"bureau": found.bureau_id, "outcome": found.outcome}
    trail.record(session, now, me.id, "year.roster_checked", subject, **details)
    return found


def settle(session: Session, check_id: int, now: datetime, by: Person | None) -> RosterCheck:
    """Says that what was to be mended is done. Raises Refusal: `gone`, `settled`, `nothing`."""
    found = _held(session, check_id)
    if found.settled_at is not None:
        raise Refusal("settled")
    if found.outcome != MEND:
        raise Refusal("nothing")
    found.settled_by, found.settled_at = by.id if by is not None else None, now
    session.flush()
    subject = preparing.subject(found.fiscal_year)
    details = {"bureau": found.bureau_id}
    trail.record(session, now, found.settled_by, "year.roster_settled", subject, **details)
    return found


def words_of(sealer: Sealer, check: RosterCheck) -> str:
    """What is to be mended; "" if nothing, or some time after it was."""
    return sealer.open(check.words, WORDS).decode() if check.words is not None else ""


def _held(session: Session, check_id: int) -> RosterCheck:
    query = select(RosterCheck).where(RosterCheck.id == check_id).with_for_update()
    found = session.scalars(query.execution_options(populate_existing=True)).first()
    if found is None:
        raise Refusal("gone")
    return found


# -- the names -----------------------------------------------------------------------------------


def confirm(
    session: Session, year: int, bureau_id: int, now: datetime, by: Person | None
) -> RosterCheck:
    """An administrator has looked at the names of a bureau that could not be asked.

    Raises Refusal: `answered` (by, at) if the bureau itself has answered.
    """
    query = select(RosterCheck).where(
        RosterCheck.fiscal_year == year, RosterCheck.bureau_id == bureau_id
    )
    found = session.scalars(query.with_for_update()).first()
    if found is not None and found.outcome is not None:
        raise Refusal("answered", by=found.person_id, at=found.at, outcome=found.outcome)
    if found is None:
        found = RosterCheck(fiscal_year=year, bureau_id=bureau_id, asked_at=now)
        session.add(found)
    found.outcome, found.at = RIGHT, now
    found.person_id = by.id if by is not None else None
    session.flush()
    details = {"bureau": bureau_id, "outcome": RIGHT}
    subject = preparing.subject(year)
    trail.record(session, now, found.person_id, "year.roster_checked", subject, **details)
    return found


def names(session: Session, bureau_id: int) -> list[Person]:
    """Everybody of the bureau who is on the roster, by work group and name."""
    query = select(Person).where(Person.bureau_id == bureau_id, Person.retired_at.is_(None))
    return list(session.scalars(query.order_by(Person.work_group, Person.name, Person.id)))
