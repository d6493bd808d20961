"""The tables of surveys."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, Numeric, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Numbered
from models.campaigns.campaign import Campaign

SURVEY = "survey"
"""The kind of its campaigns, and what their codes open."""


class SurveyCampaign(Campaign):
    """The days of a survey, whom it asks, and who has answered."""

    __mapper_args__ = {"polymorphic_identity": SURVEY}  # noqa: RUF012


class Survey(Base):
    """What a survey asks and what it is to prove; nothing of that changes once it is open.

    questionnaire: the one that it was made from, packaged or kept, by name.
    questions: as they are asked (`questionnaire.dumped`).
    proves: the sentence it is to prove, as the plan has it.
    target: the percent to be reached, or None.
    bands: what means are called (`scale.dumped`), copied when it was opened.
    made_by: the id of the person who opened it.
    betters: what the organiser will better because of the result; empty until told.
    told_at: when the organiser was told that it is closed.
    """

    __tablename__ = "survey"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    questionnaire: Mapped[str] = mapped_column(String(80))
    activity_id: Mapped[int | None] = mapped_column(ForeignKey("activity.id"), index=True)
    questions: Mapped[list[dict[str, Any]]]
    proves: Mapped[str] = mapped_column(Text)
    target: Mapped[Decimal | None] = mapped_column(Numeric(5, 2))
    bands: Mapped[list[dict[str, Any]]] = mapped_column(default=list, server_default="[]")
    made_by: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    betters: Mapped[str] = mapped_column(Text, default="", server_default="")
    told_at: Mapped[datetime | None]


class KeptQuestionnaire(Numbered):
    """A version of a questionnaire that the office brought itself; it never changes.

    content: its title, purpose, cues, what it measures and its questions.
    """

    __tablename__ = "questionnaire"
    __table_args__ = (UniqueConstraint("name", "version"),)

    name: Mapped[str] = mapped_column(String(24))
    version: Mapped[int]
    content: Mapped[dict[str, Any]]
    kept_at: Mapped[datetime]


class NamedAnswer(Numbered):
    """What a person answered to a survey with names, sealed."""

    __tablename__ = "survey_named_answer"
    __table_args__ = (UniqueConstraint("campaign_id", "person_id"),)

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    sealed: Mapped[bytes]
