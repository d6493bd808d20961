"""`แผนที่ความคืบหน้า`, `กราฟความก้าวหน้า`: a picture of the reports' progress; the worker makes it.

The picture is the reply (scheduler/document_make).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.documents.document_order import order
from handlers.documents.document_words import AGAIN
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.question.query import Query
from handlers.understand.dates.dates import one_date
from models.declaration import DocumentKind
from models.documents.document_rights import DocumentSpec
from models.people.person import ADMIN, EXECUTIVE
from models.reports.report_documents import HEAT_MAP, PROGRESS_CHART

_LONGEST_PLAN = 80


def _query(name: str, words: tuple[str, ...], kind: DocumentKind) -> Query:
    def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
        """Asks for the picture. facts: `d` the round, `p` a plan's name. Words may name the
        round."""
        spec = DocumentSpec(
            kind=kind.name,
            ending=kind.endings[0],
            due=button_facts.day(facts, "d") or one_date(rest, context.today),
            plan=facts.get("p", "")[:_LONGEST_PLAN] or None,
        )
        if not order(context, spec):
            refused = "ภาพนี้สำหรับผู้บริหารและผู้ดูแลแผน กด “เอกสาร” เพื่อดูสิ่งที่ท่านขอได้"
            return [Text(refused, (AGAIN,))]
        return []

    return Query(name=name, words=words, answer=answer, roles=frozenset((ADMIN, EXECUTIVE)))


QUERY = _query(
    "heat_map",
    ("แผนที่ความคืบหน้า", "แผนที่ความก้าวหน้า", "ภาพความคืบหน้า", "ดูเป็นภาพ"),
    HEAT_MAP,
)
CHART = _query(
    "progress_chart",
    ("กราฟความก้าวหน้า", "กราฟความคืบหน้า", "แผนภาพความก้าวหน้า", "กราฟ"),
    PROGRESS_CHART,
)
