"""`เรื่องอื่น` below an answer that may not be what was meant: the next likely wishes of the same
sentence (decisions/0190)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import nearest_offers
from handlers.messages import Message, Text
from handlers.question import meant_otherwise
from handlers.question.query import Facts, Query

_WHICH = "หมายถึงเรื่องใด กดปุ่มที่ใช่ หรือพิมพ์อีกครั้งด้วยคำอื่น"
_AGAIN = "พิมพ์อีกครั้งด้วยคำอื่นว่าต้องการดูหรือทำเรื่องใด หรือกด “เมนู”"


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Offers them to who may have them. The sentence counts among those not understood."""
    if context.told:
        nearest_offers.tell(context, context.told)
    able = nearest_offers.able_to(context, _words(context))
    found = [each for each in meant_otherwise.names(facts) if each in able]
    return [Text(_WHICH if found else _AGAIN, nearest_offers.buttons(found, able, context.told))]


def _words(context: Context) -> Mapping[str, Sequence[str]]:
    flows = {name: each.opens_on for name, each in context.flows.items()}
    queries = (each for subject in context.subjects for each in subject.queries)
    return {**flows, **{each.name: each.words for each in queries}}


QUERY = Query(meant_otherwise.NAME, (), answer)
