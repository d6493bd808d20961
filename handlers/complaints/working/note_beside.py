"""Keeps a note that a receiver types beside a question about the same case: `จดไว้ว่า…` while a
message waits to be confirmed."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints import case_cards
from handlers.complaints.working import case_said, own_case, transfer_case, work_case
from handlers.context import Context
from handlers.conversation import drafts
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from models.complaints import cases
from models.complaints.case_work import WRITE_NOTE
from models.complaints.sealed import case_texts
from models.conversations import conversation_rows
from models.conversations.conversation_rows import Draft

_BESIDE = frozenset(flow.name for flow in (work_case.FLOW, transfer_case.FLOW))
_WRITTEN = ("text", "reason")
"""Questions that take any words: there these are an answer."""


def is_note(context: Context, words: str, inside: str) -> bool:
    """Tells whether the words note something where the conversation asks for no text."""
    said = case_said.read_in_sight(words) if inside in _BESIDE else None
    if said is None or said.do != WRITE_NOTE or said.short:
        return False
    place = _place(context)
    return place is not None and place.state["at"] not in _WRITTEN


def _place(context: Context) -> Draft | None:
    found = conversation_rows.active(context.session, context.sealer, context.lane)
    return found if found is not None and found.state else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Keeps the note at once; the question stays open."""
    context.secret = context.keeps_buttons = True
    said, place = case_said.read_in_sight(rest), _place(context)
    assert said is not None and place is not None
    case_id = place.state["answers"]["case_id"]
    text = said.text[: case_texts.LONGEST]
    with own_case.closing():
        case = cases.note(context.session, context.sealer, case_id, context.me, text, context.now)
    return [Text(f"{case_cards.name_of(case)}: {_KEPT}", drafts.back_to(context))]


_KEPT = "บันทึกภายในแล้ว ผู้แจ้งไม่เห็น ขั้นที่ค้างอยู่ยังไม่ได้ดำเนินการ"
QUERY = Query("case_note_beside", (), _answer, goes_on=True)
