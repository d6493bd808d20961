"""`นัดคลินิก`: the bureau's appointment, or the slots that its reporter may take."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.appointments import appointment_cards, appointment_words, show_slots
from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import thai_span
from models.appointments import advising, clinic_period, taking_slots
from models.appointments.opening_slots import ADVISERS
from models.people import people
from models.people.person import REPORTER

_SIZE = 8


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the appointment of the person's bureau; without one, or to move it (`m`), the free
    slots. facts: `p` the page."""
    if not context.me.has(REPORTER):
        if context.me.has(*ADVISERS):
            return show_slots.answer(context, rest, facts)
        return [_not_reporter(context)]
    mine = taking_slots.of_bureau(context.session, context.me.bureau_id, context.now)
    if mine is not None and "m" not in facts:
        return [appointment_cards.of_bureau(context, mine)]
    return [_free(context, facts, moving=mine is not None)]


def _not_reporter(context: Context) -> Message:
    mine = taking_slots.of_bureau(context.session, context.me.bureau_id, context.now)
    words = (
        f"สำนักของท่านนัดไว้{appointment_words.when(mine)}"
        if mine is not None
        else "สำนักของท่านยังไม่มีนัด ผู้รายงานของสำนักเป็นผู้นัดคลินิก"
    )
    usual = Para(f"ปกติเปิดคลินิก {_usual_days(context)}", tone="muted")
    calendar = Button("กำหนดการ", opens("calendar"), "กำหนดการ")
    rows = (Para(words), *_free_days(context, mine is not None), usual)
    if _ASK_IN_WRITING not in context.flows:
        return Card("นัดคลินิก", rows=rows, buttons=(calendar,))
    ask = Button("ถามคลินิก", opens(_ASK_IN_WRITING), "ถามคลินิก")
    return Card("นัดคลินิก", rows=(*rows, Para(_IN_WRITING)), buttons=(ask, calendar))


def _free_days(context: Context, has_one: bool) -> list[Part]:
    """The nearest slots that are free, for those who cannot take one themselves."""
    slots = [] if has_one else taking_slots.free(context.session, context.now, _FREE_SHOWN)
    return [Row("ช่วงที่ยังว่าง", "\n".join(map(appointment_words.short_when, slots)))] if slots else []


_FREE_SHOWN = 5
_IN_WRITING = "ถามเป็นข้อความถึงผู้ให้คำปรึกษาได้ทุกวัน ไม่ต้องนัด พิมพ์ “ถามคลินิก”"
_ASK_IN_WRITING = "ask_question"


def _usual_days(context: Context) -> str:
    return thai_span(*clinic_period.usual_days(context.fiscal_year))


def _free(context: Context, facts: Facts, moving: bool) -> Message:
    slots = taking_slots.free(context.session, context.now)
    page = button_facts.page(facts, _SIZE, len(slots))
    names = people.names(context.session, (each.adviser_id for each in slots))
    rows: list[Part] = [
        appointment_cards.slot_row(
            appointment_words.short_when(each),
            f"{names[each.adviser_id]} · {appointment_words.place_of(each)}",
            opens(appointment_words.TAKE, s=each.id),
            "เลือก",
        )
        for each in page.of(slots)
    ]
    before = advising.newest(context.session, context.me.bureau_id)
    further = appointment_cards.advice_rows(context, before) if before and not moving else []
    nothing = Para(f"ขณะนี้ไม่มีช่วงว่าง ปกติเปิดคลินิก {_usual_days(context)} ลองดูอีกครั้งภายหลัง")
    return Card(
        "เลือกช่วงใหม่" if moving else "นัดคลินิก",
        subtitle=page.beside("กด “เลือก” ช่วงที่สะดวก" if slots else ""),
        rows=tuple([*(rows or [nothing]), *further]),
        buttons=page.turn(appointment_words.SHOW, **({"m": 1} if moving else {})),
    )


QUERY = Query(
    name=appointment_words.SHOW,
    of_all="",
    words=("นัดคลินิก", "นัดหมายคลินิก", "ขอนัดคลินิก", "จองคลินิก", "เลื่อนนัดคลินิก"),
    answer=answer,
    own=True,
)
MOVED = Query(
    name=appointment_words.SHOW,
    words=(),
    answer=lambda context, rest, facts: answer(context, rest, {**facts, "m": "1"}),
)
"""The slots to move the bureau's appointment to."""
