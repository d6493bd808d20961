"""Hears who wants to leave an announcement, and says how that is done: the bot changes nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.pledges import join_announcements, joined_announcements, pledge_words
from handlers.question import welcome, whom_to_ask
from handlers.question.query import Query, opened_by, opens
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.pledges import pledges

_LONGEST = 100
_LEAVES = pattern_of(
    r"ถอน(?:ตัว|ชื่อ|การเข้าร่วม|การลงนาม|คำมั่น)|ออกจาก|ลาออกจาก|เลิก(?:เข้า)?ร่วม|ยกเลิก(?:การ)?(?:เข้าร่วม|ร่วม|ลงนาม)"
    r"|(?:เอา|ลบ)ชื่อ\S{0,12}\s?ออก"
)
_OF_ANNOUNCEMENTS = pattern_of(
    r"no\s?gift|โนกิ๊?[ฟพ]|ไม่รับของขวัญ|ประกาศ(?!ผล|ข่าว|นียบัตร)|เจตนารมณ์|สินบน", re.IGNORECASE
)
_SIGNS = r"(?:เซ็น(?:ชื่อ)?|ลง(?:นาม|ชื่อ)|(?:เข้า)?ร่วม|กดรับ|ตอบรับ)(?:ไป|ประกาศ|ชื่อ)*"
_ONCE_SIGNED = pattern_of(
    rf"(?:{_SIGNS}|^(?:แล้ว|ถ้า|\s)*ลง(?:ไป)?)(?:แล้ว|ละ|ก็|จะ|สามารถ|ถ้า|อยาก|ภายหลัง|ทีหลัง|ขอ|มา|\s)*(?:ถอน|ยกเลิก|เลิก|ออก(?!ใบ|เลข|มา)|เปลี่ยนใจ|กลับคำ)"
    rf"|(?:ถอน|ยกเลิก|เลิก|เปลี่ยนใจ)(?:การ|ที่|ไม่|\s)*{_SIGNS}"
)
"""Asked below what tells of announcements: `แล้วเซ็นแล้วถอนได้มั้ยคะ`."""
_TAKEN_BACK = pattern_of(
    rf"(?:แล้ว|ถ้า|จะ|ขอ|อยาก|สามารถ|ภายหลัง|ทีหลัง|\s)*(?:ถอน(?:ตัว|ชื่อ|ออก|ทีหลัง|ภายหลัง)*|ยกเลิกทีหลัง|เปลี่ยนใจทีหลัง)(?:ได้|ไป)*\s?(?:{WHETHER}|(?:หรือ|รึ)?(?:เปล่า|ป่าว)|{HOW_IN_FULL})"
)
_NAMED = pattern_of(
    r"\s*(?:no\s?gift(?:\s?policy)?|โนกิ๊?[ฟพ]ต?์?|ประกาศ(?:เจตนารมณ์)?(?:นี้)?)\s*", re.IGNORECASE
)
_MAY = pattern_of("ถอน|ยกเลิก|เลิก|ออก|เปลี่ยนใจ|กลับคำ")
_ASKS = pattern_of(f"{WHETHER}|หรือ|รึ|เปล่า|{HOW_IN_FULL}|ทำไง")
_TOLD_THERE = ("joined_announcements", "rule_gift_joining", "rule_gift_what")
"""What the answer in sight offers where it is about announcements."""
_OF_OTHERS = pattern_of("ใคร|กี่|กลุ่มไลน์|ไลน์กลุ่ม|กิจกรรม|คณะ|กรรมการ|รายงาน|รายชื่อ|คุณ|พี่|น้อง|ราย(?!การ)")


def leaves(words: str, below_them: bool = False) -> bool:
    """Tells whether the words want to take back one's own joining, or ask whether one may:
    `ขอถอนตัวจาก No Gift`.

    below_them: the answer in sight is about announcements.
    """
    plain = normalise(words)
    if _OF_OTHERS.search(plain):
        return False
    bare = _NAMED.sub("", plain)
    once = _ONCE_SIGNED.search(bare) is not None and _ASKS.search(plain) is not None
    if below_them and (once or _TAKEN_BACK.fullmatch(without_polite_ending(plain))):
        return True
    of_them = _OF_ANNOUNCEMENTS.search(plain) is not None
    return of_them and (once or _LEAVES.search(plain) is not None)


def _below_them(context: Context) -> bool:
    """Tells whether the newest answer offers what announcements offer."""
    if opened_by(context.asked_before())[0] in _TOLD_THERE:
        return True
    newest = next((each for each in context.shown() if each), ())
    return any(each.target.startswith(tuple(map(opens, _TOLD_THERE))) for each in newest)


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the answer to who wants to leave; None for other words."""
    here = inside in (None, join_announcements.FLOW.name)
    if not here or len(words) > _LONGEST or not _MAY.search(words):
        return None
    return _LEAVING if leaves(words, inside is not None or _below_them(context)) else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says what was joined and whom to tell; who has joined nothing may say no to it."""
    if context.person is None:
        return [Text(_ONCE_JOINED, (welcome.JOIN, welcome.HELP))]
    mine = [each for each in pledges.joined_by(context.session, context.me) if each.counts]
    if not mine:
        return [Text(_JOINED_NONE.format(whom_to_ask.caretaker(context)))]
    names = listed(dict.fromkeys(each.short for each in mine))
    whom = whom_to_ask.caretaker(context)
    words = (
        f"ท่านเข้าร่วมแล้ว: {names}\n"
        f"บอตถอนการเข้าร่วมให้ไม่ได้ และยังไม่ได้เปลี่ยนสิ่งใด กรุณาแจ้ง{whom} พร้อมชื่อประกาศ"
    )
    return [Text(words, (pledge_words.MINE,))]


_WHOM_TO_TELL = "เมื่อเข้าร่วมแล้วบอตถอนให้ไม่ได้ ต้องแจ้ง{} พร้อมชื่อประกาศ"
_ONCE_JOINED = _WHOM_TO_TELL.format("ผู้ดูแลระบบ")
_JOINED_NONE = (
    "ท่านยังไม่ได้เข้าร่วมประกาศใด จึงไม่มีสิ่งที่ต้องถอน และยังไม่ได้บันทึกสิ่งใด\n"
    f"{_WHOM_TO_TELL}\n"
    "หากไม่ประสงค์เข้าร่วม พิมพ์ “No Gift” แล้วกด “ไม่ประสงค์เข้าร่วม”"
)

_LEAVING = replace(joined_announcements.QUERY, answer=_answer, anyone=True)
