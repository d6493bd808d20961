"""`แผน`: the bureau's due reports, and what the plan asks of one activity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import (
    Button,
    Card,
    Carousel,
    Message,
    Para,
    Part,
    Row,
    Text,
    cut_graphemes,
)
from handlers.messages.name_labels import short_title
from handlers.plans import bureau_plan
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.reports.due_report_words import STATES, report_button, tone_of
from handlers.reports.report_words import doubt_of
from handlers.understand.dates.dates import nearness, short_date, thai_date
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.plans import plans
from models.plans.plan import Activity
from models.plans.plans import ListedActivity
from models.reports.figures import progress
from models.reports.figures.progress import DueReport

_READERS = (REPORTER, SUPERVISOR, ADMIN, EXECUTIVE)
_OFFERS = 5


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """The bureau's list (all, or of a round or month: `แผนเดือนกรกฎาคม`), or one activity
    (`แผน 3.7`, or from a button), or the nearest activities."""
    activity_id = button_facts.whole(facts, "a")
    if activity_id is not None:
        found = plans.activity(context.session, activity_id)
        if found is not None:
            return _detail(context, found)
        return bureau_plan.listed(context, facts, first=_GONE)
    of_another = bureau_plan.of_bureau(context, rest) if not facts else ()
    if of_another:
        return of_another
    about = bureau_plan.when(context, rest, facts)
    if about is None and rest.strip():
        return _named(context, rest.strip())
    return bureau_plan.listed(context, facts, about or bureau_plan.WHOLE)


_GONE = "กิจกรรมนี้ไม่อยู่ในแผนแล้ว เลือกจากรายการล่าสุด"


# -- finding an activity by number or title --------------------------------------------------


def _named(context: Context, rest: str) -> Sequence[Message]:
    year = context.fiscal_year
    mine = plans.listed_activities(context.session, year, context.me.bureau_id)
    try:
        number = read_activity_number(rest)
    except Unclear as unclear:
        return [Text(unclear.hint)]
    if number is None:
        return _titled(rest, mine)
    found = [a for a in mine if a.number == number]
    found = found or _elsewhere(context, year, number)
    if not found:
        return [_offers(f"ไม่พบกิจกรรม {number} ในแผนปีงบประมาณ {year}", _nearest(number, mine))]
    if len(found) > 1:
        return [_offers(f"มีกิจกรรม {number} อยู่ {len(found)} แผน", found[:_OFFERS])]
    activity = plans.activity(context.session, found[0].id)
    assert activity is not None
    return _detail(context, activity)


def _elsewhere(context: Context, year: int, number: str) -> list[ListedActivity]:
    """Other bureaus' activities with the number. Copies of one plan count as one."""
    found = plans.listed_activities(context.session, year, number=number)
    return list({a.title: a for a in reversed(found)}.values())


def _titled(rest: str, mine: Sequence[ListedActivity]) -> Sequence[Message]:
    key = fold(rest)
    holding = [a for a in mine if key and key in fold(a.title)]
    if holding:
        heading = f"กิจกรรมที่มีคำว่า “{cut_graphemes(rest, 30)}”"
        return [_offers(heading, holding[:_OFFERS])]
    return [Text("ไม่พบกิจกรรมตามคำนี้ พิมพ์ “แผน” เพื่อดูทั้งหมด หรือ “แผน” ตามด้วยเลขกิจกรรม เช่น แผน 3.7")]


def _nearest(number: str, mine: Sequence[ListedActivity]) -> list[ListedActivity]:
    """The three nearest numbers, those of the same measure first."""
    target = _figures(number)

    def distance(listed: ListedActivity) -> list[int]:
        return [abs(a - b) for a, b in zip(target, _figures(listed.number), strict=True)]

    return sorted(mine, key=distance)[:3]


def _figures(number: str) -> tuple[int, int, int]:
    first, second, third, *_ = [*(int(n) for n in number.split(".") if n.isdecimal()), 0, 0, 0]
    return first, second, third


