"""What naming asks of people: a bureau to name somebody, and who is named to accept or decline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import ANSWERER, RESPONSIBLE, Recipients
from models.duties.reminder_policy import KindPolicy, Telling
from models.elections.election import ACCEPTED, ASKED, NAMING, Election, ElectionStep, Nominee
from models.people.person import REPORTER, Bureau, Person, holds


@dataclass(frozen=True, kw_only=True)
class ElectionDuty(Payload):
    """An election."""

    election_id: int
    title: str


def naming_due(search: DutySearch) -> Iterable[Duty]:
    """Bureaus that have named nobody, from the first to the last day of naming."""
    if not search.by_role:
        return
    query = (
        select(Election.id, Election.title, ElectionStep.first_day, ElectionStep.last_day,
               Bureau.id.label("bureau_id"), Bureau.name)
        .join(ElectionStep, ElectionStep.election_id == Election.id)
        .join(Bureau, _REPORTS)
        .where(
            ElectionStep.name == NAMING, Election.opened_at.is_(None),
            ElectionStep.last_day.between(search.first, search.last), ~_NAMED,
        )
        .order_by(Election.id, Bureau.id)
    )  # fmt: skip
    for row in search.session.execute(search.narrowed(query, Bureau.id)):
        begun = row.first_day <= search.today or search.looks_ahead
        if begun and search.today <= row.last_day:
            recipients = search.house.recipients(row.bureau_id, 0)
            key = f"{ELECTION_NAMING.name}:{row.id}:{row.bureau_id}"
            yield _duty(ELECTION_NAMING, key, row, recipients)


def accepting_due(search: DutySearch) -> Iterable[Duty]:
    """People who are named and have not answered, until voting is opened."""
    query = (
        select(Election.id, Election.title, ElectionStep.last_day, Nominee.id.label("nominee"),
               Nominee.person_id, Bureau.id.label("bureau_id"), Bureau.name)
        .join(ElectionStep, ElectionStep.election_id == Election.id)
        .join(Nominee, Nominee.election_id == Election.id)
        .join(Bureau, Bureau.id == Nominee.bureau_id)
        .where(
            ElectionStep.name == NAMING, Election.opened_at.is_(None), Nominee.state == ASKED,
            ElectionStep.last_day.between(search.first, search.last),
        )
        .order_by(Nominee.id)
    )  # fmt: skip
    for row in search.session.execute(search.narrowed(query, Nominee.bureau_id, Nominee.person_id)):
        recipients = search.house.only(ANSWERER, row.person_id)
        yield _duty(ELECTION_ANSWER, f"{ELECTION_ANSWER.name}:{row.nominee}", row, recipients)


def _duty(kind: DutyKind, key: str, row: Any, recipients: Recipients) -> Duty:
    return Duty(
        key=key,
        kind=kind,
        day=row.last_day,
        bureau_id=row.bureau_id,
        bureau=row.name,
        recipients=recipients,
        payload=ElectionDuty(election_id=row.id, title=row.title),
    )


_REPORTS = exists().where(
    Person.bureau_id == Bureau.id, Person.retired_at.is_(None), holds(REPORTER)
)
_NAMED = exists().where(
    Nominee.election_id == Election.id,
    Nominee.bureau_id == Bureau.id,
    Nominee.state.in_((ASKED, ACCEPTED)),
)


# -- by their stored keys ------------------------------------------------------------------------


def still_to_name(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`election_naming:ELECTION:BUREAU`) those whose bureau has named nobody."""
    ids = {int(election) for election, _ in keys.values()}
    bureaus = {int(bureau) for _, bureau in keys.values()}
    query = select(Election.id, Bureau.id).join(Bureau, Bureau.id.in_(bureaus))
    query = query.where(Election.id.in_(ids), Election.opened_at.is_(None), ~_NAMED)
    due = {f"{ELECTION_NAMING.name}:{one}:{bureau}" for one, bureau in session.execute(query)}
    return due & keys.keys()


def still_to_answer(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`election_answer:NOMINEE`) those that wait."""
    ids = {int(nominee) for (nominee,) in keys.values()}
    query = select(Nominee.id).join(Election, Election.id == Nominee.election_id)
    query = query.where(Nominee.id.in_(ids), Nominee.state == ASKED, Election.opened_at.is_(None))
    return {f"{ELECTION_ANSWER.name}:{each}" for each in session.scalars(query)}


_UNOPENED = exists().where(Election.opened_at.is_(None))

ELECTION_NAMING = DutyKind(
    name="election_naming",
    find=naming_due,
    if_any=_UNOPENED,
    still_due=still_to_name,
    # As for the Thursday picture: ten, five and two working days before, and the last day.
    policy=KindPolicy((-10, -5, -2, 0), (Telling(RESPONSIBLE, -10),)),
    of_bureau=True,
)
ELECTION_ANSWER = DutyKind(
    name="election_answer",
    find=accepting_due,
    if_any=_UNOPENED,
    still_due=still_to_answer,
    # The nominee has the notice; after the last day of naming there is time until the opening.
    policy=KindPolicy((-5, -1, 0, 5, 10), (Telling(ANSWERER, -5),)),
    private=True,
    sealed=True,
    nudged=False,
)
