"""`เอกสารรอลงนามมีอะไรบ้าง`: what waits for the person, what they prepared; one of them."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from handlers.sign_offs import road_cards, road_words
from models.errors import Refusal
from models.people.person import ADMIN
from models.sign_offs import road_lists, road_readers, roads
from models.sign_offs.sign_off import SignOff

_MOST = 10


def mine(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns what waits for the person, what they prepared, and for administrators all the rest
    that is under way."""
    waiting = road_lists.waiting_for(context.session, context.me)
    own = road_lists.prepared_by(context.session, context.me, _MOST)
    known = {each.id for each in (*waiting, *own)}
    others = (
        [each for each in road_lists.under_way(context.session, 4 * _MOST) if each.id not in known]
        if context.me.has(ADMIN)
        else []
    )
    cards = [
        card
        for title, found in (
            ("เอกสารรอท่านตรวจหรือลงนาม", waiting),
            ("เอกสารที่ท่านเสนอ", own),
            ("เอกสารของผู้อื่นที่อยู่ระหว่างเสนอ", others),
        )
        for card in listed(context, title, found)
    ]
    nothing = Para("ขณะนี้ไม่มีเอกสารรอท่านตรวจหรือลงนาม และท่านยังไม่ได้เสนอเอกสารใด")
    ways = (road_words.REPORTS, road_words.DOCUMENTS, road_words.MENU)  # reports may be meant
    if not cards:
        return [Card("เอกสารรอลงนาม", rows=(nothing,), buttons=ways)]
    return cards if waiting else [Text(_NONE_WAITS), *cards]


_NONE_WAITS = "ขณะนี้ไม่มีเอกสารรอท่านตรวจหรือลงนาม"


def listed(context: Context, title: str, found: Sequence[SignOff]) -> Sequence[Card]:
    """Returns a card with a line for each of these documents; none without any."""
    if not found:
        return ()
    rows: tuple[Part, ...] = tuple(road_cards.row(context, each) for each in found[:_MOST])
    left = f"แสดง {_MOST:,} จาก {len(found):,} ฉบับ" if len(found) > _MOST else ""
    return [Card(f"{title} {len(found):,} ฉบับ", rows=rows, note=left)]


def _chosen(context: Context, facts: Facts) -> SignOff | None:
    """Returns the document of the button, if the person may read it or looks after the office."""
    number = button_facts.whole(facts, "s")
    found = roads.named(context.session, number) if number is not None else None
    if found is None:
        return None
    seen = road_readers.may_read(context.session, context.me, found, context.today)
    return found if seen or context.me.has(ADMIN) else None


def one(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the card of the document of the button."""
    found = _chosen(context, facts)
    if found is None:
        return mine(context, "", {}) if "s" not in facts else [_gone(context)]
    return [road_cards.of_road(context, found, context.me)]


def _gone(context: Context) -> Message:
    return road_words.sorry(context, Refusal("gone"))


def how(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns how a document is signed."""
    steps = (
        "ขอเอกสารเป็น PDF หรือ Word แล้วกด “เสนอลงนาม” เลือกผู้ตรวจและผู้ลงนาม",
        "ผู้ตรวจกด “ตรวจแล้ว” และผู้ลงนามกด “ลงนาม” คนละครั้ง หรือส่งกลับพร้อมเหตุผล",
        "ลงนามแล้ว ท่านพิมพ์เลขที่และวันที่ แล้วกดส่งถึงผู้รับ",
    )
    ways = (road_words.DOCUMENTS, road_words.TO_LIST, road_words.MENU)
    rows = tuple(Row(f"ขั้นที่ {n}", words) for n, words in enumerate(steps, 1))
    return [Card("เสนอเอกสารลงนามอย่างไร", rows=rows, buttons=ways, note=road_words.NO_LAW)]


def in_menu(context: Context) -> Button | None:
    """Returns the button to the list, if a document waits for this person; else None."""
    session, me = context.session, context.me
    waits = road_lists.waiting_for(session, me) or road_lists.to_issue(session, me)
    return road_words.TO_LIST if waits else None


MINE = Query(
    name=road_words.LIST,
    words=(
        "เอกสารรอลงนาม",
        "เอกสารรอลงนามมีอะไรบ้าง",
        "เอกสารรอตรวจ",
        "เอกสารที่เสนอลงนาม",
        "มีเอกสารรอลงนามไหม",
        "เอกสารใดรอลงนาม",
        "เอกสารที่เสนอถึงไหนแล้ว",
        "เอกสารรอเซ็น",
    ),
    answer=mine,
)
QUERIES = (
    MINE,
    Query(name=road_words.ONE, words=(), answer=one),
    Query(
        name="how_to_sign",
        words=(
            "เสนอลงนามยังไง",
            "เสนอลงนามอย่างไร",
            "เสนอเอกสารลงนามอย่างไร",
            "ขอลงนามเอกสารยังไง",
            "เสนอเอกสารยังไง",
        ),
        answer=how,
    ),
)
