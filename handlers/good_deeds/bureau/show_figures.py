"""`ความดีของสำนัก`, `ความดีทั้งสำนักงาน`: how much good was done, with five people behind it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.good_deeds import deed_words
from handlers.ideas.idea_words import virtues_listed
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question.query import Facts, Query, opens
from handlers.question.topic import Topic
from handlers.subjects.declaration import GroupAnswer
from handlers.subjects.office_figures import FEWEST, office_figures
from handlers.understand.dates.dates import thai_date
from models.good_deeds import deed_figures
from models.good_deeds.deed_figures import YearOfDeeds

_WALL = Button("ความดีที่เผยแพร่", opens(deed_words.WALL), "ความดีที่เผยแพร่")
_OFFICE = Button("ทั้งสำนักงาน", opens(deed_words.OFFICE), "ความดีทั้งสำนักงาน")


def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns how many deeds the person's bureau has kept this fiscal year, by virtue."""
    bureau = context.me.bureau
    year = context.fiscal_year
    told = deed_figures.of_bureau(context.session, bureau.id, year, context.today)
    rows: list[Part] = [Para(deed_words.FEW)]
    if told is not None:
        rows = [Row("ทั้งหมด", deed_words.counted(told.total))]
        if len(told.virtues) > 1:
            rows += [
                Row(virtues_listed(each.of), deed_words.counted(each)) for each in told.virtues
            ]
    return [
        Card(
            f"ความดีของ{bureau.name}",
            subtitle=_period(year, told),
            rows=tuple(rows),
            buttons=(deed_words.MINE, _WALL, _OFFICE),
            note="นับรวมเรื่องที่เก็บไว้อ่านคนเดียวด้วย แต่ไม่แสดงข้อความ คุณธรรมที่มีผู้บันทึกน้อยรวมเป็นแถวเดียว",
        )
    ]


def office(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns how many deeds the whole office has kept this fiscal year."""
    return [_office_card(context, (deed_words.MINE, _WALL))]


def by_bureau(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says that other bureaus' figures are not shown, and returns those of the whole office."""
    context.asked = opens(deed_words.OFFICE)
    return [Text(_NOT_BY_BUREAU), _office_card(context, (_BUREAU, deed_words.MINE, _WALL))]


_BUREAU = Button("ของสำนักท่าน", opens(deed_words.FIGURES), "ความดีของสำนัก")
_NOT_BY_BUREAU = "แยกรายสำนักไม่ได้ เพราะไม่มีการจัดอันดับ ดูรวมทั้งสำนักงานได้ หรือกด “ของสำนักท่าน”"


def _in_group(context: Context, _about: Topic) -> Sequence[Message]:
    return [_office_card(context, ())]


def _office_card(context: Context, buttons: tuple[Button, ...]) -> Card:
    year = context.fiscal_year
    told = deed_figures.of_office(context.session, year, context.today)
    if told is None or told.bureaus < FEWEST:
        told, rows = None, (Para(deed_words.FEW),)
    else:
        rows = (Para(f"{deed_words.counted(told.total)} ใน {told.bureaus:,} สำนัก"),)
    return Card(
        "ความดีทั้งสำนักงาน", subtitle=_period(year, told), rows=rows, buttons=buttons, note=_KEEP
    )


_KEEP = "บันทึกของท่านในแชตส่วนตัว พิมพ์ “บันทึกความดี” บอตไม่แสดงแก่ผู้อื่นหากท่านไม่อนุญาต"
in_group: GroupAnswer = office_figures(_in_group)
"""Answers in the group how much good the whole office has kept."""


def _period(year: int, told: YearOfDeeds | None) -> str:
    until = f" ถึง {thai_date(told.until)}" if told is not None else ""
    return f"ปีงบประมาณ {year}{until}"


QUERY = Query(
    name=deed_words.FIGURES,
    words=("ความดีของสำนัก", "ความดีของสำนักเรา", "จำนวนความดี", "ความดีกี่เรื่อง"),
    answer=answer,
)
OFFICE_QUERY = Query(
    name=deed_words.OFFICE,
    words=("ความดีทั้งสำนักงาน", "ความดีของสำนักงาน", "ความดีทุกสำนัก"),
    answer=office,
)
BY_BUREAU = Query("deeds_by_bureau", (), by_bureau)
