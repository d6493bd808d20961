"""By when a case is acknowledged, heard of and answered: data, and days computed from it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from models.complaints.complaint import NEW, TIP, UNANSWERED


@dataclass(frozen=True)
class Limits:
    """Calendar days. acknowledge: from receipt; word: at most so many between two words to the
    complainant; result: from receipt (tip_result: of tips about corruption), or from the reopening.
    kept: after the closing, or later evidence, until only the numbers stay."""

    acknowledge: int = 7
    word: int = 30
    result: int = 60
    tip_result: int = 90
    kept: int = 365


DEFAULT = Limits()


@dataclass(frozen=True)
class Dates:
    """What limits are counted from, of an open or a forgotten case."""

    kind: str
    state: str
    received_on: date
    acknowledged_on: date | None
    first_result_on: date | None
    result_on: date | None
    reopened_on: date | None


def acknowledge_by(received_on: date, limits: Limits = DEFAULT) -> date:
    """The last day on which it is acknowledged in time."""
    return received_on + timedelta(days=limits.acknowledge)


def word_by(last_word_on: date, limits: Limits = DEFAULT) -> date:
    """The last day on which the complainant hears again in time."""
    return last_word_on + timedelta(days=limits.word)


def result_by(kind: str, counted_from: date, limits: Limits = DEFAULT) -> date:
    """The last day on which the result is told in time; counted_from: receipt or reopening."""
    days = limits.tip_result if kind == TIP else limits.result
    return counted_from + timedelta(days=days)


def late(dates: Dates, today: date, limits: Limits = DEFAULT) -> bool:
    """Whether any limit was or is overrun: acknowledged late, or the (first) result late, or the
    second one after a reopening. A word that came late is not counted."""
    last = acknowledge_by(dates.received_on, limits)
    if (dates.acknowledged_on or today) > last and (
        dates.acknowledged_on is not None or dates.state == NEW
    ):
        return True
    first = dates.first_result_on or today
    if first > result_by(dates.kind, dates.received_on, limits):
        return True
    if dates.reopened_on is None:
        return False
    second = today if dates.state in UNANSWERED else dates.result_on or today
    return second > result_by(dates.kind, dates.reopened_on, limits)
