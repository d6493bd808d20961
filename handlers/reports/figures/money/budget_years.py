"""`งบปีนี้เบิกไปกี่เปอร์เซ็นต์ เทียบกับปีที่แล้ว`: the budget of this year beside that of the year before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part
from handlers.question import sentence_topic
from handlers.question.query import Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.reports.figures.money.money_rows import sums
from handlers.reports.figures.overview import MONEY, SEEING
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.reports.figures.activity_figures import activity_figures

NAME = "budget_years"
_MONEY = pattern_of(r"งบ|เบิก(?:จ่าย)?|ใช้เงิน")
_LAST_YEAR = pattern_of(
    r"(?:เทียบ|เปรียบ|ต่าง|กว่า|กับ|สู้|เหมือน).{0,24}ปี(?:ที่แล้ว|ก่อน|ที่ผ่านมา)"
    r"|ปี(?:ที่แล้ว|ก่อน|ที่ผ่านมา).{0,24}(?:เทียบ|กับปีนี้|ต่าง)"
)
_OF_ELSE = pattern_of(r"ของขวัญ|ร้องเรียน|ส่งรายงาน|สำนัก(?:ไหน|ใด|อะไร)|กิจกรรม(?:ไหน|ใด)")


@listener(longest=90, anyone=True, roles=SEEING)
def heard(context: Context, words: str) -> Query | None:
    """Returns the question that compares money of two years; None for other words."""
    plain = normalise(words)
    asks = _MONEY.search(plain) and _LAST_YEAR.search(plain) and not _OF_ELSE.search(plain)
    return QUERY if asks else None


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """The sums of the two years; facts: a topic's, of which the time is not looked at."""
    found = sentence_topic.placed(context, "งบประมาณ", NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    narrow = replace(found.narrow, due=None, undated=False, span=None)
    whose = found.about.bureau_facts()
    context.asked = opens(NAME, **whose)
    this = context.fiscal_year
    rows: list[Part] = []
    for year in (this, this - 1):
        listed = activity_figures(context.session, year, narrow)
        given = [each for each in listed if each.money]
        rows.append(Para(f"ปีงบประมาณ {year}", bold=True))
        rows += sums(given) if given else [Para(_UNTOLD if listed else _NONE, tone="muted")]
    return [
        Card(
            f"งบประมาณเทียบกับปีก่อน {found.whose}",
            rows=tuple(rows),
            note=f"จากรายงานที่ส่งแล้วในระบบนี้ ปีนี้นับถึงวันนี้ ข้อมูล ณ {thai_date(context.today)}",
            quick=(
                Button("งบประมาณปีนี้", opens("budget", **whose), "งบประมาณ"),
                Button("แยกตามสำนัก", opens("bureau_budgets"), "งบประมาณแยกตามสำนัก"),
            ),
        )
    ]


_UNTOLD = "ยังไม่มีรายงานที่ระบุงบประมาณ จึงยังเทียบไม่ได้"
_NONE = "ไม่มีข้อมูลในระบบ จึงเทียบไม่ได้"

QUERY = Query(
    NAME,
    ("งบประมาณเทียบปีก่อน", "งบเทียบปีที่แล้ว"),
    answer,
    roles=SEEING,
    following=replace(MONEY, takes=("b", "n", "m", "y")),
    heard=answer,
)