def _offers(heading: str, found: Sequence[ListedActivity]) -> Message:
    rows = tuple(_listed("กิจกรรม", each) for each in found)
    whole = Button("ดูแผนทั้งหมด", opens("about_plan"), "แผน")
    words = "เลือกกิจกรรมที่ใกล้เคียง" if rows else "พิมพ์ “แผน” เพื่อดูกิจกรรมของสำนัก"
    return Card(heading, subtitle=words, rows=rows, buttons=(whole,))


def _listed(what: str, each: ListedActivity) -> Row:
    """An activity as a row: number, title, the button to its plan."""
    see = Button("รายละเอียด", opens("about_plan", a=each.id), f"แผน {each.number}")
    return Row(f"{what} {each.number}", short_title(each.title), see)


# -- the detail ------------------------------------------------------------------------------


def _detail(context: Context, activity: Activity) -> Sequence[Message]:
    """Two cards: what to do by when, and what the plan says."""
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
            *to_hand_in(activity),
        ),
        buttons=_report_buttons(context, duties),
    )
    plan = Card(f"{title} ตามแผน", subtitle=short_title(activity.title), rows=as_planned(activity))
    return [Carousel((todo, plan), alt=f"{title} {activity.title}")]


def _doubt(context: Context, activity: Activity) -> list[Part]:
    """A warning that the plan is unclear; administrators also see why."""
    doubt = doubt_of(activity)
    if doubt and context.me.has(ADMIN):
        doubt = f"แผนระบุไว้ไม่ชัดเจน: {activity.ambiguous}"
    return [Para(doubt, tone="warn")] if doubt else []


def _state(context: Context, activity: Activity, duties: Sequence[DueReport]) -> list[Part]:
    """The bureau's reports of the activity. If it sends none: the dates, and the parts if any."""
    if duties:
        return [_standing(duty, context) for duty in duties]
    dates = " และ ".join(thai_date(d.due) for d in activity.dues)
    when = [Row("กำหนดส่ง", dates)] if dates else []
    if activity.reportable:
        return [*when, Para("การรายงานกิจกรรมนี้ไม่ได้เป็นหน้าที่ของสำนักท่าน", tone="muted")]
    return [*when, *_parts(context, activity)]


def _standing(duty: DueReport, context: Context) -> Part:
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
    rows = [_listed("ข้อย่อย", part) for part in of_plan if part.parent == activity.number]
    return [Para("รายงานแยกเป็นข้อย่อย", bold=True), *rows] if rows else [Para(_GONE, tone="warn")]


def to_hand_in(activity: Activity) -> list[Part]:
    """What to attach and where to publish, in the plan's words."""
    attach, publish = _points(activity.evidence), _points(activity.channels)
    return [
        Row("สิ่งที่ต้องแนบ", attach or "แผนไม่ได้ระบุ แนบภาพและเอกสารสรุปผล"),
        *([Row("เผยแพร่ทาง", publish)] if publish else []),
    ]


def as_planned(activity: Activity) -> tuple[Part, ...]:
    """The plan's own words."""
    fields = (
        ("ผลผลิต", activity.output),
        ("ผลลัพธ์", activity.outcome),
        ("เป้าหมาย", activity.target),
        ("ระยะเวลา", activity.timing),
        ("ผู้รับผิดชอบ", activity.responsible),
        ("หมายเหตุ", activity.remarks),
    )
    rows = tuple(Row(label, words) for label, words in fields if words)
    return rows or (Para("แผนไม่ได้ระบุรายละเอียดไว้", tone="muted"),)


def _points(listed: Sequence[str]) -> str:
    return "\n".join(f"• {point}" for point in listed)


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


_WORDS = ("แผน", "ดูแผน", "แผนงาน", "แผนของสำนัก", "แผนของฉัน", "แผนทั้งหมด", "กิจกรรม")

QUERY = Query(name="about_plan", words=_WORDS, answer=answer, own=True)
