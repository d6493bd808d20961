"""Hears of a report that was sent and has a fault: `ส่งรายงาน 2.2 ไปแล้วแต่แนบรูปผิด ขอเปลี่ยนรูปได้มั้ย`.
Looks for the one that was sent, and says when there is none: nothing of the words was done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question.query import Query, opens
from handlers.reports import sent_chosen
from handlers.reports.due_report_words import SEE_STATUS, STATES, line_title, settled_words
from handlers.reports.filing.report_choice import refused
from handlers.reports.report_cards import REPORT, correct_button, history_button, report_again
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.sent_meant import SentMeant, sent_meant
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.errors import Refusal
from models.people.person import REPORTER
from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report, ReportVersion

_MOST = 6
_NUMBER = r"[1-9]\d?(?:\.[1-9]\d?){1,2}"
_PAPER = r"(?:รูป(?:ภาพ|ถ่าย)?|ภาพ(?:ถ่าย)?|ไฟล์|หลักฐาน|เอกสาร|ลิงก์)"
_VALUE = rf"(?:{_PAPER}|ตัวเลข|จำนวน|ข้อมูล|วันที่|งบ|ชื่อ|สถานะ|ผลผลิต|ผลลัพธ์|เนื้อหา)"
_PUT = "(?:แนบ|ส่ง|ใส่|อั[ปพ](?:โหลด)?|ลง|กรอก|พิมพ์|เขียน|เลือก)"
_CUE = pattern_of("ผิด|ลืม|พลาด|ไม่ครบ|ไม่ตรง|ตกหล่น|ไม่ใช่|คนละ")
_SENT = pattern_of(
    rf"(?:ส่ง|รายงาน)(?:ผล|รายงาน|กิจกรรม|ข้อ|เรื่อง|\s)*(?:{_NUMBER})?\s*(?:ไป|มา|เรียบร้อย|เมื่อ(?:วาน|กี้|เช้า)\S{{0,4}}|\s)*(?:แล้ว(?!เสร็จ)|ไป)"
    r"|(?:ที่|เพิ่ง|พึ่ง)(?:เพิ่ง|พึ่ง|ได้)?ส่ง(?!ผล|เสริม)"
    r"|รายงาน(?:ฉบับ|อัน|ตัว|ของ|ที่ส่ง|\s)*(?:เมื่อ(?:กี้|ครู่|ตะกี้|วาน|เช้า)|ตะกี้|ล่าสุด)"
)
_FAULT = pattern_of(
    rf"{_PUT}\S{{0,16}}?(?:ผิด|พลาด)|{_VALUE}\S{{0,14}}?(?:ผิด|พลาด|ไม่ครบ|ไม่ตรง|ตกหล่น)|ผิด(?:รูป|ไฟล์|อัน)|ลืม{_PUT}"
)
_PAPER_WRONG = pattern_of(
    rf"(?:แนบ|ส่ง|ใส่|อั[ปพ](?:โหลด)?|ลง)\s?{_PAPER}\S{{0,8}}?ผิด|{_PAPER}\S{{0,12}}?ผิด|ผิด(?:รูป|ไฟล์)"
    rf"|{_PAPER}(?:ใน|ของ|ที่|แนบ|\s)*(?:{_NUMBER})?\s*(?:มัน|นี่|ที่แนบ|\s)*(?:ไม่ใช่(?:ของ)?(?:งาน|อัน|กิจกรรม|รูป)|คนละ(?:งาน|อัน|กิจกรรม))"
)
_WISH = pattern_of(
    rf"(?:ขอ|อยาก|จะ|ต้อง|ช่วย|ให้|กลับไป|\s)(?:เปลี่ยน|แก้|แนบ|เพิ่ม|สลับ|ลบ|ส่ง(?:{_PAPER}|ใหม่|เพิ่ม))"
    rf"|(?:เปลี่ยน|แก้|แนบ|เพิ่ม|สลับ|ลบ|ส่ง)\S{{0,14}}?(?:ได้|ทัน|{HOW_IN_SHORT}|ตรงไหน|ที่ไหน)"
)
_FILE_FORGOTTEN = pattern_of(
    rf"(?:{ME_OR_US}|พอดี|คือ|เพิ่ง|พึ่ง|เมื่อ(?:กี้|วาน|เช้า)(?:นี้)?|กด|\s)*ส่ง(?:ไป|มา|แล้ว|เรียบร้อย|เมื่อ(?:กี้|วาน|เช้า)(?:นี้)?|\s)+"
    rf"(?:แต่|ดัน|พอดี|เพิ่งนึกได้ว่า|{ME_OR_US}|\s)*ลืม(?:แนบ|ใส่|ส่ง|อั[ปพ](?:โหลด)?)?(?:{_PAPER})\S{{0,10}}?(?:{POLITE}|ทำ(?:{HOW_IN_SHORT})(?:ดี)?|\s)*"
)
"""Whoever reports means a report, without saying so."""
_OF_OTHERS = pattern_of("ของขวัญ|ร้องเรียน|ประกาศ|ลูกน้อง|สำนัก(?:อื่น|ไหน)|ใคร")


@listener(longest=140, cue=_CUE, roles=frozenset((REPORTER,)))
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for the sent report, for reporters; None for other words."""
    return QUERY if tells_fault(normalise(words)) else None


