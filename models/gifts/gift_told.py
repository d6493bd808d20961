"""What the receiver of a gift wrote, in the clear: a value, sealed before it is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Told:
    """What the receiver wrote, in the clear. corrections: what was put right before the decision,
    the oldest first (models.gifts.gift_corrections)."""

    what: str = ""
    giver: str = ""
    organisation: str = ""
    occasion: str = ""
    value_note: str = ""
    corrections: Sequence[Mapping[str, Any]] = ()

    @property
    def who(self) -> str:
        """Giver and organisation, as lists show them."""
        return " · ".join(filter(None, (self.giver, self.organisation)))
