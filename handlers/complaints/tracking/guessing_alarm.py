"""Tells administrators that somebody guesses receipts' codes: only counts."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Para, Part, Text
from models.complaints import case_tracking
from models.people.person import ADMIN
from models.trail import facts

_TOLD = "guessing_told:{}"


def words(context: Context) -> str:
    """Returns one sentence about the last day, "" if nobody was locked out."""
    if context.person is None or not context.me.has(ADMIN):
        return ""
    alarm = case_tracking.guessing_alarm(context.session, context.now)
    if not alarm.sources:
        return ""
    return (
        f"มีผู้ลองเดารหัสติดตามเรื่องร้องเรียน {alarm.sources} บัญชี รวม {alarm.misses} ครั้งใน 24 ชั่วโมง "
        "ระบบพักการติดตามจากบัญชีเหล่านั้นแล้ว ไม่มีเรื่องใดถูกเปิด"
    )


def seen(context: Context) -> str:
    """Returns the sentence where the administrator looks for it; no reply need then repeat it."""
    sentence = words(context)
    if sentence:
        facts.put(context.session, _TOLD.format(context.me.id), context.today.isoformat())
    return sentence


def rows(context: Context) -> list[Part]:
    """Returns the sentence as a row of the menu, or nothing."""
    sentence = seen(context)
    return [Para(sentence, tone="bad")] if sentence else []


def once(context: Context) -> Sequence[Message]:
    """Returns the sentence under a free reply, once a day for each administrator."""
    if context.person is None or not context.me.has(ADMIN):
        return []
    if facts.get(context.session, _TOLD.format(context.me.id)) == context.today.isoformat():
        return []
    sentence = seen(context)
    return [Text(sentence)] if sentence else []
