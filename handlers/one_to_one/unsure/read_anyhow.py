"""Opens what words mean that no reader of their letters knows (decisions/0329)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from handlers import registry
from handlers.context import Context
from handlers.messages import Message
from handlers.one_to_one import opening
from handlers.understand.wishes.whole_sentence import read_by_meaning
from handlers.understand.words import Match


def opened(
    context: Context, text: str, opens: Callable[[str, Match], Sequence[Message]]
) -> Sequence[Message]:
    """Returns the answer to what the words mean; nothing where that is not clear, or is not for
    this person.

    opens: answers the words as what was read
    """
    reads = partial(read_by_meaning, commands=registry.commands())
    match = opening.meant(context, text, reads)
    if match is None or not opening.is_open(context, match.name):
        return ()
    return opens(text, match)
