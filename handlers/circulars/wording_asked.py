"""`หนังสือที่ส่งไปมีข้อความว่าอย่างไร`: who sends to many sees the words of the newest that went out, or
that it has not gone out yet."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.circulars import circular_cards, circular_words
from handlers.context import Context
from handlers.executive_news import news_cards, news_words
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_SHORT
from handlers.understand.thai import normalise
from models.circulars import sending
from models.circulars.circular import Circular
from models.executive_news import issuing
from models.executive_news.news import ISSUED, ExecutiveNews

_WORDED = pattern_of(
    rf"(?:มี|เขียน|ลง|ใช้|แจ้ง|บอก)?(?:ข้อความ|เนื้อความ|เนื้อหา|ถ้อยคำ|ใจความ)?(?:ไป)?ว่า(?:ไป)?(?:อะไร|{HOW_IN_SHORT})"
    rf"|(?:มี)?(?:เนื้อความ|เนื้อหา|ข้อความ|ใจความ)(?:เป็น|คือ)?(?:อะไร|{HOW_IN_SHORT})"
)
_OUT = pattern_of(r"(?:ส่ง|ออก|เวียน|แจ้ง)(?:ออก)?")
_SINCE = pattern_of("ไป|แล้ว|เมื่อ(?:กี้|ครู่|เช้า|วาน)|ตะกี้|ล่าสุด")
_NEWS = pattern_of("ประกาศ(?:ของผู้บริหาร)?|ข่าว(?:ของผู้บริหาร)?")
_LETTER = pattern_of("หนังสือ(?:เวียน)?|ข้อความ|จดหมาย|ฉบับ")
_LETTER_ALONE, _CIRCULAR = pattern_of("หนังสือ|จดหมาย"), pattern_of("หนังสือเวียน")
_FILLS = pattern_of(
    rf"ขอ(?:ดู|ทราบ)?|อยากรู้|เมื่อ(?:กี้|ครู่|เช้า|วาน)|ตะกี้|ล่าสุด|เพิ่ง|ที่|ผู้บริหาร|อัน|บ้าง|ไป|แล้ว|เรา|ของ|{POLITE}|\s"
)
_NOT_OUT = "ยังไม่ได้ออกไปถึงผู้ใด {}\nข้อความในร่างตามนี้"
_NONE = "ยังไม่มีข้อความหรือประกาศที่ส่งไป"
_NO_NEWS = "ท่านยังไม่มีประกาศหรือข่าวของผู้บริหารที่ส่งไป"
_NO_LETTER = "ท่านยังไม่มีหนังสือเวียนที่ส่งไป"
_GONE = "ข้อความที่ส่งล่าสุดลบแล้วเมื่อครบหนึ่งปี"


@listener(longest=80, cue=pattern_of("ว่า|เนื้อ"), roles=news_words.DRAFTERS)
def asks(context: Context, text: str) -> Query | None:
    """Returns the question; None for other words, and for who sends nothing to many."""
    return QUERY if _asks_wording(normalise(text)) else None


def _asks_wording(plain: str) -> bool:
    asks = all(each.search(plain) for each in (_WORDED, _OUT, _SINCE))
    named = _NEWS.search(plain) or _LETTER.search(plain)
    return asks and named is not None and not left(plain, _WORDED, _OUT, _NEWS, _LETTER, _FILLS)


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    news, letter = _newest_news(context), _newest_letter(context)
    plain = _WORDED.sub("", normalise(rest))
    if _NEWS.search(plain) and not _LETTER_ALONE.search(plain):
        return _of_news(context, news) if news is not None else [Text(_NO_NEWS, _WAYS)]
    if _CIRCULAR.search(plain) and not _NEWS.search(plain):
        return _of_letter(context, letter) if letter is not None else [Text(_NO_LETTER, _WAYS)]
    if letter is not None and (news is None or news.drafted_at < letter.sent_at):
        return _of_letter(context, letter)
    return _of_news(context, news) if news is not None else [Text(_NONE, _WAYS)]


def _newest_news(context: Context) -> ExecutiveNews | None:
    return next(iter(issuing.handled_by(context.session, context.me, most=1)), None)


def _newest_letter(context: Context) -> Circular | None:
    if not context.may(circular_words.SENDERS):
        return None
    found, _ = sending.sent(context.session, 1)
    return next(iter(found), None)


def _of_letter(context: Context, found: Circular) -> Sequence[Message]:
    what = circular_cards.shown(context, found)
    if not what.text:
        return [Text(_GONE, _WAYS)]
    return [
        circular_cards.as_seen(context, what, asks=False),
        circular_cards.handled(context, found),
    ]


def _of_news(context: Context, found: ExecutiveNews) -> Sequence[Message]:
    shown = news_cards.as_seen(context, found, news_words.LIST, news_words.MENU)
    if found.state == ISSUED:
        return [shown]
    return [Text(_NOT_OUT.format(news_cards.state_words(context, found))), shown]


_WAYS = (circular_words.SENT_LIST, circular_words.MENU)
QUERY = Query("sent_wording", (), _answer, roles=news_words.DRAFTERS)
