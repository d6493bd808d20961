"""Deleting the traces of secret conversations (`Storage.secret_flows`): those about complaints, and
answers to surveys.

A conversation's row says which lane had which conversation and when; of a secret one no such row
may stay, and no file's row may lead to it. Who ends such a conversation calls `forget` in the same
transaction; unfinished ones are forgotten after seven days (architecture.md, rule 6).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.attachments import kept_files
from models.attachments.attachment import KEPT, REMOVED, Attachment, StoredFile
from models.attachments.storage import STORED
from models.conversations.conversation import Conversation
from models.crypto import CannotOpen, Sealer
from models.tables import SECRET_FLOWS

DRAFTS_KEPT = timedelta(days=7)
KEY_BYTES = 16


def secret(session: Session, conversation_id: str) -> bool:
    """Whether files of this conversation belong to a complaint.

    Such files are stored under a random key, never under the hash of their bytes.
    """
    query = select(Conversation.flow).where(Conversation.id == conversation_id)
    return session.scalar(query) in SECRET_FLOWS


def secret_file(session: Session, attachment_id: int) -> bool:
    """Whether this file belongs, or may belong, to a complaint.

    A removed file counts as one. So does a file from an unknown person that nobody asked for: it
    may become evidence.
    """
    row = session.get(Attachment, attachment_id)
    if row is None or row.state == REMOVED or row.conversation_id == kept_files.UNCLAIMED:
        return True
    return secret(session, row.conversation_id)


def set_apart(
    session: Session, sealer: Sealer, attachment_ids: Sequence[int], now: datetime
) -> None:
    """Give random keys to files that came before the complaint, like those that came within it.

    The hash of the bytes would show anybody who has the file that it was sent in.
    """
    for row in kept_files.by_ids(session, attachment_ids):
        stored = session.get(StoredFile, row.file_key) if row.state == KEPT else None
        if stored is None:
            continue
        try:
            data = sealer.open(stored.sealed, STORED.format(stored.key))
        except CannotOpen:  # nobody can open it any more
            kept_files.remove(session, row)
            continue
        key = sealer.random(KEY_BYTES).hex()
        sealed = sealer.seal(data, STORED.format(key))
        session.add(StoredFile(key=key, sealed=sealed, created_at=now))
        kept_files.move(session, row, key)


def forget(session: Session, conversation_id: str) -> None:
    """Delete the ended conversation's row, and its files that became no file of a case."""
    kept_files.part(session, conversation_id)
    session.execute(delete(Conversation).where(Conversation.id == conversation_id))


def forget_flows(session: Session, flows: Collection[str], subject: str) -> None:
    """Delete every unfinished conversation of these secret flows about this subject, for whoever
    has no step of files in it: what they were about is over."""
    assert SECRET_FLOWS.issuperset(flows)
    about_it = Conversation.subject == subject
    session.execute(delete(Conversation).where(Conversation.flow.in_(flows), about_it))


def has_old_draft(session: Session, now: datetime) -> bool:
    return _oldest(session, now) is not None


def drop_one_draft(session: Session, now: datetime) -> bool:
    """Forget one secret conversation that nobody touched for seven days.

    False if there is none.
    """
    found = _oldest(session, now)
    if found is None:
        return False
    forget(session, found)
    return True


def _oldest(session: Session, now: datetime) -> str | None:
    query = (
        select(Conversation.id)
        .where(Conversation.flow.in_(SECRET_FLOWS), Conversation.touched_at < now - DRAFTS_KEPT)
        .order_by(Conversation.touched_at)
        .limit(1)
    )
    return session.scalar(query)
