"""`ตัดกิจกรรม 3.2 ออกเพราะ…`: an activity falls away from a day on, with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import plain, show_day
from handlers.conversation.refusals import mending
from handlers.messages import Button, Card, Message, Row, Text
from handlers.plans.mending import activity_found, mending_words, plan_lines
from handlers.question.query import opens
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import thai_date
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.listing import listed
from handlers.understand.unclear import Unclear
from models.calendar import fiscal_year, fiscal_year_days
from models.plans.plan import Activity
from models.reminders.rounds import activity_effects
from models.reminders.rounds.activity_effects import Concerned
from models.reports.plan_changes import activities_ended, changing_plan

_LONGEST = activities_ended.MOST_REASON


def open_end(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the activity of the button (`a`), or with what the line tells."""
    said = plan_lines.read_end(facts.get("said", rest))
    words = activity_found.told(facts, said.activity)
    activities = activity_found.chosen(context, words, facts, mending_words.END)
    _refuse_ended(activities)
    known: Answers = {"ids": [each.id for each in activities]}
    if said.reason:
        known["reason"] = said.reason[:_LONGEST]
        known["day"] = context.today.isoformat()
    try:
        known["day"] = read_day(said.since, context, known)
    except Unclear:
        pass  # the line names no day
    return Opening("", known, anew=True)


def _refuse_ended(activities: Sequence[Activity]) -> None:
    since = activities[0].ended_from
    if since is not None:
        words = f"กิจกรรม {activities[0].number} ตัดออกจากแผนไปแล้วตั้งแต่ {thai_date(since)}"
        raise Closed(Text(words, (_resume(activities), mending_words.see(activities))))


def _resume(activities: Sequence[Activity]) -> Button:
    number = activities[0].number
    data = opens(mending_words.RESUME, a=mending_words.ids_of(activities))
    return Button("นำกลับเข้าแผน", data, f"นำกิจกรรม {number} กลับ")


# -- the questions -------------------------------------------------------------------------------


def _year(context: Context, answers: Answers) -> int:
    """Returns the plan's fiscal year (B.E.)."""
    return activity_found.of_draft(context, answers)[0].plan.fiscal_year


def day_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    first = fiscal_year_days(_year(context, answers))[0]
    return (
        Choice("today", "ตั้งแต่วันนี้", context.today.isoformat(), said=("วันนี้", "ทันที")),
        Choice("year", "ทั้งปี", first.isoformat(), said=("ตั้งแต่ต้นปี", "ต้นปีงบประมาณ")),
    )


def read_day(text: str, context: Context, answers: Answers) -> str:
    """Reads the first day on which it is no longer due, in the plan's year."""
    day = read_day_said(text, Calendar(context.today, Toward.COMING))
    year = _year(context, answers)
    if fiscal_year(day) != year:
        raise Unclear(mending_words.other_year(year))
    return day.isoformat()


def read_reason(text: str, _context: Context, _answers: Answers) -> str:
    reason = " ".join(text.split())
    if not reason or len(reason) > _LONGEST:
        raise Unclear(mending_words.reason_asked(_LONGEST))
    return reason


# -- what it means -------------------------------------------------------------------------------


def _concerned(context: Context, answers: Answers) -> Concerned:
    whole = activity_found.of_draft(context, answers)
    every = [*whole, *changing_plan.parts_of(context.session, whole)]
    since = date.fromisoformat(answers["day"])
    return activity_effects.concerned(context.session, every, context.now, since)


