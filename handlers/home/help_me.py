"""`ช่วยเหลือ`: how to use the bot, in a few lines by role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.home import admin_help
from handlers.messages import Button, Card, Message, Para, Row
from handlers.question import button_facts, welcome
from handlers.question.query import Query, opens
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from models.people import people
from models.people.person import ADMIN

_CONTACTS = 2
_ALL = Button("วิธีใช้ทั่วไป", opens("help_me", all=1), "วิธีใช้ทั่วไป")
_REST = Button("ดูทุกเรื่อง", opens("help_me", all=1), "ช่วยเหลือทุกเรื่อง")
_EVERY = pattern_of("ทุกเรื่อง|ทั้งหมด")
_BUTTONS = (
    Button("เมนู", opens("menu"), "เมนู", style="primary"),
    Button("ข้อมูลของฉัน", opens("my_data"), "ข้อมูลของฉัน"),
    Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ"),
)
_INSIDE = Para("ขณะตอบคำถาม พิมพ์ “ย้อนกลับ” “ข้าม” หรือ “ยกเลิก” ได้", tone="muted")


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows what the person's roles can do and what to type: administrators by task, others what
    most people do, with a button for the rest (`all`). Shows strangers how to join."""
    if context.person is None:
        return [_for_strangers(context)]
    every = "all" in facts or _EVERY.search(rest) is not None
    if context.me.has(ADMIN) and not every:
        only = button_facts.whole(facts, "t")
        return [admin_help.by_task(context, (_ALL, *_BUTTONS), _contact(context), only)]
    return [
        Card(
            "วิธีใช้",
            subtitle="กดปุ่มหรือพิมพ์คำในเครื่องหมาย “ ” ก็ได้",
            rows=(*_lines(context, every), _INSIDE),
            buttons=_BUTTONS if every else (_REST, *_BUTTONS),
            note=_contact(context),
        )
    ]


def _contact(context: Context) -> str:
    """Returns the names of administrators that LINE can reach. Leaves out the person who asks."""
    found = people.administrators(context.session)
    others = [each for each in found if each.id != context.me.id]
    if not others and context.me.has(ADMIN):
        return "ท่านเป็นผู้ดูแลระบบ หากระบบขัดข้อง กรุณาแจ้งผู้ดูแลเครื่อง"
    named = [f"{each.name} ({each.position})" for each in others[:_CONTACTS]]
    who = "ผู้ดูแลระบบท่านอื่น" if context.me.has(ADMIN) else "ผู้ดูแลระบบ"
    return f"ติดต่อ{who}: {listed(named, 'หรือ') or 'ยังไม่มีผู้ดูแลระบบที่ติดต่อผ่าน LINE ได้'}"


def _for_strangers(context: Context) -> Message:
    offers = [offer for subject in context.subjects for offer in subject.strangers]
    return Card(
        "วิธีเริ่มใช้งาน",
        rows=(
            *(offer.help for offer in offers),
            Row("บุคลากรที่ลงทะเบียนแล้ว", _FOR_STAFF),
            Row("1. ขอรหัส", "ขอรหัสลงทะเบียนจากผู้ดูแลระบบ รหัสใช้ได้ครั้งเดียว ภายใน 14 วัน"),
            Row("2. ลงทะเบียน", "พิมพ์ “ลงทะเบียน” ตามด้วยรหัส หรือพิมพ์เฉพาะรหัส"),
            Row("3. ยืนยันตัวตน", "ตรวจชื่อของท่าน แล้วพิมพ์ 4 ตัวท้ายของเลขประจำตัวเจ้าหน้าที่"),
            Row("4. ให้ความยินยอม", "อ่านแล้วกด “ยอมรับ” จึงเริ่มเก็บข้อมูลและใช้งานได้"),
        ),
        buttons=(welcome.JOIN, *(offer.button for offer in offers)),
    )


_FOR_STAFF = "รายงานกิจกรรม แจ้งของขวัญและวันลา ดูกำหนดส่งและงานที่ต้องทำ และขอเอกสารได้"


def _lines(context: Context, every: bool) -> list[Row]:
    """Returns the lines of the person's roles, without those that administrators find by task;
    lines of the same title become one.

    every: not only those that are shown first
    """
    helps = [each for subject in context.subjects for each in subject.help]
    declared = [each for each in helps if every or each.first]
    if context.me.has(ADMIN):
        declared = [each for each in declared if not admin_help.is_listed(each)]
    by_title: dict[str, list[str]] = {}
    for each in sorted(declared, key=lambda each: each.place):
        if context.may(each.roles) and not (each.unless and context.may(each.unless)):
            by_title.setdefault(each.title, []).append(each.words)
    return [Row(title, " ".join(words)) for title, words in by_title.items()]


QUERY = Query(
    name="help_me",
    words=("ช่วยเหลือ", "help", "วิธีใช้", "คู่มือผู้ดูแลระบบ", "คู่มือแอดมิน"),
    answer=answer,
    anyone=True,
    own=True,
)
