"""Days that a question or a refusal shows as examples: always days that the question takes today.

An example with a fixed day is typed as it stands by whoever is new, and is refused once that day
has passed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.messages import Message, Text
from handlers.understand.dates.dates import short_date


@dataclass(frozen=True)
class WithDays:
    """An `ask` whose text shows days counted from today."""

    body: str
    days: tuple[int, ...]

    def __call__(self, context: Context, _answers: Answers) -> Message:
        return Text(days_in(self.body, context, *self.days))


def with_days(body: str, *days: int) -> WithDays:
    """Returns an `ask` that shows one day in each `{}` of the text.

    days: how many days from today each is (negative: before today), moved to a working day
    """
    return WithDays(body, days)


def days_in(body: str, context: Context, *days: int) -> str:
    """Returns the text with one day in each `{}`, counted like those of `with_days`."""
    return body.format(*(short_date(_working(context, count)) for count in days))


def _working(context: Context, count: int) -> date:
    day = context.today + timedelta(days=count)
    working = context.working_days
    if count < 0:
        return working.last_working_on_or_before(day)
    return working.first_working_on_or_after(day)
