"""The table of documents that people request in chat."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered, index_where

WAITING, MADE, REFUSED, REMOVED = "waiting", "made", "refused", "removed"


class DocumentRequest(Numbered):
    """One requested document. `reply_until` and `leased_until` are ticks.

    plan: a plan's name, if one was named.
    due: None: the whole year.
    digits: None: as usual for the kind.
    named: with people's names.
    reply_token: sealed; deleted once the answer is queued.
    file_key: the file of the last attempt.
    rows_at: the moment of its rows; gathered as of it, the same rows give the same code.
    refusal: a code that handlers put into words.
    goes_in: the message that needs this picture (documents.py); None: requested by itself.
    """

    __tablename__ = "document_request"
    __table_args__ = (
        index_where("ix_document_request_waiting", "id", where="state = 'waiting'"),
        Index("ix_document_request_state_made_at", "state", "made_at"),
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    lane: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(20))
    plan: Mapped[str | None] = mapped_column(String(80))
    due: Mapped[date | None]
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))
    ending: Mapped[str] = mapped_column(String(4))
    gift: Mapped[int | None] = mapped_column("gift_id")
    digits: Mapped[str | None] = mapped_column(String(6))
    named: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    asked_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(String(10))
    reply_token: Mapped[bytes | None]
    reply_until: Mapped[float | None]
    attempts: Mapped[int] = mapped_column(default=0)
    leased_until: Mapped[float] = mapped_column(default=0.0)
    lease_owner: Mapped[str | None] = mapped_column(String(40))
    file_key: Mapped[str | None] = mapped_column(String(64))
    code: Mapped[str | None] = mapped_column(String(14))
    made_at: Mapped[datetime | None]
    rows_at: Mapped[datetime | None]
    refusal: Mapped[str | None] = mapped_column(String(20))
    goes_in: Mapped[str | None] = mapped_column(String(20))
