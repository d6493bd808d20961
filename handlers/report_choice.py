"""Which activity a report is of, and for which date: chosen, listed, or refused in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers import asked
from handlers.context import Context
from handlers.flow import Answers, Closed
from handlers.messages import Button, Card, Row, Said, Text, cut_graphemes
from handlers.query import opens
from handlers.understand.dates import find_dates, short_date, thai_date
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.calendar import fiscal_year
from models.errors import Refusal
from models.plan import Activity
from models.report import RETURNED
from models.services import plans, progress, reports

LIST_SIZE = 10
NAME_GRAPHEMES = 40


def chosen(
    context: Context, rest: str, facts: Mapping[str, str]
) -> tuple[Activity, date | None]:
    """From a button's activity and date, or a typed number; raises Closed with what to choose."""
    activity_id = asked.whole(facts, "a")
    if activity_id is not None:
        activity = plans.activity(context.session, activity_id)
        if activity is None:
            raise Closed(*_pick_list(context, "ไม่พบกิจกรรมนี้แล้ว เลือกจากรายการ"))
        told = asked.day(facts, "d")
        # An old button may name a date the plan has left: then the next one is meant.
        kept = reports.asked_for(activity, told) or _sent(context, activity, told)
        return activity, told if kept else _next_due(context, activity)
    wanted = rest or facts.get("n", "")
    if not wanted:
        raise Closed(*_pick_list(context, "เลือกกิจกรรมที่จะรายงาน"))
    return _numbered(context, wanted)


def due_of(activity: Activity, answers: Answers, today: date) -> date | None:
    """The date a draft is for; where the plan has moved it meanwhile, the next one."""
    told = asked.day({"d": answers["due"]}, "d")
    if reports.asked_for(activity, told):
        return told
    return plans.next_due(activity, today, set())


def heading(activity: Activity, due: date | None) -> str:
    """`กำหนดส่ง 20 มีนาคม 2570`, with the plan's own doubt where it has one."""
    when = f"กำหนดส่ง {thai_date(due)}" if due else "แผนไม่ได้กำหนดวันส่ง"
    return f"{when}\nข้อสังเกต: {activity.ambiguous}" if activity.ambiguous else when


def refused(refusal: Refusal, activity: Activity) -> Said:
    """Why the report cannot be sent, and what to do."""
    number = activity.number
    waiting = f"รายงาน {number} ส่งแล้ว กำลังรออนุมัติ เมื่อมีผลจะแจ้งผู้ส่งให้ทราบ"
    sentences = {
        "not_reporter": "การรายงานกิจกรรมเปิดให้ผู้รายงานของสำนัก หากท่านมีหน้าที่นี้ กรุณาติดต่อผู้ดูแลระบบ",
        "not_your_activity": f"กิจกรรม {number} ไม่ได้อยู่ในหน้าที่ของสำนักท่าน พิมพ์ “แผน” เพื่อดูกิจกรรมของสำนัก",
        "under_review": waiting,
        "submitted": waiting,
        "approved": f"รายงาน {number} ได้รับอนุมัติแล้ว ไม่ต้องส่งอีก พิมพ์ “สถานะ” เพื่อดูงานที่เหลือ",
        "not_due": f"แผนไม่ได้ให้ส่งรายงาน {number} ในวันนั้นแล้ว พิมพ์ “รายงาน {number}” เพื่อดูรอบที่ต้องส่ง",
    }
    return Text(sentences[refusal.code])


def _sent(context: Context, activity: Activity, due: date | None) -> bool:
    bureau = context.me.bureau_id
    return reports.find(context.session, activity.id, bureau, due) is not None


