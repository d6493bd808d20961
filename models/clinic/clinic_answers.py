"""Giving, changing and taking back answers; earlier words stay, and the trail has each change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from models.clinic.clinic_answer import ClinicAnswer
from models.errors import Refusal
from models.people.person import ADMIN, ADVISER, Person
from models.trail import trail

VERB_GIVEN, VERB_ENDED = "clinic.answer", "clinic.end"
ADVICE = "adv_"
"""Topics that begin so are advice on an activity; lists of questions do not show them."""
FACT = "fact_"
"""Nor those of which one answer of a matter's sheet has other words."""
MOST = 60
"""Answers that stand at the same time: more are no list that people read."""


@dataclass(frozen=True)
class TopicAnswer:
    """What an answer says.

    topic: what it answers, by name.
    title: the question, as people read it.
    words: the answer; "" takes back the one that stands.
    source: what it rests on.
    """

    topic: str
    title: str
    words: str
    source: str


def latest(session: Session, topic: str) -> ClinicAnswer | None:
    """The newest version of the topic, also one that was taken back."""
    return session.scalars(_LATEST, {"of_topic": topic}).first()


# Built once: questions about rules and matters ask it.
_LATEST = (
    select(ClinicAnswer)
    .where(ClinicAnswer.topic == bindparam("of_topic"))
    .order_by(ClinicAnswer.version.desc())
    .limit(1)
)


def standing(session: Session) -> Mapping[str, ClinicAnswer]:
    """The answers to questions that count now, by topic, sorted by question; no advice and no
    facts."""
    newest = (
        select(func.max(ClinicAnswer.id))
        .where(
            ~ClinicAnswer.topic.startswith(ADVICE, autoescape=True),
            ~ClinicAnswer.topic.startswith(FACT, autoescape=True),
        )
        .group_by(ClinicAnswer.topic)
    )
    query = select(ClinicAnswer).where(ClinicAnswer.id.in_(newest), ClinicAnswer.words != "")
    return {each.topic: each for each in session.scalars(query.order_by(ClinicAnswer.title))}


def give(
    session: Session, admin: Person, answer: TopicAnswer, seen: int, now: datetime
) -> ClinicAnswer:
    """Gives, changes or (without words) takes back an answer.

    admin: an administrator, or an adviser of the clinic. seen: the version that person saw, 0 if
    none. Raises Refusal: `not_admin`, `changed`, `same`, `too_many`.
    """
    if not admin.has(ADMIN, ADVISER):
        raise Refusal("not_admin")
    before = latest(session, answer.topic)
    if (before.version if before is not None else 0) != seen:
        raise Refusal("changed")
    _check_change(session, before, answer)
    row = ClinicAnswer(
        topic=answer.topic,
        version=seen + 1,
        title=answer.title,
        words=answer.words,
        source=answer.source,
        given_by=admin.id,
        given_at=now,
    )
    session.add(row)
    session.flush()
    verb = VERB_GIVEN if answer.words else VERB_ENDED
    trail.record(session, now, admin.id, verb, f"clinic:{answer.topic}", version=row.version)
    return row


def _check_change(session: Session, before: ClinicAnswer | None, answer: TopicAnswer) -> None:
    stood = before is not None and before.words != ""
    was = (before.words, before.source) if before is not None and stood else ("", "")
    if was == (answer.words, answer.source) or not answer.words and not stood:
        raise Refusal("same")
    listed = not answer.topic.startswith((ADVICE, FACT))
    if listed and not stood and len(standing(session)) >= MOST:
        raise Refusal("too_many")
