"""The card of an activity: what it asks for by when, what the plan says, and advice on it.

It is the only answer to what an activity asks for, whatever words asked. Subjects above plans add
to it (`Subject.on_activity`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Carousel, Para, Part, Row
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.reports.deciding.returning import LABELS
from handlers.reports.due_report_words import STATES, due_words, report_button, tone_of
from handlers.reports.examples import show_example
from handlers.reports.report_words import doubt_of
from handlers.subjects.on_activity import OnActivity
from handlers.understand.dates.dates import nearness, short_date, thai_date
from handlers.understand.listing import listed
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.plans import plans
from models.plans.plan import Activity
from models.plans.plans import ListedActivity
from models.reports.deciding import report_approvers
from models.reports.figures import often_returned, progress
from models.reports.figures.progress import DueReport

GONE = "กิจกรรมนี้ไม่อยู่ในแผนแล้ว เลือกจากรายการล่าสุด"
NOT_OWN = "การรายงานกิจกรรมนี้ไม่ได้เป็นหน้าที่ของสำนักท่าน"
GUIDANCE = "คำแนะนำเป็นแนวทาง ไม่ใช่คำวินิจฉัย"
_READERS = (REPORTER, SUPERVISOR, ADMIN, EXECUTIVE)
_AS_EXCEL = Button(
    "ขอแบบเป็น Excel",
    opens("documents", k="bureau-form", f="xlsx"),
    "แบบรายงานของสำนักเป็น Excel",
)
_TOLD_DUTIES = 2
_NAMED = 3
"""As many responsible bureaus, and reporters, are named."""
_WHO = "ใคร"


def of(context: Context, activity: Activity) -> Carousel:
    """Returns three cards: what to do by when, what the plan says, and what to mind."""
    year = activity.plan.fiscal_year
    duties = progress.duties_of(context.session, context.me.bureau_id, year, activity.id)
    title = f"กิจกรรม {activity.number}"
    todo = Card(
        title,
        subtitle=f"ปีงบประมาณ {year}",
        rows=(
            Para(activity.title, bold=True),
            *_doubt(context, activity),
            *_state(context, activity, duties),
            *_who(context, activity),
            *(reporters(context, duties) if _WHO in (context.said or "") else ()),
            *_to_hand_in(activity),
            *_form(context, duties),
        ),
        buttons=_report_buttons(context, duties),
    )
    plan = Card(f"{title} ตามแผน", subtitle=short_title(activity.title), rows=_as_planned(activity))
    return Carousel(
        (todo, plan, *_to_mind(context, activity, duties)), alt=f"{title} {activity.title}"
    )


def reporters(context: Context, duties: Sequence[DueReport]) -> Sequence[Part]:
    """Returns who reports it in the own bureau, where that has to."""
    if not duties:
        return []
    bureau = context.me.bureau_id
    found = report_approvers.on(context.session, context.today, (bureau,))
    names = [found.names[each][0] for each in found.reporters(bureau)]
    more = f" และอีก {len(names) - _NAMED} คน" if len(names) > _NAMED else ""
    told = " ".join(names[:_NAMED]) + more
    return [Row("ผู้รายงานของสำนัก", told or "ยังไม่มีผู้รายงานในทะเบียน")]


def not_found(numbers: str, year: int) -> str:
    """Says that the plans of the year have no activity of these numbers."""
    return f"ไม่พบกิจกรรม {numbers} ในแผนปีงบประมาณ {year}"


def row(what: str, each: ListedActivity) -> Row:
    """Returns an activity as a row: number, title, the button to its card."""
    see = Button("รายละเอียด", opens("about_plan", a=each.id), f"แผน {each.number}")
    return Row(f"{what} {each.number}", short_title(each.title), see)


def row_with_state(context: Context, each: ListedActivity, duties: Sequence[DueReport]) -> Row:
    """Returns the same with what the bureau has still to send of it, the nearest first."""
    mine = [duty for duty in duties if duty.activity_id == each.id]
    told = [
        f"{due_words(duty.due, context.today)} · {STATES[duty.state]}"
        for duty in mine[:_TOLD_DUTIES]
    ]
    plain = row("กิจกรรม", each)
    return replace(plain, value="\n".join((plain.value, *told)))


# -- what to do ------------------------------------------------------------------------------


def _doubt(context: Context, activity: Activity) -> list[Part]:
    """A warning that it fell away or that the plan is unclear; administrators also see why."""
    if activity.ended_from is not None:
        since = f"ตัดออกจากแผนตั้งแต่ {thai_date(activity.ended_from)}"
        return [Para(f"{since} ไม่ต้องส่งรายงานอีก เหตุผล: {activity.ended_reason}", tone="warn")]
    doubt = doubt_of(activity)
    if doubt and context.me.has(ADMIN):
        doubt = f"แผนระบุไว้ไม่ชัดเจน: {activity.ambiguous}"
    return [Para(doubt, tone="warn")] if doubt else []


def _state(context: Context, activity: Activity, duties: Sequence[DueReport]) -> list[Part]:
    """The bureau's reports of the activity. If it sends none: the dates, and the parts if any."""
    if duties:
        return [standing_row(duty, context) for duty in duties]
    dates = " และ ".join(thai_date(d.due) for d in activity.dues)
    when = [Row("กำหนดส่ง", dates)] if dates else []
    if activity.reportable:
        return [*when, Para(NOT_OWN, tone="muted")]
    return [*when, *_parts(context, activity)]


