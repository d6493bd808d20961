"""The one question of a conversation that confirms exactly what a card has shown."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.controls import CONFIRM, word_of
from handlers.flow import Answers, Choice, Step, plain
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear


def sure(label: str, asks: str, otherwise: str) -> Step:
    """A step `sure` whose answer is the stamp of the figures seen (`seen` of the answers).

    label: of the button, which may be typed as well as ยืนยัน. otherwise: what is said to any
    other words.
    """

    def choices(_context: Context, answers: Answers) -> Sequence[Choice]:
        return (Choice("yes", label, answers["seen"]),)

    def read(text: str, _context: Context, answers: Answers) -> str:
        if word_of(text) == CONFIRM or fold(text) == fold(label):
            return str(answers["seen"])
        raise Unclear(otherwise)

    return Step(
        name="sure",
        label="ยืนยัน",
        ask=plain(asks),
        read=read,
        choices=choices,
        show=lambda _value, _answers: "ยืนยัน",
    )
