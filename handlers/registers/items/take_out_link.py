"""Taking an address out of an item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text
from handlers.registers import register_cards, register_words, show_register
from handlers.registers.register_words import TAKE_OUT
from models.errors import Refusal
from models.registers import register_items
from models.registers.register import RegisterEntry
from models.registers.register_items import GIVERS

_SHOWN = 9


def open_taking(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the item of a button (`i`) or of typed words; of a single address it asks only
    whether it is sure."""
    found = show_register.named(context, rest, facts)
    if found is None:
        raise Closed(show_register.gone())
    _, standing = found
    if not standing.entries:
        raise Closed(register_words.refused(Refusal("nothing_given")))
    answers: Answers = {"item": standing.item.id}
    if len(standing.entries) == 1:
        answers["which"] = standing.entries[0].id
    return Opening(str(standing.item.id), answers, anew=True)


def _name(entry: RegisterEntry) -> str:
    return entry.title or entry.url


def ask_which(context: Context, answers: Answers) -> Message:
    lines = [f"{n}. {_name(each)}" for n, each in _offered(context, answers)]
    return Text("\n".join(("เอารายการใดออก", *lines)))


def _offered(context: Context, answers: Answers) -> list[tuple[int, RegisterEntry]]:
    return list(enumerate(show_register.standing(context, answers).entries[-_SHOWN:], 1))


def offer_entries(context: Context, answers: Answers) -> Sequence[Choice]:
    return [
        Choice(f"e{each.id}", f"รายการที่ {n}", each.id, said=(str(n), f"ข้อ {n}"))
        for n, each in _offered(context, answers)
    ]


def ask_sure(context: Context, answers: Answers) -> Message:
    entry = context.session.get_one(RegisterEntry, answers["which"])
    return Text(f"เอาออกจากทะเบียนใช่หรือไม่\n{_name(entry)}")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Takes it out if that is confirmed; returns the item's card."""
    standing = show_register.standing(context, answers)
    register = register_items.register_of_item(context.session, standing.item)
    if not answers["sure"]:
        return [register_cards.item_card(context, register, standing)]
    entry = context.session.get_one(RegisterEntry, answers["which"])
    with closing(register_words.refused):
        register_items.take_out(context.session, context.me, entry, context.now)
    now = show_register.standing(context, answers)
    return [register_cards.item_card(context, register, now, "เอาออกแล้ว")]


FLOW = Flow(
    name=TAKE_OUT,
    title="การเอาลิงก์ออก",
    opens_on=(),
    steps=(
        Step(name="which", label="ลิงก์", ask=ask_which, choices=offer_entries),
        yes_or_no(ask_sure, "ยืนยันเอาออก", "ไม่เอาออก", "เอาออก", "ลบ"),
    ),
    open=open_taking,
    finish=finish,
    roles=GIVERS,
    counted=False,
)
