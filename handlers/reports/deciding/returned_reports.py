"""`รายงานที่ถูกส่งกลับ`: which reports came back to the bureau's reporters, why, and the way to mend
each.

Who asks why a report came back means that one, not how often reports come back: reporters their
own, others those that they may read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question.query import Facts, Query, opened_by, opens
from handlers.reports import show_history
from handlers.reports.due_report_words import SEE_STATUS, due_words, more_in_history, settled_words
from handlers.reports.report_cards import (
    REPORT,
    decided,
    history_button,
    report_again,
    returned_by_review,
)
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.calendar import office_day
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Bureau, Person
from models.reports import reports
from models.reports.deciding import report_history
from models.reports.figures import progress
from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report, ReportVersion
from models.reports.report_duties import mend_by

_LONGEST = 90
_MOST = 8
_CAME_BACK = "(?:ส่งกลับ|ตีกลับ|ตีคืน|ส่งคืน|เด้งกลับ|(?<!ยัง)ไม่(?:ได้)?อนุมัติ|(?<!ยัง)ไม่ผ่าน)"
_WHY = "(?:ทำไม|เพราะ(?:อะไร|เหตุใด)|เหตุใด|(?:เหตุผล|สาเหตุ)(?:คือ)?(?:อะไร|ใด))"
_ABOUT = "เรื่อง(?:อะ)?ไร"
_REASON = "(?:เหตุผล|สาเหตุ)(?:ที่|ของ|ใน|การ)"
_ASKS_WHY = pattern_of(
    rf"รายงาน.{{0,12}}?{_CAME_BACK}.{{0,12}}?{_ABOUT}|{_CAME_BACK}.{{0,6}}?รายงาน.{{0,12}}?{_ABOUT}"
    rf"|{_WHY}.{{0,40}}{_CAME_BACK}|{_CAME_BACK}.{{0,30}}{_WHY}|{_REASON}.{{0,24}}{_CAME_BACK}"
)
_MENDS = pattern_of(
    rf"(?:แก้|ปรับ).{{0,30}}(?:โดน|ถูก|ที่|ตามที่).{{0,6}}{_CAME_BACK}"
    rf"|รายงาน.{{0,12}}(?:โดน|ถูก|ที่){_CAME_BACK}.{{0,20}}(?:ไหน|อะไร|กี่|บ้าง)"
)
_WHERE = pattern_of(
    rf"(?:แล้ว|งั้น)?(?:{ME_OR_US}|พี่)?(?:จะ)?(?:ต้อง|ให้)(?:{ME_OR_US})?(?:แก้(?:ไข)?|ปรับ)(?:ที่)?\s?(?:ตรงไหน|อะไร|ข้อไหน|ข้อใด|ส่วนไหน)(?:บ้าง)?"
    r"|(?:แล้ว)?(?:ถ้า)?(?:แก้(?:ไข)?(?:เสร็จ)?(?:แล้ว)?)?(?:ต้อง)?ส่งใหม่(?:ได้)?(?:ถึง|ภายใน|อีกที)?\s?(?:เมื่อไ(?:ร|หร่)|วันไหน|วันที่เท่าไ(?:ร|หร่))"
    rf"|(?=.*(?:อะไร|[ตอขบ]\S{{0,4}}ไหน|เรื่อง|อีก|รายงาน))(?:แล้ว|งั้น|ตอนนี้|วันนี้|{ME_OR_US}|\s)*(?:รายงาน(?:ที่ส่ง(?:ไป)?)?|ที่ส่งไป)?\s?(?:ยัง)?(?:มี)?(?:อะไร|อัน(?:ไหน|ใด)|ตรงไหน|ข้อไหน|ฉบับไหน|เรื่อง(?:ไหน|อะไร)|รายงาน(?:ไหน|อะไร))?"
    rf"(?:ที่)?(?:ยัง|จะ)?(?:ต้อง|ให้)(?:{ME_OR_US})?(?:กลับไป)?(?:แก้(?:ไข)?|ปรับ(?:แก้)?)(?:อะไร|ตรงไหน)?(?:อีก|บ้าง)*(?:{WHETHER})?"
)
_BOSS = r"(?:หัวหน้า|หน\.|ผอ\.?|ผู้อำนวยการ|แอดมิน|ผู้อนุมัติ|ท่าน|พี่(?:เขา|เค้า)?|เขา|เค้า)"
_FAULT = (
    rf"(?:ตรงไหน|ที่ไหน|อะไร(?:ไป)?|ข้อไหน|ส่วนไหน|จุดไหน|เรื่องอะไร|{HOW_IN_FULL}"
    r"|ว่าไง|ว่ายังไง|เพราะอะไร|ทำไม)"
)
_OF_MINE = pattern_of(
    r"(?:แล้ว|ตกลง|สรุป|งั้น|เอ่อ|เอ๊ะ|อ้าว|ว่าแต่|ไม่รู้|ไม่เข้าใจ|งง|ว่า|\s)*(?:"
    rf"(?:มัน|รายงาน(?:ที่ส่ง(?:ไป)?)?|ของ|{ME_OR_US}|เขียน|กรอก|ทำ|\s)*(?:ผิด|พลาด|ขาด|ไม่(?:ดี|ถูก|ครบ))(?:ไป)?{_FAULT}"
    rf"|(?:{_BOSS}\s?)+(?:บอก|สั่ง|จะ|อยาก|เขียนมา|ส่งมา)*(?:ให้|ได้)(?:{ME_OR_US})?(?:กลับไป)?(?:แก้(?:ไข)?|เพิ่ม(?:เติม)?|ปรับ|เติม|ใส่|ทำ)?{_FAULT}"
    rf"|(?:{_BOSS}\s?)+(?:คอมเมน[ต์]*|คอมเม้น[ทต์]*|เม้น[ทต์]*|ติ|ไม่พอใจ|ไม่ชอบ|ไม่โอเค|ไม่ให้ผ่าน|ไม่เอา)(?:มา|ไว้)?{_FAULT}"
    rf"|(?:อัน|ฉบับ|ตัว|รายงาน)?(?:ที่)?(?:โดน|ถูก)?{_CAME_BACK}(?:มา)?\s?(?:มี|ขาด|ต้อง|ให้|\s)*(?:อะไร|ตรงไหน)?(?:ที่)?(?:ต้อง|ให้)?(?:แก้(?:ไข)?|เพิ่ม(?:เติม)?|ปรับ|เติม|ขาด)(?:อะไร|ตรงไหน)?"
    rf"|(?:มัน|รายงาน(?:ที่ส่ง(?:ไป)?)?|ของ|{ME_OR_US}|\s)*ไม่ผ่าน(?:หรอ|เหรอ|ใช่ไหม|หรือ)"
    rf"|(?:{ME_OR_US}|\s)*(?:ไม่เห็นด้วย(?:เลย|นะ|อะ|อ่ะ|\s)*)?(?:ถ้า)?(?:{ME_OR_US})?ไม่(?:อยาก|ต้อง|ขอ)?แก้(?:ได้)?(?:{WHETHER})"
    r"|(?:เดี๋ยว|ไว้|ขอ|จะ|ค่อย|\s)+(?:พรุ่งนี้|มะรืน)?(?:ค่อย|จะ|\s)*แก้(?:ไข)?(?:ให้|ที)?\s?(?:พรุ่งนี้|ทีหลัง|วันหลัง|มะรืน|เย็นนี้|ก่อน)?"
    r"|(?:ตกลง|สรุป|แล้ว|\s)*(?:ต้อง|ให้)(?:แก้(?:ไข)?|เพิ่ม|ปรับ)(?:อะไร|ตรงไหน|ข้อไหน)"
    r")(?:บ้าง|มั่ง|อีก|กันแน่|เนี่ย|หว่า|นะ|\s)*"
)
"""Asked by who has a report that came back: `ผิดตรงไหนอ่ะ`, `เขาให้เพิ่มอะไรนะ`."""
_OTHER_SUBJECT = pattern_of(
    "บ่อย|ส่วนใหญ่|มากที่สุด|กี่ครั้ง|สถิติ|ของขวัญ|เอกสาร|บันทึก|หนังสือ|ร้องเรียน|แต่ละสำนัก|ทุกสำนัก|เพื่อน|คำขอ|อบรม|คะแนน|(?i:gift)|แผน|สำนัก(?!เรา|ของ(?:เรา|ผม|หนู|ฉัน))|สำนักไหน|ทั้งสำนักงาน"
)
_SHOWN = pattern_of(
    rf"(?:ขอ|ช่วย|อยาก|เปิด|ดู|มี|ลิสต์|รายการ|รายชื่อ|เอา|ตอนนี้|แล้ว|\s)*(?:(?:รายงาน|ฉบับ|งาน|อัน|ตัว)(?:ไหน|ใด|อะไร|กี่ฉบับ|ของ(?:สำนัก|กลุ่ม)?(?:{ME_OR_US})|ของลูกน้อง|\s)*)+"
    rf"(?:ที่)?(?:เคย|{ME_OR_US}|พี่|โดน|ถูก|ได้|\s)*{_CAME_BACK}(?:ไป|ไว้|แล้ว|ให้แก้(?:ไข)?|คืน|\s)*"
    rf"(?:เมื่อวาน(?:นี้|ซืน)?|เมื่อเช้า|เมื่อกี้|วันนี้|(?:สัปดาห์|อาทิตย์|เดือน)(?:นี้|ที่แล้ว|ก่อน)|\s)*(?:หน่อย|บ้าง|มั่ง|อยู่|มี|{WHETHER}|กี่ฉบับ|(?:ฉบับ|อัน|ตัว)ไหน|\s)*"
)
"""`ขอดูรายงานที่ตีกลับไปเมื่อวาน` of who sent them back: those that wait to be mended."""
_OPENED = pattern_of(
    rf"(?:อย่างไรก็(?:ดี|ตาม)|ถ้าอย่างนั้น|ถ้างั้น|ขอ|ช่วย|อยาก|เปิด|ดู|อ่าน|เห็น|มี|เอา|งั้น|แล้ว|รายงาน|ฉบับ|อัน|ตัว|เรื่อง|\s)*ที่(?:{ME_OR_US}|พี่|ท่าน|\s)*{_CAME_BACK}"
    r"(?:ไป|ไว้|แล้ว|ให้|แก้(?:ไข)?|คืน|อยู่|นี่|น่ะ|นั้น|นั่น|\s)*(?:ขอ|ช่วย|เอา|มา|เปิด|ดู|อ่าน|พิจารณา|ให้|ซิ|สิ|หน่อย|ด้วย|ที|เลย|ก่อน|\s)*"
)
_OPENS = pattern_of("เปิด|ดู|อ่าน")
"""`มีที่ส่งกลับไปแก้นี่ เปิดดู`, `ขอดูฉบับที่ส่งกลับไปนั้น`: the only one is opened."""
_BESIDE = pattern_of(rf"(?:แก้|ปรับ).{{0,30}}{_CAME_BACK}(?:มา|ไป|แล้ว)?\s+(?P<more>\S.*\d.*)")


_NO_REPORT = pattern_of("ของขวัญ|เอกสาร|หนังสือ|ร้องเรียน|คำขอ|คะแนน")


def heard(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question, if a reporter asks why a report came back or where to mend it."""
    plain = without_polite_ending(normalise(words))
    told = _TOLD.search(plain) is not None
    whose = inside is None and len(plain) <= _LONGEST and _WHOSE.search(plain) is not None
    if whose and _NO_REPORT.search(plain) is None and context.may(_OVER_ALL):
        return QUERY
    if context.person is None or len(plain) > _LONGEST or _OTHER_SUBJECT.search(plain):
        return None
    if inside is None and ("แก้" in plain or "ปรับ" in plain) and _ASKS_WHAT.search(plain):
        return QUERY if context.may(_READING) else _OF_OTHERS_WORK
    if not context.may(_READING):
        return None
    if context.may(_REPORTING):
        return _heard_of_own(context, plain, inside, told)
    why = _ASKS_WHY.search(plain) is not None
    counted = _HOW_MANY.search(plain) is not None
    asks = counted or _SHOWN.fullmatch(plain) or why and _ONE.search(plain)
    asks = asks or _is_opened(plain) and bool(_returned(context))
    return QUERY if inside is None and asks else None


