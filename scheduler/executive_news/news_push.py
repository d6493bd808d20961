"""Pushing one announcement of an executive to some of its people, or to the groups."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from handlers.executive_news import news_notices
from handlers.messages import render
from models.calendar import BANGKOK, QUIET_FROM
from models.executive_news import news_pushing
from models.executive_news.news import GROUP, ExecutiveNews
from models.people import chat_groups
from models.queues import outbox_queue
from models.queues.outbox_queue import Envelope
from models.queues.quota import ANNOUNCEMENT
from scheduler.notifying import notifying
from scheduler.ports import Outside


def push(outside: Outside, session: Session, now: datetime) -> bool:
    """Put the pushes of one that is due into the outbox. Returns False if there is none."""
    found = news_pushing.take_due(session, now)
    if found is None:
        return False
    until = datetime.combine(found.last_day, QUIET_FROM, BANGKOK)
    if found.audience == GROUP:
        _push_to_groups(outside, session, found, now, until)
    else:
        with notifying(outside, session) as context:
            for person in news_pushing.next_people(session, found):
                news_notices.push(context, found, person, until)
    outside.log.info("news_pushed", news=found.id)
    return True


def _push_to_groups(
    outside: Outside, session: Session, found: ExecutiveNews, now: datetime, until: datetime
) -> None:
    with notifying(outside, session) as context:
        card = news_notices.for_group(context, found)
    for group in chat_groups.office_groups(session):
        envelope = Envelope(
            key=f"{news_notices.PUSHED}:{found.id}:{group.lane}",
            kind=ANNOUNCEMENT,
            lane=group.lane,
            messages=render([card]),
            recipient=chat_groups.line_id(outside.sealer, group),
            expires_at=until,
        )
        outbox_queue.put(session, outside.sealer, envelope, now, outside.random_bytes)
    news_pushing.done(session, found)
