"""`แก้สำนักในแผน`: a bureau joins or leaves activities of a plan, what falls away shown before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import agreeing
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import offering, one_word, plain
from handlers.conversation.refusals import mending
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.plans.mending import mending_words, plan_bureaus_line
from handlers.plans.mending.plan_bureaus_line import GIVE, TAKE
from handlers.plans.unopened import unopened_found, unopened_words
from handlers.question.query import opens
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.listing import listed
from handlers.understand.unclear import Unclear
from handlers.understand.words import activity_numbers
from models.errors import Refusal
from models.people import people
from models.people.person import Bureau
from models.plans import plans
from models.plans.plan import Activity, Plan
from models.plans.plan_rows import ActivityRow
from models.plans.years import preparing
from models.reminders.rounds import activity_effects
from models.reminders.rounds.activity_effects import Concerned
from models.reports.plan_changes import plan_bureaus, unopened_plans

_PLANS, _NUMBERS = 7, 12
_TAKES = ("what", frozenset((TAKE,)))
_OF_PLAN = Button("แผนของสำนัก", opens("about_plan"), "แผน")


def open_bureaus(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with what the line tells; of one plan it is not asked."""
    text = facts.get("said", rest)
    year, _ = unopened_found.said(context, text)
    found = [each for each in _plans(context) if each.fiscal_year == (year or context.fiscal_year)]
    if not found:
        raise Closed(Text(f"ยังไม่มีแผนของปีงบประมาณ {year or context.fiscal_year}"))
    known: Answers = {"plan": found[0].id} if len(found) == 1 else {}
    names = [each.name for each in people.bureaus(context.session)]
    told = plan_bureaus_line.read_line(text, names)
    if told:
        told = {"numbers": [], **told}
        told |= _none_waits(context, {**known, **told})
    return Opening("", {**known, **told}, anew=True)


def _plans(context: Context) -> list[Plan]:
    """Returns the plans of this year, and of those that are being prepared."""
    years = {context.fiscal_year, *preparing.unopened(context.session)}
    return [each for each in plans.all_plans(context.session) if each.fiscal_year in years]


# -- the questions -------------------------------------------------------------------------------


def ask_plan(context: Context, _answers: Answers) -> Message:
    lines = (
        f"{n}. {each.title} (ปี {each.fiscal_year})"
        for n, each in enumerate(_plans(context)[:_PLANS], 1)
    )
    return Text("\n".join(("จะแก้สำนักของแผนใด", *lines)))


def plan_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    numbered = enumerate(_plans(context)[:_PLANS], 1)
    return [Choice(f"p{each.id}", f"แผนที่ {n}", each.id) for n, each in numbered]


def read_bureau(text: str, context: Context, _answers: Answers) -> str:
    named = bureaus_named(text, [each.name for each in people.bureaus(context.session)])
    if len(named.names) != 1:
        raise Unclear("กรุณาพิมพ์ชื่อสำนักเดียว เช่น สำนักวิชาการ", named.names[:3])
    return named.names[0]


def read_numbers(text: str, context: Context, answers: Answers) -> Choice:
    numbers = activity_numbers(text)
    if not numbers:
        raise Unclear("พิมพ์เลขกิจกรรม เช่น 2.1 2.3 หรือกด “ทุกกิจกรรม”")
    known = _known(context, _plan(context, answers))
    unknown = [each for each in numbers if each not in known]
    if unknown:
        raise Unclear(f"ไม่พบกิจกรรม {listed(unknown)} ในแผนนี้ กรุณาตรวจเลขกิจกรรม")
    also = _none_waits(context, {**answers, "numbers": numbers})
    return Choice("typed", "", numbers, also=also)


def _known(context: Context, plan: Plan) -> set[str]:
    """Returns the numbers of the plan's activities."""
    if preparing.is_prepared(context.session, plan.fiscal_year):
        of_year = unopened_plans.of_year(context.session, plan.fiscal_year)
        return {each.row.number for each in of_year if each.plan.id == plan.id}
    return {each.number for each in plan_bureaus.of_plan(context.session, plan)}


def all_or_some(context: Context, answers: Answers) -> Sequence[Choice]:
    also = _none_waits(context, {**answers, "numbers": []}) if "plan" in answers else {}
    return (Choice("all", "ทุกกิจกรรม", [], also=also),)


def _none_waits(context: Context, answers: Answers) -> dict[str, bool]:
    """Returns the answer to the last question, where nothing waits and it need not be asked."""
    if not {"plan", "what", "bureau"} <= answers.keys() or _gives(answers):
        return {}
    return {} if _waiting(context, answers) else {"even": False}


