"""That somebody guesses receipts' codes, as administrators hear it: counts only, of nobody."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Said, Text
from models.complaints import case_tracking
from models.people.person import ADMIN
from models.trail import facts

_TOLD = "guessing_told:{}"


def words(context: Context) -> str:
    """One sentence about the last day; empty where nobody was closed out."""
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
    """The sentence where the administrator looks for it; it need not stand under a reply then."""
    told = words(context)
    if told:
        facts.put(context.session, _TOLD.format(context.me.id), context.today.isoformat())
    return told


def once(context: Context) -> Sequence[Said]:
    """The sentence under a free reply, once a day for each administrator."""
    if context.person is None or not context.me.has(ADMIN):
        return []
    if facts.get(context.session, _TOLD.format(context.me.id)) == context.today.isoformat():
        return []
    told = seen(context)
    return [Text(told)] if told else []
