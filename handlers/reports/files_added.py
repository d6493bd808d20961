"""Hears who wants to add pictures or files to the report of an activity, or asks how:
`จะแนบรูปกิจกรรมเพิ่มของข้อ 1.10 ต้องทำไง`. One that waits is withdrawn first, one not sent is opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.reports import sent_to_mend
from handlers.reports.due_report_words import report_button
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.sent_meant import sent_meant
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.people.person import REPORTER
from models.reports.figures import progress
from models.reports.figures.progress import DueReport
from models.reports.report import RETURNED

_FILE = r"(?:รูป(?:ภาพ|ถ่าย)?|ภาพ(?:ถ่าย)?|ไฟล์|หลักฐาน|เอกสาร(?:แนบ)?)"
_PUTS = r"(?:แนบ|ใส่|เพิ่ม(?:เติม)?|ส่ง|อั[ปพ](?:โหลด)?|เติม)"
_NUMBER = r"[1-9]\d?(?:\.[1-9]\d?){1,2}"
_MORE = "เพิ่ม|ลืม|อีก|(?:ที่|เคย)?ส่งไปแล้ว|ที่ส่ง"
_ADDS = pattern_of(
    rf"(?=.*{_FILE})(?=.*{_PUTS})(?=.*(?:{_MORE}|{HOW_IN_SHORT}|ตรงไหน|{WHETHER}))"
    rf"(?:{_FILE}|{_PUTS}|{_NUMBER}|{_MORE}|{HOW_IN_SHORT}|{WHETHER}|{POLITE}|{ME_OR_US}|(?:สอง|สาม|\d{{1,2}})\s?(?:รูป|ภาพ|ไฟล์)"
    r"|อยาก|จะ|ขอ|ต้องการ|ต้อง|ทำ|ได้|เข้า|ไป|มา|ใน|ของ|ที่|แล้ว|ให้|กับ|ตัว|ฉบับ|อัน|รายงาน|กิจกรรม|โครงการ|ข้อ|งาน|ตรงไหน|ไหน"
    r"|ดี|หน่อย|กด|ยัง|ตอนนี้|บาง|ด้วย|พอดี|คือ|นี้|เมื่อ(?:วาน|กี้|เช้า)|[\s,?])+"
)
_SAYS_MORE = pattern_of(_MORE)
_OPEN_FIRST = "เปิดรายงาน {} ก่อน แล้วส่งรูปหรือไฟล์เข้ามาในแชตนี้ได้เลย ส่งเพิ่มได้จนกว่าจะกด “ยืนยันการส่ง”"


@listener(longest=90, cue=pattern_of(_FILE), roles=frozenset((REPORTER,)))
def heard(context: Context, words: str) -> Query | None:
    """Returns the question of a reporter who names one activity that the bureau reports; None for
    other words."""
    numbers = activity_numbers(words)
    if len(numbers) != 1 or _ADDS.fullmatch(normalise(words)) is None:
        return None
    return _QUERY if _duties(context, numbers[0]) else None


def _duties(context: Context, number: str) -> list[DueReport]:
    every = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    return [each for each in every if each.number == number]


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says how the files come into the report: into the one that was sent where more is to be
    added, else into the one that is to be sent next."""
    plain = normalise(rest)
    [number] = activity_numbers(plain)
    duties = _duties(context, number)
    missing = progress.to_send(duties)
    if missing and (not _SAYS_MORE.search(plain) or len(missing) == len(duties)):
        return [_open_first(missing[0])]
    sent = sent_to_mend.of_sent(context, number, sent_meant(plain, context.today))
    return sent or [_open_first(missing[0]) if missing else sent_to_mend.none_sent(number)]


def _open_first(duty: DueReport) -> Message:
    label = f"{'แก้ไข' if duty.state == RETURNED else 'รายงาน'} {duty.number}"
    return Text(_OPEN_FIRST.format(duty.number), (report_button(duty, label),))


_QUERY = Query("files_added", (), _answer, roles=frozenset((REPORTER,)), own=True)
