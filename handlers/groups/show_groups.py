"""`กลุ่ม`: the LINE groups the bot is in, with the decision on each and a button to change it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.groups.confirm_group import decision_button
from handlers.messages import Card, Message, Part, Row, Text, Tone
from handlers.question.query import Query
from handlers.understand.dates.dates import short_date, thai_date
from models.calendar import office_day
from models.people import chat_groups
from models.people.person import ADMIN, ChatGroup, Person

_WHERE = "รหัสกลุ่มอยู่ในข้อความทักทายของบอตในกลุ่มนั้น หากไม่พบ เรียกบอตในกลุ่มที่รอยืนยัน แล้วพิมพ์ “ภาพรวม” เพื่อดูรหัส"
_NONE = "ขณะนี้บอตไม่ได้อยู่ในกลุ่ม LINE ใด เมื่อมีผู้เชิญบอตเข้ากลุ่ม จะแจ้งให้ผู้ดูแลระบบยืนยัน"


def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns each group with its code and state; its button opens the decision, also a second
    time."""
    found = chat_groups.present_in(context.session)
    if not found:
        return [Text(_NONE)]
    return [
        Card(
            f"กลุ่ม LINE ที่บอตอยู่ {len(found):,} กลุ่ม",
            subtitle=_WHERE,
            rows=tuple(_row(context, group) for group in found),
        )
    ]


def _row(context: Context, group: ChatGroup) -> Row:
    code, since = chat_groups.code(group), short_date(office_day(group.joined_at))
    waits = group.confirmed_by is None
    button = decision_button(group) if waits else decision_button(group, "เปลี่ยน", again=1)
    state, tone = _state(context, group)
    return Row(f"กลุ่ม {code} · เข้ากลุ่มเมื่อ {since}", state, button, tone)


def _state(context: Context, group: ChatGroup) -> tuple[str, Tone]:
    admin = context.session.get(Person, group.confirmed_by) if group.confirmed_by else None
    by = f" โดย {admin.name}" if admin is not None else ""
    if chat_groups.is_office(group):
        return f"กลุ่มของสำนักงาน ใช้อยู่{by}", "good"
    if chat_groups.is_refused(group):
        return f"ไม่ใช่กลุ่มของสำนักงาน บอตไม่ตอบ{by}", "bad"
    return "รอยืนยัน", "warn"


def waiting(context: Context) -> list[Part]:
    """Returns the menu's rows: the groups that wait for an administrator's decision."""
    if not context.me.has(ADMIN):
        return []
    return [_waiting_row(group) for group in chat_groups.undecided(context.session)]


def _waiting_row(group: ChatGroup) -> Row:
    joined = f"บอตเข้ากลุ่มเมื่อ {thai_date(office_day(group.joined_at))}"
    label = f"กลุ่ม LINE รอยืนยัน (รหัส {chat_groups.code(group)})"
    return Row(label, joined, decision_button(group), "warn")


QUERY = Query(
    name="chat_groups",
    words=("กลุ่ม", "กลุ่ม LINE", "กลุ่มไลน์", "รายชื่อกลุ่ม"),
    answer=answer,
    roles=frozenset((ADMIN,)),
)
