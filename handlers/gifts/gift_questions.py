"""Questions about a gift that more than one conversation asks. Decides nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Step, offering, plain
from handlers.gifts import gift_answer_words, gift_words
from handlers.gifts.gift_answer_words import FOUND, OWN_FREE, OWN_PRESSED, PUBLIC, UNKNOWN
from handlers.messages import Said, Text
from handlers.messages.name_labels import name_label
from handlers.understand.dates.dates import thai_date
from handlers.understand.unclear import Unclear
from models.gifts.gift import RELATIONS, RELATIVE

_SHORT = {
    "contractor": "คู่สัญญา/ผู้รับจ้าง",
    "subordinate": "ผู้ที่ท่านกำกับดูแล",
    "citizen": "ประชาชน/ผู้มาติดต่อ",
    "relative": "ญาติ",
    "other": "เพื่อนหรืออื่น ๆ",
}
"""As a button says it, in at most twenty letters."""

MANNERS: Mapping[str, str] = {
    OWN_PRESSED: "ให้ฉัน ปฏิเสธไม่ได้",
    OWN_FREE: "ให้ฉัน ปฏิเสธได้",
    PUBLIC: "ให้คนทั่วไปเหมือนกัน",
}


def ask_staff(_context: Context, answers: Answers) -> Said:
    return Text(f"ในสำนักงานมีผู้ที่ชื่อหรือตำแหน่งใกล้เคียง “{answers['giver']}” หมายถึงผู้ใด")


def staff_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    found = gift_answer_words.maybe_meant(context, answers["giver"])
    of = answers["giver"]  # an answer about another giver names nobody
    named = [Choice(f"p{p.id}", name_label(p.name), [of, p.id]) for p in found]
    return [*named, Choice("nobody", "ไม่ใช่คนในสำนักงาน", [of, 0])]


def read_staff(text: str, context: Context, answers: Answers) -> list[Any]:
    """A name typed in full, or more of it."""
    found = [
        p
        for p in gift_answer_words.maybe_meant(context, answers["giver"])
        if text.strip() in p.name
    ]
    if len(found) != 1:
        raise Unclear("กรุณาเลือกจากปุ่ม หากไม่ใช่คนในสำนักงาน กด “ไม่ใช่คนในสำนักงาน”")
    return [answers["giver"], found[0].id]


def day_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    yesterday = context.today - timedelta(days=1)
    return (
        Choice("today", "วันนี้", context.today.isoformat()),
        Choice("yesterday", "เมื่อวาน", yesterday.isoformat()),
    )


def show_value(value: Any, _answers: Answers) -> str:
    return gift_words.money(None if value == UNKNOWN else Decimal(value))


def show_staff(value: Any, _answers: Answers) -> str:
    return "เป็นบุคลากรของสำนักงาน" if value[1] else "ไม่ใช่คนในสำนักงาน"


VALUE = Step(
    name="value",
    label="มูลค่า",
    ask=plain("มูลค่าประมาณกี่บาท พิมพ์ตัวเลข เช่น 2,500 หรือกด “ไม่ทราบมูลค่า”"),
    read=gift_answer_words.read_value,
    choices=offering(Choice(UNKNOWN, gift_words.UNKNOWN_VALUE, UNKNOWN)),
    show=show_value,
)

VALUE_NOTE = Step(
    name="value_note",
    label="เหตุที่ไม่ทราบมูลค่า",
    ask=plain("เหตุใดจึงไม่ทราบมูลค่า หรือเทียบได้กับสิ่งใด พิมพ์สั้น ๆ เช่น ของทำเอง ไม่มีราคาขาย"),
    read=gift_answer_words.read_short,
    prose=True,
    when=("value", frozenset((UNKNOWN,))),
)

GIVER = Step(
    name="giver",
    label="ผู้ให้",
    ask=plain("ใครเป็นผู้ให้ พิมพ์ชื่อและหน่วยงาน เช่น คุณสมมติ บริษัทตัวอย่าง จำกัด"),
    read=gift_answer_words.read_giver_words,
    prose=True,
)

GIVER_STAFF = Step(
    name="giver_staff",
    label="คนในสำนักงาน",
    ask=ask_staff,
    read=read_staff,
    choices=staff_choices,
    when=(FOUND, frozenset((True,))),
    show=show_staff,
)

RELATION = Step(
    name="relation",
    label="ความเกี่ยวข้อง",
    ask=plain("ผู้ให้เกี่ยวข้องกับท่านอย่างไร"),
    choices=offering(*(Choice(each, _SHORT[each], each) for each in RELATIONS)),
    show=lambda value, _answers: gift_words.RELATION[value],
)

MANNER = Step(
    name="manner",
    label="ให้ใคร",
    ask=plain("ให้คนทั่วไปเหมือนกันหรือให้ท่านโดยเฉพาะ และขณะนั้นปฏิเสธได้หรือไม่"),
    choices=offering(*(Choice(each, label, each) for each, label in MANNERS.items())),
    when=("relation", frozenset(each for each in RELATIONS if each != RELATIVE)),
    show=lambda value, _answers: MANNERS[value],
)

RECEIVED_ON = Step(
    name="received_on",
    label="วันที่ได้รับ",
    ask=plain("ได้รับเมื่อวันใด กดปุ่ม หรือพิมพ์วันที่ เช่น 20 มีนาคม"),
    read=gift_answer_words.read_day,
    choices=day_choices,
    show=lambda value, _answers: thai_date(date.fromisoformat(value)),
)
