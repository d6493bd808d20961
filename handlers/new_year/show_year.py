"""`ตั้งปีใหม่`: what a fiscal year needs before it is opened, item by item with its state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.new_year import year_named, year_states, year_words
from handlers.new_year.year_states import YearItemStanding
from handlers.new_year.year_words import ADMINS, COMMAND
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import thai_date
from models.calendar import fiscal_year
from models.new_year import year_marks
from models.plans.years import preparing
from models.plans.years.prepared_year import PreparedYear

_SIZE = 6


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the list of the year that is prepared; of other years why there is none."""
    year = year_named.meant(context, rest, facts)
    if year not in (context.fiscal_year, context.fiscal_year + 1):
        words = f"ปีงบประมาณ {year} ไม่ใช่ปีที่เตรียมได้ขณะนี้ พิมพ์ “{COMMAND}” เพื่อดูปีที่เตรียมอยู่"
        return [Text(words, (year_words.MENU,))]
    if year > fiscal_year(context.today):
        preparing.begin(context.session, year, context.now, context.me)
    return [_list(context, year, facts)]


def _list(context: Context, year: int, facts: Facts) -> Card:
    standings = year_states.of_year(context, year)
    page = button_facts.page(facts, _SIZE, len(standings))
    ready = sum(each.ready for each in standings)
    found = preparing.of_year(context.session, year)
    return Card(
        f"ตั้งปีงบประมาณ {year}",
        subtitle=page.beside(f"พร้อม {ready:,} จาก {len(standings):,} เรื่อง"),
        rows=(
            *(_heading(context, year, found) if page.number == 1 else ()),
            *(_row(context, year, each) for each in page.of(standings)),
        ),
        buttons=(*_to_open(year, found), *page.turn(year_words.LIST, y=year)),
        note="ออกจากรายการนี้ได้ทุกเมื่อ พิมพ์ “ตั้งปีใหม่” เพื่อกลับมาทำต่อ",
    )


def _heading(context: Context, year: int, found: PreparedYear | None) -> list[Part]:
    """Returns whether people are told of the year."""
    if found is None or found.opened_at is not None:
        return [Para(f"ปีงบประมาณ {year} เปิดใช้อยู่แล้ว ทุกคนเห็นแผนและรอบของปีนี้", tone="muted")]
    if found.opens_on is not None:
        by = year_words.who(context, found.set_by)
        words = f"ตั้งให้เปิดเองวันที่ {thai_date(found.opens_on)} โดย{by}"
        return [Para(words, tone="good")]
    return [Para("ยังไม่มีใครเห็นเรื่องของปีนี้ จนกว่าจะกด “เปิดปี”", tone="muted")]


def _to_open(year: int, found: PreparedYear | None) -> tuple[Button, ...]:
    if found is None or found.opened_at is not None:
        return ()
    if found.opens_on is not None:
        return (Button("ยกเลิกการตั้งเปิดปี", opens(year_words.UNSET, y=year), "ยกเลิกการตั้งเปิดปี"),)
    return (Button(f"เปิดปี {year}", opens(year_words.OPEN, y=year), f"เปิดปี {year}"),)


def _row(context: Context, year: int, each: YearItemStanding) -> Part:
    button = Button(
        "ทำ" if not each.ready else "ดู",
        opens(year_words.ITEM, y=year, i=each.item.name),
        f"ดูเรื่อง {each.item.title}",
    )
    words = "\n".join(filter(None, (each.state.words, year_states.looked_words(context, each))))
    return Row(f"{each.item.title} · {each.sign}", words, button, each.tone)


# -- one item ------------------------------------------------------------------------------------


def _named(context: Context, facts: Facts) -> tuple[int, YearItemStanding] | None:
    """Returns the year (`y`) and the item (`i`) of a button, or None if it is no more."""
    year = button_facts.year(facts, "y")
    if year is None:
        return None
    found = year_states.of_year(context, year)
    return next(((year, each) for each in found if each.item.name == facts.get("i")), None)


def one(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the card of an item, with the way to where it is done."""
    found = _named(context, facts)
    return [_card(context, *found)] if found is not None else answer(context, rest, {})


def _card(context: Context, year: int, each: YearItemStanding) -> Card:
    door = each.state.button
    doors = (replace(door, label=_label(door)),) if door is not None else ()
    facts = {"y": year, "i": each.item.name, "v": each.seen}
    looked = Button("ตรวจแล้ว", opens(year_words.LOOKED, **facts), "ตรวจแล้ว")
    return Card(
        each.item.title,
        subtitle=f"ปีงบประมาณ {year} · {each.sign}",
        rows=(
            Para(each.state.words, tone=each.tone),
            Para(year_states.looked_words(context, each), tone="muted"),
        ),
        buttons=(*doors, *(() if each.ready else (looked,)), year_words.list_button(year)),
    )


def _label(door: Button) -> str:
    return door.say if door.say and len(door.say) <= 20 else door.label


def looked(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Notes that the administrator looked at the item as the button shows it (`v`); shows it again
    if it changed since."""
    found = _named(context, facts)
    if found is None:
        return answer(context, rest, {})
    year, each = found
    if facts.get("v") != each.seen:
        return [Text("เรื่องนี้เปลี่ยนไปหลังจากที่แสดง กรุณาดูอีกครั้ง"), _card(context, year, each)]
    year_marks.mark(context.session, year, each.item.name, each.seen, context.now, context.me)
    return [_list(context, year, {})]


QUERY = Query(
    name=year_words.LIST,
    words=(
        COMMAND,
        "ตั้งปีงบประมาณใหม่",
        "เตรียมปีใหม่",
        "เตรียมปีงบประมาณใหม่",
        "รายการตั้งปีใหม่",
    ),
    answer=answer,
    roles=ADMINS,
)
ITEM_QUERY = Query(name=year_words.ITEM, words=(), answer=one, roles=ADMINS)
LOOKED_QUERY = Query(name=year_words.LOOKED, words=(), answer=looked, roles=ADMINS)
