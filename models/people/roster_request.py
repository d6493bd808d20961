"""What an administrator asked for in chat and another administrator has to confirm."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered

ROLES_WAIT, ACCOUNT_WAITS = "roles", "account"
"""Kinds: the roles of a person; freeing the LINE account of somebody with a role above staff."""


class RosterRequest(Numbered):
    """One request.

    kind: ROLES_WAIT or ACCOUNT_WAITS.
    gained, lost: roles.
    last_day: the last day on which it can be decided.
    decision: confirmed, refused or expired; None while it waits.
    """

    __tablename__ = "roster_request"

    kind: Mapped[str] = mapped_column(String(10))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    asked_by: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    asked_at: Mapped[datetime]
    last_day: Mapped[date] = mapped_column(index=True)
    gained: Mapped[list[str]]
    lost: Mapped[list[str]]
    decision: Mapped[str | None] = mapped_column(String(10))
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    decided_at: Mapped[datetime | None]
