"""`ตรวจลิงก์`: how the links stand that one looks after; with an address, a look at it at once."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.links import link_cards, link_words
from handlers.links.link_words import CHECK, JUDGE, SEE_ALL
from handlers.messages import Card, Carousel, Message, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from models.errors import Refusal
from models.links import link_addresses, link_requests, link_states, links_seen
from models.people.person import ADMIN, REPORTER

_PAGE = 4
_OF_ADDRESSES = frozenset("./:")
_ROLES = frozenset((ADMIN, REPORTER))


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """facts: `s` the state that is listed, `p` the page. rest: an address to be looked at."""
    rest = link_addresses.completed(rest)
    if link_addresses.addresses_in(rest) or set(rest) & _OF_ADDRESSES:
        return _ask(context, rest)
    return [_listed(context, facts)]


def _ask(context: Context, text: str) -> Sequence[Message]:
    """Asks the worker for a look; its answer is the answer."""
    try:
        link_requests.ask(
            context.session,
            context.sealer,
            context.me,
            context.lane,
            text,
            (context.reply_token, context.reply_until),
            context.now,
            context.received_ticks,
        )
    except Refusal as refusal:
        return [Text(link_words.refused(refusal), (SEE_ALL,))]
    return []


def _listed(context: Context, facts: Facts) -> Message:
    bureau_id = links_seen.scope(context.me)
    counts = links_seen.counts(context.session, bureau_id, context.today)
    state = _state(facts, counts)
    page = button_facts.page(facts, _PAGE, counts[state])
    found = links_seen.listed(context.session, bureau_id, state, context.today, _PAGE, page.offset)
    whose = "ทั้งสำนักงาน" if bureau_id is None else context.me.bureau.name
    first = link_cards.summary(counts, whose, state if found else "", page.words)
    if not found:
        return first
    cards = [
        link_cards.one(context, each, place) for place, each in enumerate(found, page.offset + 1)
    ]
    turn = page.turn(CHECK, s=state)
    return Carousel((first, *cards), alt=f"ตรวจลิงก์ {whose}", quick=(*turn, SEE_ALL))


def _state(facts: Facts, counts: dict[str, int]) -> str:
    """Returns the state that is asked for, else the first that somebody must do something about."""
    asked = facts.get("s", "")
    if asked in link_words.LISTED:
        return asked
    return next((each for each in link_words.LISTED if counts[each]), link_states.PERSON)


def judge(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Keeps what a person saw behind a link. facts: `l` its id, `v` works or broken."""
    link_id, works = button_facts.whole(facts, "l"), facts.get("v") == "works"
    if link_id is None:
        return [_listed(context, {})]
    try:
        link = links_seen.see(context.session, context.me, link_id, works, context.now)
    except Refusal as refusal:
        return [Text(link_words.refused(refusal), (SEE_ALL,))]
    context.must_arrive = True
    words = _WORKS if works else _BROKEN
    return [Card("บันทึกแล้ว", rows=link_cards.facts(link), buttons=(SEE_ALL,), note=words)]


_WORKS = "นับว่าใช้ได้ 30 วันนับจากวันนี้ แม้บอตเปิดเองไม่ได้"
_BROKEN = "นับว่าเสีย และจะแจ้งผู้รับผิดชอบพร้อมเรื่องที่ต้องทำในวันถัดไป"

QUERY = Query(
    name=CHECK,
    words=(
        "ตรวจลิงก์",
        "ตรวจลิงค์",
        "เช็กลิงก์",
        "เช็คลิงก์",
        "เช็คลิงค์",
        "ลิงก์เสีย",
        "ลิงก์ที่เสีย",
        "ลิงก์ไหนเสีย",
        "ลิงก์ไหนเสียบ้าง",
        "มีลิงก์เสียไหม",
        "ลิงก์ใดเสียบ้าง",
        "ลิงก์ไหนเปิดไม่ได้",
        "ตรวจสอบลิงก์",
        "สถานะลิงก์",
    ),
    answer=answer,
    roles=_ROLES,
)
JUDGE_QUERY = Query(name=JUDGE, words=(), answer=judge, roles=_ROLES)
