"""Putting off a reminder of one's own: which, then until when; never beyond the day it is due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.refusals import closing_unclear, mending
from handlers.messages import Button, Card, Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.reminders import duty_lines, put_off_days
from handlers.reminders.duty_lines import WHY, OwnDuties
from handlers.reminders.kind_words import words_of
from handlers.understand.dates.dates import short_date
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.duties.duty import Duty
from models.duties.duty_people import REPORTERS, RESPONSIBLE
from models.reminders import snoozes
from models.reminders.own_duties import OwnDuty
from models.reminders.snoozes import TOMORROW

_OFFERED = 8
_NOT_MINE = Text("เรื่องนี้ไม่ต้องเตือนท่านแล้ว จึงไม่ต้องเลื่อน กดดูเรื่องที่จะเตือนท่านได้", (WHY,))
_NOTHING = Text("ขณะนี้ไม่มีการเตือนของท่านที่เลื่อนได้ กดดูเรื่องที่จะเตือนท่านได้", (WHY,))
_AWAY = Text("ท่านแจ้งลาไว้ ระหว่างนี้จึงไม่เตือนท่าน ไม่ต้องเลื่อน พิมพ์ “กลับมาแล้ว” เมื่อกลับมา", (WHY,))


# -- which duty, known from the start ------------------------------------------------------------


def open_put_off(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with a button's key, or with what was typed: an activity, a choice, both or neither."""
    own = duty_lines.own(context)
    key = facts.get("k")
    if key is not None:
        return _about(context, _kept(own.by_key(key)), rest)
    with closing_unclear(WHY):
        number = read_activity_number(rest)
    if number is not None:
        return _numbered(context, own, number, rest)
    found = _possible(context, own.duties)
    if not found:
        raise Closed(_AWAY if any(each.away for each in own.duties) else _NOTHING)
    if len(found) == 1:
        return _about(context, found[0], rest)
    return Opening("", {"wish": rest} if rest else {}, anew=True)


def _kept(mine: OwnDuty | None) -> OwnDuty:
    if mine is None:
        raise Closed(_NOT_MINE)
    if mine.away:
        raise Closed(_AWAY)
    return mine


def _numbered(context: Context, own: OwnDuties, number: str, rest: str) -> Opening:
    found = own.numbered(number)
    if not found:
        words = f"ไม่มีการเตือนเรื่องกิจกรรม {number} ถึงท่าน จึงไม่ต้องเลื่อน"
        raise Closed(Text(words, (WHY,)))
    # Of several duties the nearest one is meant that may still be put off.
    possible = _possible(context, found)
    return _about(context, _kept((possible or found)[0]), rest.replace(number, " ", 1))


def _possible(context: Context, mine: Iterable[OwnDuty]) -> list[OwnDuty]:
    return [each for each in mine if not each.away and _days(context, each.duty)]


def _days(context: Context, duty: Duty) -> dict[str, date]:
    """Returns what the duty may be put off to, each day once."""
    found: dict[str, date] = {}
    for name, day in snoozes.choices(context.working_days, duty, context.today).items():
        if day not in found.values():
            found[name] = day
    return found


def _about(context: Context, mine: OwnDuty, rest: str) -> Opening:
    duty = mine.duty
    if not _days(context, duty):
        raise Closed(_too_late(context, mine))
    answers: Answers = {"duty": duty.key, "opened_with": {"k": duty.key}}
    if not rest.strip():
        return Opening(duty.key, answers, anew=True)
    try:
        answers["until"] = read_until(rest, context, answers)
    except Unclear as unclear:
        return Opening(duty.key, answers, (Text(unclear.hint),), anew=True)
    return Opening(duty.key, answers, anew=True)


def _too_late(context: Context, mine: OwnDuty) -> Message:
    duty = mine.duty
    to_do = duty_lines.to_do(context, duty)
    if not duty.late(context.today):
        words = f"{duty_lines.duty_words(duty)} เลื่อนได้ถึงวันทำการก่อนครบกำหนดเท่านั้น จึงเลื่อนต่อไม่ได้แล้ว"
        return Text(words, (*to_do, WHY))
    words = f"{duty_lines.duty_words(duty)} เลยกำหนดแล้ว จึงเลื่อนการเตือนไม่ได้"
    if mine.role not in (RESPONSIBLE, REPORTERS):
        return Text(words, (*to_do, WHY))
    why = Button("แจ้งเหตุที่ล่าช้า", opens("late_reason", k=duty.key), "แจ้งเหตุที่ล่าช้า")
    return Text(f"{words} แจ้งเหตุที่ล่าช้าได้", (*to_do, why, WHY))


# -- which duty, asked ---------------------------------------------------------------------------


