"""`รอบส่งรายงาน`: the days of all rounds of a year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Message
from handlers.plans import about_plan, all_rounds
from handlers.question import topic
from handlers.question.query import Query


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the rounds of the year named. An activity that is named has its own days."""
    about = topic.read(context, rest, facts)
    if about.number is not None:
        return about_plan.answer(context, rest, facts)
    return all_rounds.of_year(context, about.year(context.today))


QUERY = Query(
    name="rounds_dates",
    words=("รอบส่งรายงาน", "วันส่งรายงาน", "กำหนดส่งทุกรอบ"),
    answer=answer,
    own=True,
)
