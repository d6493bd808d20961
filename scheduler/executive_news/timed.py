"""Timed work of executives' announcements: pushes those that are urgent, or for the groups."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.executive_news import news_pushing
from scheduler.declaration import LookTime, Tick, Timed
from scheduler.ports import Outside


def push_waits(session: Session, at: LookTime) -> bool:
    return news_pushing.has_due(session, at.now)


def push_news(outside: Outside) -> bool:
    """Push one announcement to some of its people, or to the groups, each of them once.

    Returns False if nothing is to be pushed.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: news_pushing.has_due(session, now)):
        return False
    from scheduler.executive_news import news_push  # noqa: PLC0415  says words

    outside.checkpoint("news:push")
    return outside.database.write(lambda session: news_push.push(outside, session, now))


EXECUTIVE_NEWS = Timed(
    name="executive_news", ticks=(Tick("push_news", 5.0, push_news, push_waits),)
)