def _waiting(context: Context, answers: Answers) -> int:
    activities = _activities(context, answers)
    return plan_bureaus.waiting(context.session, activities, _bureau(context, answers))


def ask_even(context: Context, answers: Answers) -> Message:
    count = _waiting(context, answers)
    words = f"มีรายงานของสำนักนี้รอพิจารณาอยู่ {count:,} ฉบับ แนะนำให้พิจารณาก่อน"
    return Text(f"{words} จะถอนสำนักทั้งที่ยังรอพิจารณาหรือไม่")


# -- what it would change ------------------------------------------------------------------------


def _plan(context: Context, answers: Answers) -> Plan:
    return next(each for each in _plans(context) if each.id == answers["plan"])


def _bureau(context: Context, answers: Answers) -> Bureau:
    return people.bureau_named(context.session, answers["bureau"])


def _activities(context: Context, answers: Answers) -> list[Activity]:
    """Returns the activities that the change concerns; none of a plan that is not opened."""
    of = plan_bureaus.of_plan(context.session, _plan(context, answers), answers["numbers"])
    return plan_bureaus.that_change(of, _bureau(context, answers), _gives(answers))


def _gives(answers: Answers) -> bool:
    return bool(answers["what"] == GIVE)


def _check(context: Context, answers: Answers) -> list[Activity]:
    """Returns the activities that change. Raises Refusal."""
    of = plan_bureaus.of_plan(context.session, _plan(context, answers), answers["numbers"])
    bureau, even = _bureau(context, answers), answers.get("even", False)
    plan_bureaus.check(context.session, of, bureau, _gives(answers), even)
    return plan_bureaus.that_change(of, bureau, _gives(answers))


def _concerned(context: Context, answers: Answers, activities: Sequence[Activity]) -> Concerned:
    only = frozenset((_bureau(context, answers).id,))
    return activity_effects.concerned(context.session, activities, context.now, bureau_ids=only)


def review(context: Context, answers: Answers) -> Card:
    title, plan = "ตรวจการเปลี่ยนสำนักในแผน", _plan(context, answers)
    try:
        if _unopened(context, answers):
            rows = _rows(context, answers)
            changed = _changed([each.number for each in rows])
            return Card(title, subtitle=plan.title, rows=(changed,), note=unopened_words.UNSEEN)
        activities = _check(context, answers)
    except Refusal as refusal:
        return Card(title, rows=(Para(mending_words.refused(refusal), tone="bad"),))
    changed = _changed([each.number for each in activities])
    falls = _falls(context, answers, activities)
    return Card(title, subtitle=plan.title, rows=(changed, *falls))


def _changed(numbers: Sequence[str]) -> Row:
    more = f" และอีก {len(numbers) - _NUMBERS:,} กิจกรรม" if len(numbers) > _NUMBERS else ""
    return Row(f"เปลี่ยน {len(numbers):,} กิจกรรม", listed(numbers[:_NUMBERS]) + more)


def _unopened(context: Context, answers: Answers) -> bool:
    """Tells whether the plan is of a year that is being prepared, of which nobody owes anything."""
    year = _plan(context, answers).fiscal_year
    return preparing.is_prepared(context.session, year)


def _rows(context: Context, answers: Answers) -> Sequence[ActivityRow]:
    """Returns the activities that change in a plan of such a year. Raises Refusal."""
    plan, bureau = _plan(context, answers), _bureau(context, answers).name
    return unopened_plans.that_change(plan, bureau, _gives(answers), answers["numbers"])


def _falls(context: Context, answers: Answers, activities: Sequence[Activity]) -> tuple[Part, ...]:
    """Returns what falls away with the bureau; of one that joins that it will be reminded."""
    if _gives(answers):
        return (Row("ผลที่ตามมา", "สำนักนี้ต้องส่งรายงานตามกำหนดของแผน บอตจะเตือนและนับให้"),)
    found = _concerned(context, answers, activities)
    late = f" รวมที่เลยกำหนด {found.late:,} ฉบับ" if found.late else ""
    sent = f"{found.sent:,} ฉบับ ยังเปิดดูได้ แต่ไม่นับในตัวเลขของแผน" if found.sent else "ยังไม่มี"
    return (
        Row("รายงานที่ไม่ต้องส่งอีก", f"{found.unsent:,} ฉบับ{late}", tone="warn"),
        Row("รายงานที่ส่งแล้ว", sent),
    )


