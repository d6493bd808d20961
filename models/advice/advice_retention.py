"""Answered questions lose texts and key after a set time; their numbers stay."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.advice import advice_texts
from models.advice.advice_limits import ADVICE_LIMITS
from models.advice.advice_question import WAITING, AdviceMessage, AdviceNumber, AdviceQuestion
from models.calendar import office_day
from models.trail import trail


def has_old(session: Session, now: datetime) -> bool:
    return _oldest(session, now) is not None


def forget_one(session: Session, now: datetime) -> bool:
    """Forget the oldest question whose time is over since its last word. False if there is none.

    The trail keeps its entries, which name only ids.
    """
    question = _oldest(session, now)
    if question is None:
        return False
    session.add(
        AdviceNumber(
            topic=question.topic, activity=question.activity, bureau_id=question.bureau_id,
            asked_on=question.asked_on, answered_on=question.answered_on,
            answered_days=question.answered_days,
        )
    )  # fmt: skip
    session.execute(delete(AdviceMessage).where(AdviceMessage.question_id == question.id))
    session.delete(question)
    session.flush()
    trail.record(session, now, None, "advice.forgotten", advice_texts.purpose(question.id))
    return True


def _oldest(session: Session, now: datetime) -> AdviceQuestion | None:
    before = office_day(now) - timedelta(days=ADVICE_LIMITS.kept)
    query = (
        select(AdviceQuestion)
        .where(AdviceQuestion.state != WAITING, AdviceQuestion.last_word_on <= before)
        .order_by(AdviceQuestion.last_word_on, AdviceQuestion.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return session.scalars(query).first()
