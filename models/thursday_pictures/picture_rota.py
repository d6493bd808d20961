"""The tables of the Thursday picture's rota: whose turn each week is, and what became of it."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered, index_where

MOVE, DROP = "move", "drop"
"""What becomes of a Thursday that is a public holiday: the picture comes on the working day before,
or there is none in that week and the units move on by one."""
HOLIDAYS = (MOVE, DROP)

BY_HAND, IN_GROUP = "hand", "group"
"""Channels: a person forwards the picture; the bot posts it to the office's group."""

ASKED, HOLIDAY = "asked", "holiday"
"""Why nobody has a week: an administrator skipped it; it is a holiday."""


class PictureRota(Numbered):
    """A rota. Only the one without `ended_at` counts; a new one ends it.

    holidays: one of HOLIDAYS.
    channel: BY_HAND or IN_GROUP.
    group_lane: the lane of the group it is posted to.
    ended_at: when another rota took its place.
    """

    __tablename__ = "picture_rota"
    __table_args__ = (index_where("ix_picture_rota_current", "id", where="ended_at IS NULL"),)

    made_by: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    made_at: Mapped[datetime]
    first_day: Mapped[date]
    last_day: Mapped[date]
    holidays: Mapped[str] = mapped_column(String(5))
    channel: Mapped[str] = mapped_column(String(6))
    group_lane: Mapped[str | None] = mapped_column(String(40))
    ended_at: Mapped[datetime | None]


class PictureWeek(Numbered):
    """One Thursday of a rota.

    bureau_id: whose turn it is. None: nobody's.
    skipped: why it is nobody's turn; else empty.
    handed_at: when its picture was ready to be forwarded by hand.
    published_at, published_by, channel: when, by whom and how it was published. No person: the bot.
    picture_id: the picture that was handed over or published.
    swap_with: another week whose unit is asked to change places.
    swap_asked_by, swap_asked_at: who asked for it, and when.
    looked_at: when the afternoon before found no picture for it and looked for another unit's.
    """

    __tablename__ = "picture_week"
    __table_args__ = (UniqueConstraint("rota_id", "thursday"),)

    rota_id: Mapped[int] = mapped_column(ForeignKey("picture_rota.id"))
    thursday: Mapped[date] = mapped_column(index=True)
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"), index=True)
    skipped: Mapped[str] = mapped_column(String(8), default="", server_default="")
    handed_at: Mapped[datetime | None]
    published_at: Mapped[datetime | None]
    published_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    channel: Mapped[str | None] = mapped_column(String(6))
    picture_id: Mapped[int | None]
    swap_with: Mapped[int | None]
    swap_asked_by: Mapped[int | None]
    swap_asked_at: Mapped[datetime | None]
    looked_at: Mapped[datetime | None]
