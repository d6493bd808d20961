"""Takes back an announcement of an executive, or a draft of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.executive_news import issue_news, news_cards, news_notices, news_words
from handlers.messages import Message, Text
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from models.executive_news import issuing, news_drafts
from models.executive_news.news import ExecutiveNews


def open_withdrawal(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the announcement of a button (`n`)."""
    found = _withdrawable(context, button_facts.whole(facts, "n"))
    return Opening(str(found.id), {"news": found.id}, anew=True)


def _withdrawable(context: Context, news_id: int | None) -> ExecutiveNews:
    found = news_drafts.named(context.session, news_id) if news_id is not None else None
    if found is None or not issuing.may_withdraw(context.session, context.me, found, context.today):
        raise Closed(news_words.gone())
    return found


def ask_sure(context: Context, answers: Answers) -> Message:
    found = _withdrawable(context, answers["news"])
    return Text(
        f"ยกเลิก “{short_title(found.title)}” ใช่หรือไม่\nผู้ที่ยังไม่อ่านจะไม่เห็นอีก และยกเลิกแล้วออกซ้ำไม่ได้"
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Takes it back; nobody is told of it any more."""
    found = _withdrawable(context, answers["news"])
    if answers["sure"]:
        with closing(lambda refusal: issue_news.refused(context, refusal)):
            issuing.withdraw(context.session, context.sealer, context.me, found.id, context.now)
        context.must_arrive = True
        context.withdrawn += news_notices.keys_of_drafts(found)
        context.withdrawn += news_notices.keys_of_pushes(context, found)
    return [news_cards.handled(context, found)]


FLOW = Flow(
    name=news_words.WITHDRAW,
    title="การยกเลิกประกาศของผู้บริหาร",
    opens_on=(),
    steps=(yes_or_no(ask_sure, "ยืนยันยกเลิก", "ไม่ยกเลิก", "ยกเลิกเลย"),),
    open=open_withdrawal,
    finish=finish,
    counted=False,
)
