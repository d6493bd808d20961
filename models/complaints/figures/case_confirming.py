"""A bureau confirms its complaint numbers at a round's end, also if there are none."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.complaints.complaint import ComplaintResult
from models.complaints.figures import case_confirmed, case_numbers, case_results
from models.complaints.figures.case_numbers import BureauNumbers
from models.complaints.figures.case_results import ShownNumbers
from models.errors import Refusal
from models.people.person import RECEIVER, Bureau, Person
from models.plans import result_rounds


@dataclass(frozen=True)
class NumbersToConfirm:
    """Numbers that wait for confirmation.

    shown: as the person may see them.
    stamp: identifies the exact numbers.
    """

    until: date
    shown: ShownNumbers
    stamp: str


def may_confirm(session: Session, person: Person) -> bool:
    """The bureau's receivers and its director may."""
    return person.has(RECEIVER) or case_results.leads_bureau(session, person)


def for_confirmation(
    session: Session, person: Person, until: date, now: datetime
) -> NumbersToConfirm:
    """The numbers that the person may confirm now.

    Raises Refusal: `not_yours`, `no_round`, `not_over` (facts: until), `already`.
    """
    if not may_confirm(session, person):
        raise Refusal("not_yours")
    today = office_day(now)
    if until not in case_results.rounds(session).of_year(fiscal_year(until)):
        raise Refusal("no_round")
    if today < until:
        raise Refusal("not_over", until=until)
    own = frozenset((person.bureau_id,))
    [shown] = case_results.round_numbers(session, until, today, own).rows
    if shown.confirmed is not None and not shown.changed:
        raise Refusal("already")
    return NumbersToConfirm(until, shown, _stamp(_exact(session, person.bureau_id, until, today)))


def confirm(
    session: Session, person: Person, until: date, seen: str, now: datetime
) -> ComplaintResult:
    """Confirm the numbers of the person's bureau. seen: the stamp of the numbers they saw.

    Raises Refusal as `for_confirmation` does, and `changed` if the numbers are others now.
    """
    locked = select(Bureau.id).where(Bureau.id == person.bureau_id).with_for_update()
    session.execute(locked)  # of two receivers at once the second finds it confirmed
    waiting = for_confirmation(session, person, until, now)
    if waiting.stamp != seen:
        raise Refusal("changed")
    row = _exact(session, person.bureau_id, until, office_day(now))
    return case_confirmed.keep(session, person.id, until, row, now)


def _exact(session: Session, bureau_id: int, until: date, today: date) -> BureauNumbers:
    own = frozenset((bureau_id,))
    found = case_numbers.numbers(session, result_rounds.since(until), until, today, own)
    return found.rows[0]


def _stamp(row: BureauNumbers) -> str:
    """Identifies these counts without showing them."""
    counted = json.dumps(case_confirmed.figures(row), sort_keys=True)
    return hashlib.sha256(counted.encode()).hexdigest()[:16]
