"""Hears who wants to leave an announcement, and says how that is done: the bot changes nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.pledges import join_announcements, joined_announcements, pledge_words
from handlers.question import whom_to_ask
from handlers.question.query import Query
from handlers.understand.listing import listed
from handlers.understand.thai import normalise
from models.pledges import pledges

_LONGEST = 100
_LEAVES = re.compile(
    r"ถอน(?:ตัว|ชื่อ|การเข้าร่วม|การลงนาม|คำมั่น)|ออกจาก|ลาออกจาก|เลิก(?:เข้า)?ร่วม|ยกเลิก(?:การ)?(?:เข้าร่วม|ร่วม|ลงนาม)"
    r"|(?:เอา|ลบ)ชื่อ\S{0,12}\s?ออก"
)
_OF_ANNOUNCEMENTS = re.compile(
    r"no\s?gift|โนกิ๊?[ฟพ]|ไม่รับของขวัญ|ประกาศ(?!ผล|ข่าว|นียบัตร)|เจตนารมณ์|สินบน", re.IGNORECASE
)
_OF_OTHERS = re.compile("ใคร|กี่|กลุ่มไลน์|ไลน์กลุ่ม|กิจกรรม|คณะ|กรรมการ|รายงาน|รายชื่อ|คุณ|พี่|น้อง|ราย(?!การ)")


def leaves(words: str) -> bool:
    """Tells whether the words want to take back one's own joining: `ขอถอนตัวจาก No Gift`."""
    plain = normalise(words)
    wants = _LEAVES.search(plain) and _OF_ANNOUNCEMENTS.search(plain)
    return bool(wants) and not _OF_OTHERS.search(plain)


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the answer to who wants to leave; None for other words."""
    here = inside in (None, join_announcements.FLOW.name)
    if not here or context.person is None or len(words) > _LONGEST:
        return None
    return _LEAVING if leaves(words) else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says what was joined and whom to tell; who has joined nothing may say no to it."""
    mine = [each for each in pledges.joined_by(context.session, context.me) if each.counts]
    if not mine:
        return [Text(_JOINED_NONE)]
    names = listed(dict.fromkeys(each.short for each in mine))
    whom = whom_to_ask.caretaker(context)
    words = (
        f"ท่านเข้าร่วมแล้ว: {names}\n"
        f"บอตถอนการเข้าร่วมให้ไม่ได้ และยังไม่ได้เปลี่ยนสิ่งใด กรุณาแจ้ง{whom} พร้อมชื่อประกาศ"
    )
    return [Text(words, (pledge_words.MINE,))]


_JOINED_NONE = (
    "ท่านยังไม่ได้เข้าร่วมประกาศใด จึงไม่มีสิ่งที่ต้องถอน และยังไม่ได้บันทึกสิ่งใด\n"
    "หากไม่ประสงค์เข้าร่วม พิมพ์ “No Gift” แล้วกด “ไม่ประสงค์เข้าร่วม”"
)

_LEAVING = replace(joined_announcements.QUERY, answer=_answer)
