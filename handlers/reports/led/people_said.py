"""Finds the people of the roster whom a question names: `น้องรายงานดี`, `รายงานดีส่งอะไรมาบ้าง`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.context import Context
from handlers.conversation import names_kept_out
from handlers.conversation.names_standing import Names
from handlers.understand.patterns import pattern_of
from models.people.name_keys import name_key
from models.people.roster_memory import roster

_LEAST = 4
_BEFORE = (
    r"(?:(?:^|(?<=\s)|(?<=ของ)|(?<=จาก)|(?<=ว่า)|(?<=แล้ว)|(?<=ให้)|(?<=คน)|(?<=เตือน)"
    r"|(?<=ทวง)|(?<=ตาม)|(?<=น้อง)|(?<=คุณ)|(?<=พี่)))"
)
_BEHIND = (
    r"(?=$|\s|ส่ง|ทำ|รายงาน|ยัง|แล้ว|มี|ได้|อยู่|ค้าง|ไม่|ให้|เรื่อง|ครับ|ค่ะ|คะ|หน่อย|ด้วย|แก้|คน|บ้าง"
    r"|ปี|เดือน|ช่วง|เขา|เค้า|อะไร|ล่ะ|ช้า|มา|ที|นี่|เคย|กับ)"
)


@dataclass(frozen=True)
class LedPerson:
    """Who is meant. start, end: where they stand in the normalised words."""

    start: int
    end: int
    words: str
    ids: frozenset[int]


def said(context: Context, plain: str) -> LedPerson | None:
    """Returns the first one named by title or whole name, else by a first name or surname alone."""
    titled = names_kept_out.places(context, plain)
    if titled:
        return LedPerson(*titled[0])
    found: dict[str, set[int]] = {}
    for name in roster(context.session).by_name.derived(Names).within(plain, _LEAST):
        for part in name.parts:
            if name.person is not None and len(part) >= _LEAST and part in plain:
                found.setdefault(part, set()).add(name.person)
    for part in sorted(found, key=len, reverse=True):
        place = re.search(f"{_BEFORE}{re.escape(part)}{_BEHIND}", plain)
        if place is not None:
            return LedPerson(place.start(), place.end(), part, frozenset(found[part]))
    return None


_NUMBER = pattern_of(r"(?<![0-9A-Za-z])[A-Za-z]{1,3}-?\d{3,6}(?![0-9A-Za-z])")


def said_or_numbered(context: Context, plain: str) -> LedPerson | None:
    """Returns who is named, else who has the staff id that is said; None if there is none."""
    return said(context, plain) or _by_number(context, plain)


def _by_number(context: Context, plain: str) -> LedPerson | None:
    """Returns who has the staff id that is said; None where nobody or several have it."""
    found = _NUMBER.search(plain)
    known = roster(context.session) if found is not None else None
    if found is None or known is None:
        return None
    ids = {known.people[place].id for place in known.of_number(name_key(found[0]))}
    return LedPerson(*found.span(), found[0], frozenset(ids)) if len(ids) == 1 else None


def blanked(plain: str, who: LedPerson) -> str:
    """Returns the words with a space in the place of the name."""
    return f"{plain[: who.start]} {plain[who.end :]}"
