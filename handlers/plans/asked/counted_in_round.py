"""Answers whether work of some time counts in a round: reports count from the year's beginning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.plans import all_rounds
from handlers.question.query import Query, opens
from handlers.reports.counted_words import rule
from handlers.subjects.declaration import GroupQuestion
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import nearness, thai_date
from handlers.understand.reports.counted_asked import LONGEST, asks_what_counts
from models.plans import plans


@listener(longest=LONGEST)
def asks(_context: Context, words: str) -> Query | None:
    """Returns the question where the words ask it; None for other words."""
    return QUERY if asks_what_counts(words) else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    rounds = plans.numbers_due(context.session, context.fiscal_year)
    coming = [day for day in all_rounds.in_order(rounds, context.today) if day >= context.today]
    due = (
        f"รอบถัดไป {thai_date(coming[0])} ({nearness(coming[0], context.today)})\n" if coming else ""
    )
    return [Text(f"{due}{rule(context)}", (_ROUNDS,))]


def in_group(context: Context, _question: GroupQuestion) -> Sequence[Message]:
    """Returns the same in the group: everybody may know it."""
    return _answer(context, "", {})


_ROUNDS = Button("รอบส่งรายงาน", opens(all_rounds.NAME), "รอบส่งรายงาน")
QUERY = Query("counted_in_round", (), _answer, outside=True)
