"""Hears, where a report asks how far the work is, what is told of it in the same breath: `เสร็จแล้ว
คนมา 42 แบบประเมินได้ 92%`.

It joins what was done, or is that; words that are too few for it wait for its question.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.conversation.hidden_keys import LIKELY
from handlers.reports import activities_told
from handlers.reports.filing import figures_ahead, told_beside
from handlers.reports.report_sentence import read_sentence, why_not
from handlers.reports.stories.story_facts import facts_of
from handlers.understand.numbers.figure_pointed import tells_another
from handlers.understand.numbers.stated_figures import shares
from handlers.understand.reports.report_line import read_report_line
from handlers.understand.thai import fold, normalise
from handlers.understand.wishes.other_wish import asks_or_wants

_STATUS, _NARRATIVE = "status", "narrative"
_LONGEST = 400


def heeds(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the state of the work with what else is told of it; None where nothing else is, and
    where that may be no part of what was done."""
    if len(text) > _LONGEST or " " not in text.strip():
        return None
    rest = read_report_line(text, context.today).rest
    if not rest or _asks(text) or told_beside.MAY_PUT_RIGHT.search(normalise(text)):
        return None
    given = read_sentence(text, context, answers).answers
    why = why_not(rest) and given.get(_STATUS) == "not_started"
    if _STATUS not in given or not (why or _tells_of_it(rest, context.today)):
        return None
    told = {name: each for name, each in given.items() if name not in answers}
    kept = _kept(rest, told, answers)
    if kept is None:
        return None
    shown = told_beside.read_back({**told, _NARRATIVE: rest})
    return Heeded({**told, _STATUS: given[_STATUS], **kept}, shown, at_once=True, never_added=True)


def _kept(rest: str, told: dict[str, Any], answers: Answers) -> dict[str, Any] | None:
    """Returns what was done with the rest behind it, or the rest as that, or as the first button of
    its question; None where it tells a figure anew."""
    before = answers.get(_NARRATIVE)
    if isinstance(before, str):
        if tells_another(before, rest):
            return None
        return {_NARRATIVE: before if fold(rest) in fold(before) else f"{before}\n{rest}"}
    if _NARRATIVE in told:
        return {_NARRATIVE: figures_ahead.with_ahead(told[_NARRATIVE], answers)}
    return {LIKELY: {**answers.get(LIKELY, {}), _NARRATIVE: figures_ahead.proposed([rest])}}


def _asks(text: str) -> bool:
    return asks_or_wants(text) or activities_told.asks(text)


def _tells_of_it(words: str, today: date) -> bool:
    """Tells whether the words tell who came, when, where or how it was rated: anything else may be
    said to the bot."""
    facts = facts_of(words, today)
    return bool(facts.days or facts.people or facts.place or any(shares(normalise(words))))
