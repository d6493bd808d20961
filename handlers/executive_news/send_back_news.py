"""The executive sends a draft back to whoever wrote it, with a word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.questions import plain
from handlers.conversation.refusals import closing
from handlers.executive_news import issue_news, news_notices, news_words, show_news
from handlers.messages import Message, Text
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.executive_news import issuing
from models.executive_news.news import LONGEST_WORD


def open_return(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the draft of a button (`n`, `v`)."""
    about = issue_news.named(facts)
    if about is None:
        raise Closed(*show_news.waiting(context, "", {}))
    with closing(lambda refusal: issue_news.refused(context, refusal)):
        issuing.for_decision(context.session, context.me, *about, context.now)
    return Opening(f"{about[0]}|{about[1]}", {"news": about[0], "revision": about[1]}, anew=True)


def read_word(text: str, _context: Context, _answers: Answers) -> str:
    words = normalise(text).strip()
    if len(words) > LONGEST_WORD:
        raise Unclear(f"ข้อความยาวเกินไป กรุณาพิมพ์ไม่เกิน {LONGEST_WORD} ตัวอักษร")
    return words


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Sends it back and tells whoever drafted it."""
    about = answers["news"], answers["revision"]
    with closing(lambda refusal: issue_news.refused(context, refusal)):
        found = issuing.send_back(context.session, context.me, *about, answers["word"], context.now)
    context.must_arrive = True
    context.withdrawn += news_notices.keys_of_drafts(found)
    news_notices.tell_returned(context, found)
    return [Text("ส่งกลับให้ผู้ร่างแก้ไขแล้ว", (news_words.LIST, news_words.MENU))]


FLOW = Flow(
    name=news_words.SEND_BACK,
    title="การส่งร่างประกาศกลับ",
    opens_on=(),
    steps=(
        Step(
            name="word",
            label="เหตุผล",
            ask=plain("ต้องการให้แก้อะไร พิมพ์สั้น ๆ"),
            read=read_word,
            prose=True,
        ),
    ),
    open=open_return,
    finish=finish,
    counted=False,
)
