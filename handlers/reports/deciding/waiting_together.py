"""`มีรายงานรอผมกี่เรื่อง แล้วของขวัญล่ะ`: what waits for the person's decision, of every subject, in one
answer."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.drafts import MENU
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.reports import report_notices
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_THING = r"(?:รายงาน|ของขวัญ|เอกสาร|หนังสือ|ข่าว|เรื่องอื่น|อย่างอื่น|อันอื่น)"
_ME = rf"(?:{ME_OR_US}|พี่|ท่าน)?"
_DEED = r"(?:ให้|ต้อง|อนุมัติ|พิจารณา|ตัดสิน|เซ็น|ลงนาม|ดู|ตรวจ|อยู่|บ้าง|\s)*"
_HOW_MANY = rf"(?:กี่(?:เรื่อง|ฉบับ|รายการ|อัน|ชิ้น)|เท่าไ(?:ร|หร่)|{WHETHER}|บ้าง)(?:ครับ|คับ|คะ|ค่ะ|นะ|บ้าง|\s)*"
_LEADS = r"(?:ตอนนี้|วันนี้|ขณะนี้|สรุป|มี|ยัง|เหลือ|ขอถาม|\s)*"
_TOGETHER = pattern_of(
    rf"{_LEADS}(?:{_THING}|เรื่อง|งาน)?(?:ที่|ไหน|\s)*รอ{_ME}{_DEED}{_HOW_MANY}(?:แล้ว|กับ|และ|ส่วน)\s?{_THING}(?:ที่|รอ|{_ME}|{_HOW_MANY}|มี|ด้วย|ล่ะ|ละ|หละ|\s)*"
    rf"|{_LEADS}{_THING}(?:กับ|และ){_THING}(?:ที่|\s)*รอ{_ME}{_DEED}(?:มี)?{_HOW_MANY}"
)


@listener(longest=80, cue=pattern_of("รอ"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the question if the words ask of two things that wait for the person."""
    plain = without_polite_ending(normalise(words))
    return QUERY if _TOGETHER.fullmatch(plain) else None


def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says how many reports wait for the person's decision and what else does, with the buttons."""
    reports = len(report_notices.awaiting(context))
    found = [each.waiting(context) for each in context.subjects]
    others = [
        each for each in found if each is not None and not (each.data or "").startswith(_OURS)
    ]
    first = f"รายงานที่รอท่านอนุมัติ {reports:,} ฉบับ" if reports else "ไม่มีรายงานที่รอท่านอนุมัติ"
    labels = listed([each.label for each in others])
    rest = f"เรื่องอื่นที่รอท่าน: {labels}" if others else _NOTHING_ELSE
    ways = (*report_notices.what_else_waits(context), *others)
    return drafts.with_buttons([Text(f"{first}\n{rest}", ways)], (MENU,))


_OURS = opens("awaiting_me").rstrip("?")
_NOTHING_ELSE = "ไม่มีของขวัญหรือเอกสารที่รอท่านพิจารณา"
QUERY = Query("waits_together", (), answer, own=True)