def _is_opened(plain: str) -> bool:
    return _OPENS.search(plain) is not None and _OPENED.fullmatch(plain) is not None


def _heard_of_own(context: Context, plain: str, inside: str | None, told: bool) -> Query | None:
    """Returns the question, if a reporter asks it of the bureau's reports. told: says that it came
    back."""
    why = _ASKS_WHY.search(plain) is not None
    if inside is not None:  # a report's own text may hold nearly the same words
        return QUERY if inside == REPORT and why and told else None
    counted = _HOW_MANY.search(plain) is not None
    shown = _SHOWN.fullmatch(plain) is not None
    happened = _HAPPENED.search(plain) is not None and _SUPPOSES.search(plain) is None
    sure = why or counted or shown or happened or _MENDS.search(plain) is not None
    if not sure and _WHERE.fullmatch(plain) is None and _OF_MINE.fullmatch(plain) is None:
        return None
    if sure and (told or counted):
        return QUERY
    stands = not why and opened_by(context.asked_before())[0] == QUERY.name
    return QUERY if not stands and _returned(context) else None  # who mends it does so there


_TOLD = pattern_of(rf"โดน|ถูก(?!ต้อง)|{_BOSS}\s?{_CAME_BACK}")
_HAPPENED = pattern_of(
    rf"(?=.*(?:โดน|ถูก){_CAME_BACK})(?=.*(?<![\d.])[1-9]\d?\.[1-9])"
    rf"(?=.*(?:{WHETHER}|{_FAULT}|(?:หรือ|รึ)(?:เปล่า|ป่าว|ยัง)|ดูให้|เช็[คก]|ขอดู))"
)
"""`2.1 โดนตีกลับหรือเปล่า`: of one that is named, whether it came back or what is wrong in it."""
_WHOSE = pattern_of(
    rf"(?:สำนัก|หน่วยงาน)(?:ไหน|ใด)(?!.*(?:บ่อย|มาก|กี่ครั้ง)).{{0,20}}?(?:โดน|ถูก){_CAME_BACK}"
)
"""Of whoever sees all bureaus: each row names its bureau."""
_OVER_ALL = frozenset((ADMIN, EXECUTIVE))
_SUPPOSES = pattern_of("ถ้า|หาก|เผื่อ|กลัว|กรณี|จะ(?:โดน|ถูก)|เคย")
_HOW_MANY = pattern_of(
    rf"{_CAME_BACK}.{{0,12}}กี่(?:อัน|ฉบับ|เรื่อง|รายงาน|ตัว)|กี่(?:อัน|ฉบับ|เรื่อง|ตัว).{{0,12}}{_CAME_BACK}"
)
"""`ตีกลับมากี่อันแล้ว เพราะอะไรบ้าง`: none is an answer, too."""
_WHAT = "(?:(?:ที่)?ตรงไหน|อะไร|ข้อไหน|ข้อใด|ส่วนไหน|จุดไหน)"
_ASKS_WHAT = pattern_of(
    rf"(?:(?:โดน|ถูก(?!ต้อง)|มัน|งาน|อัน|เขา|เค้า|หัวหน้า|ผอ\.?|พี่|แอดมิน|ท่าน)\S{{0,14}}?{_CAME_BACK}|{_CAME_BACK}(?:มา|แล้ว|อีก)).{{0,24}}?(?:แก้(?:ไข)?|ปรับ)\s?{_WHAT}"
    rf"|(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|แอดมิน|เขา|เค้า|ท่าน)\S{{0,8}}?(?:บอก|สั่ง|ส่งมา|คืนมา)?ให้(?:ไป)?แก้.{{0,24}}?(?:ไม่รู้|งง|ไม่แน่ใจ|แล้วต้อง|ต้อง)(?:ว่า|จะ|ต้อง|ให้|\s)*แก้\s?{_WHAT}"
)
"""`โดนตีกลับอะค่ะ ต้องแก้ตรงไหน`: of what came back, and not how it is done."""
_ONE = pattern_of(rf"{_REASON}|(?<![\d.])[1-9]\d?\.[1-9]")
_REPORTING = frozenset((REPORTER,))
_READING = frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE))


def answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the report that came back with its reason, or those that did. rest: may name one."""
    try:
        number = read_activity_number(rest)
    except Unclear:
        number = None
    found = _returned(context)
    named = [each for each in found if number in (each.activity.number, each.activity.parent)]
    reports = context.may(_REPORTING)
    if not reports and not (named if number is not None else found):
        return show_history.answer(context, number or "", {}) if number else [_NONE]
    meant = named or found
    if not reports and len(meant) == 1 and _is_opened(without_polite_ending(normalise(rest))):
        return show_history.answer(context, "", {"r": str(meant[0].id)})
    not_that = "" if named or number is None else _not_that(context, number, meant)
    if not meant:
        words = not_that or f"{NONE_BACK} พิมพ์ “ประวัติ” เพื่อดูรายงานที่ส่งแล้ว"
        return [Text(words, (SEE_STATUS,))]
    card = _one(context, meant[0]) if len(meant) == 1 else _several(context, meant)
    beside = _BESIDE.search(normalise(rest))
    lost = f"“{beside['more']}” ยังไม่ได้บันทึก กดแก้ไขแล้วพิมพ์อีกครั้ง" if beside is not None else ""
    return [*(Text(each) for each in (not_that, lost) if each), card]


NONE_BACK = "ขณะนี้ไม่มีรายงานของสำนักท่านที่ถูกส่งกลับและรอแก้ไข"
NOT_SENT = "กิจกรรม {0} ยังไม่ได้ส่ง จึงยังไม่มีรายงาน {0} ที่ถูกส่งกลับ"
_NOT_OURS = "กิจกรรม {} ไม่ใช่รายงานที่สำนักของท่านต้องส่ง"
_NOT_BACK: Mapping[str, str] = {
    SUBMITTED: "รายงาน {0} ส่งแล้วและรออนุมัติ ยังไม่ถูกส่งกลับ",
    APPROVED: "รายงาน {0} อนุมัติแล้ว ไม่ได้ถูกส่งกลับ",
}


def _not_that(context: Context, number: str, others: Sequence[Report]) -> str:
    """Says how the named activity's report stands, which did not come back, and which ones did."""
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    named = [each for each in duties if f"{each.number}.".startswith(f"{number}.")]
    states = {each.state for each in named}
    absent = NOT_SENT if named else _NOT_OURS
    said = next((_NOT_BACK[each] for each in _NOT_BACK if each in states), absent)
    numbers = list(dict.fromkeys(each.activity.number for each in others))
    back = f"ที่ถูกส่งกลับคือ {listed(numbers, 'และ')}" if numbers else ""
    return f"{said.format(number)}\n{back or NONE_BACK}"


