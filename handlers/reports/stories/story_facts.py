"""Reads the facts of a story: its days, people, place, money, who taught and how it was rated, and
what is left of the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from handlers.reports.filing.place_told import places_in
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import find_dates
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.numbers.story_figures import DAY, figures
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.report_line import read_report_line
from handlers.understand.thai import blanked, normalise
from handlers.understand.unclear import Unclear

_LONGEST = 600
_PERSON = "คน"
_A_PLACE = pattern_of(r"(?:ห้อง(?:ประชุม|อบรม)?|ชั้น|อาคาร|ตึก)\s?$")
"""`ห้อง 301 คนเข้าร่วม 45 คน` counts nobody in the room's number."""
_NUMBER = r"\d{1,4}(?![\d.,:/]|\s?(?:%|บาท|ก\.|ม\.|ชั้น|แห่ง|ชั่วโมง|ครั้ง))"
_LED = (
    r"(?:(?:มี)?(?:คน|ผู้|บุคลากร)(?:ที่|มา|เข้า|ร่วม|ฟัง|อบรม|ประชุม|ไป|กัน|ทั้งหมด|รวม|ได้|\s)*"
    r"|(?:มา|ไป|ร่วม|เข้า)(?:กัน|ร่วม)?\s?)"
)
_PEOPLE = pattern_of(
    rf"{_LED}?(?P<counted>\d{{1,4}})\s?(?P<unit>คน|ท่าน|ราย(?!งาน|การ|ได้))(?:เข้าร่วม|มาร่วม|เข้า|ร่วม|มา|ไป|ฟัง)?"
)
"""They are taken before the days: `เมื่อวันเสาร์ 27 คน` is no 27th."""
_CAME = pattern_of(rf"{_LED}(?P<counted>{_NUMBER})(?P<unit>\s?(?:คน|ท่าน|ราย))?")
_TAUGHT_BY = pattern_of(
    r"(?:โดย|มี)?วิทยากร(?:มา|คือ|เป็น|:|\s)*(?P<whom>(?:จาก\s?)?(?!จาก|มา|บรรยาย|ให้|สอน|พูด)[^\s\d,]{2,40})"
)
_RATED = pattern_of(
    r"(?:(?:ผล)?(?:การ)?ประเมิน)?\s?(?:ความ)?(?:พึง)?พอใจ(?:ได้|อยู่ที่|เฉลี่ย|ร้อยละ|\s)*(?P<rate>\d{1,3}(?:\.\d+)?)\s?(?:%|เปอร์เซ็นต์)?"
)
_SPENT = pattern_of(
    r"(?:(?:ใช้|หมด|เบิก|จ่าย)(?:งบ(?:ประมาณ)?|เงิน|ไป|ค่าใช้จ่าย|\s)*|งบ(?:ประมาณ)?(?:ไป|ที่ใช้|\s)*)(?P<baht>\d[\d,]*(?:\.\d\d?)?)\s?(?:บาท)?(?!\s?(?:คน|%))"
)
_NO_MONEY = pattern_of(r"ไม่(?:ได้)?(?:ใช้|เบิก|มี|ขอ)(?:งบ(?:ประมาณ)?|เงิน)")
_DAY_SAID = pattern_of(r"(?:เมื่อ)?วันที่(?=\s?\d)|เมื่อ(?=\s?\d)")
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


def facts_of(story: str, today: date) -> StoryFacts:
    """Returns the facts that the first letters of a story tell."""
    uncounted = _Left(normalise(story[:_LONGEST]))
    people = [*uncounted.people(_PEOPLE)]
    plain = _dated(uncounted.words, today)
    line, left = read_report_line(story, today), _Left(plain)
    days = _days(plain, today)
    left.blank([*mention_spans(plain), *(each.span() for each in _DAY_SAID.finditer(plain))])
    taught, rated = left.take(_TAUGHT_BY), left.take(_RATED)
    place = next(iter(places_in(left.words)), None)
    left.blank([place.span()] if place is not None else [])
    spent = left.take(_SPENT)
    no_money, lasted = left.take(_NO_MONEY), left.take(_HALF_DAY)
    people += left.people(_CAME)
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
        rest=" ".join(left.words.split()),
    )


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

    def people(self, told: re.Pattern[str]) -> Iterator[str]:
        """Yields how many came, each with its unit."""
        taken = []
        for found in told.finditer(self.words):
            if _A_PLACE.search(self.words, 0, found.start("counted")):
                continue
            taken.append(found.span())
            yield f"{found['counted']} {(found['unit'] or _PERSON).strip()}"
        self.blank(taken)


def _dated(plain: str, today: date) -> str:
    """Returns the words with each day that is said from today written out: `เมื่อวันศุกร์`; as they
    are where none is, so that `วันเดียวกัน` stays."""
    with suppress(Unclear):
        written = written_out(plain, Calendar(today, Toward.PAST))
        return written if len(mention_spans(written)) > len(mention_spans(plain)) else plain
    return plain


def _days(plain: str, today: date) -> Sequence[date]:
    others = [(each.start, each.ends) for each in figures(plain) if each.kind != DAY]
    with suppress(Unclear):
        return [*dict.fromkeys(find_dates(blanked(plain, others), today))]
    return ()


def _baht(spent: re.Match[str] | None) -> Decimal | None:
    return Decimal(spent["baht"].replace(",", "")) if spent is not None else None
