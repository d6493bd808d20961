"""Plays anew what people typed for goals (`goals_typed.tsv`), so that the answers of two versions
can be laid beside each other: `python -m tests.understanding.goals_typed held > FILE` in each
checkout, then `diff`. Who mends looks at the half `read` alone (docs/decisions/0277).

What was tapped is typed here: an older version may not show that button.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from tests.understanding.at_questions import rows_of
from tests.understanding.typed_live import TAP, WHO, WORK, played

ROWS = Path(__file__).with_name("goals_typed.tsv")
GOALS = Path(__file__).with_name("goals.tsv")
_LEAD = frozenset(("D0001", "D0002", "D0003", "D0101", "D0102", "D0105"))
"""Their office is one at work: there is something to decide."""


class Conversation(NamedTuple):
    """What one person typed for a goal. play: whether `before` or `after` something was mended."""

    half: str
    goal: str
    play: str
    who: str
    typed: list[str]


def conversations() -> list[Conversation]:
    """Returns all of them, as they were played."""
    who_of = {goal: who for _half, goal, who, _text, _manner in rows_of(GOALS)}
    grouped = groupby(rows_of(ROWS), key=lambda row: tuple(row[:3]))
    return [
        Conversation(half, goal, play, who_of[goal], [row[3] for row in rows])
        for (half, goal, play), rows in grouped
    ]


def replayed(wanted: Iterable[Conversation]) -> Iterator[str]:
    """Yields the answers to each message, headed by its goal; a conversation stops where an answer
    breaks a rule of the tests' chat."""
    for each in wanted:
        yield f"== {each.goal} {each.play}"
        work = [WORK] if each.who in _LEAD else []
        lines = [*work, f"{WHO}{each.who}", *(said.removeprefix(TAP) for said in each.typed)]
        try:
            yield from played(lines)
        except AssertionError as fault:
            yield f"!! {fault}"


def main(half: str) -> None:
    """half: `read` or `held`"""
    for told in replayed(each for each in conversations() if each.half == half):
        sys.stdout.write(f"{told}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