def tells_fault(plain: str) -> bool:
    """Tells whether the normalised words say that something of a sent report is wrong or left
    out."""
    numbers = activity_numbers(plain)
    if _FILE_FORGOTTEN.fullmatch(plain):
        return True
    if not (numbers or "รายงาน" in plain) or len(numbers) > 1 or _OF_OTHERS.search(plain):
        return False
    if _SENT.search(plain) and _FAULT.search(plain):
        return True
    return bool(numbers and _PAPER_WRONG.search(plain) and _WISH.search(plain))


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows the sent report that the words name, with what mends it; several to choose from."""
    plain = normalise(rest)
    number = next(iter(activity_numbers(plain)), None)
    meant = sent_meant(plain, context.today)
    return of_sent(context, number, meant) or [none_sent(number)]


def of_sent(context: Context, number: str | None, meant: SentMeant) -> Sequence[Message]:
    """Returns the sent report that is meant, with what mends it, or several to choose from; nothing
    where none was sent.

    number: of the activity, or of its parts; None for any
    """
    found = sent_chosen.meant_of(context, number, meant, MENDED)
    if not found and meant.days is not None:
        found = sent_chosen.meant_of(context, number, SentMeant(), MENDED)
    if len(found) == 1:
        return [_one(*found[0])]
    rows = tuple(_row(*each) for each in found[:_MOST])
    return [Card(WHICH, subtitle=_NOT_KEPT, rows=rows, buttons=(SEE_STATUS,))] if rows else ()


MENDED = (SUBMITTED, APPROVED, RETURNED)
"""The states of a report that may be changed."""
WHICH = "จะแก้รายงานที่ส่งแล้วฉบับใด"
_NOT_KEPT = "ข้อความนี้ยังไม่ได้บันทึก และยังไม่ได้แก้สิ่งใด"


def none_sent(number: str | None) -> Text:
    """Says that nothing of it was sent, and offers to begin it."""
    of = f"รายงาน {number} " if number else "รายงาน"
    told = f"ไม่พบ{of}ที่สำนักของท่านส่งแล้ว จึงไม่มีฉบับให้แก้ {_NOT_KEPT}"
    if number is None:
        return Text(told, (SEE_STATUS,))
    command = f"รายงาน {number}"
    begin = Button(command, opens(REPORT, n=number), command)
    return Text(f"{told}\nจะรายงานหรือทำร่างที่ค้างต่อ กดปุ่มด้านล่าง", (begin, SEE_STATUS))


_WAITS = "รายงาน {} ส่งแล้ว กำลังรออนุมัติ แก้ แนบเพิ่ม หรือเปลี่ยนไฟล์ได้หลังถอนกลับมาก่อน คำตอบเดิมยังอยู่ {}"


def _one(report: Report, sent: ReportVersion) -> Message:
    number = report.activity.number
    if report.state == APPROVED:
        return refused(Refusal(APPROVED), report.activity, report.due)
    if report.state == RETURNED:
        told = f"รายงาน {number} ถูกส่งกลับแล้ว แก้แล้วส่งใหม่ได้เลย คำตอบเดิมยังอยู่ {_NOT_KEPT}"
    else:
        told = _WAITS.format(number, _NOT_KEPT)
    return Text(told, (mends(report, sent), history_button(report)))


def mends(report: Report, sent: ReportVersion) -> Button:
    """Returns the button by which this report is changed as it stands now."""
    number = report.activity.number
    if report.state == APPROVED:
        return correct_button(report.activity, report.due)
    if report.state == RETURNED:
        return Button("แก้ไข", report_again(report, sent), f"แก้ไขรายงาน {number}")
    data = opens("withdraw_report", r=report.id, v=sent.version)
    return Button("ถอนมาแก้", data, f"ถอนรายงาน {number}")


def _row(report: Report, sent: ReportVersion) -> Row:
    return Row(label_of(report), line_title(report.activity.title), mends(report, sent))


def label_of(report: Report) -> str:
    """`1.10 · รออนุมัติ · รอบ 20 มี.ค. 70`."""
    return f"{report.activity.number} · {STATES[report.state]} · {settled_words(report.due)}"


QUERY = Query(
    "sent_to_mend",
    (),
    _answer,
    roles=frozenset((REPORTER,)),
    instead="rule_wrong_sent",
    own=True,
    heard=_answer,
    outside=True,
)
