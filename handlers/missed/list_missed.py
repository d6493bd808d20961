"""`ไม่เข้าใจอะไรบ้าง`: the sentences that the bot did not understand, without who typed them."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Card, Message, Para, Row
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from handlers.understand.dates.dates import short_date
from models.missed import missed_sentences
from models.people.person import ADMIN

_NAME, _PAGE = "not_understood", 8
_KEPT = "เก็บ 30 วัน ไม่เก็บว่าใครพิมพ์ ตัดชื่อ ตัวเลข และรหัสออก ไม่มีเรื่องร้องเรียน"
_ALL = "ขอทั้งหมดเป็นไฟล์ได้จากผู้ดูแลเครื่อง ด้วยคำสั่ง strongbot understanding list"
_NONE = "30 วันที่ผ่านมา ยังไม่มีข้อความที่บอตไม่เข้าใจ"


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Shows what was typed most often first. facts: `p` the page."""
    total = missed_sentences.count(context.session)
    if not total:
        return [Card("ข้อความที่บอตไม่เข้าใจ", rows=(Para(_NONE),), note=_KEPT)]
    page = button_facts.page(facts, _PAGE, total)
    found = missed_sentences.listed(context.session, context.sealer, _PAGE, page.offset)
    return [
        Card(
            "ข้อความที่บอตไม่เข้าใจ",
            subtitle=page.beside(f"{total:,} ประโยค", "พิมพ์บ่อยอยู่บน"),
            rows=tuple(
                Row(f"{each.times:,} ครั้ง · ล่าสุด {short_date(each.said_on)}", each.words)
                for each in found
            ),
            note=f"{_KEPT}\n{_ALL}",
            quick=page.turn(_NAME),
        )
    ]


QUERY = Query(
    _NAME,
    (
        "ไม่เข้าใจอะไรบ้าง",
        "บอตไม่เข้าใจอะไรบ้าง",
        "ประโยคที่ไม่เข้าใจ",
        "ข้อความที่ไม่เข้าใจ",
        "คำถามที่ตอบไม่ได้",
        "คำถามที่บอตตอบไม่ได้",
        "บอตไม่รู้เรื่องอะไรบ้าง",
        "คนพิมพ์อะไรแล้วบอตไม่เข้าใจ",
        "บอตตอบอะไรไม่ได้บ้าง",
        "มีคำไหนที่บอตไม่รู้จัก",
    ),
    answer,
    roles=frozenset((ADMIN,)),
)
