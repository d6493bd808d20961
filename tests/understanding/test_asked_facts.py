"""Standing facts are told no less, and no more falsely, than last measured."""

from __future__ import annotations

import pytest

from handlers import registry
from handlers.subjects.facts import facts_told
from handlers.understand.facets.facet import Facet
from handlers.understand.facets.facet_reader import NONE
from tests.understanding import asked_facts
from tests.understanding.facet_sentences import facet_sentences
from tests.understanding.training_set import twin_key


def test_each_row_names_a_facet_and_a_matter_that_is_there() -> None:
    sheets = facts_told.sheets(registry.SUBJECTS)
    for row in asked_facts.rows():
        assert row.facet in {*Facet, NONE} and row.matter in sheets, row.text


@pytest.mark.soak
def test_none_is_trained_from() -> None:
    measured = {twin_key(row.text) for row in asked_facts.rows()}
    assert not [each for each in facet_sentences() if twin_key(each.text) in measured]


@pytest.mark.soak
def test_facts_are_told_no_less_than_last_measured() -> None:
    found = asked_facts.counted()
    asked, other = found[asked_facts.ASKED], found[asked_facts.ELSE]
    wrong = asked[asked_facts.OTHER_FACET] + asked[asked_facts.OTHER_MATTER]
    assert asked[asked_facts.TOLD] >= asked_facts.LEAST_TOLD
    assert wrong <= asked_facts.MOST_WRONG
    assert other[asked_facts.TOLD] <= asked_facts.MOST_TOLD_ELSE
