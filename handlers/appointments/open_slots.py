"""`เปิดช่วงนัด 10-12 พ.ย. 9.00-12.00 ครั้งละ 30 นาที ห้อง 301`: an adviser opens slots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from functools import partial
from typing import Any

from handlers.appointments import appointment_words, slots_told
from handlers.calendar_events import add_event, calendar_words, event_line, line_opening
from handlers.context import Context
from handlers.conversation.example_days import days_in, with_days
from handlers.conversation.flow import Answers, Choice, Flow, Opening, Remarked, Step
from handlers.conversation.questions import offering, plain
from handlers.conversation.refusals import mending
from handlers.messages import Card, Message, Para, Row
from handlers.understand.dates.dates import short_date, thai_span
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from handlers.understand.words import links
from models.appointments import clinic_period, opening_slots
from models.appointments.opening_slots import ADVISERS, LENGTHS
from models.calendar import BANGKOK, office_day
from models.errors import Refusal

_WHEN_HINT = "พิมพ์วัน และเวลาเริ่มถึงเลิก เช่น {} 9.00-12.00 หรือ ศุกร์หน้า 13.30-16.30"
_AHEAD = 7
_MORE = pattern_of(r"^(?:เพิ่ม(?:เติม)?|อีก|ใหม่|ให้|หน่อย|ด้วย|\s)+$")
"""`เปิดช่วงนัดเพิ่มวันพุธ`: no place."""
_PLACE = pattern_of(r"^(?:สถานที่|จัดที่|ที่|ณ)\s*")
_SHOWN = 6


def open_opening(context: Context, rest: str, _facts: Mapping[str, str]) -> Opening:
    """Opens with what the line tells."""
    line = line_opening.said_after(rest, FLOW.opens_on)
    said = normalise(context.said)
    if said and (not line or not said.endswith(normalise(line))):
        # a wish, of which only the day may be handed on: its other words name no place
        return line_opening.opening(context.said, partial(_wished, context), {})
    return line_opening.opening(line, partial(_told, context), {})


def _wished(context: Context, said: str) -> line_opening.Told:
    """Returns the day with its hours and the room that a wish tells; all else is asked."""
    answers, hint, left = _read(context, said)
    known = {name: value for name, value in answers.items() if name in _PLAIN}
    if room := slots_told.room_within(normalise(said)):
        known["place"] = room
    return known, left if "when" in known else hint


_PLAIN = ("when", "minutes", slots_told.DAY)


def _told(context: Context, line: str) -> line_opening.Told:
    answers, hint, left = _read(context, line)
    told = (answers, " ".join(filter(None, (hint, left))))
    return line_opening.checked(told, {"place": read_place}, context)


def _read(context: Context, line: str) -> tuple[dict[str, Any], str, str]:
    """Returns the answers, what was unclear, and which hours are to be opened by themselves."""
    words = normalise(line) if "http" not in line else line
    first, last, words = slots_told.left_out(words)
    pause, words = slots_told.interrupted(words)
    minutes, words = slots_told.length_in(words)
    told, hint = event_line.read_line(slots_told.without_hours_apart(words), context)
    answers: dict[str, Any] = {}
    left, when = "", told.get("when")
    if when is not None and when["begins"] is not None and not when.get("usual"):
        when = slots_told.without_part(when, first, last)
        answers["when"], left = slots_told.until_the_break(when, pause)
    elif when is not None:
        answers |= slots_told.day_of(when)
        hint = slots_told.kept_day(answers[slots_told.DAY])
    if minutes is not None:
        answers["minutes"] = minutes
    title = _MORE.sub("", told.get("title", ""))
    at = next(iter(links(line)), "")  # a room told besides is no other place
    if place := at or _PLACE.sub("", told.get("place") or title):
        answers["place"] = place
    return answers, hint, left


# -- the questions -------------------------------------------------------------------------------


def read_when(text: str, context: Context, answers: Answers) -> dict[str, Any]:
    """Returns the days and the hours; both are needed."""
    first, last, words = slots_told.left_out(normalise(text))
    pause, words = slots_told.interrupted(words)
    try:
        words = slots_told.without_hours_apart(words)
        found = event_line.read_when(words, context, answers.get(event_line.HOURS, ()))
    except Unclear as unclear:
        raise Unclear(_hint(context), unclear.meant) from unclear
    if found["begins"] is None:
        raise Unclear(f"กรุณาบอกเวลาด้วย {_hint(context)}")
    if found.get("usual"):
        raise Unclear(f"กรุณาบอกเวลาเลิกด้วย {_hint(context)}")
    found, left = slots_told.until_the_break(slots_told.without_part(found, first, last), pause)
    if left:
        raise Unclear(f"เปิดได้ทีละช่วงที่ต่อเนื่อง กรุณาพิมพ์ช่วงแรก แล้วเปิดช่วงต่อไปอีกครั้ง {_hint(context)}")
    return found


def read_minutes(text: str, _context: Context, _answers: Answers) -> int | Choice:
    """Returns the minutes of one slot, and the room that is told behind them."""
    minutes, rest = slots_told.length_in(normalise(text))
    plain_text = normalise(text)
    if minutes is None and plain_text.isdecimal() and len(plain_text) <= 3:
        minutes = int(plain_text)
    if minutes is None or not opening_slots.SHORTEST <= minutes <= opening_slots.LONGEST:
        raise Unclear("พิมพ์จำนวนนาทีต่อหนึ่งนัด ตั้งแต่ 10 ถึง 180 เช่น 30 นาที")
    room = slots_told.room_in(rest)
    return Choice("", "", minutes, also={"place": room}) if room else minutes


def read_place(text: str, context: Context, answers: Answers) -> str | Choice:
    """Returns the place, and how long one slot is if that is told with it."""
    words, minutes = slots_told.place_beside(text)
    place = add_event.read_place(words, context, answers)
    return Choice("", "", place, also={"minutes": minutes}) if minutes is not None else place


def _show_when(value: dict[str, Any], _answers: Answers) -> str:
    first, last, begins, ends = event_line.moments(value)
    return f"{thai_span(first, last)} เวลา {calendar_words.hours(begins, ends)}"


def _slots(context: Context, answers: Answers) -> list[tuple[datetime, datetime]]:
    """Returns the slots that the answers open. Raises Refusal."""
    days, hours = _days_and_hours(answers)
    return opening_slots.possible(
        context.session,
        context.working_days,
        context.me,
        days,
        hours,
        answers["minutes"],
        context.now,
    )


def _days_and_hours(answers: Answers) -> tuple[tuple[date, date], tuple[time, time]]:
    first, last, begins, ends = event_line.moments(answers["when"])
    assert begins is not None and ends is not None
    return (first, last), (begins.astimezone(BANGKOK).time(), ends.astimezone(BANGKOK).time())


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    try:
        found = _slots(context, answers)
    except Refusal as refusal:
        return Card("ตรวจก่อนเปิดช่วงนัด", rows=(Para(_refused(context, refusal), tone="bad"),))
    shown = [f"{short_date(office_day(a))} {calendar_words.hours(a, b)}" for a, b in found[:_SHOWN]]
    more = [f"และอีก {len(found) - _SHOWN} ช่วง"] if len(found) > _SHOWN else []
    return Card(
        "ตรวจก่อนเปิดช่วงนัด",
        rows=(Row(f"จะเปิด {len(found):,} ช่วง", "\n".join([*shown, *more])),),
        note="เว้นวันหยุด วันที่ท่านลา และช่วงที่ท่านเปิดไว้แล้ว",
    )


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out days outside of the clinic's usual ones."""
    (first, last), _ = _days_and_hours(answers)
    usual = clinic_period.usual_days(context.fiscal_year)
    if usual[0] <= first and last <= usual[1]:
        return ()
    return (Remarked("when", "แก้วัน", f"อยู่นอกช่วงคลินิกตามปกติ ({thai_span(*usual)}) เปิดได้หากต้องการ"),)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Opens the slots, and says how bureaus take them."""
    with mending(partial(_refused, context), otherwise="when", length="minutes"):
        found = _slots(context, answers)
    made = opening_slots.open_slots(
        context.session, context.me, found, answers["place"], context.now
    )
    context.must_arrive = True
    return [
        Card(
            f"เปิดช่วงนัดแล้ว {len(made):,} ช่วง",
            rows=(Para("ผู้รายงานของแต่ละสำนักพิมพ์ “นัดคลินิก” เพื่อเลือกช่วง"),),
            buttons=(appointment_words.ALL_SLOTS, appointment_words.OPEN_MORE),
        )
    ]


def _hint(context: Context) -> str:
    return days_in(_WHEN_HINT, context, _AHEAD)


def _refused(context: Context, refusal: Refusal) -> str:
    hint = _hint(context)
    sentences = {
        "day_off": f"วันที่เลือกเป็นวันหยุด กรุณาเลือกวันทำการ {hint}",
        "away": f"ท่านแจ้งลาในวันนั้น กรุณาเลือกวันอื่น {hint}",
        "past": f"เวลานี้ผ่านไปแล้ว {hint}",
        "overlaps": f"ท่านเปิดช่วงนัดในเวลานี้ไว้แล้ว {hint}",
        "no_room": f"เวลาที่เลือกสั้นกว่าหนึ่งนัด {hint}",
        "too_many": f"เปิดได้ครั้งละไม่เกิน {opening_slots.MOST_SLOTS} ช่วง กรุณาแบ่งเปิดหลายครั้ง",
        "length": "หนึ่งนัดยาวได้ตั้งแต่ 10 ถึง 180 นาที",
    }
    return sentences[refusal.code]


FLOW = Flow(
    name=appointment_words.OPEN,
    title="การเปิดช่วงนัด",
    opens_on=("เปิดช่วงนัด", "เปิดช่วงนัดคลินิก", "เปิดนัดคลินิก", "เปิดคลินิก"),
    steps=(
        Step(
            name="when",
            label="วันและเวลา",
            ask=with_days(f"เปิดช่วงนัดเมื่อใด {_WHEN_HINT}", _AHEAD),
            read=read_when,
            show=_show_when,
        ),
        Step(
            name="minutes",
            label="ความยาวนัดละ",
            ask=plain("หนึ่งนัดนานกี่นาที"),
            read=read_minutes,
            choices=offering(*(Choice(f"m{n}", f"{n} นาที", n) for n in LENGTHS)),
            free_text="another number of minutes may be typed",
            show=lambda value, _answers: f"{value} นาที",
        ),
        Step(
            name="place",
            label="สถานที่",
            ask=plain("นัดที่ใด พิมพ์ชื่อห้อง หรือส่งลิงก์ประชุมออนไลน์ (https://)"),
            read=read_place,
            prose=True,
        ),
    ),
    open=open_opening,
    review=review,
    remarks=remarks,
    heeds=slots_told.heeds,
    finish=finish,
    roles=ADVISERS,
    confirm_label="เปิดช่วงนัด",
    confirm_said=("เปิด", "เปิดให้จอง", "เปิดจอง"),
)
