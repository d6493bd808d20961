"""Reads the facts of a story: its days, people, place, money, who taught and how it was rated, and
what is left of the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import ANY_MONTH, mention_spans
from handlers.understand.dates.dates import find_dates
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.numbers.story_figures import DAY, figures
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.held_told import without_days_of_payment
from handlers.understand.reports.report_line import read_report_line
from handlers.understand.thai import blanked, fold, normalise
from handlers.understand.told.place_told import places_in
from handlers.understand.unclear import Unclear

_LONGEST = 600
_PERSON = "คน"
_A_PLACE = pattern_of(r"(?:ห้อง(?:ประชุม|อบรม)?|ชั้น|อาคาร|ตึก)\s?$")
"""`ห้อง 301 คนเข้าร่วม 45 คน` counts nobody in the room's number."""
_OF_OTHERS = r"(?:%|บาท|ก\.|ม\.|ชั้น|แห่ง|ชั่วโมง|ชม|โมง|น\.|ครั้ง|ต้น|ชุด|วัน(?![ก-๎])|(?:รุ่น|กลุ่ม)(?!ที่|\s?\d))"
_NUMBER = rf"\d{{1,4}}(?![\d.,:/]|\s?{_OF_OTHERS})"
_LED = (
    r"(?:(?:มี)?(?:คน|ผู้|บุคลากร)(?:ที่|มา|เข้า|ร่วม|ฟัง|อบรม|ประชุม|ไป|กัน|ทั้งหมด|รวม|ได้|\s)*"
    r"|(?:มา|ไป|ร่วม|เข้า)(?:กัน|ร่วม)?\s?)"
)
_UNIT = "(?:คน|ท่าน|ราย(?!งาน|การ|ได้))"
_CAME_BEHIND = "(?:เข้าร่วม|มาร่วม|เข้า|ร่วม|มา|ไป|ฟัง)?"
_PEOPLE = pattern_of(rf"{_LED}?(?P<counted>\d{{1,4}})\s?(?P<unit>{_UNIT}){_CAME_BEHIND}")
"""They are taken before the days: `เมื่อวันเสาร์ 27 คน` is no 27th."""
_CAME = pattern_of(rf"{_LED}(?P<counted>{_NUMBER})(?P<unit>\s?(?:คน|ท่าน|ราย))?")
_NOT_COME = pattern_of(
    r"(?:เป้า(?:หมาย)?|ขาด|วิทยากร|(?<!เว)ลา|ไม่(?:ได้)?มา|ยังไม่|อีก|เหลือ)(?:ที่|ตั้ง|ไว้|คือ|กัน|จำนวน|ทั้งหมด|มี|\s)*$"
    r"|จาก(?:ทั้งหมด|จำนวน|\s)*$|(?:รุ่น|วัน|ครั้ง|รอบ|กลุ่ม|ทีม|ห้อง|สำนัก|คน)ละ\s?$"
)
"""Behind it stands another number than that of those who came: `จากเป้า 60 คน มา 50 คน`."""
_ON_BOTH_SIDES = pattern_of(
    rf"\d{{1,4}}\s?{_UNIT}{_CAME_BEHIND}\s?(?P<behind>{_NUMBER})(?:\s?{_UNIT})?"
)
"""Which of the two came is not told: `พ.ร.บ. 2562 คน 40`."""
_YEAR = pattern_of(
    rf"\d\s*(?:เดือน\s*)?(?:{ANY_MONTH})\s*(?P<year>2[456]\d\d|[6-9]\d)\s*(?={_UNIT}[^\d\s]{{0,16}}\s*\d)",
    re.IGNORECASE,
)
"""A year with the count behind it: `10-12 ก.พ. 70 คน 50`."""
_ODD_YEAR = pattern_of(rf"(?:{ANY_MONTH})\s*\d{{3,4}}\s?{_UNIT}", re.IGNORECASE)
"""Where nobody was counted there, the year of the day cannot be read: `10 ก.พ. 9999 คน 50`."""
_TAKEN = "·"
"""Stands where people were counted, so that the next figure is no year of a day before them."""
_TAUGHT_BY = pattern_of(
    r"(?:โดย|มี)?วิทยากร(?:มา|คือ|เป็น|:|\s)*(?P<whom>(?:จาก\s?)?(?!จาก|มา|บรรยาย|ให้|สอน|พูด)[^\s\d,]{2,40})"
)
_RATED = pattern_of(
    r"(?:(?:ผล)?(?:การ)?ประเมิน)?\s?(?:ความ)?(?:พึง)?พอใจ(?:ได้|อยู่ที่|เฉลี่ย|ร้อยละ|\s)*(?P<rate>\d{1,3}(?:\.\d+)?)\s?(?:%|เปอร์เซ็นต์)?"
)
_SPENT = pattern_of(
    r"(?:(?:ใช้|(?<!ทั้ง)หมด|เบิก|จ่าย)(?:งบ(?:ประมาณ)?|เงิน|ไป|ค่าใช้จ่าย|\s)*|งบ(?:ประมาณ)?(?:ไป|ที่ใช้|\s)*)(?P<baht>\d[\d,]*+(?:\.\d\d?)?+)\s?(?:บาท)?(?!\s?(?:คน|%))"
)
_NO_MONEY = pattern_of(r"ไม่(?:ได้)?(?:ใช้|เบิก|มี|ขอ)(?:งบ(?:ประมาณ)?|เงิน)")
_DAY_SAID = pattern_of(r"(?:เมื่อ)?วันที่(?=\s?\d)|เมื่อ(?=\s?\d)")
_GAP = pattern_of(rf"\s{{2,}}|{_TAKEN}+")
_HALF_DAY = pattern_of("ครึ่งวัน(?:เช้า|บ่าย)?|ช่วง(?:เช้า|บ่าย)|ทั้งวัน")


