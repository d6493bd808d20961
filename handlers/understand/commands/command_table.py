"""The words of commands as they are compared: keys, sounds, owners; matches nothing itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from handlers.understand.thai import fold, sound


@dataclass(frozen=True)
class Word:
    """A word of the command `name`; operators: how often each word of negation or time is in it."""

    name: str
    key: str
    sound: str
    operators: tuple[int, ...]


@dataclass(frozen=True)
class Table:
    """All words, the longest first; by their first letter; and whose each is."""

    words: tuple[Word, ...]
    by_head: Mapping[str, tuple[Word, ...]]
    sounds: tuple[str, ...]
    owners: Mapping[str, str]


_OPERATORS = ("ไม", "มาย", "ยัง", "ได", "อยา", "หาม", "เคย", "แลว", "ไหม", "หรือ", "ทาไม")


def table_of(commands: Mapping[str, Sequence[str]]) -> Table:
    """The table of these commands, kept for the next message."""
    return _table(tuple((name, tuple(words)) for name, words in commands.items()))


def operators_in(heard: str) -> tuple[int, ...]:
    """How often each word of negation and time stands in the sound."""
    return tuple(heard.count(operator) for operator in _OPERATORS)


@lru_cache(maxsize=32)
def _table(commands: tuple[tuple[str, tuple[str, ...]], ...]) -> Table:
    words = []
    for name, spellings in commands:
        for key in dict.fromkeys(fold(spelling) for spelling in spellings):
            if key:
                heard = sound(key)
                words.append(Word(name, key, heard, operators_in(heard)))
    # sorted() is stable: of two commands with one word the first declared has it.
    longest_first = sorted(words, key=lambda word: -len(word.key))
    heads: dict[str, list[Word]] = {}
    for word in longest_first:
        heads.setdefault(word.key[0], []).append(word)
    by_head = {head: tuple(group) for head, group in heads.items()}
    owners: dict[str, str] = {}
    for word in words:
        owners.setdefault(word.key, word.name)
    sounds = tuple(word.sound for word in longest_first)
    return Table(tuple(longest_first), by_head, sounds, owners)
