"""`กิจกรรมที่ยังไม่มีคนรับผิดชอบมีมั้ย`: what becomes of activities that nobody was chosen for, and who
reports for each bureau."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.reports.deciding import who_reports
from handlers.reports.figures.overview import SEEING
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 80
_WITHOUT = pattern_of(
    r"(?:กิจกรรม|โครงการ|(?:ข้อ|งาน|อัน)(?:ไหน|ใด)).{0,20}?(?:ไม่มี|ขาด|ยังว่าง)(?:ใคร|คน|ผู้|เจ้าของ|เจ้าภาพ|รายงาน|สำนัก(?:ไหน|ใด)?|\s)*(?:รับผิดชอบ|ดูแล|รับทำ|เจ้าภาพ)"
)
_REPORTER = pattern_of(
    r"(?:กิจกรรม|โครงการ|(?:ข้อ|งาน|อัน)(?:ไหน|ใด)).{0,24}?(?:ไม่มี|ขาด|ยังว่าง|ไม่ได้(?:ตั้ง|กำหนด|แต่งตั้ง|ระบุ|มอบ))"
    r"(?:ตัว|\s)*(?:ผู้(?:ที่)?(?:ส่ง)?รายงาน|เจ้าของรายงาน|(?:คน|ผู้)(?:ที่)?(?:ส่ง|ทำ|กรอก)รายงาน)(?:เลย|บ้าง|อยู่|\s)*$"
)
"""`ข้อไหนในแผนยังไม่มีผู้รายงาน`: of the person, and not of what was reported."""
_OTHERS = pattern_of("(?i:oit|ita)|ทะเบียน|คู่มือ|องค์ความรู้|ตัวชี้วัด|ร้องเรียน|คลินิก|ของขวัญ")
_BUREAU_WITHOUT = pattern_of(
    r"(?:สำนัก|หน่วยงาน)(?:ไหน|ใด|อะไร)(?:บ้าง)?(?:ที่)?(?:ยัง)?(?:ไม่มี|ขาด|ไม่ได้(?:ตั้ง|กำหนด|แต่งตั้ง)|ไม่(?:ตั้ง|กำหนด))(?:คน|ผู้)?(?:ที่)?(?:เป็น)?(?:ผู้)?(?:รายงาน|ส่งรายงาน|รับผิดชอบรายงาน)"
)
"""`สำนักไหนยังไม่มีผู้รายงาน`."""
_TOLD = (
    "กิจกรรมที่ไม่ได้กำหนดผู้รับผิดชอบไว้ ผู้รายงานของสำนักส่งได้ทุกคนและบอตเตือนทุกคน สำนักที่ยังไม่มีผู้รายงานแสดงไว้ด้านล่าง"
)


def heard(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question for those who see figures; None for other words."""
    asks = inside is None and len(words) <= _LONGEST and context.may(SEEING)
    plain = normalise(words)
    if not asks or _OTHERS.search(plain):
        return None
    if _BUREAU_WITHOUT.search(plain):
        return _BUREAUS
    if _REPORTER.search(without_polite_ending(plain)):
        return _OF_REPORTERS
    return _QUERY if _WITHOUT.search(plain) else None


def _answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    context.said = ""
    return [Text(_TOLD), *who_reports.QUERY.answer(context, "", facts)]


def _of_reporters(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Says first of which bureaus the activities have no reporter, for each reporter of a bureau
    may send all of its activities."""
    context.said = ""
    lacking, every = who_reports.lacking(context)
    more = _MORE.format(len(lacking) - _MOST) if len(lacking) > _MOST else ""
    told = _LACKING.format(len(lacking), every, listed(lacking[:_MOST], "และ"), more)
    return [
        Text(told if lacking else _NONE_LACKS),
        *who_reports.QUERY.answer(context, "", facts),
    ]


_MOST = 8
_LACKING = "กิจกรรมของ {} จาก {} สำนักยังไม่มีผู้รายงาน คือ {}{}\nสำนักอื่น ผู้รายงานส่งได้ทุกกิจกรรมของสำนัก"
_MORE = " และอีก {} สำนัก"
_NONE_LACKS = "ไม่มีกิจกรรมที่ขาดผู้รายงาน ทุกสำนักที่ท่านดูได้มีผู้รายงานแล้ว และส่งได้ทุกกิจกรรมของสำนัก"
_QUERY = replace(who_reports.QUERY, words=(), answer=_answer)
_OF_REPORTERS = replace(who_reports.QUERY, words=(), answer=_of_reporters)
_BUREAUS = replace(who_reports.QUERY, words=(), answer=who_reports.without)
