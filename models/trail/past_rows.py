"""How many rows there were that upkeep has deleted since: their numbers stay."""

from __future__ import annotations

from datetime import date

from sqlalchemy import BigInteger, String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from models.base import Base, table_of


class PastRows(Base):
    """The rows of a table that were done with in one month.

    month: its first day.
    kind, state, via: what the rows had in common; empty where they had none.
    """

    __tablename__ = "past_rows"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40), primary_key=True)
    state: Mapped[str] = mapped_column(String(10), primary_key=True)
    via: Mapped[str] = mapped_column(String(8), primary_key=True)
    rows: Mapped[int] = mapped_column(BigInteger)


def by_state(session: Session, model: type[Base]) -> dict[str, int]:
    """Return how many rows of the table were in each state when they were deleted."""
    table = table_of(PastRows)
    query = select(table.c.state, func.sum(table.c.rows)).where(table.c.name == model.__tablename__)
    return {state: int(rows) for state, rows in session.execute(query.group_by(table.c.state))}
