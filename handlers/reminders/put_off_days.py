"""The days to which a reminder may be put off: how they read, and which one was typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from handlers.context import Context
from handlers.reminders.kind_words import words_of
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.clock_spans import names_an_hour
from handlers.understand.dates.dates import find_dates, short_date
from handlers.understand.dates.days_from_today import NUMBER, counted, one_unit
from handlers.understand.dates.said_days import in_doubt, read_day_said
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.calendar import WorkingDays
from models.duties.duty import Duty
from models.reminders import snoozes
from models.reminders.snoozes import DAY_BEFORE, IN_THREE_DAYS, TOMORROW

NAMES: Mapping[str, str] = {
    TOMORROW: "พรุ่งนี้",
    IN_THREE_DAYS: "อีก 3 วัน",
    DAY_BEFORE: "ก่อนครบกำหนด",
}
"""The choices without their days."""

_BEFORE_DUE = r"ก่อน(?:ถึง)?(?:วัน)?(?:ครบ|ถึง)?กำหนด"
_DAYS_BEFORE = pattern_of(
    rf"(?P<n>{NUMBER})\s*วัน\s*{_BEFORE_DUE}|{_BEFORE_DUE}(?:ส่ง)?\s*(?P<after>{NUMBER})\s*วัน(?!ที่)"
)
_DAY_BEFORE = pattern_of(_BEFORE_DUE)
_AHEAD = pattern_of(
    rf"(?:(?<![\d.])(?P<n>{NUMBER})|(?<=อีก))\s*(?P<unit>วัน|สัปดาห์|อาทิตย์)"
    r"(?P<work>\s*(?:ทำการ|ทำงาน|ราชการ))?(?!ที่|นี้|หน้า|ก่อน)"
)
_TOMORROW = pattern_of(r"พรุ่งนี้|วันทำการถัดไป|วันรุ่งขึ้น")
_NEXT_WEEK = pattern_of(
    r"(?<!วัน)(?<!วัน )(?<!ร์)(?<!ร์ )(?<!พุธ)(?<!อังคาร)(?<!พฤหัส)(?<!บดี)"
    r"(?:อาทิตย์|สัปดาห์)หน้า(?!\s?วัน|\s?[จอพศส][ันังุฤ])"
)
"""Without a day of it, its days are offered."""
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_MOST = 366
_NO_WISH = pattern_of(
    rf"ไม่(?!เกิน)|{WHETHER}|หรือ|ใช่|ว่าง|ติด|ประชุม|ป่วย|พอ(?!ดี)|(?<=\S)แล้ว(?!กัน)|ต้องส่ง"
)
"""Words that ask, deny, or tell what else a day is for: the day is shown and asked about."""
_MAY_IT = pattern_of(rf"\s?(?:จะ)?ได้(?:{WHETHER})(?:ค่ะ|คะ|ครับ|คับ|นะ|\s)*$")
_LONGEST = 300
"""Letters in which a day is looked for."""


NO_HOUR = "เลือกเวลาเตือนไม่ได้ เลือกได้เฉพาะวัน บอตเตือนในเวลาทำการ"


@dataclass(frozen=True)
class PutOffDays:
    """The days to which one duty may be put off: any working day up to the last one.

    working: those of the duty's bureau.
    named: the choices by name, with their days (`snoozes.choices`).
    """

    duty: Duty
    today: date
    working: WorkingDays
    named: Mapping[str, date]

    @cached_property
    def offered(self) -> Mapping[str, date]:
        """The choices, each day once."""
        found: dict[str, date] = {}
        for name, day in self.named.items():
            if day not in found.values():
                found[name] = day
        return found

    @property
    def last(self) -> date:
        return max(self.named.values())

    def possible(self, day: date) -> bool:
        return self.today < day <= self.last and self.working.is_working(day)

    def answer(self, day: date) -> str:
        """Returns the day as the answer to the question: a choice's name, or the day itself."""
        found = (name for name, each in self.named.items() if each == day)
        return next(found, day.isoformat())

    # -- in words ---------------------------------------------------------------------------------

    def beyond(self) -> str:
        """Returns that it cannot be put off so far, and which day is the last."""
        due = f" เพราะ{words_of(self.duty.kind).when(self.duty)}" if self.duty.kind.deadline else ""
        return f"เลื่อนได้ไม่เกินวันที่ {short_date(self.last)}{due} กรุณาเลือกวันอื่น"

    def these(self, text: str = "") -> str:
        """Returns how to say the day; the day itself where there is one only. To an hour in the
        text it says that none can be chosen."""
        if names_an_hour(text):
            return f"{NO_HOUR} {self.these()}"
        words = [label(name, day, self.today) for name, day in self.offered.items()]
        if len(words) == 1:
            return f"เลื่อนได้เฉพาะ {words[0]}"
        return f"กดวัน หรือพิมพ์วันทำการวันเดียวที่ไม่เกินวันที่ {short_date(self.last)} เช่น อีก 2 วัน"

    # -- typed ------------------------------------------------------------------------------------

    def meant(self, text: str) -> str:
        """Returns the answer that the words tell. Raises Unclear: with the last day if a later one
        was typed, with the days if several were, else with what is possible."""
        found = self._said(one_unit(text[:_LONGEST]))
        # `กำหนด 20 มี.ค. วันนี้ขอเลื่อนเป็น 18` names also the day it is due, and today.
        days = [day for day in found if day not in (self.today, self.duty.day)] or found
        if len(days) > 1 or days and (in_doubt(text) or _NO_WISH.search(normalise(text))):
            wordings = [short_date(day) for day in days if self.possible(day)]
            raise Unclear(self.these(), wordings)
        if not days:
            raise Unclear(self.these(text), [short_date(day) for day in self.next_week(text)])
        return self._checked(days[0])

    def wished(self, text: str) -> str:
        """Returns the same of a wish, which `ได้ไหม` at its end only asks politely for."""
        return self.meant(_MAY_IT.sub("", normalise(text)))

    def tells(self, text: str) -> bool:
        """Tells whether the words name or count any day, possible or not."""
        try:
            return bool(self._said(one_unit(text[:_LONGEST])))
        except Unclear:
            return True

    def _checked(self, day: date) -> str:
        if self.possible(day):
            return self.answer(day)
        if day > self.last:
            raise Unclear(self.beyond())
        if day > self.today:
            raise Unclear(f"วันที่ {short_date(day)} เป็นวันหยุด ไม่มีการเตือน กรุณาเลือกวันอื่น")
        raise Unclear(self.these())

    def _said(self, plain: str) -> list[date]:
        """Returns the days that are counted or named, each once."""
        found: list[date] = []
        for pattern, days in (
            (_DAYS_BEFORE, self._days_before),
            (_DAY_BEFORE, lambda _found: self.named.get(DAY_BEFORE)),
            (_AHEAD, self._ahead),
            (_TOMORROW, lambda _found: self.working.first_working_after(self.today)),
        ):
            found += [day for each in pattern.finditer(plain) if (day := days(each)) is not None]
            plain = pattern.sub(" ", plain)
        return list(dict.fromkeys((*found, *self._dates(plain))))

    def next_week(self, text: str) -> list[date]:
        """Returns the possible days of the next week, to be offered where only that is told."""
        if _NEXT_WEEK.search(normalise(text)) is None:
            return []
        monday = self.today + (7 - self.today.weekday()) * _DAY
        days = (monday + number * _DAY for number in range(5))
        return [day for day in days if self.possible(day)]

    def _days_before(self, found: re.Match[str]) -> date | None:
        number = _counted(found["n"] or found["after"])
        return self.duty.day - number * _DAY if number and self.duty.kind.deadline else None

    def _ahead(self, found: re.Match[str]) -> date | None:
        """Counts days of the calendar. One that ends on a day off means the next working day."""
        number = _counted(found["n"] or "1")
        if not number:
            return None
        if found["work"]:
            return self.working.shift(self.today, number)
        day = self.today + number * (_DAY if found["unit"] == "วัน" else _WEEK)
        return self.working.first_working_on_or_after(day)

    def _dates(self, plain: str) -> list[date]:
        """Returns the days that are named. Raises Unclear with those that may be meant."""
        try:
            return [read_day_said(plain, Calendar(self.today, Toward.COMING))]
        except Unclear as unclear:
            likely = unclear.meant
        try:
            found = find_dates(plain, self.today)
        except Unclear:
            found = []
        if likely and not found:
            raise Unclear(self.these(), likely)
        return found


