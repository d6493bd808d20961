"""An administrator takes a published deed off the wall; its owner keeps it and hears of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.good_deeds import deed_notices, deed_words
from handlers.messages import Button, Message, Text
from handlers.question import button_facts
from handlers.question.query import opens
from models.errors import permitted
from models.good_deeds import deed_texts, deeds
from models.people import people
from models.people.person import ADMIN

_WALL = Button("ความดีที่เผยแพร่", opens(deed_words.WALL), "ความดีที่เผยแพร่")


def open_taking(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from the row of a published deed. facts: `d` its id"""
    deed_id = button_facts.whole(facts, "d") or 0
    with closing(deed_words.refused):
        deed = deeds.check_published(context.session, deed_id)
    told = deed_texts.words(context.sealer, deed)
    answers: Answers = {"deed_id": deed_id, "told": told, "opened_with": dict(facts)}
    return Opening(str(deed_id), answers, anew=True)


def _ask(_context: Context, answers: Answers) -> Message:
    return Text(
        f"“{answers['told']}”\n\nนำเรื่องนี้ลงจากความดีที่เผยแพร่ใช่หรือไม่ เจ้าของยังเก็บไว้ได้และจะได้รับแจ้ง"
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Takes it down and tells its owner, or leaves it."""
    if not answers["sure"]:
        return [Text("ไม่นำลง เรื่องนี้ยังเผยแพร่อยู่", (_WALL,))]
    with closing(deed_words.refused):
        deed = deeds.take_down(context.session, context.me, answers["deed_id"], context.now)
    context.must_arrive = True
    owner = people.by_id(context.session, deed.person_id or 0)
    if owner is not None:
        deed_notices.tell_taken_down(context, owner, deed)
    return [Text("นำลงแล้ว และแจ้งเจ้าของเรื่องแล้ว", (_WALL,))]


def _still(context: Context, answers: Answers) -> bool:
    return permitted(deeds.check_published, context.session, answers["deed_id"])


FLOW = Flow(
    name=deed_words.TAKE_DOWN,
    title="การนำความดีลงจากที่เผยแพร่",
    opens_on=(),
    roles=frozenset((ADMIN,)),
    steps=(yes_or_no(_ask, "นำลง", "ไม่นำลง", "นำลง", "เอาลง"),),
    open=open_taking,
    finish=finish,
    still=_still,
    counted=False,
)
