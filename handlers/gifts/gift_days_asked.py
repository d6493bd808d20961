"""`ของขวัญที่แจ้งเข้ามาตั้งแต่ปีใหม่กี่รายการ มูลค่ารวม`: the figures of gifts in the days, by bureau or beside
the year before as a whole sentence asks for them (docs/decisions/0284)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from handlers.context import Context
from handlers.gifts import show_gifts_over
from handlers.messages import Message, Text
from handlers.question import sentence_topic
from handlers.question.query import Facts, Query
from handlers.question.top_named import split_top
from handlers.question.topic import Topic
from handlers.subjects.listeners import listener
from handlers.understand.asked.figure_asked import BUREAU, GIFTS, MONTH, FigureAsked, figure_asked
from handlers.understand.commands.scopes import read_scope
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME
from handlers.understand.thai import normalise, without_polite_ending

_OTHERS = pattern_of(
    rf"ใคร|ทำไม|ถ้า|หาก|ต้อง|ควร|(?<!ไม่)คืน|รอ(?:พิจารณา|ตัดสิน|อนุมัติ)|พิจารณา|แก้|ผิด|เขียน|กรอก|เอกสาร|ไฟล์|รูป|กราฟ|แผนภูมิ|สไลด์|รอบ|คลินิก"
    rf"|(?i:gift|excel|word|pdf)|กี่(?:วัน|คน)|(?:ที่|ของ)(?:{ME})(?!\s?สำนัก)|{HOW_IN_FULL}"
)
"""What other answers tell, or gifts of one's own."""


@listener(longest=140, roles=show_gifts_over.QUERY.roles)
def heard(context: Context, words: str) -> Query | None:
    """Returns the figures of gifts with all that a leader's sentence asks of them; None for other
    words, and where nothing is said but that they are wanted."""
    plain = without_polite_ending(normalise(words))
    asked = figure_asked(plain)
    if asked is None or asked.of != GIFTS or _OTHERS.search(plain):
        return None
    days = read_scope(asked.plain, context.today).whole is not None
    if not days and not asked.last_year and asked.by != MONTH:
        return None
    return replace(show_gifts_over.QUERY, answer=partial(_answer, asked))


def _answer(asked: FigureAsked, context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    context.said = asked.plain
    about = sentence_topic.of(context, asked.plain)
    if not isinstance(about, Topic):
        return [about]
    if about.unknown:
        return [sentence_topic.asked_back(show_gifts_over.QUERY.name, about)]
    about = about.in_days()
    top = split_top(asked.plain)[1]
    facts = {
        **{name: str(of) for name, of in {**about.facts(), **about.bureau_facts()}.items()},
        **({show_gifts_over.YEARS: "1"} if asked.last_year else {}),
        **({show_gifts_over.BY: "1"} if asked.by == BUREAU else {}),
        **({"top": str(top)} if top is not None else {}),
    }
    facts.pop("n", None)  # gifts are of no activity
    above = [Text(_NOT_BY_MONTH)] if asked.by == MONTH else []
    return [*above, *show_gifts_over.answer(context, "", facts)]


_NOT_BY_MONTH = "ตัวเลขของขวัญแยกรายเดือนในคำตอบเดียวไม่ได้ แสดงยอดรวมแทน พิมพ์ชื่อเดือนเพื่อดูทีละเดือน"
