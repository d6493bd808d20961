"""The executive sends a draft back to whoever wrote it, with a word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.questions import too_long
from handlers.conversation.reason_asked import NOT, reason_asked
from handlers.conversation.refusals import closing
from handlers.executive_news import issue_news, news_notices, news_words, show_news
from handlers.messages import Message, Text
from handlers.messages.name_labels import short_title
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
    answers: Answers = {"news": about[0], "revision": about[1]}
    if facts.get("said"):
        answers["said"] = read_word(facts["said"], context, answers)
    return Opening(f"{about[0]}|{about[1]}", answers, anew=True)


def ask_word(context: Context, answers: Answers) -> Message:
    """Asks what is to be mended; shows what was said of it before, to be confirmed."""
    if not answers.get("said"):
        return Text("ต้องการให้แก้อะไร พิมพ์สั้น ๆ")
    title = short_title(news_words.title_of(context, answers["news"]))
    return Text(f"ส่งร่างประกาศ “{title}” กลับให้แก้ตามนี้ไหม\n{answers['said']}\nผู้ร่างจะเห็นข้อความนี้")


def read_word(text: str, _context: Context, _answers: Answers) -> str:
    words = normalise(text).strip()
    if len(words) > LONGEST_WORD:
        raise Unclear(too_long(LONGEST_WORD))
    return words


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Sends it back and tells whoever drafted it."""
    about = answers["news"], answers["revision"]
    if answers["word"] == NOT:
        return [Text("ยังไม่ได้ส่งกลับ ร่างประกาศนี้ยังรอท่าน", (news_words.WAITING_LIST, news_words.MENU))]
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
    steps=(reason_asked(ask_word, read_word, "พิมพ์ใหม่", "ผู้ร่างเห็นเหตุผลนี้ จึงรู้ว่าต้องแก้อะไร"),),
    open=open_return,
    finish=finish,
    counted=False,
)
