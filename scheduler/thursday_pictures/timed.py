"""Timed work of the Thursday picture: publishes at 09.30, and looks the afternoon before."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.plans.working_days import working_days
from models.thursday_pictures import picture_publishing, picture_swaps
from scheduler.declaration import Tick, Timed
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
    from scheduler.thursday_pictures import picture_post  # noqa: PLC0415  says words

    outside.checkpoint("picture:publish")
    return outside.database.write(lambda session: picture_post.publish(outside, session, now))


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
    from scheduler.thursday_pictures import picture_post  # noqa: PLC0415  says words

    outside.checkpoint("picture:look")
    return outside.database.write(lambda session: picture_post.fill(outside, session, week_id, now))


THURSDAY_PICTURES = Timed(
    name="thursday_pictures",
    ticks=(
        Tick("look_for_thursday_picture", 60.0, look_for_picture, by_office_time=True),
        Tick("publish_thursday_picture", 60.0, publish_picture, by_office_time=True),
    ),
)
