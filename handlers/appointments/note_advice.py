"""`บันทึกผล` of an appointment: topics ticked, advice in one text, what to send by when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from handlers.appointments import appointment_cards, appointment_words, show_slots
from handlers.calendar_events import event_line
from handlers.context import Context
from handlers.conversation.example_days import days_in, with_days
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import plain, show_day, too_long
from handlers.conversation.refusals import mending
from handlers.conversation.ticking import card_button, ticked
from handlers.messages import Button, Card, Message, Row, Text
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.unclear import Unclear
from models.appointments import advising, taking_slots
from models.appointments.advising import AdviceGiven
from models.appointments.opening_slots import ADVISERS
from models.errors import Refusal

_PAST = "วันนี้ผ่านไปแล้ว กรุณาพิมพ์วันข้างหน้า เช่น {} หรือ ศุกร์หน้า"


def open_advising(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the slot of the button (`s`), once its appointment has begun."""
    slot = show_slots.chosen(context, facts)
    try:
        advising.check_advised(slot, context.me, context.now)
    except Refusal as refusal:
        words = appointment_words.refused(refusal)
        raise Closed(Text(words, (appointment_words.ALL_SLOTS,))) from refusal
    return Opening(str(slot.id), {"slot": slot.id})


# -- the questions -------------------------------------------------------------------------------


def ask_topics(_context: Context, answers: Answers) -> Message:
    chosen = ticked(answers, "topics")
    rows = tuple(
        Row(
            label,
            "เลือกแล้ว" if key in chosen else "ยังไม่เลือก",
            Button(
                "เอาออก" if key in chosen else "เลือก",
                card_button(f"{'off' if key in chosen else 'on'}_{key}"),
                label,
            ),
            "good" if key in chosen else "plain",
        )
        for key, label in appointment_words.TOPICS.items()
    )
    return Card("ให้คำปรึกษาเรื่องใด", subtitle="เลือกได้หลายข้อ แล้วกด “ครบแล้ว”", rows=rows)


def topic_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    chosen = ticked(answers, "topics")
    done = [Choice("done", "ครบแล้ว", chosen, said=("เท่านี้", "หมดแล้ว"))] if chosen else []
    return [
        *done,
        *(
            Choice(f"{way}_{key}", "", key, ticks=way == "on")
            for key in appointment_words.TOPICS
            for way in ("on", "off")
        ),
    ]


def read_advice(text: str, _context: Context, _answers: Answers) -> str:
    return _long(text, advising.LONGEST_ADVICE, "คำแนะนำ")


def read_what(text: str, _context: Context, _answers: Answers) -> str:
    return _long(text, advising.LONGEST_WHAT, "สิ่งที่ต้องส่ง")


def _long(text: str, most: int, named: str) -> str:
    words = text.strip()
    event_line.short(words[:most], most, named)
    if len(words) > most:
        raise Unclear(too_long(most, named))
    return words


def read_due(text: str, context: Context, _answers: Answers) -> str:
    day = read_day_said(text, Calendar(context.today, Toward.COMING))
    if day < context.today:
        raise Unclear(days_in(_PAST, context, 14))
    return day.isoformat()


# -- the end -------------------------------------------------------------------------------------


def review(_context: Context, _answers: Answers) -> Card:
    return Card(
        "ตรวจก่อนบันทึกผล", note="ผู้รายงานของสำนักนั้นอ่านได้ใน “นัดคลินิก” คำแนะนำเป็นแนวทาง ไม่ใช่คำวินิจฉัย"
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Keeps what came of it. What is to be sent stays in the digest."""
    slot = taking_slots.named(context.session, answers["slot"])
    assert slot is not None
    what, due = answers.get("what") or "", answers.get("due")
    said = AdviceGiven(
        tuple(answers["topics"]),
        answers["advice"],
        what,
        date.fromisoformat(due) if what and due else None,
    )
    try:
        with mending(partial(_refused, context), past="due", too_far="due", too_long="advice"):
            made = advising.advise(
                context.session, context.sealer, slot, context.me, said, context.now
            )
    except Refusal as refusal:
        words = appointment_words.refused(refusal)
        raise Closed(Text(words, (appointment_words.ALL_SLOTS,))) from refusal
    context.must_arrive = True
    context.saved = {"s": slot.id}
    done = "บันทึกผลแล้ว"
    if made is not None:
        done += " สิ่งที่ต้องส่งจะอยู่ในสรุปประจำวันของผู้รายงานจนกว่าจะส่ง"
    return [appointment_cards.of_adviser(context, slot, done)]


def _refused(context: Context, refusal: Refusal) -> str:
    sentences = {
        "past": days_in(_PAST, context, 14),
        "too_far": "กำหนดส่งได้ไม่เกินหนึ่งปี กรุณาพิมพ์วันที่ใกล้กว่านี้",
        "too_long": "ข้อความยาวเกินไป กรุณาพิมพ์ให้สั้นลง",
    }
    return sentences[refusal.code]


FLOW = Flow(
    name=appointment_words.ADVISE,
    title="การบันทึกผลนัดคลินิก",
    opens_on=("บันทึกผลนัดคลินิก", "บันทึกผลคลินิก"),
    steps=(
        Step(
            name="topics",
            label="หัวข้อ",
            ask=ask_topics,
            choices=topic_choices,
            show=lambda value, _answers: ", ".join(appointment_words.TOPICS[key] for key in value),
        ),
        Step(
            name="advice",
            label="คำแนะนำ",
            ask=plain("แนะนำอะไรไปบ้าง พิมพ์รวมเป็นข้อความเดียว"),
            read=read_advice,
            prose=True,
        ),
        Step(
            name="what",
            label="สิ่งที่ต้องส่ง",
            ask=plain("สำนักต้องส่งอะไรต่อ เช่น ร่างรายงาน 1.6 ที่แก้แล้ว หากไม่มีให้กด “ไม่มี”"),
            read=read_what,
            optional=True,
            skip_label="ไม่มี",
            prose=True,
            show=lambda value, _answers: value or "ไม่มี",
        ),
        Step(
            name="due",
            label="ภายในวันที่",
            ask=with_days("ให้ส่งภายในวันใด เช่น {} หรือ ศุกร์หน้า หากไม่มีสิ่งที่ต้องส่งให้กด “ไม่มีกำหนด”", 14),
            read=read_due,
            optional=True,
            skip_label="ไม่มีกำหนด",
            show=lambda value, answers: show_day(value, answers) if value else "ไม่มีกำหนด",
        ),
    ),
    open=open_advising,
    review=review,
    finish=finish,
    roles=ADVISERS,
    confirm_label="บันทึกผล",
)
