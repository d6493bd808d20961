"""The tables of announcements of executives: what they tell, and where it was published."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered
from models.campaigns.campaign import Campaign

NEWS = "executive_news"
"""The kind of its campaigns, and the name under which reports keep its record as a proof."""

WAITING, RETURNED, ISSUED = "waiting", "returned", "issued"
WITHDRAWN, REPLACED = "withdrawn", "replaced"
"""Its states: it waits for the executive, was sent back, is out, was taken back after that, or a
newer one stands in its place."""

OFFICE, BUREAU, EXECUTIVES, GROUP = "office", "bureau", "executives", "group"
"""Whom it is for: the whole office, one bureau, the executives, the office's LINE groups."""

LONGEST_TITLE, LONGEST_TEXT, LONGEST_WORD = 150, 500, 300


class NewsCampaign(Campaign):
    """The days from which to which it is read, by whom, and who has read or acknowledged it."""

    __mapper_args__ = {"polymorphic_identity": NEWS}  # noqa: RUF012


class ExecutiveNews(Numbered):
    """An announcement that an executive issues.

    attachment_id: the PDF or picture that belongs to it, or None.
    audience: OFFICE, BUREAU (`bureau_id`), EXECUTIVES or GROUP.
    acknowledges: whether whoever it is for is asked to acknowledge it; else reading it is enough.
    urgent: whether it is pushed at once and not only told in the digest.
    first_day, last_day: from when to when it is told.
    issuer_id: the executive whose it is.
    activity_id: the activity of the plan that it belongs to, or None.
    revision: counted up whenever what waits is written anew: a button of an older one does nothing.
    version: counted up when a text that somebody has read is replaced.
    replaces_id: the one in whose place it stands.
    campaign_id: who is to read it; None before it is issued, and of what only groups are told.
    word: why it was sent back.
    decided_at, decided_by: when and by whom it was issued or sent back: the executive or a deputy.
    ended_at, ended_by: when and by whom it was taken back or replaced.
    pushed_to: the id of the last person to whom it was pushed; None if nothing is to be pushed any
        more.
    """

    __tablename__ = "executive_news"
    __table_args__ = (Index("ix_executive_news_state", "state", "last_day"),)

    title: Mapped[str] = mapped_column(String(LONGEST_TITLE))
    text: Mapped[str] = mapped_column(Text)
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachment.id"))
    audience: Mapped[str] = mapped_column(String(10))
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))
    acknowledges: Mapped[bool] = mapped_column(default=False, server_default=false())
    urgent: Mapped[bool] = mapped_column(default=False, server_default=false())
    first_day: Mapped[date]
    last_day: Mapped[date]
    issuer_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    activity_id: Mapped[int | None] = mapped_column(ForeignKey("activity.id"))
    drafted_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    drafted_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(10), default=WAITING)
    revision: Mapped[int] = mapped_column(default=1, server_default="1")
    version: Mapped[int] = mapped_column(default=1, server_default="1")
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("executive_news.id"))
    campaign_id: Mapped[int | None] = mapped_column(ForeignKey("campaign.id"), index=True)
    word: Mapped[str] = mapped_column(String(LONGEST_WORD), default="", server_default="")
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    pushed_to: Mapped[int | None]


class NewsPublicity(Numbered):
    """That it was published in a channel on a day.

    outside: whether the public sees the channel; else only the office does.
    link: where it is to be seen; empty if the channel has no address.
    """

    __tablename__ = "news_publicity"
    __table_args__ = (UniqueConstraint("news_id", "channel"),)

    news_id: Mapped[int] = mapped_column(ForeignKey("executive_news.id"))
    channel: Mapped[str] = mapped_column(String(120))
    outside: Mapped[bool]
    link: Mapped[str] = mapped_column(String(1000), default="", server_default="")
    on: Mapped[date] = mapped_column("published_on")
    noted_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    noted_at: Mapped[datetime]
