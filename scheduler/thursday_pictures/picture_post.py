"""Posting one week's picture, or filling a week that has none; who is concerned is told."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from handlers.context import Context
from handlers.messages import Picture, render
from handlers.thursday_pictures import forward_words, picture_notices
from models.people import chat_groups
from models.people.person import ChatGroup
from models.plans.working_days import working_days
from models.queues import outbox_queue, quota
from models.queues.outbox_queue import Envelope
from models.queues.quota import ANNOUNCEMENT
from models.thursday_pictures import picture_publishing, picture_swaps
from models.thursday_pictures.picture_rota import IN_GROUP, PictureWeek
from scheduler.notifying import notifying
from scheduler.ports import Outside


def publish(outside: Outside, session: Session, now: datetime) -> bool:
    """Post the picture of the week that is due, or hand it over. Returns True."""
    week = picture_publishing.take_due(session, working_days(session), now)
    if week is None:
        return True  # another worker was first
    group = picture_publishing.group_of(session, week)
    with notifying(outside, session) as context:
        posted = group is not None and _posted(outside, context, week, group)
    if not posted:
        picture_publishing.hand_over(session, week, now)
    outside.log.info("picture_published" if posted else "picture_handed", week=week.id)
    return True


def _posted(outside: Outside, context: Context, week: PictureWeek, group: ChatGroup) -> bool:
    """Queue the picture for the group; False if the month's quota does not hold it, or LINE could
    not fetch it."""
    session, now = context.session, context.now
    known = quota.load(session, now)
    members = chat_groups.members(session, group.lane)
    if known is not None and known.left is not None and known.left < members:
        return False
    picture = picture_publishing.approved_picture(session, week)
    messages = forward_words.message(context, picture, 0)
    if not any(isinstance(each, Picture) for each in messages):
        return False
    picture_publishing.publish(session, week, IN_GROUP, None, now)
    envelope = Envelope(
        key=f"thursday:{week.id}",
        kind=ANNOUNCEMENT,
        lane=group.lane,
        messages=render(messages),
        recipient=chat_groups.line_id(outside.sealer, group),
    )
    outbox_queue.put(session, outside.sealer, envelope, now, outside.random_bytes)
    return True


def fill(outside: Outside, session: Session, week_id: int, now: datetime) -> bool:
    """Put another unit's picture into this week and tell both. Returns True."""
    found = picture_swaps.fill_missing(session, week_id, working_days(session), now)
    if found is not None:
        with notifying(outside, session) as context:
            picture_notices.tell_filled(context, *found)
        outside.log.info("picture_missing", week=week_id, filled=found[1] is not None)
    return True
