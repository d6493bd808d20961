"""Putting the answer to a question on the clinic's shelf, in an adviser's own words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from rapidfuzz import fuzz
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.advice import advice_texts, advisers, questions
from models.advice.advice_question import ANSWERED, AdviceQuestion
from models.calendar import office_day
from models.clinic import clinic_answers
from models.clinic.clinic_answers import TopicAnswer
from models.complaints import case_names
from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import Person
from models.trail import trail

RUN, ALIKE = 25, 90.0
"""So many letters in a row, or so like as a whole (in percent): these are the asker's words."""


def publish(
    session: Session,
    sealer: Sealer,
    question_id: str,
    person: Person,
    answer: TopicAnswer,
    now: datetime,
) -> AdviceQuestion:
    """Publish question and answer in the adviser's words, to everybody on the roster.

    Its topic is the shelf's key of the question. Raises Refusal `no_such_question`, `not_answered`,
    `askers_words`, `names_somebody`, and what `clinic_answers.give` raises.
    """
    question = questions.readable(session, question_id, person, now)
    if not advisers.may_publish(session, person, office_day(now)):
        raise Refusal("no_such_question")
    if question.state != ANSWERED:
        raise Refusal("not_answered")
    for each in (answer.title, answer.words):
        check_words(session, sealer, question, each)
    stands = clinic_answers.latest(session, answer.topic)
    seen = stands.version if stands is not None else 0
    clinic_answers.give(session, person, answer, seen, now)
    question.shelf_topic = answer.topic
    session.flush()
    trail.record(session, now, person.id, "advice.published", advice_texts.purpose(question.id))
    return question


def check_words(session: Session, sealer: Sealer, question: AdviceQuestion, text: str) -> None:
    """Whether the text may be published. Raises Refusal `askers_words`, `names_somebody`."""
    if repeats(text, advice_texts.askers_texts(session, sealer, question)):
        raise Refusal("askers_words")
    query = select(Person.id, Person.name).where(Person.retired_at.is_(None))
    names = [(id_, name) for id_, name in session.execute(query)]
    if case_names.named_in(text, names, {id_ for id_, _ in names}):
        raise Refusal("names_somebody")


def repeats(text: str, asked: Iterable[str]) -> bool:
    """Whether the text is, or holds a long piece of, what was asked."""
    key = case_names.key(text)
    runs = [key[at : at + RUN] for at in range(max(len(key) - RUN + 1, 0))]
    for each in map(case_names.key, asked):
        if fuzz.ratio(key, each) >= ALIKE or any(run in each for run in runs):
            return True
    return False
