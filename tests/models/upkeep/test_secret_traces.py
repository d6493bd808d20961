"""A conversation about a complaint leaves neither its row nor its files."""

from __future__ import annotations

import secrets
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.attachments import kept_files
from models.attachments.attachment import REMOVED, Attachment, StoredFile
from models.conversations import conversation_rows
from models.conversations.conversation import Conversation
from models.crypto import Sealer
from models.upkeep import secret_traces
from tests.models.complaints.complaining import NOW
from tests.models.complaints.test_case_files import attachment


def begun(session: Session, sealer: Sealer, flow: str = "file_complaint") -> str:
    """A conversation with one file."""
    row = conversation_rows.begin(session, "lane", None, flow, "", NOW, secrets.token_bytes)
    session.flush()
    file = session.get_one(Attachment, attachment(session, sealer))
    file.conversation_id = row.id
    session.flush()
    return row.id


def left(session: Session) -> list[int]:
    tables = (Conversation, Attachment, StoredFile)
    return [session.scalar(select(func.count()).select_from(t)) or 0 for t in tables]


def test_what_is_over_is_gone_whole(session: Session, sealer: Sealer) -> None:
    secret_traces.forget(session, begun(session, sealer))
    assert left(session) == [0, 1, 0]
    row = session.scalars(select(Attachment)).one()
    assert (row.state, row.conversation_id, row.file_key) == (REMOVED, kept_files.EARLY, None)


def test_a_draft_left_lying_goes_after_seven_days(session: Session, sealer: Sealer) -> None:
    begun(session, sealer)
    week = NOW + timedelta(days=7)
    assert not secret_traces.has_old_draft(session, week)
    assert not secret_traces.drop_one_draft(session, week)
    assert secret_traces.has_old_draft(session, week + timedelta(seconds=1))
    assert secret_traces.drop_one_draft(session, week + timedelta(seconds=1))
    assert left(session) == [0, 1, 0]


def test_other_conversations_stay(session: Session, sealer: Sealer) -> None:
    begun(session, sealer, "report_activity")
    assert not secret_traces.drop_one_draft(session, NOW + timedelta(days=99))
    assert left(session) == [1, 1, 1]


def test_a_complaints_file_is_told_from_others(session: Session, sealer: Sealer) -> None:
    assert secret_traces.secret(session, begun(session, sealer))
    assert not secret_traces.secret(session, begun(session, sealer, "report_activity"))
    assert not secret_traces.secret(session, "0" * 16)


def test_a_file_that_was_let_go_is_never_named_after_its_content(
    session: Session, sealer: Sealer
) -> None:
    secret_traces.forget(session, begun(session, sealer))
    assert secret_traces.secret_file(session, session.scalars(select(Attachment.id)).one())
