"""Questions to the clinic, and what both sides say.

Nothing of what an asker does stands on the trail: its times could be compared with LINE's events.
Every opening and answer by an adviser does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models import own_keys
from models.advice import advice_texts, advisers
from models.advice.advice_limits import ADVICE_LIMITS
from models.advice.advice_question import (
    ANONYMOUS,
    ANSWERED,
    CLOSED,
    FROM_ADVISER,
    FROM_ASKER,
    NAMED,
    OTHER,
    TELLS,
    TOPICS,
    WAITING,
    AdviceQuestion,
)
from models.advice.advice_texts import CODE, Asker, Said
from models.calendar import WorkingDays, office_day
from models.complaints import case_tracking
from models.crypto import Sealer
from models.errors import Refusal
from models.people import people
from models.people.person import Person
from models.small_counts import SMALLEST_SHOWN
from models.trail import trail


@dataclass(frozen=True)
class QuestionDraft:
    """A question before it is sent.

    tells: one of TELLS.
    push_address: the LINE id, if a neutral push is wished.
    """

    text: str
    tells: str = ANONYMOUS
    topic: str = OTHER
    activity: str | None = None
    push_address: str | None = None


@dataclass(frozen=True)
class OpenedQuestion:
    """A question as its reader sees it. asker: None where nothing was told, or the bureau is
    small."""

    question: AdviceQuestion
    words: str
    asker: Asker | None
    messages: Sequence[Said]


def is_small(session: Session, bureau_id: int) -> bool:
    """Whether so few people are of the bureau that naming it nearly names the asker."""
    return people.head_count(session, bureau_id) < SMALLEST_SHOWN


def ask(
    session: Session, sealer: Sealer, person: Person, draft: QuestionDraft, code: str, now: datetime
) -> bool:
    """Store the question under the code that is shown. False: it was stored before (a second tap).

    Raises Refusal: `no_text`, `not_a_code`, `mistyped_code`.
    """
    if draft.tells not in TELLS or draft.topic not in TOPICS:
        raise ValueError("a question that tells or is about something unknown")
    if not draft.text.strip():
        raise Refusal("no_text")
    hashed = advice_texts.code_hash(sealer, CODE.read(code))
    if session.scalar(select(AdviceQuestion.id).where(AdviceQuestion.code_hash == hashed)):
        return False
    today = office_day(now)
    question_id = own_keys.new_id(sealer)
    own, wrapped = advice_texts.new_key(sealer, question_id)
    told = draft.tells != ANONYMOUS
    counts = told and not is_small(session, person.bureau_id)
    shown = draft.tells == NAMED or counts
    asker = Asker(person.bureau.name, person.name if draft.tells == NAMED else "")
    question = AdviceQuestion(
        id=question_id, bureau_id=person.bureau_id if counts else None, wrapped_key=wrapped,
        code_hash=hashed, words=advice_texts.sealed_words(own, draft.text), tells=draft.tells,
        asker=advice_texts.sealed_asker(own, asker) if shown else None, push_address=None,
        state=WAITING, waiting_since=today, last_word_on=today, topic=draft.topic,
        activity=draft.activity, asked_on=today,
    )  # fmt: skip
    if draft.push_address:
        advice_texts.set_push(sealer, question, draft.push_address)
    session.add(question)
    session.flush()
    return True


# -- with the code -------------------------------------------------------------------------------


def track(
    session: Session, sealer: Sealer, code: str, source: str, now: datetime
) -> AdviceQuestion:
    """The question of this code. Reading leaves no trace; guesses are counted with complaints'.

    source: the lane. Raises Refusal `not_a_code`, `mistyped_code`, `unknown_code`, `throttled`.
    """
    hashed = advice_texts.code_hash(sealer, CODE.read(code))
    query = select(AdviceQuestion).where(AdviceQuestion.code_hash == hashed)
    return case_tracking.counting(
        session, sealer, source, now, lambda: session.scalars(query).first()
    )


def by_id(session: Session, question_id: str, lock: bool = False) -> AdviceQuestion | None:
    """The question. lock: until the commit, so that two people do not act at once."""
    query = select(AdviceQuestion).where(AdviceQuestion.id == question_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return session.scalars(query).first()


def asker_says(
    session: Session, sealer: Sealer, question: AdviceQuestion, text: str, now: datetime
) -> None:
    """A further word of whoever has the code: the question waits again. Raises Refusal `no_text`,
    `closed`."""
    if not text.strip():
        raise Refusal("no_text")
    if question.state == CLOSED:
        raise Refusal("closed")
    today = office_day(now)
    advice_texts.add(session, sealer, question, FROM_ASKER, text, today)
    if question.state == ANSWERED:
        question.state, question.waiting_since = WAITING, today
    question.last_word_on = today
    session.flush()


# -- by an adviser -------------------------------------------------------------------------------


def waiting(session: Session) -> list[AdviceQuestion]:
    """The questions that wait for an answer, the longest first. Opens no text."""
    query = select(AdviceQuestion).where(AdviceQuestion.state == WAITING)
    return list(session.scalars(query.order_by(AdviceQuestion.waiting_since, AdviceQuestion.id)))


def answered(session: Session, limit: int) -> list[AdviceQuestion]:
    """The questions that were answered or closed last. Opens no text."""
    query = select(AdviceQuestion).where(AdviceQuestion.state != WAITING)
    order = (AdviceQuestion.last_word_on.desc(), AdviceQuestion.id)
    return list(session.scalars(query.order_by(*order).limit(limit)))


def count_waiting(session: Session) -> int:
    query = select(func.count()).where(AdviceQuestion.state == WAITING)
    return session.scalar(query) or 0


def due_by(question: AdviceQuestion, working_days: WorkingDays) -> date:
    """The last day to answer in time."""
    return working_days.shift(question.waiting_since, ADVICE_LIMITS.answer)


def readable(
    session: Session, question_id: str, person: Person, now: datetime, lock: bool = True
) -> AdviceQuestion:
    """The question, if the person may answer questions. Raises Refusal `no_such_question`."""
    question = by_id(session, question_id, lock)
    if question is None or not advisers.may_answer(session, person, office_day(now)):
        raise Refusal("no_such_question")
    return question


def open_question(
    session: Session, sealer: Sealer, question_id: str, person: Person, now: datetime
) -> OpenedQuestion:
    """Open the question for somebody who may answer it, and record the opening.

    Raises Refusal `no_such_question`, CannotOpen.
    """
    question = readable(session, question_id, person, now, lock=False)
    opened = OpenedQuestion(
        question, advice_texts.words(sealer, question), advice_texts.asker(sealer, question),
        advice_texts.messages(session, sealer, question),
    )  # fmt: skip
    trail.record(session, now, person.id, "advice.opened", advice_texts.purpose(question.id))
    return opened


def answer(
    session: Session,
    sealer: Sealer,
    question_id: str,
    person: Person,
    text: str,
    seen: int,
    now: datetime,
    working_days: WorkingDays,
) -> AdviceQuestion:
    """Answer, or add to the answer.

    seen: how many messages the adviser has read: who answers at the same time as another, or after
    a further word, reads that first. Raises Refusal `no_such_question`, `closed`, `changed`,
    `no_text`.
    """
    question = readable(session, question_id, person, now)
    if question.state == CLOSED:
        raise Refusal("closed")
    if advice_texts.count(session, question) != seen:
        raise Refusal("changed")
    if not text.strip():
        raise Refusal("no_text")
    today = office_day(now)
    advice_texts.add(session, sealer, question, FROM_ADVISER, text, today, person.id)
    if question.answered_on is None:
        question.answered_on = today
        question.answered_days = working_days.count_between(question.asked_on, today)
    question.state, question.last_word_on = ANSWERED, today
    session.flush()
    trail.record(session, now, person.id, "advice.answered", advice_texts.purpose(question.id))
    return question


def set_topic(
    session: Session, question_id: str, person: Person, topic: str, now: datetime
) -> AdviceQuestion:
    """Count the question under another topic; nothing else of it changes.

    Raises Refusal `no_such_question`.
    """
    if topic not in TOPICS:
        raise ValueError("a question about something unknown")
    question = readable(session, question_id, person, now)
    question.topic = topic
    session.flush()
    trail.record(session, now, person.id, "advice.topic", advice_texts.purpose(question.id))
    return question


def close(session: Session, question_id: str, person: Person, now: datetime) -> AdviceQuestion:
    """End a question that cannot be answered, such as mere abuse.

    Raises Refusal `no_such_question`, `closed`.
    """
    question = readable(session, question_id, person, now)
    if question.state == CLOSED:
        raise Refusal("closed")
    question.state, question.last_word_on = CLOSED, office_day(now)
    session.flush()
    trail.record(session, now, person.id, "advice.closed", advice_texts.purpose(question.id))
    return question
