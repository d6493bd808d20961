"""The goals of a round: which virtues they leave out, and which of them a poll has chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.virtues import VIRTUES

LEAST_GOALS = 5
"""How many goals the plan asks for (002:174)."""

MOST_GOALS = 10
LONGEST_GOAL, LONGEST_CONDUCT = 200, 150


@dataclass(frozen=True)
class Goal:
    """A goal. does, avoids: as `IdeaGoal` has them."""

    id: int
    virtue: str
    text: str
    does: str = ""
    avoids: str = ""


def missing(goals: Iterable[Goal]) -> tuple[str, ...]:
    """The virtues that no goal belongs to."""
    held = {each.virtue for each in goals}
    return tuple(each for each in VIRTUES if each not in held)


def chosen(goals: Sequence[Goal], votes: Mapping[int, int]) -> tuple[Goal, ...]:
    """The goals that a poll has chosen, in the order of the virtues.

    Of each virtue those with the most votes, and of the others those with the most, until there are
    LEAST_GOALS. Equal votes count alike; a goal without a vote is never chosen.
    """
    taken: set[int] = set()
    for virtue in VIRTUES:
        taken |= _most([each.id for each in goals if each.virtue == virtue], votes)
    while len(taken) < LEAST_GOALS:
        more = _most([each.id for each in goals if each.id not in taken], votes)
        if not more:
            break
        taken |= more
    found = (each for each in goals if each.id in taken)
    return tuple(sorted(found, key=lambda each: (VIRTUES.index(each.virtue), -votes[each.id])))


def _most(ids: Collection[int], votes: Mapping[int, int]) -> set[int]:
    most = max((votes.get(each, 0) for each in ids), default=0)
    return {each for each in ids if most and votes.get(each, 0) == most}
