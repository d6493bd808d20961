"""How a collection stands: what was measured, beside the bounds that it may not fall below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tests.understanding.judge import LOST, RIGHT, UNANSWERED, WRONG


@dataclass(frozen=True)
class Standing:
    """One collection, or a part of it.

    least: of those that are met; most: of those met wrongly, and of those lost. None: no bound.
    """

    name: str
    sentences: int
    met: int
    wrong: int
    least: int | None = None
    most: int | None = None
    lost: int | None = None
    most_lost: int | None = None

    @property
    def is_worse(self) -> bool:
        """Whether it was met worse than last measured."""
        few = self.least is not None and self.met < self.least
        many = self.most is not None and self.wrong > self.most
        gone = self.most_lost is not None and (self.lost or 0) > self.most_lost
        return few or many or gone


def of_counts(
    name: str,
    counts: Counter[str],
    met: Sequence[str],
    wrong: Sequence[str],
    least: int | None = None,
    most: int | None = None,
) -> Standing:
    """How a part stands whose outcomes were counted; met, wrong: which outcomes are either."""
    good, bad = (sum(counts[each] for each in some) for some in (met, wrong))
    return Standing(name, counts.total(), good, bad, least, most)


def of_judged(name: str, counts: Counter[str], bounds: tuple[int, int, int]) -> Standing:
    """How a part stands whose sentences were judged; bounds: least right, most wrong and lost."""
    right, wrong, lost = bounds
    return Standing(
        name, counts.total(), counts[RIGHT], counts[WRONG], right, wrong, counts[LOST], lost
    )


def shares(counts: Counter[str]) -> str:
    """`right 3  unanswered 1  wrong 0`, in columns."""
    return "".join(f"  {name} {counts[name]:>3}" for name in (RIGHT, UNANSWERED, WRONG))


def table(found: Sequence[Standing]) -> str:
    """A line a part: what was measured, and behind it the bound; what is worse is marked."""
    lines = [f"{'':<34}{'sentences':>9}{'met':>7}{'least':>7}{'wrong':>7}{'most':>6}{'lost':>6}"]
    for each in found:
        numbers = (each.sentences, each.met, each.least, each.wrong, each.most, each.lost)
        columns = zip(numbers, (9, 7, 7, 7, 6, 6), strict=True)
        told = "".join(f"{'-' if n is None else n:>{wide}}" for n, wide in columns)
        lines.append(f"{each.name:<34}{told}{'   WORSE' if each.is_worse else ''}")
    return "\n".join(lines) + "\n"
