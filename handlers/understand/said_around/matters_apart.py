"""Cuts a message where it plainly goes over to another matter: at numbers of a list, at new lines,
or at the words with which letters and dictated messages join what does not belong together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, normalise_lines


class Apart(Enum):
    """By what the parts of a message are told apart."""

    NUMBERED = "numbered"
    LINES = "lines"
    JOINED = "joined"


_SHORTEST_MESSAGE, _LONGEST_MESSAGE = 40, 3000
_SHORTEST_PART = 6
_MOST_PARTS = 12
_NUMBER = pattern_of(
    r"(?:^|(?<=\s))(?:\d{1,2}[.)](?!\d)|[-•*](?=\s)"
    r"|(?:ข้อ|เรื่อง)(?:ที่\s?)?(?:แรก|หนึ่ง|สอง|สาม|สี่|ห้า)(?=\s)|(?:ข้อ|เรื่อง)ที่\s?\d{1,2}(?=\s))\s*"
)
_COUNTED = pattern_of(
    r"(?:^|(?<=[\s:]))(?P<place>\d{1,2})\s?(?=[ก-ฮเ-ไ])"
    r"(?!คน|ท่าน|ราย|บาท|ชั่วโมง|ชม|นาที|วัน|เดือน|ปี|ครั้ง|อัน|ชิ้น|ชุด|แห่ง|ฉบับ|รูป|เล่ม|โมง|ทุ่ม|น\.|%"
    rf"|{ANY_MONTH})"
)
_IN_WORDS = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า")
_SPOKEN = pattern_of(
    rf"(?:^|(?<=[\s:]))(?:แล้ว(?:ก็)?|และ)?(?P<word>{'|'.join(_IN_WORDS)})\s?(?=[ก-ฮเ-ไ])"
)
_LEAST_COUNTED = 3
_JOIN = pattern_of(
    r"(?:\s|(?<=ค่ะ)|(?<=คะ)|(?<=ครับ)|(?<=นะ))(?:อีกทั้ง(?:ยัง)?|นอกจากนี้|พร้อมกันนี้|แล้วก็|และก็|อีกเรื่อง(?:หนึ่ง|นึง)?|อีกอย่าง(?:หนึ่ง|นึง)?"
    r"|และ(?=ขอ|อยาก|จะ|มี|ต้องการ|เมื่อ)|แล้ว(?=ขอ|อยาก|เมื่อ)|ส่วน)\s*"
)


@dataclass(frozen=True)
class Matters:
    """how: by what they are cut. parts: in their order. head: what stands before the first number,
    or the first line."""

    how: Apart
    parts: tuple[str, ...]
    head: str = ""


def matters_apart(text: str) -> Matters | None:
    """Returns the parts of the message; None where nothing plainly cuts it, or it is short or very
    long."""
    if not _SHORTEST_MESSAGE <= len(text) <= _LONGEST_MESSAGE:
        return None
    plain = normalise(text)
    numbered = (list(_NUMBER.finditer(plain)) or _counted(plain))[:_MOST_PARTS]
    if len(numbered) > 1:
        ends = [*(each.start() for each in numbered[1:]), len(plain)]
        cut = [plain[each.end() : end] for each, end in zip(numbered, ends, strict=True)]
        return Matters(Apart.NUMBERED, _worded(cut), plain[: numbered[0].start()].strip())
    lines = _worded(normalise_lines(text).split("\n", _MOST_PARTS))
    if len(lines) > 1:
        return Matters(Apart.LINES, lines, lines[0])
    joined = _worded(_JOIN.split(plain, _MOST_PARTS))
    return Matters(Apart.JOINED, joined) if len(joined) > 1 else None


def _counted(plain: str) -> list[re.Match[str]]:
    """Returns bare numbers that count from one: `1 ส่งกี่เรื่อง 2 เรื่องไหนช้า 3 …`, also in words as
    they are dictated: `หนึ่งสำนักไหนยังไม่ส่ง สองมีร้องเรียนกี่เรื่อง สาม…`."""
    found = list(_COUNTED.finditer(plain))
    places = [int(each["place"]) for each in found]
    if len(found) >= _LEAST_COUNTED and places == [*range(1, len(found) + 1)]:
        return found
    spoken = list(_SPOKEN.finditer(plain)) if _IN_WORDS[_LEAST_COUNTED - 1] in plain else []
    told = [each["word"] for each in spoken]
    counts = len(told) >= _LEAST_COUNTED and told == [*_IN_WORDS[: len(told)]]
    return spoken if counts else []


def _worded(parts: Sequence[str]) -> tuple[str, ...]:
    """Returns the parts that say something, without what hangs at their ends."""
    stripped = (each.strip(" \t,;") for each in parts)
    return tuple(each for each in stripped if len(each) >= _SHORTEST_PART)
