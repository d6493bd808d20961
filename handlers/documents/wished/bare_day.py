"""The day that is told of a document without a word for a round: `ขอเอกสาร 5 มีนาคม`.

A day on which reports are due is that round. Another one is kept until the kind is chosen: a kind
of other periods takes it, and of one of rounds it is told that there is none that day.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.subjects.document_kind_words import WHOLE_YEAR
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import one_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.calendar import fiscal_year
from models.reports.figures import progress

DAY = "day"
"""The fact of the day (ISO) that was told and is no round."""
NUMBER = pattern_of(r"วันที่\s?(?P<day>\d{1,2})(?![\d./])")


def round_on(context: Context, typed: str) -> date | None:
    """Returns the round nearest to today on the day that is told by its number alone; None for
    other words, and where no round is on such a day."""
    plain = normalise(typed)
    found = NUMBER.search(plain)
    if found is None or one_date(plain, context.today) is not None:
        return None
    rounds = progress.rounds(context.session, context.fiscal_year)
    same = [each for each in rounds if each.day == int(found["day"])]
    return min(same, key=lambda day: abs(day - context.today), default=None)


def told(context: Context, typed: str) -> date | None:
    """Returns the day that is told by its number alone: a round if there is one, else the next such
    day; None for other words."""
    nearest = round_on(context, typed)
    found = NUMBER.search(normalise(typed)) if nearest is None else None
    if found is None:
        return nearest
    with suppress(Unclear):
        coming = written_out(found.group(), Calendar(context.today, Toward.COMING))
        return one_date(coming, context.today)
    return None


def kept(context: Context, due: str | None) -> Answers:
    """Returns what is kept of a period (ISO, or WHOLE_YEAR) before the kind is known."""
    if due is None or due == WHOLE_YEAR:
        return {"due": due} if due else {}
    day = date.fromisoformat(due)
    is_round = day in progress.rounds(context.session, fiscal_year(day))
    return {"due" if is_round else DAY: due}


def of(answers: Answers) -> date | None:
    """Returns the day that was kept so."""
    day = answers.get(DAY)
    return date.fromisoformat(day) if day else None
