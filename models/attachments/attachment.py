"""The tables of files people send: the state of each, and the bytes once fetched and checked."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String, text
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Numbered, index_where

WAITING, KEPT, REFUSED, REMOVED = "waiting", "kept", "refused", "removed"


class Attachment(Numbered):
    """A file of one conversation.

    `sender`, `message_id`, `name` and `reply_token` are sealed. `received_ticks`, `next_try` and
    `leased_until` are ticks.
    album: the same for all pictures sent together (LINE's imageSet).
    album_total: how many pictures; None if LINE did not say.
    occurred_at: LINE's timestamp in milliseconds.
    announced: an event tells the lane that all files sent together were checked.
    answered: the conversation has handled them.
    """

    __tablename__ = "attachment"
    __table_args__ = (
        index_where("ix_attachment_waiting", "next_try", "id", where="state = 'waiting'"),
        index_where("ix_attachment_unannounced", "lane", "album", where="NOT announced"),
    )

    lane: Mapped[str] = mapped_column(String(40))
    conversation_id: Mapped[str] = mapped_column(String(16), index=True)
    sender: Mapped[bytes | None]
    message_id: Mapped[bytes | None]
    message_hash: Mapped[str] = mapped_column(String(40), index=True)
    name: Mapped[bytes | None]
    kind: Mapped[str] = mapped_column(String(10))
    album: Mapped[str] = mapped_column(String(80))
    album_total: Mapped[int | None]
    reply_token: Mapped[bytes | None]
    occurred_at: Mapped[int] = mapped_column(BigInteger)
    received_ticks: Mapped[float]
    state: Mapped[str] = mapped_column(String(8), default=WAITING)
    reason: Mapped[str | None] = mapped_column(String(40))
    announced: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    answered: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    file_key: Mapped[str | None] = mapped_column(String(64), index=True)
    media_type: Mapped[str | None] = mapped_column(String(100))
    size: Mapped[int | None]
    attempts: Mapped[int] = mapped_column(default=0, server_default="0")
    next_try: Mapped[float] = mapped_column(default=0.0, server_default="0")
    leased_until: Mapped[float] = mapped_column(default=0.0, server_default="0")
    lease_owner: Mapped[str | None] = mapped_column(String(40))


class StoredFile(Base):
    """The sealed bytes of a checked file; the same content is stored once (FileStore port).

    preview: sealed, a small JPEG of a large picture; None for other files.
    """

    __tablename__ = "stored_file"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    sealed: Mapped[bytes]
    preview: Mapped[bytes | None]
    created_at: Mapped[datetime]


class StoredPiece(Base):
    """A part of a file that is too large to be held in memory; its row in `stored_file` is empty.

    id: the file's key and the number. size: bytes before sealing. It goes with its file.
    """

    __tablename__ = "stored_piece"

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    key: Mapped[str] = mapped_column(ForeignKey("stored_file.key", ondelete="CASCADE"), index=True)
    number: Mapped[int]
    size: Mapped[int]
    sealed: Mapped[bytes]
