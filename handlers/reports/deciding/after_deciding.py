"""What is said to waiting reports or after a decision and decides nothing: the next one, the rest,
not now, and that the decision was a mistake: `ต่อไป`, `ขอดูที่เหลือ`, `เดี๋ยวดูก่อน`, `เมื่อกี้กดผิด`."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import beginning, drafts
from handlers.conversation.drafts import MENU
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.reports import report_notices
from handlers.reports.deciding import awaiting, decide_report
from handlers.reports.report_cards import history_button
from handlers.subjects.listeners import listener
from handlers.understand.corrections.correction_vocabulary import JUST_NOW, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.reports import reports
from models.reports.report import APPROVED, RETURNED, Report

_LONGEST = 60
_CUE = pattern_of(
    "อื่น|อีก|ถัดไป|ต่อไป|ถัดมา|เหลือ|เดี๋ยว|ก่อน|ผิด|เปลี่ยนใจ|ถอน|ย้อน|ดึง|คืน|กลับ|ยกเลิก|เร็วไป|ไวไป|เผลอ|พลาด|มือลั่น|ไม่ว่าง|ติด"
)
_LEAD = rf"(?:โอเค|เอาล่ะ|งั้น|แล้ว|ขอ|ช่วย|เดี๋ยว|ครับ|ค่ะ|{ME}|\s)*"
_SEES = r"(?:เปิดอ่าน|เปิดดู|อ่าน|เปิด|ดู|เอา|ไป|มา|พิจารณา|ตรวจ)*\s?"
_END = r"(?:ให้|ก่อน|หน่อย|เลย|ที|ด้วย|ได้ไหม|มา|\s)*"
_THING = "(?:ฉบับ|อัน|เรื่อง|รายงาน|ตัว)"
_NEXT = pattern_of(rf"{_LEAD}{_SEES}{_THING}*\s?(?:ต่อไป|ถัดไป|ถัดมา){_END}")
_LEFT = pattern_of(
    rf"{_LEAD}{_SEES}{_THING}*(?:ที่)(?:ยัง)?เหลือ(?:อยู่|อีก)?(?:มี)?(?:อะไร|ฉบับไหน|อันไหน|เรื่องอะไร)?(?:ล่ะ|ละ|บ้าง|มั่ง|ทั้งหมด)*{_END}"
)
_MORE = pattern_of(
    rf"(?:แล้ว|ยัง|ตอนนี้|\s)*มี(?:ฉบับ|อัน|รายงาน|เรื่อง|ตัว)?(?:อื่น|ไหน|\s)*(?:ที่)?(?:รอ(?:{ME}|พี่|อนุมัติ|พิจารณา)*)?(?:อื่น|อีก)(?:ๆ)?(?:อีก)?(?:\s?(?:{WHETHER}|บ้าง))?"
)
"""`แล้วมีฉบับอื่นอีกไหม`: what else waits."""
_NOT_NOW = pattern_of(
    r"(?:โอเค|ครับ|ค่ะ|\s)*(?:(?:ขอ(?!.*รายละเอียด)|เดี๋ยว)(?:ผม|พี่|ค่อย|ขอ|กลับมา|มา|\s)*(?:ดู|อ่าน|เปิด|ตรวจ)(?:ให้)?(?:รายละเอียด|รายงาน)?(?:ก่อน|อีกที|ทีหลัง|ให้|นะ|\s)*"
    r"|ไว้ก่อน|เดี๋ยวก่อน|(?:ตอนนี้|ผม|พี่|\s)*(?:ยัง)?(?:ไม่ว่าง|ติดประชุม|ติดธุระ|ติดงาน)(?:อยู่|ก่อน|ครับ|ค่ะ|คะ|นะ|\s)*(?:เดี๋ยว|ไว้|ค่อย|ตอน)\S{0,10}?\s?(?:จะ|ค่อย|มา|ขอ)*(?:ดู|อ่าน|ตรวจ|พิจารณา)(?:ให้|นะ)*)(?:ติด|กำลัง|อยู่ใน|เข้า)?(?:ประชุม(?:อยู่)?)?"
)
_MISTAKEN = pattern_of(
    rf"(?:{SLIPS}|แย่แล้ว|ครับ|ค่ะ|คะ|ผม|\s)*"
    rf"(?:(?:{JUST_NOW}|อันเมื่อกี้)?(?:กด|อนุมัติ|ส่งกลับ)(?:ผิด|พลาด|เร็วไป|ไวไป)(?:ฉบับ|อัน|ตัว)?|เผลอกด|มือลั่น|เปลี่ยนใจ|ถอนอนุมัติ|ถอนการอนุมัติ|ยกเลิก(?:การ)?อนุมัติ)"
    r"(?:ไป|แล้ว|ครับ|ค่ะ|คะ|นะ|อ่ะ|\s)*(?:(?:ขอ|จะ|กลับไป|แก้|เปลี่ยน|เป็น|ยัง)*(?:ส่งกลับ|ตีกลับ|ไม่อนุมัติ|อนุมัติ|ไม่ให้ผ่าน|ไม่ผ่าน).{0,30})?"
)
_UNDONE = pattern_of(
    rf"(?:{SLIPS}|แล้ว|ขอ|อยาก|ช่วย|จะ|ยัง|พอ|อนุมัติ|กด|{ME}|พี่|\s)*(?:ย้อน(?:กลับ|คืน)?|ยกเลิก|ถอน(?:คืน|กลับ)?|ดึง(?:กลับ|คืน)|เรียกคืน|แก้(?:กลับ|คืน)?|เอา(?:กลับ|คืน)|กู้คืน)"
    rf"(?:อนุมัติ|ได้|มา|ไป|คืน|กลับ|ทัน|อยู่|เลย|หน่อย|อันนี้|อันเมื่อกี้|เมื่อกี้|{POLITE}|\s)*(?:{WHETHER}|ทำไง|{HOW_IN_FULL})?(?:{POLITE}|\s)*"
)
"""Asks whether what was just decided can be undone: `ย้อนได้ไหม`."""
_ASKS = pattern_of(f"{WHETHER}|หรือ|รึ|อะไร|{HOW_IN_FULL}|ทำไง|ใคร|เมื่อไ")


@listener(anyone=True)
def asks(context: Context, words: str) -> Query | None:
    """Returns what answers these words outside of any conversation, while reports to decide on, or
    a decision on one, are in sight."""
    plain = without_polite_ending(normalise(words))
    if len(plain) > _LONGEST or _CUE.search(plain) is None:
        return None
    if context.person is None:
        return None
    if _takes_back(plain) and _decided(context) is not None:
        return DECIDED_WRONGLY
    if (others := _of_others(context, plain)) is not None:
        return others
    if _ASKS.search(plain) is None and _NOT_NOW.fullmatch(plain) and _queue_in_sight(context):
        return NOT_NOW
    return None


def _of_others(context: Context, plain: str) -> Query | None:
    """Returns what shows the others that wait, or opens the next of them."""
    if _MORE.fullmatch(plain) and _reports_in_sight(context):
        return OTHERS_WAITING
    if _LEFT.fullmatch(plain) and _reports_in_sight(context):
        return NEXT_REPORT if len(report_notices.to_decide(context)) == 1 else OTHERS_WAITING
    return NEXT_REPORT if _NEXT.fullmatch(plain) and _waits_next(context, plain) else None


def _takes_back(plain: str) -> bool:
    """Tells whether the words say that the decision was a slip, or ask whether it can be undone."""
    slip = _MISTAKEN.fullmatch(plain) is not None and _ASKS.search(plain) is None
    return slip or _UNDONE.fullmatch(plain) is not None


def _in_sight(context: Context, name: str) -> list[dict[str, str]]:
    """The facts of the buttons in the newest answer that open this."""
    newest = next((each for each in context.shown() if each), ())
    targets = [each.target.partition("?") for each in newest]
    return [dict(parse_qsl(facts)) for opened, _, facts in targets if f"{opened}?" == opens(name)]


def _queue_in_sight(context: Context) -> bool:
    return deciding_in_sight(context) and bool(report_notices.to_decide(context))


def deciding_in_sight(context: Context) -> bool:
    """Tells whether reports to decide on, or a decision on one, are in sight."""
    return bool(_in_sight(context, decide_report.FLOW.name)) or _decided(context) is not None


def _reports_in_sight(context: Context) -> bool:
    """Tells whether the newest answer is about reports to decide on, or one that was decided."""
    listed = _in_sight(context, decide_report.FLOW.name) or _in_sight(context, "awaiting_me")
    return bool(listed) or _decided(context) is not None


def _waits_next(context: Context, plain: str) -> bool:
    """Tells whether a next report is there, or none is left after a decision; `อันถัดไป` may be of
    another list, `ฉบับถัดไป` is none."""
    told_of_one = len(_in_sight(context, "report_history")) == 1
    if told_of_one and _decided(context) is not None:
        return True
    seen = "ฉบับ" in plain or _queue_in_sight(context) or _counted_in_sight(context)
    return seen and bool(report_notices.to_decide(context))


def _counted_in_sight(context: Context) -> bool:
    """Tells whether the newest answer says how many reports wait and is no menu, of which `ต่อไป`
    may want anything."""
    newest = next((each for each in context.shown() if each), ())
    counts = any(each.target.startswith(_LISTS) and "(" in each.label for each in newest)
    return counts and len({each.target for each in newest}) <= _FEW


_LISTS, _FEW = opens(awaiting.AWAITING_ME.name), 10


def _decided(context: Context) -> Report | None:
    """The report whose decision by this person the newest answer told."""
    for facts in _in_sight(context, "report_history"):
        report = context.session.get(Report, int(facts.get("r", "0")))
        if report is None or report.state not in _TOLD:
            continue
        if reports.version_of(context.session, report).decided_by == context.me.id:
            return report
    return None


def next_report(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Opens the report that waits longest; says so if none waits."""
    waiting = report_notices.to_decide(context)
    if not waiting:
        return awaiting.to_decide(context, "", {})
    report, sent, _ = waiting[0]
    facts = {"r": str(report.id), "v": str(sent.version), "said": "1"}
    return beginning.open_flow(context, decide_report.FLOW, "", facts)


