"""Hears that a report which was sent is to be read: `ทวน 2.4 ให้ดูหน่อย`, `อ่านรายงาน 1.9 ให้ฟังสั้นๆ`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message
from handlers.question.query import Facts, Query
from handlers.reports import report_notices, show_report
from handlers.reports.deciding import decide_report
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.words import read_activity_number
from models.reports.deciding import report_history

_LONGEST = 80
_NUMBER = r"(?<![\d.])(?P<number>[1-9]\d?(?:\.[1-9]\d?){1,2})(?![\d.])"
_SENT = rf"(?:ที่)?(?:{ME}|เรา|เขา|\s)*(?:ส่ง|เขียน|กรอก|พิมพ์|รายงาน)(?:ไป|มา|ไว้|แล้ว|\s)*"
_READ = pattern_of(
    rf"(?:ขอ|ช่วย|อยาก|รบกวน|แล้ว|งั้น|{ME}|\s)*(?:เปิด|กลับไป)*(?P<verb>ทวน|อ่าน|ดู|เล่า|ฟัง)(?:ทวน|ให้ฟัง|\s)*"
    rf"(?:เนื้อหา|รายละเอียด|สิ่งที่|คำตอบ|ใน|ของ|ที่|{_SENT}|\s)*(?:รายงาน|กิจกรรม|ข้อ|ของ|ฉบับ|ที่|\s)*"
    rf"{_NUMBER}(?:{POLITE}|\s)*(?:{_SENT})?"
    rf"(?:ให้|ฟัง|ดู|หน่อย|สั้นๆ?|ย่อๆ?|ที|อีก(?:ที|ครั้ง|รอบ)|ก่อน|เนื้อหา|ได้(?:{WHETHER})|ว่า(?:เขียน|กรอก|ส่ง)(?:อะไร|ว่า(?:อะไร|ไง))(?:ไป|ไว้|บ้าง)*|{POLITE}|\s)*"
)
_OF_REPORT = pattern_of("รายงาน|ที่(?:ส่ง|เขียน|กรอก|พิมพ์)")
"""A look at the number alone wants the activity, not what was reported of it."""


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for what was sent of the activity; None for other words, and where
    nothing was sent that the person may read."""
    found = _READ.fullmatch(normalise(words))
    if found is None or found["verb"] == "ดู" and not _OF_REPORT.search(found[0]):
        return None
    number = found["number"]
    sent = report_history.newest(context.session, context.me, number, context.today)
    return QUERY if sent else None


def _answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Opens the report where it waits for the person's decision, else shows what was sent."""
    number = read_activity_number(rest)
    waits = [e for e in report_notices.awaiting(context) if e[0].activity.number == number]
    if len(waits) != 1:
        return show_report.forms(context, rest, facts)
    report, sent, _whose = waits[0]
    named = {"r": str(report.id), "v": str(sent.version)}
    return beginning.open_flow(context, decide_report.FLOW, "", named)


QUERY = Query("report_read", (), _answer, own=True, goes_on=True)
