"""Every kind of duty has its words: declared once on each floor, or the program does not start."""

from __future__ import annotations

import pytest

from handlers.duties.duty_words import checked
from handlers.reminders.kind_words import DUTY_WORDS, words_of
from models.duties.duty_people import ANSWERER, OWNER
from models.reminders.duty_kinds import KINDS


def test_each_kind_has_its_words() -> None:
    assert {words_of(kind).kind for kind in KINDS} == set(KINDS)
    assert len(DUTY_WORDS) == len(KINDS)


def test_each_kind_says_itself_why_its_one_person_is_told() -> None:
    """A reason that all kinds share would be wrong for some: gifts for executive news, once."""
    for words in DUTY_WORDS:
        told = {telling.role for telling in words.kind.policy.tellings}
        assert told & {OWNER, ANSWERER} <= words.roles.keys(), words.kind.name


def test_a_kind_declared_on_one_floor_only_is_refused_by_its_name() -> None:
    name = KINDS[-1].name
    without = [words for words in DUTY_WORDS if words.kind is not KINDS[-1]]
    with pytest.raises(ValueError, match=f"{name} is declared 0 times in handlers"):
        checked(KINDS, without)
    with pytest.raises(ValueError, match=f"{name} is declared 0 times in models"):
        checked(KINDS[:-1], DUTY_WORDS)


def test_a_kind_declared_twice_is_refused_by_its_name() -> None:
    with pytest.raises(ValueError, match="report is declared 2 times in models"):
        checked((*KINDS, KINDS[0]), DUTY_WORDS)
    with pytest.raises(ValueError, match="report is declared 2 times in handlers"):
        checked(KINDS, (*DUTY_WORDS, DUTY_WORDS[0]))