def _returned(context: Context) -> list[Report]:
    """The bureau's reports that wait to be mended, the last sent first; to others than reporters
    those that they may read."""
    newest = report_history.newest(context.session, context.me, None, context.today)
    if not context.may(_REPORTING):
        return [each for each in newest if each.state == RETURNED]
    mine = context.me.bureau_id
    return [each for each in newest if each.state == RETURNED and each.bureau_id == mine]


_NOT_YOURS = (
    "ไม่มีรายงานกิจกรรมที่ถูกส่งกลับถึงท่าน ผู้รายงานของสำนักเป็นผู้แก้\n"
    "หากเป็นเอกสารเสนอลงนาม พิมพ์ “ทำไมเอกสารถูกส่งกลับ” หากเป็นเรื่องนอกระบบนี้ กรุณาถามผู้ที่ส่งกลับ"
)


def _not_yours(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_NOT_YOURS, (_WHO_REPORTS,))]


_WHO_REPORTS = Button("ใครเป็นผู้รายงาน", opens("who_reports"), "ใครเป็นผู้รายงาน")
_OF_OTHERS_WORK = Query("returned_to_others", (), _not_yours)
_NONE = Text("ไม่มีรายงานที่ถูกส่งกลับและรอแก้ไขในหน้าที่ของท่าน พิมพ์ “ประวัติ” เพื่อดูรายงานที่ส่งแล้ว", (SEE_STATUS,))


