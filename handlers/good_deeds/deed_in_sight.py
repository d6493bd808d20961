"""Hears what is wanted of the own deed that is in sight: other readers, or its words taken back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import beginning
from handlers.conversation.flow import Flow
from handlers.good_deeds import deed_words, show_deed_to, withdraw_deed
from handlers.messages import Message
from handlers.question.query import Query
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_LONGEST = 70
_LEAD = (
    rf"(?:{POLITE}|เปลี่ยนใจ|งั้น|ขอ|ช่วย|อยาก|จะ|แล้ว|เมื่อกี้|ความดี(?:นี้|อันนี้|เมื่อกี้)?|บันทึก(?:นี้|เมื่อกี้)"
    r"|อันนี้|เรื่องนี้|[\s,])*"
)
_WHOM = r"(?:แค่|เฉพาะ|เพียง|กับ|ผม|หนู|ฉัน|ดิฉัน|เรา|ตัวเอง|คนเดียว|คณะทำงาน|ทุกคน|คนอื่น|ใคร|ในสำนัก)"
_SEES = r"(?:อ่าน|เห็น|ดู)"
_SO = rf"(?:ได้|พอ|ก็|อย่างเดียว|ดีกว่า|เท่านั้น|แล้ว|ละ|เลย|แทน|ไม่ออกชื่อ|พร้อมชื่อ|{POLITE}|\s)*"
_READERS = re.compile(
    rf"{_LEAD}(?:(?:เปลี่ยน|แก้(?:ไข)?|ปรับ|ตั้ง){_LEAD}(?:ผู้|คน)(?:ที่)?{_SEES}(?:ได้)?(?:ใหม่|เป็น|ให้|\s|{_WHOM})*"
    rf"|(?:เปลี่ยน|แก้(?:ไข)?|ปรับ)?{_LEAD}(?:เป็น)?(?:ไม่)?ให้(?:{_WHOM}+{_SEES}|{_SEES}{_SO}{_WHOM}+)){_SO}"
)
_WITHDRAWS = re.compile(
    rf"{_LEAD}(?:(?:เอา|ถอน|ลบ)(?:มัน|อันนี้|บันทึก|ข้อความ|ความดี|เรื่อง|นี้|ที่เพิ่งลง|เมื่อกี้|ออก|ทิ้ง|ไป|ก่อน|ก็|ได้|เลย|{POLITE}|\s)*)+"
)
_NAMES_IT = re.compile("ข้อความ|บันทึก|ความดี|อันนี้|เรื่องนี้|เอา(?:มัน)?ออก")
_CUE = re.compile("ถอน|ลบ|ออก|อ่าน|เห็น|ดู")


def asked(context: Context, text: str) -> Query | None:
    """Returns what the words want of the one own deed in sight; None for other words, and where
    there is none or several."""
    flow = _wanted(text)
    return _QUERIES[flow.name] if flow is not None and _in_sight(context) else None


def _wanted(text: str) -> Flow | None:
    plain = normalise(text)
    if len(plain) > _LONGEST or not _CUE.search(plain):
        return None
    if _READERS.fullmatch(plain):
        return show_deed_to.FLOW
    named = _WITHDRAWS.fullmatch(plain) is not None and _NAMES_IT.search(plain) is not None
    return withdraw_deed.FLOW if named else None


def _in_sight(context: Context) -> str:
    """Returns the id of the one own deed that the newest answer about deeds shows, or ""."""
    verbs = tuple(
        f"o:{name}?" for name in (deed_words.SHOW_TO, deed_words.WITHDRAW, deed_words.ONE)
    )
    for shown in context.shown():
        targets = [each.target for each in shown if each.target.startswith(verbs)]
        found = {dict(parse_qsl(each.partition("?")[2])).get("d", "") for each in targets}
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


def _opened(flow: Flow, context: Context) -> Sequence[Message]:
    return beginning.open_flow(context, flow, "", {"d": _in_sight(context)})


def _show_to(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return _opened(show_deed_to.FLOW, context)


def _withdraw(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return _opened(withdraw_deed.FLOW, context)


_QUERIES = {
    show_deed_to.FLOW.name: Query("deed_shown_anew", (), _show_to, goes_on=True),
    withdraw_deed.FLOW.name: Query("deed_taken_back", (), _withdraw, goes_on=True),
}
