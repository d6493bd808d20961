"""The time limits of questions to the clinic."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class AdviceLimits:
    """The limits.

    answer: working days from asking, or from the asker's next word, to the answer.
    kept: days from the last word of an answered question until only its numbers are kept.
    """

    answer: int = 3
    kept: int = 365


ADVICE_LIMITS = AdviceLimits()
