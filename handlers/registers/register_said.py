"""What typed words name of a register: its kind, an item's number, an address."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from handlers.registers.register_words import OF_KIND
from handlers.understand.thai import fold, normalise
from models.registers.register_items import ItemStanding

_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
_OIT_NUMBER = re.compile(r"o\s?\d{1,3}", re.IGNORECASE)
_WORD = re.compile(r"[a-z]*\s?\d[\w.]*", re.IGNORECASE)
_END = ")>]}\"'”’,;"


class Told(NamedTuple):
    """What a sentence tells: the kind of a register, the words before the address, the address."""

    kind: str
    rest: str
    link: str


def told(words: str) -> Told | None:
    """Returns what `OIT o21 https://…` or `o21 https://…` tells, or None if it gives no address of
    a register."""
    found = _LINK.search(words)
    if found is None:
        return None
    before = normalise(words[: found.start()])
    link = found[0].rstrip(_END)
    for kind, named in OF_KIND.items():
        for command in sorted(named.commands, key=len, reverse=True):
            if fold(before).startswith(fold(command)):
                return Told(kind, before, link)
    return Told("oit", before, link) if _OIT_NUMBER.fullmatch(before.strip()) else None


def begun(words: str) -> tuple[str, str]:
    """Returns the kind of register whose name the words begin with, and what follows; "" without
    one."""
    first, _, rest = words.strip().partition(" ")
    if not rest and not first.startswith(_FINDS):  # asked of every message
        return "", ""
    kind = _commands().get(fold(first))
    if kind is not None:
        return kind, normalise(rest).strip()
    plain = normalise(words).strip()
    for kind, named in OF_KIND.items():
        for word in named.finds:
            if plain.startswith(word):
                return kind, plain.removeprefix(word).strip()
    return "", ""


@cache
def _commands() -> Mapping[str, str]:
    """Returns the kind of register by each of its commands, folded."""
    return {fold(each): kind for kind, named in OF_KIND.items() for each in named.commands}


_FINDS = tuple(word for named in OF_KIND.values() for word in named.finds)


def numbered(rest: str, standings: Sequence[ItemStanding]) -> list[ItemStanding]:
    """Returns the items whose number the words name; `21` and `ข้อ 21` mean o21 as well."""
    for found in _WORD.findall(normalise(rest)):
        wanted = _key(found)
        same = [each for each in standings if _key(each.item.number) == wanted]
        bare = [each for each in standings if _digits(each.item.number) == wanted]
        if same or bare:
            return same or bare
    return []


def _key(number: str) -> str:
    return "".join(number.split()).casefold()


def _digits(number: str) -> str:
    return _key(number).lstrip("abcdefghijklmnopqrstuvwxyz")


def searched(rest: str, standings: Sequence[ItemStanding]) -> list[ItemStanding]:
    """Returns the items whose title, bureau or entries hold all these words."""
    words = [fold(each) for each in normalise(rest).split() if fold(each)]
    return [each for each in standings if words and all(word in _text(each) for word in words)]


def _text(standing: ItemStanding) -> str:
    item = standing.item
    titles = (each.title for each in standing.entries)
    return fold(" ".join((item.number, item.topic, item.title, standing.bureau, *titles)))