def of(context: Context, duty: Duty) -> PutOffDays:
    """Returns the days to which the duty may be put off now; without `named` it may not."""
    days = context.working_days
    named = snoozes.choices(days, duty, context.today)
    return PutOffDays(duty, context.today, days.of_bureau(duty.bureau_id), named)


def _counted(number: str) -> int | None:
    """Returns the number that digits or words say; None beyond a year."""
    value = counted(number)
    return value if value is not None and value <= _MOST else None


def label(name: str, day: date, today: date) -> str:
    """Returns `พรุ่งนี้ 2 มี.ค.`: with the real day, since tomorrow may be a day off, and without
    the year, so that it fits a button."""
    ahead = (day - today).days
    words = {
        **NAMES,
        TOMORROW: NAMES[TOMORROW] if ahead == 1 else "วันทำการถัดไป",
        IN_THREE_DAYS: f"อีก {ahead} วัน",
    }
    return f"{words[name]} {short_date(day).rpartition(' ')[0]}"


def shown(until: str) -> str:
    """Returns an answer in words: a choice's name, or a day in ISO form."""
    return NAMES.get(until) or short_date(date.fromisoformat(until))


def which(text: str, every: bool) -> str:
    """Returns how to say which reminder is put off. every: the words want all of them."""
    one = "เลื่อนได้ทีละเรื่อง " if every else ""
    hour = f"{NO_HOUR} " if names_an_hour(text) else ""
    return f"{hour}{one}กดเรื่องที่จะเลื่อน หรือพิมพ์เลขกิจกรรม เช่น 1.10"
