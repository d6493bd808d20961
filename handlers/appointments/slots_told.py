"""What an adviser tells of the slots in another order than it is asked: the day before the hours,
how long one is, where it is, and another day or hour than stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from handlers.calendar_events import event_changed, event_line
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.dates.clock_spans import ends_sooner, hours_told, only_hours
from handlers.understand.dates.dates import thai_span
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import normalise, without_particles, without_polite_ending
from handlers.understand.unclear import Unclear

DAY = "day"
"""Hidden key of the answers: the first and the last day, told before their hours."""
_OF_ONE = "นัดละ|รอบละ|คนละ|ครั้งละ|ช่วงละ|สำนักละ|คิวละ"
_EACH = f"(?:{_OF_ONE})?"
_HOURS = r"(?:ชั่วโมง|ชม\.?)"
_MINUTES = pattern_of(rf"{_EACH}\s*(?P<n>\d{{1,3}})\s*(?P<unit>นาที|{_HOURS})")
_HALF = pattern_of(rf"{_EACH}\s*ครึ่ง\s*{_HOURS}")
_ONE_HOUR = pattern_of(rf"{_EACH}\s*(?:หนึ่ง\s?{_HOURS}|ชั่วโมง(?:หนึ่ง|นึง|เดียว))")
_LENGTH_OF_ONE = pattern_of(
    rf"(?:{_OF_ONE})\s*(?:(?P<half>ครึ่ง)\s*{_HOURS}|(?P<n>\d{{1,3}}|หนึ่ง)?\s*(?P<unit>นาที|{_HOURS})(?:หนึ่ง|นึง|เดียว)?)"
)
"""Plainly how long one slot is, wherever it stands."""
_LEFT_OUT = pattern_of(
    rf"(?:แต่|ยกเว้น|เว้น|ขอ|ให้|ช่วง|ตอน|\s)*(?:(?P<n>\d{{1,2}})\s*(?P<unit>นาที|{_HOURS})|(?P<half>ครึ่ง)?\s*{_HOURS})\s*"
    rf"(?P<where>แรก|สุดท้าย|ท้าย|หลัง(?!เที่ยง))\s*(?:(?:ก็|{ME}|ขอ|จะ|ต้อง|ให้|\s)*(?:เว้น|งด|พัก|ติด|ไม่(?:เปิด|ว่าง|รับ|เอา|อยู่)|ปิด)(?:ไว้)?\S*)?"
    rf"(?:\s?(?:{POLITE}))*"
)
"""A part of the hours that is not opened: `ครึ่งชั่วโมงสุดท้ายขอเว้นไว้ประชุม`."""
_ONLY_LENGTH = pattern_of(
    r"(?:งั้น|ขอ|แบ่ง|ให้|เอา|เป็น|แล้ว|ก็|ส่วน|นัด|คิว|ช่วง|เปลี่ยน|แก้|\s)*(?:ก็)?(?:พอ|แล้วกัน|ละกัน|เลย|ดีกว่า|\s)*"
)
_A_ROOM = pattern_of(
    r"(?P<lead>(?:ใช้|จัด|นัด|เจอกัน)?(?:ที่|ณ)\s?|ใช้)?(?P<room>(?:ห้อง|อาคาร|ตึก|ศูนย์|ชั้น\s?\d)\S*(?:\s\S+){0,4})"
)
_WHERE = pattern_of("ชั้น|อาคาร|ตึก|คลินิก")
_NO_ROOM = pattern_of(f"ว่าง|เต็ม|จอง|ยัง|ไม่|{WHETHER}|ไหน|อะไร")
_HOUR = r"\d{1,2}[.:]\d{2}(?!\d)(?:\s?น\.?(?![ก-๎]))?"
_BEGINS = rf"(?:เวลา\s?)?{_HOUR}"
_APART = pattern_of(
    rf"(?<![\d.:-])(?<!ถึง)(?<!ถึง ){_BEGINS}"
    rf"(?:\s*(?:กับ|และ|แล้วก็|หรือ|,)\s*{_BEGINS}(?!\s?(?:-|ถึง)))+"
)
_KEPT_DAY = "เก็บวัน {} แล้ว กี่โมงถึงกี่โมง พิมพ์ เช่น 13.00-15.00"
_KEPT = "เก็บ{}แล้ว"


def length_in(words: str) -> tuple[int | None, str]:
    """Returns how many minutes one slot has, and the words without that."""
    if plainly := _LENGTH_OF_ONE.search(words):
        number = 1 if plainly["n"] in (None, "หนึ่ง") else int(plainly["n"])
        minutes = number * (1 if plainly["unit"] == "นาที" else 60)
        return 30 if plainly["half"] else minutes, _without(words, plainly)
    if found := _HALF.search(words):
        return 30, _HALF.sub(" ", words, count=1)
    if _ONE_HOUR.search(words):
        return 60, _ONE_HOUR.sub(" ", words, count=1)
    found = _MINUTES.search(words)
    if found is None:
        return None, words
    minutes = int(found["n"]) * (1 if found["unit"] == "นาที" else 60)
    return minutes, _without(words, found)


def _without(words: str, found: re.Match[str]) -> str:
    return f"{words[: found.start()]} {words[found.end() :]}"


def left_out(words: str) -> tuple[timedelta, timedelta, str]:
    """Returns how much is not opened at the beginning and at the end of the hours that are told,
    and the words without that."""
    found = _LEFT_OUT.search(words)
    if found is None:
        return timedelta(), timedelta(), words
    if ends_sooner(words):
        return timedelta(), timedelta(), _without(words, found)  # the hour itself is told
    hours = 0.5 if found["half"] else float(found["n"] or 1)
    out = timedelta(minutes=hours) if found["unit"] == "นาที" else timedelta(hours=hours)
    first = found["where"] == "แรก"
    return (out if first else timedelta(), timedelta() if first else out, _without(words, found))


def interrupted(words: str) -> tuple[Sequence[time], str]:
    """Returns from when to when nothing is opened between the hours, and the words without that."""
    found = _INTERRUPTED.search(words)
    if found is None:
        return (), words
    hours, _rest = hours_told(found["span"]) if found["span"] else (_NOON, "")
    return (hours, _without(words, found)) if len(hours) == 2 else ((), words)


_NOON = (time(12), time(13))
_INTERRUPTED = pattern_of(
    rf"(?:แต่|ขอ|ให้|\s)*(?:ยก)?(?:เว้น|งด|พัก)+(?:ไว้|ช่วง|เวลา|ตอน|กินข้าว|\s)*(?:(?P<span>{_HOUR}\s?(?:-|–|ถึง)\s?{_HOUR})"
    r"|เที่ยง|กลางวัน)"
)


def until_the_break(when: dict[str, Any], hours: Sequence[time]) -> tuple[dict[str, Any], str]:
    """Returns the answer `when` up to what interrupts it, and what says so; as it is and "" where
    nothing does."""
    if not hours:
        return when, ""
    begins, ends = (datetime.fromisoformat(when[each]) for each in ("begins", "ends"))
    stops, goes_on = (ends.replace(hour=each.hour, minute=each.minute) for each in hours)
    if not begins < stops < goes_on < ends or begins.date() != ends.date():
        return when, ""
    rest = f"{goes_on.hour}.{goes_on.minute:02}-{ends.hour}.{ends.minute:02}"
    return {**when, "ends": stops.isoformat()}, _OPEN_REST.format(rest)


_OPEN_REST = "เปิดได้ทีละช่วงที่ต่อเนื่อง เก็บช่วงแรกไว้แล้ว ช่วง {} น. กรุณาเปิดอีกครั้งหลังจากนี้"


def without_part(when: dict[str, Any], first: timedelta, last: timedelta) -> dict[str, Any]:
    """Returns the answer `when` without these parts of its hours."""
    begins, ends = (datetime.fromisoformat(when[each]) for each in ("begins", "ends"))
    if begins + first >= ends - last:
        return when
    return {
        **when,
        "begins": (begins + first).isoformat(),
        "ends": (ends - last).isoformat(),
    }


def room_within(words: str) -> str:
    """Returns the room that is plainly named within other words; "" for none."""
    found = _ROOM_WITHIN.search(words)
    return found["room"].strip() if found is not None else ""


_ROOM_WITHIN = pattern_of(
    r"(?<![ก-๎])(?:ที่|ณ)?\s?(?P<room>(?:ห้อง|อาคาร|ตึก|ชั้น)(?!ว่าง|เต็ม|ไหน|อะไร)\s?[\w.ก-๎]{1,24}"
    r"(?:\s(?:ห้อง|ชั้น|อาคาร|ตึก)\s?[\w.ก-๎]{1,16}|(?:(?<=ชั้น)|(?<=ประชุม)|(?<=อาคาร))\s\d{1,4}(?![\d.:])){0,3})"
)


def place_beside(text: str) -> tuple[str, int | None]:
    """Returns the place without how long one slot is, and that, where both are told: `คิวละ 30 นาทีค่ะ
    ห้อง 305`."""
    plain = normalise(text)
    found = _LENGTH_OF_ONE.search(plain)
    minutes, rest = length_in(plain) if found is not None else (None, plain)
    place = without_particles(_POLITE_FIRST.sub("", " ".join(rest.split())))
    return (place, minutes) if minutes is not None and place else (text, None)


def without_hours_apart(words: str) -> str:
    """Returns the words without hours that only begin something: `13.30 กับ 14.30` tells no end, so
    it opens nothing from the one to the other."""
    plain = normalise(words)
    return _APART.sub(" ", plain).strip() if _APART.search(plain) else words


def day_of(when: dict[str, Any]) -> Answers:
    """Returns the days of an answer without hours, as one that waits for them."""
    return {DAY: [when["first"], when["last"]]}


def kept_day(day: list[str]) -> str:
    """Says that the days are kept."""
    return _KEPT_DAY.format(thai_span(*map(date.fromisoformat, day)))


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns what the words tell beside the present question; None for other words."""
    if at == "when" and "when" not in answers:
        found = _of_when(text, context, answers)
    else:
        found = event_changed.retold(text, at, context, answers, False) if at != "when" else None
    return found or _length(text, at) or _room(text, at) or _both(text, at)


