"""`ความดีที่เผยแพร่`: what people let everybody read, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.good_deeds import deed_words
from handlers.ideas.idea_words import VIRTUES
from handlers.messages import Button, Card, Message, Para, Row
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import short_date
from models.good_deeds import deed_texts, deeds
from models.good_deeds.good_deed import GoodDeed
from models.people import people
from models.people.person import ADMIN

_SIZE = 5


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns five published deeds with their names. facts: `b` the id before which they stand"""
    found = deeds.published(context.session, _SIZE + 1, button_facts.whole(facts, "b"))
    shown = found[:_SIZE]
    names = people.names(context.session, (each.person_id for each in shown))
    rows = tuple(_row(context, each, names[each.person_id or 0]) for each in shown)
    older: tuple[Button, ...] = ()
    if len(found) > _SIZE:
        older = (Button("ดูก่อนหน้านี้", opens(deed_words.WALL, b=shown[-1].id), "ดูก่อนหน้านี้"),)
    return [
        Card(
            "ความดีที่เผยแพร่",
            subtitle="ล่าสุดอยู่บน ไม่มีการจัดอันดับ",
            rows=rows or (Para("ยังไม่มีเรื่องที่เผยแพร่ พิมพ์ “บันทึกความดี” เพื่อเริ่ม"),),
            buttons=(*older, deed_words.ANOTHER, MENU),
            note=_unfit(context) if rows else "",
        )
    ]


def _unfit(context: Context) -> str:
    if context.may(frozenset((ADMIN,))):
        return "พบข้อความไม่เหมาะสม กด “นำลง” ข้างเรื่องนั้น"
    return "พบข้อความไม่เหมาะสม กรุณาแจ้งผู้ดูแลระบบ"


def _row(context: Context, deed: GoodDeed, name: str) -> Row:
    label = f"{name} · {VIRTUES[deed.virtue]} · {short_date(deed.done_on)}"
    off: Button | None = None
    if context.may(frozenset((ADMIN,))):
        off = Button("นำลง", opens(deed_words.TAKE_DOWN, d=deed.id), "นำลง")
    return Row(label, deed_texts.words(context.sealer, deed), off)


QUERY = Query(
    name=deed_words.WALL,
    words=("ความดีที่เผยแพร่", "กระดานความดี", "เรื่องดี ๆ ของเพื่อน"),
    answer=answer,
)
