"""Hears that a figure of a sent report is wrong, and what is true: `ส่งผิดค่ะ ใส่ไป 53 จริงๆ 35 คน
ถ้าหัวหน้ายังไม่อนุมัติขอแก้เลย`. The right figure goes into the correction; nothing is sent by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.one_to_one.after import report_mended
from handlers.reports import not_there, sent_chosen, sent_to_mend
from handlers.reports.due_report_words import SEE_STATUS, line_title
from handlers.reports.report_cards import history_button
from handlers.reports.sent_chosen import Sent
from handlers.understand.numbers.quantities import read_line
from handlers.understand.patterns import pattern_of
from handlers.understand.reports import sent_put_right
from handlers.understand.reports.change_told import WHOLE
from handlers.understand.reports.sent_meant import SentMeant, sent_meant
from handlers.understand.reports.value_told import ValueTold
from handlers.understand.thai import normalise
from models.reports.report import APPROVED, Report, ReportVersion

_CUE = pattern_of("จริง|ที่ถูก|ต้องเป็น")
_SAYS_SENT = pattern_of(
    "ส่ง(?:รายงาน|ไป|แล้ว|มา|ผิด)|ที่(?:เพิ่ง|พึ่ง)?ส่ง|(?:กด|เพิ่ง|พึ่ง)ส่ง|ยังไม่(?:ได้)?(?:กด)?(?:อนุมัติ|เซ็น)"
)
_OF_OTHERS = pattern_of(
    "ของขวัญ|กระเช้า|ร้องเรียน|กำหนดการ|นัด|แบบสำรวจ|ประชุมคณะ|คณะทำงาน|หนังสือเวียน|ใบลา|ลูกน้อง|สำนัก(?:อื่น|ไหน)"
)
_MOST = 6
_NOT_AS_SAID = "รายงาน {} ที่ส่งไว้ไม่มีเลข {} {}"
_PEOPLE_THERE, _NO_PEOPLE = "จำนวนคนที่กรอกไว้คือ {} คน", "และไม่ได้กรอกจำนวนคน"
_ONLY_BEFORE = (
    "รายงาน {} ได้รับอนุมัติแล้ว จึงยังไม่ได้แก้ “{}” หากยังต้องแก้ กด “แก้ฉบับที่อนุมัติ” ฉบับที่แก้ต้องส่งให้อนุมัติอีกครั้ง"
)
_WILL_BE = "จะแก้ “{}” ในฉบับที่เลือก"
_NOWHERE = "ไม่พบเลข {} ในฉบับใด"
_HOW = "ยังไม่ได้แก้ ฉบับที่รออนุมัติ บอตถามก่อนถอนกลับมา แล้วเสนอค่าที่แก้ให้ตรวจก่อนส่งใหม่"


def mended(context: Context, text: str, by: str) -> Sequence[Message]:
    """Opens the sent report that is meant, with the right figure, or asks which of several; nothing
    for other words, and where a draft of it waits."""
    told = sent_put_right.read(text) if _CUE.search(text) and not _OF_OTHERS.search(text) else None
    if told is None or told.value is None:
        return ()
    plain = normalise(text)
    if not told.number and not _SAYS_SENT.search(plain):
        return ()
    if told.number and not_there.is_begun(context, told.number):
        return ()
    meant = sent_meant(plain, context.today)
    found = sent_chosen.meant_of(context, told.number or None, meant, sent_to_mend.MENDED)
    holding = [each for each in found if _holds(each[1], told.value.old)]
    found = holding or found
    if not told.number and meant.undecided:
        found = [each for each in found if each[0].state != APPROVED]
    if len(found) == 1:
        return _one(context, *found[0], told.value, meant, by)
    if not found:
        return [sent_to_mend.none_sent(told.number or None)] if not told.number else ()
    return [_which(found, told.value, bool(holding))]


def _one(
    context: Context,
    report: Report,
    sent: ReportVersion,
    value: ValueTold,
    meant: SentMeant,
    by: str,
) -> Sequence[Message]:
    number = report.activity.number
    there = not value.old or _holds(sent, value.old)
    change = (value if there else replace(value, old="")).change
    above = [] if there else [Text(_NOT_AS_SAID.format(number, value.old, _counted_there(sent)))]
    if report.state == APPROVED and meant.undecided:
        fix = Button("แก้ฉบับที่อนุมัติ", say=f"{WHOLE} {number} {change}")
        return [Text(_ONLY_BEFORE.format(number, change), (fix, history_button(report)))]
    return [*above, *report_mended.mended(context, f"{WHOLE} {number} {change}", by)]


def _which(found: Sent, value: ValueTold, holding: bool) -> Card:
    """Asks which of them is meant; the buttons say the change."""
    told = value if holding or not value.old else replace(value, old="")
    nowhere = f" {_NOWHERE.format(value.old)}" if told is not value else ""
    numbers = [report.activity.number for report, _ in found]
    rows = tuple(
        Row(
            sent_to_mend.label_of(report),
            line_title(report.activity.title),
            Button("เลือก", say=f"{WHOLE} {report.activity.number} {told.change}")
            if numbers.count(report.activity.number) == 1
            else sent_to_mend.mends(report, sent),
        )
        for report, sent in found[:_MOST]
    )
    return Card(
        sent_to_mend.WHICH,
        subtitle=f"{_WILL_BE.format(told.change)}{nowhere}",
        rows=rows,
        buttons=(SEE_STATUS,),
        note=_HOW,
    )


def _counted_there(sent: ReportVersion) -> str:
    """Says how many people the report tells of."""
    figures = read_line(sent.narrative).figures
    people = [each.text.removesuffix("คน").strip() for each in figures if each.unit == "people"]
    return _PEOPLE_THERE.format(" และ ".join(people)) if people else _NO_PEOPLE


def _holds(sent: ReportVersion, figure: str) -> bool:
    """Tells whether the figure stands in what was sent."""
    texts = (sent.narrative, sent.output, sent.outcome, sent.further_activity)
    amounts = (sent.budget_allocated, sent.budget_disbursed, sent.percent)
    kept = " ".join((*texts, *(f"{each:f}" for each in amounts if each is not None)))
    plain = figure.replace(",", "")
    form = pattern_of(rf"(?<![\d.]){plain}(?:\.0+)?(?![\d]|\.[1-9])") if plain else None
    return form is not None and form.search(normalise(kept).replace(",", "")) is not None
