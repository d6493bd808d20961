"""`ปฏิทิน ITA`: what is done when and by whom, also in the group, and a text to hand on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, Tone
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.registers import register_words
from handlers.registers.register_words import OF_KIND
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.dates.dates import nearness, short_span
from models.people.person import ADMIN
from models.registers import importing, register_items
from models.registers.register import Register, RegisterItem
from models.registers.register_kind import ITA_CALENDAR

_SIZE = 8
_TEXT = "t"


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the year's lines, what is over last. facts: `t` as a text to hand on, `p` the page"""
    register = _register(context)
    if register is None:
        admin = context.me.has(ADMIN)
        return [register_words.none_yet(ITA_CALENDAR, context.fiscal_year, admin)]
    if _TEXT in facts:
        return _to_hand_on(context, register)
    hand_on = Button("ข้อความส่งต่อ", opens(ITA_CALENDAR, t=1), "ข้อความส่งต่อปฏิทิน ITA")
    return [_card(context, register, facts, named=True, more=(hand_on,))]


def in_group(context: Context, _question: GroupQuestion) -> Sequence[Message]:
    """Returns the lines without who does what, or that there is no calendar yet."""
    register = _register(context)
    if register is None:
        return [register_words.none_yet(ITA_CALENDAR, context.fiscal_year, admin=False)]
    return [_card(context, register, {}, named=False)]


def _register(context: Context) -> Register | None:
    return importing.register_of(context.session, ITA_CALENDAR, context.fiscal_year)


def lines(context: Context, register: Register) -> list[RegisterItem]:
    """Returns each line once, however many bureaus it is for; those that are over stand last."""
    every = register_items.standings(context.session, register, context.today)
    once = {each.item.number: each.item for each in reversed(every)}
    found = sorted(once.values(), key=lambda item: (_span(item), item.place))
    return sorted(found, key=lambda item: _span(item)[1] < context.today)


def _span(item: RegisterItem) -> tuple[date, date]:
    assert item.first_day is not None and item.last_day is not None
    return item.first_day, item.last_day


def _card(
    context: Context, register: Register, facts: Facts, named: bool, more: tuple[Button, ...] = ()
) -> Card:
    found = lines(context, register)
    page = button_facts.page(facts, _SIZE, len(found))
    rows: list[Part] = [_row(context, each, named) for each in page.of(found)]
    return Card(
        register.title,
        subtitle=page.beside(f"ปีงบประมาณ {register.fiscal_year}"),
        rows=tuple(rows) or (Para("ยังไม่มีรายการ"),),
        buttons=(*(page.turn(ITA_CALENDAR) if named else ()), *more),
        note=register_words.demo_note(register),
    )


def _row(context: Context, item: RegisterItem, named: bool) -> Row:
    first, last = _span(item)
    today = context.today
    tone: Tone = "plain"
    if last < today:
        state, tone = "ผ่านไปแล้ว", "muted"
    elif first <= today:
        state, tone = f"กำลังดำเนินการ ถึงวันสุดท้าย{nearness(last, today)}", "warn"
    else:
        state = f"เริ่ม{nearness(first, today)}"
    who = f"\n{item.who}" if named and item.who else ""
    return Row(f"{short_span(first, last)} · {state}", f"{item.title}{who}", tone=tone)


def _to_hand_on(context: Context, register: Register) -> Sequence[Message]:
    told = [f"{register.title} ปีงบประมาณ {register.fiscal_year}"]
    told += [register_words.DEMO] if register.demo else []
    for item in sorted(lines(context, register), key=_span):
        who = f" ({item.who})" if item.who else ""
        told.append(f"• {short_span(*_span(item))} {item.title}{who}")
    return [Text("ส่งต่อข้อความด้านล่างได้เลย"), Text("\n".join(told))]


QUERY = Query(name=ITA_CALENDAR, words=OF_KIND[ITA_CALENDAR].commands, answer=answer)
