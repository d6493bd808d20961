"""Passing compliments on to the person praised, and publishing suggestions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.complaints import case_names, cases
from models.complaints.complaint import COMPLIMENT, OPINION, SUGGESTION, Case, PublishedSuggestion
from models.complaints.sealed import case_texts
from models.crypto import CannotOpen, Sealer
from models.errors import Refusal
from models.people import people
from models.people.person import Person
from models.trail import trail

PUBLISHED = "complaint.published"
"""The sealing purpose of a published suggestion: on disk it is sealed like everything else."""


@dataclass(frozen=True)
class Praise:
    """A person who is praised.

    superior_id: who passes it on: the nearest superior who can get messages in LINE; None: the
    person gets it directly.
    """

    person_id: int
    superior_id: int | None


def praised(session: Session, sealer: Sealer, case_id: str, reader: Person) -> list[Praise]:
    """The people whom a compliment praises.

    Raises Refusal `no_such_case`, `no_compliment`, `nobody_praised`.
    """
    case = cases.readable(session, case_id, reader, lock=False)
    if case.kind != COMPLIMENT:
        raise Refusal("no_compliment")
    ids = case_texts.story(sealer, case).praised
    found = [person for id_ in ids if (person := people.by_id(session, id_)) is not None]
    if not found:
        raise Refusal("nobody_praised")
    return [Praise(person.id, _through(session, person)) for person in found]


def pass_on(
    session: Session, sealer: Sealer, case_id: str, reader: Person, now: datetime
) -> list[Praise]:
    """The same as `praised`, and record it: the caller notifies the superiors."""
    found = praised(session, sealer, case_id, reader)
    recipients = [each.superior_id or each.person_id for each in found]
    subject = case_texts.subject(case_id)
    trail.record(session, now, reader.id, "case.praise_passed_on", subject, to=recipients)
    return found


def _through(session: Session, person: Person) -> int | None:
    above = people.line_above(session, person)
    return next((superior.id for superior in above if people.reachable(superior)), None)


# -- suggestions ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Published:
    id: int
    bureau_id: int | None
    published_on: date
    text: str


def publish(
    session: Session, sealer: Sealer, case_id: str, reader: Person, text: str, now: datetime
) -> Published:
    """Publish a suggestion or an opinion, once, in the reader's words and without identity.

    Raises Refusal `no_such_case`, `no_suggestion`, `no_text`, `published`, `names_somebody` (the
    complainant, or anybody of the roster).
    """
    case = cases.readable(session, case_id, reader)
    _check(session, sealer, case, text)
    today = office_day(now)
    row = PublishedSuggestion(
        bureau_id=case.bureau_id, published_on=today, text=sealer.seal_json(text.strip(), PUBLISHED)
    )
    session.add(row)
    case.published_on = today
    session.flush()
    trail.record(session, now, reader.id, "case.published", case_texts.subject(case.id))
    return Published(row.id, row.bureau_id, today, text.strip())


def published(
    session: Session, sealer: Sealer, limit: int = 10, offset: int = 0
) -> list[Published]:
    """Published suggestions, the newest first, without those that no key opens."""
    query = select(PublishedSuggestion).order_by(PublishedSuggestion.id.desc())
    found = []
    for row in session.scalars(query.limit(limit).offset(offset)):
        try:
            text = str(sealer.open_json(row.text, PUBLISHED))
        except CannotOpen:
            continue
        found.append(Published(row.id, row.bureau_id, row.published_on, text))
    return found


def check_unpublished(case: Case) -> None:
    """Raises Refusal `no_suggestion`, `published`."""
    if case.kind not in (SUGGESTION, OPINION):
        raise Refusal("no_suggestion")
    if case.published_on is not None:
        raise Refusal("published")


def _check(session: Session, sealer: Sealer, case: Case, text: str) -> None:
    check_unpublished(case)
    if not text.strip():
        raise Refusal("no_text")
    query = select(Person.id, Person.name).where(Person.retired_at.is_(None))
    names = [(id_, name) for id_, name in session.execute(query)]
    _, own = case_texts.complainants_words(session, sealer, case)
    known = [*names, (0, own)] if own else names
    if case_names.named_in(text, known, {id_ for id_, _ in known}):
        raise Refusal("names_somebody")
