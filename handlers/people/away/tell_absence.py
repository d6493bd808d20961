"""Tells the days of one's leave. First it shows who is reminded meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow, Opening, Stated
from handlers.conversation.questions import plain
from handlers.conversation.refusals import mending
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, pushed
from handlers.people.away.away_questions import ENDS_BEFORE, DaysQuestion, span, taken_days
from handlers.question.query import opens
from handlers.reminders.duty_lines import WHY
from handlers.understand.dates.dates import short_span, thai_span
from handlers.understand.listing import listed
from handlers.understand.spelling.respelling import respelled
from handlers.understand.unclear import Unclear
from models.duties import duty_holders, handing_over
from models.errors import Refusal
from models.people import absences, deputies, people
from models.people.person import REPORTER, Person

_BACK = Button("กลับมาแล้ว", opens("end_absence"), "กลับมาแล้ว")
_DEPUTY = Button("มอบหมายแทน", opens("appoint_deputy"), "มอบหมายแทน")


def open_absence(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the days that were typed, if they are possible. Shows leave known already.

    facts: `said` a sentence without the command (`พรุ่งนี้ถึงวันศุกร์ลาค่ะ`)
    """
    said = facts.get("said", rest)
    try:
        return Opening("", {"days": _days(said, context)}, anew=True)
    except Unclear as unclear:
        hint = [Text(unclear.hint)] if rest.strip() else _told_already(context)
        return Opening("", {}, hint, anew=True)


def _days(said: str, context: Context) -> Any:
    """Returns the days of the sentence, if necessary with its spelling mended; raises Unclear."""
    try:
        return DAYS.read(said, context, {})
    except Unclear:
        return DAYS.read(respelled(said), context, {})


def _told_already(context: Context) -> list[Message]:
    found = absences.coming(context.session, context.me, context.today)
    if not found:
        return []
    days = ", ".join(short_span(each.first_day, each.last_day) for each in found)
    return [Text(f"แจ้งลาไว้แล้ว {days} พิมพ์ “ยกเลิกลา” หากไม่ลาแล้ว")]


def _refused(refusal: Refusal) -> str:
    if refusal.code == "overlaps":
        return f"ช่วงนี้แจ้งลาไว้แล้ว ({taken_days(refusal)}) เลือกวันอื่น หรือพิมพ์ “ยกเลิกลา” แล้วแจ้งใหม่"
    sentences = {
        "past": "วันลานี้ผ่านไปแล้ว กรุณาระบุวันที่ยังไม่ผ่าน เช่น 5-9 มี.ค.",
        "ends_before": ENDS_BEFORE,
        "too_long": f"แจ้งลาได้ครั้งละไม่เกิน {refusal.facts.get('days')} วัน กรุณาระบุช่วงที่สั้นลง",
    }
    return sentences[refusal.code]


DAYS = DaysQuestion(
    "วันลา",
    plain(f"ลาตั้งแต่วันใดถึงวันใด เช่น 5-9 มี.ค. ครั้งละไม่เกิน {absences.LONGEST_DAYS} วัน"),
    (("today", "วันนี้วันเดียว", 0, 0), ("tomorrow", "พรุ่งนี้วันเดียว", 1, 1)),
    absences.check_days,
    _refused,
    "พิมพ์วันได้ เช่น พรุ่งนี้ หรือ 5-9 มี.ค. หรือ 3 วันตั้งแต่พุธนี้\nผู้ที่ดูแลเรื่องรายงานแทนแสดงให้ตรวจก่อนยืนยัน",
)


# -- who takes over ------------------------------------------------------------------------------


def _taking_over(context: Context, answers: Answers) -> tuple[list[Person], Person | None]:
    """Returns who is reminded instead, and the superior who is told if nobody is on some day."""
    first, last = span(answers["days"])
    days, begins = context.working_days, max(first, context.today)
    found = handing_over.successors(context.session, days, context.me, begins, last)
    instead = [each for each in found if each is not None]
    alone = None in found or (not found and deputies.leads(context.session, context.me))
    superior = people.superior_reached(context.session, context.me) if alone else None
    return instead, None if superior in instead else superior


