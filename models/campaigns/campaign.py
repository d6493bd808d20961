"""The tables of campaigns: who is asked something from one day to another, and who has answered.

What an anonymous campaign is answered stands in no row of its own (docs/decisions/0028).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Numbered

NAMED, ANONYMOUS, OPEN = "named", "anonymous", "open"
"""The modes, fixed at opening. NAMED: it is kept who answered what. ANONYMOUS: only who has
answered. OPEN: whoever comes may answer, once a day; nobody is listed."""


class Campaign(Numbered):
    """Days (inclusive) on which people are asked something. Each subject that runs campaigns has a
    subclass with what only its campaigns need.

    kind: the subclass, as its `CampaignKind` is named.
    key: one campaign for each key; begins with what its kind counts by.
    title: what it is called in reminders. Empty where its subject reminds by duties of its own.
    mode: NAMED, ANONYMOUS or OPEN.
    bureau_id: the bureau whose it is; None: the office's.
    enrolled_on: the day up to which those asked are listed; the last day if nobody is added later.
    reminds: whether those who have not answered are reminded by the duty that campaigns share.
    closed_at: when it was closed; nothing of it changes afterwards.
    result: what was counted when it was closed.
    """

    __tablename__ = "campaign"
    __mapper_args__ = {  # noqa: RUF012
        "polymorphic_on": "kind",
        "polymorphic_abstract": True,
    }

    kind: Mapped[str] = mapped_column(String(20), server_default=text("'announcement'"))
    key: Mapped[str] = mapped_column(String(40), unique=True)
    title: Mapped[str] = mapped_column(String(300), default="", server_default="")
    mode: Mapped[str] = mapped_column(String(10), default=NAMED, server_default=text("'named'"))
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))
    first_day: Mapped[date]
    last_day: Mapped[date]
    opened_at: Mapped[datetime]
    enrolled_on: Mapped[date | None]
    reminds: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    closed_at: Mapped[datetime | None]
    result: Mapped[dict[str, Any] | None]


class CampaignPerson(Base):
    """Somebody whom a campaign asks.

    bureau_id: the unit in which they count.
    answered_on: the day of their answer: the mark that they have answered.
    answered_at: its moment, where it is kept who answered what; never in an anonymous campaign.
    version: what they answered, where that has versions.
    outcome, reason: how they counted when the campaign was closed, where its subject says so.
    """

    __tablename__ = "campaign_person"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    since: Mapped[datetime]
    answered_on: Mapped[date | None]
    answered_at: Mapped[datetime | None]
    version: Mapped[int | None]
    outcome: Mapped[str | None] = mapped_column(String(10))
    reason: Mapped[str | None] = mapped_column(String(10))


class CampaignVisitor(Base):
    """That somebody has answered an open campaign on a day; deleted when it is closed.

    visitor: a keyed hash of the LINE account, the campaign and the day.
    """

    __tablename__ = "campaign_visitor"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    visitor: Mapped[str] = mapped_column(String(40), primary_key=True)


class AnswerBox(Base):
    """All answers of a campaign without names, sealed as one; `answer_box` fills and opens it."""

    __tablename__ = "answer_box"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    sealed: Mapped[bytes]
