"""Finds the words of a sentence that name an activity, a bureau, a day or a time."""

from datetime import date

from handlers.understand.commands.arguments import arguments
from handlers.understand.commands.scopes import read_scope
from handlers.understand.thai import normalise

_LONGEST = 300  # letters that are looked at
_TOLD = ("number", "bureau", "day")


def named_parts(text: str, today: date) -> list[str]:
    """Returns these words as typed, in their order; none of a longer text. Never raises."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return []
    named = [(span.start, span.end) for span in arguments(plain) if span.kind in _TOLD]
    places = sorted({*named, *read_scope(plain, today).places})
    return [plain[start:end].strip() for start, end in places]
