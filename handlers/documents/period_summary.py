"""`สรุปไตรมาสนี้เป็นเอกสาร pdf`: the summary of a month or quarter on paper, which is the memo.

The same words without the paper ask for figures in the chat.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation import beginning
from handlers.documents import make_document
from handlers.messages import Message
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.asked import file_formats
from handlers.understand.commands.scopes import read_scope
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.documents import document_rights
from models.reports.figures.memo_periods import month_of, quarter_of
from models.reports.report_documents import MEMO, MEMO_QUARTER

_PAPER = rf"(?:เอกสาร|ไฟล์|หนังสือ|บันทึกข้อความ|กระดาษ|{file_formats.ANY_FORMAT})"
_SUMMARY = pattern_of(
    r"(?:ขอ|ช่วย|รบกวน|อยากได้)?(?:ทำ|จัดทำ)?(?:เอกสาร|รายงาน)?สรุป(?:ผล(?:การดำเนินงาน|การดำเนินการ|งาน)?|รายงาน|ภาพรวม"
    r"|ความ(?:คืบ|ก้าว)หน้า)?\s*(?:ของ|ประจำ|ราย)?\s*(?:เดือน|ไตรมาส)[^\n]{0,20}?\s*(?:ให้)?(?:ออก)?(?:มา)?"
    rf"(?:ทำ)?(?:เป็น|แบบ)\s*{_PAPER}[^\n]{{0,20}}",
    re.IGNORECASE,
)


@listener(longest=80, cue=pattern_of("สรุป"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the question if the words ask for the summary as a document, and the person may have
    the memo."""
    if not _SUMMARY.fullmatch(without_polite_ending(normalise(words)).strip()):
        return None
    kinds = document_rights.kinds_for(context.session, context.me)
    return QUERY if MEMO.name in kinds else None


def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Begins to ask for the memo with what the words tell; a period that has not begun is asked
    for."""
    said = normalise(rest)
    span = read_scope(said, context.today).span
    facts = {"k": MEMO_QUARTER.name if "ไตรมาส" in said else MEMO.name}
    if span is not None and span[0] <= context.today:
        facts = _memo(span)
    ending = file_formats.ending(said)
    facts |= {"f": ending} if ending else {}
    return beginning.open_flow(context, make_document.FLOW, "", facts)


def memo_of(context: Context, said: str) -> dict[str, str] | None:
    """Returns the facts of a button that asks for the memo of the month or quarter that is named;
    None where none is, it has not begun, or the person has no memo."""
    span = read_scope(normalise(said), context.today).span
    if span is None or span[0] > context.today:
        return None
    one = span[0] in (month_of(span[1]).first, quarter_of(span[1]).first)
    may = MEMO.name in document_rights.kinds_for(context.session, context.me)
    return _memo(span) if one and may else None


def _memo(span: tuple[date, date]) -> dict[str, str]:
    is_quarter = quarter_of(span[1]).first == span[0]
    return {"k": (MEMO_QUARTER if is_quarter else MEMO).name, "d": span[1].isoformat()}


QUERY = Query(name="period_summary", words=(), answer=answer, goes_on=True)