def review(context: Context, answers: Answers) -> Card:
    activities, found = activity_found.of_draft(context, answers), _concerned(context, answers)
    parts = changing_plan.parts_of(context.session, activities)
    late = f" รวมที่เลยกำหนดแล้ว {found.late:,} ฉบับ ซึ่งจะไม่นับว่าช้าอีก" if found.late else ""
    others = len(found.recipients.keys() - {context.me.id})
    with_parts = [Row("ข้อย่อยที่ตัดด้วย", listed(each.number for each in parts))] if parts else []
    return Card(
        "ตรวจการตัดกิจกรรมออกจากแผน",
        subtitle=f"กิจกรรม {mending_words.in_plans(activities)} {activities[0].title}",
        rows=(
            *with_parts,
            Row("รายงานที่ไม่ต้องส่งอีก", f"{found.unsent:,} ฉบับ{late}", tone="warn"),
            Row("รายงานที่ส่งแล้ว", _sent(found)),
            Row("แจ้งให้ทราบ", f"{others:,} คน (คิดโควตา {others:,} ข้อความ)"),
        ),
        note="บอตจะไม่เตือนกิจกรรมนี้อีก และนำกลับเข้าแผนได้ภายหลัง",
    )


def _sent(found: Concerned) -> str:
    if not found.sent:
        return "ยังไม่มี"
    waiting = f" รอพิจารณา {found.waiting:,} ฉบับ พิจารณาต่อได้" if found.waiting else ""
    returned = f" ส่งกลับแก้ไข {found.returned:,} ฉบับ ไม่ต้องส่งใหม่" if found.returned else ""
    return f"{found.sent:,} ฉบับ ยังเปิดดูได้{waiting}{returned}"


def seal(context: Context, answers: Answers) -> str:
    """Returns what the card says: if reports come in meanwhile, it is shown again."""
    found, activities = _concerned(context, answers), activity_found.by_ids(context, answers["ids"])
    return f"{activities[0].ended_from} {found.unsent} {found.waiting} {found.approved}"


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Lets the activity fall away, and tells whoever owed a report of it."""
    activities, found = activity_found.of_draft(context, answers), _concerned(context, answers)
    day = date.fromisoformat(answers["day"])
    with mending(mending_words.refused, otherwise="day", no_reason="reason"):
        activities_ended.end(
            context.session, context.me.id, answers["ids"], day, answers["reason"], context.now
        )
    number = activities[0].number
    news = Card(
        f"ตัดกิจกรรม {number} ออกจากแผน",
        subtitle=activities[0].title,
        rows=(Row("ตั้งแต่", thai_date(day)), Row("เหตุผล", answers["reason"])),
        buttons=(Button("แผนของสำนัก", opens("about_plan"), "แผน"),),
        note="ไม่ต้องส่งรายงานของกิจกรรมนี้อีก รายงานที่ส่งไว้ยังเปิดดูได้",
    )
    told = mending_words.tell(context, found.recipients, f"ended:{context.event_key}", news)
    context.must_arrive = True
    context.saved = {"a": activities[0].id}
    words = f"ตัดกิจกรรม {number} ออกจากแผนแล้ว และแจ้งผู้เกี่ยวข้อง {told:,} คน"
    return [Text(words, (_resume(activities), mending_words.see(activities)))]


FLOW = Flow(
    name=mending_words.END,
    tells_them=True,
    title="การตัดกิจกรรมออกจากแผน",
    opens_on=("ตัดกิจกรรม", "ยกเลิกกิจกรรม", "ตัดกิจกรรมออกจากแผน"),
    steps=(
        Step(
            name="day",
            label="ตั้งแต่วันที่",
            ask=plain("ไม่ต้องส่งรายงานของกิจกรรมนี้ตั้งแต่วันใด กดเลือก หรือพิมพ์วันที่"),
            read=read_day,
            choices=day_choices,
            show=show_day,
            why="ตั้งแต่วันนั้น กิจกรรมนี้ไม่ต้องรายงาน",
        ),
        Step(
            name="reason",
            label="เหตุผล",
            ask=plain("ตัดออกเพราะเหตุใด ผู้รับผิดชอบจะเห็นเหตุผลนี้"),
            read=read_reason,
            prose=True,
            official=True,
            why="ให้รู้ภายหลังว่ากิจกรรมในแผนถูกตัดออกเพราะอะไร",
        ),
    ),
    open=open_end,
    review=review,
    seal=seal,
    finish=finish,
    roles=mending_words.ADMINS,
    confirm_label="ยืนยันตัดออกจากแผน",
    counted=False,
)
