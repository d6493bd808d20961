"""Says what is read of a story that waits for its activity, so that who told it sees that it is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date

from handlers.messages import Para
from handlers.reports.report_words import STATUS, baht, budget_words
from handlers.understand.dates.dates import find_dates, thai_date
from handlers.understand.numbers.story_figures import DAY, figures
from handlers.understand.reports.report_line import ReportLine, read_report_line
from handlers.understand.thai import blanked, normalise
from handlers.understand.unclear import Unclear

_READ = "อ่านได้ว่า: {}"


def read(story: str, today: date) -> Sequence[Para]:
    """Returns the line with its days, people, money and state; none where it tells none."""
    line = read_report_line(story, today)
    found = [*map(thai_date, _days(story, line, today)), *_facts(line)]
    return (Para(_READ.format(" · ".join(found))),) if found else ()


def _days(story: str, line: ReportLine, today: date) -> Sequence[date]:
    plain = normalise(story)
    others = [(each.start, each.ends) for each in figures(plain) if each.kind != DAY]
    with suppress(Unclear):
        return find_dates(blanked(plain, others), today)
    return line.dates


def _facts(line: ReportLine) -> Iterator[str]:
    if line.people is not None:
        yield f"{line.people:,} คน"
    if line.money is not None:
        yield budget_words(*line.money)
    elif line.spent is not None:
        yield baht(line.spent)
    if line.status is not None:
        yield STATUS[line.status]