def standing_row(duty: DueReport, context: Context) -> Row:
    """Returns a due report as a row: its date, state and days left, and the button to its files."""
    label = f"กำหนดส่ง {thai_date(duty.due)}" if duty.due else "รายงานของสำนัก"
    files = None
    if duty.report_id is not None and context.me.has(*_READERS):
        data = opens("show_files", r=duty.report_id, v=duty.version)
        files = Button("ดูไฟล์แนบ", data, "ดูไฟล์แนบ")
    near = nearness(duty.due, context.today) if duty.due and duty.missing else ""
    words = " · ".join(filter(None, (STATES[duty.state], near)))
    return Row(label, words, files, tone_of(duty, context.today))


def _parts(context: Context, activity: Activity) -> list[Part]:
    year = activity.plan.fiscal_year
    of_plan = plans.listed_activities(context.session, year, plan_id=activity.plan_id)
    rows = [row("ข้อย่อย", part) for part in of_plan if part.parent == activity.number]
    return [Para("รายงานแยกเป็นข้อย่อย", bold=True), *rows] if rows else [Para(GONE, tone="warn")]


def _who(context: Context, activity: Activity) -> list[Part]:
    """Who does it, and the bureaus that take part beside the one that reports."""
    if activity.every_bureau and not activity.responsible:
        return [Row("ผู้รับผิดชอบ", "ทุกสำนัก")]
    named = plans.responsible(context.session, activity)
    more = f" และอีก {len(named) - _NAMED:,} สำนัก" if len(named) > _NAMED else ""
    rows: list[Part] = [Row("ผู้รับผิดชอบ", listed(named[:_NAMED], "และ") + more)] if named else []
    beside = plans.partners(context.session, activity, context.me.bureau_id)
    if beside and activity.is_of(context.me.bureau_id):
        rows.append(Row("ดำเนินการร่วมกับ", listed(beside, "และ")))
    return rows


def _to_hand_in(activity: Activity) -> list[Part]:
    """What to attach and where to publish, in the plan's words."""
    attach, publish = _points(activity.evidence), _points(activity.channels)
    first = Row("สิ่งที่ต้องแนบ", attach or "แผนไม่ได้ระบุ แนบภาพและเอกสารสรุปผล")
    return [first, Row("เผยแพร่ทาง", publish)] if publish else [first]


