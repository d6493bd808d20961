"""The part about announcements of executives of a person's own data file: what the person drafted,
issued or sent back. What the person read is told with all campaigns."""

from __future__ import annotations

from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.executive_news.news import ExecutiveNews
from models.people.person import Person


def gather(session: Session, _sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """What the person had to do with, the oldest first."""
    mine = (ExecutiveNews.drafted_by == person.id, ExecutiveNews.decided_by == person.id)
    query = select(ExecutiveNews).where(or_(*mine)).order_by(ExecutiveNews.id)
    return {
        "executive_news": [
            {
                "title": each.title,
                "drafted_at": each.drafted_at if each.drafted_by == person.id else None,
                "decided_at": each.decided_at if each.decided_by == person.id else None,
            }
            for each in session.scalars(query)
        ]
    }
