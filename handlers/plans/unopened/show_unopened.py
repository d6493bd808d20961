"""`แก้แผน 2.1 ปี 2571`: an activity of a year that is being prepared, with the way to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handlers.context import Context
from handlers.conversation.flow import Closed
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.plans.mending.mending_words import ADMINS
from handlers.plans.unopened import unopened_found, unopened_words
from handlers.plans.unopened.unopened_found import MEND, SHOW
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from models.plans.years import preparing
from models.reports.plan_changes import unopened_plans
from models.reports.plan_changes.unopened_plans import CUT, UnopenedActivity


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the card of the activity (`n` its number, `g` its plans, `y` the year), or those to
    choose from."""
    year = button_facts.year(facts, "y")
    if year is None or not preparing.is_prepared(context.session, year):
        return [Text("ปีนี้เปิดแล้ว หรือยังไม่ได้เริ่มเตรียม พิมพ์ “แก้แผน” เพื่อแก้แผนของปีนี้")]
    try:
        activities = unopened_found.chosen(context, year, rest, facts)
    except Closed as closed:
        return closed.messages
    return [card(year, activities)]


def card(year: int, activities: Sequence[UnopenedActivity]) -> Card:
    """Returns the card of an activity, each part with the way to mend it."""
    row, several = activities[0].row, len(activities)
    among = f" ใน {several:,} แผน" if several > 1 else ""
    of = unopened_found.ids_of(activities)
    cut = opens(MEND, y=year, n=row.number, g=of, f=CUT)
    return Card(
        f"แก้แผนปี {year} กิจกรรม {row.number}{among}",
        subtitle=activities[0].plan.title,
        rows=(
            *_unclear(row.ambiguous),
            *(_field(year, activities, field, of) for field in unopened_words.LABELS),
        ),
        buttons=(Button("ตัดออกจากแผน", cut, f"ตัดกิจกรรม {row.number} ปี {year} ออก"),),
        note=unopened_words.UNSEEN,
    )


def _unclear(words: str | None) -> Iterator[Part]:
    if words:
        yield Para(f"ต้นฉบับไม่ชัดเจน: {words}", tone="warn")


def _field(year: int, activities: Sequence[UnopenedActivity], field: str, of: str) -> Row:
    label, number = unopened_words.LABELS[field], activities[0].row.number
    shown = unopened_words.worded(field, unopened_plans.present(activities[0], field))
    say = f"แก้{label} {number} ปี {year}"
    return Row(label, shown, Button("แก้", opens(MEND, y=year, n=number, g=of, f=field), say))


QUERY = Query(name=SHOW, words=(), answer=answer, roles=ADMINS)
