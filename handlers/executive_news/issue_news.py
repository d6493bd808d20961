"""The executive issues an announcement in one tap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.executive_news import (
    news_cards,
    news_notices,
    news_price,
    news_words,
    show_news,
)
from handlers.messages import Message, Text
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from models.errors import Refusal
from models.executive_news import issuing, news_drafts
from models.executive_news.news import GROUP, ExecutiveNews


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
        waits = issuing.for_decision(context.session, context.me, *about, context.now)
        dearer = _dearer(context, waits, facts)
        if dearer:
            return [Text(dearer), *news_cards.to_issue(context, waits, context.me.id)]
        found = issuing.issue(
            context.session, context.sealer, context.me, *about, context.now, "q" not in facts
        )
    except Refusal as refusal:
        return [refused(context, refusal)]
    context.must_arrive = True
    context.withdrawn += news_notices.keys_of_drafts(found)
    before = news_drafts.named(context.session, found.replaces_id or 0)
    if before is not None:
        context.withdrawn += news_notices.keys_of_pushes(context, before)
    news_notices.tell_issued(context, found)
    return [
        Text(f"ออกประกาศ “{short_title(found.title)}” แล้ว {_sent_words(found)}"),
        news_cards.handled(context, found),
    ]


def _sent_words(found: ExecutiveNews) -> str:
    at_once = found.urgent or found.audience == GROUP
    return "กำลังส่งถึงผู้รับ" if at_once else "ผู้รับจะเห็นในสรุปประจำวัน"


def _dearer(context: Context, waits: ExecutiveNews, facts: Facts) -> str:
    """Returns why it is not sent at once for the price that the button shows; "" if it is."""
    if "q" in facts and waits.audience != GROUP:
        return ""
    price = news_price.of_sending(context, waits)
    if not price.fits:
        return "โควตาข้อความของเดือนนี้ไม่พอแล้ว จึงยังไม่ได้ออกประกาศ"
    if price.messages > (button_facts.whole(facts, "c") or 0):
        return f"ขณะนี้ต้องส่ง {price.messages:,} ข้อความ กรุณายืนยันอีกครั้ง"
    return ""


QUERY = Query(name=news_words.ISSUE, words=(), answer=issue)
