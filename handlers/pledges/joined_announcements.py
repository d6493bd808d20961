"""`ประกาศที่เข้าร่วม`: the announcements that the person has joined, when, and the text of that day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Message
from handlers.pledges import pledge_words
from handlers.question import button_facts
from handlers.question.query import Query
from models.pledges import pledges


def answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns all of them, the newest first; or the text of a button's announcement and version."""
    found = pledges.joined_by(context.session, context.me)
    which = button_facts.whole(facts, "a"), button_facts.whole(facts, "v")
    one = next((e for e in found if (e.pledge.announcement_id, e.pledge.version) == which), None)
    return [
        pledge_words.text_card(context, one) if one is not None else pledge_words.joined_card(found)
    ]


QUERY = Query(
    name="joined_announcements",
    words=("ประกาศที่เข้าร่วม", "ประกาศของฉัน"),
    answer=answer,
    own=True,
)
