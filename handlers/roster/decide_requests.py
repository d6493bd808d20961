"""`คำขอแก้ทะเบียน`: what waits for a second administrator, confirmed or refused in one tap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.people import account_words
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.roster import person_card, request_cards, roster_telling
from handlers.roster.roster_refusals import refused
from handlers.roster.roster_words import DECIDE, REQUESTS, SEARCH
from models.accounts.changing import roster_deciding, roster_requests
from models.accounts.changing.roster_deciding import Decided
from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN
from models.people.roster_request import ACCOUNT_WAITS

_MOST = 8


def show(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the requests that wait, or the card of the one of a button (`a`)."""
    waiting = roster_requests.waiting(context.session, context.now)
    chosen = button_facts.whole(facts, "a")
    for request, person in waiting:
        if request.id == chosen or len(waiting) == 1:
            mine = request.asked_by == context.me.id
            return [request_cards.card(context, request, person, offer=not mine)]
    if not waiting:
        return [Text("ไม่มีคำขอแก้ทะเบียนที่รอยืนยัน", (SEARCH,))]
    rows = [
        Row(
            person.name,
            person.bureau.name,
            Button("ดู", opens(REQUESTS, a=request.id), f"คำขอแก้ทะเบียน {person.staff_id}"),
        )
        for request, person in waiting[:_MOST]
    ]
    return [Card(f"คำขอแก้ทะเบียน {len(waiting)} เรื่อง", rows=tuple(rows), buttons=(SEARCH,))]


def decide(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Confirms or refuses the request of a button (`a`, `do`), once."""
    request_id, done = button_facts.whole(facts, "a"), facts.get("do")
    if request_id is None or done not in ("confirm", "refuse"):
        return show(context, "", facts)
    try:
        over = _decided(context, request_id, done == "confirm")
    except Refusal as refusal:
        return [Text(refused(refusal), (request_cards.ALL, SEARCH))]
    context.must_arrive = True
    request_cards.tell_decision(context, over, done == "confirm")
    words = "ยืนยัน" if done == "confirm" else "ปฏิเสธ"
    said = Text(f"{words}คำขอแก้ทะเบียนของ {over.person.name} แล้ว และแจ้งผู้ขอให้ทราบ")
    return [said, *person_card.of(context, over.person)]


def _decided(context: Context, request_id: int, confirmed: bool) -> Decided:
    request = roster_requests.for_decision(context.session, context.me, request_id, context.now)
    person = people.by_id(context.session, request.person_id)
    frees = confirmed and request.kind == ACCOUNT_WAITS and person is not None
    with roster_telling.changing(context, *([person] if frees and person else [])) as changes:
        over = roster_deciding.decide(
            context.session, context.sealer, context.me, request_id, confirmed, context.now
        )
        changes += [over.change] if over.change is not None else []
    if over.account is not None:
        tell_freed(context, over)
    return over


def tell_freed(context: Context, over: Decided) -> None:
    """Tells the account that was freed, if it still reads."""
    key = f"freed:{over.request.id}"
    message = account_words.FREED
    context.notify(over.person, [message], key, request_cards.KIND, account=over.account)


_ADMIN = frozenset((ADMIN,))
QUERY = Query(
    name=REQUESTS,
    words=("คำขอแก้ทะเบียน", "คำขอแก้ทะเบียนบุคลากร", "คำขอเปลี่ยนหน้าที่"),
    answer=show,
    roles=_ADMIN,
)
DECIDING = Query(name=DECIDE, words=(), answer=decide, roles=_ADMIN)