def review(context: Context, answers: Answers) -> Card:
    instead, superior = _taking_over(context, answers)
    rows: list[Part] = [Row("ผู้ดูแลเรื่องแทน", _named(context, instead, superior))]
    if deputies.leads(context.session, context.me):
        rows.append(Para("การอนุมัติรายงานแทนท่าน พิมพ์ “มอบหมายแทน” เพื่อเลือกผู้แทน", tone="muted"))
    return Card(
        "ตรวจวันลา",
        rows=tuple(rows),
        note="ระหว่างลาจะไม่เตือนท่าน กลับก่อนกำหนดพิมพ์ “กลับมาแล้ว”",
    )


def _named(context: Context, instead: Sequence[Person], superior: Person | None) -> str:
    lines = [listed(f"{each.name} ({each.position})" for each in instead)]
    if superior is not None:
        lines.append(f"ไม่มีผู้อื่นดูแลแทน จะแจ้ง {superior.name} ({superior.position}) เพื่อทราบ")
    names = "\n".join(filter(None, lines))
    if names:
        return names
    responsible = duty_holders.responsible(context.session, context.me.bureau_id, context.today)
    if context.me.has(REPORTER) and responsible not in (None, context.me):
        assert responsible is not None
        return f"ไม่มีเรื่องที่ต้องส่งต่อ ผู้รับผิดชอบรายงานยังเป็น {responsible.name}"
    return "ไม่มีเรื่องที่ต้องส่งต่อ"


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores it. Notifies who takes over, once, and the superior if nobody does."""
    first, last = span(answers["days"])
    instead, superior = _taking_over(context, answers)
    with mending(_refused, otherwise="days"):
        made = absences.declare(context.session, context.me, first, last, context.now)
    context.must_arrive = True
    days = thai_span(first, last)
    for person in instead:
        words = f"{context.me.name} ลา {days} ระหว่างนั้นเรื่องรายงานของสำนักจะเตือนท่านแทน"
        message = pushed("ดูแลเรื่องรายงานแทน", words, WHY)
        context.notify(person, [message], f"absence:{made.id}:{person.id}", "absence")
    if superior is not None:
        words = f"{context.me.name} ลา {days} และไม่มีผู้อื่นดูแลเรื่องแทน จึงแจ้งท่านเพื่อทราบ"
        message = pushed("แจ้งวันลาเพื่อทราบ", words, WHY)
        context.notify(superior, [message], f"absence:{made.id}:above", "absence")
    return [_told(context, days, [*instead, *([superior] if superior is not None else [])])]


def _told(context: Context, days: str, recipients: Sequence[Person]) -> Message:
    words = f"บันทึกวันลา {days} แล้ว ระหว่างนั้นจะไม่เตือนท่าน"
    if recipients:
        words += f" และแจ้ง {listed(each.name for each in recipients)} แล้ว"
    leads = deputies.leads(context.session, context.me)
    return Text(words, (_BACK, _DEPUTY) if leads else (_BACK,))


def read_sentence(text: str, context: Context, answers: Answers) -> Stated:
    """Returns the days that a sentence names, if they are possible."""
    try:
        return Stated({"days": DAYS.read(text, context, answers)})
    except Unclear:
        return Stated()


FLOW = Flow(
    name="tell_absence",
    learned=True,
    title="การแจ้งวันลา",
    opens_on=("ลา", "แจ้งลา", "แจ้งวันลา"),
    steps=(DAYS.step,),
    open=open_absence,
    review=review,
    finish=finish,
    confirm_label="ยืนยันวันลา",
    sentence=read_sentence,
    counted=False,
    help=f"แจ้งวันลาในบอตได้ครั้งละไม่เกิน {absences.LONGEST_DAYS} วัน ระหว่างลาจะไม่เตือนท่าน",
)
