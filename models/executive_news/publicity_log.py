"""Where what an executive issued was published: one channel inside and one outside at the least
(002:171)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.errors import Refusal
from models.executive_news import news_drafts
from models.executive_news.news import GROUP, ISSUED, OFFICE, ExecutiveNews, NewsPublicity
from models.people.person import Person
from models.plans.plan import Activity, Plan
from models.trail import trail

INSIDE, OUTSIDE = "inside", "outside"

LONGEST_CHANNEL, LONGEST_LINK = 120, 1000

_OF_IT = NewsPublicity.news_id == ExecutiveNews.id
PUBLISHED_INSIDE = exists().where(_OF_IT, ~NewsPublicity.outside)
"""A condition on an announcement: it was published in a channel of the office."""

PUBLISHED_OUTSIDE = exists().where(_OF_IT, NewsPublicity.outside)
"""A condition on an announcement: it was published where the public sees it."""


WANTED = or_(ExecutiveNews.audience.in_((OFFICE, GROUP)), ExecutiveNews.activity_id.is_not(None))
"""A condition on an announcement: it is to be published. What is for one bureau or for executives
and is no result of the plan stays among them."""


def is_wanted(found: ExecutiveNews) -> bool:
    """Whether it is to be published."""
    return found.audience in (OFFICE, GROUP) or found.activity_id is not None


def lacking(inside: bool, outside: bool) -> tuple[str, ...]:
    """What is missing: INSIDE, OUTSIDE, both, or nothing."""
    return tuple(name for name, there in ((INSIDE, inside), (OUTSIDE, outside)) if not there)


def channels(session: Session, found: ExecutiveNews) -> tuple[str, ...]:
    """The channels that the plan names for its activity, else those of the first plan of its fiscal
    year that names any; empty if none does."""
    about = session.get(Activity, found.activity_id) if found.activity_id is not None else None
    if about is not None and about.channels:
        return tuple(about.channels)
    query = (
        select(Plan.channels)
        .where(Plan.fiscal_year == fiscal_year(found.first_day))
        .order_by(Plan.id)
    )
    return next((tuple(each) for each in session.scalars(query) if each), ())


@dataclass(frozen=True)
class Publication:
    """One channel in which an announcement was published.

    outside: it is the public's, not the office's.
    link: the address; may be empty.
    """

    channel: str
    outside: bool
    link: str
    on: date


def note(
    session: Session, me: Person, news_id: int, given: Publication, now: datetime
) -> NewsPublicity:
    """Note that it was published in a channel; noting the channel again changes link and day.

    Raises Refusal: `not_yours`, `not_out` (it is not issued), `ahead` (a day to come), `before` it
    was issued (facts: day).
    """
    found = news_drafts.named(session, news_id)
    if found is None or not news_drafts.may_draft(me, found):
        raise Refusal("not_yours")
    if found.state != ISSUED or found.decided_at is None:
        raise Refusal("not_out")
    if given.on > office_day(now):
        raise Refusal("ahead")
    if given.on < office_day(found.decided_at):
        raise Refusal("before", day=office_day(found.decided_at))
    channel = given.channel[:LONGEST_CHANNEL]
    query = select(NewsPublicity).where(
        NewsPublicity.news_id == news_id, NewsPublicity.channel == channel
    )
    row = session.scalars(query.with_for_update()).first() or NewsPublicity(
        news_id=news_id, channel=channel
    )
    row.outside, row.link, row.on = given.outside, given.link[:LONGEST_LINK], given.on
    row.noted_by, row.noted_at = me.id, now
    session.add(row)
    session.flush()
    trail.record(session, now, me.id, "executive_news.published", f"executive_news:{news_id}")
    return row


def of_news(session: Session, news_id: int) -> Sequence[NewsPublicity]:
    """Where it was published, inside first, then by day."""
    query = (
        select(NewsPublicity)
        .where(NewsPublicity.news_id == news_id)
        .order_by(NewsPublicity.outside, NewsPublicity.on, NewsPublicity.id)
    )
    return session.scalars(query).all()


def lacks(noted: Sequence[NewsPublicity]) -> tuple[str, ...]:
    """What is missing of what was noted, as `lacking` says."""
    outside = {each.outside for each in noted}
    return lacking(False in outside, True in outside)
