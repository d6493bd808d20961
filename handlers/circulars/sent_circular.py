"""Which circular that was sent a conversation is about, and why it cannot go on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from handlers.circulars import circular_words, sent_named, show_circulars
from handlers.context import Context
from handlers.conversation.flow import Answers, Closed, Opening
from handlers.executive_news import news_words
from handlers.messages import Message, Text
from handlers.question import called_rows
from handlers.understand.patterns import pattern_of
from models.circulars import sending
from models.circulars.circular import OUT, Circular
from models.errors import Refusal

_LOOKED_AT = 8


def opening(context: Context, facts: Mapping[str, str], asks: bool) -> Opening:
    """Opens for the circular of a button (`n`), else for the newest that is out.

    asks: only one that asks to be acknowledged. Raises Closed.
    """
    found = show_circulars.chosen(context, facts) if "n" in facts else _meant(context, asks)
    if found is None:
        raise Closed(circular_words.gone() if "n" in facts else _nothing(context, asks))
    if found.state != OUT:
        raise Closed(settled(Refusal("ended")))
    answers = {"circular": found.id, "reminded": found.reminded}
    return Opening(str(found.id), answers, anew=True)


def _meant(context: Context, asks: bool) -> Circular | None:
    """Returns the newest that is out, or the newest of those that the words name."""
    found, _ = sending.sent(context.session, _LOOKED_AT)
    out = [each for each in found if each.state == OUT and (each.acknowledges or not asks)]
    called = called_rows.those_called(out, context.said, _SORT, partial(text, context))
    if out and called is None:
        named = called_rows.called_in(context.said, _SORT)
        raise Closed(Text(_NO_SUCH.format(named), (circular_words.SENT_LIST, circular_words.MENU)))
    return next(iter(called or out), None)


def _nothing(context: Context, asks: bool) -> Message:
    """Says that no message is out that this could be done with: an announcement that asks to be
    acknowledged is told on by itself."""
    news = [each for each in sent_named.all_out(context) if each.asks] if asks else []
    if news:
        told = _NEWS_REMINDS.format(news[0].title)
        shows = news[0].button("ดูผู้อ่าน", circular_words.READERS, news_words.READERS)
        return Text(told, (shows, circular_words.SENT_LIST, circular_words.MENU))
    none = _NONE_ASKS if asks else "ไม่มีข้อความถึงหลายคนที่ส่งอยู่"
    return Text(none, (circular_words.SENT_LIST, circular_words.MENU))


_NEWS_REMINDS = (
    "ประกาศ “{}” ไม่ต้องสั่งเตือน บอตเตือนผู้ที่ยังไม่กดรับทราบเองในสรุปประจำวันจนกว่าจะกดหรือพ้นช่วงประกาศ "
    "ส่วนข้อความถึงหลายคน ขณะนี้ไม่มีฉบับที่ขอให้กดรับทราบ"
)
_NONE_ASKS = "ขณะนี้ไม่มีข้อความหรือประกาศที่ขอให้กดรับทราบ จึงไม่มีใครต้องเตือนเรื่องนี้"
_SORT = pattern_of("ข้อความ(?:ที่ส่ง(?:ไป)?)?|หนังสือเวียน|ประกาศแจ้ง")
_NO_SUCH = "ยังไม่ได้ดำเนินการ ไม่พบข้อความเรื่อง “{}” ที่ส่งอยู่ กด “ข้อความที่ส่ง” เพื่อเลือก"


def text(context: Context, found: Circular) -> str:
    return sending.text_of(context.sealer, found)


def of(context: Context, answers: Answers) -> Circular:
    """Returns the circular of the answers. Raises Closed if it is gone."""
    found = sending.named(context.session, answers["circular"])
    if found is None:
        raise Closed(circular_words.gone())
    return found


def settled(refusal: Refusal) -> Message:
    """Returns why it cannot be done, with the way to all that were sent."""
    ways = (circular_words.SENT_LIST, circular_words.MENU)
    return Text(circular_words.refused(refusal), ways)
