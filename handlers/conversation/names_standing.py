"""Finds where names of the roster stand in words, without a look at everybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from handlers.conversation.people_named import without_title
from models.people.names.names_within import NamesWithin
from models.people.people_by_name import PeopleByName
from models.people.roster_memory import NameKeys

_LEAST = 2
"""Letters: a shorter name, or part of one, is not found."""


class Bare(NamedTuple):
    """A name without its title, its parts, and who has it: None for who has left."""

    whole: str
    parts: Sequence[str]
    person: int | None


def _without_title(name: str) -> tuple[str, Sequence[str]]:
    whole = without_title(name)
    return whole, whole.split()


class Names:
    """The names of a roster without titles, in its order."""

    def __init__(self, known: PeopleByName) -> None:
        bare = known.of_each(_without_title)
        here = [Bare(*bare[name], id_) for id_, name in known.here]
        self._names = [*here, *(Bare(*bare[name], None) for name in known.former)]
        self._keys = NameKeys([each.whole for each in self._names])
        self._wholes = NamesWithin((each.whole for each in here), _LEAST)
        self._parts = NamesWithin((part for each in here for part in each.parts), _LEAST)
        having: defaultdict[str, list[int]] = defaultdict(list)
        for place, each in enumerate(self._names):
            for piece in {each.whole, *each.parts}:
                having[piece].append(place)
        self._having: Mapping[str, Sequence[int]] = having
        self._pieces = NamesWithin(having, _LEAST)

    def wholes_in(self, words: str) -> set[str]:
        """Returns the whole names of people on the roster that stand in the words, wherever."""
        return self._wholes.standing_in(words)

    def wholes_at(self, words: str, start: int) -> Iterator[str]:
        """Yields the whole names of people on the roster that begin at this place of the words."""
        return self._wholes.standing_at(words, start)

    def parts_at(self, words: str, start: int) -> Iterator[str]:
        """Yields the first names and surnames of people on the roster that begin there."""
        return self._parts.standing_at(words, start)

    def within(self, words: str, least: int) -> Sequence[Bare]:
        """Returns the names of which a part of so many letters or more stands in the words, also of
        people who have left, in the order of the roster."""
        pieces = (each for each in self._pieces.standing_in(words) if len(each) >= least)
        found = {place for piece in pieces for place in self._having[piece]}
        return [self._names[place] for place in sorted(found)]

    def holding(self, words: str) -> Iterator[Bare]:
        """Yields the names of people on the roster in which the words stand."""
        for place in self._keys.holding(words):
            if self._names[place].person is not None:
                yield self._names[place]
