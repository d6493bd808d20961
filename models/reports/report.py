"""The tables of activity reports (one for each bureau, activity and due date) and of versions."""

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
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Numbered, index_where
from models.plans.plan import Activity

SUBMITTED, APPROVED, RETURNED = "submitted", "approved", "returned"
WITHDRAWN = "withdrawn"
"""The sender took the report back before the decision; it is due again."""

ACCEPTED = "accepted"
"""An administrator's review of an approved version. RETURNED instead starts a correction."""

# The five statuses of the office's form (000) and the risk colours, as the plan files name them.
STATUSES = ("not_started", "started", "done", "plan_revised", "other")
RISKS = ("green", "yellow", "red")


def due_key(due: date | None) -> str:
    """The due date as it is written in the report's unique key."""
    return due.isoformat() if due is not None else ""


class Report(Numbered):
    """A bureau's report of an activity for one due date.

    due: None if the plan gives no date
    state: of the present version
    version: number of the present version
    """

    __tablename__ = "report"
    __table_args__ = (
        UniqueConstraint("activity_id", "bureau_id", "due_key"),
        # The state of every report of a year is read from this index alone (figures.progress).
        Index("ix_report_standing", "activity_id", "bureau_id", "due", "state", "version"),
        # The whole office's reports are counted from this one alone (figures.progress_tally).
        Index("ix_report_tally", "due", "bureau_id", "state", "activity_id"),
        # Few of all are to be mended.
        index_where("ix_report_returned", "activity_id", where="state = 'returned'"),
    )

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"), index=True)
    due: Mapped[date | None]
    due_key: Mapped[str] = mapped_column(String(10))  # a NULL is never equal to a NULL in a key
    state: Mapped[str] = mapped_column(String(10))
    version: Mapped[int]

    activity: Mapped[Activity] = relationship(lazy="joined", innerjoin=True)


class ReportVersion(Numbered):
    """One version as it was sent, with its decision. It never changes after the decision.

    percent: 0 to 100, or None
    budget_allocated, budget_disbursed: baht
    evidence: ids of files
    proofs: what other subjects prove: `by` the subject, `about` its id there, its `name`
    remarks: what the checks found before the reporter sent it anyway
    submitted_by: None for a report printed in a plan's source
    source, source_note, evidence_names: only of a printed report: where it is printed, its
        remarks, the evidence it names
    published: by channel, its `link` and the day `on` (ISO)
    correction_reason: why an approved report was sent again
    on_behalf_of: id of the person it was entered for
    review: the administrator's, after the superior's decision
    activity_title: the activity's title that it was written under, if that was mended since
    """

    __tablename__ = "report_version"
    __table_args__ = (
        UniqueConstraint("report_id", "version"),
        # Only a few of all versions ever sent wait for a decision.
        index_where(
            "ix_report_version_undecided",
            "submitted_by",
            "on_behalf_of",
            "report_id",
            "version",
            where="decision IS NULL",
        ),
    )

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
    proofs: Mapped[list[dict[str, Any]]] = mapped_column(default=list, server_default="[]")
    remarks: Mapped[list[dict[str, Any]]] = mapped_column(default=list, server_default="[]")
    submitted_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    submitted_at: Mapped[datetime] = mapped_column(index=True)
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

    activity_title: Mapped[str | None] = mapped_column(Text)

    @property
    def proof_names(self) -> list[str]:
        return [each["name"] for each in self.proofs]


def stands() -> ColumnElement[bool]:
    """The condition that joins a report to its present version."""
    return (ReportVersion.report_id == Report.id) & (ReportVersion.version == Report.version)
