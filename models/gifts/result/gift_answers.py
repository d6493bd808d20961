"""Each person's answer about a No Gift round: received nothing, or something."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from models.base import insert_once
from models.calendar import WorkingDays, office_day
from models.duties.reminder_tables import ReminderLine
from models.errors import Refusal
from models.gifts.gift import Gift
from models.gifts.result.gift_figures import ASKING, received_in
from models.gifts.result.gift_result import ANSWERS, GiftAnswer, GiftResult
from models.people.person import Bureau, Person
from models.plans import result_rounds
from models.trail import trail

SUBJECT = "gift_answer"


def round_now(
    session: Session,
    working_days: WorkingDays,
    person: Person,
    today: date,
) -> date | None:
    """The round the person answers for on that day: the one people are asked about now, else the
    last one that ended, if its result is not due yet and the bureau has not confirmed it."""
    rounds = result_rounds.now(session)
    open_now = rounds.open_on(working_days, today)
    if open_now is not None:
        return open_now
    ended = rounds.last_ended(today)
    if ended is None or today > rounds.due(working_days, ended):
        return None
    if is_confirmed(session, person.bureau_id, ended):
        return None
    return ended


def is_confirmed(session: Session, bureau_id: int, until: date) -> bool:
    """Whether the bureau has confirmed any version of its result of the round."""
    query = select(GiftResult.id).where(
        GiftResult.bureau_id == bureau_id, GiftResult.round_day == until
    )
    return session.scalars(query.limit(1)).first() is not None


def reported_by(session: Session, person: Person, until: date) -> int:
    """How many gifts the person received in the round's period and reported. Refused and withdrawn
    ones do not count."""
    query = select(func.count()).where(Gift.person_id == person.id, received_in(until))
    return session.scalar(query) or 0


def answer(
    session: Session,
    working_days: WorkingDays,
    person: Person,
    until: date,
    choice: str,
    now: datetime,
) -> GiftAnswer:
    """Stores the person's answer (NONE or RECEIVED). It may be changed until the bureau confirms.

    Raises Refusal: `no_round` (no such round, or of another year), `not_open` (too early),
    `confirmed` (the bureau has confirmed its result).
    """
    assert choice in ANSWERS
    today = office_day(now)
    # Confirming locks the bureau: its figures contain this answer, or this answer is refused.
    bureau = select(Bureau.id).where(Bureau.id == person.bureau_id)
    session.execute(bureau.with_for_update(read=True))
    may_answer(session, working_days, person, until, today)
    values: dict[str, Any] = {
        "person_id": person.id,
        "round_day": until,
        "bureau_id": person.bureau_id,
        "answer": choice,
        "at": now,
    }
    session.execute(insert_once(GiftAnswer, session.get_bind().dialect.name).values(**values))
    query = select(GiftAnswer).where(
        GiftAnswer.person_id == person.id, GiftAnswer.round_day == until
    )
    query = query.with_for_update().execution_options(populate_existing=True)
    row = session.scalars(query).one()
    if row.answer == choice and row.at != now:  # the same tap again
        return row
    row.answer, row.bureau_id, row.at = choice, person.bureau_id, now
    session.flush()
    subject = f"{SUBJECT}:{row.id}"
    trail.record(session, now, person.id, f"gift_answer.{choice}", subject, round=until.isoformat())
    return row


def may_answer(
    session: Session,
    working_days: WorkingDays,
    person: Person,
    until: date,
    today: date,
) -> None:
    """Raises Refusal as `answer` does."""
    rounds = result_rounds.now(session)
    current = {*rounds.near(today, result_rounds.year_ahead(today)), rounds.last_ended(today)}
    if until not in current:
        raise Refusal("no_round")
    if today < rounds.opens(working_days, until):
        raise Refusal("not_open")
    if is_confirmed(session, person.bureau_id, until):
        raise Refusal("confirmed")


def let_go(session: Session, person_ids: Sequence[int], _now: datetime) -> None:
    """Removes these people from their answers. The answers stay counted: they are the bureaus'
    record. The lines that asked them are deleted, else the people would count as silent as well.
    An answer beside a gift report of the round is deleted: the report counts as the answer."""
    mine = GiftAnswer.person_id.in_(person_ids)
    given_ = list(session.scalars(select(GiftAnswer).where(mine)))
    keys = [f"{ASKING}:{row.person_id}:{row.round_day.isoformat()}" for row in given_]
    for row in given_:
        reports = select(Gift.id).where(Gift.person_id == row.person_id, received_in(row.round_day))
        if session.scalars(reports.limit(1)).first() is not None:
            session.delete(row)
    session.flush()
    session.execute(delete(ReminderLine).where(ReminderLine.duty_key.in_(keys)))
    session.execute(update(GiftAnswer).where(mine).values(person_id=None))
