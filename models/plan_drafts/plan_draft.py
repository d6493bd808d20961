"""The table of plans that were read from files and do not count yet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered

OPEN, APPLIED, DROPPED = "open", "applied", "dropped"

FORM, OFFICE_TABLE = "form", "office"
"""Where a draft comes from: our own form in Excel, or the office's own table."""


class PlanDraft(Numbered):
    """A plan read from a file.

    title: of the plan as it was read.
    origin: FORM or OFFICE_TABLE.
    digest: of what was read, so that the same file is found again.
    content: the plan and what is doubtful of it (`draft_content`); None some time after its end.
    revision: counts each change, from 1.
    state: OPEN, APPLIED or DROPPED.
    plan_id: of the plan that it became.
    ended_at: when it was applied or dropped.
    """

    __tablename__ = "plan_draft"

    title: Mapped[str] = mapped_column(String(500))
    origin: Mapped[str] = mapped_column(String(10))
    digest: Mapped[str] = mapped_column(String(64), index=True)
    content: Mapped[dict[str, Any] | None]
    revision: Mapped[int]
    state: Mapped[str] = mapped_column(String(10))
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plan.id"), index=True)
    made_by: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    made_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
