"""The links of executives' announcements: where they were published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.declaration import PlacedLink
from models.executive_news.news import ISSUED, ExecutiveNews, NewsPublicity
from models.people.person import Person

_STILL_READ = timedelta(days=366)
"""A link of one that was issued longer ago is no longer looked at."""


def placed_links(session: Session, today: date) -> Iterator[PlacedLink]:
    """Yields the links of what is out; who drafted it is told if one is broken."""
    query = (
        select(NewsPublicity.link, ExecutiveNews.id, Person.bureau_id, Person.id)
        .join(ExecutiveNews, ExecutiveNews.id == NewsPublicity.news_id)
        .join(Person, Person.id == ExecutiveNews.drafted_by)
        .where(ExecutiveNews.state == ISSUED, NewsPublicity.link != "")
        .where(NewsPublicity.on > today - _STILL_READ)
        .order_by(NewsPublicity.id)
    )
    for link, news_id, bureau_id, person_id in session.execute(query):
        yield PlacedLink(link, news_id, bureau_id, person_id)
