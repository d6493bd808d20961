"""`นัดคลินิก`: the bureau's appointment, or the slots that its reporter may take."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.appointments import appointment_cards, appointment_words, show_slots
from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import thai_date, thai_span
from models.appointments import advising, clinic_period, taking_slots
from models.appointments.clinic_slot import ClinicSlot
from models.appointments.opening_slots import ADVISERS
from models.calendar import office_day
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
        context.asked = opens(appointment_words.SHOW)
        return [appointment_cards.of_bureau(context, mine)]
    context.asked = opens(appointment_words.SHOW)
    return [_free(context, facts, mine)]


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


def _free(context: Context, facts: Facts, mine: ClinicSlot | None) -> Message:
    """Returns the free slots, and to move an appointment (`mine`) whether another day has any."""
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
    further = appointment_cards.advice_rows(context, before) if before and mine is None else []
    nothing = Para(f"ขณะนี้ไม่มีช่วงว่าง ปกติเปิดคลินิก {_usual_days(context)} ลองดูอีกครั้งภายหลัง")
    only_that_day = _only_that_day(context, mine, slots)
    choose = "กด “เลือก” ช่วงที่สะดวก" if slots else ""
    title, first = ("เลือกช่วงใหม่", "") if mine is not None else ("นัดคลินิก", "ขณะนี้ยังไม่มีนัด")
    return Card(
        title,
        subtitle=page.beside(" ".join(filter(None, (first, choose)))),
        rows=tuple([*only_that_day, *(rows or [nothing]), *further]),
        buttons=(
            *page.turn(appointment_words.SHOW, **({"m": 1} if mine is not None else {})),
            *(_ways_without_a_day(context) if only_that_day else ()),
        ),
    )


def _only_that_day(
    context: Context, mine: ClinicSlot | None, slots: Sequence[ClinicSlot]
) -> list[Part]:
    """Says to somebody with an appointment that no other day than its own is open, if so."""
    if mine is None or any(
        office_day(each.begins_at) != office_day(mine.begins_at) for each in slots
    ):
        return []
    day = thai_date(office_day(mine.begins_at))
    told = f"{_NO_OTHER_DAY} มีเฉพาะวันเดียวกับนัดเดิม {day}" if slots else _NO_OTHER_DAY
    asks = f" {_ASK_FOR_ANOTHER}" if _ASK_IN_WRITING in context.flows else ""
    stays = f"นัดเดิม {appointment_words.when(mine)} ยังอยู่ ยกเลิกได้ถึงวันก่อนวันนัด{asks}"
    return [Para(told, tone="bad"), Para(stays)]


def _ways_without_a_day(context: Context) -> Sequence[Button]:
    cancel = Button("ยกเลิกนัดคลินิก", opens(appointment_words.GIVE_BACK), "ยกเลิกนัดคลินิก")
    if _ASK_IN_WRITING not in context.flows:
        return (cancel,)
    return (Button("ถามคลินิก", opens(_ASK_IN_WRITING), "ถามคลินิก"), cancel)


_NO_OTHER_DAY = "ไม่มีวันอื่นที่เปิดให้นัด"
_ASK_FOR_ANOTHER = "กด “ถามคลินิก” เพื่อขอวันอื่นจากผู้ให้คำปรึกษา"


def told_of_new_days(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says how one learns that an adviser has opened other days."""
    context.asked = opens(appointment_words.SHOW)
    ways = [appointment_words.MINE]
    if _ASK_IN_WRITING in context.flows:
        ways.append(Button("ถามคลินิก", opens(_ASK_IN_WRITING), "ถามคลินิก"))
    return [Text(_NOT_TOLD, tuple(ways))]


_NOT_TOLD = (
    "บอตไม่แจ้งเมื่อผู้ให้คำปรึกษาเปิดช่วงใหม่ กรุณาพิมพ์ “นัดคลินิก” เพื่อดูช่วงที่ว่างเป็นระยะ "
    "หากต้องการวันใด กรุณาบอกผู้ให้คำปรึกษา"
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
NEW_DAYS = Query("clinic_new_days", (), told_of_new_days)
