"""Activity reports of bureaus: one report a bureau, activity and due date, in versions."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    Numeric,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.plans.plan import Activity

SUBMITTED, APPROVED, RETURNED = "submitted", "approved", "returned"
WITHDRAWN = "withdrawn"
"""Taken back by who sent it before anybody decided: it is owed again."""

ACCEPTED = "accepted"
"""An administrator's review of an approved version (or RETURNED: a correction round begins)."""

# The five statuses of the office's form (000) and the risk colours, as the plan files name them.
STATUSES = ("not_started", "started", "done", "plan_revised", "other")
RISKS = ("green", "yellow", "red")


def due_key(due: date | None) -> str:
    """How a due date stands in the report's unique key."""
    return due.isoformat() if due is not None else ""


class Report(Base):
    """`due` is None where the plan names no submission date. `version`: the one that stands."""

    __tablename__ = "report"
    __table_args__ = (
        UniqueConstraint("activity_id", "bureau_id", "due_key"),
        Index("ix_report_bureau_id", "bureau_id"),
        # Where each duty of a year stands is read from the index alone (services.progress).
        Index("ix_report_standing", "activity_id", "bureau_id", "due", "state", "version"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    due: Mapped[date | None]
    due_key: Mapped[str] = mapped_column(String(10))  # a NULL is never equal to a NULL in a key
    state: Mapped[str] = mapped_column(String(10))
    version: Mapped[int]

    activity: Mapped[Activity] = relationship(lazy="joined", innerjoin=True)


class ReportVersion(Base):
    """What was sent once, and what was decided on it. Never changed after the decision.

    `remarks` are what the checks found and the reporter sent anyway. A report that a plan's source
    printed has no sender: `source` says where it stands, `source_note` what the form remarks,
    `evidence_names` what it names as evidence. `published`: a channel's `link` and `on`
    (an ISO day). `correction_reason`: why an approved report was sent anew. `on_behalf_of`: whom
    the sender entered it for. `review` is the administrator's, after the superior's decision.
    """

    __tablename__ = "report_version"
    __table_args__ = (
        UniqueConstraint("report_id", "version"),
        Index("ix_report_version_submitted_at", "submitted_at"),
        # What waits for a decision is a handful among everything ever sent.
        Index(
            "ix_report_version_undecided",
            "submitted_by",
            "on_behalf_of",
            "report_id",
            "version",
            sqlite_where=text("decision IS NULL"),
            postgresql_where=text("decision IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"))
    version: Mapped[int]
    status: Mapped[str] = mapped_column(String(20))
    status_reason: Mapped[str] = mapped_column(Text, default="")
    percent: Mapped[Decimal | None] = mapped_column(Numeric(5, 2))
    narrative: Mapped[str] = mapped_column(Text)
    output: Mapped[str] = mapped_column(Text)
    outcome: Mapped[str] = mapped_column(Text)
    budget_allocated: Mapped[Decimal | None] = mapped_column(Numeric(14, 2))
    budget_disbursed: Mapped[Decimal | None] = mapped_column(Numeric(14, 2))
    risk: Mapped[str | None] = mapped_column(String(10))
    further_activity: Mapped[str] = mapped_column(Text, default="")
    publicity: Mapped[list[str]]
    links: Mapped[list[str]]
    evidence: Mapped[list[int]]
    remarks: Mapped[list[dict[str, Any]]] = mapped_column(default=list, server_default="[]")
    submitted_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    submitted_at: Mapped[datetime]
    decision: Mapped[str | None] = mapped_column(String(10))
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decision_reason: Mapped[str] = mapped_column(Text, default="")
    decision_fields: Mapped[list[str]]
    source: Mapped[str] = mapped_column(String(200), default="", server_default="")
    source_note: Mapped[str] = mapped_column(Text, default="", server_default="")
    evidence_names: Mapped[list[str]] = mapped_column(default=list, server_default="[]")
    correction_reason: Mapped[str] = mapped_column(Text, default="", server_default="")
    published: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    on_behalf_of: Mapped[int | None]
    review: Mapped[str | None] = mapped_column(String(10))
    reviewed_by: Mapped[int | None]
    reviewed_at: Mapped[datetime | None]
    review_reason: Mapped[str] = mapped_column(Text, default="", server_default="")
    review_fields: Mapped[list[str]] = mapped_column(default=list, server_default="[]")


def stands() -> ColumnElement[bool]:
    """Joins a report to the one of its versions that stands."""
    return (ReportVersion.report_id == Report.id) & (ReportVersion.version == Report.version)
