"""Hears the case that came in last: `รับเรื่องล่าสุดไว้ดำเนินการ`, `เรื่องร้องเรียนที่เข้ามาล่าสุดคืออะไร`.

Of a case only the day is kept. Where several came in that day the list is shown, and nothing is
done (decisions/0254)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.complaints.working import case_named, case_said, show_cases, work_case
from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.time_places import time_places
from models.complaints import cases
from models.complaints.sealed import case_texts

_LONGEST, _MOST = 90, 1_000
_LATEST = pattern_of(
    r"(?:เรื่อง|เคส|ข้อร้องเรียน)(?:ร้องเรียน|เบาะแส)?(?:ที่)?(?:เพิ่ง|พึ่ง)?(?:ส่ง|เข้า|ได้รับ|รับ|แจ้ง|มา|\s)*(?:(?:ใหม่)?ล่าสุด|ใหม่(?:ที่)?สุด|หลังสุด)"
    r"|(?:เรื่อง|เคส|ข้อร้องเรียน)(?:ร้องเรียน|เบาะแส)?ที่(?P<just>เพิ่ง|พึ่ง)(?:จะ|ส่ง(?!ต่อ|คืน|ไป)|เข้า|ได้รับ|มา|\s)++(?!ส่ง)"
)
_SEVERAL = (
    "เรื่องที่ยังเปิดอยู่และรับล่าสุดมี {:,} เรื่อง รับวันที่ {} ระบบไม่เก็บเวลา จึงยังไม่ได้ทำสิ่งใด กด “เปิด” ที่เรื่องที่หมายถึง"
)


@listener(longest=_LONGEST)
def asks(context: Context, words: str) -> Query | None:
    """Returns what is asked or told of the case that came in last; None for other words, where
    the person has no open case, and for what just came in on days that are named: `queue_part`
    lists it."""
    plain = normalise(words)
    found = _LATEST.search(plain)
    mine = cases.of_receiver(context.session, context.me, _MOST) if found is not None else []
    if found is None or not mine or found["just"] and [*time_places(plain)]:
        return None
    day = max(each.received_on for each in mine)
    last = [each for each in mine if each.received_on == day]
    named = f"{plain[: found.start()]}เรื่อง {case_texts.short(last[0].id)} {plain[found.end() :]}"
    query = case_named.asks(context, named) or (_STEP if case_said.read_step(named) else None)
    if query is not None and len(last) > 1:
        return _list(_SEVERAL.format(len(last), short_date(day)))
    return _of_these(query, named) if query is not None else None


def _opened(context: Context, named: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return beginning.open_flow(context, work_case.FLOW, named, {})


_STEP = Query("latest_case_step", (), _opened, goes_on=True)
"""A step with what is to be written: `รับเรื่องล่าสุดไว้แล้ว แจ้งผู้ร้องว่าขอหลักฐานเพิ่ม`."""


def _of_these(query: Query, named: str) -> Query:
    """Returns the question with the case named in its words."""

    def answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
        return query.answer(context, named, facts)

    return replace(query, answer=answer)


def _list(told: str) -> Query:
    def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
        return [Text(told), *show_cases.answer(context, "", {})]

    return Query("latest_cases", (), answer)