def _numbered(context: Context, wanted: str) -> tuple[Activity, date | None]:
    try:
        number = read_activity_number(wanted)
        days = [] if number else find_dates(wanted, context.today)
    except Unclear as unclear:
        raise Closed(Text(unclear.hint)) from unclear
    if days:
        raise Closed(*_pick_list(context, f"กิจกรรมของรอบ {thai_date(days[0])}", days[0]))
    year, bureau = fiscal_year(context.today), context.me.bureau_id
    found = plans.activities_numbered(context.session, year, bureau, number) if number else []
    if not found:
        what = number or cut_graphemes(f"“{wanted}”", NAME_GRAPHEMES)
        raise Closed(*_pick_list(context, f"ไม่พบกิจกรรม {what} ของสำนักท่าน เลือกจากรายการ"))
    if len(found) > 1:
        raise Closed(_parts_list(found, number or ""))
    return found[0], _next_due(context, found[0])


def _next_due(context: Context, activity: Activity) -> date | None:
    states = {
        due: reports.find(context.session, activity.id, context.me.bureau_id, due)
        for due in [d.due for d in activity.dues]
    }
    settled: set[date | None] = {
        due for due, r in states.items() if r is not None and r.state != RETURNED
    }
    due = plans.next_due(activity, context.today, settled)
    if due is None and states:
        report = max((r for r in states.values() if r is not None), key=lambda r: r.due_key)
        raise Closed(refused(Refusal(report.state, number=activity.number), activity))
    return due


def _pick_list(context: Context, words: str, round_: date | None = None) -> list[Said]:
    """What is due next first (of one round, if named); each line opens its report."""
    year = fiscal_year(context.today)
    duties = progress.duties_of(context.session, context.me.bureau_id, year)
    if not duties:
        return [Text(f"ปีงบประมาณ {year} ยังไม่มีกิจกรรมที่สำนักของท่านต้องรายงาน")]
    open_ones = [d for d in duties if d.missing and round_ in (None, d.due)]
    if not open_ones and round_ is not None:
        return [Text(f"สำนักของท่านไม่มีรายงานค้างในรอบ {thai_date(round_)} พิมพ์ “แผน” เพื่อดูทุกรอบ")]
    if not open_ones:
        return [Text("สำนักของท่านส่งรายงานครบทุกกิจกรรมแล้ว พิมพ์ “แผน” เพื่อดูทั้งหมด")]
    rows = tuple(_open_row(duty) for duty in open_ones[:LIST_SIZE])
    more = len(open_ones) - LIST_SIZE
    note = f"ยังมีอีก {more} กิจกรรม พิมพ์ “รายงาน” ตามด้วยเลขกิจกรรม เช่น รายงาน 1.10" if more > 0 else ""
    return [Card("รายงานกิจกรรม", subtitle=words, rows=rows, note=note)]


def _open_row(duty: progress.Duty) -> Row:
    returned = duty.state == RETURNED
    when = f"ส่ง {short_date(duty.due)}" if duty.due else "ไม่กำหนดวันส่ง"
    due = duty.due.isoformat() if duty.due else ""
    return Row(
        f"{when} · ส่งกลับให้แก้ไข" if returned else when,
        f"{duty.number} {duty.title}",
        Button(
            "แก้ไข" if returned else "รายงาน",
            opens("report_activity", a=duty.activity_id, d=due),
            f"รายงาน {duty.number}",
        ),
        tone="warn" if returned else "plain",
    )


def _parts_list(found: Sequence[Activity], number: str) -> Said:
    """The parts of an activity, or the activities of this number in several plans."""
    in_plans = len({activity.plan_id for activity in found}) > 1
    rows = tuple(
        Row(
            f"{a.number} · {a.plan.title}" if in_plans else f"ข้อย่อย {a.number}",
            a.title,
            Button("รายงาน", opens("report_activity", a=a.id), f"รายงาน {a.number}"),
        )
        for a in found
    )
    what = "รายการ" if in_plans else "ข้อย่อย"
    title = f"กิจกรรม {number} มี {len(found)} {what}"
    return Card(title, subtitle="เลือกรายการที่จะรายงาน", rows=rows)
