"""The sentences that the reader of facets learns from (decisions/0177)."""

from __future__ import annotations

from typing import NamedTuple

from handlers.understand.facets.facet_reader import SENTENCES
from tests.understanding import asked_facts
from tests.understanding.training_set import twin_key, without_twins


class FacetSentence(NamedTuple):
    """A line of `sentences.tsv`; matter: what it is about. place: `start` where it names that,
    `inside` where it need not."""

    facet: str
    matter: str
    place: str
    text: str


def facet_sentences() -> list[FacetSentence]:
    """Returns the lines of `sentences.tsv` without the twins of measured sentences, those of facts
    among them."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()[1:]
    found = without_twins([FacetSentence(*line.split("\t")) for line in lines])
    measured = {twin_key(row.text) for row in asked_facts.rows()}
    return [each for each in found if twin_key(each.text) not in measured]
