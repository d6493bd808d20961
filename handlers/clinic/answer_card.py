"""Shows an answer about rules: its lines, its source, the buttons that do it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handlers.clinic.answers import answer_of
from handlers.clinic.rule_answer import Door, RuleAnswer
from handlers.clinic.shelves.complaint_answers import COMPLAINTS_ROOM
from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.messages import Button, Card, Para, Part
from handlers.question.query import Query, opens
from handlers.subjects.declaration import GroupQuestion
from handlers.subjects.facts import own_lines
from models.people.person import ADMIN

LIST = "common_questions"
TO_LIST = Button("คำถามที่พบบ่อย", opens(LIST), "คำถามที่พบบ่อย")
GIVE = "give_answer"


def _card(
    answer: RuleAnswer,
    buttons: tuple[Button, ...],
    quick: tuple[Button, ...] = (),
    own: Sequence[Part] = (),
    first: Sequence[Part] = (),
) -> Card:
    return Card(
        answer.title,
        rows=(*first, *map(Para, answer.lines), *own),
        buttons=buttons,
        note=f"ที่มา: {answer.source}",
        quick=quick,
    )


def told(context: Context, answer: RuleAnswer, words: str = "") -> Card:
    """Returns the card one to one, with how it stands with the asker; about complaints nothing of
    it stays longer than needed.

    words: what was typed; "" for a tap.
    """
    context.secret = context.secret or answer.about == COMPLAINTS_ROOM
    beside = filter(None, map(answer_of, answer.beside))
    others = (to_answer(each) for each in beside if is_told(context, each))
    change = change_button(context, answer.topic)
    quick = (*others, TO_LIST, *((change,) if change is not None else ()))
    own, buttons = own_lines.beneath(context, answer.own, list(_doors(context, answer)), words)
    first = own_lines.above(context, answer.own, words)
    return _card(answer, tuple(buttons), quick, own, first)


def change_button(context: Context, topic: str) -> Button | None:
    """Returns the button that changes the answer of the topic, for an administrator; else None."""
    if context.person is None or not context.person.has(ADMIN):
        return None
    return Button("เปลี่ยนคำตอบนี้", opens(GIVE, t=topic), "เปลี่ยนคำตอบนี้")


def told_in_group(context: Context, question: GroupQuestion, answer: RuleAnswer) -> Card:
    """Returns the card for a group, with the button to what does it in the direct chat."""
    context.secret = context.secret or answer.about == COMPLAINTS_ROOM
    there = _declared(context)
    does = next((door.label for door in answer.doors if door.name in there), answer.title)
    return _card(answer, question.door(does))


def to_answer(answer: RuleAnswer, label: str = "") -> Button:
    """Returns the button that asks for the answer."""
    packaged = answer_of(answer.topic) is not None
    data = opens(answer.topic) if packaged else opens(LIST, t=answer.topic)
    return Button(label or answer.title, data, answer.title)


def is_told(context: Context, answer: RuleAnswer) -> bool:
    """Tells whether the person may ask it, and the subject that it is about is there."""
    may = answer.anyone or context.person is not None
    return may and has_its_subject(context, answer)


def has_its_subject(context: Context, answer: RuleAnswer) -> bool:
    """Tells whether the subject that it is about is there."""
    return not answer.about or any(each.name == answer.about for each in context.subjects)


def _doors(context: Context, answer: RuleAnswer) -> Iterator[Button]:
    declared = _declared(context)
    for door in answer.doors:
        found = declared.get(door.name)
        if found is not None and _may(context, door, found):
            yield Button(door.label, opens(door.name), door.label)


def _declared(context: Context) -> dict[str, Flow | Query]:
    found: dict[str, Flow | Query] = {}
    for subject in context.subjects:
        found |= {each.name: each for each in subject.flows}
        found |= {each.name: each for each in subject.queries}
    return found


def _may(context: Context, door: Door, declared: Flow | Query) -> bool:
    if context.person is None:
        return declared.anyone
    return not door.strangers and context.may(declared.roles)
