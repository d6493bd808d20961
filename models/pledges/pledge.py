"""The tables of announcements that people join: texts, their campaigns, answers."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Numeric, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Numbered
from models.campaigns.campaign import Campaign

ANNOUNCEMENT = "announcement"
"""The kind of the campaigns in which people join announcements."""

JOINED, NOT_YET, DECLINED = "joined", "not_yet", "declined"
"""The answers to an announcement."""

NOT_JOINED, EXCUSED = "not_joined", "excused"
"""How a person counts, besides JOINED."""

MOVED, RETIRED, ON_LEAVE, ROLE = "moved", "retired", "on_leave", "role"
"""Why somebody need not join: moved to another unit, left the roster, is on leave until the end,
has no role that must join."""


class Announcement(Numbered):
    """An announcement of a fiscal year (B.E.).

    short: a name that fits a button.
    audience: the roles that must join, as `,supervisor,executive,`; empty: all staff.
    target: the share that must join, in percent.
    version: the one in force.
    asks_from: joinings count from this version on. A changed text asks people again and moves it;
    corrected words do not.
    """

    __tablename__ = "announcement"

    name: Mapped[str] = mapped_column(String(100), unique=True)
    title: Mapped[str] = mapped_column(String(300))
    short: Mapped[str] = mapped_column(String(60))
    fiscal_year: Mapped[int] = mapped_column(index=True)
    audience: Mapped[str] = mapped_column(String(80), default="")
    target: Mapped[Decimal | None] = mapped_column(Numeric(5, 2))
    version: Mapped[int]
    asks_from: Mapped[int]


class AnnouncementVersion(Numbered):
    """A text in force from `since` on; never altered. text_hash: its SHA-256."""

    __tablename__ = "announcement_version"
    __table_args__ = (UniqueConstraint("announcement_id", "version"),)

    announcement_id: Mapped[int] = mapped_column(ForeignKey("announcement.id"))
    version: Mapped[int]
    title: Mapped[str] = mapped_column(String(300))
    text: Mapped[str] = mapped_column(Text)
    text_hash: Mapped[str] = mapped_column(String(64))
    source: Mapped[str] = mapped_column(Text, default="")
    since: Mapped[datetime]


class JoiningCampaign(Campaign):
    """The days (inclusive) on which a bureau, or the whole office, can join an announcement.

    Its people (`CampaignPerson`) get their outcome and reason when it is closed, with the version
    that they had joined then.

    head_id: who must join first.
    closed_version: the text in force when the counts were frozen.
    """

    __mapper_args__ = {"polymorphic_identity": ANNOUNCEMENT}  # noqa: RUF012

    announcement_id: Mapped[int] = mapped_column(
        ForeignKey("announcement.id"), index=True, nullable=True
    )  # campaigns of other kinds have none
    head_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    closed_version: Mapped[int | None]


class Pledge(Numbered):
    """A person's answer to a version of an announcement; a joining is never altered.

    text_hash: of the text that the person saw.
    """

    __tablename__ = "pledge"
    __table_args__ = (UniqueConstraint("announcement_id", "person_id", "version"),)

    announcement_id: Mapped[int] = mapped_column(ForeignKey("announcement.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    version: Mapped[int]
    answer: Mapped[str] = mapped_column(String(10))
    text_hash: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime]


class MilestoneNotice(Base):
    """A milestone of an announcement (`50`, `target`, `100`) that a group was told."""

    __tablename__ = "milestone_told"

    lane: Mapped[str] = mapped_column(String(40), primary_key=True)
    announcement_id: Mapped[int] = mapped_column(ForeignKey("announcement.id"), primary_key=True)
    milestone: Mapped[str] = mapped_column(String(10), primary_key=True)
    at: Mapped[datetime]
