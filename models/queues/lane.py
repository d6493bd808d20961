"""Lanes: the events of one source go through one lane, one at a time, whoever drains it."""

from __future__ import annotations

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base

LANE = "lane"
"""The purpose under which a source's LINE id is hashed into its lane's key."""


class Lane(Base):
    """`key` is a keyed hash of the source's LINE id. `leased_until` and `retry_at` are ticks."""

    __tablename__ = "lane"

    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    leased_until: Mapped[float] = mapped_column(default=0.0)
    lease_owner: Mapped[str | None] = mapped_column(String(40))
    retry_at: Mapped[float] = mapped_column(default=0.0)
