"""`แก้แผน 2.1`: an activity as its plan has it, each part with the way to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handlers.context import Context
from handlers.conversation.flow import Closed
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.plans.mending import activity_found, mend_activity, mending_words
from handlers.plans.mending.mending_words import FIELDS, NOTHING
from handlers.plans.unopened import show_unopened, unopened_found
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.listing import listed
from models.plans import plans
from models.plans.plan import Activity
from models.plans.years import preparing
from models.reports.plan_changes import unopened_plans

_BUREAUS = 5


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the card of the activity (`a` its ids, `n` its number), or those to choose from; of a
    year that is being prepared, if the words name it, those of its plans."""
    year, words = unopened_found.said(context, activity_found.told(facts, rest))
    if year is not None and "a" not in facts:
        return show_unopened.answer(context, words, {**facts, "y": str(year)})
    try:
        activities = activity_found.chosen(context, words, facts, mending_words.SHOW)
    except Closed as closed:
        return closed.messages
    return [_card(context, activities)]


def _card(context: Context, activities: Sequence[Activity]) -> Card:
    of = mending_words.ids_of(activities)
    return Card(
        f"แก้แผน กิจกรรม {mending_words.in_plans(activities)}",
        subtitle=activities[0].plan.title,
        rows=(
            *_ended(activities[0]),
            *(_field(activities[0], field, of) for field in FIELDS),
            *_days(activities, of),
            *_bureaus(context, activities),
        ),
        buttons=(_end_or_resume(activities, of), *_next_year(context, activities)),
        note="รายงานที่ส่งแล้วคงข้อความเดิม หากเลื่อนทั้งรอบ พิมพ์ “เลื่อนรอบ”",
    )


def _ended(activity: Activity) -> Iterator[Part]:
    if activity.ended_from is not None:
        since = thai_date(activity.ended_from)
        yield Para(f"ตัดออกจากแผนตั้งแต่ {since}: {activity.ended_reason}", tone="warn")


def _field(activity: Activity, field: str, of: str) -> Row:
    label = FIELDS[field]
    change = Button("แก้", opens(mending_words.WORDS, a=of, f=field), f"แก้{label} {activity.number}")
    return Row(label, mend_activity.shown(activity, field), change)


def _days(activities: Sequence[Activity], of: str) -> Iterator[Row]:
    days = sorted({each.due for activity in activities for each in activity.dues})
    number = activities[0].number
    change = Button("เลื่อน", opens(mending_words.DATE, a=of), f"เลื่อนกำหนด {number}")
    shown = listed(short_date(day) for day in days) if days else NOTHING
    yield Row("กำหนดส่ง", shown, change if days else None)


def _bureaus(context: Context, activities: Sequence[Activity]) -> Iterator[Row]:
    if any(each.every_bureau for each in activities):
        yield Row("สำนัก", "ทุกสำนัก")
        return
    named = list(
        dict.fromkeys(n for a in activities for n in plans.bureau_names(context.session, a))
    )
    more = f" และอีก {len(named) - _BUREAUS:,} สำนัก" if len(named) > _BUREAUS else ""
    yield Row("สำนัก", (listed(named[:_BUREAUS]) + more) or NOTHING)


def _end_or_resume(activities: Sequence[Activity], of: str) -> Button:
    number = activities[0].number
    if activities[0].ended_from is not None:
        return Button("นำกลับเข้าแผน", opens(mending_words.RESUME, a=of), f"นำกิจกรรม {number} กลับ")
    return Button("ตัดออกจากแผน", opens(mending_words.END, a=of), f"ตัดกิจกรรม {number} ออก")


def _next_year(context: Context, activities: Sequence[Activity]) -> Iterator[Button]:
    """Yields the way to the same activity in the year that is being prepared."""
    for year in preparing.unopened(context.session)[-1:]:
        number = activities[0].number
        if unopened_plans.numbered(context.session, year, number):
            yield unopened_found.see(year, (), number, f"แก้ของปี {year}")


QUERY = Query(
    name=mending_words.SHOW,
    words=("แก้แผน", "แก้ไขแผน", "แก้กิจกรรม", "แก้ไขกิจกรรม", "แก้แผนงาน"),
    answer=answer,
    roles=mending_words.ADMINS,
)
