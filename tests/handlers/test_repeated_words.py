"""Words of which the bot's own patterns are made, repeated, are answered as soon as others.

A pattern with two ways to read the same word takes twice as long with each word more: a short
message could hold up the bot for minutes.
"""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
import statistics
from collections.abc import Iterator
from types import ModuleType

import pytest

import handlers
from tests.growth import took
from tests.handlers.house import Chat

WORDS = re.compile("[ก-๎]{2,12}")
LENGTHS = (60, 100, 400)
"""Letters: what is read as a line, as a sentence and as a story."""
MOST = 60
"""A message may take so many times the middle one of all."""
CHOSEN = 500


def modules() -> Iterator[ModuleType]:
    for each in pkgutil.walk_packages(handlers.__path__, "handlers."):
        yield importlib.import_module(each.name)


def patterns(value: object) -> Iterator[str]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value.pattern
    elif isinstance(value, tuple):
        for each in value:
            yield from patterns(each)


def words() -> list[str]:
    """Words of a pattern, alone and in pairs: these are the likeliest to be read in two ways."""
    pick = random.Random(1)
    found: dict[str, None] = {}
    for module in modules():
        for value in vars(module).values():
            for pattern in patterns(value):
                own = sorted(set(WORDS.findall(pattern)))
                pairs = ["".join(pick.sample(own, 2)) for _ in range(3)] if len(own) > 1 else []
                found |= dict.fromkeys([*pick.sample(own, min(3, len(own))), *pairs])
    return pick.sample(sorted(found), min(CHOSEN, len(found)))


@pytest.mark.soak
@pytest.mark.parametrize("begun", ["", "รายงาน 1.10"])
def test_no_repeated_word_takes_long(admin: Chat, reporter: Chat, begun: str) -> None:
    chat = reporter if begun else admin
    if begun:
        chat.says(begun)
    spent: dict[str, float] = {}
    for word in words():
        for length in LENGTHS:
            text = f"{(word * length)[:length]}ฮ"
            spent[f"{word} {length}"] = took(lambda text=text: chat.says(text))
    middle = statistics.median(spent.values())
    assert {
        each: round(time / middle) for each, time in spent.items() if time > MOST * middle
    } == {}
