"""Hears who wants to be reminded of something of their own, which the bot does not do."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.reminders import my_duties, put_off
from handlers.reminders.duty_lines import WHY
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers

_LONGEST = 120
_ME = r"(?:ผม|หนู|ฉัน|ดิฉัน|เรา|ด้วย|หน่อย|ที|\s)+"
_WISHES = re.compile(
    rf"(?:ช่วย|ฝาก|ขอ|อยาก|รบกวน|ให้|พรุ่งนี้|\s)*(?:ตั้ง)?เตือน{_ME}.{{0,40}}?(?:ให้|ว่า(?:ต้อง)?|เรื่อง)(?!ช้า|ทราบ|นี้|เดิม)\S{{3,}}"
)
_NO_SNOOZE = re.compile(r"(?:ไม่ใช่|ไม่ได้)(?:จะ|ให้|ขอ)?เลื่อน|เตือนเฉยๆ")
_OF_WORK = re.compile(
    "เลื่อน|ไม่ต้อง|อย่า|เลิก|หยุด|รายงาน|กิจกรรม|ประกาศ|พิจารณา|อนุมัติ|ไหม|มั้ย|เมื่อไ|ใคร|ทำไม|หรือ|ทุก"
)


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the answer to the wish for a reminder of one's own, or the question about one's
    duties that the words ask."""
    return _NOT_POSSIBLE if _is_wished(words, inside) else my_duties.heard(context, words, inside)


def _is_wished(words: str, inside: str | None) -> bool:
    if "เตือน" not in words or len(words) > _LONGEST or inside not in (None, put_off.FLOW.name):
        return False
    plain = normalise(words)
    if inside is not None and _NO_SNOOZE.search(plain):
        return True
    wished = _WISHES.match(plain) is not None and not _OF_WORK.search(plain)
    return wished and not activity_numbers(words)


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that nothing was set and nothing put off."""
    return [Text(_SENTENCE, (WHY,))]


_SENTENCE = (
    "บอตตั้งเตือนเรื่องส่วนตัวให้ไม่ได้ จึงยังไม่ได้ตั้งหรือเลื่อนการเตือนใด\n"
    "บอตเตือนเรื่องที่ต้องทำในระบบให้เองก่อนครบกำหนด ดูได้จากปุ่มด้านล่าง"
)
_NOT_POSSIBLE = replace(my_duties.QUERY, answer=_answer)
