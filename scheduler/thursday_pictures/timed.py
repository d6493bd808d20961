"""Timed work of the Thursday picture: publishes at 09.30, and looks the afternoon before."""

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
from scheduler.declaration import Tick, Timed
from scheduler.notifying import notifying
from scheduler.ports import Outside


def publish_picture(outside: Outside) -> bool:
    """Post one week's picture to the group, or hand it over to be forwarded.

    Once for each week, when the bot may speak. Returns False if there is none to publish now.
    """
    now = outside.clock.now()

    def due(session: Session) -> bool:
        calendar = working_days(session)
        if not calendar.may_speak(now):
            return False
        return picture_publishing.next_due(session, calendar, now) is not None

    if not outside.database.read(due):
        return False
    outside.checkpoint("picture:publish")
    return outside.database.write(lambda session: _publish(outside, session, now))


def _publish(outside: Outside, session: Session, now: datetime) -> bool:
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


def look_for_picture(outside: Outside) -> bool:
    """Put another unit's picture into a week that has none on the afternoon before; tell both.

    Once for each week. Returns False if none is missing, or it is not the time.
    """
    now = outside.clock.now()

    def missing(session: Session) -> int | None:
        calendar = working_days(session)
        if not calendar.may_speak(now):
            return None
        week = picture_swaps.next_missing(session, calendar, now)
        return week.id if week is not None else None

    week_id = outside.database.read(missing)
    if week_id is None:
        return False
    outside.checkpoint("picture:look")
    return outside.database.write(lambda session: _look(outside, session, week_id, now))


def _look(outside: Outside, session: Session, week_id: int, now: datetime) -> bool:
    found = picture_swaps.fill_missing(session, week_id, working_days(session), now)
    if found is not None:
        with notifying(outside, session) as context:
            picture_notices.tell_filled(context, *found)
        outside.log.info("picture_missing", week=week_id, filled=found[1] is not None)
    return True


THURSDAY_PICTURES = Timed(
    name="thursday_pictures",
    ticks=(
        Tick("look_for_thursday_picture", 60.0, look_for_picture, by_office_time=True),
        Tick("publish_thursday_picture", 60.0, publish_picture, by_office_time=True),
    ),
)
