"""A superior who will be away names who decides on reports instead, from which day to which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Mend, Opening, Step
from handlers.messages import Button, Card, Row, Said, Text
from handlers.messages.name_labels import name_label
from handlers.people import who_is_meant
from handlers.question.query import opens
from handlers.understand.dates.dates import read_range, short_span, thai_span
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.people import deputies, people
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR, Person
from models.reports.deciding import report_decisions

_OFFERED = 9
_WHO_HINT = "ไม่พบชื่อนี้ในสำนักของท่าน พิมพ์ชื่อหรือเลขประจำตัวของผู้ที่ลงทะเบียนใน LINE แล้ว"


def open_appointment(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """For whoever has people below; what is appointed already is told."""
    del facts
    if not deputies.leads(context.session, context.me):
        raise Closed(Text("การมอบหมายแทนเป็นของผู้บังคับบัญชาที่อนุมัติรายงาน พิมพ์ “เมนู” เพื่อดูสิ่งที่ทำได้"))
    if not deputies.candidates(context.session, context.me):
        raise Closed(Text("ยังไม่มีผู้อื่นในสำนักของท่านที่ลงทะเบียนใน LINE จึงยังมอบหมายไม่ได้"))
    answers: Answers = {}
    if rest:
        try:
            answers["who"] = read_who(rest, context, answers)
        except Unclear:
            answers = {}
    return Opening("", answers, _already(context), anew=True)


def _already(context: Context) -> list[Said]:
    lines = [
        f"{deputy.name} {short_span(each.first_day, each.last_day)}"
        for each, deputy in deputies.coming(context.session, context.me, context.today)
    ]
    if not lines:
        return []
    return [Text("\n".join(("มอบหมายไว้แล้ว", *lines, "พิมพ์ “เลิกมอบหมาย” เพื่อเลิกทั้งหมด")))]


# -- who -----------------------------------------------------------------------------------------


def ask_who(_context: Context, _answers: Answers) -> Said:
    return Text("จะมอบหมายให้ผู้ใดพิจารณารายงานแทนท่าน กดชื่อ หรือพิมพ์ชื่อหรือเลขประจำตัวของคนในสำนัก")


def who_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    """The nearest nine: those right below first, then by name."""
    me = context.me
    found = sorted(
        deputies.candidates(context.session, me),
        key=lambda p: (p.supervisor_id != me.id, p.name, p.id),
    )
    return [
        Choice(f"p{each.id}", name_label(each.name), _person(each)) for each in found[:_OFFERED]
    ]


def _person(person: Person) -> dict[str, object]:
    return {"id": person.id, "name": person.name}


def read_who(text: str, context: Context, _answers: Answers) -> dict[str, object]:
    """A staff id, or a name that means one person of the bureau."""
    found = deputies.candidates(context.session, context.me)
    return _person(who_is_meant.one_of(text, found, _WHO_HINT))


# -- from when to when ---------------------------------------------------------------------------


def ask_days(_context: Context, answers: Answers) -> Said:
    name = answers["who"]["name"]
    most = deputies.LONGEST_DAYS
    return Text(f"{name} พิจารณาแทนตั้งแต่วันใดถึงวันใด เช่น 5-9 มี.ค. ไม่เกิน {most} วัน")


def day_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    today = context.today
    return (
        Choice("today", "วันนี้วันเดียว", _days(today, today)),
        Choice("week", "7 วัน นับจากวันนี้", _days(today, today + timedelta(days=6))),
    )


def _days(first: date, last: date) -> list[str]:
    return [first.isoformat(), last.isoformat()]


def read_days(text: str, context: Context, _answers: Answers) -> list[str]:
    """From today on, at most 30 days, none of them given to somebody already."""
    first, last = read_range(text, context.today)
    try:
        deputies.check_days(context.session, context.me, first, last, context.today)
    except Refusal as refusal:
        raise Unclear(_refused(refusal)) from refusal
    return _days(first, last)


def show_days(value: list[str], _answers: Answers) -> str:
    first, last = map(date.fromisoformat, value)
    return thai_span(first, last)


def _refused(refusal: Refusal) -> str:
    facts = refusal.facts
    if refusal.code == "overlaps":
        first, last = facts["first_day"], facts["last_day"]
        assert isinstance(first, date) and isinstance(last, date)
        taken = f"ช่วงนี้มอบหมายให้ {facts['name']} แล้ว ({short_span(first, last)})"
        return f"{taken} เลือกวันอื่น หรือพิมพ์ “เลิกมอบหมาย”"
    sentences = {
        "past": "วันเริ่มผ่านไปแล้ว กรุณาระบุตั้งแต่วันนี้เป็นต้นไป",
        "ends_before": "วันสิ้นสุดมาก่อนวันเริ่ม กรุณาระบุใหม่ เช่น 5-9 มี.ค.",
        "too_long": f"มอบหมายได้ครั้งละไม่เกิน {facts.get('days')} วัน กรุณาระบุช่วงที่สั้นลง",
        "not_a_superior": "การมอบหมายแทนเป็นของผู้บังคับบัญชาที่อนุมัติรายงาน",
        "oneself": "มอบหมายให้ตนเองไม่ได้ กรุณาเลือกผู้อื่น",
        "not_on_roster": "ผู้นี้ไม่อยู่ในทะเบียนแล้ว กรุณาเลือกผู้อื่น",
        "other_bureau": "ผู้นี้ไม่ได้อยู่สำนักเดียวกับท่านแล้ว กรุณาเลือกผู้อื่น",
        "not_reachable": f"{facts.get('name')} ยังรับข้อความทาง LINE ไม่ได้ กรุณาเลือกผู้อื่น",
    }
    return sentences[refusal.code]


# -- the end -------------------------------------------------------------------------------------


def review(_context: Context, _answers: Answers) -> Card:
    return Card(
        "ตรวจการมอบหมาย",
        note="ระหว่างนั้นรายงานใหม่จะไปถึงผู้แทนโดยตรง แทนที่จะถึงท่าน ท่านยังพิจารณาเองได้จาก “รออนุมัติ”",
    )


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Appoint; the deputy and the next one up hear of it."""
    first, last = map(date.fromisoformat, answers["days"])
    deputy = context.session.get(Person, answers["who"]["id"])
    if deputy is None:
        raise Mend(_WHO_HINT, "who")
    try:
        made = deputies.appoint(context.session, context.me, deputy, first, last, context.now)
    except Refusal as refusal:
        at = "days" if refusal.code in ("past", "overlaps") else "who"
        raise Mend(_refused(refusal), at) from refusal
    context.must_arrive = True
    days = show_days(answers["days"], answers)
    _tell(context, deputy, made.id, days)
    words = f"มอบหมายให้ {deputy.name} พิจารณารายงานแทนท่านในวันที่ {days} แล้ว และแจ้งผู้แทนแล้ว"
    return [Text(f"{words} พิมพ์ “เลิกมอบหมาย” เมื่อต้องการเลิกก่อนกำหนด", (_END,))]


