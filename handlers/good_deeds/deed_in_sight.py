"""Hears what is wanted of an own deed that is in sight or named: other readers, or its words taken
back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import beginning
from handlers.conversation.flow import Flow
from handlers.good_deeds import deed_words, show_book, show_deed_to, withdraw_deed
from handlers.messages import Message
from handlers.question.query import Query
from handlers.understand.dates.dates import find_dates
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.good_deeds import deeds

_LONGEST = 70
_LEAD = (
    rf"(?:{POLITE}|เปลี่ยนใจ|งั้น|ขอ|ช่วย|อยาก|จะ|แล้ว|เมื่อกี้|ความดี(?:นี้|อันนี้|เมื่อกี้)?|บันทึก(?:นี้|เมื่อกี้)"
    r"|อันนี้|เรื่องนี้|[\s,])*"
)
_WHOM = rf"(?:แค่|เฉพาะ|เพียง|กับ|{ME_OR_US}|ตัวเอง|คนเดียว|คณะทำงาน|ทุกคน|คนอื่น|ใคร|ในสำนัก)"
_SEES = r"(?:อ่าน|เห็น|ดู)"
_SO = rf"(?:ได้|พอ|ก็|อย่างเดียว|ดีกว่า|เท่านั้น|แล้ว|ละ|เลย|แทน|ไม่ออกชื่อ|พร้อมชื่อ|{POLITE}|\s)*"
_READERS = pattern_of(
    rf"{_LEAD}(?:(?:เปลี่ยน|แก้(?:ไข)?|ปรับ|ตั้ง){_LEAD}(?:ผู้|คน)(?:ที่)?{_SEES}(?:ได้)?(?:ใหม่|เป็น|ให้|\s|{_WHOM})*"
    rf"|(?:เปลี่ยน|แก้(?:ไข)?|ปรับ){_LEAD}(?:เป็น|ให้)+(?:{_WHOM}|เผยแพร่){_SO}"
    rf"|(?:เปลี่ยน|แก้(?:ไข)?|ปรับ)?{_LEAD}(?:เป็น)?(?:ไม่)?ให้(?:{_WHOM}+{_SEES}|{_SEES}{_SO}{_WHOM}+)){_SO}"
)
_WITHDRAWS = pattern_of(
    rf"{_LEAD}(?:(?:เอา|ถอน|ลบ)(?:มัน|อันนี้|บันทึก|ข้อความ|ความดี|เรื่อง|นี้|ที่เพิ่งลง|เมื่อกี้|ออก|ทิ้ง|ไป|ก่อน|ก็|ได้|เลย|{POLITE}|\s)*)+"
)
_NAMES_IT = pattern_of("ข้อความ|บันทึก|ความดี|อันนี้|เรื่องนี้|เอา(?:มัน)?ออก")
_CUE = pattern_of("ถอน|ลบ|ออก|อ่าน|เห็น|ดู|เปลี่ยน|แก้|ปรับ")


def asked(context: Context, text: str) -> Query | None:
    """Returns what the words want of the one own deed in sight, or of one that they name as kept;
    None for other words, and where there is none or several."""
    flow = _wanted(text)
    if flow is not None and _in_sight(context):
        return _QUERIES[flow.name]
    flow = _wanted_of_kept(text)
    if flow is None or not deeds.mine(context.session, context.me):
        return None
    if _kept(context, text):
        return _QUERIES[flow.name]
    return show_book.CHANGES_READERS if flow is show_deed_to.FLOW else None


_ANY = r"[^\n]{0,30}?"
_OF_KEPT: tuple[tuple[re.Pattern[str], Flow], ...] = (
    (
        pattern_of(
            rf"(?:เปลี่ยน|แก้(?:ไข)?|ปรับ){_ANY}(?:ผู้|คน)(?:ที่)?{_SEES}{_ANY}ความดี"
            rf"|ความดี{_ANY}(?:เปลี่ยน|แก้(?:ไข)?|ปรับ){_ANY}(?:ผู้|คน)(?:ที่)?{_SEES}"
            rf"|ความดี{_ANY}(?:บันทึก|ลง|จด|เก็บ){_ANY}ให้{_ANY}{_SEES}(?:ได้|ด้วย|$|\s)"
        ),
        show_deed_to.FLOW,
    ),
    (
        pattern_of(
            rf"ความดี{_ANY}(?:เมื่อกี้|ล่าสุด|เพิ่ง|วันที่|เมื่อวาน){_ANY}(?:ลบ|ถอน|เอาออก)"
            rf"|(?:ลบ|ถอน|เอาออก){_ANY}ความดี{_ANY}(?:เมื่อกี้|ล่าสุด|เพิ่ง|วันที่|เมื่อวาน)"
        ),
        withdraw_deed.FLOW,
    ),
)
_ASKS_HOW = pattern_of(f"{HOW_IN_FULL}|ทำไม|ใคร|กี่|ตรงไหน|ที่ไหน|เพื่อน|คนอื่นบันทึก|เมื่อไ")


def _wanted_of_kept(text: str) -> Flow | None:
    """Returns what is wanted of a deed that the words themselves call kept."""
    plain = normalise(text)
    if len(plain) > _LONGEST or _ASKS_HOW.search(plain):
        return None
    return next((flow for cue, flow in _OF_KEPT if cue.search(plain)), None)


def _kept(context: Context, text: str) -> str:
    """Returns the id of the own deed that the words mean: that of the day they name, the newest,
    the one in sight, or the only one; "" if it may be any of several."""
    mine = deeds.mine(context.session, context.me)
    plain = normalise(text)
    if (of_month := _OF_MONTH.search(plain)) is not None:
        mine = [each for each in mine if each.done_on.day == int(of_month["day"])]
    elif days := _days(context, text):
        mine = [each for each in mine if each.done_on in days]
    elif _NEWEST.search(plain):
        mine = sorted(mine, key=lambda each: each.id)[-1:]
    elif seen := _in_sight(context):
        return seen
    return str(mine[0].id) if len(mine) == 1 else ""


def _days(context: Context, text: str) -> list[date]:
    try:
        return find_dates(text, context.today)
    except Unclear:
        return []


_OF_MONTH = pattern_of(
    r"วันที่\s?(?P<day>\d{1,2})(?![\d/.])(?!\s?(?:[กพมสตธ]\.|[ก-ฮเ]\S*(?:คม|ยน|พันธ์)))"
)
_NEWEST = pattern_of("เมื่อกี้|ล่าสุด|เพิ่ง")


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


def _opened(flow: Flow, context: Context, text: str) -> Sequence[Message]:
    kept = _kept(context, text) if _wanted_of_kept(text) is flow else ""
    return beginning.open_flow(context, flow, "", {"d": kept or _in_sight(context)})


def _show_to(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return _opened(show_deed_to.FLOW, context, rest)


def _withdraw(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return _opened(withdraw_deed.FLOW, context, rest)


_QUERIES = {
    show_deed_to.FLOW.name: Query("deed_shown_anew", (), _show_to, goes_on=True),
    withdraw_deed.FLOW.name: Query("deed_taken_back", (), _withdraw, goes_on=True),
}
