"""The colleague's answer: whether they saw the deed that its owner asks about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.good_deeds import deed_notices, deed_words
from handlers.messages import Message, Text
from handlers.question import button_facts
from models.errors import permitted
from models.good_deeds import deed_texts, deed_witness
from models.people import people


def open_answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from the buttons of the request. facts: `d` the deed's id, `do` yes or no"""
    deed_id = button_facts.whole(facts, "d") or 0
    with closing(deed_words.refused):
        deed = deed_witness.asked(context.session, context.me, deed_id)
    told = deed_texts.words(context.sealer, deed)
    answers: Answers = {"deed_id": deed_id, "told": told, "opened_with": dict(facts)}
    if facts.get("do") in ("yes", "no"):
        answers["sure"] = facts["do"] == "yes"
    return Opening(str(deed_id), answers, anew=True)


def _ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(f"“{answers['told']}”\n\nท่านเห็นเรื่องนี้ด้วยตนเองหรือไม่")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Notes that the person saw it and tells the owner, or that nobody is asked any more."""
    with closing(deed_words.refused):
        if not answers["sure"]:
            deed_witness.decline(context.session, context.me, answers["deed_id"])
            return [Text("ขอบคุณ ไม่แจ้งเจ้าของเรื่อง ผู้นั้นขอให้ผู้อื่นยืนยันได้", (deed_words.MINE,))]
        deed = deed_witness.confirm(context.session, context.me, answers["deed_id"], context.now)
    context.must_arrive = True
    owner = people.by_id(context.session, deed.person_id or 0)
    if owner is not None:
        deed_notices.tell_witnessed(context, owner, deed)
    return [Text("ยืนยันแล้ว ขอบคุณ", (deed_words.MINE,))]


def _still(context: Context, answers: Answers) -> bool:
    return permitted(deed_witness.asked, context.session, context.me, answers["deed_id"])


FLOW = Flow(
    name=deed_words.BE_WITNESS,
    title="การยืนยันความดีของเพื่อน",
    opens_on=(),
    steps=(yes_or_no(_ask_sure, "เห็นด้วยตา", "ไม่ได้เห็น", "เห็น"),),
    open=open_answer,
    finish=finish,
    still=_still,
    counted=False,
    seen_by="หากตอบว่าเห็น เจ้าของเรื่องเห็นชื่อท่านเป็นผู้ยืนยัน หากตอบว่าไม่ได้เห็น บอตไม่แจ้งผู้ใด",
)
