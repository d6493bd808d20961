"""The card of one item of a register."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.context import Context
from handlers.messages import Button, Card, Part, Row, cut_graphemes
from handlers.question.query import opens
from handlers.registers import register_words
from handlers.registers.register_words import ASSIGN, GIVE, LOOK, STATE, TAKE_OUT, TONE
from handlers.understand.dates.dates import short_date, thai_date
from models.calendar import office_day
from models.people.person import ADMIN
from models.registers import register_items
from models.registers.register import GOOD, MEND, Register, RegisterEntry
from models.registers.register_items import ItemStanding

_LONGEST_LINK = 80


def item_card(context: Context, register: Register, standing: ItemStanding, head: str = "") -> Card:
    """Returns what must be shown, what was given, and what the person can do. head: above it"""
    item = standing.item
    called = register_words.numbered(register.kind, item.number)
    return Card(
        head or called,
        alt=f"{called} {item.title} · {STATE[standing.state]}",
        subtitle=f"{called} {item.title}" if head else item.title,
        rows=tuple(_rows(register, standing)),
        buttons=_buttons(context, register, standing),
        tone=TONE[standing.state],
        note=register_words.demo_note(register),
    )


def _rows(register: Register, standing: ItemStanding) -> Iterator[Part]:
    item, state = standing.item, standing.state
    yield Row("สถานะ", register_words.state_name(standing), tone=TONE[state])
    if item.looked_words:
        yield Row("สิ่งที่ต้องแก้", item.looked_words, tone="bad")
    for entry in standing.entries:
        yield _entry_row(register, standing, entry)
    if item.must_show:
        lines = (f"{'✓' if each in item.shown else '○'} {each}" for each in item.must_show)
        yield Row("สิ่งที่ต้องแสดง", "\n".join(lines))
    if item.topic:
        yield Row("หัวข้อ", item.topic)
    yield Row("ผู้รับผิดชอบ", register_words.owner_words(standing))
    if item.due is not None:
        yield Row("กำหนด", thai_date(item.due))
    if item.note:
        yield Row("คำอธิบาย", item.note)


def _entry_row(register: Register, standing: ItemStanding, entry: RegisterEntry) -> Part:
    given = f"ส่งเมื่อ {short_date(office_day(entry.given_at))}"
    label = f"{entry.title} · {given}" if entry.title else f"ลิงก์ · {given}"
    if not entry.url:
        return Row(label, register_words.OF_KIND[register.kind].short)
    look, shown = standing.looks.get(entry.url), cut_graphemes(entry.url, _LONGEST_LINK)
    opened = Button("เปิด", uri=entry.url)
    if look is None:
        return Row(label, shown, opened)
    tone = register_words.LOOK_TONE.get(look.state, "plain")
    return Row(label, f"{shown}\nผลตรวจลิงก์: {register_words.look_words(look)}", opened, tone)


def _buttons(context: Context, register: Register, standing: ItemStanding) -> tuple[Button, ...]:
    item, number = standing.item, standing.item.number
    buttons = []
    if register_items.may_give(context.me, item):
        give = "ส่งลิงก์" if register_items.kind_of(register).asks_link else "ส่งข้อมูล"
        more = f"{give}เพิ่ม" if standing.entries else give
        buttons.append(Button(more, opens(GIVE, i=item.id), f"{more} {number}"))
        if standing.entries:
            buttons.append(Button("เอาออก", opens(TAKE_OUT, i=item.id), f"เอาออก {number}"))
    if context.me.has(ADMIN):
        if standing.entries:
            looks = ((register_words.LOOKED_VERB, GOOD), (register_words.MEND_VERB, MEND))
            buttons += [
                Button(label, opens(LOOK, i=item.id, v=verdict), f"{label} {number}")
                for label, verdict in looks
            ]
        buttons.append(Button("มอบหมาย", opens(ASSIGN, i=item.id), f"มอบหมาย {number}"))
    buttons.append(register_words.register_button(register.kind, "ทุกข้อ", a=1))
    return tuple(buttons)
