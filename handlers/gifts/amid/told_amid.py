"""Hears amid the report of a gift what answers, or puts right, another question than is asked."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.gifts.amid import (
    day_put_right,
    done_told,
    giver_described,
    giver_put_right,
    thing_and_talk,
)
from handlers.understand.patterns import pattern_of


def heeded(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the other answers that the words tell; None for other words.

    plain: without polite words at its end
    """
    no_figure = _LAUGHS.sub("", plain)
    return (
        giver_put_right.heeded(plain, at, context, answers)
        or thing_and_talk.heeded(no_figure, at)
        or giver_described.heeded(no_figure, at, context, answers)
        or done_told.heeded(no_figure, at, context, answers)
        or day_put_right.heeded(no_figure, context, answers)
    )


_LAUGHS = pattern_of(r"(?<=[ก-๙])\s*5{3,}\+*$")
"""Laughter at the end, where no figure is told."""
