"""Lines about a person of the roster that begin a conversation: `ย้ายคุณ… ไปสำนักการคลัง`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import beginning
from handlers.conversation.flow import Flow
from handlers.messages import Message
from handlers.people import others_data
from handlers.question.query import Query
from handlers.roster import dropped_person
from handlers.roster.changing import (
    add_line,
    add_person,
    change_line,
    change_person,
    retire_line,
    retire_person,
)
from handlers.understand.corrections.dropping import dropped_by_name
from handlers.understand.patterns import pattern_of

_DOES = pattern_of(
    r"\s*(?:ช่วย|ขอ|รบกวน|กรุณา)?(?:เพิ่ม|รับ|มีคน|ย้าย|โอน|ลบ|ปลด|ถอด|ตั้ง|แต่งตั้ง|เปลี่ยน|แก้|ตัด|ถอน|เอา(?=.{3,50}ออก))"
)


_OF_GROUPS = pattern_of(
    r"(?:เข้า|เป็น|อยู่|ใน|จาก)(?:ไป|มา|ร่วม|เป็น|ใน|การ|\s)*(?:รองประธาน|ประธาน|เลขา(?:นุการ)?|ที่ปรึกษา|กรรมการ|สมาชิก)?(?:ของ|ใน|และ)?คณะทำงาน"
)


def heard_besides(context: Context, words: str) -> Query | None:
    """Returns what opens the conversation that a line asks for in the middle of another about the
    roster: only whole lines that say first what is done, and then to whom."""
    return heard(context, words) if _DOES.match(words) else None


def heard(context: Context, words: str) -> Query | None:
    """Returns what opens the conversation that an administrator's line asks for, or None; who is to
    join or leave a working group is no matter of the roster."""
    if _OF_GROUPS.search(words):
        return None
    adds = add_line.names_somebody(words) or add_line.tells_newcomer(words, context)
    if adds or add_line.adds_by_number(words, context):
        return _opening(add_person.FLOW)
    left = retire_line.tells_they_left(words) or retire_line.is_of_roster(words, context)
    if left or others_data.tells_who_left(words):
        return _opening(retire_person.FLOW)
    if change_line.is_of_roster(words, context) or others_data.tells_new_data(words):
        return _opening(change_person.FLOW)
    return dropped_person.QUERY if dropped_by_name(words) else None


def heard_of_others(context: Context, words: str) -> Query | None:
    """Returns what who leads is told that says who has come: administrators keep the roster."""
    told = add_line.tells_newcomer(words, context)
    return replace(_opening(add_person.FLOW), roles=frozenset()) if told else None


def _opening(flow: Flow) -> Query:
    def answer(context: Context, text: str, _facts: Mapping[str, str]) -> Sequence[Message]:
        return beginning.open_flow(context, flow, text, {})

    return Query(name=flow.name, words=(), answer=answer, roles=flow.roles, goes_on=True)
