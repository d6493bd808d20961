"""The office's calendar: time zone, fiscal years and periods, working days, quiet hours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone

BANGKOK = timezone(timedelta(hours=7), "Asia/Bangkok")
"""Thailand has no daylight saving time, so a fixed offset is enough (domain.md)."""

BUDDHIST_YEARS = 543
_FIRST_MONTH = 10  # of a fiscal year: October

SPEAKING_FROM, QUIET_FROM = time(8, 30), time(18, 0)
"""Nothing is pushed from 18:00 until 08:30 (Asia/Bangkok), nor on days off."""

PERIODS = (6, 9, 12)
"""The office reports on the first 6, 9 and 12 months of a fiscal year (004:2)."""

_DAY = timedelta(days=1)


def office_day(now: datetime) -> date:
    """The date in Bangkok at an aware moment."""
    return now.astimezone(BANGKOK).date()


def end_of(day: date) -> datetime:
    """The last moment of the day in Bangkok (aware)."""
    start = datetime.combine(day + timedelta(days=1), time.min, BANGKOK)
    return start - timedelta(microseconds=1)


def fiscal_year(day: date) -> int:
    """The fiscal year (B.E.) of a day: 2567 is 1 Oct 2023 to 30 Sep 2024 (domain.md, Calendar)."""
    return day.year + BUDDHIST_YEARS + (1 if day.month >= _FIRST_MONTH else 0)


def year_of_month(year: int, month: int) -> int:
    """The C.E. year of a month (1 to 12) of a fiscal year (B.E.)."""
    return year - BUDDHIST_YEARS - (1 if month >= _FIRST_MONTH else 0)


def fiscal_year_days(year: int) -> tuple[date, date]:
    """The first and the last day of a fiscal year (B.E.): 1 October to 30 September."""
    last = year - BUDDHIST_YEARS
    return date(last - 1, _FIRST_MONTH, 1), date(last, 9, 30)


def a_year_earlier(days: tuple[date, date]) -> tuple[date, date]:
    """The same days of the year before; 28 for 29 February."""
    first, last = (
        day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
        for day in days
    )
    return first, last


def period(year: int, months: int) -> tuple[date, date]:
    """First and last day of the first `months` (1 to 12) of a fiscal year (B.E.)."""
    return fiscal_year_days(year)[0], month_ends(year)[months - 1]


def month_ends(year: int) -> tuple[date, ...]:
    """The last day of each of the twelve months of a fiscal year (B.E.), October first."""
    ends = []
    for number in range(1, 13):  # the months after October, up to the October a year later
        turn, month = divmod(9 + number, 12)
        ends.append(date(year - BUDDHIST_YEARS - 1 + turn, month + 1, 1) - _DAY)
    return tuple(ends)


def quarter(year: int, number: int) -> tuple[date, date]:
    """First and last day of a quarter (1 to 4) of a fiscal year (B.E.); quarter 1 is Oct–Dec."""
    ends = month_ends(year)
    first = period(year, 1)[0] if number == 1 else ends[3 * number - 4] + _DAY
    return first, ends[3 * number - 1]


def quarter_number(day: date) -> int:
    """The quarter of the fiscal year (1 to 4) on that day; 1 is October to December."""
    return (day.month + 2) % 12 // 3 + 1


def evening(now: datetime) -> datetime:
    """When the quiet hours begin on the office day of an aware moment (Asia/Bangkok)."""
    return datetime.combine(office_day(now), QUIET_FROM, BANGKOK)


@dataclass(frozen=True)
class DaysApart:
    """Exceptions from weekdays and public holidays.

    closed: days off that would be working days.
    open: working days that would be days off.
    """

    closed: frozenset[date] = frozenset()
    open: frozenset[date] = frozenset()


def no_holidays(_year: int) -> frozenset[date]:
    """A calendar in which only weekends are off."""
    return frozenset()


@dataclass(frozen=True, eq=False)
class WorkingDays:
    """Which days are working days: Monday to Friday without holidays, with the office's exceptions.

    public: the public holidays of a year (C.E.).
    apart: the exceptions for the whole office.
    of_bureaus: the exceptions for single bureaus, by bureau id.
    """

    public: Callable[[int], frozenset[date]] = no_holidays
    apart: DaysApart = DaysApart()
    of_bureaus: Mapping[int, DaysApart] = field(default_factory=dict)

    def of_bureau(self, bureau_id: int) -> WorkingDays:
        """The working days of this bureau."""
        own = self.of_bureaus.get(bureau_id)
        if own is None:
            return self
        closed = (self.apart.closed - own.open) | own.closed
        return WorkingDays(self.public, DaysApart(closed, (self.apart.open - closed) | own.open))

    def is_working(self, day: date) -> bool:
        if day in self.apart.closed:
            return False
        if day in self.apart.open:
            return True
        return day.weekday() < 5 and day not in self.public(day.year)

    def last_working_on_or_before(self, day: date) -> date:
        """The day itself if it is a working day, else the last one before it."""
        while not self.is_working(day):
            day -= _DAY
        return day

    def first_working_on_or_after(self, day: date) -> date:
        """The day itself if it is a working day, else the first one after it."""
        while not self.is_working(day):
            day += _DAY
        return day

    def first_working_after(self, day: date) -> date:
        """The first working day after the day. After a due date, this is the first late day."""
        return self.first_working_on_or_after(day + _DAY)

    def shift(self, day: date, count: int) -> date:
        """The `count`-th working day after the day, or before it if `count` is negative.

        The day itself is not counted. With 0: the day itself, or the last working day before it.
        """
        if count == 0:
            return self.last_working_on_or_before(day)
        step, left = _DAY if count > 0 else -_DAY, abs(count)
        while left:
            day += step
            left -= self.is_working(day)
        return day

    def count_between(self, first: date, last: date) -> int:
        """How many working days `last` is after `first`, not counting `first` itself.

        Negative if `last` is earlier. It is the `count` for which `shift(first, count)` is `last`.
        """
        step = _DAY if last >= first else -_DAY
        counted = 0
        while first != last:
            first += step
            counted += self.is_working(first)
        return counted if step > timedelta() else -counted

    def may_speak(self, moment: datetime) -> bool:
        """Whether the bot may push a message at the aware moment."""
        here = moment.astimezone(BANGKOK)
        return SPEAKING_FROM <= here.time() < QUIET_FROM and self.is_working(here.date())

    def next_speaking(self, moment: datetime) -> datetime:
        """The first moment from this one on at which the bot may push (Asia/Bangkok)."""
        here = moment.astimezone(BANGKOK)
        if self.may_speak(here):
            return here
        early = here.time() < SPEAKING_FROM
        day = self.first_working_on_or_after(here.date() if early else here.date() + _DAY)
        return datetime.combine(day, SPEAKING_FROM, BANGKOK)
