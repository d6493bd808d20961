"""Reads the text of a circular."""

from __future__ import annotations

from handlers.circulars import circular_words
from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.understand.prose import without_order
from handlers.understand.thai import normalise_lines
from handlers.understand.unclear import Unclear
from models.circulars.circular import LONGEST_TEXT
from models.errors import Refusal


def read_text(text: str, _context: Context, _answers: Answers) -> str:
    """Returns the text as it was typed, without what orders the bot. Raises Unclear."""
    words = without_order(normalise_lines(text).strip())
    if len(words) > LONGEST_TEXT:
        refusal = Refusal("too_long", most=LONGEST_TEXT, length=len(words))
        raise Unclear(circular_words.refused(refusal))
    return words
