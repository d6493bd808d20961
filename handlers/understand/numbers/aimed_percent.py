"""The percent that a line of a plan is to reach."""

from __future__ import annotations

from decimal import Decimal

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise_lines

_AIM = pattern_of(r"ร้อยละ\s*(\d{1,3}(?:\.\d{1,2})?)")


def aimed_percent(line: str) -> Decimal | None:
    """Returns the percent that a line of a plan is to reach, or None."""
    found = [Decimal(each) for each in _AIM.findall(normalise_lines(line))]
    return next((each for each in found if 0 < each <= 100), None)
