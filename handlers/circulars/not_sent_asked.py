"""`ข้อความค้างส่งมีกี่อัน`, `ข้อความที่ตั้งเวลาไว้มีอะไรบ้าง`: an administrator is told what waits to be sent,
and where to look."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.circulars import circular_words
from handlers.context import Context
from handlers.conversation import drafts
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

_WAITS = pattern_of(
    r"ข้อความ(?:ที่)?(?:ยัง)?(?:ค้าง(?:ส่ง|ใน(?:ระบบ|คิว))?|รอ(?:ส่ง|คิว)|อยู่ในคิว|ตั้งเวลา(?:ส่ง)?|ยังไม่(?:ได้)?ส่ง|ไม่(?:ได้)?ถูกส่ง|ส่งไม่ออก)(?!ให้|ถึง|หา)"
)
_FILLS = pattern_of(rf"มี|กี่|อัน|ข้อความ|ฉบับ|เรื่อง|ไว้|อยู่|{WHETHER}|อะไร|เหลือ|เท่าไ(?:ร|หร่)|ออกไป|ล่วงหน้า")
_TOLD = (
    "บอตตั้งเวลาส่งข้อความถึงหลายคนไม่ได้ จึงไม่มีข้อความที่รอเวลาส่ง ข้อความที่กดส่งแล้วอยู่ที่ “ข้อความที่ส่ง” "
    "การเตือนที่จะส่งต่อไปและผู้ที่ส่งไม่ถึงดูที่ “เตือน” ร่างที่ยังไม่ได้กดส่ง พิมพ์ “ทำต่อ”"
)


@listener(longest=70, cue=pattern_of("ข้อความ"), roles=circular_words.SENDERS)
def asks(context: Context, text: str) -> Query | None:
    """Returns the question; None for other words, and for who sends nothing to many."""
    return QUERY if _only_asks_what_waits(normalise(text)) else None


def _only_asks_what_waits(plain: str) -> bool:
    return _WAITS.search(plain) is not None and not left(plain, _WAITS, _FILLS)


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    ways = (circular_words.SENT_LIST, _REMINDERS)
    return [Text(_TOLD, (*drafts.back_to(context), *ways))]


_REMINDERS = Button("เตือน", opens("reminders"), "เตือน")
QUERY = Query("messages_not_sent", (), _answer, roles=circular_words.SENDERS)
