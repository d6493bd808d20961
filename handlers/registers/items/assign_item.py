"""An administrator makes a bureau responsible for an item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.questions import plain, show_words
from handlers.conversation.refusals import closing
from handlers.messages import Message
from handlers.registers import register_cards, register_words, show_register
from handlers.registers.register_words import ASSIGN
from handlers.understand.names import one_bureau
from models.people import people
from models.people.person import ADMIN
from models.registers import register_items


def open_assigning(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the item of a button (`i`) or of typed words."""
    found = show_register.named(context, rest, facts)
    if found is None:
        raise Closed(show_register.gone())
    return Opening(str(found[1].item.id), {"item": found[1].item.id}, anew=True)


def read_bureau(text: str, context: Context, _answers: Answers) -> dict[str, object]:
    bureaus = {each.name: each for each in people.staffed_bureaus(context.session)}
    found = one_bureau(text, bureaus, "ไม่พบสำนักนี้ กรุณาพิมพ์ชื่อสำนัก เช่น สำนักบริหารงานกลาง")
    return {"b": found.id, "words": found.name}


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Keeps it; returns the item's card."""
    standing = register_items.standing_of(context.session, answers["item"], context.today)
    if standing is None:
        raise Closed(show_register.gone())
    with closing(register_words.refused):
        register_items.assign(
            context.session, context.me, standing.item, answers["bureau"]["b"], context.now
        )
    now = register_items.standing_of(context.session, answers["item"], context.today)
    assert now is not None
    register = register_items.register_of_item(context.session, now.item)
    return [register_cards.item_card(context, register, now, "มอบหมายแล้ว")]


FLOW = Flow(
    name=ASSIGN,
    title="การมอบหมายข้อในทะเบียน",
    opens_on=(),
    steps=(
        Step(
            name="bureau",
            label="สำนักที่รับผิดชอบ",
            ask=plain("ให้สำนักใดรับผิดชอบข้อนี้ พิมพ์ชื่อสำนัก"),
            read=read_bureau,
            show=show_words,
        ),
    ),
    open=open_assigning,
    finish=finish,
    roles=frozenset((ADMIN,)),
    counted=False,
)
