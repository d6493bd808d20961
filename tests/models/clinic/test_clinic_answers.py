"""Answers of administrators: versions, what counts now, and who may give them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from models.clinic import clinic_answers
from models.clinic.clinic_answers import TopicAnswer
from models.errors import Refusal
from models.people.person import Person
from tests import factories

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)


@pytest.fixture
def admin(session: Session) -> Person:
    return factories.person(session, factories.bureau(session), ["admin"])


def gives(session: Session, admin: Person, words: str, seen: int, topic: str = "own_a") -> None:
    source = "ว 12" if words else ""
    clinic_answers.give(session, admin, TopicAnswer(topic, "ถาม", words, source), seen, NOW)


def test_the_newest_version_counts_and_one_taken_back_does_not(
    session: Session, admin: Person
) -> None:
    gives(session, admin, "หนึ่ง", 0)
    gives(session, admin, "สอง", 1)
    assert clinic_answers.standing(session)["own_a"].words == "สอง"
    gives(session, admin, "", 2)
    assert clinic_answers.standing(session) == {}
    latest = clinic_answers.latest(session, "own_a")
    assert latest is not None and (latest.version, latest.words) == (3, "")


@pytest.mark.parametrize(("words", "seen", "code"), [("สอง", 0, "changed"), ("หนึ่ง", 1, "same")])
def test_an_older_view_and_the_same_words_are_refused(
    session: Session, admin: Person, words: str, seen: int, code: str
) -> None:
    gives(session, admin, "หนึ่ง", 0)
    with pytest.raises(Refusal, match=code):
        gives(session, admin, words, seen)


def test_nothing_is_taken_back_twice(session: Session, admin: Person) -> None:
    with pytest.raises(Refusal, match="same"):
        gives(session, admin, "", 0)


def test_there_are_no_more_than_people_read(
    session: Session, admin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clinic_answers, "MOST", 1)
    gives(session, admin, "หนึ่ง", 0)
    gives(session, admin, "สอง", 1)
    with pytest.raises(Refusal, match="too_many"):
        gives(session, admin, "หนึ่ง", 0, "own_b")


def test_only_an_administrator_gives_answers(session: Session, admin: Person) -> None:
    other = factories.person(session, admin.bureau, ["supervisor"])
    with pytest.raises(Refusal, match="not_admin"):
        gives(session, other, "หนึ่ง", 0)
