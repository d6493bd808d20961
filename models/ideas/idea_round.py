"""The tables of ideas: a round of a bureau, and the goals made of what its people wrote."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered
from models.campaigns.campaign import Campaign

COLLECTION, GOAL_POLL = "ideas", "goal_poll"
"""The kinds of its two campaigns, and what their codes open."""


class IdeaCampaign(Campaign):
    """The days on which the bureau's people write what they would mend and what they would do."""

    __mapper_args__ = {"polymorphic_identity": COLLECTION}  # noqa: RUF012


class PollCampaign(Campaign):
    """The days on which they choose among the goals."""

    __mapper_args__ = {"polymorphic_identity": GOAL_POLL}  # noqa: RUF012


class IdeaRound(Numbered):
    """One review of a bureau, from collecting to the pledge.

    campaign_id: the campaign that collects.
    poll_id: the one in which people choose, once it is open.
    activity_id: the activity of the plan that it belongs to, or None.
    made_by: the id of the person who opened it.
    closed_at: when the collecting ended.
    texts: what was written, sealed as one (`idea_texts`); None before the closing, of fewer than
        five answers, and a year after the closing.
    told_of: the id of the campaign of whose closing the organiser knows, or None.
    """

    __tablename__ = "idea_round"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), unique=True)
    poll_id: Mapped[int | None] = mapped_column(ForeignKey("campaign.id"), unique=True)
    activity_id: Mapped[int | None] = mapped_column(ForeignKey("activity.id"), index=True)
    made_by: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    closed_at: Mapped[datetime | None]
    texts: Mapped[bytes | None]
    told_of: Mapped[int | None]


class IdeaGoal(Numbered):
    """A goal that the working group made of what was written.

    virtue: one of VIRTUES.
    does, avoids: how people behave who keep it, and how they do not; empty until somebody says.
    """

    __tablename__ = "idea_goal"

    round_id: Mapped[int] = mapped_column(ForeignKey("idea_round.id"), index=True)
    virtue: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(String(300))
    does: Mapped[str] = mapped_column(String(300), default="", server_default="")
    avoids: Mapped[str] = mapped_column(String(300), default="", server_default="")
