"""One line that says whom and what: `ส่งข้อความถึงผู้รายงานทุกคน: พรุ่งนี้ประชุม 9 โมง`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.thai import normalise

_COMMAND = re.compile(
    r"^(?:ช่วย|ขอ|รบกวน|อยาก|จะ|\s)*(?:ส่ง|แจ้ง|บอก|ประกาศ|เวียน)?(?:ข้อความ|ข่าว|เรื่อง|หนังสือ)?(?P<urgent>\s*ด่วน\s*)?"
    r"(?:เวียน)?(?:\s*(?:แจ้ง|บอก|ถึง|ให้|ไปยัง|ไปที่|ไปหา|หา)\s*){0,2}"
)
_BEGINS = re.compile(
    r"(?:ช่วย|ขอ|รบกวน|อยาก|จะ|\s)*(?:(?:ส่ง|แจ้ง)ข้อความ\s*(?:ด่วน|เวียน)?\s*(?:ถึง|ให้|ไปยัง|ไปหา|หา)|(?:ส่ง|แจ้ง)เวียน"
    r"|(?:แจ้ง|บอก)(?:ให้)?(?:ทุกคน|ทุกท่าน|ทุกสำนัก|ผู้รายงาน|คณะทำงาน|หัวหน้า)(?:ทุก(?:คน|ท่าน|สำนัก))?(?:ว่า\s|\s*[::\n]))"
)
_SIGNS = re.compile("ส่ง|แจ้ง|บอก")
"""Without these letters nothing else is looked at, since every typed text passes here."""
_LOOKED_AT = 120
_BETWEEN = re.compile(r"\s*(?:[::](?!\d)|(?<!\d)[::]|\n|(?<!ก)ว่า\s)\s*")
_ACKNOWLEDGES = re.compile(r"[,\s]*(?:และ)?(?:ขอ)?(?:ให้)?(?:กด)?รับทราบ(?:ด้วย)?\s*$")
_TO_ACKNOWLEDGE = re.compile(r"(?:ขอ|ให้)(?:ทุก\S{0,6}|ท่าน|ผู้รับ)?(?:ช่วย)?กดรับทราบ")
_URGENT = re.compile(r"[,\s(]*(?:เรื่อง)?ด่วน(?:ที่สุด)?[)\s]*$")


@dataclass(frozen=True)
class CircularLine:
    """What a line says.

    whom: the words that name the people; empty if none do.
    text: what is written to them; empty if the line only begins.
    """

    whom: str
    text: str
    urgent: bool
    acknowledges: bool


def begins(words: str) -> bool:
    """Tells whether the words begin a circular, however long they are."""
    start = words[:_LOOKED_AT]
    return _SIGNS.search(start) is not None and _BEGINS.match(normalise(start)) is not None


def read_line(words: str) -> CircularLine:
    """Returns what the line says. The text stays as it was typed."""
    head, *rest = _BETWEEN.split(words.strip(), maxsplit=1)
    command = _COMMAND.match(head)
    assert command is not None  # it may be empty
    whom, urgent = head[command.end() :], command["urgent"] is not None
    asked = _ACKNOWLEDGES.search(whom)
    whom = whom[: asked.start()] if asked else whom
    late = _URGENT.search(whom)
    whom = whom[: late.start()] if late else whom
    text = rest[0].strip() if rest else ""
    acknowledges = asked is not None or _TO_ACKNOWLEDGE.search(text) is not None
    return CircularLine(whom.strip(), text, urgent or late is not None, acknowledges)