def seal(context: Context, answers: Answers) -> str:
    """Returns the activities that would change, and what was sent of them."""
    if _unopened(context, answers):
        return _plan(context, answers).source
    activities = _activities(context, answers)
    numbers = " ".join(each.number for each in activities)
    return f"{numbers} {_concerned(context, answers, activities).sent}"


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Changes the plan, and tells the bureau's responsible reporters and heads."""
    gives, bureau = _gives(answers), _bureau(context, answers)
    if _unopened(context, answers):
        return _finish_unopened(context, answers)
    with mending(mending_words.refused, otherwise="bureau", waiting="even"):
        activities = _check(context, answers)
        before = _concerned(context, answers, activities)
        ids, even = [each.id for each in activities], answers.get("even", False)
        plan_bureaus.change(context.session, context.me.id, ids, bureau, gives, context.now, even)
    found = _concerned(context, answers, activities) if gives else before
    news = _news(bureau, gives, [each.number for each in activities])
    told = mending_words.tell(context, found.recipients, f"bureau:{context.event_key}", news)
    context.must_arrive = True
    done = f"{'ให้' if gives else 'ถอน'}{bureau.name}"
    words = f"{done} {len(activities):,} กิจกรรมแล้ว และแจ้งผู้เกี่ยวข้อง {told:,} คน"
    return [Text(words, (_OF_PLAN,))]


def _finish_unopened(context: Context, answers: Answers) -> Sequence[Message]:
    """Changes a plan of which nobody is told yet."""
    plan, bureau, gives = _plan(context, answers), _bureau(context, answers), _gives(answers)
    with mending(mending_words.refused, otherwise="bureau"):
        changed = unopened_plans.change_bureau(
            context.session, context.me.id, plan, bureau, gives, answers["numbers"], context.now
        )
    context.must_arrive = True
    done = f"{'ให้' if gives else 'ถอน'}{bureau.name} {len(changed):,} กิจกรรม"
    words = f"{done} ในแผนปี {plan.fiscal_year} แล้ว {unopened_words.UNSEEN}"
    return [Text(words, (unopened_found.year_list(plan.fiscal_year),))]


def _news(bureau: Bureau, gives: bool, numbers: Sequence[str]) -> Message:
    title = "สำนักของท่านมีกิจกรรมเพิ่ม" if gives else "สำนักของท่านไม่ต้องรายงานบางกิจกรรมแล้ว"
    more = f" และอีก {len(numbers) - _NUMBERS:,} กิจกรรม" if len(numbers) > _NUMBERS else ""
    row = Row("กิจกรรม", listed(numbers[:_NUMBERS]) + more)
    return Card(title, subtitle=bureau.name, rows=(row,), buttons=(_OF_PLAN,))


FLOW = Flow(
    name=mending_words.BUREAUS,
    tells_them=True,
    title="การเปลี่ยนสำนักในแผน",
    opens_on=("แก้สำนักในแผน", "เปลี่ยนสำนักในแผน", "เพิ่มสำนักในแผน", "ถอนสำนักจากแผน"),
    steps=(
        Step(
            name="plan",
            label="แผน",
            ask=ask_plan,
            choices=plan_choices,
            show=lambda _value, _answers: "แผนที่เลือก",
        ),
        one_word(
            "what",
            "ต้องการ",
            plain("จะให้สำนักร่วมในแผน หรือถอนสำนักออกจากแผน"),
            {GIVE: "ให้สำนักร่วมด้วย", TAKE: "ให้สำนักออกไป"},
        ),
        Step(
            name="bureau",
            label="สำนัก",
            ask=plain("สำนักใด พิมพ์ชื่อสำนัก"),
            read=read_bureau,
            why="สำนักที่รับผิดชอบในแผนคือสำนักที่ต้องรายงาน",
        ),
        Step(
            name="numbers",
            label="กิจกรรม",
            ask=plain("กิจกรรมใด กดทุกกิจกรรมของแผน หรือพิมพ์เลข เช่น 2.1 2.3"),
            choices=all_or_some,
            read=read_numbers,
            show=lambda value, _answers: listed(value) if value else "ทุกกิจกรรม",
        ),
        Step(
            name="even",
            label="รายงานที่รอพิจารณา",
            ask=ask_even,
            choices=offering(*agreeing("ถอนทั้งที่รออยู่", "ให้พิจารณาก่อน")),
            show=lambda value, _answers: "ถอนทั้งที่รออยู่" if value else "ต้องพิจารณาก่อน",
            when=_TAKES,
        ),
    ),
    open=open_bureaus,
    review=review,
    seal=seal,
    finish=finish,
    roles=mending_words.ADMINS,
    confirm_label="บันทึกสำนักในแผน",
    counted=False,
)
