"""Says so where an answer tells nothing of the very thing that was asked about: it is only the
nearest that the bot knows (docs/decisions/0201)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Card, Message, Para, Text, cut_graphemes
from handlers.question import whom_to_ask
from handlers.question.query import Facts, Query
from handlers.subjects.facts import facts_told
from handlers.understand.facets import asked_deed
from handlers.understand.wishes.whole_sentence import RULES

_QUOTED = 60
_NEAREST_OF_ALL = "บอตไม่มีคำตอบเฉพาะของคำถามนี้ ด้านล่างคือข้อที่ใกล้ที่สุด"
_NEAREST = "บอตไม่มีคำตอบเฉพาะของ “{}” ด้านล่างคือข้อที่ใกล้ที่สุด หากไม่ตรง กรุณาถาม{}"


def above(
    context: Context, query: Query, text: str, answer: Sequence[Message], facts: Facts
) -> Sequence[Message]:
    """Returns what stands above a standing answer that is only the nearest; nothing for others.

    text: the words that were typed; "" where a button was tapped
    facts: of the question; of a sheet's, which matter and what is asked of it
    """
    standing = query.name == facts_told.QUERY.name or query.name.startswith(RULES)
    sheet = facts_told.sheets(context.subjects).get(facts.get(facts_told.SHEET, ""))
    of = (facts.get(facts_told.FACET, ""), sheet.named if sheet is not None else "")
    if not text or not standing or asked_deed.is_told(text, _read(answer), *of):
        return ()
    if context.secret or context.person is None:
        return (Text(_NEAREST_OF_ALL),)  # whoever asks may want to be known by nobody
    quoted = cut_graphemes(text, _QUOTED)
    return (Text(_NEAREST.format(quoted, whom_to_ask.caretaker(context))),)


def _read(answer: Sequence[Message]) -> str:
    """Returns all that is read of the answer, but for buttons."""
    found: list[str] = []
    for each in answer:
        if isinstance(each, Text):
            found.append(each.body)
        elif isinstance(each, Card):
            found += [each.title, *(row.text for row in each.rows if isinstance(row, Para))]
    return "\n".join(found)
