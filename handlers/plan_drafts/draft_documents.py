"""Plans and drafts as Excel, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.messages import Text
from handlers.plan_drafts import draft_words
from handlers.plan_drafts.draft_words import DRAFT_FILE, PLAN_FILE
from handlers.subjects.document_kind_words import DocumentWords, RecordWords
from models.plan_drafts import drafts
from models.plan_drafts.draft_documents import DRAFT_FORM, EMPTY, PLAN_FORM
from models.plans.plan import Plan

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_REFUSED = Text("ขอแผนเป็น Excel ได้เฉพาะผู้ดูแลระบบ พิมพ์ “แผน” เพื่อดูแผนของสำนัก")
_GONE = Text("ไม่มีร่างนี้แล้ว หรือใช้เป็นแผนไปแล้ว", (draft_words.MINE, draft_words.ASK_EXCEL))


def _plan_title(session: Session, plan_id: int) -> str:
    plan = session.get(Plan, plan_id) if plan_id != EMPTY else None
    return plan.title if plan is not None else "แบบเปล่า"


def _draft_title(session: Session, draft_id: int) -> str:
    draft = drafts.named(session, draft_id)
    return draft.title if draft is not None else ""


WORDS = (
    DocumentWords(
        PLAN_FORM,
        "แบบแผน",
        offered=False,
        record=RecordWords(
            query=PLAN_FILE,
            words=("ขอแบบแผนเปล่า", "แบบแผนเปล่า", "แบบฟอร์มแผน"),
            title="แบบแผน",
            about=_plan_title,
            refused=_REFUSED,
        ),
    ),
    DocumentWords(
        DRAFT_FORM,
        "ร่างแผน",
        offered=False,
        record=RecordWords(
            query=DRAFT_FILE,
            words=("ขอร่างแผนเป็น Excel",),
            title="ร่างแผน",
            about=_draft_title,
            refused=_GONE,
        ),
    ),
)
