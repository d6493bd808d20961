"""What the law and the office's policy say about one gift. No tables.

Section 128 of the organic act on anti-corruption, 2561, and its announcement: at most 3,000 baht
for each person and occasion from anybody but a relative; more must be reported within 30 days of
receipt. The office's policy is stricter: no gift at all (domain.md, No Gift Policy).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from models.gifts.gift import DECISIONS, KEEP, RELATIVE

REFUSED, PUBLIC, WITHIN, OVER, UNKNOWN = "refused", "public", "within", "over", "unknown"
SHARED, NONE_AT_ALL = "shared", "none_at_all"
"""Codes of a verdict (besides RELATIVE)."""


@dataclass(frozen=True)
class Rules:
    """The limits.

    most: baht for each giver and occasion that the law allows
    days: days from receipt to report and settle the gift
    warned: of these days, those on which the bot warns
    office_most: baht that the office's policy allows; None means no gift at all
    """

    most: Decimal = Decimal("3000.00")
    days: int = 30
    warned: tuple[int, ...] = (20, 27)
    office_most: Decimal | None = None


DEFAULT = Rules()


@dataclass(frozen=True)
class Received:
    """The facts to test.

    value: baht; None if unknown
    others: baht of other gifts of the same giver and occasion; None if one value is unknown
    shared: given to a whole group; our sources do not say how the law counts that for each of them
    """

    relation: str
    public: bool
    refused: bool
    value: Decimal | None
    others: Decimal | None = Decimal(0)
    shared: bool = False

    @property
    def together(self) -> Decimal | None:
        """Baht of all gifts of that giver and occasion; None if one value is unknown."""
        if self.value is None or self.others is None:
            return None
        return self.value + self.others


@dataclass(frozen=True)
class Verdict:
    """Whether a gift passes a rule, and the code of the clause that decides it."""

    passes: bool
    code: str


@dataclass(frozen=True)
class Judged:
    """Both verdicts, and baht of giver and occasion (None if unknown)."""

    law: Verdict
    office: Verdict
    together: Decimal | None


def judge(gift: Received, rules: Rules = DEFAULT) -> Judged:
    """Runs both tests. Neither replaces the other."""
    return Judged(_law(gift, rules), _office(gift, rules), gift.together)


def _law(gift: Received, rules: Rules) -> Verdict:
    if gift.refused:
        return Verdict(True, REFUSED)
    if gift.relation == RELATIVE:
        return Verdict(True, RELATIVE)
    if gift.public:
        return Verdict(True, PUBLIC)
    verdict = _amount(gift, rules.most)
    return Verdict(False, SHARED) if gift.shared and verdict.code == OVER else verdict


def _office(gift: Received, rules: Rules) -> Verdict:
    if gift.refused:
        return Verdict(True, REFUSED)
    if rules.office_most is None:
        return Verdict(False, NONE_AT_ALL)
    return _amount(gift, rules.office_most)


def _amount(gift: Received, most: Decimal) -> Verdict:
    together = gift.together
    # A sum over the limit stays over it, even if other values are unknown.
    known = together if together is not None else max(gift.value or 0, gift.others or 0)
    if known > most:
        return Verdict(False, OVER)
    return Verdict(True, WITHIN) if together is not None else Verdict(False, UNKNOWN)


def allowed(judged: Judged) -> tuple[str, ...]:
    """The possible decisions: KEEP only if the law allows it."""
    return DECISIONS if judged.law.passes else tuple(d for d in DECISIONS if d != KEEP)


def settled_by(received_on: date, rules: Rules = DEFAULT) -> date:
    """The last day to report and settle the gift."""
    return received_on + timedelta(days=rules.days)


def warned_on(received_on: date, rules: Rules = DEFAULT) -> tuple[date, ...]:
    """The days on which the bot warns while the gift is open, in order."""
    return tuple(received_on + timedelta(days=days) for days in rules.warned)
