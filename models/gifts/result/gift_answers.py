"""What each person says of a No Gift round: received nothing, or something. Never commits."""

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
from models.gifts.result import gift_rounds
from models.gifts.result.gift_figures import ASKING, tells
from models.gifts.result.gift_result import ANSWERS, GiftAnswer, GiftResult
from models.people.person import Bureau, Person
from models.trail import trail

SUBJECT = "gift_answer"


def round_now(
    session: Session,
    working_days: WorkingDays,
    person: Person,
    today: date,
) -> date | None:
    """The round that the person means on that day: the one that is asked about, else the one that
    ended last, while its result is not due yet and their bureau has not confirmed it."""
    rounds = gift_rounds.now(session)
    asked_now = rounds.asked_on(working_days, today)
    if asked_now is not None:
        return asked_now
    ended = rounds.last_ended(today)
    if ended is None or today > rounds.due(working_days, ended):
        return None
    if is_confirmed(session, person.bureau_id, ended):
        return None
    return ended


def is_confirmed(session: Session, bureau_id: int, until: date) -> bool:
    """Whether the bureau has confirmed its result of the round, by whatever version."""
    query = select(GiftResult.id).where(
        GiftResult.bureau_id == bureau_id, GiftResult.round_day == until
    )
    return session.scalars(query.limit(1)).first() is not None


def given(session: Session, person: Person, until: date) -> GiftAnswer | None:
    """What the person answered about the round."""
    query = select(GiftAnswer).where(
        GiftAnswer.person_id == person.id, GiftAnswer.round_day == until
    )
    return session.scalars(query).first()


def reported_by(session: Session, person: Person, until: date) -> int:
    """How many gifts the person received in the round's period and reported; neither what was
    refused nor what was taken back."""
    query = select(func.count()).where(Gift.person_id == person.id, tells(until))
    return session.scalar(query) or 0


def answer(
    session: Session,
    working_days: WorkingDays,
    person: Person,
    until: date,
    said: str,
    now: datetime,
) -> GiftAnswer:
    """The person's answer (NONE, RECEIVED); a later one takes its place until the bureau confirms.

    Raises Refusal: `no_round` (no such round, or another year's), `not_open` (asked
    later), `confirmed` (the bureau's result stands).
    """
    assert said in ANSWERS
    today = office_day(now)
    # Whoever confirms holds the bureau: its figures have this answer, or this answer is refused.
    held = select(Bureau.id).where(Bureau.id == person.bureau_id)
    session.execute(held.with_for_update(read=True))
    may_answer(session, working_days, person, until, today)
    values: dict[str, Any] = {
        "person_id": person.id,
        "round_day": until,
        "bureau_id": person.bureau_id,
        "answer": said,
        "at": now,
    }
    session.execute(insert_once(GiftAnswer, session.get_bind().dialect.name).values(**values))
    query = select(GiftAnswer).where(
        GiftAnswer.person_id == person.id, GiftAnswer.round_day == until
    )
    query = query.with_for_update().execution_options(populate_existing=True)
    row = session.scalars(query).one()
    if row.answer == said and row.at != now:  # the same tap again
        return row
    row.answer, row.bureau_id, row.at = said, person.bureau_id, now
    session.flush()
    subject = f"{SUBJECT}:{row.id}"
    trail.record(session, now, person.id, f"gift_answer.{said}", subject, round=until.isoformat())
    return row


def may_answer(
    session: Session,
    working_days: WorkingDays,
    person: Person,
    until: date,
    today: date,
) -> None:
    """Raises Refusal as `answer` does."""
    rounds = gift_rounds.now(session)
    current = {*rounds.near(today, gift_rounds.year_ahead(today)), rounds.last_ended(today)}
    if until not in current:
        raise Refusal("no_round")
    if today < rounds.opens(working_days, until):
        raise Refusal("not_open")
    if is_confirmed(session, person.bureau_id, until):
        raise Refusal("confirmed")


def let_go(session: Session, person_ids: Sequence[int]) -> None:
    """What these people answered stays counted, without them: it is their bureaus' record. That
    they were asked goes with it, or they would count as silent besides. An answer beside a report
    of the round goes: the report, which names its receiver for good, counts as the answer."""
    mine = GiftAnswer.person_id.in_(person_ids)
    given_ = list(session.scalars(select(GiftAnswer).where(mine)))
    keys = [f"{ASKING}:{row.person_id}:{row.round_day.isoformat()}" for row in given_]
    for row in given_:
        told = select(Gift.id).where(Gift.person_id == row.person_id, tells(row.round_day))
        if session.scalars(told.limit(1)).first() is not None:
            session.delete(row)
    session.flush()
    session.execute(delete(ReminderLine).where(ReminderLine.duty_key.in_(keys)))
    session.execute(update(GiftAnswer).where(mine).values(person_id=None))
