"""Things of a subject that a sentence names while nothing else of it is understood: an activity, a
person, a round. How the thing stands is told then (docs/decisions/0179)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from handlers.context import Context
from handlers.messages import Message


@dataclass(frozen=True)
class ThingStanding:
    """How one thing stands for the person talking.

    called: what it is, as it stands behind `เรื่อง`: `กิจกรรม 3.7`.
    told: its state, with the buttons for it; empty: the answer to the question of this name and
        facts.
    sheet: the name of the fact sheet of what it is one of; "" if it has none.
    without: the words without those that name it.
    """

    called: str
    told: Sequence[Message] = ()
    query: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""
    without: str = ""


InHand = Callable[[], Mapping[str, str]]
"""Returns the facts of the thing in hand: what the open conversation is about (`n`), or those of
the answer before; nothing where neither is about one thing. Looking may cost a statement."""


def _asks_nothing(
    _context: Context, _in_hand: InHand, _text: str, _amid: bool
) -> Sequence[Message]:
    return ()


@dataclass(frozen=True)
class ReadThing:
    """A kind of thing.

    place: of several that a sentence names the smallest place is told.
    standing: takes normalised words; returns how the one thing stands that they surely name; None
        if they name none, several, or none that the person may know of.
    asked: takes what is in hand, the typed words, and whether a conversation about it is open;
        returns what is said to words that ask something of such a thing without naming it; nothing
        for others (docs/decisions/0204).
    """

    place: int
    standing: Callable[[Context, str], ThingStanding | None]
    asked: Callable[[Context, InHand, str, bool], Sequence[Message]] = _asks_nothing
