"""What somebody asks of a matter in a group: a rule that everybody may read is told there, not led
into the direct chat as if it were personal (docs/decisions/0206)."""

from __future__ import annotations

from handlers.context import Context
from handlers.one_to_one.of_matters import facts_asked
from handlers.subjects.facts import facts_told
from handlers.subjects.facts.fact_sheet import Instead
from handlers.subjects.facts.facts_told import FactCell
from handlers.understand.asked.own_asked import ONESELF
from handlers.understand.facets.facet import Facet
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_OWN = pattern_of(
    rf"{ONESELF}|(?<!สวัสดี)(?<!ๆ)พี่(?=$|\s|ขอ|อยาก|จะ|ส่ง|แจ้ง)|ที่(?:ส่ง|แจ้ง|ถาม|รายงาน|ลง|บันทึก)(?:ไป|ไว้)"
)
"""What one has of one's own is told one to one."""
_RULES = frozenset(Facet) - {Facet.COPY, Facet.AFRAID, Facet.NAMELESS}
"""A copy is had one to one; who is afraid is not answered before others."""


def fact(context: Context, text: str) -> FactCell | Instead | None:
    """Returns the answer that a group may read to what the words plainly ask of a matter that they
    name, or the question that answers it; None for other words and for what is somebody's own."""
    if _OWN.search(normalise(text)) or not facts_asked.may_ask(text):
        return None
    found = facts_asked.asked(context, text)
    if found is None or not found.named or not found.sure or found.facet not in _RULES:
        return None
    told = facts_told.for_everybody(found.sheet, found.facet)
    if told is None or isinstance(told, Instead):
        return told
    return FactCell(found.sheet, found.facet, told)