@dataclass(frozen=True)
class StoryFacts:
    """What a story tells; "", None and () for what it does not. rest: its other words."""

    days: Sequence[date] = ()
    people: Sequence[str] = ()
    place: str = ""
    lasted: str = ""
    money: tuple[Decimal, Decimal] | None = None
    """Baht: what was allocated and what of it was spent."""
    spent: Decimal | None = None
    no_money: bool = False
    status: str | None = None
    taught_by: str = ""
    rated: str = ""
    rest: str = ""
    deed: str = ""
    """The words of rest up to the first fact behind them."""


def facts_of(story: str, today: date) -> StoryFacts:
    """Returns the facts that the first letters of a story tell."""
    uncounted = _Left(normalise(story[:_LONGEST]))
    people = [*uncounted.people(_PEOPLE)]
    plain = _dated(uncounted.words, today)
    line, left = read_report_line(story, today), _Left(plain)
    days = _days(plain, today)
    if days:
        left.blank([*mention_spans(plain), *(each.span() for each in _DAY_SAID.finditer(plain))])
    taught, rated = left.take(_TAUGHT_BY), left.take(_RATED)
    place = next(iter(places_in(left.words)), None)
    left.blank([place.span()] if place is not None else [])
    spent = left.spent(line.money)
    no_money, lasted = left.take(_NO_MONEY), left.take(_HALF_DAY)
    people += left.people(_CAME)
    deed, *more = [*filter(None, map(_joined, _GAP.split(left.words)))] or [""]
    return StoryFacts(
        days=days,
        people=people,
        place=place["place"] if place is not None else "",
        lasted=lasted[0] if lasted is not None else "",
        money=line.money,
        spent=line.spent if line.spent is not None or line.money else _baht(spent),
        no_money=no_money is not None,
        status=line.status,
        taught_by=taught["whom"] if taught is not None else "",
        rated=rated["rate"] if rated is not None else "",
        rest=" ".join([deed, *more]),
        deed=deed,
    )


_ANY_WORD = pattern_of("[ก-ฮ]")
_LITTLE = 8
"""Letters of what leads to a fact: `จัด`, `มีมา`."""


def tells_only_facts(words: str, today: date) -> bool:
    """Tells whether words tell how many came or where it was, and hardly anything else."""
    if _ANY_WORD.search(words) is None:
        return False
    facts = facts_of(words, today)
    return bool(facts.people or facts.place) and len(fold(facts.rest)) <= _LITTLE


class _Left:
    """The words of which the facts are taken one after the other."""

    def __init__(self, words: str) -> None:
        self.words = words

    def blank(self, spans: Sequence[tuple[int, int]]) -> None:
        self.words = blanked(self.words, spans)

    def take(self, fact: re.Pattern[str]) -> re.Match[str] | None:
        found = fact.search(self.words)
        if found is not None:
            self.blank([found.span()])
        return found

    def spent(self, money: tuple[Decimal, Decimal] | None) -> re.Match[str] | None:
        """Takes what was spent; with an allocation, each amount of the two."""
        if money is None:
            return self.take(_SPENT)
        self.blank([each.span() for each in _SPENT.finditer(self.words) if _baht(each) in money])
        return None

    def people(self, told: re.Pattern[str]) -> Iterator[str]:
        """Yields how many came, each with its unit."""
        words, unsure = self.words, [*_doubtful(self.words)]
        years = {each.start("year") for each in _YEAR.finditer(words)}
        at = 0
        while found := told.search(words, at):
            if found.start("counted") in years:
                at = found.start("unit")
                found = _CAME.match(words, at)
                if found is None:
                    continue
            start, at = found.start("counted"), found.end()
            sure = not any(first <= start < end for first, end in unsure)
            if sure and not (_A_PLACE.search(words, 0, start) or _NOT_COME.search(words, 0, start)):
                self.words = (
                    f"{self.words[: found.start()]}{_TAKEN * len(found[0])}{self.words[at:]}"
                )
                yield f"{found['counted']} {(found['unit'] or _PERSON).strip()}"


def _doubtful(words: str) -> Iterator[tuple[int, int]]:
    """Yields where a number stands on both sides of the people, and neither is a day, a year or a
    room's."""
    days = {start for start, _end in mention_spans(words)}
    years = {each.start("year") for each in _YEAR.finditer(words)}
    for found in _ON_BOTH_SIDES.finditer(words):
        known = found.start() in years or _A_PLACE.search(words, 0, found.start())
        if not known and found.start("behind") not in days:
            yield found.span()


def _joined(words: str) -> str:
    return " ".join(words.split())


def _dated(plain: str, today: date) -> str:
    """Returns the words with each day that is said from today written out: `เมื่อวันศุกร์`; as they
    are where none is, so that `วันเดียวกัน` stays."""
    with suppress(Unclear):
        written = written_out(plain, Calendar(today, Toward.PAST))
        return written if len(mention_spans(written)) > len(mention_spans(plain)) else plain
    return plain


def _days(plain: str, today: date) -> Sequence[date]:
    if _ODD_YEAR.search(plain):
        return ()
    others = [(each.start, each.ends) for each in figures(plain) if each.kind != DAY]
    with suppress(Unclear):
        deed = without_days_of_payment(blanked(plain, others))
        return [*dict.fromkeys(find_dates(deed, today))]
    return ()


def _baht(spent: re.Match[str] | None) -> Decimal | None:
    return Decimal(spent["baht"].replace(",", "")) if spent is not None else None
