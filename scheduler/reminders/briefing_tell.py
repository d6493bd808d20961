"""The executives' summary with its picture, once that is made: one message."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from handlers.messages import Card, Hero
from handlers.reminders import briefing_card
from models.calendar import evening, office_day
from models.documents.documents import DIGEST, Making
from models.people.person import Person
from models.reminders import briefings
from models.reports.figures.memo_periods import MemoPeriod
from scheduler.notifying import notifying
from scheduler.ports import Outside

KIND = "briefing"
"""The outbox's kind of message for it."""


def period_of(making: Making) -> MemoPeriod | None:
    """Returns the period of the summary that the picture is for. None if it is for no summary."""
    if making.goes_in is None:
        return None
    return briefing_card.period_of(making.goes_in, office_day(making.asked_at))


def card(
    outside: Outside, session: Session, making: Making, pixels: tuple[int, int] | None
) -> Card:
    """Returns the summary. pixels: the picture's size; None if there is no picture."""
    period, now = period_of(making), outside.clock.now()
    assert period is not None
    person = session.get_one(Person, making.person_id)
    link = outside.picture_link(making.id, making.person_id, now) if pixels is not None else ""
    hero: Hero | None = briefing_card.shown(link, pixels) if pixels is not None else None
    takes = making.goes_in == DIGEST or briefings.wanted(session, person)
    return briefing_card.card(session, person, period, now, takes, hero)


def tell(outside: Outside, session: Session, making: Making, card: Card, now: datetime) -> None:
    """Queues the monthly summary, once for each person and period. It is good for its day."""
    period = period_of(making)
    assert period is not None
    person = session.get_one(Person, making.person_id)
    with notifying(outside, session) as context:
        context.notify(
            person,
            [card],
            briefings.key(person, period),
            KIND,
            must_arrive=False,
            expires_at=evening(now),
        )
