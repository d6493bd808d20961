"""LINE groups that wait for an administrator, in the menu."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button, Part, Row
from handlers.question.query import opens
from handlers.understand.dates.dates import thai_date
from models.calendar import office_day
from models.groups import chat_groups
from models.people.person import ADMIN, ChatGroup


def rows(context: Context) -> list[Part]:
    """Returns a row with the groups that wait for a decision."""
    if not context.me.has(ADMIN):
        return []
    return [_group_row(group) for group in chat_groups.undecided(context.session)]


def _group_row(group: ChatGroup) -> Row:
    data = opens("confirm_group", g=group.lane, t=chat_groups.stamp(group))
    code = chat_groups.code(group)
    joined = f"บอตเข้ากลุ่มเมื่อ {thai_date(office_day(group.joined_at))}"
    button = Button("พิจารณา", data, f"พิจารณากลุ่ม {code}")
    return Row(f"กลุ่ม LINE รอยืนยัน (รหัส {code})", joined, button, "warn")
