"""How many good deeds there are: only figures behind which five people stand.

Figures are merged, not masked: what is too small joins the next smallest until five people stand
behind the sum. So every shown number may be shown, and no two of them tell a third. Deeds count on
the day on which they were kept, up to the end of a month; a month with too few people waits for
the next. So what is told of a month does not grow by one deed that somebody keeps later.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year_days, month_ends, office_day
from models.good_deeds.deeds import kept_between
from models.good_deeds.good_deed import GoodDeed
from models.small_counts import SMALLEST_SHOWN

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class CountedDeed:
    """One deed as it is counted: whose it is, where, of which virtue, kept on which day."""

    person_id: int
    bureau_id: int
    virtue: str
    kept_on: date


@dataclass(frozen=True)
class DeedCount(Generic[Key]):
    """Deeds and people of one part, or of several that are too small to be shown alone."""

    of: tuple[Key, ...]
    deeds: int
    people: int


@dataclass
class _DeedPart(Generic[Key]):
    of: list[Key]
    deeds: int = 0
    people: set[int] = field(default_factory=set)


def merged(parts: Iterable[tuple[Key, CountedDeed]]) -> list[DeedCount[Key]]:
    """The parts as they may be shown together; empty if fewer than five people stand behind all.

    The small ones are one sum; if it is itself too small, the smallest other part joins it.
    """
    sums: dict[Key, _DeedPart[Key]] = {}
    for key, deed in parts:
        part = sums.setdefault(key, _DeedPart([key]))
        part.deeds += 1
        part.people.add(deed.person_id)
    small = _DeedPart[Key]([])
    large = list[_DeedPart[Key]]()
    for part in sums.values():
        if len(part.people) < SMALLEST_SHOWN:
            _join(small, part)
        else:
            large.append(part)
    large.sort(key=lambda part: len(part.people))
    while small.of and len(small.people) < SMALLEST_SHOWN and large:
        _join(small, large.pop(0))
    shown = [*large, small] if len(small.people) >= SMALLEST_SHOWN else large
    return [DeedCount(tuple(each.of), each.deeds, len(each.people)) for each in shown]


def _join(into: _DeedPart[Key], part: _DeedPart[Key]) -> None:
    into.of += part.of
    into.deeds += part.deeds
    into.people |= part.people


def last_day_shown(found: Sequence[CountedDeed], ends: Iterable[date]) -> date | None:
    """The end of the last month up to which the deeds may be counted, or None.

    ends: the ends of the finished months of the period, in their order. Between two such days five
    people at least have kept a deed: so nobody learns of one by comparing two figures.
    """
    shown, since = None, date.min
    for end in ends:
        fresh = {each.person_id for each in found if since < each.kept_on <= end}
        if len(fresh) >= SMALLEST_SHOWN:
            shown = since = end
    return shown


def counted(
    session: Session, first: date, last: date, bureau_id: int | None = None
) -> list[CountedDeed]:
    """The deeds kept on these days and not withdrawn, also those that nobody else may read.

    bureau_id: only of this bureau.
    """
    query = select(GoodDeed.person_id, GoodDeed.bureau_id, GoodDeed.virtue, GoodDeed.kept_at)
    query = query.where(GoodDeed.withdrawn_on.is_(None), *kept_between(first, last))
    if bureau_id is not None:
        query = query.where(GoodDeed.bureau_id == bureau_id)
    return [
        CountedDeed(person_id or 0, where, virtue, office_day(at))
        for person_id, where, virtue, at in session.execute(query)
    ]


def by_virtue(found: Iterable[CountedDeed]) -> list[DeedCount[str]]:
    return merged((each.virtue, each) for each in found)


def total(found: Sequence[CountedDeed]) -> DeedCount[str] | None:
    """All together, or None if fewer than five people stand behind them."""
    people = {each.person_id for each in found}
    if len(people) < SMALLEST_SHOWN:
        return None
    return DeedCount((), len(found), len(people))


def finished_months(ends: Iterable[date], today: date) -> list[date]:
    """Those of these ends of months that are over."""
    return [each for each in ends if each < today]


@dataclass(frozen=True)
class YearOfDeeds:
    """A bureau's figures of a fiscal year, or the office's.

    until: the last day up to which deeds are counted.
    bureaus: how many bureaus' people stand behind it.
    virtues: the parts of the total; of the office none.
    """

    until: date
    total: DeedCount[str]
    bureaus: int
    virtues: Sequence[DeedCount[str]] = ()


def of_bureau(session: Session, bureau_id: int, year: int, today: date) -> YearOfDeeds | None:
    """What is told of the bureau's fiscal year (B.E.) by now; None: too few people."""
    found = counted(session, *fiscal_year_days(year), bureau_id)
    until, shown = _shown(found, year, today)
    whole = total(shown)
    if until is None or whole is None:
        return None
    return YearOfDeeds(until, whole, 1, by_virtue(shown))


def of_office(session: Session, year: int, today: date) -> YearOfDeeds | None:
    """What is told of the whole office's fiscal year (B.E.) by now; None: too few people.

    Virtues are not told: a bureau that knows its own would learn those of few others by
    subtraction. So neither is the total if the bureaus that are too small to be told have fewer
    than five people together.
    """
    until, shown = _shown(counted(session, *fiscal_year_days(year)), year, today)
    whole = total(shown)
    if until is None or whole is None:
        return None
    people = dict[int, set[int]]()
    for deed in shown:
        people.setdefault(deed.bureau_id, set()).add(deed.person_id)
    small = set().union(*(each for each in people.values() if len(each) < SMALLEST_SHOWN))
    if 0 < len(small) < SMALLEST_SHOWN:
        return None
    return YearOfDeeds(until, whole, len(people))


def _shown(
    found: Sequence[CountedDeed], year: int, today: date
) -> tuple[date | None, list[CountedDeed]]:
    until = last_day_shown(found, finished_months(month_ends(year), today))
    return until, [each for each in found if until is not None and each.kept_on <= until]
