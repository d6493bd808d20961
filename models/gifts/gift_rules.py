"""What the law and the office's policy say of one gift: pure functions over data, no tables.

Section 128 of the organic act on anti-corruption, 2561, with its announcement: from somebody who is
not a relative at most 3,000 baht a person and occasion; more is reported within 30 days of receipt.
The office's policy is stricter: none at all (domain.md, No Gift Policy).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from models.gifts.gift import DECISIONS, KEEP, RELATIVE

REFUSED, PUBLIC, WITHIN, OVER, UNKNOWN = "refused", "public", "within", "over", "unknown"
NONE_AT_ALL = "none_at_all"
"""What a test found (besides RELATIVE)."""


@dataclass(frozen=True)
class Rules:
    """most: baht a person and occasion that the law lets pass. days: from receipt, within which it
    is reported and settled; warned: the days of them on which is warned. office_most: baht that the
    office's own policy lets pass, None for no gift whatever."""

    most: Decimal = Decimal("3000.00")
    days: int = 30
    warned: tuple[int, ...] = (20, 27)
    office_most: Decimal | None = None


DEFAULT = Rules()


@dataclass(frozen=True)
class Received:
    """What is judged. value: baht, None where it is not known. others: baht of further gifts of
    the same giver on the same occasion, None where one of them is of unknown value."""

    relation: str
    public: bool
    refused: bool
    value: Decimal | None
    others: Decimal | None = Decimal(0)

    @property
    def together(self) -> Decimal | None:
        """Baht of that giver and occasion; None where it is not known."""
        if self.value is None or self.others is None:
            return None
        return self.value + self.others


@dataclass(frozen=True)
class Verdict:
    """Whether a rule is kept, and by which of its clauses that is so."""

    passes: bool
    code: str


@dataclass(frozen=True)
class Judged:
    """Both tests, and baht of giver and occasion (None where it is not known)."""

    law: Verdict
    office: Verdict
    together: Decimal | None


def judge(gift: Received, rules: Rules = DEFAULT) -> Judged:
    """Both tests, side by side: neither takes the place of the other."""
    return Judged(_law(gift, rules), _office(gift, rules), gift.together)


def _law(gift: Received, rules: Rules) -> Verdict:
    if gift.refused:
        return Verdict(True, REFUSED)
    if gift.relation == RELATIVE:
        return Verdict(True, RELATIVE)
    if gift.public:
        return Verdict(True, PUBLIC)
    return _amount(gift, rules.most)


def _office(gift: Received, rules: Rules) -> Verdict:
    if gift.refused:
        return Verdict(True, REFUSED)
    if rules.office_most is None:
        return Verdict(False, NONE_AT_ALL)
    return _amount(gift, rules.office_most)


def _amount(gift: Received, most: Decimal) -> Verdict:
    together = gift.together
    # What is over already stays over, whatever else is unknown.
    known = together if together is not None else max(gift.value or 0, gift.others or 0)
    if known > most:
        return Verdict(False, OVER)
    return Verdict(True, WITHIN) if together is not None else Verdict(False, UNKNOWN)


def allowed(judged: Judged) -> tuple[str, ...]:
    """The decisions there may be: keeping only where the law allows it."""
    return DECISIONS if judged.law.passes else tuple(d for d in DECISIONS if d != KEEP)


def settled_by(received_on: date, rules: Rules = DEFAULT) -> date:
    """The last day on which it is to be reported and settled."""
    return received_on + timedelta(days=rules.days)


def warned_on(received_on: date, rules: Rules = DEFAULT) -> tuple[date, ...]:
    """The days on which is warned while it is open, the first one first."""
    return tuple(received_on + timedelta(days=days) for days in rules.warned)
