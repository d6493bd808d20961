"""`โควตาข้อความไลน์เหลือเท่าไหร่`: how much of the month's messages is left, for administrators."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.reminders.reminder_words import quota_words
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from models.people.person import ADMIN
from models.queues import quota

_LONGEST = 60
_QUOTA = pattern_of(
    r"โควต้?า|quota|ข้อความ(?:ฟรี|ของ)?(?:ของ)?(?:ไลน์|line)|(?:ไลน์|line)(?:ส่ง)?ข้อความ(?:ฟรี)?"
    r"|(?:ส่ง|ใช้)ข้อความ(?=(?:ไป|แล้ว|เดือนนี้|\s)*(?:กี่(?!คน)|เท่าไ))",
    re.I,
)
_LEFT = pattern_of(
    rf"(?:คง)?เหลือ|ใช้(?:ไป)?|หมด|พอ|เท่าไ(?:ร|หร่)|กี่|{WHETHER}|(?:หรือ|รึ)(?:ยัง|เปล่า)|ดู|เช็[คก]"
)
_BESIDE = pattern_of(
    r"ข้อความ|ไลน์|line|เดือน|ส่ง|แล้ว|ฟรี|ทั้งหมด|แพ็[คก]เกจ|ได้|อีก|จำนวน|บอต|บอท|ระบบ|ต่อ|สำนักงาน|ไป|ตอนนี้|นี้|ครั้ง",
    re.I,
)


@listener(longest=_LONGEST, roles=frozenset((ADMIN,)))
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer for administrators who ask only this; None for other words."""
    plain = normalise(words)
    if not _QUOTA.search(plain) or not _LEFT.search(plain):
        return None
    return None if left(plain, _QUOTA, _LEFT, _BESIDE) else QUERY


def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    known = quota.load(context.session, context.now)
    return [Text(f"{_OF_THIS_MONTH}{quota_words(known)}", (_REMINDERS,))]


_OF_THIS_MONTH = "โควตาข้อความ LINE ของเดือนนี้\n"
_REMINDERS = Button("การเตือน", opens("reminders"), "เตือน")
QUERY = Query("quota_asked", (), answer, roles=frozenset((ADMIN,)))
