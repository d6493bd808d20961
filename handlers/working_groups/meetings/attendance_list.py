"""Reads which members of a working group were absent, and who else came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from handlers.conversation import people_named
from handlers.messages import cut_graphemes
from handlers.understand.listing import listed
from handlers.understand.thai import fold, written_lines
from handlers.understand.unclear import Unclear
from handlers.working_groups.member_lines import PersonLine, person_lines, seat_of

_NUMBER = re.compile(r"^\s*(?:[-–—•*·]|[(]?[\d๐-๙]{1,3}[.)])\s*")
_WHY = re.compile(r"^(?:[-–—:,(]|เพราะ|เนื่องจาก|เนื่องด้วย|\s)+|[\s)]+$")
_LONGEST_WHY, _NAMED = 200, 8
_MOST_GUESTS = 100

Member = Mapping[str, Any]


def read_absent(text: str, members: Sequence[Member]) -> list[dict[str, Any]]:
    """Returns the members that the lines name, each with `at` (the place among the members), `name`
    and `why`. Raises Unclear for a name that is none of them, or may be several."""
    lines = written_lines(text).split("\n")
    if len(lines) == 1:
        lines = re.split(r"[,;、]", lines[0])
    found: dict[int, dict[str, Any]] = {}
    for line in lines:
        plain = _NUMBER.sub("", line).strip()
        if plain:
            at, rest = _which(plain, members)
            why = _WHY.sub("", seat_of(rest)[1])[:_LONGEST_WHY]
            found[at] = {"at": at, "name": members[at]["name"], "why": why}
    return [found[at] for at in sorted(found)]


def _which(line: str, members: Sequence[Member]) -> tuple[int, str]:
    """Returns the place of the member that begins the line, and the words behind the name."""
    tokens = line.split()
    for length in range(min(len(tokens), 7), 0, -1):
        said = " ".join(tokens[:length])
        exact = [at for at, each in enumerate(members) if _key(each["name"]) == _key(said)]
        if len(exact) == 1:
            return exact[0], " ".join(tokens[length:])
    for length in (2, 1):
        said = " ".join(tokens[:length])
        near = [
            at for at, each in enumerate(members) if people_named.is_name_of(said, [each["name"]])
        ]
        if len(near) == 1:
            return near[0], " ".join(tokens[length:])
        if near:
            names = listed((members[at]["name"] for at in near[:_NAMED]), "หรือ")
            raise Unclear(f"“{cut_graphemes(said, 40)}” หมายถึง {names} กรุณาพิมพ์ชื่อเต็ม")
    raise Unclear(
        f"ไม่พบ “{cut_graphemes(line, 60)}” ในคณะทำงาน พิมพ์ชื่อสมาชิกที่ไม่มา บรรทัดละคน หรือกด “มาครบทุกคน”"
    )


def read_present(
    text: str, members: Sequence[Member]
) -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    """Returns, from the list of those who came, the members who are not on it, and who is on it but
    is no member."""
    lines = list(person_lines(text))
    keys = {_key(each["name"]): at for at, each in enumerate(members)}
    came = {at for each in lines if (at := _place(each, keys)) is not None}
    absent = [
        {"at": at, "name": each["name"], "why": ""}
        for at, each in enumerate(members)
        if at not in came
    ]
    return absent, [_guest(each) for each in lines if _place(each, keys) is None]


def read_guests(text: str) -> list[dict[str, str]]:
    """Returns others who came, each with `name` and `position`."""
    found = [_guest(each) for each in person_lines(text)]
    if len(found) > _MOST_GUESTS:
        raise Unclear(f"ผู้เข้าร่วมประชุมมีได้ไม่เกิน {_MOST_GUESTS} คน")
    return found


def _guest(line: PersonLine) -> dict[str, str]:
    return {"name": line.name, "position": line.position}


def _place(line: PersonLine, keys: Mapping[str, int]) -> int | None:
    return next((keys[key] for key in _keys(line) if key in keys), None)


def _keys(line: PersonLine) -> Iterator[str]:
    yield _key(line.name)
    yield _key(line.words)


def _key(name: str) -> str:
    return fold(people_named.without_title(name))
