"""The sentences that the reader of whole sentences is trained from: none that is measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol, TypeVar

from handlers.understand.thai import fold, sound
from handlers.understand.wishes.wish_scores import SENTENCES
from tests.understanding import fresh, people


class Said(Protocol):
    """What somebody typed."""

    @property
    def text(self) -> str: ...


Sentence = TypeVar("Sentence", bound=Said)


class TrainingSentence(NamedTuple):
    """A line of `sentences.tsv`."""

    wish: str
    group: str
    text: str


def training_set() -> list[TrainingSentence]:
    """Returns the lines of `sentences.tsv` without the twins of measured sentences: those that are
    the same but for polite words, spaces, tones and letters of one sound."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()[1:]
    return without_twins([TrainingSentence(*line.split("\t")) for line in lines])


def without_twins(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Returns those that are no twin of a measured sentence."""
    measured = {twin_key(said) for said in _measured()}
    return [each for each in sentences if twin_key(each.text) not in measured]


def twin_key(text: str) -> str:
    """Returns what twins have in common."""
    return sound(fold(text))


def _measured() -> list[str]:
    """Returns people's sentences, in a group without the name by which the bot is called."""
    unread = (each for each in fresh.fresh() if each.half == fresh.UNREAD)
    return [
        each.text.partition(" ")[2] if each.place == "group" else each.text
        for each in (*people.measured(), *unread)
    ]
