"""Finds written days in prose that no calendar has, and those that are still to come: `30 กุมภา`."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from handlers.understand.dates.date_mentions import Mention, find_mentions, mention_spans
from handlers.understand.dates.dates import DATE_HINT, find_dates, short_date
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_LONGEST = 5_000
_LEAP_YEAR = 2028


def impossible_days(text: str, today: date) -> Sequence[str]:
    """Returns the days that no year has, in the words of the text."""
    return [
        words
        for words in _written(text)
        if any(each.last > monthrange(_LEAP_YEAR, each.month)[1] for each in _read(words, today))
    ]


def days_to_come(text: str, today: date) -> Sequence[str]:
    """Returns the days after today, in figures and letters; none that is a span or unclear."""
    found = []
    for words in _written(text):
        try:
            listed = find_dates(words, today)
        except Unclear:
            continue
        found += [short_date(each) for each in listed if each > today]
    return found


def _written(text: str) -> Iterator[str]:
    plain = normalise(text[:_LONGEST])
    for start, end in mention_spans(plain):
        if any(letter.isdigit() for letter in plain[start:end]):
            yield plain[start:end]


def _read(words: str, today: date) -> Sequence[Mention]:
    try:
        return find_mentions(words, today, DATE_HINT)
    except Unclear:
        return []
