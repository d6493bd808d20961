"""What the own bureau has still to send, for who asks after figures that are not theirs to see: the
plan shows it to everybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Message
from handlers.plans import activity_standing, bureau_plan
from handlers.question.query import Query
from handlers.understand.thai import normalise


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Answers with the one activity that the words name, else with the bureau's plan."""
    named = activity_standing.standing(context, normalise(context.said or rest))
    return named.told if named is not None else bureau_plan.listed(context, {}, bureau_plan.WHOLE)


QUERY = Query("own_state", (), answer, own=True)
