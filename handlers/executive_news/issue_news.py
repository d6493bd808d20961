"""The executive issues an announcement in one tap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.executive_news import news_cards, news_notices, news_words, show_news
from handlers.messages import Message, Text
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from models.errors import Refusal
from models.executive_news import issuing


def named(facts: Mapping[str, str]) -> tuple[int, int] | None:
    """Returns the id and the revision that a button names (`n`, `v`), or None."""
    news_id, revision = button_facts.whole(facts, "n"), button_facts.whole(facts, "v")
    return (news_id, revision) if news_id is not None and revision is not None else None


def refused(context: Context, refusal: Refusal) -> Message:
    """Returns why it cannot be done, with the way to what waits."""
    waits = issuing.waiting_for(context.session, context.me, context.today)
    ways = (news_words.WAITING_LIST,) if waits else ()
    return Text(news_words.refused(refusal), (*ways, news_words.LIST, news_words.MENU))


def issue(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Issues the draft of the button (`n`, `v`); without one it shows what waits."""
    about = named(facts)
    if about is None:
        return show_news.waiting(context, rest, facts)
    try:
        found = issuing.issue(context.session, context.sealer, context.me, *about, context.now)
    except Refusal as refusal:
        return [refused(context, refusal)]
    context.must_arrive = True
    context.withdrawn += news_notices.keys_of_drafts(found)
    news_notices.tell_issued(context, found)
    return [
        Text(f"ออกประกาศ “{short_title(found.title)}” แล้ว ผู้รับจะเห็นในสรุปประจำวัน"),
        news_cards.handled(context, found),
    ]


QUERY = Query(name=news_words.ISSUE, words=(), answer=issue)
