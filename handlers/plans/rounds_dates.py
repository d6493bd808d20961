"""`รอบส่งรายงาน`: the days of all rounds of a year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Message
from handlers.plans import about_plan, all_rounds
from handlers.question import topic
from handlers.question.other_sides import SIDES
from handlers.question.query import Following, Query, opens
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the rounds of the year named. An activity that is named has its own days."""
    about = topic.read(context, rest, facts)
    if about.number is not None:
        return about_plan.answer(context, rest, facts)
    return all_rounds.of_year(context, about.year(context.today))


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
