"""`รายงานแทน`: finds the person to enter a report for, somebody who cannot send it themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question.query import Query, opens
from models.people import people
from models.people.person import ADMIN, REPORTER, Person

_MOST = 9
_HOW = "พิมพ์ “รายงานแทน” ตามด้วยชื่อ ตำแหน่ง หรือเลขประจำตัว เช่น รายงานแทน สมชาย"


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """The people found by the words, each with the button that opens their report."""
    if not rest.strip():
        return [Text(f"จะรายงานแทนผู้ใด {_HOW}")]
    # Administrators enter for reporters of any bureau, reporters for colleagues of their bureau.
    bureau = None if context.me.has(ADMIN) else context.me.bureau_id
    found = people.search(context.session, rest, bureau, _MOST)
    able = [p for p in found if p.id != context.me.id and _may(context.me, p)]
    if not able:
        where = "ทะเบียนผู้รายงาน" if bureau is None else "สำนักของท่าน"
        only = "รายงานแทนได้เฉพาะผู้ที่ยังไม่ได้ใช้ LINE กับบอต"
        return [Text(f"ไม่พบผู้ที่ท่านรายงานแทนได้ใน{where} {only} {_HOW}")]
    return [
        Card(
            "รายงานแทนผู้ใด",
            subtitle="ระบบจะบันทึกว่าท่านเป็นผู้กรอกแทน",
            rows=tuple(_row(person) for person in able),
        )
    ]


def _may(me: Person, person: Person) -> bool:
    if people.reachable(person):  # can send it themselves
        return False
    return person.bureau_id == me.bureau_id and me.has(REPORTER) or person.has(REPORTER)


def _row(person: Person) -> Row:
    button = Button("รายงานแทน", opens("report_activity", p=person.id), f"รายงานแทน {person.name}")
    return Row(f"{person.position} · {person.bureau.name}", person.name, button)


QUERY = Query(
    name="report_for",
    words=("รายงานแทน", "ส่งรายงานแทน", "กรอกรายงานแทน", "ส่งงานแทน", "ทำรายงานแทน"),
    answer=answer,
    roles=frozenset((REPORTER, ADMIN)),
)
