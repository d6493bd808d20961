"""`ตั้งปีใหม่`: what a fiscal year needs before it is opened, item by item with its state."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Card, Message, Part, Row, Text, Tone
from handlers.new_year import year_named
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from handlers.subjects.year_items import LACKING, READY, TO_LOOK_AT, YearItem, YearState
from models.people.person import ADMIN

NAME, COMMAND = "show_year", "ตั้งปีใหม่"

_SIZE = 6
_TONE: dict[str, Tone] = {READY: "good", TO_LOOK_AT: "warn", LACKING: "bad"}
_SIGN = {READY: "พร้อม", TO_LOOK_AT: "รอตรวจ", LACKING: "ยังขาด"}


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the list of the year that is prepared; of other years why there is none."""
    year = year_named.meant(context, rest, facts)
    if year not in (context.fiscal_year, context.fiscal_year + 1):
        return [Text(f"ปีงบประมาณ {year} ไม่ใช่ปีที่เตรียมได้ขณะนี้ พิมพ์ “{COMMAND}” เพื่อดูปีที่เตรียมอยู่")]
    every = [(each, each.look(context, year)) for each in items(context)]
    page = button_facts.page(facts, _SIZE, len(every))
    ready = sum(state.state == READY for _, state in every)
    return [
        Card(
            f"ตั้งปีงบประมาณ {year}",
            subtitle=page.beside(f"พร้อม {ready:,} จาก {len(every):,} เรื่อง"),
            rows=tuple(_row(each, state) for each, state in page.of(every)),
            buttons=page.turn(NAME, y=year),
            note="ออกจากรายการนี้ได้ทุกเมื่อ พิมพ์ “ตั้งปีใหม่” เพื่อกลับมาทำต่อ",
        )
    ]


def items(context: Context) -> list[YearItem]:
    """Returns the items of all subjects in their order."""
    declared = [each for subject in context.subjects for each in subject.year_items]
    return sorted(declared, key=lambda each: each.place)


def _row(item: YearItem, state: YearState) -> Part:
    return Row(
        f"{item.title} · {_SIGN[state.state]}", state.words, state.button, _TONE[state.state]
    )


QUERY = Query(
    name=NAME,
    words=(
        COMMAND,
        "ตั้งปีงบประมาณใหม่",
        "เตรียมปีใหม่",
        "เตรียมปีงบประมาณใหม่",
        "รายการตั้งปีใหม่",
    ),
    answer=answer,
    roles=frozenset((ADMIN,)),
)
