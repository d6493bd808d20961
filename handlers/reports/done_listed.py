"""Tells of the own bureau which activities are reported already, apart from those that are open:
`กิจกรรมของสำนักที่รายงานแล้วมีอะไรบ้าง`, `ที่ทำเสร็จแล้วมีไหม แยกให้ดูด้วย`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.reports.due_report_words import SEE_STATUS, STATES
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.people.person import REPORTER
from models.reports.figures import progress

_LONGEST = 80
_OF_US = rf"(?:ของ)?(?:สำนัก)?(?:{ME_OR_US})?"
_DONE = pattern_of(
    rf"(?:แล้ว|ละ|ส่วน|ขอดู|{ME_OR_US}|ประสงค์|ใคร่|ขอทราบ(?:ว่า)?|มี|\s)*(?:กิจกรรม|รายงาน|งาน|อัน|ข้อ)?{_OF_US}(?:อะไร|ไหน|ใด)?(?:บ้าง)?ที่{_OF_US}(?:ทำ|ส่ง|รายงาน)(?:รายงาน|งาน|ผล)?(?:เสร็จ|เรียบร้อย|ครบ|ไป|\s)*แล้ว"
    rf"(?:ล่ะ|ละ|{POLITE}|\s)*(?:มี)?(?:(?:กิจกรรม|รายงาน|ข้อ|อัน)?(?:อะไร|ไหน|ใด))?(?:บ้าง|มั่ง|อยู่|{WHETHER}|{POLITE}|\s)*"
    rf"(?:(?:ช่วย|ขอ|ให้)*(?:แยก|แสดง)(?:ออกมา|มา|ให้|ดู|ด้วย|หน่อย|กัน|{POLITE}|\s)*)?"
)
_ASKS = pattern_of(rf"อะไร|ไหน|ใด|บ้าง|มั่ง|{WHETHER}|ขอดู|ขอทราบ|แยก|แสดง")
_HEAD = "รายงานของสำนักท่าน ปีงบประมาณนี้"
_SENT, _NONE_SENT = "ส่งแล้ว {:,} ฉบับ: {}", "ยังไม่มีกิจกรรมที่ส่งรายงานแล้ว"
_OPEN = "ยังไม่เสร็จ {:,} ฉบับ กด “สถานะ” เพื่อดูรายการและวันส่ง"


@listener(longest=_LONGEST, cue=pattern_of("แล้ว"))
def heard(context: Context, words: str) -> Query | None:
    """Returns the question to who reports; None for other words."""
    if not context.may(QUERY.roles):
        return None
    plain = normalise(words)
    if "กิจกรรมที่ทำเสร็จ" in plain:  # by how far they are, not by what was sent
        return None
    return QUERY if _DONE.fullmatch(plain) and _ASKS.search(plain) else None


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    sent = [f"{each.number} ({STATES[each.state]})" for each in duties if not each.missing]
    lines = [_HEAD, _SENT.format(len(sent), listed(sent)) if sent else _NONE_SENT]
    lines += [_OPEN.format(len(duties) - len(sent))] if len(duties) > len(sent) else []
    return [Text("\n".join(lines), (SEE_STATUS,))]


QUERY = Query("reports_done", (), _answer, roles=frozenset((REPORTER,)), own=True)
