"""Answers whether a deputy's time ends by itself: `ครบวันที่ 12 แล้วสิทธิ์เขาหมดเองไหม`, and ends it as
somebody says: `ไม่ลาแล้ว ยกเลิกที่มอบหมายไว้`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Button, Message, Text
from handlers.people.away import appoint_deputy, end_deputy
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from models.people import deputies
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_LONGEST = 90
_ENDS = r"(?:หมด|สิ้นสุด|เลิก|ปิด|หลุด|คืน|กลับ|ตัด|พ้น)"
_BY_ITSELF = pattern_of(
    rf"{_ENDS}\S{{0,24}}?\s?(?:เอง|อัตโนมัติ)|ต้อง\S{{0,14}}?(?:เลิก|ปิด|ถอน|คืน|เอาออก)"
)
"""That it ends by itself, or that somebody has to end it."""
_ASKS = pattern_of(rf"{WHETHER}|หรือ|ป่ะ|ปะ$")
_OF_DEPUTY = pattern_of(
    r"(?:ผู้|คน)(?:ที่)?(?:ทำ|รับ|มา|ให้)?แทน|มอบ(?:หมาย|อำนาจ)|(?:ทำ(?:หน้าที่)?|อนุมัติ|พิจารณา|เซ็น)แทน|รักษาการ"
)
_MOST = 3


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question, of a deputy who is named or whose appointment is in hand or in sight;
    None for other words."""
    if inside not in (None, appoint_deputy.FLOW.name) or len(words) > _LONGEST:
        return None
    if context.person is None or not _MAY_BE.search(words):
        return None
    plain = normalise(words)
    if _BY_ITSELF.search(plain) is None or _ASKS.search(plain) is None:
        return None
    of_it = _OF_DEPUTY.search(plain) or inside is not None or _in_sight(context)
    return QUERY if of_it else None


_MAY_BE = pattern_of("เอง|อัตโนมัติ|ต้อง")
"""Looked for first, since every typed text passes here."""


def _in_sight(context: Context) -> bool:
    """Tells whether the newest answer has the button that ends an appointment."""
    newest = next((each for each in context.shown() if each), ())
    ends = opens(end_deputy.FLOW.name).rstrip("?")
    return any(each.target.partition("?")[0] == ends for each in newest)


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    coming = deputies.coming(context.session, context.me, context.today)[:_MOST]
    until = "\n".join(f"{who.name} ถึง {short_date(each.last_day)}" for each, who in coming)
    told = f"{_BY_ITSELF_IT_ENDS}\n{until}" if until else _BY_ITSELF_IT_ENDS
    buttons = (Button("เลิกมอบหมาย", opens(end_deputy.FLOW.name), "เลิกมอบหมาย"),) if coming else ()
    return [Text(told, buttons)]


_BY_ITSELF_IT_ENDS = (
    "การมอบหมายสิ้นสุดเองเมื่อครบวันสุดท้าย ไม่ต้องยกเลิก ตั้งแต่วันถัดไปเรื่องใหม่กลับมาถึงผู้มอบหมายเอง\n"
    "ต้องการเลิกก่อนกำหนด พิมพ์ “เลิกมอบหมาย”"
)
QUERY = Query("deputy_ends", (), _answer)

# -- called off -----------------------------------------------------------------------------------

_CALLED_OFF = pattern_of(
    rf"(?:\S{{0,16}}(?:ไม่ลา|ไม่ได้ลา|ไม่ไป|กลับมา|เลื่อน)\S{{0,20}}\s+)?(?:งั้น|ขอ|ช่วย|จะ|ให้|เอา|{POLITE}|\s)*(?:ยกเลิก|เลิก|ถอน)(?:การ|ที่|คำ|เรื่อง|คน|\s)*"
    rf"(?:(?:ได้|เคย)?มอบ(?:หมาย|อำนาจ)?|ตั้ง(?:คน)?(?:แทน|รักษาการ)|(?:ให้(?:คน)?อื่น)?(?:เซ็น|อนุมัติ|พิจารณา|รักษาการ)แทน)"
    rf"(?:งาน|แทน|ไว้|\s)*(?:ให้\S{{0,20}})?(?:ทั้งหมด|ไป|แล้ว|ด้วย|เลย|หน่อย|ที|เมื่อกี้|เมื่อวาน|{POLITE}|\s)*"
)
_LEADS = frozenset((SUPERVISOR, EXECUTIVE, ADMIN))


@listener(longest=90, cue=pattern_of("เลิก|ถอน"), roles=_LEADS)
def called_off(context: Context, words: str) -> Query | None:
    """Returns what ends the appointments that stand; None where none does, and for other words."""
    plain = normalise(words)
    if _CALLED_OFF.fullmatch(plain) is None or _ASKS.search(plain) is not None:
        return None
    return ENDED if deputies.coming(context.session, context.me, context.today) else None


def _end(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return beginning.open_flow(context, end_deputy.FLOW, "", {})


ENDED = Query("deputy_called_off", (), _end, goes_on=True)
