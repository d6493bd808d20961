"""Reads lines with people as they are typed or pasted: name, position and seat in any order.

`1. นางตัวอย่าง หัวหน้ากลุ่ม ผู้อำนวยการสำนัก ประธานคณะทำงาน`, `ประธาน: นาย ก ข`, or a seat alone above
the names of those who hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handlers.understand.thai import written_lines
from models.working_groups.working_group import (
    ADVISER,
    ASSISTANT,
    CHAIR,
    MEMBER,
    SECRETARY,
    VICE,
)

_NUMBERED = re.compile(r"^\s*(?:[-–—•*·]|[(]?[\d๐-๙]{1,3}(?:[.)]|\s)(?![\d๐-๙]))\s*")
_OF = r"(?:ของ)?(?:คณะทำงาน|คณะกรรมการ|กรรมการ|อนุกรรมการ)?"
_SEATS = (
    (ASSISTANT, rf"(?:คณะทำงาน|กรรมการ|ผู้ทำงาน)?(?:และ)?ผู้ช่วยเลขา(?:นุการ)?{_OF}"),
    (SECRETARY, rf"(?:คณะทำงาน|กรรมการ|ผู้ทำงาน)?(?:และ)?เลขา(?:นุการ)?{_OF}"),
    (VICE, rf"(?:เป็น)?รองประธาน{_OF}"),
    (CHAIR, rf"(?:เป็น)?(?:ประธาน|หัวหน้าคณะทำงาน){_OF}"),
    (ADVISER, rf"(?:เป็น)?(?:คณะ)?ที่ปรึกษา{_OF}"),
    (MEMBER, r"(?:เป็น)?(?:คณะทำงาน|กรรมการ|ผู้ทำงาน|สมาชิก)"),
)
_EDGE = r"[\s:：,\-–—()/]*"
_AT_END = [
    (seat, re.compile(rf"(?:^|[\s:,(/–—-]){_EDGE}{words}{_EDGE}$")) for seat, words in _SEATS
]
_AT_HEAD = [
    (seat, re.compile(rf"^{words}(?:\s*[:：]\s*|\s+(?=นาย|นาง|น\.ส|ดร|คุณ|ว่าที่|พ\.|ร\.|ส\.|ม\.))"))
    for seat, words in _SEATS
]
_POSITION = re.compile(r"\s*(?:[,:：(–—-]|ตำแหน่ง|\s{2,})\s*")
_TITLED = re.compile(
    r"^(?P<name>(?:นางสาว|นาง|นาย|น\.ส\.|ดร\.|คุณ|ว่าที่\s?\S+|[ก-ฮ]\.[ก-ฮ]\.(?:[ก-ฮ]\.)?)\s?\S+\s+\S+(?:\s+ณ\s+\S+)?)\s+(?P<rest>\S.*)$"
)


@dataclass(frozen=True)
class PersonLine:
    """A person as a line tells them.

    words: the line without its number and seat: a name, perhaps with a position.
    name, position: as far as the line tells them apart; a position may be "".
    seat: what is told of it, or None.
    """

    words: str
    name: str
    position: str
    seat: str | None


def person_lines(text: str) -> Iterator[PersonLine]:
    """Yields the people of a list, by lines, or by commas where it is one line."""
    lines = written_lines(text).split("\n")
    if len(lines) == 1:
        lines = re.split(r"[,;、]", lines[0])
    seat: str | None = None
    for line in lines:
        plain = _NUMBERED.sub("", line).strip(" \t,;")
        if not plain:
            continue
        told, words = seat_of(plain)
        if told is not None and not words:
            seat = told
            continue
        yield _person(words, told or seat)


def seat_of(line: str) -> tuple[str | None, str]:
    """Returns the seat that a line tells at its end or its head, and the line without it."""
    for place in (_AT_END, _AT_HEAD):
        for seat, pattern in place:
            found = pattern.search(line)
            if found is not None:
                return seat, f"{line[: found.start()]} {line[found.end() :]}".strip(" :,-–—(/")
    return None, line


def _person(words: str, seat: str | None) -> PersonLine:
    name, *rest = _POSITION.split(words, maxsplit=1)
    position = rest[0].strip(" )") if rest else ""
    titled = _TITLED.match(name) if not position else None
    if titled is not None:
        name, position = titled["name"], titled["rest"]
    return PersonLine(" ".join(words.split()), " ".join(name.split()), position.strip(), seat)
