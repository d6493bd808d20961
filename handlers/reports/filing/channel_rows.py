"""Reads where a report was published as rows: each of the plan's channels with its own day, added,
taken out or put in the place of another one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from handlers.understand.corrections.list_told import Clause, bare, read_list
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import find_dates
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.channels import (
    board_apart,
    channels_named,
    channels_of,
    meant_alone,
    medium_in,
    unnamed_media,
)
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear

Details = dict[str, Any]
_PLACE = pattern_of(
    r"(?:อัน|ตัว|ช่องทาง)?(?:ข้อ|ช่อง|หมายเลข|เบอร์|เลข|อัน)(?:ที่)?\s*(?P<place>\d{1,2})(?!\d)|(?P<bare>\d{1,2})(?=\s|$)"
)
_SAYS = pattern_of(
    rf"(?:ลง(?:ไป|ไว้)?|โพสต์?|แชร์|เผยแพร่|ประชาสัมพันธ์|ติด|ขึ้น|ไป|มา|แล้ว|เมื่อ|ตอน|วันที่|ใน|ที่|ทาง|ผ่าน|คือ|เป็น|ก็|นี่|ของ|อัน|อยู่|เรียบร้อย|{POLITE}|[\s:(),.-])*"
)
"""What may stand beside a row's number and its day."""
_NO_DAY = pattern_of(
    r"\s*(?:ยัง|ก็)?(?:ไม่(?:มี|ระบุ|ได้ระบุ|ทราบ|รู้|ต้องใส่)|จำ)\s?(?:วัน(?:ที่)?)(?:ไม่ได้)?\s*"
)
_OPEN = pattern_of(
    r"ยัง(?!ไง)|ไม่(?!ใช่|เอา|ต้องใส่)|(?<!สต)รอ(?!บ|อก)|เดี๋ยว|จะ(?!ต|ง)|กำลัง|ทุกช่อง|ครบ|://|ยกเว้น|นอกจาก|เว้น"
)
"""Of these others know what they mean."""
_BOARD = pattern_of(
    r"(?:ติด|ลง|ขึ้น|ที่|บน|ใน|\s)*(?:บอร์ด|ป้ายประกาศ)(?:ประชาสัมพันธ์|ของ|หน้าห้อง|\s)*สำนัก(?:เรา|ของเรา)?"
)
"""The bureau's own; another board is kept by what it is called, as its question says."""
_OUR_OWN = pattern_of(r"(?:ทาง|ใน|ของ|ที่|ช่องทาง|\s)*(?:สำนัก|กลุ่ม)(?:ของ)?(?:เรา)?(?:เอง)?")
_APART = pattern_of(r"[;\n]|,(?!\s*สว)|แล้วก็|รวมทั้ง")
_BESIDE_DAY = pattern_of(r"^(?:คือ|เป็น|[\s:=])+|(?:ลง|โพสต์?|ขึ้น|เมื่อ|ตอน|วันที่|วัน|คือ|[\s:=])+$")
_LEAST_OF_NAME = 4
_FOR_ALL = pattern_of(
    r"(?<!ลง)(?<!โพสต์)(?:\s|^)*เมื่อ(?:วันที่)?\s*$|(?<=[ก-๎a-z])เมื่อ(?:วันที่)?\s*$", re.IGNORECASE
)
_OWN_VERB = pattern_of("ลง|โพสต์?|แชร์|ติด|ขึ้น")


def read_rows(
    text: str,
    channels: Sequence[str],
    before: Sequence[str],
    details: Mapping[str, Any],
    today: date,
) -> tuple[list[str], Details] | None:
    """Returns the channels as the whole text wants them, and by channel its day; None for words
    that tell of anything else, too. A list is never emptied so.

    before, details: what has been told of them so far.
    """
    if not channels or _OPEN.search(_NO_DAY.sub(" ", text)) or board_apart(text) != text:
        return None
    reader = _Rows(channels, before, Calendar(today, Toward.PAST))
    told = read_list(reader.plain(text), reader.is_row)
    if told is None:
        return None
    found, days = ([] if told.only else list(before)), dict(details)
    for clause in told.clauses:
        found = reader.put(clause, found, days)
    days |= reader.for_all(told.clauses, days)
    # A channel that is told without its day takes back the one told before.
    return (found, {each: more for each, more in days.items() if each in found}) if found else None


