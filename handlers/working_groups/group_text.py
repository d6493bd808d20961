"""Reads a working group from pasted lines: its title, the day of its order, people, duties."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from handlers.understand.dates.dates import one_date
from handlers.understand.thai import normalise, without_particles, written_lines
from handlers.working_groups.member_lines import before_people

_PEOPLE = re.compile(
    r"^(?:ประกอบด้วย|องค์ประกอบ|รายชื่อ|สมาชิก|คณะทำงานประกอบด้วย)\S*\s*[:：]?\s*(?P<rest>.*)$"
)
_DUTIES = re.compile(
    r"^(?:[๑-๙1-9][.)]\s*)?(?:โดย)?(?:ให้)?(?:คณะทำงาน)?(?:มี)?"
    r"(?:อำนาจ)?(?:และ)?หน้าที่(?:และอำนาจ|และความรับผิดชอบ|ความรับผิดชอบ)?"
    r"(?:ดังนี้|ดังต่อไปนี้|\s)*[:：]?\s*(?P<rest>.*)$"
)
_DAY = re.compile(r"^(?:ทั้งนี้\s*)?(?:สั่ง\s*ณ\s*|ตั้งแต่\s*|ลง\s*)?วันที่")
_IS_GROUP = re.compile(r"^(?:คณะ|ทีม|ชุด)")


@dataclass(frozen=True)
class GroupText:
    """What the lines tell; "" and None: nothing of it."""

    title: str = ""
    people: str = ""
    duties: str = ""
    ordered_on: date | None = None


def read_group(text: str, today: date) -> GroupText:
    """The first line is the title, and may name people with their seats; lines with people follow,
    and behind a heading the duties."""
    title, *lines = written_lines(text).strip().split("\n") or [""]
    title, beside = before_people(without_particles(title))
    people, duties, day = ([beside] if beside else []), list[str](), None
    into = people
    for line in lines:
        plain = line.strip()
        heading = _DUTIES.match(plain)
        listing = _PEOPLE.match(plain)
        if _DAY.match(plain) and (found := one_date(plain, today)) is not None:
            day = found
        elif heading is not None and into is people:
            into = duties
            into += [heading["rest"]] if heading["rest"] else []
        elif listing is not None and into is people:
            into += [listing["rest"]] if listing["rest"] else []
        elif plain:
            into.append(plain)
    return GroupText(group_title(title), "\n".join(people), "\n".join(duties), day)


def group_title(words: str) -> str:
    """Returns a group's title, which begins with what it is."""
    plain = " ".join(words.split()).strip(" ,;:")
    if not plain or _IS_GROUP.match(normalise(plain)):
        return plain
    return f"คณะทำงาน{plain}"
