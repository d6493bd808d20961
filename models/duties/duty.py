"""A duty: something that somebody must do by a day, with what every duty has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar

from models.duties.duty_people import Recipients

if TYPE_CHECKING:
    from models.duties.duty_kind import DutyKind


@dataclass(frozen=True, kw_only=True)
class Payload:
    """What a duty is about. Each kind has a class of its own, with what its words and buttons need.

    number: of the activity, gift or case that people call it by. Empty where there is none.
    round: the date of the plan, or of a rule, that it belongs to. None where there is none.
    activity_id: the plan's activity. None where it is about no activity.
    """

    number: str = ""
    round: date | None = None
    activity_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class RoundDuty(Payload):
    """What a round asks of a person or of a bureau besides reports."""

    round: date


P = TypeVar("P", bound=Payload)


@dataclass(frozen=True)
class Duty:
    """Something that somebody must do by a day.

    key: never changes while it is the same duty. Stored with what was said of it.
    kind: its declaration.
    day: from which its steps are counted.
    bureau_id, bureau: the bureau it is listed under.
    recipients: the people whom its reminders reach, by role.
    payload: what it is about, as its kind has it.
    since: the day on which its people were told already. Steps up to that day are not said.
    """

    key: str
    kind: DutyKind
    day: date
    bureau_id: int
    bureau: str
    recipients: Recipients
    payload: Payload
    since: date | None = None

    def of(self, payload: type[P]) -> P:
        """The payload. Raises TypeError if it is none of that class."""
        if not isinstance(self.payload, payload):
            raise TypeError(f"{self.key} holds no {payload.__name__}")
        return self.payload

    @property
    def about(self) -> tuple[int | None, int, date | None]:
        """The report it is about: activity, bureau, the plan's date."""
        return self.payload.activity_id, self.bureau_id, self.payload.round

    @property
    def place(self) -> tuple[int, ...]:
        """The place of its number among others: 1.10 comes after 1.9."""
        return _place(self.payload.number)

    @cached_property
    def order(self) -> tuple[date, str, tuple[int, ...], str]:
        """Its place in a list, the nearest first. A digest is sorted by it, and four people have
        the same duty in theirs."""
        return self.day, self.bureau, self.place, self.key

    def of_activity(self, number: str) -> bool:
        """Whether it is about the activity of this number, or about one of its parts."""
        if self.payload.activity_id is None:
            return False
        return self.payload.number == number or self.payload.number.startswith(f"{number}.")

    def late(self, today: date) -> bool:
        """Whether its deadline has passed."""
        return self.kind.deadline and self.day < today


@lru_cache(1024)  # every digest is sorted by it
def _place(number: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in number.split("."))