def _one(context: Context, report: Report) -> Card:
    """The card that came with the return, with the round's day."""
    if not context.may(_REPORTING):
        return _several(context, [report])
    sent = reports.version_of(context.session, report)
    person = context.session.get(Person, _who(sent))
    assert person is not None
    reviewed = sent.review == RETURNED
    card = (returned_by_review if reviewed else decided)(report, sent, person)
    again = Row("ส่งใหม่ภายใน", due_words(_mend_by(context, report, sent), context.today, ""))
    return replace(card, rows=(*card.rows, Row("รอบ", due_words(report.due, context.today)), again))


def _mend_by(context: Context, report: Report, sent: ReportVersion) -> date:
    back_at = sent.reviewed_at if sent.review == RETURNED else sent.decided_at
    days = context.working_days.of_bureau(report.bureau_id)
    return mend_by(days, office_day(back_at or sent.submitted_at), report.due)


def _who(sent: ReportVersion) -> int | None:
    return sent.reviewed_by if sent.review == RETURNED else sent.decided_by


def _several(context: Context, found: Sequence[Report]) -> Card:
    more = len(found) - _MOST
    return Card(
        f"รายงานที่ถูกส่งกลับ {len(found):,} ฉบับ",
        rows=(
            *(_row(context, report) for report in found[:_MOST]),
            *((Para(more_in_history(more), tone="muted"),) if more > 0 else ()),
        ),
        note=_MENDED if context.may(_REPORTING) else "ผู้รายงานของสำนักได้รับแจ้งเหตุผลแล้ว และแก้ไขส่งใหม่ได้",
        tone="warn",
    )


_MENDED = "คำตอบเดิมยังอยู่ กด “แก้ไข” เพื่อแก้และส่งใหม่"


def _row(context: Context, report: Report) -> Row:
    sent = reports.version_of(context.session, report)
    reason = sent.review_reason if sent.review == RETURNED else sent.decision_reason
    number = report.activity.number
    label = f"{number} · {settled_words(report.due)}"
    if not context.may(_REPORTING):
        who = context.session.get(Person, _who(sent))
        bureau = context.session.get(Bureau, report.bureau_id)
        lines = [bureau.name] if bureau is not None else []
        lines += [f"ส่งกลับโดย {who.name}"] if who is not None else []
        return Row(label, "\n".join((*lines, f"เหตุผล: {reason}")), history_button(report))
    button = Button("แก้ไข", report_again(report, sent), f"แก้ไขรายงาน {number}")
    return Row(label, f"เหตุผล: {reason}", button)


QUERY = Query(
    name="returned_reports",
    words=("รายงานที่ถูกส่งกลับ", "รายงานที่โดนส่งกลับ", "รายงานที่ถูกตีกลับ"),
    answer=answer,
    roles=_READING,
    outside=True,
)
