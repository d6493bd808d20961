"""The tables of plans: activities, their due dates and the responsible bureaus."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    ForeignKey,
    Numeric,
    String,
    Text,
    UniqueConstraint,
    false,
    or_,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute, Mapped, mapped_column, relationship

from models.base import Numbered


class Plan(Numbered):
    """A plan of one fiscal year.

    fiscal_year: B.E. (2570 = 1 Oct 2026 to 30 Sep 2027)
    source: the plan file (YAML); big, so read only where it is looked at
    guidelines: by the number of an activity, the guideline it stands under
    monthly: activities without a date are due at the end of each month (004: 88-92)
    scored: the form has a score under each measure, given by the reviewer (002: 247)
    """

    __tablename__ = "plan"

    name: Mapped[str] = mapped_column(String(80), unique=True)
    title: Mapped[str] = mapped_column(Text)
    fiscal_year: Mapped[int] = mapped_column(index=True)
    owner: Mapped[str] = mapped_column(String(200))
    channels: Mapped[list[str]]
    source: Mapped[str] = mapped_column(Text, deferred=True)
    monthly: Mapped[bool] = mapped_column(default=False, server_default=false())
    scored: Mapped[bool] = mapped_column(default=False, server_default=false())
    guidelines: Mapped[dict[str, Any] | None]

    activities: Mapped[list[Activity]] = relationship(
        back_populates="plan", order_by="Activity.position"
    )


class Activity(Numbered):
    """An activity or a part of one. Columns hold what questions and rules need; `Plan.source` holds
    the whole file.

    position: the order in the plan
    ambiguous: why the row is doubtful in its source, or None
    reportable: False if its parts are reported instead, or it fell away and nothing was sent
    budget_allocated, budget_disbursed: baht
    first_title: its title before it was mended; None: it was not
    ended_from: the day from which on no report of it is due; None: it is in force
    ended_reason: why; may be empty
    """

    __tablename__ = "activity"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    position: Mapped[int]
    number: Mapped[str] = mapped_column(String(20))
    parent: Mapped[str | None] = mapped_column(String(20))
    measure: Mapped[int]
    measure_title: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    output: Mapped[str] = mapped_column(Text)
    outcome: Mapped[str] = mapped_column(Text)
    target: Mapped[str] = mapped_column(Text)
    timing: Mapped[str] = mapped_column(Text)
    responsible: Mapped[str] = mapped_column(Text)
    remarks: Mapped[str] = mapped_column(Text)
    ambiguous: Mapped[str | None] = mapped_column(Text)
    channels: Mapped[list[str]]
    evidence: Mapped[list[str]]
    reportable: Mapped[bool] = mapped_column(Boolean)
    every_bureau: Mapped[bool]
    status: Mapped[str | None] = mapped_column(String(20))
    risk: Mapped[str | None] = mapped_column(String(10))
    budget_allocated: Mapped[Decimal | None] = mapped_column(Numeric(14, 2))
    budget_disbursed: Mapped[Decimal | None] = mapped_column(Numeric(14, 2))

    first_title: Mapped[str | None] = mapped_column(Text)
    ended_from: Mapped[date | None]
    ended_reason: Mapped[str] = mapped_column(Text, default="", server_default="")

    plan: Mapped[Plan] = relationship(back_populates="activities", lazy="joined", innerjoin=True)
    dues: Mapped[list[ActivityDue]] = relationship(
        lazy="selectin", order_by="ActivityDue.due", cascade="all, delete-orphan"
    )
    bureaus: Mapped[list[ActivityBureau]] = relationship(
        lazy="selectin", cascade="all, delete-orphan"
    )

    def is_of(self, bureau_id: int) -> bool:
        """Whether the bureau reports on it."""
        if self.every_bureau:  # no others are named, so they are not looked for
            return True
        return bureau_id in [each.bureau_id for each in self.bureaus if each.reports]

    def is_over_on(self, due: date | None) -> bool:
        """Whether it has fallen away by that due date."""
        return self.ended_from is not None and (due is None or due >= self.ended_from)


class ActivityDue(Numbered):
    """A date on which the activity's report is due from each of its bureaus."""

    __tablename__ = "activity_due"
    __table_args__ = (UniqueConstraint("activity_id", "due"),)

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    due: Mapped[date] = mapped_column(index=True)


class ActivityBureau(Numbered):
    """A bureau responsible for an activity.

    reports: True for the bureau that reports. The plan may name one of several bureaus
        ("(ผู้รายงาน)", source 000 items 11 and 12)
    """

    __tablename__ = "activity_bureau"
    __table_args__ = (UniqueConstraint("activity_id", "bureau_id"),)

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"), index=True)
    reports: Mapped[bool]


def in_force_on(due: InstrumentedAttribute[date]) -> ColumnElement[bool]:
    """The condition that the activity has not fallen away by that due date. False for an activity
    without dates that fell away."""
    return or_(Activity.ended_from.is_(None), due < Activity.ended_from)


def to_report_by(bureau_id: int | InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """The condition that the bureau reports the activity. Pass a column to join each activity with
    the bureaus that report it."""
    named = (
        select(ActivityBureau.id)
        .where(ActivityBureau.activity_id == Activity.id)
        .where(ActivityBureau.bureau_id == bureau_id, ActivityBureau.reports)
    )
    return or_(Activity.every_bureau, named.exists())
