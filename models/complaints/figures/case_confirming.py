"""A bureau confirms its complaints' numbers at a round's end, nil too. Never commits."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.complaints.figures import case_confirmed, case_numbers, case_results
from models.complaints.figures.case_numbers import BureauNumbers
from models.complaints.figures.case_results import Shown
from models.complaints.figures.complaint_result import ComplaintResult
from models.errors import Refusal
from models.gifts.result import gift_rounds
from models.people.person import RECEIVER, Bureau, Person


@dataclass(frozen=True)
class ToConfirm:
    """What waits: the bureau's numbers as they may be seen, and the stamp of the exact ones."""

    until: date
    shown: Shown
    stamp: str


def may_confirm(session: Session, person: Person) -> bool:
    """The bureau's receivers, and its director, who is there where it has none."""
    return person.has(RECEIVER) or case_results.leads_bureau(session, person)


def for_confirmation(session: Session, person: Person, until: date, now: datetime) -> ToConfirm:
    """What the person may confirm now.

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
    return ToConfirm(until, shown, _stamp(_exact(session, person.bureau_id, until, today)))


def confirm(
    session: Session, person: Person, until: date, seen: str, now: datetime
) -> ComplaintResult:
    """The person's bureau confirms what they had before them (`seen`: its stamp).

    Raises Refusal as `for_confirmation` does, and `changed`: other cases count by now.
    """
    held = select(Bureau.id).where(Bureau.id == person.bureau_id).with_for_update()
    session.execute(held)  # of two receivers at once the second finds it confirmed
    waiting = for_confirmation(session, person, until, now)
    if waiting.stamp != seen:
        raise Refusal("changed")
    row = _exact(session, person.bureau_id, until, office_day(now))
    return case_confirmed.keep(session, person.id, until, row, now)


def _exact(session: Session, bureau_id: int, until: date, today: date) -> BureauNumbers:
    own = frozenset((bureau_id,))
    found = case_numbers.numbers(session, gift_rounds.since(until), until, today, own)
    return found.rows[0]


def _stamp(row: BureauNumbers) -> str:
    """Tells these counts from others without giving them away."""
    counted = json.dumps(case_confirmed.figures(row), sort_keys=True)
    return hashlib.sha256(counted.encode()).hexdigest()[:16]
