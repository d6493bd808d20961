"""Thursday, 09.30: the approved picture is handed over to be forwarded, or posted; once a week."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import BANGKOK, WorkingDays, office_day
from models.errors import Refusal
from models.people import chat_groups
from models.people.person import ADMIN, REPORTER, ChatGroup, Person
from models.thursday_pictures import picture_rotas, picture_sending
from models.thursday_pictures.picture_rota import (
    BY_HAND,
    IN_GROUP,
    PictureRota,
    PictureWeek,
)
from models.thursday_pictures.thursday_picture import APPROVED, ThursdayPicture
from models.trail import trail

PUBLISHED_FROM = time(9, 30)


def subject(week: PictureWeek) -> str:
    """The week's name on the trail."""
    return f"picture_week:{week.id}"


def next_due(session: Session, calendar: WorkingDays, now: datetime) -> PictureWeek | None:
    """Returns the earliest week whose hour has come and whose approved picture was neither handed
    over nor published; late ones too."""
    ahead = office_day(now) + timedelta(days=7)
    approved = select(ThursdayPicture.id).where(
        ThursdayPicture.week_id == PictureWeek.id, ThursdayPicture.state == APPROVED
    )
    query = (
        select(PictureWeek)
        .join(PictureRota, PictureRota.id == PictureWeek.rota_id)
        .where(
            PictureRota.ended_at.is_(None),
            PictureWeek.bureau_id.is_not(None),
            PictureWeek.published_at.is_(None),
            PictureWeek.handed_at.is_(None),
            PictureWeek.thursday <= ahead,
            approved.exists(),
        )
        .order_by(PictureWeek.thursday)
    )
    for week in session.scalars(query):
        day = picture_rotas.published_on(week.thursday, calendar)
        if datetime.combine(day, PUBLISHED_FROM, BANGKOK) <= now:
            return week
    return None


def take_due(session: Session, calendar: WorkingDays, now: datetime) -> PictureWeek | None:
    """Returns the same week locked until the commit; None if another worker was first."""
    found = next_due(session, calendar, now)
    week = picture_rotas.week(session, found.id, lock=True) if found is not None else None
    if week is None or week.handed_at is not None or week.published_at is not None:
        return None
    return week


def group_of(session: Session, week: PictureWeek) -> ChatGroup | None:
    """Returns the group to which the week's picture is posted; None if it is forwarded by hand, or
    if the bot is no longer in that group as the office's."""
    rota = session.get_one(PictureRota, week.rota_id)
    if rota.channel != IN_GROUP:
        return None
    groups = chat_groups.office_groups(session)
    return next((each for each in groups if each.lane == rota.group_lane), None)


def approved_picture(session: Session, week: PictureWeek) -> ThursdayPicture:
    """Returns the newest approved picture of the week, which has one."""
    picture = picture_sending.newest(session, week.id, APPROVED)
    assert picture is not None
    return picture


def hand_over(session: Session, week: PictureWeek, now: datetime) -> None:
    """Notes that the week's picture is ready to be forwarded by hand."""
    week.handed_at = now
    session.flush()
    trail.record(session, now, None, "picture.handed", subject(week))


def publish(
    session: Session, week: PictureWeek, channel: str, by: Person | None, now: datetime
) -> ThursdayPicture:
    """Logs day and channel of the publication; the week takes no picture any more. Returns it."""
    picture = approved_picture(session, week)
    week.published_at, week.channel, week.picture_id = now, channel, picture.id
    week.published_by = by.id if by is not None else None
    week.swap_with = week.swap_asked_by = week.swap_asked_at = None
    session.flush()
    actor = by.id if by is not None else None
    trail.record(session, now, actor, "picture.published", subject(week), channel=channel)
    return picture


# -- forwarded by hand ---------------------------------------------------------------------------


def for_forwarding(
    session: Session,
    person: Person,
    week_id: int,
    calendar: WorkingDays,
    now: datetime,
    lock: bool = False,
) -> PictureWeek:
    """Returns the week if the person may forward its picture now: a reporter of its unit or an
    administrator, from its day on.

    Raises Refusal: `no_week`, `rota_changed`, `not_yours`, `published` (facts: by, at),
    `not_approved`, `too_early` (facts: day).
    """
    week = picture_rotas.week(session, week_id, lock)
    if week is None or week.bureau_id is None:
        raise Refusal("no_week")
    own = person.has(REPORTER) and person.bureau_id == week.bureau_id
    if not own and not person.has(ADMIN):
        raise Refusal("not_yours")
    if week.published_at is not None:
        by = session.get(Person, week.published_by) if week.published_by else None
        raise Refusal("published", by=by.name if by else "", at=week.published_at)
    if not picture_rotas.in_force(session, week):
        raise Refusal("rota_changed")
    if picture_sending.newest(session, week.id, APPROVED) is None:
        raise Refusal("not_approved")
    day = picture_rotas.published_on(week.thursday, calendar)
    if day > office_day(now):
        raise Refusal("too_early", day=day)
    return week


def to_forward(
    session: Session, bureau_id: int | None, calendar: WorkingDays, now: datetime
) -> int | None:
    """Returns the id of the earliest week (of that unit) whose approved picture waits to be
    forwarded."""
    approved = select(ThursdayPicture.id).where(
        ThursdayPicture.week_id == PictureWeek.id, ThursdayPicture.state == APPROVED
    )
    query = (
        select(PictureWeek)
        .join(PictureRota, PictureRota.id == PictureWeek.rota_id)
        .where(PictureRota.ended_at.is_(None), PictureWeek.published_at.is_(None))
        .where(approved.exists())
        .order_by(PictureWeek.thursday)
    )
    if bureau_id is not None:
        query = query.where(PictureWeek.bureau_id == bureau_id)
    found = (
        week.id
        for week in session.scalars(query)
        if picture_rotas.published_on(week.thursday, calendar) <= office_day(now)
    )
    return next(found, None)


def forwarded(
    session: Session, person: Person, week_id: int, calendar: WorkingDays, now: datetime
) -> PictureWeek:
    """Logs that the person has forwarded the week's picture. Raises Refusal as `for_forwarding`."""
    week = for_forwarding(session, person, week_id, calendar, now, lock=True)
    publish(session, week, BY_HAND, person, now)
    return week
