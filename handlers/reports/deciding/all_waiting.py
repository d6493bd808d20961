"""Counts all that waits for who asks, of whatever subject: `มีอะไรรอให้ผมเซ็นกี่เรื่อง`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.reports import report_notices
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_I = rf"(?:{ME}|พี่|ท่าน|เรา)"
_DECIDES = r"(?:เซ็น(?:ชื่อ)?|ลงนาม|อนุมัติ|พิจารณา|ตรวจ|ตัดสินใจ|จัดการ)"
_ASKED = pattern_of(
    rf"(?:ตอนนี้|วันนี้|ขณะนี้|ขอทราบ|ถาม|\s)*(?:มี)?(?:อะไร|เรื่อง|งาน|เรื่องอะไร)?(?:ที่)?\s?(?:ค้าง|รอ)(?:อยู่)?(?:ให้)?\s?{_I}?(?:ต้อง|\s)*{_DECIDES}?"
    rf"(?:อยู่|วันนี้|ตอนนี้|ทั้งหมด|รวม|บ้าง|มี|\s)*(?:กี่(?:เรื่อง|อย่าง|งาน|รายการ)|มากแค่ไหน|เท่าไ(?:ร|หร่))(?:บ้าง|แล้ว|วันนี้|ตอนนี้|\s)*"
)
_OF_ONESELF = pattern_of(rf"(?<!เปอร์)เซ็น|ลงนาม|(?:รอ|ค้าง)(?:อยู่)?(?:ที่|กับ|ให้)?\s?{_I}")
"""Without one of these what waits for anybody is counted: `รออนุมัติอยู่กี่เรื่อง`."""
_COUNT = pattern_of(r"\((\d[\d,]*)")
_DECIDING = frozenset((SUPERVISOR, ADMIN, EXECUTIVE))


@listener(longest=60, cue=pattern_of("รอ|ค้าง"), roles=_DECIDING)
def heard(_context: Context, words: str) -> Query | None:
    """Returns the question; None for other words."""
    plain = without_polite_ending(normalise(words))
    if _OF_ONESELF.search(plain) is None:
        return None
    return QUERY if _ASKED.fullmatch(plain) is not None else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    found = [each.waiting(context) for each in context.subjects]
    waits = [button for button in found if button is not None]
    nearer = report_notices.waiting_nearer(context) if not report_notices.awaiting(context) else ()
    lines = [_counted(waits)] if waits else [_NONE]
    lines += [f"• {button.label}" for button in waits]
    lines += [_INSTEAD.format(len(nearer))] if nearer else []
    ways = (*waits, *((_REPORTS,) if nearer else ()), MENU)
    return [Text("\n".join(lines), ways)]


def _counted(waits: Sequence[Button]) -> str:
    """Returns how many wait, where each button says how many stand behind it."""
    found = [_COUNT.search(each.label) for each in waits]
    counts = [int(each[1].replace(",", "")) for each in found if each is not None]
    return _COUNTED.format(sum(counts)) if len(counts) == len(waits) else _WAITS


_COUNTED = "รอท่านลงนามหรือพิจารณา {:,} เรื่อง"
_WAITS = "เรื่องที่รอท่านลงนามหรือพิจารณามีดังนี้ กดปุ่มเพื่อดูแต่ละเรื่อง"
_NONE = "ไม่มีรายงาน เอกสาร หรือเรื่องอื่นที่รอท่านลงนามหรือพิจารณา"
_INSTEAD = "รายงานที่รอผู้อื่นและท่านพิจารณาแทนได้ {:,} ฉบับ"
_REPORTS = Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ")
QUERY = Query("all_waiting", (), _answer)
