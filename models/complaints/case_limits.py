"""The time limits of cases, and the days computed from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from models.complaints.complaint import NEW, TIP, UNANSWERED, CountedCase


@dataclass(frozen=True)
class CaseLimits:
    """Limits in calendar days.

    acknowledge: from receipt.
    word: between two messages to the complainant.
    result: from receipt, or from the reopening.
    tip_result: the same for tips about corruption.
    kept: from closing, or later evidence, until only the numbers are kept.
    """

    acknowledge: int = 7
    word: int = 30
    result: int = 60
    tip_result: int = 90
    kept: int = 365


CASE_LIMITS = CaseLimits()


def acknowledge_by(received_on: date) -> date:
    """The last day to acknowledge in time."""
    return received_on + timedelta(days=CASE_LIMITS.acknowledge)


def word_by(last_word_on: date) -> date:
    """The last day for the next message to the complainant."""
    return last_word_on + timedelta(days=CASE_LIMITS.word)


def result_by(kind: str, counted_from: date) -> date:
    """The last day for the result. counted_from: the day of receipt or reopening."""
    days = CASE_LIMITS.tip_result if kind == TIP else CASE_LIMITS.result
    return counted_from + timedelta(days=days)


def late(case: CountedCase, today: date) -> bool:
    """Whether a limit was or is missed: acknowledgement, first result, or result after reopening.

    A late message in between does not count.
    """
    last = acknowledge_by(case.received_on)
    if (case.acknowledged_on or today) > last and (
        case.acknowledged_on is not None or case.state == NEW
    ):
        return True
    first = case.first_result_on or today
    if first > result_by(case.kind, case.received_on):
        return True
    if case.reopened_on is None:
        return False
    second = today if case.state in UNANSWERED else case.result_on or today
    return second > result_by(case.kind, case.reopened_on)
