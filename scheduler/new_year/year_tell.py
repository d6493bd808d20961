"""Telling some people that a fiscal year is opened."""

from __future__ import annotations

from sqlalchemy.orm import Session

from handlers.new_year import year_news
from models.new_year import opening
from scheduler.notifying import notifying
from scheduler.ports import Outside


def tell(outside: Outside, session: Session, year: int) -> bool:
    """Returns True: whether somebody is left is asked anew."""
    with notifying(outside, session) as context:
        for person in opening.next_told(session, year, context.now):
            year_news.tell(context, year, person)
    return True
