"""Answers whether one may be back from leave, or end a deputy's time, before its last day:
`กลับมาก่อนกำหนดได้ไหม`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.people.away import end_absence, end_deputy
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_span
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people import absences, deputies

_EARLY = (
    r"(?:ก่อน(?:กำหนด|เวลา|วัน(?:ที่แจ้ง|ที่กำหนด|สุดท้าย)?|ครบ(?:กำหนด|วัน)?|ที่(?:แจ้ง|ลา|บอก)(?:ไว้)?)"
    r"|เร็ว(?:กว่า(?:กำหนด|ที่(?:แจ้ง|ลา)(?:ไว้)?))?)"
)
_ASKS = (
    rf"(?:ได้)?(?:เลย)?\s?(?:{WHETHER}|(?:หรือ|รึ)?(?:เปล่า|ป่าว)|(?:ต้อง)?ทำ(?:{HOW_IN_SHORT})"
    rf"|{HOW_IN_FULL}|ต้องแจ้ง(?:{WHETHER}|ใคร))"
)
_BACK = pattern_of(
    rf"(?:แล้ว|ถ้า|หาก|เกิด|{ME_OR_US}|จะ|อยาก|ขอ|สามารถ|\s)*กลับ(?:มา|ไป|เข้า)*(?:ทำงาน|งาน|ทำ)?"
    rf"(?:จากลา)?\s?{_EARLY}(?:แล้ว|จะ|ก็|\s)*{_ASKS}"
    r"|(?:แล้ว|แต่|\s)*(?:ถ้า|หาก|เผื่อ|สมมติ(?:ว่า)?|กรณี)(?:ว่า)?\S{0,14}\s?(?:กลับ(?:มา)?|หาย|มา(?:ทำงาน)?ได้|ดีขึ้น|เสร็จ(?:ธุระ)?)(?:ป่วย|แล้ว|ก่อน|ทำงาน|เร็ว|\s)*"
    rf"(?:ก็|ให้|จะ|ขอ|ค่อย|ต้อง|\s)*(?:ยกเลิก|เลิก)(?:การ|วัน)?ลา(?:เลย|ได้|ให้|ด้วย|นะ|\s)*(?:{_ASKS})?"
    rf"|(?:แล้ว|ถ้า|จะ|อยาก|ขอ|\s)*(?:เลิก|ยกเลิก|สิ้นสุด)(?:การ)?(?:มอบหมาย|ลา|วันลา)(?:แทน)?\s?{_EARLY}{_ASKS}"
)


@listener(longest=80)
def asks(context: Context, words: str) -> Query | None:
    """Returns what answers it outside of any conversation; None for other words."""
    if not any(cue in words for cue in ("ก่อน", "เร็ว", "เลิก")):
        return None
    plain = without_polite_ending(normalise(words))
    return QUERY if _BACK.fullmatch(plain) is not None else None


def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says how what is stored is ended early; where nothing is, how it would be."""
    leave = absences.coming(context.session, context.me, context.today)
    acting = deputies.coming(context.session, context.me, context.today)
    buttons: list[Button] = []
    lines = ["กลับก่อนกำหนดได้"]
    if leave or not acting:
        days = " ".join(short_span(each.first_day, each.last_day) for each in leave[:_MOST])
        told = f"วันลาที่แจ้งไว้ {days}: " if days else "วันลา: "
        lines.append(f"{told}พิมพ์ “กลับมาแล้ว” ในวันที่กลับ บอตจะเตือนท่านตามเดิม")
    if acting:
        names = " ".join(
            f"{deputy.name} {short_span(each.first_day, each.last_day)}"
            for each, deputy in acting[:_MOST]
        )
        lines.append(f"การมอบหมายแทน {names}: พิมพ์ “เลิกมอบหมาย” ในวันที่กลับ รายงานใหม่จะถึงท่านโดยตรง")
        buttons.append(Button("เลิกมอบหมาย", opens(end_deputy.FLOW.name), "เลิกมอบหมาย"))
    if leave:
        buttons.append(Button("กลับมาแล้ว", opens(end_absence.FLOW.name), "กลับมาแล้ว"))
    return [Text("\n".join((*lines, _UNCHANGED)), tuple(buttons))]


_MOST = 3
_UNCHANGED = "ขณะนี้ยังไม่ได้เปลี่ยนสิ่งใด"
QUERY = Query("early_back", (), answer)
