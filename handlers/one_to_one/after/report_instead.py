"""Begins another report than the one that is open, with what is told of it behind its number:
`พอก่อนอันนี้ เอา 3.3 ดีกว่า อบรมแล้ว คนมา 40`. What is open is put aside."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message
from handlers.one_to_one import opening
from handlers.reports.filing import report_activity
from handlers.understand.corrections.correction_vocabulary import SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.conversations.conversation_rows import Draft
from models.people.person import REPORTER
from models.plans import plans
from models.tables import SECRET_FLOWS

_LONGEST = 400
_MAY_LEAVE = pattern_of("เลิก|หยุด|พัก|พอ")
"""One of these stands in all that is read here: a turn looks for them in each sentence."""
_THIS = r"(?:อัน|เรื่อง|งาน|รายงาน|ร่าง|ข้อ|ตัว|ฉบับ)?(?:นี้|นั้น)"
_INSTEAD = pattern_of(
    rf"(?:{SLIPS}|{POLITE}|งั้น|[\s,])*+(?:ขอ|จะ|ให้)*(?:พัก|หยุด|(?:ยก)?เลิก|พอ)(?:ทำ|รายงาน)?"
    rf"(?:{_THIS}|ไว้|ก่อน|แล้ว|ละ|ดีกว่า|{POLITE}|[\s,])++"
    rf"(?:แล้ว|ขอ|จะ|งั้น|{ME_OR_US}|พี่|เดี๋ยว|\s)*+(?:เอา|ไป|มา|ทำ|ส่ง|เริ่ม|เปลี่ยน|เป็น|รายงาน)"
    r"(?:ไป|มา|ทำ|ส่ง|เป็น|รายงาน|กิจกรรม|โครงการ|ข้อ|อัน|ที่|ของ|\s)*+"
    rf"(?P<number>[1-9]\d?(?:\.[1-9]\d?){{1,2}})(?![\d.])(?:(?:แทน|ดีกว่า|ก่อน|เลย|(?:ละ|แล้ว)กัน|{POLITE})+(?=[\s,]|$)|[\s,])*+"
    r"(?P<told>.*)"
)


def begun(context: Context, place: Draft, text: str, by: str) -> Sequence[Message]:
    """Returns the report that is wanted instead; nothing for other words, and in a confidential
    conversation.

    by: the hash of the message
    """
    if len(text) > _LONGEST or _MAY_LEAVE.search(text) is None:
        return ()
    if place.row.flow in SECRET_FLOWS or context.person is None or not context.me.has(REPORTER):
        return ()
    found = _INSTEAD.fullmatch(normalise(text))
    if found is None or found["number"] == (place.state or {})["answers"].get("number"):
        return ()
    year, bureau = context.fiscal_year, context.me.bureau_id
    if not plans.activities_numbered(context.session, year, bureau, found["number"]):
        return ()
    said = f"{found['number']} {found['told']}".strip()
    return opening.open_named(context, report_activity.FLOW.name, said, {}, by)
