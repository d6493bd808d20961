"""Finds the things that a sentence names, whatever is asked: people, bureaus, days with their
hours, counted amounts, numbers of staff, addresses. Each tells whether an answer holds it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation import names_kept_out
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.bureaus.own_bureau import own_places
from handlers.understand.dates.clock_spans import hours_told
from handlers.understand.dates.date_mentions import ANY_MONTH, WEEKDAYS, mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import blanked
from models.people import people

PERSON, BUREAU, OWN, DAY, HOURS, LENGTH, AMOUNT, ACTIVITY, CODE, LINK = (
    "person", "bureau", "own", "day", "hours", "length", "amount", "activity", "code", "link",
)  # fmt: skip

_CLOCK = (
    r"(?:(?<![\d.,/])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.,])(?:\s?น\.?(?![ก-๙]))?"
    r"|(?<!\d)\d{1,2}\s?(?:โมง|นาฬิกา)(?:\s?(?:เช้า|เย็น|ตรง))?(?:ครึ่ง)?|บ่าย(?:\s?\d|โมง|สอง|สาม|สี่)(?:\s?โมง)?(?:ครึ่ง)?|เที่ยง(?:ครึ่ง)?(?!คืน))"
)
_HOURS = pattern_of(
    rf"(?:(?:เวลา|ตอน|ช่วง|ตั้งแต่)\s?)?{_CLOCK}(?:\s?(?:-|–|ถึง|จนถึง)\s?(?:{_CLOCK}|\d{{1,2}}(?=\s?โมง)))?"
)
_SAID_DAY = pattern_of(
    rf"วันที่\s?\d{{1,2}}(?:\s?(?:-|–|ถึง|กับ|และ|,)\s?\d{{1,2}})*(?![\d.,:])(?!\s*(?:{ANY_MONTH}))"
    rf"|(?:วัน)?(?:{'|'.join(WEEKDAYS[:6])})(?:บดี)?(?:ที่)?(?:นี้|หน้า|ก่อน|แล้ว)?(?=$|[^ก-๙])|วันอาทิตย์(?:นี้|หน้า|ที่แล้ว)?"
    rf"|(?:สิ้น|ต้น|กลาง)(?:เดือน|ปี)(?:นี้|หน้า|{ANY_MONTH})?|ภายใน\s?\d{{1,3}}\s?วัน(?!ที่)"
)
_EVERY = pattern_of(r"ทุก(?:ๆ|\s)*(?:วัน)?$")
"""Before a weekday it is none of the calendar: `แต่งผ้าไทยทุกวันอังคาร`."""
_TO = pattern_of(r"\s?(?:-|–|ถึง|จนถึง|ไปถึง|กับ|และ|,)?\s?(?:วัน(?:ที่)?)?\s?")
_AMOUNT = pattern_of(
    r"(?<![\d.,/-])\d[\d,]*(?:\.\d+)?\s?(?P<unit>บาท|นาที|คน|ชิ้น|คะแนน|ครั้ง|ข้อ|%|ชั่วโมง|รางวัล|กลุ่ม)(?![ก-ฮ])"
)
_NUMBERED = pattern_of(
    r"(?<![\d.,:/-])[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.,:/%-]|\s?(?:น\.|บาท|ล้าน|ชั่วโมง))"
)
_COUNTS = {
    "หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9, "สิบ": 10,
}  # fmt: skip
_COUNT = rf"(?P<n>(?<![\d.,:/-])\d{{1,3}}|{'|'.join(_COUNTS)})"
_SOME_DAYS = pattern_of(
    rf"(?<!ภายใน)(?<!ก่อน)(?<!ล่วงหน้า)(?<!ทุก)(?:อีก\s?)?(?:{_COUNT}\s?(?P<unit>วัน|สัปดาห์|อาทิตย์)|(?P<one>สัปดาห์|อาทิตย์)(?=เดียว|นึง))"
    r"(?:เดียว|นึง)?(?!ที่|หยุด|แรก|นี้|หน้า|ก่อน|ล่วงหน้า|หลัง|ละ|ทำการ|ลา)"
)
_SOME_MINUTES = pattern_of(
    rf"(?:(?:{_COUNT}\s?|(?P<part>ครึ่ง)|(?<=ละ))(?P<unit>ชั่วโมง|ช\.?ม\.?|นาที))(?P<half>ครึ่ง)?(?:นึง)?(?![ก-ฮ])"
)
"""`คนละครึ่งชม.`, `รอบละชั่วโมง`: how long each of several is."""
_CODE = pattern_of(r"(?<![A-Za-z0-9./-])[A-Za-z]{1,4}-?\d{2,}(?![A-Za-z0-9-])")
_LINK = pattern_of(r"(?i)https?://\S+")
_ISO = pattern_of(r"\d{4}-\d\d-(\d\d)")
_NUMBER = pattern_of(r"\d+")
_AMOUNTS, _COMMA = pattern_of(r"\d+(?:\.\d+)?"), pattern_of(r"(?<=\d),(?=\d{3})")


@dataclass(frozen=True)
class Thing:
    """kind: what it is. start, end: its place. words: as it stands there. key: what an answer about
    it holds. unit: what is counted. ids: whom of the roster, or which bureau, it may be."""

    kind: str
    start: int
    end: int
    words: str
    key: str = ""
    unit: str = ""
    ids: frozenset[int] = frozenset()

    def is_held_by(self, value: Any) -> bool:
        """Tells whether the answer was read from this thing and not from other words by chance."""
        if value is None or isinstance(value, bool):
            return False
        if self.ids:
            return _ids_in(value) == self.ids
        held = json.dumps(value, ensure_ascii=False)
        if self.kind in (DAY, HOURS):
            days = {int(each) for each in _ISO.findall(held)}
            said = {int(each) for each in _NUMBER.findall(_HOURS.sub("", self.words))}
            timed = self.kind is DAY or "T" in held
            return timed and bool(days) and (not said or bool(days & said))
        if self.kind == ACTIVITY:
            return f'"{self.key}"' in held
        if self.kind in (AMOUNT, LENGTH):
            figures = _AMOUNTS.findall(_ISO.sub(" ", _COMMA.sub("", held)))
            return Decimal(self.key.partition(" ")[0]) in map(Decimal, figures)
        return self.key in held

    def is_one_of(self, value: Any) -> bool:
        """Tells whether the answer is somebody, or a bureau, that the words may mean."""
        ids = _ids_in(value) if self.ids else set()
        return bool(ids) and ids <= self.ids


def _ids_in(value: Any) -> set[int]:
    """Returns the ids of people or of a bureau that an answer is, or is a list of; words alone are
    none."""
    if isinstance(value, Mapping):
        mine = {value[each] for each in ("id", "person") if isinstance(value.get(each), int)}
        return mine or set().union(*map(_ids_in, value.values()))
    if isinstance(value, list):
        named = len(value) == 2 and isinstance(value[0], int) and isinstance(value[1], str)
        return {value[0]} if named else set().union(*map(_ids_in, value))
    return {value} if isinstance(value, int) else set()


def things(context: Context, plain: str) -> Sequence[Thing]:
    """Returns the things in normalised text, in order; none of them covers another. The same words
    are read once while the event is handled."""
    which = (f"things in {plain}", 0)
    if which not in context.once:
        context.once[which] = _read(context, plain)
    found: Sequence[Thing] = context.once[which]
    return found


def _read(context: Context, plain: str) -> Sequence[Thing]:
    found: list[Thing] = []
    for reads in (_links, _people, _bureaus, _days, _lengths, _amounts, _codes, _numbers):
        left = blanked(plain, [(each.start, each.end) for each in found])
        found += reads(context, left)
    return tuple(sorted(found, key=lambda each: each.start))


def _links(_context: Context, plain: str) -> Iterator[Thing]:
    for found in _LINK.finditer(plain):
        yield Thing(LINK, *found.span(), found[0], found[0])


def _people(context: Context, plain: str) -> Iterator[Thing]:
    for start, end, name, ids in names_kept_out.places(context, plain):
        yield Thing(PERSON, start, end, plain[start:end], name, ids=ids)


def _bureaus(context: Context, plain: str) -> Iterator[Thing]:
    if "ส" not in plain:
        return
    known = {each.name: each.id for each in people.bureaus(context.session)}
    named = bureaus_named(plain, list(known))
    if len(named.mentions) != len(named.places) or named.unknown:
        return
    for start, end in own_places(plain):
        mine = {name: each for name, each in known.items() if each == context.me.bureau_id}
        for name in mine:
            yield Thing(OWN, start, end, plain[start:end], name, ids=frozenset(mine.values()))
    for names, (start, end) in zip(named.mentions, named.places, strict=True):
        if len(names) == 1:
            ids = frozenset((known[names[0]],))
            yield Thing(BUREAU, start, end, plain[start:end].strip(), names[0], ids=ids)


def _days(_context: Context, plain: str) -> Iterator[Thing]:
    found = [*_days_with_hours(plain)]
    if [each.kind for each in found] == [DAY]:
        day = found[0]
        told, _ = hours_told(blanked(plain, [(day.start, day.end)]))
        if len(told) > 1:  # `พรุ่งนี้เปิดคลินิกเพิ่ม สิบโมงถึงเที่ยง`
            hours = "-".join(f"{each:%H.%M}" for each in told)
            found = [replace(day, kind=HOURS, words=f"{day.words} {hours}")]
    yield from found


def _days_with_hours(plain: str) -> Iterator[Thing]:
    days = [(_with_weekday(plain, start), end) for start, end in mention_spans(plain)]
    rest = blanked(plain, days)
    hours = [found.span() for found in _HOURS.finditer(rest)]
    rest = blanked(rest, hours)
    said = [
        each.span() for each in _SAID_DAY.finditer(rest) if not _EVERY.search(rest, 0, each.start())
    ]
    days = sorted([*days, *said])
    for start, end in _joined(plain, days):
        beside = next((each for each in hours if _stands_beside(plain, (start, end), each)), None)
        if beside is None:
            yield Thing(DAY, start, end, plain[start:end])
            continue
        hours.remove(beside)
        start, end = min(start, beside[0]), max(end, beside[1])
        yield Thing(HOURS, start, end, plain[start:end])


def _with_weekday(plain: str, start: int) -> int:
    """Returns where the day begins with the weekday that stands before its number: alone it would
    be another day."""
    found = _WEEKDAY_BEFORE.search(plain, 0, start)
    return found.start() if found is not None else start


_WEEKDAY_BEFORE = pattern_of(rf"(?:วัน)?(?:{'|'.join(WEEKDAYS)})(?:บดี)?\s*(?:ที่\s*)?$")


def hours_alone(plain: str) -> Iterator[tuple[str, int]]:
    """Yields hours that are no number of an activity, `13.30-15.00`, and where they begin."""
    for found in _HOURS.finditer(blanked(plain, mention_spans(plain))):
        if _SURELY_HOURS.search(found[0]):
            yield found[0].strip(), found.start()


_SURELY_HOURS = pattern_of("น|โมง|บ่าย|เที่ยง|เวลา|ตอน|ช่วง|-|–|ถึง")


def _joined(plain: str, days: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in days:
        between = plain[joined[-1][1] : start] if joined else ""
        if joined and between.strip() and _TO.fullmatch(between):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _stands_beside(plain: str, day: tuple[int, int], hours: tuple[int, int]) -> bool:
    first, second = sorted((day, hours))
    return not plain[first[1] : second[0]].strip(" ,")


def _amounts(_context: Context, plain: str) -> Iterator[Thing]:
    for found in _AMOUNT.finditer(plain):
        number = _AMOUNTS.match(found[0].replace(",", ""))
        if number is not None:
            yield Thing(AMOUNT, *found.span(), found[0], number[0], found["unit"])


def _lengths(_context: Context, plain: str) -> Iterator[Thing]:
    """Yields for how many days, and for how many minutes, something is told to be."""
    for found in _SOME_DAYS.finditer(plain):
        days = _count(found["n"]) * (1 if found["unit"] == "วัน" else 7)
        yield Thing(LENGTH, *found.span(), found[0], f"{days} วัน", "วัน")
    for found in _SOME_MINUTES.finditer(plain):
        each = 1 if found["unit"] == "นาที" else 60
        minutes = each // 2 if found["part"] else _count(found["n"]) * each
        minutes += each // 2 if found["half"] else 0
        yield Thing(LENGTH, *found.span(), found[0], f"{minutes} นาที", "นาที")


def _count(words: str | None) -> int:
    return _COUNTS.get(words, 0) or int(words) if words else 1


def _codes(context: Context, plain: str) -> Iterator[Thing]:
    """Yields numbers of staff, those of the roster as people."""
    for found in _CODE.finditer(plain):
        person = people.by_staff_id(context.session, found[0].upper())
        if person is None:
            yield Thing(CODE, *found.span(), found[0], found[0])
        else:
            yield Thing(PERSON, *found.span(), found[0], person.name, ids=frozenset((person.id,)))


def _numbers(_context: Context, plain: str) -> Iterator[Thing]:
    for found in _NUMBERED.finditer(plain):
        yield Thing(ACTIVITY, *found.span(), found[0], found[0])
