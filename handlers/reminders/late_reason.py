"""The reporter's one tap that says why a report is late; those told of the delay see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step, offering
from handlers.messages import Card, Row, Said, Text
from handlers.reminders import duty_words
from handlers.reminders.duty_words import REASONS, WHY
from handlers.reports.report_duty_words import short_title
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.duties.duty_facts import Duty
from models.duties.duty_people import DIRECTOR, REPORTERS, RESPONSIBLE
from models.errors import Refusal
from models.people.person import Person
from models.reminders import snoozes
from models.reminders.own_duties import Held

_OFFERED = 8
_GONE = Text("เรื่องนี้ไม่ค้างแล้ว หรือไม่ได้เตือนท่าน จึงไม่ต้องแจ้งเหตุ กดดูเรื่องที่จะเตือนท่านได้", (WHY,))
_AWAY = Text("ท่านแจ้งลาไว้ ระหว่างนี้เรื่องนี้เตือนผู้ที่ดูแลต่อแล้ว จึงไม่ต้องแจ้งเหตุ", (WHY,))
_REPORTERS_ONLY = Text("เหตุที่ล่าช้าแจ้งได้โดยผู้รายงานของสำนัก ท่านจะเห็นเหตุที่ผู้รายงานแจ้งเมื่อมีการเตือน", (WHY,))


def open_reason(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a button's duty, and its reason where the button names one; without a duty it is
    asked which, unless one only is late."""
    del rest
    answers: Answers = {}
    if facts.get("w") in REASONS:
        answers["why"] = facts["w"]
    key = facts.get("k") or _only(context)
    if key is None:
        return Opening("", answers, anew=True)
    _late(context, key)
    return Opening(key, {**answers, "duty": key, "opened_with": {"k": key}}, anew=True)


def _only(context: Context) -> str | None:
    """The key of the one late duty; None where there are several."""
    found = _excusable(context)
    if not found:
        raise Closed(_GONE)
    return found[0].duty.key if len(found) == 1 else None


def _excusable(context: Context) -> list[Held]:
    """What is late and mine to report."""
    return [
        each
        for each in duty_words.own(context).held
        if each.duty.late(context.today) and each.role in (RESPONSIBLE, REPORTERS) and not each.away
    ]


def _late(context: Context, key: str) -> Held:
    """The late duty of this key; raises Closed where there is nothing to excuse, or not by me."""
    held = duty_words.own(context).by_key(key)
    if held is None:
        raise Closed(_GONE)
    if held.away:
        raise Closed(_AWAY)
    if not held.duty.late(context.today):
        raise Closed(_in_time(context, held.duty))
    if held.role not in (RESPONSIBLE, REPORTERS):
        raise Closed(_REPORTERS_ONLY)
    return held


def _in_time(context: Context, duty: Duty) -> Said:
    words = f"{duty_words.duty_words(duty)} ยังไม่เลยกำหนด จึงยังไม่ต้องแจ้งเหตุ"
    return Text(words, (*duty_words.to_do(context, duty), WHY))


def ask_duty(context: Context, _answers: Answers) -> Said:
    rows = tuple(
        Row(duty_words.duty_words(each.duty), short_title(duty_words.about_words(each.duty)))
        for each in _excusable(context)[:_OFFERED]
    )
    return Card("เรื่องใดล่าช้า", rows=rows, note="กดเรื่อง หรือพิมพ์เลขกิจกรรม เช่น 1.10")


def duty_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(duty_words.choice_key(d), duty_words.short_words(d), d.key)
        for d in (each.duty for each in _excusable(context)[:_OFFERED])
    ]


def read_duty(text: str, context: Context, _answers: Answers) -> str:
    """An activity's number."""
    number = read_activity_number(text)
    found = [each for each in _excusable(context) if each.duty.number == number]
    if not found:
        raise Unclear("กดเรื่องที่ล่าช้า หรือพิมพ์เลขกิจกรรม เช่น 1.10")
    return found[0].duty.key


def ask_why(context: Context, answers: Answers) -> Said:
    held = duty_words.own(context).by_key(answers["duty"])
    what = duty_words.duty_words(held.duty) if held is not None else "เรื่องนี้"
    return Text(f"{what} ล่าช้าเพราะเหตุใด")


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Note it; the one said last counts."""
    duty, code = _late(context, answers["duty"]).duty, answers["why"]
    before = snoozes.reasons(context.session, [duty.key]).get(duty.key)
    try:
        snoozes.say_why(context.session, context.me, duty, code, context.now)
    except Refusal as refusal:
        raise Closed(_GONE) from refusal
    told = f"บันทึกเหตุที่{duty_words.what_words(duty)} ล่าช้าแล้ว: {REASONS[code]}"
    if before is not None and before.code != code:
        told += f" (แทนเหตุเดิม {REASONS[before.code]})"
    seen = f"{_who_sees(context, duty)}จะเห็นเหตุนี้พร้อมการเตือน {duty_words.ends_words(duty)}"
    return [Text(f"{told}\n{seen}", (*duty_words.to_do(context, duty), WHY))]


def _who_sees(context: Context, duty: Duty) -> str:
    found = (context.session.get(Person, p) for p in duty.holders.told.get(DIRECTOR, ()))
    names = [person.name for person in found if person is not None]
    return "".join(f"ผู้อำนวยการสำนัก ({name}) และ" for name in names[:1]) + "ผู้ดูแลระบบ"


FLOW = Flow(
    name="late_reason",
    title="การแจ้งเหตุที่ล่าช้า",
    opens_on=(),
    steps=(
        Step(
            name="duty",
            label="เรื่อง",
            ask=ask_duty,
            read=read_duty,
            choices=duty_choices,
            show=lambda _value, _answers: "เรื่องที่เลือก",
        ),
        Step(
            name="why",
            label="เหตุที่ล่าช้า",
            ask=ask_why,
            choices=offering(*(Choice(code, words, code) for code, words in REASONS.items())),
            show=lambda value, _answers: REASONS[value],
        ),
    ),
    open=open_reason,
    finish=finish,
    counted=False,
)
