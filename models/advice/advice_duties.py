"""Questions to the clinic that wait, as duties of who answers, and of who is next above.

Nothing of a question is opened for it, and its duty tells nothing but its short name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.advice import advice_texts, questions
from models.advice.advice_question import WAITING, AdviceQuestion
from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import ABOVE, HANDLER, Household, Passed, Recipients
from models.duties.reminder_policy import KindPolicy, Telling
from models.people.person import ADVISER, Bureau, Person, holders


@dataclass(frozen=True, kw_only=True)
class AdviceDuty(Payload):
    """A question. number: its short name, the only thing of it that a reminder shows."""

    question_id: str


def questions_due(search: DutySearch) -> Iterable[Duty]:
    """What waits for an answer: one statement, and two more if something does."""
    found = questions.waiting(search.session)
    if not found:
        return
    recipients = _recipients(search)
    bureau = _listed_under(search.session, search.house, recipients)
    if search.bureau_ids is not None and not _of(search, recipients) & search.bureau_ids:
        return
    for question in found:
        day = questions.due_by(question, search.working_days)
        if day <= search.last:
            yield Duty(
                key=_key(question.id, question.waiting_since.isoformat()),
                kind=ADVICE,
                day=day,
                bureau_id=bureau[0],
                bureau=bureau[1],
                recipients=recipients,
                since=question.waiting_since,
                payload=AdviceDuty(number=advice_texts.short(question.id), question_id=question.id),
            )


def _key(question_id: str, since: str) -> str:
    return f"advice:{question_id}:{since}"


def _recipients(search: DutySearch) -> Recipients:
    """As `advisers.on_duty` has it, and the nearest superior of each who is there."""
    query = select(Person.id).where(holders(ADVISER), Person.retired_at.is_(None))
    house, named = search.house, list(search.session.scalars(query.order_by(Person.id)))
    passed = tuple(Passed(each, why) for each in named if (why := house.why_not(each)))
    away = [each.person_id for each in passed if house.is_away(each.person_id)]
    here = [each for each in named if house.why_not(each) is None]
    instead = [deputy for each in away if (deputy := house.deputy_of(each)) is not None]
    handlers = [*here, *(each for each in instead if house.why_not(each) is None)]
    answering = tuple(dict.fromkeys(handlers)) or house.administrators
    heads = (_head(house, each) for each in named or answering)
    above = dict.fromkeys(each for each in heads if each and each not in answering)
    return Recipients({HANDLER: answering, ABOVE: tuple(above)}, passed)


def _head(house: Household, person_id: int) -> int | None:
    found = (house.stands_in(each.id) for each in house.line_above(person_id))
    return next((each for each in found if each is not None), None)


def _of(search: DutySearch, recipients: Recipients) -> frozenset[int]:
    """The bureaus of the people it reaches."""
    members = map(search.house.member, recipients.everybody())
    return frozenset(member.bureau_id for member in members if member is not None)


def _listed_under(session: Session, house: Household, recipients: Recipients) -> tuple[int, str]:
    """The bureau of whoever answers; 0 where nobody does."""
    first = house.member(next(iter(recipients.by_role[HANDLER]), None))
    if first is None:
        return 0, ""
    bureau_id = first.bureau_id
    return bureau_id, session.scalar(select(Bureau.name).where(Bureau.id == bureau_id)) or ""


def still_waiting(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`advice:QUESTION:SINCE`) those whose question waits since that day."""
    ids = {parts[0] for parts in keys.values()}
    query = select(AdviceQuestion.id, AdviceQuestion.waiting_since).where(
        AdviceQuestion.id.in_(ids), AdviceQuestion.state == WAITING
    )
    standing = {_key(id_, since.isoformat()) for id_, since in session.execute(query)}
    return standing & keys.keys()


ADVICE = DutyKind(
    name="advice",
    find=questions_due,
    if_any=exists().where(AdviceQuestion.state == WAITING),
    still_due=still_waiting,
    # Due on the third working day (issue 17): told on the day after asking, on the last day, then
    # to the head too.
    policy=KindPolicy(
        (-2, 0, 1, 3), (Telling(HANDLER, -2), Telling(ABOVE, 1)), weekly=(HANDLER, ABOVE)
    ),
    private=True,
    sealed=True,
    nudged=False,
)
