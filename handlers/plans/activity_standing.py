"""How one activity stands for who asks: told where its number is all that was understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import drafts
from handlers.messages import Button, Card, Para, Part, Row
from handlers.messages.name_labels import short_title
from handlers.plans import about_plan
from handlers.plans.activity_card import reporters, standing_row
from handlers.plans.asked import activity_told
from handlers.plans.mending import mending_words
from handlers.question.query import opens
from handlers.reports.due_report_words import missing_tone, missing_words, report_button
from handlers.reports.facts.report_facts import SHEET
from handlers.reports.figures.overview import SEEING
from handlers.reports.report_cards import REPORT
from handlers.reports.report_words import doubt_of
from handlers.subjects.read_things import ReadThing, ThingStanding
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.words import activity_numbers
from models.people.person import ADMIN, EXECUTIVE, REPORTER
from models.plans.plan import Activity
from models.reports.figures import progress
from models.reports.figures.progress import DueReport, ReportFilter

_SHOWN = 6
_NO_ACTIVITY = pattern_of(
    r"(?:(?i:pm)|เวลา|เกรด|ราคา|เวอร์ชัน|มาตรา|เบอร์|ห้อง|ชั้น|สาย|ตอน|เหลือ|ประมาณ)\s?\d{1,2}\.\d"
    r"|\d\.\d+\s?(?:แสน|ล้าน|หมื่น|พัน|บาท|น\.|น(?![ก-๙])|นาฬิกา|โมง|ชม|ชั่วโมง|นาที|กิโล|กก|กม|เมตร|ซม|เท่า|ลิตร|คะแนน|เปอร์เซ็น|%|ปี|วัน|เดือน|GB|MB|gb|mb)"
)
"""A time, a sum or a measure."""
_LIKE_ONE = pattern_of(r"[1-5]\.(?:[1-9]|1\d)(?:\.[1-9])?")
"""A number that is in no plan, but is like those that are."""
_NUMBER = pattern_of(
    r"(?:กิจกรรม|โครงการ|ข้อ|รายงาน)?(?:ที่)?\s?\d{1,2}(?:\.\d{1,2}){1,2}(?:\s?\(\d\))?"
)
_MENDS = pattern_of("แก้|ปรับ(?:แผน|กิจกรรม)")


def standing(context: Context, plain: str) -> ThingStanding | None:
    """Returns how the one activity stands that the normalised words surely name; None if they name
    none."""
    number = _number(plain)
    if not number:
        return None
    activity = activity_told.numbered(context, number)
    return _none(context, number) if activity is None else _of(context, activity, plain)


def _number(plain: str) -> str:
    """Returns the one number that the words surely name; "" if they name none, or a sum or time."""
    numbers = activity_numbers(plain) if "." in plain else []
    return numbers[0] if len(numbers) == 1 and not _NO_ACTIVITY.search(plain) else ""


def _of(context: Context, activity: Activity, plain: str) -> ThingStanding:
    without = _NUMBER.sub(" ", plain).strip()
    called = f"กิจกรรม {activity.number}"
    card = _card(context, activity, _MENDS.search(plain) is not None)
    return ThingStanding(called, [card], sheet=SHEET.name, without=without)


def _none(context: Context, number: str) -> ThingStanding | None:
    """Says that there is none, if the number is like those of activities."""
    if _LIKE_ONE.fullmatch(number) is None:
        return None
    return ThingStanding(f"กิจกรรม {number}", [about_plan.not_found(context, number)])


THING = ReadThing(10, standing, activity_told.told)


def _card(context: Context, activity: Activity, mends: bool) -> Card:
    """mends: whether the words speak of mending, to who may mend the plan"""
    year = activity.plan.fiscal_year
    narrow = ReportFilter(frozenset((context.me.bureau_id,)), number=activity.number)
    duties = progress.every_duty(context.session, year, narrow)
    doubt = doubt_of(activity)
    context.asked = opens("about_plan", n=activity.number)
    return Card(
        f"กิจกรรม {activity.number}",
        subtitle=short_title(activity.title),
        rows=(
            *((Para(doubt, tone="warn"),) if doubt else ()),
            *_state(context, activity, duties),
            *_of_all(context, activity),
            *reporters(context, duties),
            *_draft(context, activity),
        ),
        buttons=(
            *_buttons(context, activity, duties),
            *((_mend(activity),) if mends and context.me.has(*mending_words.ADMINS) else ()),
        ),
    )


def _state(context: Context, activity: Activity, duties: Sequence[DueReport]) -> Sequence[Part]:
    if duties:
        return [_row(context, activity, each) for each in duties[:_SHOWN]]
    days = " และ ".join(thai_date(each.due) for each in activity.dues if each.due is not None)
    told = [Row("กำหนดส่ง", days)] if days else []
    if context.me.has(ADMIN, EXECUTIVE):
        return told
    return [*told, Para("สำนักของท่านไม่ต้องส่งรายงานกิจกรรมนี้", tone="muted")]


def _row(context: Context, activity: Activity, duty: DueReport) -> Row:
    """A due report; one of a part of the activity has the part's number."""
    row = standing_row(duty, context)
    return (
        row
        if duty.number == activity.number
        else replace(row, label=f"{duty.number} · {row.label}")
    )


def _of_all(context: Context, activity: Activity) -> Sequence[Part]:
    """How many bureaus have sent it, for who sees the whole office."""
    if not context.me.has(ADMIN, EXECUTIVE) or not activity.reportable:
        return []
    narrow = ReportFilter(number=activity.number)
    year = activity.plan.fiscal_year
    (count,) = progress.counts(context.session, year, context.today, None, narrow)
    return [Row("ทั้งสำนักงาน", missing_words(count), tone=missing_tone(count))] if count.total else []


def _draft(context: Context, activity: Activity) -> Sequence[Part]:
    """The person's own unfinished report of it."""
    for each in drafts.resumable(context) if context.me.has(REPORTER, ADMIN) else ():
        answers = (each.state or {}).get("answers", {})
        if each.row.flow == REPORT and answers.get("number") == activity.number:
            return [Row("ท่านทำค้างไว้", "คำตอบที่ให้แล้วยังอยู่ครบ", drafts.go_on(each.row), "warn")]
    return []


def _buttons(
    context: Context, activity: Activity, duties: Sequence[DueReport]
) -> tuple[Button, ...]:
    if context.me.has(ADMIN, EXECUTIVE):
        return (_about(activity), _who_has_not(activity))
    mine = [each for each in duties if each.missing] if context.me.has(REPORTER) else []
    return (*map(report_button, mine[:1]), *_history(context, activity, duties), _about(activity))


def _about(activity: Activity) -> Button:
    return Button("รายละเอียด", opens("about_plan", a=activity.id), f"แผน {activity.number}")


def _mend(activity: Activity) -> Button:
    data = opens(mending_words.SHOW, a=mending_words.ids_of([activity]))
    return Button("แก้แผน", data, f"แก้แผน {activity.number}")


def _who_has_not(activity: Activity) -> Button:
    return Button("ใครยังไม่ส่ง", opens("status", n=activity.number), f"สถานะ {activity.number}")


def _history(
    context: Context, activity: Activity, duties: Sequence[DueReport]
) -> tuple[Button, ...]:
    """The way to what was sent of it, for who may see that."""
    sent = any(each.report_id is not None for each in duties) and context.may(SEEING)
    number = activity.number
    data = opens("report_history", n=number)
    return (Button("ประวัติ", data, f"ประวัติ {number}"),) if sent else ()
