"""What a reporter has to send first, and how much there is in the whole year, said in front of the
rounds: `ต้องรีบส่งอันไหนก่อน`, `ต้องทำกี่กิจกรรมถึงจะครบทั้งปี` (decisions/0254)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.reports.due_report_words import STATES, due_words
from handlers.reports.figures import to_send
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import REPORTER
from models.reports.figures import progress
from models.reports.report import RETURNED

_WHICH = r"(?:อัน|ตัว|งาน|รายงาน|กิจกรรม|เรื่อง|ฉบับ|ข้อ)(?:ไหน|ใด)"
_FIRST = pattern_of(
    rf"(?:ต้อง|ควร|น่าจะ)(?:รีบ|เร่ง)?(?:ทำ|ส่ง|รายงาน)(?:รายงาน)?(?:ของ)?\s?{_WHICH}(?:ที่)?ก่อน"
    rf"|{_WHICH}(?:ที่)?(?:ต้อง|ควร)?(?:รีบ|เร่ง|ด่วน)(?:ที่สุด|สุด)?(?:ที่)?(?:ต้อง)?(?:ทำ|ส่ง|รายงาน)"
)
_IN_THE_YEAR = pattern_of(
    rf"(?=.*(?:ทั้งปี|ปีนี้|ครบปี|ทั้งหมด))(?:.*\s)?(?:{ME_OR_US}|สำนัก(?:เรา|ของ(?:{ME_OR_US}))?|ปีนี้|ทั้งปี|\s)*(?:ต้อง|มี)(?:ที่ต้อง)?(?:ทำ|ส่ง|รายงาน)?(?:รายงาน)?(?:ทั้งหมด)?\s?กี่(?:กิจกรรม|ฉบับ|รายงาน)"
)
_OTHERS = pattern_of(
    "ของขวัญ|คลินิก|แบบสำรวจ|อินโฟ|ร้องเรียน|เอกสาร|คะแนน|สำนัก(?:ไหน|ใด|อื่น)|ทุกสำนัก|ถ้า|หาก|ใคร"
)


@listener(longest=90)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question to a reporter; None for others and other words."""
    cued = "ก่อน" in words or "ด่วน" in words or "กี่" in words
    if not cued or not context.me.has(REPORTER):
        return None
    plain = without_polite_ending(normalise(words))
    if _OTHERS.search(plain):
        return None
    if _FIRST.search(plain):
        return FIRST_DUE
    return WHOLE_YEAR if _IN_THE_YEAR.match(plain) else None


def _first(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """The round that comes next with its activities, a returned one first, then all rounds."""
    shown = to_send.answer(context, "", {})
    missing = progress.to_send(_duties(context))
    if not missing:
        return shown
    dated = [each for each in missing if each.due is not None] or missing
    due = dated[0].due
    first = [each for each in dated if each.due == due]
    first.sort(key=lambda each: each.state != RETURNED)
    numbers = [
        f"{each.number} ({STATES[RETURNED]})" if each.state == RETURNED else each.number
        for each in first
    ]
    when = due_words(due, context.today)
    return [Text(f"ที่ต้องส่งก่อนคือ {listed(numbers, 'และ')}\n{when}"), *shown]


def _year(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """How many activities and reports the bureau has in the year, then what it has to send."""
    duties = _duties(context)
    activities = len({each.activity_id for each in duties})
    year, name = context.fiscal_year, context.me.bureau.name
    told = f"ปีงบประมาณ {year} {name}ต้องรายงาน {activities:,} กิจกรรม รวม {len(duties):,} ฉบับ"
    return [Text(told), *to_send.answer(context, "", {})]


def _duties(context: Context) -> list[progress.DueReport]:
    return progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)


FIRST_DUE = Query("first_due", (), _first)
WHOLE_YEAR = Query("due_in_the_year", (), _year)
