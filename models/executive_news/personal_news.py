"""The part about announcements of executives of a person's own data file: what the person drafted,
issued, sent back, ended or published. What the person read is told with all campaigns."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.executive_news.news import ExecutiveNews, NewsPublicity
from models.people.person import Person


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """What the person had to do with, the oldest first."""
    did = (ExecutiveNews.drafted_by, ExecutiveNews.decided_by, ExecutiveNews.ended_by)
    query = select(ExecutiveNews).where(or_(*(each == person.id for each in did)))
    noted = (
        select(NewsPublicity, ExecutiveNews.title)
        .join(ExecutiveNews, ExecutiveNews.id == NewsPublicity.news_id)
        .where(NewsPublicity.noted_by == person.id)
        .order_by(NewsPublicity.id)
    )

    def own(by: int | None, at: datetime | None) -> datetime | None:
        return at if by == person.id else None

    return {
        "executive_news": [
            {
                "news_title": each.title,
                "drafted_at": own(each.drafted_by, each.drafted_at),
                "issued_at": own(each.decided_by, each.decided_at),
                "withdrawn_at": own(each.ended_by, each.ended_at),
            }
            for each in session.scalars(query.order_by(ExecutiveNews.id))
        ],
        "news_publicity": [
            {"news_title": title, "channel": each.channel, "at": each.noted_at}
            for each, title in session.execute(noted)
        ],
    }
