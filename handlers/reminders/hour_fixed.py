"""`เลื่อนเตือนอัตโนมัติจาก 9 โมงเป็น 8 โมงครึ่ง`, `เปลี่ยนเวลาเตือนเป็นบ่ายโมง`: at which hour the bot reminds by
itself cannot be chosen. Nothing is put off by it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.reminders.duty_lines import WHY
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.told.order_terms import order_terms
from models.people.person import ADMIN, SUPERVISOR

_ITS_OWN = r"(?:อัตโนมัติ|ประจำวัน|รายวัน|ทุกวัน|ทุกเช้า|ตอนเช้า|(?:ของ)?(?:ระบบ|บอ[ตท]))"
_HOUR_OF_IT = pattern_of(
    rf"(?:เลื่อน|เปลี่ยน|ปรับ|ย้าย|แก้|ขยับ|ตั้ง)(?:เวลา|ช่วงเวลา|ให้|ระบบ|บอ[ตท]|ของ|การ|ส่ง|ที่|\s)*(?:แจ้ง)?เตือน\s?{_ITS_OWN}"
    r"|(?:เลื่อน|เปลี่ยน|ปรับ|ย้าย|แก้|ขยับ)(?:ช่วง)?เวลา(?:ของ|การ|ส่ง|ที่|ระบบ|บอ[ตท]|\s)*(?:แจ้ง)?เตือน"
    r"|ให้(?:ระบบ|บอ[ตท])\s?(?:แจ้ง|ส่ง)?เตือน(?=.*แทน)"
)
_NOT_THAT = pattern_of("ประชุม|นัด|กิจกรรม|ตัวเอง|เรื่องนี้|วันนัด|กำหนดการ")


@listener(longest=110, cue=pattern_of("เตือน"))
def asks(_context: Context, words: str) -> Query | None:
    """Returns the answer where another hour of the bot's own reminders is wanted, else None."""
    plain = without_polite_ending(normalise(words))
    if _HOUR_OF_IT.search(plain) is None or _NOT_THAT.search(plain) is not None:
        return None
    return QUERY if order_terms(plain).at else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    leads = context.person is not None and context.me.has(SUPERVISOR, ADMIN)
    return [Text(_FIXED, (_SEND, WHY) if leads else (WHY,))]


_FIXED = (
    "เปลี่ยนเวลาที่บอตเตือนเองไม่ได้ จึงยังไม่ได้เปลี่ยนหรือเลื่อนการเตือนใด\n"
    "บอตเตือนตั้งแต่ 08.30 น. ของวันทำการ คนละไม่เกินวันละครั้ง และไม่ส่งช่วง 18.00–08.30 น."
)
_SEND = Button("ส่งเตือนตอนนี้", opens("send_reminder"), "ส่งเตือนตอนนี้")

QUERY = Query("hour_of_reminders", (), _answer)