_END = Button("เลิกมอบหมาย", opens("end_deputy"), "เลิกมอบหมาย")


def _tell(context: Context, deputy: Person, number: int, days: str) -> None:
    me, key = context.me, f"deputy:{number}"
    waiting = len(report_decisions.awaiting(context.session, me, context.today))
    card = Card(
        "ท่านได้รับมอบหมายให้พิจารณารายงานแทน",
        rows=(Row("แทน", f"{me.name} {me.position}"), Row("ระหว่าง", days)),
        buttons=(Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ"),),
        note=f"ขณะนี้มีรายงานรอพิจารณา {waiting} ฉบับ พิมพ์ “รออนุมัติ” ได้ทุกเมื่อในช่วงนั้น",
    )
    context.notify(deputy, [card], key, "deputy")
    above = (p for p in people.line_above(context.session, me) if people.reachable(p))
    superior = next((p for p in above if p.id != deputy.id), None)
    if superior is not None:
        words = f"{me.name} มอบหมายให้ {deputy.name} พิจารณารายงานแทนในวันที่ {days}"
        context.notify(superior, [Text(words)], f"{key}:above", "deputy")


FLOW = Flow(
    name="appoint_deputy",
    title="การมอบหมายแทน",
    opens_on=("มอบหมายแทน", "มอบหมาย", "มอบหมายผู้แทน"),
    steps=(
        Step(
            name="who",
            label="ผู้แทน",
            ask=ask_who,
            read=read_who,
            choices=who_choices,
            show=lambda value, _answers: str(value["name"]),
        ),
        Step(
            name="days",
            label="ระหว่างวันที่",
            ask=ask_days,
            read=read_days,
            choices=day_choices,
            show=show_days,
        ),
    ),
    open=open_appointment,
    review=review,
    finish=finish,
    roles=frozenset((SUPERVISOR, EXECUTIVE, ADMIN)),
    confirm_label="ยืนยันมอบหมาย",
    counted=False,
)
