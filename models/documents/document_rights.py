"""Who may have which document, and which people it may name.

Checked when it is requested, when it is made, and at each opening: a link alone gives no right.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from models.complaints.figures import case_results
from models.documents.document_kinds import (
    BUREAU_FORM,
    COMPLAINTS,
    EVIDENCE,
    GIFTS,
    MEMO,
    MEMO_QUARTER,
    NO_GIFT,
    OFFICE_REPORT,
    PICTURES,
    ROUND,
    SUBMISSIONS,
)
from models.gifts import gift_deciders, gifts
from models.people import scope
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Person
from models.reminders import nudges

_OF_THE_WHOLE = (EVIDENCE, MEMO, MEMO_QUARTER, ROUND, *PICTURES)
"""For administrators and executives. Reporters and supervisors also get their bureau's evidence."""


@dataclass(frozen=True)
class DocumentSpec:
    """Which document a person requests.

    due: None: the whole year.
    bureau_id: the bureau it is about; None for lists.
    gift: with GIFTS: the document of this one gift.
    named: with NO_GIFT: with the names of people who have not joined.
    digits: `thai` or `arabic`; None: as in the printed form.
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
    """The kinds that the person may request by name.

    The office's own report is for administrators and executives, everybody's gifts for
    administrators, complaint numbers for people who may see some.
    """
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


def may_have(session: Session, person: Person, spec: DocumentSpec, day: date) -> bool:
    if person.retired_at is not None:
        return False
    if spec.gift is not None:
        return spec.kind == GIFTS and _may_read(session, person, spec.gift, day)
    if spec.kind not in kinds_for(session, person):
        return False
    seen = bureaus_of(session, person, spec.kind)
    if seen is not None and spec.bureau_id is not None and spec.bureau_id not in seen:
        return False
    return not spec.named or may_name(session, person, spec.bureau_id)


def _may_read(session: Session, person: Person, gift_id: int, day: date) -> bool:
    gift = gifts.by_id(session, gift_id)
    return gift is not None and gift_deciders.sees(session, person, gift, day)


def may_name(session: Session, person: Person, bureau_id: int | None) -> bool:
    """Whether the person may see the names of people who have not joined.

    Administrators and the bureau's supervisors may, for one bureau (issue 5, part 3).
    """
    if bureau_id is None:
        return False
    if person.has(ADMIN):
        return True
    return person.has(SUPERVISOR) and bureau_id in scope.bureaus_led(session, person)


def people_named(session: Session, person: Person, day: date) -> frozenset[int] | None:
    """The people it may name as not having joined: for administrators everybody (None), else the
    people below this person."""
    return nudges.people_below(session, person, day)
