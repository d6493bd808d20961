"""What people wrote, once the collecting is over: without pairs and in an order drawn by chance.

Problems and good deeds are kept apart, so that nobody sees which two one person wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.crypto import Sealer
from models.virtues import VIRTUES

PURPOSE = "ideas.texts"
"""What the texts of a round are sealed for."""

PROBLEM, GOOD = "problem", "good"
KINDS = (PROBLEM, GOOD)
"""A problem that somebody would mend; a good deed that they would do."""

LONGEST_IDEA = 500
_ORDER_BYTES = 16


@dataclass(frozen=True)
class Idea:
    """What somebody wrote. virtue: one of VIRTUES, or empty."""

    kind: str
    text: str
    virtue: str = ""


def answer_of(ideas: Iterable[Idea]) -> dict[str, Any]:
    """The ideas of one person as the campaign's box keeps them."""
    return {each.kind: {"text": each.text, "virtue": each.virtue} for each in ideas}


def fits(answer: Mapping[str, Any]) -> bool:
    """Whether it is an answer: at least one text, none too long, no unknown virtue."""
    told = list(answer.values())
    return (
        bool(told)
        and set(answer) <= set(KINDS)
        and all(0 < len(each["text"]) <= LONGEST_IDEA for each in told)
        and all(each["virtue"] in ("", *VIRTUES) for each in told)
    )


def parted(
    answers: Sequence[Mapping[str, Any]], random: Callable[[int], bytes]
) -> tuple[Idea, ...]:
    """All ideas of these answers: the problems first, each kind in an order of its own."""
    found: list[Idea] = []
    for kind in KINDS:
        told = [
            Idea(kind, each[kind]["text"], each[kind]["virtue"]) for each in answers if kind in each
        ]
        order = sorted((random(_ORDER_BYTES), at) for at in range(len(told)))
        found += [told[at] for _, at in order]
    return tuple(found)


def seal(sealer: Sealer, ideas: Iterable[Idea]) -> bytes:
    return sealer.seal_json([[each.kind, each.text, each.virtue] for each in ideas], PURPOSE)


def unseal(sealer: Sealer, sealed: bytes | None) -> tuple[Idea, ...]:
    """The ideas in their kept order; none where nothing is kept."""
    if sealed is None:
        return ()
    kept = sealer.open_json(sealed, PURPOSE)
    assert isinstance(kept, list)
    return tuple(Idea(kind, text, virtue) for kind, text, virtue in kept)
