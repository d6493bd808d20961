"""Says how to say otherwise where a wish was read and is not surely what is meant, and hears the
typed yes or no to that (decisions/0190)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers import registry
from handlers.context import Context
from handlers.conversation import nearest_offers
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Message, Text, render
from handlers.messages.limits import QUICK_BUTTONS
from handlers.one_to_one import opening
from handlers.one_to_one.unsure import usual_wishes
from handlers.question import meant_otherwise
from handlers.question.query import opened_by
from handlers.understand import words
from handlers.understand.agreement import agrees
from handlers.understand.spelling.respelling import respelled
from handlers.understand.wishes.whole_sentence import behind, is_nearly_sure
from handlers.understand.wishes.wish_reader import likeliest
from models.queues.shown_buttons import DATA, ShownButton, buttons_of

_LONGEST = 40
_READS_OTHERWISE = 0.2
"""So far ahead of the next wish, the whole sentence is read as something."""
_WHICH = "กดปุ่มที่ใช่ หรือพิมพ์คำที่อยู่บนปุ่ม"


def answered(
    context: Context, text: str, does: Callable[[ShownButton], Sequence[Message] | None]
) -> Sequence[Message] | None:
    """Does what a typed yes or no to the newest answer means, where that asked what was meant; None
    for other words.

    does: does what a tap on the button does
    """
    if context.person is None or len(text) > _LONGEST:
        return None
    newest = next((each for each in context.shown() if each), ())
    other = next((each for each in newest if meant_otherwise.opens_others(each)), None)
    if other is None:
        return None
    if meant_otherwise.denies(text):
        return does(other)
    yes = next((each for each in newest if each.label == meant_otherwise.YES), None)
    if not agrees(text) or not meant_otherwise.asks(other):
        return None
    if yes is not None:
        return does(yes)
    again = (Button(each.label, each.target, each.spoken) for each in newest if each.kind == DATA)
    return [Text(_WHICH, tuple(again))]


def told_instead(context: Context, text: str) -> str:
    """Returns what is meant, where the words deny the newest answer first; "" for other words."""
    newest = next((each for each in context.shown() if each), ())
    asked = any(
        meant_otherwise.opens_others(each) and meant_otherwise.asks(each) for each in newest
    )
    return meant_otherwise.told_instead(text, asked) if newest else ""


def with_others(
    context: Context, text: str, match: words.Match, answer: Sequence[Message]
) -> Sequence[Message]:
    """Adds the button to what else the words likely mean below an answer that only tells something
    and that the whole sentence was nearly surely read as; the answer as it is for others."""
    query = registry.query(match.name)
    if query is None or query.goes_on or not answer or context.secret or context.person is None:
        return answer
    if not is_nearly_sure(text, match) or not opening.may_use(context, match.name):
        return answer
    others = behind(text, offered(context, text), (match.name,))
    return _with_button(context, text, answer, meant_otherwise.button(others)) if others else answer


def with_the_other_reading(
    context: Context, text: str, answer: Sequence[Message], told: str = ""
) -> Sequence[Message]:
    """Adds the button to what the whole sentence rather asks for below an answer that was found by
    words in it; the answer as it is where both read the same.

    told: the name of the question that was answered; none where a fact of a matter was told
    """
    if not answer or context.secret or context.person is None:
        return answer
    able = offered(context, text)
    first = likeliest(respelled(text), able)
    said = (told, opened_by(context.asked)[0])  # one question may let another answer
    if first is None or first.name in said or first.lead < _READS_OTHERWISE:
        return answer
    (other,) = nearest_offers.buttons((first.name,), able, "")
    shown = {each.label for each in buttons_of(render(answer))}
    return answer if other.label in shown else _with_button(context, text, answer, other)


def _with_button(
    context: Context, text: str, answer: Sequence[Message], button: Button
) -> Sequence[Message]:
    """Adds the button before the menu; the sentence goes on with it."""
    *before, last = answer
    if len(last.quick) >= QUICK_BUTTONS:
        return answer
    context.told = context.told or text
    menu = tuple(each for each in last.quick if each.label == MENU.label)
    others = tuple(each for each in last.quick if each.label != MENU.label)
    return [*before, replace(last, quick=(*others, button, *menu))]


def asked_whether(
    context: Context, text: str, offer: Button, name: str
) -> tuple[str, tuple[Button, ...]]:
    """Returns the question whether the one wish is meant that words may ask for, and its buttons.

    offer: the button that opens it; name: of the wish
    """
    others = behind(text, offered(context, text), (name,))
    yes = replace(offer, label=meant_otherwise.YES)
    return f"หมายถึง “{offer.label}” ใช่ไหม", (yes, meant_otherwise.button(others, asks=True))


def asked_which(
    context: Context, text: str, offers: Sequence[Button], names: Sequence[str]
) -> tuple[Button, ...]:
    """Returns the buttons of several wishes that words may ask for, and the one behind which the
    next likely ones stand, if there are any."""
    others = behind(text, offered(context, text), names)
    return (*offers, meant_otherwise.button(others, asks=True)) if others else (*offers,)


def offered(context: Context, text: str) -> nearest_offers.Commands:
    """Returns the commands of what the words may be guessed to mean, is the person's work, and is
    not confidential."""
    guessed = nearest_offers.guessed(context, text, registry.commands())
    left_out = {*usual_wishes.of_others(context), *registry.CONFIDENTIAL}
    return {name: each for name, each in guessed.items() if name not in left_out}
