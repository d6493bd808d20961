"""The table of lanes: the events of one source (a chat) are handled one at a time in its lane."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

LANE = "lane"
"""The purpose of the keyed hash that makes a lane's key from a LINE id."""


class Lane(Base):
    """The lane of one source.

    key: a keyed hash of the source's LINE id.
    leased_until: ticks.
    retry_at: ticks.
    """

    __tablename__ = "lane"

    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    leased_until: Mapped[float] = mapped_column(default=0.0)
    lease_owner: Mapped[str | None] = mapped_column(String(40))
    retry_at: Mapped[float] = mapped_column(default=0.0)
