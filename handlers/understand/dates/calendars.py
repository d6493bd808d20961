"""What days said from today are counted from."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

DAY = timedelta(days=1)
WEEK = timedelta(days=7)


class Toward(Enum):
    """On which side of today the day lies."""

    PAST = "past"
    COMING = "coming"


@dataclass(frozen=True)
class Calendar:
    """What the words count from."""

    today: date
    toward: Toward
    month_of: date | None = None
    """A day of the month that is meant if none is named; today without it."""

    @property
    def near(self) -> date:
        return self.month_of or self.today

    @property
    def past(self) -> bool:
        return self.toward is Toward.PAST


def figures(day: date) -> str:
    """Returns `26/2/2027`, apart from the words around it."""
    return f" {day.day}/{day.month}/{day.year} "
