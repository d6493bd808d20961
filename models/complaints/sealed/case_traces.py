"""What conversations about complaints must not leave behind. Never commits.

A conversation's row says which lane had which conversation when: of complaints it may not stay.
Nor may a file's row lead to it. Who ends such a conversation calls `forget` in the same
transaction, and what was left lying goes after seven days (architecture.md, rule 6).
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.attachments import kept_files
from models.attachments.attachment import REMOVED, Attachment
from models.conversations.conversation import Conversation

COMPLAINANTS_FLOWS = frozenset(("file_complaint", "track_case"))
RECEIVERS_FLOWS = frozenset(
    ("work_case", "transfer_case", "enter_case", "publish_suggestion", "pass_on_praise")
)
SECRET_FLOWS = COMPLAINANTS_FLOWS | RECEIVERS_FLOWS
"""The conversations of those who complain, and of those who work on it. Their rows carry no person:
only the lane's hash."""

DRAFTS_KEPT = timedelta(days=7)


def secret(session: Session, conversation_id: str) -> bool:
    """Whether a file of this conversation belongs to a complaint: it is then kept under a random
    key, never under the hash of its bytes."""
    query = select(Conversation.flow).where(Conversation.id == conversation_id)
    return session.scalar(query) in SECRET_FLOWS


def secret_file(session: Session, attachment_id: int) -> bool:
    """The same of a file by its own id: a complaint may have taken it over meanwhile, or let it
    go (a file that was removed is treated as one of a complaint). What somebody unknown sent before
    anything was asked may yet become evidence."""
    row = session.get(Attachment, attachment_id)
    if row is None or row.state == REMOVED or row.conversation_id == kept_files.UNCLAIMED:
        return True
    return secret(session, row.conversation_id)


def forget(session: Session, conversation_id: str) -> None:
    """The conversation is over: its row goes, and the files that became no file of a case."""
    kept_files.part(session, conversation_id)
    session.execute(delete(Conversation).where(Conversation.id == conversation_id))


def has_old_draft(session: Session, now: datetime) -> bool:
    """Whether `drop_one_draft` would find one; reads only."""
    return _oldest(session, now) is not None


def drop_one_draft(session: Session, now: datetime) -> bool:
    """Forget one conversation about a complaint that nobody touched for seven days, ended or not;
    False where there is none."""
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
