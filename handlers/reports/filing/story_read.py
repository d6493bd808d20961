"""Says what is read of a story that waits for its activity, so that who told it sees it there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date

from handlers.messages import Para
from handlers.reports.report_words import STATUS, baht, budget_words
from handlers.understand.dates.dates import find_dates, thai_date
from handlers.understand.numbers.story_figures import DAY, Figure, figures
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.report_line import ReportLine, read_report_line
from handlers.understand.thai import blanked, normalise
from handlers.understand.unclear import Unclear

_READ = "อ่านได้ว่า: {}"
_PEOPLE = ("คน", "ท่าน", "ราย")
_A_PLACE = pattern_of(r"(?:ห้อง(?:ประชุม|อบรม)?|ชั้น|อาคาร|ตึก)\s?$")
"""`ห้อง 301 คนเข้าร่วม 45 คน` counts nobody in the room's number."""


def read(story: str, today: date) -> Sequence[Para]:
    """Returns the line with its days, people, money and state; none where it tells none."""
    plain, line = normalise(story), read_report_line(story, today)
    others = [each for each in figures(plain) if each.kind != DAY]
    counted = (each for each in others if not _A_PLACE.search(plain, 0, each.start))
    people = [f"{each.value} {each.unit}" for each in counted if each.unit in _PEOPLE]
    found = [*map(thai_date, _days(plain, others, today)), *people, *_facts(line)]
    return (Para(_READ.format(" · ".join(dict.fromkeys(found)))),) if found else ()


def _days(plain: str, others: Sequence[Figure], today: date) -> Sequence[date]:
    with suppress(Unclear):
        return find_dates(blanked(plain, [(each.start, each.ends) for each in others]), today)
    return ()


def _facts(line: ReportLine) -> Iterator[str]:
    if line.money is not None:
        yield budget_words(*line.money)
    elif line.spent is not None:
        yield baht(line.spent)
    if line.status is not None:
        yield STATUS[line.status]
