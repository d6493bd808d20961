"""`ตั้งให้ส่งเตือนพรุ่งนี้ 8.30 ได้ไหม`, `เตือนคนที่ค้างพรุ่งนี้เช้า วันนี้ยังไม่ต้อง`: a reminder of others is sent
at once or by the bot itself; no hour is chosen for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.reminders import reminder_text
from handlers.reminders.reminder_words import NOT_LATER, beginning
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, SUPERVISOR
from models.reminders import nudges

_LONGEST = 110
_SETS = pattern_of(
    r"ตั้ง(?:เวลา|ให้|เตือน|การเตือน|ไว้|วัน|ส่ง|\s)|กำหนดเวลา|ล่วงหน้า|ค่อย(?:ส่ง|เตือน|ทวง)"
    r"|วันนี้(?:ยัง)?(?:ไม่ต้อง|อย่าเพิ่ง|ไม่(?:ส่ง|เตือน|เอา))|(?:ยัง)?ไม่(?:ต้อง)?(?:ส่ง|เตือน|ทวง)(?:ตอนนี้|วันนี้)|อย่าเพิ่ง(?:ส่ง|เตือน|ทวง)"
)
_LATER = pattern_of(
    r"พรุ่งนี้|มะรืน|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)(?:บดี)?(?:นี้|หน้า|$|\s)|(?:สัปดาห์|อาทิตย์|เดือน)หน้า"
    r"|วันที่\s?\d|\d{1,2}[.:]\d{2}|โมง|ตอน(?:เช้า|บ่าย|เย็น)"
)
_OTHERS = pattern_of("ส่งเตือน|ตั้งเวลา|อย่าเพิ่ง|ทวง|คน(?:ที่|ใน|ของ)|ผู้ที่|ลูกน้อง|สำนัก|เขา|เค้า|ทุกคน|ใครที่|น้อง")
"""One of these stands where other people are to be reminded. Without it the writer wants to be
reminded, which another question answers."""
_NOT_THAT = pattern_of(
    rf"ทำไม|กี่(?:วัน|ครั้ง)|ตัวเอง|(?:เตือน|บอก)(?:{ME})|ประชุม|นัด|ปฏิทิน|ร้องเรียน|ประกาศ|เวียน|ข้อความว่า|เลื่อน|ใคร"
)


def asked(context: Context, words: str) -> Query | None:
    """Returns what answers it to those who may remind others; None for other words."""
    if context.person is None or len(words) > _LONGEST or not context.me.has(SUPERVISOR, ADMIN):
        return None
    plain = without_polite_ending(normalise(words))
    if _NOT_THAT.search(plain) or not (_SETS.search(plain) and _LATER.search(plain)):
        return None
    others = _OTHERS.search(plain) is not None or reminder_text.button(context)
    return QUERY if others else None


def answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that no hour can be set, and when the bot sends its own next reminder of what the card
    in sight is about."""
    given = reminder_text.button(context) or facts
    below = nudges.people_below(context.session, context.me)
    when = beginning(context, below, reminder_text.aim(given).fits)
    itself = f"\nบอตเตือนเองครั้งถัดไป{when} ไม่ต้องสั่ง" if when else ""
    send = Button("ส่งเตือนตอนนี้", opens("send_reminder", **given), "ส่งเตือนตอนนี้")
    return [Text(f"{NOT_LATER}{itself}", (send, Button("การเตือน", opens("reminders"), "เตือน")))]


QUERY = Query("reminder_later", (), answer)
