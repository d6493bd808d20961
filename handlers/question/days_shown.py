"""Which days an answer tells, so that `วันนั้น` below it is understood (docs/decisions/0191)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from handlers.understand.dates.date_mentions import MONTHS, SHORT_MONTHS
from handlers.understand.dates.dates import find_dates
from handlers.understand.patterns import pattern_of
from models.queues.shown_buttons import DAY, ShownButton

_MONTHS = "|".join((*MONTHS, *(each.replace(".", r"\.") for each in SHORT_MONTHS)))
_DAYS = pattern_of(rf"\d(?<!\d\d)\d? (?:{_MONTHS}) (?:25)?\d\d(?!\d)")
"""It begins with what it begins with: a look beside it first takes each sign of an answer long."""
_MOST = 3
"""Of more days nobody means one by `วันนั้น`."""


def kept(messages: Sequence[Any]) -> list[ShownButton]:
    """Returns what is kept of the days in rendered messages; nothing where they tell many."""
    days = dict.fromkeys(_DAYS.findall(str(messages)))
    return [ShownButton("", "", DAY, each, "") for each in days] if len(days) <= _MOST else []


def told(shown: Sequence[ShownButton], today: date) -> list[date]:
    """Returns the days that an answer tells, each once, as they were kept."""
    words = (each.target for each in shown if each.kind == DAY)
    return list(dict.fromkeys(day for each in words for day in find_dates(each, today)))
