"""Files sent before any conversation asked for them, as a conversation takes them over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.messages import Message, Text
from models.attachments import kept_files
from models.attachments.attachment import Attachment
from models.conversations.conversation import Conversation
from models.tables import SECRET_FLOWS
from models.upkeep import secret_traces

EARLY_FILES = timedelta(hours=24)
"""How long files that no conversation asked for wait for one that does."""


def take_over(
    context: Context, flow: Flow, row: Conversation
) -> tuple[list[int], Sequence[Message]]:
    """Gives the conversation the files that its file step takes.

    Returns their ids, and what to say of them and of those left. Others stay for another
    conversation.
    """
    step = flow.file_step
    if step is None or not flow.takes_early:
        return [], []
    refused: list[str] = []

    def fits(file: Attachment) -> bool:
        if why := step.refuses(file):
            refused.append(why)
        return not why

    since = context.occurred_at - int(EARLY_FILES.total_seconds() * 1000)
    ids = kept_files.adopt(context.session, context.lane, row.id, since, fits)
    if flow.name in SECRET_FLOWS:
        secret_traces.set_apart(context.session, context.sealer, ids, context.now)
    lines = [f"ใช้ไฟล์ที่ส่งไว้ก่อนหน้านี้ {len(ids)} ไฟล์กับเรื่องนี้"] if ids else []
    for why in dict.fromkeys(refused):
        lines.append(f"ไม่ได้ใช้ไฟล์ที่ส่งไว้ก่อนหน้านี้ {refused.count(why)} ไฟล์: {why}")
    return ids, [Text("\n".join(lines))] if lines else []


def drop(context: Context, workbook: Mapping[str, Any]) -> None:
    """Removes a workbook that was sent by itself: what it says is kept in the conversation."""
    file_id = workbook.get("file")
    for file in kept_files.by_ids(context.session, [file_id] if type(file_id) is int else []):
        if file.lane == context.lane and file.conversation_id == kept_files.EARLY:
            kept_files.remove(context.session, file)
