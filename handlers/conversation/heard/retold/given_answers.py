"""What words would answer at a question, and an answer as it would be shown with other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from os.path import commonprefix
from typing import Any

from handlers.conversation.flow import Choice, Step, read_choice_only
from handlers.conversation.heard import choosing
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.corrections.taken_back import Swap
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import find_dates, thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import (
    blanked,
    fold,
    normalise,
    normalise_lines,
    without_polite_ending,
)
from handlers.understand.unclear import Unclear


def given(moves: Moves, state: State, step: Step, words: str) -> Iterator[dict[str, Any]]:
    """Yields what the words answer at the step, if they plainly do; nothing at a step that needs an
    earlier answer which is not there yet."""
    try:
        value = _read(moves, state, step, words)
    except (Unclear, KeyError):
        return
    if not isinstance(value, Choice):
        yield {step.name: value}
    elif value.ticks is None and not value.stays:
        yield {**value.also, step.name: value.value}


def _read(moves: Moves, state: State, step: Step, words: str) -> Any:
    """Returns the choice that the words mean, or what the step reads; raises Unclear."""
    value = choosing.named(moves, state, step, words)
    if value is not None:
        return value
    if step.read is not read_choice_only and not step.takes_any_words:
        return choosing.read_step(moves, state, step, words)
    value = choosing.heard(moves, state, step, words).sure
    if value is None:
        raise Unclear("")
    return value


def texts(moves: Moves, state: State) -> Iterator[tuple[Step, str]]:
    for step in moves.answered(state):
        words = state.answers[step.name]
        if step.listed and step.takes_any_words and isinstance(words, str):
            yield step, words


def words_beside(words: str) -> int:
    """Returns how many letters stand beside the figures and days of the words."""
    plain = without_polite_ending(normalise(words))
    at = blanked(plain, mention_spans(plain))
    return sum(each.isalpha() for each in fold(_FIGURES.sub(" ", at)))


_FIGURES = pattern_of(r"\d[\d.,:/-]*")


def is_lines(moves: Moves, state: State, step: Step) -> bool:
    """Tells whether the answer is lines that were added one by one, none of them a box's."""
    value = state.answers.get(step.name)
    lines = isinstance(value, list) and all(isinstance(each, str) for each in value)
    if not (lines and step.prose):
        return False
    return all(each.ticks is None for each in moves.asking.offers(state, step))


def with_more(step: Step, value: Any) -> dict[str, Any]:
    """Returns the answers of words that answer further steps, too; nothing for other words."""
    if not isinstance(value, Choice) or value.stays or not isinstance(value.value, str):
        return {}
    return {**value.also, step.name: value.value}


def text_read(moves: Moves, state: State, step: Step, words: str) -> dict[str, Any] | None:
    """Returns what a question that takes any words keeps of these; None if it takes them not."""
    try:
        value = step.read(words, moves.context, state.answers)
    except (Unclear, KeyError):
        return None
    if isinstance(value, Choice):
        return with_more(step, value) or None
    return {step.name: value}


def shown_anew(moves: Moves, state: State, step: Step, swap: Swap) -> Iterator[str]:
    """Yields an answer as it is shown, with the new words in the place of the old ones, which may
    be one figure or one day of it."""
    shown, today = normalise(moves.asking.shown(step, state)), moves.context.today
    old, new = swap.old, swap.new
    if re.search("[ก-๎]", old):
        days = [_only_day(each, today) for each in (old, new)]
        if days[0] is None or days[1] is None:
            return
        old, new = thai_date(days[0]), thai_date(days[1])
    place = pattern_of(rf"(?<![\d.,]){re.escape(old)}(?:\.00)?(?![\d.,]*\d)")
    if len(place.findall(shown)) == 1:
        yield place.sub(new, shown)


def _only_day(words: str, today: date) -> date | None:
    try:
        days = find_dates(words, today)
    except Unclear:
        return None
    return days[0] if len(days) == 1 else None


def as_typed(state: State, new: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the answers with what stays of each text as it was typed, Thai figures too: they were
    made of its normalised words."""
    return {name: _as_typed(state.answers.get(name), value) for name, value in new.items()}


def _as_typed(typed: Any, new: Any) -> Any:
    if not (isinstance(typed, str) and isinstance(new, str)):
        return new
    plain = normalise_lines(typed)
    if plain == typed or len(plain) != len(typed):
        return new
    start = len(commonprefix((plain, new)))
    least = min(len(plain), len(new)) - start
    end = min(least, len(commonprefix((plain[::-1], new[::-1]))))
    while start and new[start - 1].isdigit():  # a figure is not parted
        start -= 1
    while end and new[len(new) - end].isdigit():
        end -= 1
    return f"{typed[:start]}{new[start : len(new) - end]}{typed[len(typed) - end :]}"
