"""What heads ask around a return or a report they looked at: whether the reporter sees the reason,
whether a return becomes an approval, and to pass a word on, which the bot does not."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query
from handlers.reports.deciding.looked_at import report_in_sight
from handlers.reports.figures.overview import LEADING
from handlers.reports.report_cards import decide_button, history_button
from handlers.reports.report_notices import Sent
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.calendar import office_day
from models.errors import permitted
from models.people.person import ADMIN, Person
from models.reports.deciding import report_deciders, report_decisions, report_history
from models.reports.report import APPROVED, RETURNED, SUBMITTED

_I = rf"(?:{ME_OR_US}|พี่)"
_THEM = r"(?:น้อง(?:ๆ)?|เขา|เค้า|ผู้รายงาน|คน(?:ที่)?(?:ส่ง|รายงาน|ทำ)|คนเขียน)"
_SEES = pattern_of(
    rf"(?:แล้ว|\s)*(?:{_THEM}|\s)*(?:จะ|ได้)*(?:เห็น|รู้|อ่าน|ทราบ)(?:ได้)?\s?(?:เหตุผล|สิ่ง|ข้อความ)(?:ที่)?(?:{_I}|ให้|เขียน|พิมพ์|บอก|ส่งกลับ|ตีกลับ|ไว้|ไป|\s)*"
    rf"(?:{WHETHER}|ป่าว|หรือเปล่า|รึเปล่า|ด้วย|ใช่|\s)+"
)
_RETURNED = r"(?:ส่งกลับ|ตีกลับ|ส่งคืน)"
_TURNED = pattern_of(
    rf"{_RETURNED}.{{0,24}}(?:เอา|เปลี่ยน|กลับ|แก้|ให้)(?:มา|ไป|เป็น|ผล|\s)*อนุมัติ"
    rf"|(?:เปลี่ยน|แก้)(?:ใจ|ผล|จาก|การ|ที่|\s)*{_RETURNED}.{{0,24}}อนุมัติ"
)
_AT_ONCE = pattern_of(
    rf"(?:แล้ว|งั้น|{_I}|\s)*(?:จะ)?อนุมัติ(?:เลย|ตอนนี้|ก่อน|มัน|\s)*ไม่ได้(?:เหรอ|หรอ|หรือ|ใช่|{WHETHER}|ครับ|คะ|\s)+.*"
    rf"|(?:แล้ว|งั้น|{_I}|\s)*ต้อง(?:ให้|รอ)?{_THEM}ส่ง(?:มา)?(?:ใหม่|อีก(?:รอบ|ครั้ง|ที))(?:ก่อน|ใช่|{WHETHER}|หรือ|เหรอ|\s)+"
)
_PASSES = pattern_of(
    rf"(?:งั้น|โอเค|ถ้างั้น|ก็|{_I}|\s)*(?:ช่วย|ฝาก|รบกวน|วาน)*(?:บอก|แจ้ง)(?:ไป)?(?:ที่|กับ|ให้)?{_THEM}(?:หน่อย|ให้|ที|ด้วย|\s)*(?:ว่า|ให้|ขอ).{{3,}}"
)
_REMINDS = pattern_of("เตือน|ทวง|กำหนด|ยังไม่ส่ง|ค้าง|ทุกคน|ของขวัญ|เอกสาร|ประกาศ")
_CUE = pattern_of("เห็น|รู้|ทราบ|อ่าน|อนุมัติ|ส่งใหม่|ส่งมา|ส่งอีก|บอก|แจ้ง")


@listener(longest=110, cue=_CUE)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who decide on reports; None for other words, and where no
    report is named, in sight or just looked at."""
    if not report_in_sight.only_decides(context):
        return None
    plain = without_polite_ending(normalise(words))
    sees, passes = _SEES.fullmatch(plain), _PASSES.fullmatch(plain)
    if passes and (_REMINDS.search(plain) or context.me.has(ADMIN)):  # who may send messages
        return None
    turns = _TURNED.search(plain) or _AT_ONCE.fullmatch(plain)
    if not (sees or passes or turns) or not context.may(LEADING):
        return None
    found = _meant(context, plain)
    if found is None or turns and not (sees or passes) and found[0].state != RETURNED:
        return None
    return QUERY


