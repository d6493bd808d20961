"""Hears that what was done is to be written as a proper summary, and offers it as the text of a
report: `ช่วยเขียนสรุปข้อ 2.2 ให้ดูดีๆหน่อย ประชุมชี้แจง… 18 ก.พ. คน 30`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Text
from handlers.question.query import Query, opens
from handlers.reports import waiting_words
from handlers.reports.deed_where_sent import likely
from handlers.reports.filing import deeds_meant
from handlers.reports.filing.activity_list import open_row
from handlers.reports.report_cards import REPORT
from handlers.reports.stories import official_story
from handlers.reports.stories.activities_named import next_of
from handlers.subjects.listeners import listener
from handlers.understand.numbers.stated_figures import counts
from handlers.understand.reports.held_told import tells_held
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.people.person import REPORTER

_TITLE = "ร่างข้อความสิ่งที่ทำ"
_OF_FACTS = "เรียบเรียงจากที่พิมพ์มาเท่านั้น ไม่ได้เติมเรื่องอื่น"
_BEGIN = "กด “รายงาน” ข้อความนี้จะเติมในข้อ “สิ่งที่ทำ” แก้ได้ก่อนส่ง"
_CHOOSE = "หากจะใช้ในรายงาน กด “เลือกกิจกรรม” ข้อความนี้จะเติมในข้อ “สิ่งที่ทำ”"
_TOO_LONG = "ข้อความยาวเกินกว่าจะเก็บไว้ให้ หากจะใช้ คัดลอกไปตอบในข้อ “สิ่งที่ทำ”"
_NO_DEED = (
    "เรียบเรียงจากข้อความนี้ไม่ได้ กรุณาพิมพ์สิ่งที่ทำแล้ว วันที่ และจำนวนคน เช่น เขียนสรุป อบรมเรื่องวินัย 12 ก.พ. 40 คน"
)
_SENT = "รายงาน {} ของสำนักท่านไม่มีฉบับที่ต้องส่งแล้ว คัดลอกข้อความนี้ไปใช้ได้"


@listener()
def heard(context: Context, words: str) -> Query | None:
    """Returns the summary; None for other words, and for those who do not report."""
    story = official_story.wish(words)
    if not story or not context.me.has(REPORTER):
        return None
    tells = tells_held(story) or deeds_meant.tells_of_one(story) or any(counts(normalise(story)))
    return QUERY if tells else None


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    story = official_story.wish(rest)
    text = official_story.written(story, context.me.bureau.name, context.today)
    if not text:
        return [Text(_NO_DEED)]
    kept = waiting_words.keep(context, text)
    also = waiting_words.mark(context, text) if kept else {}
    parts: list[Part] = [Para(text), Para(_OF_FACTS, tone="muted")]
    numbers = activity_numbers(rest)
    near = next_of(context, numbers) if numbers else [each.duty for each in likely(context, story)]
    if numbers and not near:
        return [Card(_TITLE, rows=(*parts, Para(_SENT.format(numbers[0]))))]
    if not kept:
        return [Card(_TITLE, rows=(*parts, Para(_TOO_LONG)))]
    rows = [open_row(each, also) for each in near]
    choose = Button("เลือกกิจกรรม", opens(REPORT, **also), "เลือกกิจกรรม")
    return [
        Card(
            _TITLE,
            rows=(*parts, *rows, Para(_BEGIN if near else _CHOOSE)),
            buttons=() if near else (choose,),
        )
    ]


QUERY = Query("summary_wished", (), _answer, roles=frozenset((REPORTER,)), goes_on=True)
