"""`ดูตามที่จะเห็น`: an announcement that is being opened or changed, as people will see it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import drafts
from handlers.messages import Message, Text
from handlers.pledges.administering import announcement_words, mend_announcement, open_announcement
from handlers.question.query import Facts, Query

_SHOWS = {
    open_announcement.FLOW.name: open_announcement.preview,
    mend_announcement.FLOW.name: mend_announcement.preview,
}


def answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns it, from the draft that waits for its confirmation."""
    place = drafts.current(context)
    flow = context.flows.get(place.row.flow) if place is not None else None
    if place is None or flow is None or flow.name not in _SHOWS:
        return [Text("ขณะนี้ไม่มีประกาศที่กำลังเปิดหรือแก้", (announcement_words.ALL,))]
    _, state = drafts.standing(context, flow, place)
    if any(step.name not in state.answers for step in flow.steps if step.when is None):
        return [Text("กรุณาตอบให้ครบก่อน แล้วดูตัวอย่างได้จากการ์ดตรวจทาน")]
    return _SHOWS[flow.name](context, state.answers)


QUERY = Query(
    name=announcement_words.PREVIEW,
    words=("ดูตามที่จะเห็น",),
    answer=answer,
    roles=announcement_words.ADMINS,
    goes_on=True,
)
