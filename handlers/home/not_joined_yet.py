"""`ทำไมกดเมนูแล้วใช้ไม่ได้เลย` of who is not on the roster: most of the menu opens after joining,
and what works without it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message
from handlers.question import strange_words
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST = 80
_OF_BOT = pattern_of(r"เมนู|ปุ่ม|บอ[ตท]|ไลน์นี้|แชตนี้|ระบบนี้|กดอะไร|กดตรงไหน")
_FAILS = pattern_of(
    r"(?:ใช้|กด|เข้า|เปิด|ทำ|ดู)(?:งาน|อะไร|ก็|เมนู|ปุ่ม|แล้ว|ไป|\s)*ไม่(?:ค่อย)?(?:ได้|ติด|ไป|ขึ้น|เป็นผล)|ไม่(?:ขึ้น|ทำงาน|เปิด|ตอบ|มีอะไร)"
)
_OF_ELSE = pattern_of(
    r"รหัส|ลงทะเบียน|ร้องเรียน|เบาะแส|ติดตาม|รูป|ไฟล์|รายงาน|ของขวัญ|แจ้ง|เรื่อง|ที่ส่ง|ส่งไป|เจ้าหน้าที่|เว็บ|ลิฟต์|โทร|ห้อง"
)
"""What has an answer of its own, or is told of the office."""


@listener(longest=_LONGEST, anyone=True, cue=pattern_of("ไม่"))
def asks(context: Context, words: str) -> Query | None:
    """Returns why a stranger's menu does nothing; None for other words, and for who has joined."""
    if context.person is not None:
        return None
    plain = normalise(words)
    if _OF_BOT.search(plain) is None or _FAILS.search(plain) is None:
        return None
    return QUERY if _OF_ELSE.search(plain) is None else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [strange_words.menu_opens_later(context)]


QUERY = Query("not_joined_yet", (), _answer, anyone=True)
