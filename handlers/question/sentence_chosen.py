"""Hands a sentence on to the conversation that is chosen for it by a button: of several that it may
mean, or of the things that it may be about (decisions/0180).

The sentence is kept, sealed, with the answer that lets choose; each of its buttons that opens a
conversation carries the key by which it is found for a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from handlers.context import Context
from handlers.messages import Button, Message, render
from handlers.messages.each_button import with_each
from handlers.question import meant_otherwise
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold
from models.queues.shown_buttons import ShownButton, buttons_of, sentence_shown
from models.tables import SECRET_FLOWS

_BY = "sentence"
"""The fact of a button that names the sentence."""
_WITH_KEY = pattern_of(rf"[?&]{_BY}=[^&]*$")
_KEY_LETTERS, _LEAST, _LONGEST, _LONGEST_DATA = 6, 8, 200, 280


def marked(context: Context, answer: Sequence[Message]) -> Sequence[Message]:
    """Returns the answer with the key of its sentence on each button that opens a conversation;
    unchanged where it lets choose nothing, or where a complaint may be meant."""
    buttons = buttons_of(render(answer)) if _is_kept(context) else ()
    if not _lets_choose(context, buttons):
        context.told = ""
        return answer
    others = filter(meant_otherwise.opens_others, buttons)
    told = any(not meant_otherwise.asks(each) for each in others)
    change = partial(_with_key, context, _key(context, context.told), told)
    return [with_each(each, change) for each in answer]


def taken(context: Context, facts: dict[str, str]) -> str:
    """Takes the key out of a button's facts; returns its sentence, "" if it has none any more."""
    key = facts.pop(_BY, "")
    return context.told_before(key) if key else ""


def hands_on(data: str) -> bool:
    """Tells whether the button of this data hands a sentence on."""
    return f"{_BY}=" in data


def without_key(data: str) -> str:
    """Returns the data of a button as it was before the key of a sentence was put on it."""
    return _WITH_KEY.sub("", data)


def kept(context: Context) -> Sequence[ShownButton]:
    """Returns what is kept of the sentence with the buttons of its answer."""
    told = context.told
    return [sentence_shown(_key(context, told), told)] if told else []


def _is_kept(context: Context) -> bool:
    """Tells whether the answer tells a sentence that may be kept."""
    if not context.told or context.person is None or context.secret:
        return False
    return len(context.told) <= _LONGEST and len(fold(context.told)) >= _LEAST


def _lets_choose(context: Context, buttons: Sequence[ShownButton]) -> bool:
    opened = {_opened(each.target) for each in buttons}
    able = meant_otherwise.NAME in opened or any(name in context.flows for name in opened)
    return able and not opened & SECRET_FLOWS


def _opened(data: str) -> str:
    """Returns the name of what the button of this data opens, "" for others."""
    kind, _, rest = data.partition(":")
    return rest.partition("?")[0] if kind == "o" else ""


def _with_key(context: Context, key: str, told: bool, button: Button) -> Button:
    """told: whether something was told that may not be what was meant: the buttons below that go on
    from it, and the sentence asked for none of them."""
    data = button.data or ""
    name = _opened(data)
    hands_on = name in context.flows and not told
    if not (hands_on or name == meant_otherwise.NAME) or len(data) > _LONGEST_DATA:
        return button
    return replace(button, data=f"{data}{'&' if '?' in data else '?'}{_BY}={key}")


def _key(context: Context, sentence: str) -> str:
    return context.sealer.keyed_hash(sentence, "told")[:_KEY_LETTERS]
