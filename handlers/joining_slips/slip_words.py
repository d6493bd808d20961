"""The buttons and sentences that several answers about slips share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.messages import Button
from handlers.question.query import opens
from models.joining_slips import slip_batches
from models.people.person import ADMIN, Bureau
from models.trail import facts

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

ADMINS = frozenset((ADMIN,))
ISSUE, PRINT, POSTER, REMINDER = "issue_slips", "joining_slips", "joining_poster", "joining_words"
WHO = Button("ใครยังไม่ลงทะเบียน", opens("not_registered"), "ใครยังไม่ลงทะเบียน")
POSTER_BUTTON = Button("โปสเตอร์ลงทะเบียน", opens(POSTER), "โปสเตอร์ลงทะเบียน")
REMINDER_BUTTON = Button("ข้อความชวนลงทะเบียน", opens(REMINDER), "ข้อความชวนลงทะเบียน")
ISSUE_BUTTON = Button("ออกรหัสหลายคน", opens(ISSUE), "ออกรหัสหลายคน")


def knows_itself(session: Session) -> bool:
    """Tells whether the bot knows its own account, to which a QR leads."""
    return facts.get(session, facts.BOT_ID) is not None


def whose(session: Session, batch_id: int) -> str:
    """Names whom the slips are for; "" if there are none."""
    batch = slip_batches.named(session, batch_id)
    if batch is None:
        return ""
    bureau = session.get(Bureau, batch.bureau_id) if batch.bureau_id is not None else None
    return f"{bureau.name if bureau is not None else 'ทั้งสำนักงาน'} {batch.people:,} คน"
