"""Keeps the texts that others read weeks later fit for that (`Step.official`, decisions/0311): what
was just typed loses its polite words, and a day that counts from today becomes its date.

What stood before is left as it is: it may have been typed on another day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow, Step
from handlers.conversation.hidden_keys import LIKELY, WHOLE
from handlers.conversation.state import State
from handlers.understand.asides.official_text import (
    names_old_day,
    with_days_written,
    with_old_days,
    without_assent,
    without_polite_words,
)


@dataclass(frozen=True)
class JustTyped:
    """What was just typed ("" for a tap), when, and the answers before it."""

    words: str
    today: date
    before: Mapping[str, Any]
    fit: dict[str, Any] = field(default_factory=dict)
    """The new texts that are fit already."""


def kept(flow: Flow, state: State, typed: JustTyped | None) -> State:
    """Returns the state with its new official texts fit to be read by others."""
    if typed is None or not flow.official:
        return state
    answers = fitting(flow, state.answers, typed)
    return state if answers is state.answers else replace(state, answers=answers)


def at_opening(flow: Flow, state: State, typed: Iterable[str], context: Context) -> State:
    """Returns a begun conversation with the official texts fit to be read by others that stand in
    the words which opened it; what it goes on from was told on another day."""
    words = " ".join(filter(None, typed)) if flow.official else ""
    if not words:
        return state
    before = dict(state.answers)
    for name in flow.official & before.keys():
        text = before[name][0] if isinstance(before[name], list) else before[name]
        if isinstance(text, str) and text not in words and set(text.split()) - set(words.split()):
            continue
        del before[name]
    return kept(flow, state, JustTyped(words, context.today, before))


def fitting(flow: Flow, answers: Answers, typed: JustTyped) -> Answers:
    """Returns the answers, or proposals, with new official texts fit to be read by others; the same
    ones where none is new."""
    new: Answers = {}
    likely, told_before = answers.get(LIKELY, {}), typed.before.get(LIKELY, {})
    proposed = dict(likely)
    for name in flow.official:
        value, before = answers.get(name), typed.before.get(name)
        if value is not None and value != before and value != typed.fit.get(name):
            new[name] = typed.fit[name] = _fit(value, before, typed)
        offered = likely.get(name)
        if offered is not None and offered != told_before.get(name):
            proposed[name] = _fit_proposal(offered, typed)
    if proposed == likely and (not new or all(answers[each] == new[each] for each in new)):
        return answers
    more = {LIKELY: proposed} if likely else {}
    return {**answers, **more, **_whole(answers, new), **new}


def _fit(value: Any, before: Any, typed: JustTyped) -> Any:
    if isinstance(value, list) and value and isinstance(value[0], str):
        old = before[0] if isinstance(before, list) and before else None
        return [_fit(value[0], old, typed), *value[1:]]
    if not isinstance(value, str) or value == before:
        return value
    stood = before if isinstance(before, str) else ""
    return with_days_written(without_polite_words(value), typed.words, stood, typed.today)


def _fit_proposal(offered: Mapping[str, Any], typed: JustTyped) -> Mapping[str, Any]:
    if not isinstance(offered["value"], str):
        return offered
    named = {name: _fit(offered[name], None, typed) for name in ("value", "label")}
    return {**offered, **named}


def _whole(answers: Answers, new: Mapping[str, Any]) -> Answers:
    """Returns what is known of a text of which a part was taken out, with what was kept of it."""
    whole = answers.get(WHOLE)
    if whole is None or whole["step"] not in new or whole["kept"] != answers[whole["step"]]:
        return {}
    return {WHOLE: {**whole, "kept": new[whole["step"]]}}


def as_kept(flow: Flow, state: State, text: str, today: date) -> str:
    """Returns words that put a day right with the old day as it is kept: `ไม่ใช่เมื่อวาน` may find its
    date only."""
    if not names_old_day(text):
        return text
    texts = (state.answers.get(name) for name in flow.official)
    return with_old_days(text, [each for each in texts if isinstance(each, str)], today)


def without_lead(step: Step, text: str) -> str:
    """Returns the words for an official text without the assent or hesitation before them."""
    return without_assent(text) if step.official else text
