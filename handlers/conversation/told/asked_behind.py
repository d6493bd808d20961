"""Keeps what a sentence tells before it asks whether to do it: `ได้ปากกา 150 บาท ต้องแจ้งมั้ย`."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.flow import Flow, Stated
from handlers.conversation.told.before_question import ENDS_ASKING, before_question
from handlers.conversation.told.things import DAY, HOURS, things
from handlers.messages import Button, Message, cut_graphemes
from handlers.messages.each_button import every_data, with_each
from handlers.question.query import opens
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.joints import joints
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear
from models.queues.shown_buttons import TEXT
from models.tables import SECRET_FLOWS

_LEAST, _LONGEST = 16, 200
_DIGIT = pattern_of(r"\d")


def opening_button(context: Context, flow: Flow, label: str, said: str) -> Button:
    """Returns the button that opens the conversation, with what was told of it before the question.

    said: the sentence that asks. label: words that open the conversation, too.
    """
    told = _told(context, flow, said)
    return Button(label, say=f"{label} {told}") if told else Button(label, opens(flow.name), label)


def with_what_was_told(context: Context, said: str, answer: Sequence[Message]) -> Sequence[Message]:
    """Returns the answer to a question with each bare button of a conversation opening it with what
    was told of it before the question: `ได้ขนม 200 บาท แบบนี้ต้องแจ้งไหม`."""
    if context.person is None or not _DIGIT.search(said) or len(said) > _LONGEST:
        return answer
    return [with_each(each, partial(_with_told, context, said)) for each in answer]


def keep_what_was_told(context: Context, said: str, answer: Sequence[Message]) -> None:
    """Keeps what a question told before it asked, for the conversations whose buttons stand below
    its answer; nothing where the words have begun one, or told nothing."""
    if context.told or context.person is None or not _LEAST <= len(said) <= _LONGEST:
        return
    if not ENDS_ASKING.search(said) or not any(
        data[2:].partition("?")[0] in context.flows for data in every_data(answer)
    ):
        return
    plain = normalise(said)
    before = before_question(plain)
    tells = before != plain and len(fold(before)) >= _LEAST and not only_asks(before)
    if tells and drafts.current(context) is None:
        context.told = before


def _with_told(context: Context, said: str, button: Button) -> Button:
    kind, _, name = (button.data or "").partition(":")
    flow = context.flows.get(name.removesuffix("?")) if kind == "o" else None
    told = _told(context, flow, said) if flow is not None else ""
    fits = told and cut_graphemes(told, _LONGEST) == told
    return Button(button.label, say=f"{flow.opens_on[0]} {told}") if flow and fits else button


def told_in_sight(context: Context, flow: Flow, said: str) -> str:
    """Returns what the button of this conversation in the newest answer keeps, with what the new
    sentence tells besides: `แจ้งครับ` below it begins with that. "" if there is none, and where
    the sentence tells of the same itself: `จันทร์หน้าหมอนัด ขอลา` is no leave of the day before it.
    """
    before = _kept_in_sight(context, flow)
    if not before or context.person is None:
        return ""
    named, own = _kinds(context, said), _answered(context, flow, said)
    kept = _answered(context, flow, before)
    if named & _kinds(context, before) or own & kept or own and not kept:
        return ""
    return f"{before} {said}" if own or named else before


def _kinds(context: Context, words: str) -> set[str]:
    """Returns the kinds of things that the words name; a day as people say it from today, too."""
    plain = normalise(words)
    kinds = {DAY if each.kind is HOURS else each.kind for each in things(context, plain)}
    with suppress(Unclear):
        whole = written_out(plain, Calendar(context.today, Toward.PAST))
        kinds |= {DAY} if mention_spans(whole) else set()
    return kinds


def _kept_in_sight(context: Context, flow: Flow) -> str:
    if flow.sentence is None or flow.name in SECRET_FLOWS:
        return ""
    shown = next((each for each in context.shown() if each), ())
    for button in shown:
        begins = f"{button.label} "
        if button.kind == TEXT and button.label in flow.opens_on:
            return button.target.removeprefix(begins) if button.target.startswith(begins) else ""
    return ""


def _told(context: Context, flow: Flow, said: str) -> str:
    """Returns the words before the question if the conversation reads answers in them; "" else, and
    of confidential conversations, whose words stand on no button."""
    if flow.sentence is None or flow.name in SECRET_FLOWS or len(said) > _LONGEST:
        return ""
    if context.person is None:
        return ""
    parts = [each for each in joints(said) if only_asks(each.after) and not only_asks(each.before)]
    before = parts[-1].before if parts else _before_may_i(said)
    before = _behind_command(flow, before)
    return before if before and _answered(context, flow, before) else ""


def _behind_command(flow: Flow, words: str) -> str:
    """Returns the words without the command in front of them: their button has it."""
    begins = next((each for each in flow.opens_on if words.startswith(f"{each} ")), "")
    return words[len(begins) :].lstrip()


def _before_may_i(said: str) -> str:
    """Returns the words before `ได้เลยไหมคะ` at their end; "" without it."""
    plain = normalise(said)
    found = _MAY_I.search(plain)
    return plain[: found.start()].rstrip() if found is not None else ""


_MAY_I = pattern_of(
    rf"(?<=\S)\s?(?:จะ)?ได้(?:เลย|ใช่|\s)*(?:{WHETHER}|(?:หรือ|รึ)?เปล่า)(?:{POLITE}|\s)*$"
)


def _answered(context: Context, flow: Flow, words: str) -> set[str]:
    """Returns the questions of the conversation that the words answer, but for the one that takes
    any words."""
    found = Stated()
    with suppress(KeyError):  # some read only what belongs to the thing that they are about
        found = flow.sentence(words, context, {}) if flow.sentence is not None else found
    return {*found.answers} - {flow.prose or ""}