def _points(items: Sequence[str]) -> str:
    return "\n".join(f"• {point}" for point in items)


def _form(context: Context, duties: Sequence[DueReport]) -> list[Part]:
    """The form, for whoever has to report."""
    if not context.me.has(REPORTER) or not any(duty.missing for duty in duties):
        return []
    return [Row("แบบที่ใช้", "แบบรายงานของสำนัก กดปุ่มเพื่อตอบในแชต หรือกรอกใน Excel", _AS_EXCEL)]


def _report_buttons(context: Context, duties: Sequence[DueReport]) -> tuple[Button, ...]:
    """A button for each missing report, the first one large. With several, each shows its date."""
    todo = [duty for duty in duties if duty.missing] if context.me.has(REPORTER) else []
    buttons = [report_button(duty) for duty in todo]
    return tuple(
        Button(
            b.label if len(todo) == 1 or duty.due is None else f"รายงานรอบ {_day(duty.due)}",
            b.data,
            b.say,
            style="secondary" if place else "primary",
        )
        for place, (b, duty) in enumerate(zip(buttons, todo, strict=True))
    )


def _day(due: date) -> str:
    """`20 มี.ค.`: a button holds twenty letters."""
    return short_date(due).rsplit(" ", 1)[0]


# -- what the plan says ------------------------------------------------------------------------


def _as_planned(activity: Activity) -> tuple[Part, ...]:
    """The plan's own words."""
    fields = (
        ("วิธีดำเนินการ", plans.description(activity)),
        ("ผลผลิต", activity.output),
        ("ผลลัพธ์", activity.outcome),
        ("เป้าหมาย", activity.target),
        ("ระยะเวลา", activity.timing),
        ("หมายเหตุ", activity.remarks),
    )
    rows = tuple(Row(label, words) for label, words in fields if words)
    return rows or (Para("แผนไม่ได้ระบุรายละเอียดไว้", tone="muted"),)


# -- what to mind --------------------------------------------------------------------------------


def _to_mind(context: Context, activity: Activity, duties: Sequence[DueReport]) -> Iterator[Card]:
    """The card of advice; none if there is nothing on it."""
    added = _added(context, activity)
    buttons = tuple(button for each in added for button in each.buttons)
    rows = (
        *(part for each in added for part in each.rows),
        *show_example.row(context, activity),
        *_often_returned(context, activity),
        *_not_measured(context, activity, duties, buttons),
    )
    if rows or buttons:
        yield Card(
            f"คำแนะนำกิจกรรม {activity.number}",
            subtitle=short_title(activity.title),
            rows=rows or (Para("ยังไม่มีคำแนะนำของกิจกรรมนี้", tone="muted"),),
            buttons=buttons,
            note=GUIDANCE,
        )


def _added(context: Context, activity: Activity) -> list[OnActivity]:
    parts = [each for of in context.subjects for each in of.on_activity(context, activity)]
    return sorted(parts, key=lambda each: each.place)


def _often_returned(context: Context, activity: Activity) -> list[Part]:
    """Why reports of it came back several times, in the words of the buttons, of no bureau."""
    reasons = often_returned.of_activity(context.session, activity, LABELS)
    return [Row("ถูกส่งกลับบ่อยเพราะ", _points(reasons), tone="warn")] if reasons else []


def _not_measured(
    context: Context, activity: Activity, duties: Sequence[DueReport], below: Sequence[Button]
) -> Iterator[Part]:
    """What the report would lack, for who has still to send it. `below`: buttons of the card."""
    if not context.me.has(REPORTER) or not any(duty.missing for duty in duties):
        return
    for subject in context.subjects:
        if subject.proofs is not None:
            found = subject.proofs.lacking(context, activity, context.me.bureau_id)
            if found is not None:
                button = None if found.button in below else found.button
                yield Row("ผลที่ยังไม่ได้วัด", found.sentence, button)
