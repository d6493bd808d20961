"""What will probably come, by two plain rules; each result keeps the figures it is computed from.

Pace: what is done goes on at the same rate until the year ends. Sending: of the reports of the next
round, the same share comes in time as of those that have come due this year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

LEAST_DAYS = 91
"""No pace is told before so many days are gone: the first weeks say nothing of a year."""


@dataclass(frozen=True)
class YearPace:
    """What is done of a whole after `gone` of `days` days."""

    done: Decimal
    whole: Decimal
    gone: int
    days: int

    @property
    def at_end(self) -> Decimal:
        """What is done at the end if all goes on at this rate: never more than the whole, unless
        more is done already."""
        return max(self.done, min(self.whole, self.done * self.days / self.gone))


def year_pace(
    done: Decimal | int, whole: Decimal | int, first: date, last: date, day: date
) -> YearPace | None:
    """Returns the pace at the end of `day`, in a time from `first` to `last`, both included.

    None if there is nothing to do, nothing is done yet, too few days are gone, or none are left.
    """
    gone, days = (day - first).days + 1, (last - first).days + 1
    if not whole or not done or not LEAST_DAYS <= gone < days:
        return None
    return YearPace(Decimal(done), Decimal(whole), gone, days)


@dataclass(frozen=True)
class Sent:
    """How the reports that came due to one bureau came in: in time, or late and not yet sent."""

    bureau: str
    in_time: int
    late: int

    @property
    def came_due(self) -> int:
        return self.in_time + self.late


@dataclass(frozen=True)
class SendingForecast:
    """How many reports of the next round will come in time.

    came_due, in_time: of this year so far, all bureaus.
    coming: of the next round, not yet sent; expected: of these, in time.
    often_late: bureaus that have reports to send, and sent fewer than half of their reports in
        time; the worst first.
    """

    came_due: int
    in_time: int
    coming: int
    expected: int
    often_late: tuple[Sent, ...]


def sending(so_far: Sequence[Sent], coming: Mapping[str, int]) -> SendingForecast | None:
    """Returns the forecast; None if nothing has come due yet, or nothing is to come.

    coming: by bureau, the reports of the next round that are not yet sent.
    """
    came, in_time = sum(each.came_due for each in so_far), sum(each.in_time for each in so_far)
    due = sum(coming.values())
    if not came or not due:
        return None
    often_late = [
        each for each in so_far if coming.get(each.bureau) and each.in_time * 2 < each.came_due
    ]
    often_late.sort(key=lambda each: (Decimal(each.in_time) / each.came_due, each.bureau))
    expected = (Decimal(due) * in_time / came).quantize(Decimal(1), ROUND_HALF_UP)
    return SendingForecast(came, in_time, due, int(expected), tuple(often_late))
