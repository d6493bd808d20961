"""`พนักงานในสำนักเรามีกี่คน`: how many people one's own bureau has on the roster."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.understand.thai import normalise, without_polite_ending
from models.people import roster_search
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_OURS = r"(?:สำนัก|หน่วยงาน)(?:ของ)?(?:เรา|ผม|ดิฉัน|ฉัน|หนู|นี้|ตัวเอง)"
_PEOPLE = r"(?:พนักงาน|บุคลากร|เจ้าหน้าที่|ข้าราชการ|คน|สมาชิก)(?:ทั้งหมด)?"
_MANY = r"(?:ตอนนี้|ทั้งหมด|มี|อยู่|\s)*(?:กี่(?:คน|ท่าน|ราย)|เท่าไ(?:ร|หร่))"
_ASKED = re.compile(
    rf"(?:ตอนนี้|ขอทราบ|อยากรู้|ว่า|แล้ว|\s)*(?:(?:จำนวน)?{_PEOPLE}\s?(?:ใน|ของ)?\s?{_OURS}{_MANY}|{_OURS}(?:ตอนนี้|มี|\s)*(?:{_PEOPLE})?{_MANY})(?:บ้าง|แล้ว)?"
)


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the answer to words that ask only this, outside of any conversation."""
    if inside is not None or context.person is None:
        return None
    return QUERY if _ASKED.fullmatch(without_polite_ending(normalise(words))) else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    mine = context.me.bureau
    counted = roster_search.by_bureau(context.session)
    found = next(each for each in counted if each.bureau_id == mine.id)
    words = (
        f"{mine.name}มีบุคลากรในทะเบียน {found.people:,} คน ลงทะเบียนใน LINE แล้ว {found.joined:,} คน"
    )
    return [Text(words, (_MISSING,))]


_MISSING = Button("ใครยังไม่ลงทะเบียน", opens("not_registered"), "ใครยังไม่ลงทะเบียน")

QUERY = Query(
    "bureau_people", (), _answer, roles=frozenset((SUPERVISOR, ADMIN, EXECUTIVE)), own=True
)
