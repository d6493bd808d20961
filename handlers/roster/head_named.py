"""Answers an administrator who names the new head of a bureau: `เปลี่ยนหัวหน้าสำนักการคลังเป็นคุณ…`.
Whoever has people below them is in that place, so it is no single change of the roster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.roster import roster_asked
from handlers.roster.changing import later_day
from handlers.roster.person_read import read_person
from handlers.roster.roster_words import CHANGE
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.people import people
from models.people.person import ADMIN

_LONGEST = 140
_SAID = pattern_of(
    r"(?:ช่วย|ขอ|รบกวน|กรุณา|จะ)*(?:เปลี่ยน|แก้(?:ไข)?|ตั้ง|แต่งตั้ง|กำหนด)(?:ตัว|ชื่อ)?(?:หัวหน้า|ผู้บังคับบัญชา|ผอ\.?|ผู้อำนวยการ)(?:ของ)?\s?"
    r"(?P<bureau>สำนัก[ก-๎][ก-๎\s]{1,50}?)\s*(?:เป็น|คือ)\s*(?P<who>\S.{1,60})"
)
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_FULL}|ใคร|อะไร")


def asks(context: Context, words: str) -> bool:
    """Tells whether the words name the new head of a bureau that there is."""
    plain = normalise(words) if len(words) <= _LONGEST and "สำนัก" in words else ""
    found = _SAID.fullmatch(plain)
    if found is None or _ASKS.search(plain):
        return False
    known = [each.name for each in people.bureaus(context.session)]
    return len(bureaus_named(found["bureau"], known).names) == 1


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says whether the new head is on the roster, from when it can be, and what is to be done."""
    plain = without_polite_ending(normalise(rest))
    found = _SAID.fullmatch(later_day.without_day(plain))
    try:
        person = read_person(found["who"] if found is not None else "", context)
    except Unclear as unclear:
        first: Message = Text(unclear.hint)
    else:
        button = Button("แก้ข้อมูล", opens(CHANGE, n=person.id), f"แก้ข้อมูลบุคลากร {person.staff_id}")
        first = Text(_IS_AT.format(person.name, person.staff_id, person.bureau.name), (button,))
    later = [Text(_AT_ONCE)] if later_day.told_from(plain, context) else []
    return [first, *later, roster_asked.HEAD_IS_ANOTHER]


_IS_AT = "{} ({}) อยู่{} ยังไม่ได้แก้ทะเบียน"
_AT_ONCE = "การแก้ทะเบียนมีผลทันทีที่ยืนยัน ตั้งล่วงหน้าไม่ได้"
QUERY = Query("head_named", (), _answer, roles=frozenset((ADMIN,)))
