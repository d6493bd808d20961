"""A circular on its way to one person: under a free reply, or by a push."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from handlers.circulars import circular_cards
from handlers.context import Context
from handlers.messages import Message
from models.calendar import evening
from models.circulars import delivery
from models.circulars.circular import Circular
from models.duties.reminder_tables import PUSH, REPLY
from models.people.person import Person

PUSHED = "circular_pushed"
"""The kind of its pushes in the outbox."""


URGENT_FOR = timedelta(days=3)
"""A push that could not leave by then is dropped: the person reads it under a reply instead."""


def key(circular_id: int, person_id: int) -> str:
    """The key of the push of this circular to this person: one for ever."""
    return f"{PUSHED}:{circular_id}:{person_id}"


def keys(circular_id: int, person_ids: Iterable[int]) -> list[str]:
    return [key(circular_id, each) for each in person_ids]


def foot(context: Context) -> Sequence[Message]:
    """Returns the oldest circular that the person was not told of, and notes it as told.

    If the reply never arrives, it is told again.
    """
    found = delivery.to_carry(context.session, context.me, context.today)
    if found is None:
        return ()
    carries = f"answer:{context.event_key}"
    about = (found.id, context.me.id, context.today, REPLY, carries)
    if not delivery.note(context.session, *about):
        return ()
    return (circular_cards.for_person(context, found, context.me),)


def push(context: Context, found: Circular, person: Person) -> None:
    """Sends it to one of its people, unless they were told already."""
    carries = key(found.id, person.id)
    about = (found.id, person.id, context.today, PUSH, carries)
    if not delivery.note(context.session, *about):
        return
    until = evening(context.now + URGENT_FOR)
    card = circular_cards.for_person(context, found, person)
    context.notify(person, [card], carries, PUSHED, must_arrive=False, expires_at=until)
