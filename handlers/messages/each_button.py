"""Changes the buttons of messages, wherever they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from handlers.messages.parts import Button, Card, Carousel, Message, Part, Row

_NONE: Sequence[Button] = ()


def every_data(messages: Sequence[Message]) -> set[str]:
    """Returns the data of all buttons of the messages, read by no call a button."""
    found: set[str] = set()
    for message in messages:
        cards = getattr(message, "cards", (message,))
        for card in cards:
            rows = [row.button for row in getattr(card, "rows", ()) if isinstance(row, Row)]
            for each in (*rows, *getattr(card, "buttons", _NONE), *message.quick):
                if each is not None and each.data:
                    found.add(each.data)
    return found


Change = Callable[[Button], Button]


def with_each(message: Message, change: Change) -> Message:
    """Returns the message with each of its buttons changed."""
    message = replace(message, quick=tuple(map(change, message.quick)))
    if isinstance(message, Card):
        return _card(change, message)
    if isinstance(message, Carousel):
        return replace(message, cards=tuple(map(partial(_card, change), message.cards)))
    return message


def _card(change: Change, card: Card) -> Card:
    rows = tuple(map(partial(_part, change), card.rows))
    return replace(card, rows=rows, buttons=tuple(map(change, card.buttons)))


def _part(change: Change, part: Part) -> Part:
    if not isinstance(part, Row) or part.button is None:
        return part
    return replace(part, button=change(part.button))
