"""Who may have which document, and whom it may name to them. Only reads.

Looked at when it is asked for, when it is made and at each opening: a link outlives no right.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from models.complaints.figures import case_results
from models.gifts import gift_deciders, gifts
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Person
from models.reminders import nudges
from models.reports import scope

BUREAU_FORM, OFFICE_REPORT, SUBMISSIONS = "bureau-form", "office-report", "submissions"
NO_GIFT, GIFTS, COMPLAINTS = "no-gift", "gifts", "complaints"
EVIDENCE, MEMO, MEMO_QUARTER, ROUND = "evidence", "memo", "memo-quarter", "round"
HEAT_MAP, PROGRESS_CHART = "heat-map", "progress-chart"
PICTURES = (HEAT_MAP, PROGRESS_CHART)
_OF_THE_WHOLE = (EVIDENCE, MEMO, MEMO_QUARTER, ROUND, *PICTURES)
"""For administrators and executives; the evidence of its own also for who reports for a bureau, or
supervises there."""


@dataclass(frozen=True)
class Asked:
    """What is asked for. due None: the whole year. bureau_id: whose it is; None for the lists.

    gift: the one gift's, of GIFTS. named: with the names of who has not joined, of NO_GIFT.
    digits: `thai` or `arabic`; None for those of the printed form.
    """

    kind: str
    ending: str
    due: date | None = None
    bureau_id: int | None = None
    plan: str | None = None
    gift: int | None = None
    named: bool = False
    digits: str | None = None


def kinds_for(session: Session, person: Person) -> tuple[str, ...]:
    """What the person may ask for by its name: the office's own report is for administrators and
    executives, everybody's gifts for administrators alone, complaints' numbers for who may see
    any."""
    counted = case_results.bureaus_counted_for(session, person)
    numbers = (COMPLAINTS,) if counted is None or counted else ()
    if person.has(ADMIN):
        return BUREAU_FORM, OFFICE_REPORT, SUBMISSIONS, NO_GIFT, GIFTS, *numbers, *_OF_THE_WHOLE
    if person.has(EXECUTIVE):
        return BUREAU_FORM, OFFICE_REPORT, SUBMISSIONS, NO_GIFT, *numbers, *_OF_THE_WHOLE
    if person.has(REPORTER, SUPERVISOR):
        return BUREAU_FORM, SUBMISSIONS, NO_GIFT, *numbers, EVIDENCE
    return numbers


def bureaus_of(session: Session, person: Person, kind: str) -> frozenset[int] | None:
    """The bureaus whose documents of that kind the person may have; None: all of them."""
    if kind == COMPLAINTS:
        return case_results.bureaus_counted_for(session, person)
    return scope.bureaus_seen(session, person)


def may_have(session: Session, person: Person, asked: Asked, day: date) -> bool:
    """Whether the person, as they stand on that day, may have that document (of that bureau)."""
    if person.retired_at is not None:
        return False
    if asked.gift is not None:
        return asked.kind == GIFTS and _may_read(session, person, asked.gift, day)
    if asked.kind not in kinds_for(session, person):
        return False
    seen = bureaus_of(session, person, asked.kind)
    if seen is not None and asked.bureau_id is not None and asked.bureau_id not in seen:
        return False
    return not asked.named or may_name(session, person, asked.bureau_id)


def _may_read(session: Session, person: Person, gift_id: int, day: date) -> bool:
    gift = gifts.by_id(session, gift_id)
    return gift is not None and gift_deciders.sees(session, person, gift, day)


def may_name(session: Session, person: Person, bureau_id: int | None) -> bool:
    """Whether who has not joined may be named to the person: of one bureau, to who leads there
    and to administrators (issue 5, part 3)."""
    if bureau_id is None:
        return False
    if person.has(ADMIN):
        return True
    return person.has(SUPERVISOR) and bureau_id in scope.bureaus_led(session, person)


def people_named(session: Session, person: Person, day: date) -> frozenset[int] | None:
    """Whom it may name as not having joined: everybody (None) to administrators, else those in
    the line below."""
    return nudges.people_below(session, person, day)
