"""`รอบส่งรายงาน`: the days of all rounds of a year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Message
from handlers.plans import about_plan, all_rounds
from handlers.question import topic
from handlers.question.other_sides import SIDES
from handlers.question.query import Following, Query, opens
from handlers.understand.dates.dates import find_dates
from handlers.understand.dates.said_rounds import round_within
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.plans import plans


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the rounds of the year named. An activity that is named has its own days."""
    about = topic.read(context, rest, facts)
    if about.number is not None:
        return about_plan.answer(context, rest, facts)
    year = about.year(context.today)
    due = _one(context, context.said or rest, year) if not facts.get("y") else None
    return (due and all_rounds.one(context, year, due)) or all_rounds.of_year(context, year)


def _one(context: Context, words: str, year: int) -> date | None:
    """Returns the day of the one round that the words ask about: `รอบ 20 มีนา เหลืออีกกี่วัน`; None if
    they ask about all."""
    plain = normalise(words)
    if not plain or plain in QUERY.words:
        return None  # no round is looked up for the bare command
    rounds = all_rounds.in_order(plans.numbers_due(context.session, year), context.today)
    named = {day for day in find_dates(plain, context.today) if day in rounds}
    if "รอบ" in plain and len(named) == 1:
        return named.pop()
    if not rounds or _EVERY.search(plain) is not None:
        return None
    coming = rounds[0] if rounds[0] >= context.today and _HOW_LONG.search(plain) else None
    return round_within(words, rounds, context.today) or coming


_HOW_LONG = pattern_of(r"(?:เหลือ|อีก)(?:อีก|เวลา|\s)*กี่วัน")
_EVERY = pattern_of("ทุก|ทั้งปี|ทั้งหมด|แต่ละ|กี่รอบ|รอบ(?:ไหน|ใด|อะไร)?บ้าง|รอบอื่น|ตาราง|มีรอบ")


def _onward(words: str) -> str:
    """`มีสำนักไหนยังไม่ส่งบ้าง`: of the round that comes next."""
    return opens("not_sent") if _WHO.fullmatch(normalise(words)) else ""


_WHO = pattern_of(
    r"(?:แล้ว|มี|\s)*(?:ใคร|สำนักไหน|สำนักใด|หน่วยงานไหน)(?:บ้าง)?(?:ที่)?(?:ยัง(?:ไม่(?:ได้)?ส่ง|ค้าง)?|ค้าง(?:ส่ง)?)(?:อยู่|บ้าง|\s)*"
)

QUERY = Query(
    name=all_rounds.NAME,
    words=("รอบส่งรายงาน", "วันส่งรายงาน", "กำหนดส่งทุกรอบ"),
    answer=answer,
    own=True,
    following=Following(takes=("y",), sides=SIDES, hears=_onward, of_bureau="status"),
)