def _of_when(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the hours of a day that was told before, or keeps a day or hours that stand alone."""
    first, last, text = left_out(without_hours_apart(text))
    pause, text = interrupted(text)
    hours = only_hours(text)
    try:
        if hours and (day := answers.get(DAY)):
            days = date.fromisoformat(day[0]), date.fromisoformat(day[1])
            when = without_part(event_line.when_of(days, hours, context), first, last)
            when, left = until_the_break(when, pause)
            return Heeded({"when": when, DAY: None}, left, at_once=True)
        if hours:
            kept = event_line.kept_hours(hours)
            told = _KEPT.format(f"เวลา {event_line.hours_in_words(hours)} ")
            return Heeded(kept, f"{told} วันใด พิมพ์วัน เช่น พุธหน้า", at_once=True)
        when = event_line.read_when(text, context)
    except Unclear:
        return None
    if when["begins"] is not None or answers.get(event_line.HOURS):
        return None
    day_told = day_of(when)
    return Heeded(day_told, kept_day(day_told[DAY]), at_once=True)


def _length(text: str, at: str) -> Heeded | None:
    minutes, rest = length_in(normalise(text)) if at != "minutes" else (None, "")
    if minutes is None or not _ONLY_LENGTH.fullmatch(without_polite_ending(rest)):
        return None
    return Heeded({"minutes": minutes}, _KEPT.format(f"ความยาวนัดละ {minutes} นาที"), at_once=True)


def _both(text: str, at: str) -> Heeded | None:
    """Takes how long one slot is with the room: `คิวละ 30 นาทีค่ะ ห้อง 305`."""
    place, minutes = place_beside(text) if at == "when" else ("", None)
    if minutes is None or not (room := room_in(place)):
        return None
    told = f"ความยาวนัดละ {minutes} นาที และสถานที่ {room} "
    return Heeded({"minutes": minutes, "place": room}, _KEPT.format(told), at_once=True)


def room_in(rest: str) -> str:
    """Returns the room that words beside a length tell; "" for others."""
    found = _A_ROOM.fullmatch(without_particles(_POLITE_FIRST.sub("", " ".join(rest.split()))))
    return found["room"] if found is not None and not _NO_ROOM.search(rest) else ""


_POLITE_FIRST = pattern_of(rf"^(?:{POLITE}|ก็พอ|แล้วกัน|\s)+")


def _room(text: str, at: str) -> Heeded | None:
    """Takes the room where something else is asked; where a number is asked, only words that
    plainly tell a place."""
    if at in ("place", REVIEW) or _NO_ROOM.search(text):
        return None
    found = _A_ROOM.fullmatch(without_particles(" ".join(text.split())))
    if found is None:
        return None
    if at == "minutes" and not (found["lead"] or _WHERE.search(found["room"])):
        return None
    return Heeded({"place": found["room"]}, _KEPT.format(f"สถานที่ {found['room']} "), at_once=True)