class _Rows:
    """Reads single rows of one report's channels."""

    def __init__(self, channels: Sequence[str], before: Sequence[str], calendar: Calendar) -> None:
        self.channels, self.before, self.calendar = channels, before, calendar

    def plain(self, text: str) -> str:
        """Returns the text with the days in figures that are said from today."""
        try:
            return written_out(normalise(text), self.calendar)
        except Unclear:
            return normalise(text)

    def is_row(self, words: str) -> bool:
        return self._channel(words) is not None

    def put(self, clause: Clause, found: list[str], days: Details) -> list[str]:
        """Returns the channels with this one added or without it; notes its day."""
        gone, come = self._channel(clause.goes), self._channel(clause.comes)
        left = [each for each in found if each != gone]
        if come is None:
            return left
        on = self._day(clause.comes)
        if on or _NO_DAY.search(clause.comes):
            days[come] = {k: v for k, v in {**days.get(come, {}), "on": on}.items() if v}
        return left if come in left else [*left, come]

    def for_all(self, clauses: Sequence[Clause], days: Mapping[str, Any]) -> Details:
        """Returns the day of the rows before one that says when for all: `เว็บกับไลน์เมื่อ 6 พ.ย.`"""
        last = clauses[-1].comes
        spans = mention_spans(last)
        own = [self._day(each.comes) for each in clauses[:-1]]
        if not spans or any(own) or _OWN_VERB.match(last):
            return {}
        if not _FOR_ALL.search(last[: spans[0][0]]):
            return {}
        others = filter(None, (self._channel(each.comes) for each in clauses[:-1]))
        return {each: {**days.get(each, {}), "on": self._day(last)} for each in others}

    def _day(self, words: str) -> str | None:
        try:
            found = find_dates(words, self.calendar.today)
        except Unclear:
            return None
        return found[0].isoformat() if len(found) == 1 and found[0] <= self.calendar.today else None

    def _channel(self, words: str) -> str | None:
        """Returns the only channel that the words name, perhaps with its day; None for others."""
        words = _NO_DAY.sub(" ", words).strip()
        spans = mention_spans(words)
        if len(spans) > 1 or spans and self._day(words) is None or not words:
            return None
        for start, end in spans:
            words = f"{words[:start]} {words[end:]}"
        if (own := self._told_before(words)) is not None:
            return own
        words = bare(words)
        place = _PLACE.search(words)
        if place is not None and _SAYS.fullmatch(
            f"{words[: place.start()]} {words[place.end() :]}"
        ):
            at = int(place["place"] or place["bare"]) - 1
            return self.channels[at] if 0 <= at < len(self.channels) else None
        if _APART.search(words) or place is not None and place["place"]:
            return None
        found = self._named(words)
        several = len(found) != 1 or unnamed_media(words, found)
        return None if several else found[0]

    def _told_before(self, words: str) -> str | None:
        """Returns the only channel told before that is none of the plan's, and has the words in its
        name."""
        key = fold(words)
        named = [each for each in self.before if key in fold(each) and each not in self.channels]
        return named[0] if len(named) == 1 and len(key) >= _LEAST_OF_NAME else None

    def _named(self, words: str) -> Sequence[str]:
        if named := channels_named(words, self.channels):
            return named
        if _BOARD.fullmatch(words) or _OUR_OWN.fullmatch(words):
            return channels_named("ช่องทางของสำนัก", self.channels)
        medium = medium_in(words)
        if medium is None or not meant_alone(_BESIDE_DAY.sub("", words), self.channels):
            return ()
        return channels_of(medium, self.before)  # of others it is asked whose it is
