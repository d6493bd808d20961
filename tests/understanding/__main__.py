"""`python -m tests.understanding`: the figure by intent and by half, then every miss."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tests.understanding.measure import (
    HELD_OUT,
    LEAST,
    Figure,
    Outcome,
    figure,
    outcome,
    utterances,
)


def main() -> int:
    """Prints; 1 where less than 97 % is right, of all or of the half held out."""
    outcomes = [outcome(said) for said in utterances()]
    held_out = [each for each in outcomes if each.said.half == HELD_OUT]
    sys.stdout.write(_table(outcomes) + _misses(outcomes))
    wanted = {"all": figure(outcomes), HELD_OUT: figure(held_out)}
    for name, reached in wanted.items():
        sys.stdout.write(_line(name, reached))
    return int(any(reached.percent < LEAST for reached in wanted.values()))


def _table(outcomes: Sequence[Outcome]) -> str:
    intents = dict.fromkeys(each.said.intent for each in outcomes)
    return "".join(_line(i, figure([o for o in outcomes if o.said.intent == i])) for i in intents)


def _line(name: str, reached: Figure) -> str:
    return f"{name:<16} {reached.right:>4} of {reached.total:>4}  {reached.percent:6.2f} %\n"


def _misses(outcomes: Sequence[Outcome]) -> str:
    missed = [each for each in outcomes if not each.right]
    lines = [
        f"  {each.said.half:<8}  {each.said.text}\n"
        f"            {_words(each.said.intent, each.said.argument)}"
        f" -> {_words(each.understood, each.rest)}\n"
        for each in missed
    ]
    return f"\nmisses: {len(missed)}\n{''.join(lines)}\n"


def _words(intent: str, argument: str) -> str:
    return f"{intent} ({argument})" if argument else intent


if __name__ == "__main__":
    sys.exit(main())
