"""`ลูกน้องผมมีใครบ้าง`, `ขอรายชื่อคนในกลุ่มหน่อย`: the people of those who lead, by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from handlers.context import Context
from handlers.conversation.drafts import CONTACT
from handlers.messages import Card, Message, Para, Row, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from handlers.understand.said_apart import left
from handlers.understand.thai import normalise
from models.audit.trail_reading import NAMES_SEEN
from models.people import roster_search
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR, Person
from models.people.roster_search import Sought
from models.trail import trail

_LONGEST = 60
_PAGE = 7
_BELOW = re.compile(r"ลูกน้อง|ลูกทีม|ผู้?ใต้บังคับบัญชา|สายงาน|คนที่(?:ผม|พี่|ดิฉัน|เรา)ดูแล")
_GROUP = re.compile(r"กลุ่ม(?:งาน)?(?!ไลน์|line)|ทีม(?:งาน)?|ฝ่าย", re.IGNORECASE)
_BUREAU = re.compile(r"สำนัก(?!งาน)|หน่วยงาน")
_WHO = re.compile(
    r"(?:มี|เป็น)?ใคร(?:กัน)?(?:บ้าง|มั่ง)|(?:ราย)?ชื่อ(?:คน|เจ้าหน้าที่|บุคลากร|สมาชิก|ทั้งหมด|อะไร|บ้าง)*|ประกอบด้วยใคร"
)
_BESIDE = re.compile(
    r"คน|เจ้าหน้าที่|บุคลากร|สมาชิก|ข้าราชการ|ทั้งหมด|ทุกคน|ของ|ใน|เรา|ผม|พี่|ดิฉัน|ฉัน|หนู|ตัวเอง|นี้|ใคร|บ้าง|ใต้|บังคับบัญชา|ผู้|อยู่|งาน"
)
_OTHER = re.compile(
    r"ยัง|ไม่|ส่ง|ร่วม|ลา(?=$|\s|วัน|บ้าง)|คณะ|รายงาน|อนุมัติ|ของขวัญ|ตอบ|อ่าน|ทราบ|ลงชื่อ|แทน|เป็นหัวหน้า|คือหัวหน้า|ไลน์|line|ถาม|ดีเด่น|\d",
    re.IGNORECASE,
)


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the list for words that ask only this; None for others."""
    if inside is not None or context.person is None or len(words) > _LONGEST:
        return None
    if "ใคร" not in words and "ชื่อ" not in words:
        return None
    plain = normalise(words)
    if not _WHO.search(plain) or _OTHER.search(plain):
        return None
    if not any(each.search(plain) for each in (_BELOW, _GROUP, _BUREAU)):
        return None
    return None if left(plain, _WHO, _BELOW, _GROUP, _BUREAU, _BESIDE) else QUERY


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns a page of the people directly below, of the own group or of the own bureau, to those
    who lead; the trail keeps whose names were shown."""
    me = context.me
    if not me.has(SUPERVISOR, EXECUTIVE, ADMIN):
        return [Text(_BY_LEADERS, (CONTACT,))]
    of = facts.get("of") or _of(normalise(rest or context.said), bool(me.work_group))
    if of == _B:
        title, read = me.bureau.name, partial(_of_bureau, context)
    elif of == _G:
        title, read = me.work_group, partial(_of_group, context)
    else:
        title, read = "ผู้ใต้บังคับบัญชาโดยตรง", partial(_below, context)
    page, found = button_facts.read_page(facts, _PAGE, read)
    for each in found:
        about = f"person:{each.id}"
        trail.record(context.session, context.now, me.id, NAMES_SEEN, about)
    rows = tuple(
        Row(f"{each.name}{' (ท่าน)' if each.id == me.id else ''}", each.position) for each in found
    )
    return [
        Card(
            f"{title} {page.total:,} คน",
            subtitle=page.beside(""),
            rows=rows or (Para("ไม่มีผู้ใดในทะเบียน"),),
            buttons=page.turn(QUERY.name, of=of),
            note="ตามทะเบียนบุคลากรในบอต หากไม่ตรง แจ้งผู้ดูแลระบบได้",
        )
    ]


_B, _G, _L = "b", "g", "l"


def _of(plain: str, grouped: bool) -> str:
    if _BELOW.search(plain):
        return _L
    return _G if _GROUP.search(plain) and grouped else _B


def _of_bureau(context: Context, limit: int, offset: int) -> tuple[list[Person], int]:
    sought = Sought(bureau_ids=(context.me.bureau_id,))
    return roster_search.found(context.session, sought, limit, offset)


def _of_group(context: Context, limit: int, offset: int) -> tuple[list[Person], int]:
    me = context.me
    return roster_search.group(context.session, me.bureau_id, me.work_group, limit, offset)


def _below(context: Context, limit: int, offset: int) -> tuple[list[Person], int]:
    return roster_search.below(context.session, context.me.id, limit, offset)


_BY_LEADERS = "รายชื่อคนในสำนักและกลุ่มงานเปิดให้ผู้บังคับบัญชา ผู้บริหาร และผู้ดูแลระบบ"

QUERY = Query("my_people", (), answer, own=True)
