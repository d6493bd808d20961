"""Finds the person that typed words mean, and asks again if they mean nobody or several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.questions import show_name
from handlers.messages import Message
from handlers.messages.name_labels import name_label
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.people.person import Person

_LISTED = 9


@dataclass(frozen=True)
class PersonQuestion:
    """The question `who`: a button for each of the first nine people, or a name or staff id."""

    label: str
    """Of its step."""
    ask: Callable[[Context, Answers], Message]
    """The question."""
    found: Callable[[Context, Answers], Sequence[Person]]
    """Returns who may be chosen."""
    hint: str
    """What to type if the words mean nobody."""

    @property
    def step(self) -> Step:
        return Step(
            name="who",
            label=self.label,
            ask=self.ask,
            read=self.read,
            choices=self._choices,
            show=show_name,
        )

    def read(self, text: str, context: Context, answers: Answers) -> dict[str, object]:
        """Reads a staff id, or a name that means one of the people."""
        return _answer(one_of(text, self.found(context, answers), self.hint))

    def _choices(self, context: Context, answers: Answers) -> Sequence[Choice]:
        people = self.found(context, answers)[:_LISTED]
        return [Choice(f"p{each.id}", name_label(each.name), _answer(each)) for each in people]


def _answer(person: Person) -> dict[str, object]:
    return {"id": person.id, "name": person.name}


def one_of(text: str, found: Sequence[Person], hint: str) -> Person:
    """Reads a staff id, or a name that means one of them. Raises Unclear (hint: nobody)."""
    by_id = [person for person in found if fold(person.staff_id) == fold(text)]
    named = nearest_names(text, [person.name for person in found])
    meant = by_id or [person for person in found if person.name in named]
    if not meant:
        raise Unclear(hint)
    if len(meant) > 1:
        several = (f"{each.name} ({each.staff_id})" for each in meant[:_LISTED])
        raise Unclear(f"มีหลายคนที่ตรง: {listed(several, 'หรือ')} กรุณาพิมพ์เลขประจำตัว")
    return meant[0]
