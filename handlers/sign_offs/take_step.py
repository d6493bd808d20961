"""One tap on a document's road: ตรวจแล้ว, ลงนาม, ถอนเรื่อง, ส่งถึง…"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from handlers.sign_offs import road_cards, road_notices, road_words, show_roads, which_waits
from handlers.sign_offs.road_words import AUDIENCES, POSITIONS
from handlers.understand.thai import fold
from models.errors import Refusal
from models.people import people
from models.people.person import CHECKER, SIGNER, Person
from models.sign_offs import road_lists, roads
from models.sign_offs.sign_off import CHECKING, OPEN, SIGNING, SignOff

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Tap = Callable[["Session", Person, int, int, datetime], SignOff]


def _taps(
    state: str, tap: Tap, done: Callable[[Context, SignOff], str]
) -> Callable[[Context, str, Facts], Sequence[Message]]:
    def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
        """facts: `s` the document, `v` its revision; typed words mean the one that was opened
        last, else the only one that waits. That is shown first, and asked about."""
        about = _named(facts)
        if about is None:
            only = _only(context, state)
            if only is None:
                return show_roads.mine(context, "", {})
            if only.wants is None and which_waits.opened(context, [only]) is None:
                return _asked(context, only)
            about = only.id, only.revision
        try:
            found = tap(context.session, context.me, *about, context.now)
        except Refusal as refusal:
            return [road_words.sorry(context, refusal)]
        context.must_arrive = True
        context.withdrawn += road_notices.keys_of_asked(found)
        return [Text(done(context, found), (road_words.TO_LIST, road_words.MENU))]

    return answer


def _checked(context: Context, found: SignOff) -> str:
    signer = road_words.name_of(context, found.signer_id)
    return f"บันทึกว่าท่านตรวจแล้ว ระบบจะเทียบกับข้อมูลปัจจุบัน แล้วส่งให้ {signer} ลงนาม"


def _signed(context: Context, found: SignOff) -> str:
    preparer = road_words.name_of(context, found.prepared_by)
    return f"บันทึกการลงนามของท่านแล้ว ระบบจะเทียบกับข้อมูลปัจจุบัน แล้วแจ้ง {preparer} ให้ออกเลข"


def _named(facts: Facts) -> tuple[int, int] | None:
    road_id, revision = button_facts.whole(facts, "s"), button_facts.whole(facts, "v")
    return (road_id, revision) if road_id is not None and revision is not None else None


def _asked(context: Context, found: SignOff) -> Sequence[Message]:
    """Shows which document is meant and asks once: a yes, or the word again, does the step."""
    card = road_cards.of_road(context, found, context.me, asked=True)
    return [Text(_SURE[found.state]), card]


_SURE = {
    CHECKING: "ยังไม่ได้บันทึก ท่านตรวจเอกสารฉบับนี้แล้วใช่หรือไม่ กด “ตรวจแล้ว” หรือพิมพ์ “ยืนยัน”",
    SIGNING: "ยังไม่ได้ลงนาม ลงนามเอกสารฉบับนี้ใช่หรือไม่ กด “ลงนาม” หรือพิมพ์ “ยืนยัน”",
}


def _only(context: Context, state: str) -> SignOff | None:
    waiting = road_lists.waiting_for(context.session, context.me)
    of_step = [each for each in waiting if each.state == state]
    found = which_waits.opened(context, waiting) or which_waits.meant(context, of_step)
    return found if found in of_step else None


def withdraw(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Takes back the document of the button (`s`), or the only one of the person under way."""
    about = button_facts.whole(facts, "s")
    if about is None:
        own = road_lists.prepared_by(context.session, context.me, 20)
        under_way = [each.id for each in own if each.state in OPEN]
        if len(under_way) != 1:
            return show_roads.mine(context, "", {})
        [about] = under_way
    try:
        found = roads.withdraw(context.session, context.me, about, context.now)
    except Refusal as refusal:
        return [road_words.sorry(context, refusal)]
    context.must_arrive = True
    context.withdrawn += road_notices.keys_of_asked(found)
    return [Text("ถอนเรื่องแล้ว ไม่มีผู้ใดต้องตรวจหรือลงนามเอกสารนี้", (road_words.TO_LIST, road_words.MENU))]


def send(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Sends a document to each person of an audience, once.

    The button names the document (`s`) and the audience (`w`). Typed words mean the person's newest
    document that has a number.
    """
    about, audience = button_facts.whole(facts, "s"), facts.get("w", "") or audience_of(rest)
    if about is None:
        issued = road_lists.newest_issued(context.session, context.me)
        if issued is None or not audience:
            return show_roads.mine(context, "", {})
        about = issued.id
    try:
        position = POSITIONS.get(audience, "")
        to = roads.send(context.session, context.me, about, audience, position, context.now)
    except Refusal as refusal:
        return [road_words.sorry(context, refusal)]
    found = roads.named(context.session, about)
    assert found is not None
    if not to:
        return [Text(f"ส่งถึง{AUDIENCES[audience]}ไว้แล้ว จึงไม่ส่งซ้ำ", (road_words.TO_LIST,))]
    for person in to:
        road_notices.deliver(context, found, person)
    context.must_arrive = True
    missing = len(to) - sum(people.reachable(each) for each in to)
    without = f" ยังไม่ใช้ LINE {missing:,} คน กรุณาแจ้งทางอื่นด้วย" if missing else ""
    words = f"ส่งถึง{AUDIENCES[audience]} {len(to):,} คนแล้ว{without}"
    return [Text(words), road_cards.of_road(context, found, context.me)]


def audience_of(words: str) -> str:
    """Returns the audience that the words name; "" if they name none."""
    said = fold(words)
    named = (each for each, name in AUDIENCES.items() if said and fold(name).startswith(said))
    return next(named, "")


CHECK = Query(
    name=road_words.CHECK,
    words=("ตรวจเอกสารแล้ว", "เอกสารผ่านการตรวจ"),
    answer=_taps(CHECKING, roads.check, _checked),
    roles=frozenset((CHECKER,)),
)
SIGN = Query(
    name=road_words.SIGN,
    words=("ลงนามเอกสาร", "ลงนามเอกสารแล้ว", "เซ็นเอกสาร", "เซ็นเอกสารแล้ว"),
    answer=_taps(SIGNING, roads.sign, _signed),
    roles=frozenset((SIGNER,)),
)
WITHDRAW = Query(
    name=road_words.WITHDRAW, words=("ถอนเรื่องเสนอลงนาม", "ถอนเอกสารที่เสนอ"), answer=withdraw
)
QUERIES = (
    CHECK,
    SIGN,
    WITHDRAW,
    Query(name=road_words.SEND, words=("ส่งเอกสารที่ลงนามแล้ว",), answer=send),
)
