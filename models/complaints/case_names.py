"""Finds names of the roster in a complainant's text.

Text from PDF and phones is compared by a key: it keeps vowel signs, and drops tone marks, spaces
and differences between letters of one sound (domain.md, Text traps). In doubt somebody counts as
named: the next level can replace a missing reader, but nothing undoes a wrong reader.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml
from rapidfuzz import fuzz

from models.people.names.names_within import NamesWithin
from models.people.people_by_name import PeopleByName

FULL_NAME = 5
"""So many letters of first and last name together do not appear in another word by chance."""

FIRST_NAME, TITLED_NAME = 4, 2
"""Least letters of a first name alone, and of one after a title."""

LAST_NAME, TITLED_LAST = 6, 3
"""Least letters of a last name alone, and of one after a title."""

SLIP_LENGTH, ALIKE = 8, 85.0
"""A whole name with so many letters is found despite a slip or two (likeness in percent)."""

_IN_WORDS = ("นา", "อา")
"""Titles (as keys) that other words end in; they tell no last name."""

_SHORTER = 1
_GAP = "\x00"
_SHIFTED = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู"  # Word's private-use marks
_PRIVATE = {0xF700 + n: mark for n, mark in enumerate(_SHIFTED)}
_DROPPED = re.compile("[\u0e47-\u0e4f\u0e46\u0e2f\u0e3a]")
_NO_LETTER = re.compile("[^\\w\u0e31\u0e34-\u0e39]|_")


@dataclass(frozen=True)
class _Called:
    """The packaged data as keys, the longest first.

    titles: formal and everyday titles.
    words: ordinary words that are also names.
    """

    formal: tuple[str, ...]
    titles: tuple[str, ...]
    words: tuple[str, ...]


@lru_cache(maxsize=1)
def _packaged() -> Any:
    text = (files("models") / "complaints" / "names.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)


@lru_cache(maxsize=1)
def _sounds() -> dict[int, str]:
    return str.maketrans(_packaged()["sounds"])


@lru_cache(maxsize=1)
def _called() -> _Called:
    def keys(*parts: str) -> tuple[str, ...]:
        found = {key(each) for part in parts for each in _packaged()[part]}
        return tuple(sorted(found, key=len, reverse=True))

    return _Called(keys("formal"), keys("formal", "called"), keys("words"))


def key(text: str) -> str:
    """The key for comparing names and texts; empty if the text has no letters."""
    plain = unicodedata.normalize("NFKC", text.translate(_PRIVATE)).casefold()
    plain = plain.replace("\u0e33", "\u0e32").replace("\u0e40\u0e40", "\u0e41")
    plain = _NO_LETTER.sub("", _DROPPED.sub("", plain))
    return plain.translate(_sounds())


class WholeNames:
    """The first and last names of everybody on the roster, found in a text all at once."""

    def __init__(self, known: PeopleByName) -> None:
        self._having: dict[str, list[tuple[int, str]]] = {}
        parts = known.of_each(parts_of)
        for id_, name in known.here:
            first, last = parts[name]
            if last:
                self._having.setdefault(first + last, []).append((id_, name))
        self._within = NamesWithin(self._having, FULL_NAME)

    def standing_in(self, text: str) -> list[tuple[int, str]]:
        """Whose first and last name stand in the text together (id, name)."""
        found = self._within.standing_in(key(text))
        return [person for whole in found for person in self._having[whole]]


def named_in(
    text: str, roster: Iterable[tuple[int, str]], among: Collection[int]
) -> frozenset[int]:
    """The ids `among` the roster (id, name) whom the text names.

    Finds first and last name, also with a slip; and either alone, unless it is an ordinary word
    without a title. A whole name means only the people who have exactly this name.

    Of people who are not `among` it matters only whether their whole name stands there, so that
    `roster` may leave out everybody else (`WholeNames.standing_in`).
    """
    rest = key(text)
    if not rest:
        return frozenset()
    names = sorted(((id_, *_parts(name)) for id_, name in roster), key=lambda n: -len(n[1] + n[2]))
    found, rest = _wholes(names, rest)
    bare = rest
    for word in _called().words:
        bare = bare.replace(word, _GAP)
    for id_, first, last in names:
        if id_ not in among:
            continue
        if _alone(first, rest, bare) or _by_last(last, rest, bare) or _slipped(first + last, rest):
            found.add(id_)
    return frozenset(found & set(among))


def without_wholes(text: str, roster: Iterable[tuple[int, str]]) -> str:
    """The key of the text without the whole names of the roster (id, name) that stand there."""
    names = sorted(((id_, *_parts(name)) for id_, name in roster), key=lambda n: -len(n[1] + n[2]))
    return _wholes(names, key(text))[1]


def _wholes(names: Sequence[tuple[int, str, str]], rest: str) -> tuple[set[int], str]:
    """Whose whole names stand in the key, and the key without these."""
    found: set[int] = set()
    for id_, first, last in names:
        whole = first + last
        if len(whole) >= FULL_NAME and last and whole in rest:
            rest = rest.replace(whole, _GAP)
            found.update({id_} | {i for i, f, n in names if (f, n) == (first, last)})
    return found, rest


def called_so(
    name: str, roster: Iterable[tuple[int, str]], among: Collection[int]
) -> frozenset[int]:
    """The ids `among` the roster (id, name) who may be the one person that gives this name.

    With a last name only people of both names are, also with a slip: who gives a whole name names
    nobody else. Without one, whoever the name may mean.
    """
    _, last = _parts(name)
    if not last:
        return named_in(name, roster, among)
    told = key(name)
    wholes = ((id_, "".join(_parts(each))) for id_, each in roster if id_ in among)
    return frozenset(id_ for id_, each in wholes if told.endswith(each) or _slipped(each, told))


def _alone(first: str, rest: str, bare: str) -> bool:
    if len(first) >= FIRST_NAME and first in bare:
        return True
    if len(first) < TITLED_NAME or first not in rest:
        return False
    return any(title + first in rest for title in _called().titles)


def _by_last(last: str, rest: str, bare: str) -> bool:
    """Whether the last name stands alone (`คุณใจดี`)."""
    if len(last) >= LAST_NAME and last in bare:
        return True
    if len(last) < TITLED_LAST or last not in rest:
        return False
    return any(title + last in rest for title in _called().titles if title not in _IN_WORDS)


def _slipped(whole: str, rest: str) -> bool:
    if len(whole) < SLIP_LENGTH or len(rest) < len(whole) - _SHORTER:
        return False  # in a text shorter than the name, a part of the name would match
    return fuzz.partial_ratio(whole, rest, score_cutoff=ALIKE) > 0


def parts_of(name: str) -> tuple[str, str]:
    """First and last name as keys, without the titles before them."""
    words = name.split()
    first, last = (key(words[0]) if words else ""), key(" ".join(words[1:]))
    for title in _called().formal:
        if first == title and last:
            first, last = (key(part) for part in (words[1], " ".join(words[2:])))
        elif first.startswith(title) and len(first) - len(title) >= TITLED_NAME:
            return first[len(title) :], last
    return first, last


_parts = lru_cache(maxsize=1 << 12)(parts_of)  # not at each question of a complaint
