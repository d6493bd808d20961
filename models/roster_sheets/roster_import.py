"""The table of roster files that were sent in: what they say, and how it was before them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered


class RosterImport(Numbered):
    """One file.

    given_by: the administrator who sent it; None: taken in at the command line.
    file_hash: a keyed hash of its rows, by which it is known again.
    rows: its rows, sealed; emptied after three days.
    waits: how it is to be taken in once another administrator confirms it; empty: it does not wait.
    applied_at, applied_by: when it counted, and who tapped last.
    before: how the people it changed were before and after, sealed; emptied after a day.
    undone_at, undone_by: when it was taken back.
    """

    __tablename__ = "roster_import"

    given_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    given_at: Mapped[datetime]
    file_hash: Mapped[str] = mapped_column(String(40), index=True)
    rows: Mapped[bytes | None]
    waits: Mapped[bytes | None]
    applied_at: Mapped[datetime | None] = mapped_column(index=True)
    applied_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    before: Mapped[bytes | None]
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
