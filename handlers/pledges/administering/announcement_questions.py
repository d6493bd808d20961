"""The questions about who joins an announcement, when, and who signs first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.example_days import days_in, with_days
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.questions import days_of, offering, plain, show_name
from handlers.messages import Card, Message, Row
from handlers.messages.name_labels import name_label
from handlers.pledges.administering.announcement_words import (
    AUDIENCES,
    EVERYBODY,
    audience_words,
)
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import thai_span
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.numbers.numbers import read_percent
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.people import people
from models.people.person import EXECUTIVE, REPORTER, SUPERVISOR

OFFICE, EACH, SOME = "office", "each", "some"
_WHOM = {OFFICE: "ทั้งสำนักงาน", EACH: "ทุกสำนัก แยกกัน", SOME: "บางสำนัก"}
_OPEN_FOR = (15, 30, 60)
_HEADS = 8
_DAYS_HINT = "พิมพ์วันเริ่มและวันปิด เช่น {} ถึง {}"
_FROM, _TO = 1, 45
_TOLD_APART = pattern_of(r"[,;\n]|และ|กับ|\s+")


# -- days ----------------------------------------------------------------------------------------


def read_days(text: str, context: Context, _answers: Answers) -> list[str]:
    """Reads the first and the last day; without a first one it is today."""
    try:
        first, last = read_days_said(text, Calendar(context.today, Toward.COMING))
    except Unclear as unclear:
        raise Unclear(days_in(_DAYS_HINT, context, _FROM, _TO), unclear.meant) from unclear
    if last < context.today:
        raise Unclear(days_in(f"ช่วงวันนี้ผ่านไปแล้ว {_DAYS_HINT}", context, _FROM, _TO))
    return [first.isoformat(), last.isoformat()]


def days_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    today = context.today
    return [
        Choice(
            f"d{days}",
            f"วันนี้ถึงอีก {days} วัน",
            [today.isoformat(), (today + timedelta(days)).isoformat()],
        )
        for days in _OPEN_FOR
    ]


DAYS = Step(
    name="days",
    label="เปิดให้เข้าร่วม",
    called=("วัน", "ช่วงวัน", "วันเปิด", "วันปิด", "กำหนดวัน"),
    ask=with_days(f"เปิดให้เข้าร่วมตั้งแต่วันใดถึงวันใด {_DAYS_HINT}", _FROM, _TO),
    read=read_days,
    choices=days_choices,
    show=lambda value, _answers: thai_span(*days_of(value)),
)


# -- for whom ------------------------------------------------------------------------------------


def ask_whom(_context: Context, _answers: Answers) -> Message:
    return Card(
        "ให้หน่วยใดเข้าร่วม",
        rows=(
            Row(_WHOM[OFFICE], "นับรวมทั้งสำนักงาน ผู้นำของสำนักงานลงนามก่อน"),
            Row(_WHOM[EACH], "นับแยกแต่ละสำนัก ผู้อำนวยการของแต่ละสำนักลงนามก่อน"),
            Row(_WHOM[SOME], "เฉพาะสำนักที่ระบุ นับแยกแต่ละสำนัก"),
        ),
    )


def read_bureaus(text: str, context: Context, _answers: Answers) -> dict[str, Any]:
    """Reads the names of bureaus. Raises Unclear with the nearest names where one is misspelt."""
    known = {each.name: each for each in people.staffed_bureaus(context.session)}
    heard = bureaus_named(text, tuple(known))
    if heard.unclear:
        raise Unclear("หมายถึงสำนักใด กดเลือกหรือพิมพ์ชื่อเต็ม", heard.unclear[:3])
    if heard.unknown or not heard.names:
        near = nearest_names(heard.unknown or text, list(known), 3)
        raise Unclear(f"ไม่พบสำนักชื่อ “{(heard.unknown or text).strip()[:60]}” กรุณาพิมพ์ชื่อสำนัก", near)
    return {"ids": [known[name].id for name in heard.names], "names": list(heard.names)}


def bureau_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    own = context.me.bureau
    return (Choice("own", name_label(own.name), {"ids": [own.id], "names": [own.name]}),)


def read_roles(text: str, _context: Context, _answers: Answers) -> list[str]:
    """Reads the names of roles."""
    if fold(text) in (fold("ทุกคน"), fold(EVERYBODY)):
        return []
    names = {name: role for role, name in AUDIENCES.items()}
    found = []
    for part in filter(None, _TOLD_APART.split(text)):
        near = nearest_names(part, list(names), 1)
        if not near:
            raise Unclear(f"กรุณาเลือกจากปุ่ม หรือพิมพ์หน้าที่ เช่น {listed(AUDIENCES.values(), 'หรือ')}")
        found.append(names[near[0]])
    return sorted(set(found))


_ROLES = offering(
    Choice("all", EVERYBODY, [], said=("ทุกคน", "บุคลากร", "ทั้งหมด")),
    Choice("leaders", "ผู้บริหารและหัวหน้า", [EXECUTIVE, SUPERVISOR]),
    Choice("executives", "เฉพาะผู้บริหาร", [EXECUTIVE]),
    Choice("reporters", "เฉพาะผู้รายงาน", [REPORTER]),
)

WHOM = (
    Step(
        name="whom",
        label="หน่วยงาน",
        called=("เปิดให้ใคร", "สำนักไหน", "ขอบเขต"),
        ask=ask_whom,
        choices=offering(
            Choice(OFFICE, _WHOM[OFFICE], OFFICE, {"head": None}, said=("ทั้งองค์กร", "ทั้งสลน")),
            Choice(EACH, _WHOM[EACH], EACH, {"head": None}, said=("ทุกสำนัก", "แต่ละสำนัก", "รายสำนัก")),
            Choice(SOME, _WHOM[SOME], SOME, {"head": None}, said=("เฉพาะสำนัก", "ระบุสำนัก")),
        ),
        show=lambda value, _answers: _WHOM[value],
    ),
    Step(
        name="bureaus",
        label="สำนัก",
        ask=plain("สำนักใดบ้าง พิมพ์ชื่อสำนัก หลายสำนักคั่นด้วยจุลภาคได้"),
        read=read_bureaus,
        choices=bureau_choices,
        free_text="any bureau may be named",
        when=("whom", frozenset((SOME,))),
        show=lambda value, _answers: listed(value["names"]),
    ),
    Step(
        name="roles",
        label="ผู้ที่ต้องเข้าร่วม",
        called=("ใครต้องเข้าร่วม", "บทบาท", "หน้าที่"),
        ask=plain("ผู้ใดต้องเข้าร่วม กดเลือก หรือพิมพ์หน้าที่ เช่น ผู้บังคับบัญชา ผู้รายงาน"),
        read=read_roles,
        choices=_ROLES,
        show=lambda value, _answers: audience_words(value),
    ),
)


# -- who signs first -----------------------------------------------------------------------------


def head_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    found = people.with_roles(context.session, EXECUTIVE)[:_HEADS]
    return [
        Choice(f"p{each.id}", name_label(each.name), {"id": each.id, "name": each.name})
        for each in found
    ]


def read_head(text: str, context: Context, _answers: Answers) -> dict[str, Any]:
    """Reads the name of one person of the roster."""
    found = people_named.searched(context, text, limit=4)
    if len(found) != 1:
        names = [each.name for each in found]
        raise Unclear("กรุณาพิมพ์ชื่อเต็มของผู้ลงนาม หรือเลือกจากปุ่ม", names)
    return {"id": found[0].id, "name": found[0].name}


HEAD = Step(
    name="head",
    label="ผู้ลงนามคนแรก",
    called=("ผู้ลงนาม", "คนลงนาม", "ผู้นำ"),
    ask=plain("ใครลงนามเป็นคนแรก คนอื่นเข้าร่วมได้เมื่อท่านนั้นเข้าร่วมแล้ว กดเลือกหรือพิมพ์ชื่อ"),
    read=read_head,
    choices=head_choices,
    free_text="anybody on the roster may sign first",
    optional=True,
    skip_label="ผู้นำตามทะเบียน",
    show=show_name,
)


# -- the target ----------------------------------------------------------------------------------


def read_target(text: str, _context: Context, _answers: Answers) -> str:
    found = read_percent(text)
    if not found:
        raise Unclear("กรุณาพิมพ์ร้อยละของผู้เข้าร่วม เช่น 80 หรือกด “ไม่กำหนด”")
    return f"{found.normalize():f}"


TARGET = Step(
    name="target",
    label="เป้าหมาย",
    called=("เป้า", "ร้อยละ"),
    ask=plain("เป้าหมายร้อยละเท่าใดของผู้ที่ต้องเข้าร่วม พิมพ์ เช่น 80"),
    read=read_target,
    optional=True,
    skip_label="ไม่กำหนด",
    show=lambda value, _answers: f"ร้อยละ {Decimal(value).normalize():f}",
)
