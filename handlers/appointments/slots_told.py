"""What an adviser tells of the slots in another order than it is asked: the day before the hours,
how long one is, where it is, and another day or hour than stands."""

from __future__ import annotations

from datetime import date
from typing import Any

from handlers.calendar_events import event_changed, event_line
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.dates.clock_spans import only_hours
from handlers.understand.dates.dates import thai_span
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_particles, without_polite_ending
from handlers.understand.unclear import Unclear

DAY = "day"
"""Hidden key of the answers: the first and the last day, told before their hours."""
_EACH = "(?:นัดละ|รอบละ|คนละ|ครั้งละ|ช่วงละ|สำนักละ|คิวละ)?"
_MINUTES = pattern_of(rf"{_EACH}\s*(?P<n>\d{{1,3}})\s*(?P<unit>นาที|ชั่วโมง|ชม\.?)")
_HALF = pattern_of(rf"{_EACH}\s*ครึ่ง\s*(?:ชั่วโมง|ชม\.?)")
_ONE_HOUR = pattern_of(rf"{_EACH}\s*(?:หนึ่ง\s?(?:ชั่วโมง|ชม\.?)|ชั่วโมง(?:หนึ่ง|นึง|เดียว))")
_ONLY_LENGTH = pattern_of(
    r"(?:งั้น|ขอ|แบ่ง|ให้|เอา|เป็น|แล้ว|ก็|ส่วน|นัด|คิว|ช่วง|เปลี่ยน|แก้|\s)*(?:ก็)?(?:พอ|แล้วกัน|ละกัน|เลย|ดีกว่า|\s)*"
)
_A_ROOM = pattern_of(
    r"(?P<lead>(?:ใช้|จัด|นัด|เจอกัน)?(?:ที่|ณ)\s?|ใช้)?(?P<room>(?:ห้อง|อาคาร|ตึก|ศูนย์|ชั้น\s?\d)\S*(?:\s\S+){0,4})"
)
_WHERE = pattern_of("ชั้น|อาคาร|ตึก|คลินิก")
_NO_ROOM = pattern_of("ว่าง|เต็ม|จอง|ยัง|ไม่|ไหม|มั้ย|ไหน|อะไร")
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
    if found := _HALF.search(words):
        return 30, _HALF.sub(" ", words, count=1)
    if _ONE_HOUR.search(words):
        return 60, _ONE_HOUR.sub(" ", words, count=1)
    found = _MINUTES.search(words)
    if found is None:
        return None, words
    minutes = int(found["n"]) * (1 if found["unit"] == "นาที" else 60)
    return minutes, f"{words[: found.start()]} {words[found.end() :]}"


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
    return found or _length(text, at) or _room(text, at)


def _of_when(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the hours of a day that was told before, or keeps a day or hours that stand alone."""
    text = without_hours_apart(text)
    hours = only_hours(text)
    try:
        if hours and (day := answers.get(DAY)):
            days = date.fromisoformat(day[0]), date.fromisoformat(day[1])
            when = event_line.when_of(days, hours, context)
            return Heeded({"when": when, DAY: None}, at_once=True)
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


def room_in(rest: str) -> str:
    """Returns the room that words behind an answer tell with what leads to it; "" for others."""
    found = _A_ROOM.fullmatch(without_particles(_POLITE_FIRST.sub("", " ".join(rest.split()))))
    return found["room"] if found is not None and found["lead"] else ""


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
