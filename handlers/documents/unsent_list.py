"""`ขอ excel เฉพาะสำนักการคลังที่ยังไม่ส่ง`: what is missing, as a document; the worker makes it.

The document is the reply (scheduler/document_make).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.documents.document_order import order
from handlers.documents.document_words import AGAIN, NOT_ALLOWED
from handlers.documents.wished import parts_missing
from handlers.messages import Message, Text
from handlers.question import scoped
from handlers.question.query import Query
from handlers.question.scoped import Placed
from handlers.understand.asked.file_formats import ending
from handlers.understand.dates.said_rounds import round_within
from models.documents.document_rights import DocumentSpec
from models.plans import plans
from models.reports.report_documents import UNSENT

_NAME, _WORDS = "unsent_list", "บัญชีรายงานที่ยังไม่ส่ง"


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Asks for the list of the bureau and round that are named, in the format that is named, else
    as a workbook."""
    found = scoped.placed(context, _WORDS, _NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    if (said := parts_missing.left_in(context, UNSENT.name, context.said or rest)) is not None:
        return [said]
    named = found.about.bureaus
    if len(named) > 1 or found.about.span is not None:
        return [Text(_ONE, (AGAIN,))]
    wanted = ending(context.said or rest)
    spec = DocumentSpec(
        kind=UNSENT.name,
        ending=wanted if wanted in UNSENT.endings else "xlsx",
        due=found.about.due or _round_said(context),
        bureau_id=named[0].id if named else None,
    )
    return [] if order(context, spec) else [Text(NOT_ALLOWED, (AGAIN,))]


def _round_said(context: Context) -> date | None:
    """Returns the round of the year that the sentence names by its month (`รอบมีนาเป็น excel`); None
    where it names none, or several may be meant."""
    if "รอบ" not in context.said:
        return None
    rounds = [day for day, _ in plans.rounds(context.session, context.fiscal_year)]
    return round_within(context.said, rounds, context.today)


_ONE = "บัญชีนี้ขอได้ครั้งละหนึ่งสำนักหรือทั้งหมด และครั้งละหนึ่งรอบหรือทั้งปี กรุณาพิมพ์ใหม่ เช่น บัญชีรายงานที่ยังไม่ส่ง 20 มีนาคม"

QUERY = Query(
    name=_NAME,
    words=(_WORDS, "บัญชีที่ยังไม่ส่ง", "บัญชีค้างส่ง"),
    answer=answer,
    roles=UNSENT.roles,
    outside=True,
)
