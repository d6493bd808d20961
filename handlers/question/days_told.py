"""Says so where figures are not of the days that were asked for: nothing that was said is left
out in silence (docs/decisions/0284)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.question.topic import Topic
from handlers.question.year_told import written
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import short_date, short_span
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.calendar import a_year_earlier, fiscal_year, fiscal_year_days

_CUE = pattern_of("ตั้งแต่|นับ|ไม่|เว้น|ตัด|หัก")


def not_of_those_days(
    context: Context, query: Query, words: str, answer: Sequence[Message]
) -> Sequence[Message]:
    """Returns a sentence to stand above figures that are not only of the months since which, or
    without which, they were asked for; nothing above figures that name them.

    words: the sentence
    """
    said = normalise(words)
    if query.following is None or _CUE.search(said) is None:
        return ()
    scope = read_scope(said, context.today)
    told = written(answer)
    if scope.whole is None or not (scope.amid or scope.edged):
        return ()
    out = [short_span(*each) for each in scope.amid]
    if out:
        left = all(each in told for each in out)
        return () if left else (Text(_NOT_LEFT_OUT.format(", ".join(out))),)
    first, last = scope.whole
    of_year = fiscal_year_days(fiscal_year(context.today))
    if first == of_year[0] and context.today <= last:
        return ()  # what is told of this year so far is of just these days
    names = (
        *(short_span(first, last), short_date(first), Topic(span=scope.whole).words(first)),
        *(
            [short_span(a_year_earlier(scope.whole)[0], context.today)]
            if first > context.today
            else ()
        ),
    )
    return () if any(each in told for each in names) else (Text(_NOT_APART.format(names[0])),)


_NOT_LEFT_OUT = "ตัดช่วง {} ออกให้ไม่ได้ ตัวเลขที่แสดงรวมช่วงนี้ไว้ด้วย"
_NOT_APART = "เรื่องนี้ยังตอบเฉพาะช่วง {} ไม่ได้ ตัวเลขที่แสดงไม่ใช่เฉพาะช่วงนั้น"
