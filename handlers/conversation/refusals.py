"""What a conversation does when the rules refuse: it ends, asks a step again, or the same one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from handlers.conversation.flow import Closed, Mend
from handlers.messages import Button, Message, Text
from handlers.understand.unclear import Unclear
from models.errors import Refusal


@contextmanager
def closing(words: Callable[[Refusal], Message]) -> Iterator[None]:
    """Raises Closed with `words` if the block raises Refusal."""
    try:
        yield
    except Refusal as refusal:
        raise Closed(words(refusal)) from refusal


@contextmanager
def closing_unclear(*buttons: Button, more: Callable[[], str] = str) -> Iterator[None]:
    """Raises Closed with the hint, what else is said and these buttons if the block raises Unclear.

    more: says it; called then only, since it may keep something.
    """
    try:
        yield
    except Unclear as unclear:
        raise Closed(Text(f"{unclear.hint}\n{more()}".strip(), buttons)) from unclear


@contextmanager
def mending(
    words: Callable[[Refusal], str], otherwise: str | None = None, **steps: str
) -> Iterator[None]:
    """Raises Mend with `words` if the block raises Refusal: asks the step of its code next.

    otherwise: the step of the other codes. Without it they pass on as they are.
    """
    try:
        yield
    except Refusal as refusal:
        step = steps.get(refusal.code, otherwise)
        if step is None:
            raise
        raise Mend(words(refusal), step) from refusal


@contextmanager
def reading(words: Callable[[Refusal], str]) -> Iterator[None]:
    """Raises Unclear with `words` if the block raises Refusal. The text was read and the rules
    refuse its value, so the person is told why and no other reading is tried."""
    try:
        yield
    except Refusal as refusal:
        raise Unclear(words(refusal), own=True) from refusal
