"""The limits of good deeds. The source states none of them (docs/decisions/0049)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DeedLimits:
    """The limits.

    back: days that a deed may lie in the past.
    a_day: deeds that a person keeps on one day, and praises that a person gives.
    asked_again: how many same deeds there must be before that the next one is asked about.
    shortest, longest: characters of a text.
    most_hours: hours of one deed.
    praise_waits: days until unanswered praise is deleted.
    """

    back: int = 90
    a_day: int = 10
    asked_again: int = 2
    shortest: int = 10
    longest: int = 1_000
    most_hours: int = 24
    praise_waits: int = 30


DEED_LIMITS = DeedLimits()
