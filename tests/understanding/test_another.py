"""A sentence that names another question answers the present one no more than last measured."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.understanding import another


@pytest.mark.soak
def test_a_sentence_about_another_question_answers_not_this_one() -> None:
    found = [*another.played(["reporter"], "report_gift")]
    assert len(found) > 50
    assert [(each.at, each.text) for each in found if each.outcome == another.KEPT] == []


@pytest.mark.soak
def test_sentences_about_other_questions_are_kept_no_more_than_last_measured() -> None:
    found = sum(another.counted().values(), Counter[str]())
    assert another.worse(found) == []
