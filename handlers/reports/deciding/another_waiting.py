"""Hears at the question about one report that another one is to be seen, or is meant instead:
`ขอดูอีกอันก่อน`, `ต่อไป`, `ไม่ใช่ รอบมีนา`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation import beginning, drafts
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.reports import report_notices
from handlers.reports.deciding import awaiting, decide_report
from handlers.reports.deciding.awaiting import Waiting
from handlers.reports.deciding.decision_said import LEAD, NUMBER
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.dates.dates import find_dates
from handlers.understand.dates.said_rounds import which_round
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.conversations import conversation_rows
from models.conversations.conversation import CANCELLED

_LONGEST = 50
_THING = "(?:อัน|ฉบับ|เรื่อง|รายงาน|ตัว|ใบ)"
_ANOTHER = pattern_of(
    rf"{LEAD}(?:(?:เปิด|กลับไป)?(?:ดู|อ่าน|พิจารณา|ตรวจ)|ไป(?:ที่)?|เอา|เปลี่ยนไป|ข้ามไป)?(?:ดู)?\s?"
    rf"(?:อีก{_THING}(?:นึง|หนึ่ง)?|{_THING}อื่น(?:ๆ)?|{_THING}ที่เหลือ|ที่เหลือ)"
    r"(?:ก่อน|หน่อย|ด้วย|ที|ให้|เลย|แล้วกัน|ละกัน|ดีกว่า|แทน|\s)*"
)
_NEXT = pattern_of(
    rf"{LEAD}(?:เปิด|ดู|อ่าน|พิจารณา|ตรวจ|ไป|ทำ|ลุย|ข้าม|เอา|ที่|{_THING}|\s)*(?:ต่อไป|(?<=ไป)ต่อ|ถัดไป|ถัดมา)"
    r"(?:ก่อน|หน่อย|ด้วย|ที|ให้|ได้|เลย|แล้วกัน|ละกัน|ดีกว่า|กัน|\s)*"
)
"""`ต่อไป` wants the next report; it never answers the question about this one; `ทำต่อ` stays."""
_NONE = "ไม่มีฉบับอื่นที่รอท่านพิจารณา"


_NOT_THIS = pattern_of(
    rf"(?:{SLIPS}|{SIGHS}|{POLITE}|[\s,])*(?:ไม่ใช่|ไม่เอา(?=.+(?:เอา|ขอ|ดู|เปิด|พิจารณา|หมายถึง))|(?:เปิด|กด|เลือก|พิมพ์|ดู)ผิด)"
    rf"(?:(?:อัน|ฉบับ|เรื่อง|รายงาน|ข้อ)?นี้|แล้ว|สิ|{POLITE}|[\s,])+"
    rf"(?:[1-9]\d?(?:\.[1-9]\d?){{1,2}}\s)?(?:ต้อง|จะ|เอา|ขอ|ดู|หมายถึง|คือ|เปิด|พิจารณา|เป็น|{ME}|[\s,])*(?P<other>\S.{{0,40}})"
)
"""`ไม่ใช่ รอบมีนา`; without a gap, `ไม่ใช่รอบมีนา`, it only denies."""
_NUMBERED = pattern_of(
    rf"(?:รายงาน|กิจกรรม|ฉบับ|อัน|ข้อ|\s)*(?P<number>{NUMBER})(?:{POLITE}|ต่างหาก|แทน|\s)*"
)


def heard(context: Context, words: str) -> Query | None:
    """Returns the question for the others that wait, or for the one that is meant instead."""
    plain = without_polite_ending(normalise(words))
    if len(words) > _LONGEST:
        return None
    if (_ANOTHER.fullmatch(plain) or _NEXT.fullmatch(plain)) is not None:
        return QUERY
    return INSTEAD if _meant_instead(context, plain) is not None else None


def _meant_instead(context: Context, plain: str) -> Waiting | None:
    """Returns the only other one of the activity or the round that is meant instead of this."""
    found = _NOT_THIS.fullmatch(plain) if "ไม่" in plain or "ผิด" in plain else None
    if found is None:
        return None
    others, named = _others(context), _NUMBERED.fullmatch(found["other"])
    if named is not None:
        meant = [each for each in others if each[0].activity.number == named["number"]]
    else:
        due = _round(found["other"], [each[0].due for each in others], context.today)
        meant = [each for each in others if due is not None and each[0].due == due]
    return meant[0] if len(meant) == 1 else None


def _round(said: str, dues: Sequence[date | None], today: date) -> date | None:
    """Returns the round of these that the words mean, by its day or by its month alone."""
    known = sorted({each for each in dues if each is not None})
    days = [each for each in find_dates(said, today) if each in known]
    if days:
        return days[0]
    try:
        return which_round(said, known, today)
    except Unclear:
        return None


def _others(context: Context) -> list[Waiting]:
    place = conversation_rows.active(context.session, context.sealer, context.lane)
    open_now = place.state["answers"].get("report_id") if place is not None else None
    return [each for each in report_notices.to_decide(context) if each[0].id != open_now]


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Opens the only other one, or lists them; the open one waits."""
    others = _others(context)
    if not others:
        return [Text(_NONE)]
    if len(others) > 1:
        return awaiting.to_decide(context, "", {})
    return _opened(context, others[0])


def _opened(context: Context, waiting: Waiting) -> Sequence[Message]:
    report, sent, _whose = waiting
    facts = {"r": str(report.id), "v": str(sent.version)}
    return beginning.open_flow(context, decide_report.FLOW, "", facts)


def _opened_instead(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Ends the open one, on which nothing is decided, and opens the one that is meant."""
    meant = _meant_instead(context, without_polite_ending(normalise(rest)))
    place = conversation_rows.active(context.session, context.sealer, context.lane)
    assert meant is not None and place is not None
    number = place.state["answers"]["number"]
    drafts.end(context, place.row, CANCELLED)
    return [Text(_CLOSED.format(number)), *_opened(context, meant)]


_CLOSED = "ปิดรายงาน {} แล้ว ยังไม่ได้อนุมัติหรือส่งกลับ"
INSTEAD = Query("other_waiting_meant", (), _opened_instead, goes_on=True)
QUERY = Query("another_waiting", (), _answer, goes_on=True)