def not_now(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says that the reports wait on."""
    words = "รายงานยังรออยู่ ยังไม่ได้อนุมัติหรือส่งกลับ พร้อมเมื่อใดพิมพ์ “รออนุมัติ”"
    return [Text(words, (*report_notices.what_else_waits(context), MENU))]


def decided_wrongly(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says that the decision stands, and who can still change what came of it."""
    report = _decided(context)
    if report is None:
        return not_now(context, "", {})
    words = f"รายงาน {report.activity.number} {_TOLD[report.state]}"
    ways = [Text(words, (history_button(report), *report_notices.what_else_waits(context)))]
    return drafts.with_buttons(ways, (MENU,))


APPROVAL_STANDS = "บอตถอนการอนุมัติไม่ได้ หากต้องแก้ แจ้งผู้รายงานให้กด “แก้ฉบับที่อนุมัติ” ในประวัติรายงาน"
RETURN_STANDS = (
    "ส่งกลับไปแล้วและแจ้งผู้รายงานแล้ว บอตถอนการส่งกลับไม่ได้ ผู้รายงานส่งมาใหม่ได้ กรุณาแจ้งผู้รายงาน แล้วอนุมัติเมื่อส่งมา"
)
SENT_BACK_AT_REVIEW = "หรือแจ้งผู้ดูแลระบบให้ส่งกลับตอนตรวจ"
_TOLD = {
    APPROVED: f"อนุมัติไปแล้วและแจ้งผู้รายงานแล้ว {APPROVAL_STANDS} {SENT_BACK_AT_REVIEW}",
    RETURNED: RETURN_STANDS,
}

OTHERS_WAITING = Query(name="others_to_decide", words=(), answer=awaiting.to_decide)
NEXT_REPORT = Query(name="next_to_decide", words=(), answer=next_report, goes_on=True)
NOT_NOW = Query(name="decide_later", words=(), answer=not_now)
DECIDED_WRONGLY = Query(name="decided_wrongly", words=(), answer=decided_wrongly)
