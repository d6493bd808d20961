"""Questions of which several values may be ticked, by buttons in their own card."""

from __future__ import annotations

from typing import Any

from handlers.conversation.flow import Answers
from handlers.conversation.hidden_keys import BEFORE
from handlers.messages import Button, Row

TICKED = "ticked"
"""Hidden key of the answers: the values ticked so far, by step name."""

CARD_BUTTON = "="
"""How the data of a button in a question's own card begins, before the engine completes it."""


def card_button(key: str) -> str:
    """Returns the data of a button in a question's own card, for the choice with this key."""
    return f"{CARD_BUTTON}{key}"


def ticked(answers: Answers, step: str) -> list[Any]:
    """Returns the values ticked at this step, in the order of the taps.

    Before the first tap these are the step's answer, or its earlier answer (`BEFORE`).
    """
    answered = answers.get(step, answers.get(BEFORE, {}).get(step)) or []
    pending: list[Any] | None = answers.get(TICKED, {}).get(step)
    return list(answered if pending is None else pending)


def tick_row(key: object, name: str, on: bool) -> Row:
    """Returns the row of a value in a question's own card, with the button that ticks it, or not
    any more."""
    way, label, words = ("off", "เอาออก", "✓ เลือกแล้ว") if on else ("on", "เลือก", "ยังไม่เลือก")
    button = Button(label, card_button(f"{way}_{key}"), f"{label} {name}")
    return Row(name, words, button, "good" if on else "plain")
