"""`ของขวัญคลังที่เพิ่งแจ้งมีรอพิจารณาไหม`, `ปากกาของหัวหน้ากลุ่มใครต้องพิจารณา`: for whom gifts wait, as far
as the person may know of them; others who lead are told how many wait, without names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.gifts import gift_cards, gift_words, show_gifts, show_gifts_over
from handlers.gifts.gift_hearing import thing_of
from handlers.messages import Card, Message, Row, Text
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.asked import turn_asked
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME, ME_OR_US
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.gifts import gift_deciders, gift_lists
from models.gifts.gift import WAITING, Gift
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_LONGEST, _LEAST, _MOST = 90, 3, 6
_LEADS = (SUPERVISOR, ADMIN, EXECUTIVE)
_WAITS = pattern_of(
    r"(?=.*(?:รอ|ค้าง|ต้อง|ยังไม่(?:ได้)?)\S{0,8}?(?:พิจารณา|ตัดสิน|อนุมัติ|ตรวจ|ดู))(?=.*(?:ไหม|มั้ย|ยัง|กี่|บ้าง|อะไร|เท่าไ|เปล่า|ป่าว|ใคร|ขอดู|ชิ้นไหน|อันไหน))"
)
_POLICY = pattern_of("(?:งด(?:เว้น)?|ไม่)(?:การ)?(?:ขอรับ|รับ)(?:ของขวัญ|ของกำนัล|ของ)(?:และของกำนัล)?")
"""What the announcement to join is called; it is no gift that waits."""
_MINE_SAID = pattern_of(rf"(?:ที่|ของ)?(?:{ME})(?:รายงาน|แจ้ง|ส่ง|ได้รับ)")

_FOR_ME = pattern_of(rf"(?:รอ|ให้|ต้อง)(?:{ME_OR_US}|พี่|ท่าน)")


@listener(longest=_LONGEST, roles=frozenset(_LEADS))
def heard(context: Context, words: str) -> Query | None:
    """Returns the question for those who lead, if it names gifts or one that they may see."""
    plain = _POLICY.sub("", without_polite_ending(normalise(words)))
    turn = turn_asked.asks_whose_turn(words)
    if not turn and not ("ของขวัญ" in plain and _WAITS.match(plain)):
        return None
    if _MINE_SAID.search(plain):
        return None
    if "ของขวัญ" in plain and _FOR_ME.search(plain):
        return show_gifts.WAITING_ON
    if "ของขวัญ" in plain or _called(context, plain) or (turn and _in_sight(context)):
        return QUERY
    return None


def _in_sight(context: Context) -> bool:
    newest = next((each for each in context.shown() if each), ())
    shown = {each.target.partition("?")[0] for each in newest}
    return bool(shown & {"o:show_gift", "o:decide_gift", "o:prove_gift"})


def _seen(context: Context) -> list[Gift]:
    """Open gifts that the person may see, those that wait for a decision first."""
    session, me, day = context.session, context.me, context.today
    found = [
        each
        for each in gift_lists.open_gifts(session)
        if each.person_id == me.id or gift_deciders.sees(session, me, each, day)
    ]
    return sorted(found, key=lambda each: (each.state != WAITING, each.id))


def _called(context: Context, plain: str) -> list[Gift]:
    """Those whose thing is named: its first word stands in the sentence."""
    key = fold(plain)
    return [
        each
        for each in _seen(context)
        if (first := fold(next(iter(thing_of(context, each).split()), "")))
        and len(first) >= _LEAST
        and (first in key or any(first.startswith(part) for part in _parts(plain)))
    ]


def _parts(plain: str) -> list[str]:
    return [fold(each) for each in plain.split() if len(fold(each)) > _LEAST]


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Those that are named, else all that the person may see, each with for whom it waits."""
    plain = without_polite_ending(normalise(rest))
    seen = _seen(context)
    named = _called(context, plain) or seen
    if context.me.has(EXECUTIVE, ADMIN) and not seen:
        figures = show_gifts_over.all_gifts(context)
        return [Text(_NONE_OF_YOURS), *figures]
    if not seen:
        return [Text("ไม่มีของขวัญที่รอพิจารณาในสายงานของท่าน", (gift_cards.LIST,))]
    waiting = sum(each.state == WAITING for each in named)
    more = len(named) - _MOST
    note = f"และอีก {more:,} เรื่อง กด “ของขวัญที่รายงาน” " if more > 0 else ""
    return [
        Card(
            f"ของขวัญรอพิจารณา {waiting:,} เรื่อง",
            subtitle=f"รอหลักฐานอีก {len(named) - waiting:,} เรื่อง" if waiting < len(named) else "",
            rows=tuple(_row(context, each) for each in named[:_MOST]),
            buttons=(gift_cards.LIST,),
            note=f"{note}แสดงเฉพาะเรื่องที่ท่านมีสิทธิ์เห็น",
        )
    ]


_NONE_OF_YOURS = "ไม่มีของขวัญที่รอท่านพิจารณา เรื่องของผู้อื่นแสดงเป็นตัวเลขโดยไม่มีชื่อ"


def _row(context: Context, gift: Gift) -> Row:
    row = show_gifts.own_row(context, gift)
    who = gift_deciders.receiver(context.session, gift)
    if gift.state != WAITING:
        return replace(row, value=f"{who.name}\n{row.value}", button=gift_cards.see(gift.id, "ดู"))
    first = gift_deciders.first_of(context.session, gift, context.today)
    mine = first is not None and first.person.id == context.me.id
    waits = "รอท่านพิจารณา" if mine else f"รอ {first.person.name} พิจารณา" if first else ""
    button = gift_cards.decide(gift.id) if mine else gift_cards.see(gift.id, "ดู")
    return replace(row, value=gift_words.lines((who.name, row.value, waits)), button=button)


QUERY = Query(
    "gift_turn",
    ("ของขวัญรอใครพิจารณา",),
    answer,
    roles=frozenset(_LEADS),
    instead="gift_decider",
    heard=answer,
    outside=True,
)
