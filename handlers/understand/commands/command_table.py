"""The words of commands in the forms by which they are compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from handlers.understand.thai import fold, sound


@dataclass(frozen=True)
class Word:
    """A word of the command `name`."""

    name: str
    key: str
    sound: str
    operators: tuple[int, ...]
    """How often each word of negation or time is in it."""


@dataclass(frozen=True, eq=False)
class CommandTable:
    """Command words, longest first, also indexed by first letter, each with its command."""

    words: tuple[Word, ...]
    by_head: Mapping[str, tuple[Word, ...]]
    sounds: tuple[str, ...]
    by_length: Mapping[int, Sequence[int]]
    """By a number of letters the places of the sounds that have so many, or `MOST_SLIPS` more or
    less."""
    owners: Mapping[str, str]
    """The command of each key."""
    by_sound: Mapping[str, frozenset[str]]
    """The commands that sound so."""


MOST_SLIPS = 2
"""Letters that may be wrong in a word."""
_OPERATORS = ("ไม", "มาย", "ยัง", "ได", "อยา", "หาม", "เคย", "แลว", "ไหม", "หรือ", "ทาไม")


class OpeningWords(dict[str, Sequence[str]]):
    """Each command's name with its words, which nobody changes: its table is found by itself."""

    __hash__ = object.__hash__  # type: ignore[assignment]


@lru_cache(maxsize=4096)  # the check at start-up and the table ask for the same words
def key_of(word: str) -> str:
    """Returns the key of a command's word (`fold`)."""
    return fold(word)


def table_of(commands: Mapping[str, Sequence[str]]) -> CommandTable:
    """Returns the table of these commands; it is kept for the next message."""
    if isinstance(commands, OpeningWords):
        return _table_of_all(commands)
    # Without a call of Python for each command.
    return _table(tuple(zip(commands, map(tuple, commands.values()), strict=True)))


@lru_cache(maxsize=2)
def _table_of_all(commands: OpeningWords) -> CommandTable:
    return _table(tuple(zip(commands, map(tuple, commands.values()), strict=True)))


def operators_in(heard: str) -> tuple[int, ...]:
    """Returns how often each word of negation and time stands in the sound."""
    return tuple(heard.count(operator) for operator in _OPERATORS)


@lru_cache(maxsize=32)
def _table(commands: tuple[tuple[str, tuple[str, ...]], ...]) -> CommandTable:
    words = []
    for name, spellings in commands:
        for key in dict.fromkeys(map(key_of, spellings)):
            if key:
                heard = sound(key)
                words.append(Word(name, key, heard, operators_in(heard)))
    # sorted() is stable: if two commands share a word, the first declared one has it.
    longest_first = sorted(words, key=lambda word: -len(word.key))
    heads: dict[str, list[Word]] = {}
    for word in longest_first:
        heads.setdefault(word.key[0], []).append(word)
    by_head = {head: tuple(group) for head, group in heads.items()}
    owners: dict[str, str] = {}
    for word in words:
        owners.setdefault(word.key, word.name)
    sounds = tuple(word.sound for word in longest_first)
    sounding: dict[str, set[str]] = {}
    for word in words:
        sounding.setdefault(word.sound, set()).add(word.name)
    by_sound = {heard: frozenset(names) for heard, names in sounding.items()}
    near = _by_length(sounds)
    return CommandTable(tuple(longest_first), by_head, sounds, near, owners, by_sound)


def _by_length(sounds: Sequence[str]) -> Mapping[int, Sequence[int]]:
    found: dict[int, list[int]] = {}
    for at, heard in enumerate(sounds):
        for length in range(len(heard) - MOST_SLIPS, len(heard) + MOST_SLIPS + 1):
            found.setdefault(length, []).append(at)
    return found
