"""Reads that somebody is like another in what is asked for: `สำนักเดียวกับคนเมื่อกี้`, `เหมือนคุณสมมติ`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from handlers.context import Context
from handlers.roster.person_read import candidates, named, shown
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.accounts.changing import roster_adding
from models.people import people
from models.people.person import Person

NOBODY = {"id": None, "name": "ไม่มี"}
"""The answer that somebody has no superior."""
_LEADS = r"(?:เอา|ไว้|ใส่|ให้|อยู่|ใช้|ก็|เป็น|ขอ|ที่|งั้น|\s)*"
_COLUMNS = {
    "สำนัก": "bureau", "กลุ่มงาน": "work_group", "กลุ่ม": "work_group", "ฝ่าย": "work_group",
    "ตำแหน่ง": "position", "หัวหน้า": "superior", "ผู้บังคับบัญชา": "superior",
}  # fmt: skip
_OF = rf"(?P<of>{'|'.join(_COLUMNS)})?(?:คน|แบบ|อัน)?"
_TAIL = rf"(?:เลย|แหละ|ไป|ก็ได้|เป๊ะ|{POLITE}|\s)*"
_LIKE = pattern_of(
    rf"{_LEADS}{_OF}(?:เดียว(?:กัน)?\s?กับ|เหมือน(?:กัน)?(?:กับ)?|ตาม(?:แบบ)?)\s?(?:ของ)?\s?(?P<who>\S.{{1,60}}?){_TAIL}"
)
_MAY_BE = ("เดียวก", "เหมือน", "ตาม")
_LAST = pattern_of(
    r"(?:ของ)?(?:คน|ท่าน|ราย|อัน)?(?:ที่)?(?:เมื่อกี้|เมื่อตะกี้|เมื่อ(?:สัก)?ครู่|ก่อน(?:หน้า)?|ที่แล้ว|แรก|ล่าสุด|เดิม|(?:เพิ่ง|พึ่ง)?(?:เพิ่ม|ใส่)(?:ไป)?)(?:นี้)?(?:เลย|นี้)?"
)
_ME = frozenset(("ผม", "หนู", "ดิฉัน", "ฉัน", "เรา", "กระผม", "ตัวเอง"))
_WITHIN = timedelta(days=1)
_NOBODY = "ไม่ทราบว่าเหมือนผู้ใด เพราะยังไม่ได้เพิ่มผู้ใดในวันนี้ กรุณาพิมพ์คำตอบของข้อนี้"
_OTHER = "ข้อความนี้บอกถึงข้ออื่น ยังไม่ได้เก็บ กรุณาตอบข้อนี้ก่อน"
_WHO = "ไม่ทราบว่าเหมือนผู้ใด กรุณาพิมพ์ชื่อเต็มหรือเลขประจำตัวของผู้นั้น หรือพิมพ์คำตอบของข้อนี้"


def says(column: str) -> Callable[[str], bool]:
    """Returns what tells whether words want this column to be like somebody's."""

    def said(text: str) -> bool:
        found = _found(text)
        return found is not None and _COLUMNS.get(found["of"] or "", column) == column

    return said


def _found(text: str) -> re.Match[str] | None:
    if not any(each in text for each in _MAY_BE):
        return None
    return _LIKE.fullmatch(without_polite_ending(normalise(text)))


def told_of(text: str, at: str, context: Context) -> dict[str, Any]:
    """Returns another column than the one asked for, where the words name that one: `สำนักเดียวกับ…`
    where the position is asked for; nothing for other words, and where it is not clear whom."""
    found = _found(text)
    column = _COLUMNS.get(found["of"] or "", at) if found is not None else at
    if column == at:
        return {}
    try:
        like = another(text, context, column)
    except Unclear:
        return {}
    return {column: value_of(context, like, column)} if like is not None else {}


def value_of(context: Context, like: Person, column: str) -> Any:
    """Returns what somebody has in this column, as its question keeps it."""
    if column == "bureau":
        return named(like.bureau)
    if column == "superior":
        above = people.by_id(context.session, like.supervisor_id or 0)
        return shown(above) if above is not None else dict(NOBODY)
    return getattr(like, column) or ""


def another(text: str, context: Context, column: str) -> Person | None:
    """Returns whom this column is to be like; None for words that say nothing of that. Raises
    Unclear where another column is named, or it is not clear whom."""
    found = _found(text)
    if found is None:
        return None
    if not says(column)(text):
        raise Unclear(_OTHER)
    who = found["who"].strip()
    if who in _ME:
        return context.me
    if _LAST.fullmatch(who) is not None:
        last = roster_adding.last_added(context.session, context.me, context.now - _WITHIN)
        if last is None:
            raise Unclear(_NOBODY)
        return last
    meant = candidates(who, context)
    if len(meant) != 1:
        raise Unclear(_WHO)
    return meant[0]