def ask_duty(context: Context, _answers: Answers) -> Message:
    mine = _possible(context, duty_lines.own(context).duties)
    rows = tuple(_row(each.duty) for each in mine[:_OFFERED])
    more = len(mine) - _OFFERED
    note = f"ยังมีอีก {more:,} เรื่อง พิมพ์เลขกิจกรรม เช่น 1.10" if more > 0 else "หรือพิมพ์เลขกิจกรรม เช่น 1.10"
    return Card("เลื่อนการเตือนเรื่องใด", rows=rows, note=note)


def _row(duty: Duty) -> Row:
    return Row(duty_lines.duty_words(duty), short_title(words_of(duty.kind).title(duty)))


def duty_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    mine = _possible(context, duty_lines.own(context).duties)
    wish = answers.get("wish", "")
    return [_duty_choice(context, each.duty, wish) for each in mine[:_OFFERED]]


def _duty_choice(context: Context, duty: Duty, wish: str) -> Choice:
    """Returns the duty as a choice. A day that was typed already goes with it if it is possible."""
    also: Answers = {}
    try:
        if wish:
            also["until"] = _meant(wish, context, duty)
    except Unclear:
        also = {}
    key, words = duty_lines.choice_key(duty), duty_lines.short_words(duty)
    return Choice(key, words, duty.key, also)


def read_duty(text: str, context: Context, answers: Answers) -> Choice:
    """Reads an activity's number. Returns its nearest duty that can be put off."""
    number = read_activity_number(text)
    if number is None:
        raise Unclear("กดเรื่องที่จะเลื่อน หรือพิมพ์เลขกิจกรรม เช่น 1.10")
    found = _possible(context, duty_lines.own(context).numbered(number))
    if not found:
        raise Unclear(f"กิจกรรม {number} ไม่มีการเตือนของท่านที่เลื่อนได้ เลือกจากรายการ")
    wish = text.replace(number, " ", 1) + answers.get("wish", "")
    return _duty_choice(context, found[0].duty, wish)


# -- until when ----------------------------------------------------------------------------------


def ask_until(context: Context, answers: Answers) -> Message:
    what = duty_lines.chosen_words(context, answers)
    return Text(f"เลื่อนการเตือน {what} ไปถึงวันใด กำหนดส่งไม่เปลี่ยน")


def until_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    mine = duty_lines.own(context).by_key(answers["duty"])
    days = _days(context, mine.duty) if mine is not None else {}
    if not days:  # met or too late since the question: whatever is tapped, the end says so
        return [Choice(name, words, name) for name, words in put_off_days.NAMES.items()]
    today = context.today
    return [Choice(name, put_off_days.label(name, day, today), name) for name, day in days.items()]


def read_until(text: str, context: Context, answers: Answers) -> str:
    """Returns the name of the choice that is meant, by its words or its day. If the duty was met
    meanwhile, or if it is too late, returns any of them: the end says so."""
    mine = duty_lines.own(context).by_key(answers["duty"])
    if mine is None or not _days(context, mine.duty):
        return TOMORROW
    return _meant(text, context, mine.duty)


def _meant(text: str, context: Context, duty: Duty) -> str:
    possible = snoozes.choices(context.working_days, duty, context.today)
    return put_off_days.meant(text, possible, duty, context.today)


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Puts it off as things stand now: the duty may have been met since the question."""
    mine = _kept(duty_lines.own(context).by_key(answers["duty"]))
    duty = mine.duty
    if not _days(context, duty):
        raise Closed(_too_late(context, mine))
    days = context.working_days
    possible = snoozes.choices(days, duty, context.today)
    with mending(lambda _refusal: put_off_days.beyond(possible, duty), otherwise="until"):
        until = snoozes.put_off(
            context.session, days, context.me, duty, answers["until"], context.now
        )
    words = f"เลื่อนการเตือน{duty_lines.what_words(duty)} ไปวันที่ {short_date(until)} แล้ว"
    if duty.kind.deadline:
        words += f" กำหนดส่งยังเป็น {short_date(duty.day)}"
    return [Text(words, (*duty_lines.to_do(context, duty), WHY))]


FLOW = Flow(
    name="put_off",
    title="การเลื่อนการเตือน",
    opens_on=("เลื่อน", "เลื่อนเตือน", "เลื่อนการเตือน"),
    steps=(
        duty_lines.step(ask_duty, read_duty, duty_choices),
        Step(
            name="until",
            label="เลื่อนถึง",
            ask=ask_until,
            read=read_until,
            choices=until_choices,
            show=lambda value, _answers: put_off_days.NAMES[value],
        ),
    ),
    open=open_put_off,
    finish=finish,
    counted=False,
)
