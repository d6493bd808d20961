"""Opens the report that was looked at last, anywhere: `กลับไปรายงานเมื่อกี้`, `เปิดรายงานเมื่อกี้`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message
from handlers.question.query import Facts, Query
from handlers.reports import show_history
from handlers.reports.deciding import decide_report
from handlers.reports.deciding.looked_at import report_in_sight
from handlers.understand.corrections.correction_vocabulary import JUST_NOW
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.errors import permitted
from models.reports.deciding import report_decisions

_LONGEST = 60
_AGAIN = pattern_of(
    rf"(?:แล้ว|งั้น|โอเค|เอ้อ|ขอ|ช่วย|เดี๋ยว|จะ|อยาก|{ME_OR_US}|พี่|\s)*(?:กลับไป|กลับมา|ย้อนกลับไป|ย้อนไป|เปิด|ดู|อ่าน|พิจารณา|เอา|ต่อ|ที่|\s)+"
    rf"รายงาน(?:กิจกรรม|ฉบับ|อัน|ที่|{ME_OR_US}|พี่|เปิด|ดู|อ่าน|พิจารณา|ค้าง|อยู่|ไว้|\s)*(?:{JUST_NOW}|เมื่อสักครู่|เมื่อตะกี้|ตะกี๊)(?:นี้)?"
    r"(?:อีกที|อีกครั้ง|อีกรอบ|ต่อ|ก่อน|หน่อย|ที|ให้|เลย|ด้วย|ดีกว่า|\s)*"
)


def heard(context: Context, words: str, _inside: str | None) -> Query | None:
    """Returns what opens it, for who decides on reports; None for other words, and where none was
    looked at a moment ago."""
    if context.person is None or len(words) > _LONGEST or "รายงาน" not in words:
        return None
    if _AGAIN.fullmatch(without_polite_ending(normalise(words))) is None:
        return None
    looked = report_in_sight.only_decides(context) and report_in_sight.last(context) is not None
    return QUERY if looked else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Opens the decision where the person may decide, else the report's history."""
    found = report_in_sight.last(context)
    assert found is not None
    report, sent = found
    asked = (context.session, context.me, report.id, sent.version, context.now)
    facts = {"r": str(report.id), "v": str(sent.version)}
    if permitted(report_decisions.for_decision, *asked):
        return beginning.open_flow(context, decide_report.FLOW, "", facts)
    return show_history.answer(context, "", {"r": facts["r"]})


QUERY = Query("report_opened_again", (), _answer, own=True, goes_on=True)
