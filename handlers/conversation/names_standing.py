"""Finds where names of the roster stand in words, without a look at everybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from handlers.conversation.people_named import without_title
from models.people.roster_memory import KnownRoster, NameKeys

_BEGINNING = 2


class Bare(NamedTuple):
    """A name without its title, its parts, and who has it: None for who has left."""

    whole: str
    parts: Sequence[str]
    person: int | None


def _bare(name: str, person: int | None) -> Bare:
    whole = without_title(name)
    return Bare(whole, whole.split(), person)


class Names:
    """The names of a roster without titles, in its order."""

    def __init__(self, known: KnownRoster) -> None:
        here = (_bare(each.name, each.id) for each in known.people)
        self._names = [*here, *(_bare(name, None) for name in known.former)]
        self._wholes = NameKeys([each.whole for each in self._names])
        by_beginning: defaultdict[str, list[int]] = defaultdict(list)
        for place, each in enumerate(self._names):
            for beginning in {part[:_BEGINNING] for part in (each.whole, *each.parts)}:
                by_beginning[beginning].append(place)
        self._by_beginning: Mapping[str, Sequence[int]] = by_beginning

    def at(self, words: str, start: int) -> Iterator[Bare]:
        """Yields the names of people on the roster of which a part begins as the words do here."""
        for place in self._by_beginning.get(words[start : start + _BEGINNING], ()):
            if self._names[place].person is not None:
                yield self._names[place]

    def within(self, words: str, least: int) -> Sequence[Bare]:
        """Returns the names of which a part of so many letters or more stands in the words, also of
        people who have left, in the order of the roster."""
        found = set()
        for start in range(len(words)):
            for place in self._by_beginning.get(words[start : start + _BEGINNING], ()):
                each = self._names[place]
                parts = (each.whole, *each.parts)
                if any(len(part) >= least and words.startswith(part, start) for part in parts):
                    found.add(place)
        return [self._names[place] for place in sorted(found)]

    def holding(self, words: str) -> Iterator[Bare]:
        """Yields the names of people on the roster in which the words stand."""
        for place in self._wholes.holding(words):
            if self._names[place].person is not None:
                yield self._names[place]
