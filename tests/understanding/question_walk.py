"""Goes through the questions of a conversation and plays lines of a file at each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from handlers.conversation.flow import Flow, Step
from tests.handlers.house import Chat
from tests.understanding import corrected, opened
from tests.understanding.corrected import Tries
from tests.understanding.scenes import states

ACTIVE = "active"
_MOST_STEPS = 14
Line = TypeVar("Line")
Found = TypeVar("Found")
Plays = Callable[[Chat, Tries, str, Step, Line], Found]
Left = dict[str, Sequence[Line]]
"""The lines that were not played yet, by the stored names of a conversation's questions."""


def _by_first_button(chat: Chat, key: str, _step: Step) -> bool | None:
    """Answers the question as `corrected` does; None where nothing is taken."""
    return corrected.goes_on(chat, key) or None


WAYS_ON = (opened.passed, _by_first_button)
"""How a question is answered; None where it takes nothing."""


def walked(
    chat: Chat,
    tries: Tries,
    flow: Flow,
    key: str,
    left: Left[Line],
    plays: Plays[Line, Found],
    passes: Callable[[Chat, str, Step], object],
) -> Iterator[tuple[Line, Found]]:
    """Plays the lines at each question on the way, and takes them out of `left`."""
    for _ in range(_MOST_STEPS):
        step = asked(chat, flow, key)
        if step is None:
            return
        shown = [*chat.heard]
        for line in left.pop(step.name, ()):
            yield line, plays(chat, tries, key, step, line)
        chat.heard[:] = shown
        if not left or passes(chat, key, step) is None:
            return


def asked(chat: Chat, flow: Flow, key: str) -> Step | None:
    """The question where this conversation stands, while it is the active one."""
    row = states(chat).get(key)
    return flow.step(row[1]) if row is not None and row[2] == ACTIVE else None
