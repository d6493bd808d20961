"""What surrounds a change of the roster in chat: what waits is handed on, and who is told once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from handlers.context import Context
from handlers.people import roster_news
from models.accounts.roster import PersonChange
from models.people.person import Person


@contextmanager
def changing(context: Context, *leaving: Person) -> Iterator[list[PersonChange]]:
    """Yields a list for the changes that are made inside; they are told at its end.

    leaving: who loses the LINE account by it: what waits for them is handed on.
    """
    hand_on = [subject.roster_changing(context) for subject in context.subjects]
    for person in leaving:
        theirs = replace(context, person=person)
        hand_on += [subject.handing_on(theirs) for subject in context.subjects]
    changes: list[PersonChange] = []
    yield changes
    for each in hand_on:
        each()
    roster_news.tell(context, told(changes))


def told(changes: Sequence[PersonChange]) -> list[PersonChange]:
    """Returns the changes that concern somebody: not those that changed nothing now."""
    return [c for c in changes if c.gained or c.lost or c.left_bureau or c.also]
