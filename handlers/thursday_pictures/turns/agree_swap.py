"""The other unit answers a request to change weeks: one tap, from the request's buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.questions import plain
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.thursday_pictures import picture_notices, picture_words
from models.errors import permitted
from models.people import people
from models.people.person import REPORTER
from models.thursday_pictures import picture_swaps


def open_answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens from the request's buttons: its week (`w`), its stamp (`t`), the answer (`do`)."""
    week_id, stamped = button_facts.whole(facts, "w") or 0, facts.get("t", "")
    with closing(picture_words.refused_swap):
        picture_swaps.for_answer(context.session, context.me, week_id, stamped, context.now)
    answers: Answers = {"week_id": week_id, "stamp": stamped, "opened_with": dict(facts)}
    if facts.get("do") in ("yes", "no"):
        answers["sure"] = facts["do"] == "yes"
    return Opening(f"{week_id}|{stamped}", answers, anew=True)


def finish_answer(context: Context, answers: Answers) -> Sequence[Message]:
    """Changes the weeks or not, and tells who asked."""
    with closing(picture_words.refused_swap):
        week, other, asker_id = picture_swaps.answer(
            context.session,
            context.me,
            answers["week_id"],
            answers["stamp"],
            answers["sure"],
            context.now,
        )
    context.must_arrive = True
    asker = people.by_id(context.session, asker_id) if asker_id is not None else None
    if asker is not None:
        own = picture_words.day_of(other if answers["sure"] else week, context.working_days)
        picture_notices.tell_swap(context, week, asker, answers["sure"], own)
    mine = picture_words.day_of(week if answers["sure"] else other, context.working_days)
    words = (
        f"แลกคิวแล้ว คิวของสำนักท่านคือ {mine}"
        if answers["sure"]
        else "ไม่แลกคิว คิวของทั้งสองสำนักเป็นเหมือนเดิม"
    )
    return [Text(words, (picture_words.WHOLE_ROTA, picture_words.LIST))]


def waits_still(context: Context, answers: Answers) -> bool:
    """Whether the request still waits for this person."""
    about = (answers["week_id"], answers["stamp"], context.now)
    return permitted(picture_swaps.for_answer, context.session, context.me, *about)


FLOW = Flow(
    name=picture_words.AGREE,
    title="การตอบคำขอแลกคิว",
    opens_on=(),
    steps=(yes_or_no(plain("ตกลงแลกคิวหรือไม่"), "ตกลงแลกคิว", "ไม่แลกคิว", "แลก", "แลกคิว"),),
    open=open_answer,
    finish=finish_answer,
    still=waits_still,
    roles=frozenset((REPORTER,)),
    counted=False,
)
