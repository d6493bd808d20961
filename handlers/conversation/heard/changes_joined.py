"""Joins a change with the one whose card has just asked, where both change the same text; and
keeps weekdays right in what is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handlers.conversation import official_answers
from handlers.conversation.controls import PUT
from handlers.conversation.moves import Moves
from handlers.conversation.state import Held, State
from handlers.understand.corrections.alike_edges import alike_edges
from handlers.understand.dates.weekdays_agree import agreeing


def with_weekdays(moves: Moves, state: State, new: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the new answers; a text whose days are changed has their weekdays with them, and one
    that others read is fit for that."""
    agreed = {name: _agreeing(moves, state.answers.get(name), value) for name, value in new.items()}
    if moves.typed is None:
        return agreed
    return dict(official_answers.fitting(moves.flow, agreed, moves.typed))


def waiting(state: State, new: Mapping[str, Any]) -> Held | None:
    """Returns the change whose card has just asked, if it is of texts that change now, too."""
    key, _, number = state.agreed.partition(".")
    held = state.held_here(number) if key == PUT else None
    if held is None or not held.new or not held.new.keys() <= new.keys():
        return None
    texts = (*held.new.values(), *(state.answers.get(name) for name in held.new))
    return held if all(isinstance(each, str) for each in texts) else None


def joined(state: State, new: Mapping[str, Any], held: Held) -> dict[str, Any] | None:
    """Returns the new answers with what the waiting change does to the same texts; None where both
    change the same words."""
    both = {name: _both(state.answers[name], value, new[name]) for name, value in held.new.items()}
    return {**new, **both} if None not in both.values() else None


# -- the inside ----------------------------------------------------------------------------------


def _agreeing(moves: Moves, before: Any, after: Any) -> Any:
    if not (isinstance(before, str) and isinstance(after, str)):
        return after
    return agreeing(before, after, moves.context.today)


@dataclass(frozen=True)
class _Edit:
    """Where a text is changed, and what stands there then."""

    start: int
    end: int
    words: str


def _both(before: str, first: Any, second: Any) -> str | None:
    """Returns the text with both changes; None where they overlap."""
    if first == second:
        return str(second)
    one, other = sorted(
        (_edit(before, first), _edit(before, second)), key=lambda each: (each.start, each.end)
    )
    if one.end > other.start:
        return None
    between = before[one.end : other.start]
    return f"{before[: one.start]}{one.words}{between}{other.words}{before[other.end :]}"


def _edit(before: str, after: str) -> _Edit:
    start, back = alike_edges(before, after)
    return _Edit(start, len(before) - back, after[start : len(after) - back])
