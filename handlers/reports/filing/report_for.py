"""`รายงานแทน`: finds the person to enter a report for, somebody who cannot send it themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question.query import Query, opens
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people import people
from models.people.bureau_memory import KnownBureau
from models.people.person import ADMIN, REPORTER, Person
from models.people.scope import reporters_of

_MOST = 9
_HOW = "พิมพ์ “รายงานแทน” ตามด้วยชื่อ ตำแหน่ง หรือเลขประจำตัว เช่น รายงานแทน สมชาย"


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """The people found by the words, each with the button that opens their report."""
    said = normalise(context.said or rest)
    if "สำนัก" in said and not context.me.has(ADMIN):
        others = _other_bureaus(context, said)
        if others or _OF_ANOTHER.search(said):
            return [_only_own(context, others)]
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


def _other_bureaus(context: Context, said: str) -> list[KnownBureau]:
    """Returns the bureaus that are named; none where the own is among what is named."""
    bureaus = people.bureaus(context.session)
    named = bureaus_named(said, [each.name for each in bureaus]).names
    if context.me.bureau.name in named:
        return []
    return [each for each in bureaus if each.name in named]


def _only_own(context: Context, others: Sequence[KnownBureau]) -> Message:
    """Says that a reporter enters only what the own bureau reports, and who reports for those."""
    who = reporters_of(context.session, tuple(each.id for each in others))
    lines = [
        _WHO_THERE.format(each.name, listed(who[each.id])) for each in others if who.get(each.id)
    ]
    told = _ONLY_OWN.format(context.me.bureau.name)
    return Text("\n".join((told, *(lines or [_TELL_THEM]))), (_CONTACT,))


_OF_ANOTHER = pattern_of("สำนัก(?:งาน)?อื่น")
_ONLY_OWN = "ไม่ได้ ท่านรายงานได้เฉพาะกิจกรรมของ{} รายงานของสำนักอื่นต้องส่งโดยผู้รายงานของสำนักนั้น"
_WHO_THERE = "ผู้รายงานของ{}: {}"
_TELL_THEM = "กรุณาแจ้งเพื่อนให้ผู้รายงานของสำนักนั้นส่งเอง หากสำนักนั้นไม่มีผู้รายงาน ผู้ดูแลระบบเพิ่มหรือรายงานแทนให้ได้"
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อ")


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
