"""Announcements that wait for an executive to issue them."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import Holding, count_rows
from models.executive_news.news import WAITING, ExecutiveNews
from models.people.person import Person


def _count(session: Session, person: Person, _day: date) -> int:
    mine = (ExecutiveNews.issuer_id == person.id, ExecutiveNews.state == WAITING)
    return count_rows(session, ExecutiveNews, *mine)


TO_ISSUE = Holding("to_issue", _count)
"""Whoever drafted it chooses another executive."""
