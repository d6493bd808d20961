"""Counting opened ballots. Nothing here knows a voter, a receipt or the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

SMALLEST_COUNTED = 20
"""Ballots that there must be before any number but the winners is told."""

Choice = Sequence[int] | None
"""The numbers on a ballot; None: it does not open."""


@dataclass(frozen=True)
class NomineeStanding:
    """Somebody on the ballot.

    group: in which they stand.
    withdrawn: whether votes for them are void.
    """

    group: str = ""
    withdrawn: bool = False


@dataclass(frozen=True)
class Tally:
    """What was counted; it holds no ballot any more.

    ballots: how many there were.
    invalid: how many did not open or held what is no choice.
    abstained: how many chose nobody.
    votes: by number, also of who got none.
    void: by number, what was cast for nominees who withdrew.
    """

    ballots: int
    invalid: int
    abstained: int
    votes: Mapping[int, int] = field(default_factory=dict)
    void: Mapping[int, int] = field(default_factory=dict)

    def dumped(self) -> dict[str, Any]:
        return {
            "ballots": self.ballots,
            "invalid": self.invalid,
            "abstained": self.abstained,
            "votes": {str(number): votes for number, votes in sorted(self.votes.items())},
            "void": {str(number): votes for number, votes in sorted(self.void.items())},
        }


def tally_of(stored: Mapping[str, Any]) -> Tally:
    """The tally as `dumped` made it."""
    votes, void = (
        {int(number): votes for number, votes in stored[name].items()} for name in ("votes", "void")
    )
    return Tally(stored["ballots"], stored["invalid"], stored["abstained"], votes, void)


def count(choices: Iterable[Choice], standing: Mapping[int, NomineeStanding], most: int) -> Tally:
    """Count the ballots.

    standing: who is on the ballot, by number.
    most: how many may be chosen in each group.
    """
    ballots = invalid = abstained = 0
    cast: Counter[int] = Counter()
    for choice in choices:
        ballots += 1
        if choice is None or not is_choice(choice, standing, most):
            invalid += 1
        elif not choice:
            abstained += 1
        else:
            cast.update(choice)
    counted = {number: cast[number] for number, each in standing.items() if not each.withdrawn}
    void = {number: cast[number] for number, each in standing.items() if each.withdrawn}
    return Tally(ballots, invalid, abstained, counted, void)


def is_choice(numbers: Sequence[int], standing: Mapping[int, NomineeStanding], most: int) -> bool:
    """Whether a ballot may hold these numbers: each once, of people on the ballot, not too many of
    a group. Who has withdrawn counts as on the ballot: it may have been cast before."""
    if len(set(numbers)) < len(numbers) or any(number not in standing for number in numbers):
        return False
    of_group = Counter(standing[number].group for number in numbers)
    return all(chosen <= most for chosen in of_group.values())


def may_show(tally: Tally, standing: Mapping[int, NomineeStanding]) -> bool:
    """Whether numbers may be shown to the committee, or the winners only.

    Where few have voted, or all votes of a group are for one nominee, numbers tell how people
    voted who are known to have voted.
    """
    if tally.ballots < SMALLEST_COUNTED or tally.abstained == tally.ballots:
        return False
    cast = {**tally.votes, **tally.void}
    groups = {each.group for each in standing.values()}
    return all(
        sum(1 for number, votes in cast.items() if votes and standing[number].group == group) != 1
        for group in groups
    )