def _meant(context: Context, plain: str) -> Sent | None:
    """Returns the newest report of the activity that is named, else the one looked at last; words
    that may be of anybody mean only the report of the newest answer."""
    numbers = activity_numbers(plain)
    if not numbers and (_PASSES.fullmatch(plain) or _AT_ONCE.fullmatch(plain)):
        return report_in_sight.one(context)
    if not numbers:
        return report_in_sight.last(context)
    found = report_history.newest_versions(
        context.session, context.me, numbers[0], context.today, report_history.not_withdrawn()
    )
    return found[0] if len(numbers) == 1 and found else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    plain = without_polite_ending(normalise(rest))
    found = _meant(context, plain)
    assert found is not None
    report, sent = found
    if _SEES.fullmatch(plain) is not None:
        told = _SEEN.format(report.activity.number) if sent.decision == RETURNED else _TO_BE_SEEN
    elif _PASSES.fullmatch(plain) is not None:
        told = f"{_NOT_PASSED.format(_sender(context, found).name)} {_NEXT.get(report.state, '')}"
    else:
        told = _stands(context, found)
    return [Text(told.strip(), tuple(_ways(context, found)))]


_SEEN = "เห็น บอตแจ้งผู้รายงานว่ารายงาน {} ถูกส่งกลับ พร้อมเหตุผลทั้งข้อความที่ท่านพิมพ์ และอยู่ในประวัติรายงาน"
_TO_BE_SEEN = "เห็น เมื่อส่งกลับ บอตแจ้งผู้รายงานพร้อมเหตุผลทั้งข้อความที่ท่านพิมพ์"
_NOT_PASSED = "ยังไม่ได้แจ้งผู้ใด บอตไม่ส่งต่อข้อความถึงผู้รายงาน กรุณาแจ้ง {} เอง"
_NEXT = {
    SUBMITTED: "หรือกด “พิจารณา” แล้วส่งกลับพร้อมเหตุผล ผู้รายงานจะได้รับเหตุผลนั้น",
    APPROVED: "ให้กด “แก้ฉบับที่อนุมัติ” ในประวัติรายงาน แล้วส่งมาให้ท่านพิจารณาใหม่",
    RETURNED: "รายงานถูกส่งกลับแล้ว ผู้รายงานส่งมาใหม่ได้ทันที ส่งแล้วบอตแจ้งผู้อนุมัติ",
}


def _stands(context: Context, found: Sent) -> str:
    """Says who returned it and that it has to come again before it can be approved."""
    report, sent = found
    by = context.session.get(Person, sent.decided_by) if sent.decided_by is not None else None
    who = f"โดย {by.name} " if by is not None else ""
    day = f"เมื่อ {short_date(office_day(sent.decided_at))} " if sent.decided_at else ""
    number, name = report.activity.number, _sender(context, found).name
    return (
        f"รายงาน {number} ส่งกลับไปแล้ว{who}{day}จึงเปลี่ยนเป็นอนุมัติไม่ได้ "
        f"ต้องให้ผู้รายงาน ({name}) ส่งมาใหม่ก่อน แล้วจึงอนุมัติได้ ส่งมาเหมือนเดิมก็ได้"
    )


def _sender(context: Context, found: Sent) -> Person:
    return report_deciders.sender(context.session, found[1])


def _ways(context: Context, found: Sent) -> Sequence[Button]:
    report, sent = found
    asked = (context.session, context.me, report.id, sent.version, context.now)
    may = permitted(report_decisions.for_decision, *asked)
    decides = (decide_button(report.id, sent.version, report.activity.number),) if may else ()
    return (*decides, history_button(report))


QUERY = Query("return_asked", (), _answer, own=True)
