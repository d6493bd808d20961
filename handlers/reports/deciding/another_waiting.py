"""Hears at the question about one report that another one is to be seen: `ขอดูอีกอันก่อน`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.reports import report_notices
from handlers.reports.deciding import awaiting, decide_report
from handlers.reports.deciding.decision_said import LEAD
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.conversations import conversation_rows

_LONGEST = 50
_THING = "(?:อัน|ฉบับ|เรื่อง|รายงาน|ตัว|ใบ)"
_ANOTHER = pattern_of(
    rf"{LEAD}(?:(?:เปิด|กลับไป)?(?:ดู|อ่าน|พิจารณา|ตรวจ)|ไป(?:ที่)?|เอา|เปลี่ยนไป|ข้ามไป)?(?:ดู)?\s?"
    rf"(?:อีก{_THING}(?:นึง|หนึ่ง)?|{_THING}อื่น(?:ๆ)?|{_THING}ที่เหลือ|ที่เหลือ)"
    r"(?:ก่อน|หน่อย|ด้วย|ที|ให้|เลย|แล้วกัน|ละกัน|ดีกว่า|แทน|\s)*"
)
_NONE = "ไม่มีฉบับอื่นที่รอท่านพิจารณา"


def heard(words: str) -> Query | None:
    """Returns the question for the others that wait."""
    plain = without_polite_ending(normalise(words))
    meant = len(words) <= _LONGEST and _ANOTHER.fullmatch(plain) is not None
    return QUERY if meant else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Opens the only other one, or lists them; the open one waits."""
    place = conversation_rows.active(context.session, context.sealer, context.lane)
    open_now = place.state["answers"].get("report_id") if place is not None else None
    others = [each for each in report_notices.awaiting(context) if each[0].id != open_now]
    if not others:
        return [Text(_NONE)]
    if len(others) > 1:
        return awaiting.to_decide(context, "", {})
    report, sent, _whose = others[0]
    facts = {"r": str(report.id), "v": str(sent.version)}
    return beginning.open_flow(context, decide_report.FLOW, "", facts)


QUERY = Query("another_waiting", (), _answer, goes_on=True)
