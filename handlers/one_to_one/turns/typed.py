"""One message typed one to one, and what each reader of it may use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self, TypeVar

from handlers.context import Context
from handlers.events import Event
from handlers.home.typed_labels import TypedLabels
from handlers.messages import Message
from handlers.one_to_one import questions_heard
from handlers.question.query import Query
from models.conversations.conversation_rows import Draft
from models.queues.shown_buttons import ShownButton

Answer = Sequence[Message]


@dataclass(frozen=True)
class Typed:
    """What somebody typed.

    text: the words, without the spaces around them.
    reads: answers other words as if they had been typed.
    does: does what a tap on a button does; None if the words do that anyway.
    inside: answers the words in a conversation that is open by now.
    """

    context: Context
    event: Event
    text: str
    reads: Callable[[str], Answer]
    does: Callable[[ShownButton], Answer | None]
    inside: Callable[[Typed, Draft], Answer]

    def saying(self, text: str) -> Self:
        """Returns the same with these words instead."""
        return replace(self, text=text)

    def hears(self, text: str) -> Query | None:
        """Returns the question that a subject hears in words outside of any conversation."""
        return questions_heard.heard(self.context, text, inside=None)

    @property
    def hashed(self) -> str:
        """The hash of the message's id, by which what it told is found."""
        return self.context.hash_of(self.event.message_id)

    @property
    def labels(self) -> TypedLabels:
        """The words beside the buttons in sight."""
        return TypedLabels(self.context, self.event, self.does)


@dataclass(frozen=True)
class TypedInside(Typed):
    """What somebody typed in the middle of a conversation."""

    place: Draft


Of = TypeVar("Of", bound=Typed)


def first_answer(readers: Sequence[Callable[[Of], Answer | None]], typed: Of) -> Answer | None:
    """Returns the answer of the first reader that knows the words; None if none does.

    A reader answers also with no message, where something is made first that is the answer; it
    returns None for words that the next one gets.
    """
    for reader in readers:
        answer = reader(typed)
        if answer is not None:
            return answer
    return None
