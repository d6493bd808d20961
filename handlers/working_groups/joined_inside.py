"""Hears who is to join or leave a working group while it is made or changed."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.understand.unclear import Unclear
from handlers.working_groups import member_list, members_told

MEMBERS_ANEW = "เปลี่ยนสมาชิกเป็น {} คนตามนี้แล้ว กรุณาตรวจก่อนบันทึก"


def heeded(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the list with who is to join or leave it, told as it is outside of any conversation:
    `เพิ่มคนเข้าคณะทำงานให้ที คุณรับเรื่อง` is no duty."""
    told = members_told.read(text) if answers.get(member_list.MEMBERS) else None
    if told is None or not told.line:
        return None
    try:
        value = member_list.read_members(told.line, context, answers).value
    except Unclear as unclear:
        return Heeded(told=unclear.hint, never_added=True)
    if value["asked"]:
        return Heeded({member_list.BEGUN: value}, at_once=True, anew=(member_list.MEMBERS,))
    said = MEMBERS_ANEW.format(len(value["people"]))
    return Heeded({member_list.MEMBERS: value}, told=said, at_once=True)
