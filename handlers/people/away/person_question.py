"""The question about one person: who stands in, or who acts for somebody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.context import Context
from handlers.conversation import people_in_post, people_named
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.questions import show_name
from handlers.messages import Message
from handlers.messages.name_labels import name_label
from handlers.understand.names import nearest_names, several_people
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.people.bureau_memory import AnyBureau
from models.people.person import Person

_LISTED = 9


@dataclass(frozen=True)
class PersonQuestion:
    """The question `who`: a button for each of the first nine people, or a name or staff id. Of a
    name that several have it asks which, with a button for each."""

    label: str
    """Of its step."""
    ask: Callable[[Context, Answers], Message]
    """The question."""
    found: Callable[[Context, Answers], Sequence[Person]]
    """Returns who may be chosen."""
    hint: str
    """What to type if the words mean nobody."""
    why: Callable[[Context, Person], str] = lambda _context, _person: ""
    """Returns why somebody of the roster may not be chosen; "" where it is not said."""

    @property
    def step(self) -> Step:
        return Step(
            name="who",
            label=self.label,
            ask=self._asked,
            read=self._read_or_which,
            choices=self._choices,
            names=people_named.names_somebody,
            show=show_name,
        )

    def read(self, text: str, context: Context, answers: Answers) -> dict[str, Any]:
        """Reads a staff id, or a name that means one of the people."""
        found = self.found(context, answers)
        ids = {each.id for each in people_in_post.alone(context, text)}
        posted = [each for each in found if each.id in ids]
        if len(posted) != 1:
            self._tell_why_not(text, context, found)
        return named(posted[0] if len(posted) == 1 else one_of(text, found, self.hint))

    def _tell_why_not(self, text: str, context: Context, found: Sequence[Person]) -> None:
        """Raises Unclear where the words are the name of somebody else, which is no slip."""
        here = any(_names(text, each) for each in found)
        if not here and (why := self.why_not(text, context)):
            raise Unclear(why)

    def why_not(self, text: str, context: Context) -> str:
        """Returns why the one person of the roster whom the words name may not be chosen; "" where
        they name nobody, or several."""
        others = people_named.meant(context, text)
        [person] = others if len(others) == 1 else [None]
        return "" if person is None or not _names(text, person) else self.why(context, person)

    def _asked(self, context: Context, answers: Answers) -> Message:
        return people_named.ask_which(answers, self.label) or self.ask(context, answers)

    def _read_or_which(
        self, text: str, context: Context, answers: Answers
    ) -> dict[str, Any] | Choice:
        if (chosen := people_named.of_alike(context, text, answers)) is not None:
            return chosen
        found = self.found(context, answers)
        several, posted = meant_by(text, found), people_in_post.alone(context, text)
        if len(several) > 1 and not posted:
            self._tell_why_not(text, context, found)
            return people_named.one_or_which(several[:_LISTED], text, self.hint)
        return Choice("who", "", self.read(text, context, answers), {people_named.ALIKE: None})

    def _choices(self, context: Context, answers: Answers) -> Sequence[Choice]:
        if which := people_named.which_choices(answers):
            return which
        people = self.found(context, answers)[:_LISTED]
        return [Choice(f"p{each.id}", name_label(each.name), named(each)) for each in people]


def named(each: Person | AnyBureau) -> dict[str, Any]:
    """Returns a person or a bureau as an answer."""
    return {"id": each.id, "name": each.name}


NOT_ON_ROSTER = "ผู้นี้ไม่อยู่ในทะเบียนแล้ว กรุณาเลือกผู้อื่น"


def not_reachable(name: object) -> str:
    return f"{name} ยังรับข้อความทาง LINE ไม่ได้ กรุณาเลือกผู้อื่น"


def choose_another(refusal: Refusal) -> str:
    """Returns why that person cannot be chosen, from `not_on_roster` or `not_reachable`."""
    sentences = {
        "not_on_roster": NOT_ON_ROSTER,
        "not_reachable": not_reachable(refusal.facts.get("name")),
    }
    return sentences[refusal.code]


def one_of(text: str, found: Sequence[Person], hint: str) -> Person:
    """Reads a staff id, or a name that means one of them. Raises Unclear (hint: nobody)."""
    meant = meant_by(text, found)
    if not meant:
        raise Unclear(hint)
    if len(meant) > 1:
        several = (f"{each.name} ({each.staff_id})" for each in meant[:_LISTED])
        raise Unclear(several_people(several))
    return meant[0]


def _names(text: str, person: Person) -> bool:
    return fold(text) == fold(person.staff_id) or people_named.is_name_of(text, [person.name])


def meant_by(text: str, found: Sequence[Person]) -> list[Person]:
    """Returns those of the people whom a staff id or a name means, slips in it or not."""
    by_id = [person for person in found if fold(person.staff_id) == fold(text)]
    names = [person.name for person in found]
    bare = people_named.without_title(text)
    held = any(fold(text) in fold(name) for name in names)  # a title may stand in the name
    named = nearest_names(text if held else bare, names) or nearest_names(text, names)
    return by_id or [person for person in found if person.name in named]
