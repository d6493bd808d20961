"""Says so where an answer is not of the year that was asked about: no figure stands for another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from handlers.context import Context
from handlers.messages import Card, Carousel, Message, Para, Row, Text
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.date_mentions import SHORT_MONTHS
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.calendar import fiscal_year


def not_of_that_year(context: Context, answer: Sequence[Message]) -> Sequence[Message]:
    """Returns a sentence to stand above the answer if it names nowhere the other year told;
    nothing where it does, or where none was told."""
    year = other_year(context, context.said)
    if year is None or _names(answer, year):
        return ()
    return (Text(_NOT_APART.format(year)),)


_NOT_APART = "เรื่องนี้ยังตอบแยกของปีงบประมาณ {} ไม่ได้ คำตอบที่แสดงไม่ใช่เฉพาะของปีนั้น"


def is_of_no_year(context: Context, words: str, answer: Sequence[Message]) -> bool:
    """Tells whether the answer says that it is not of the year that the words tell."""
    year = other_year(context, words)
    said = Text(_NOT_APART.format(year))
    return year is not None and any(each == said for each in answer)


def other_year(context: Context, words: str) -> int | None:
    """Returns the one fiscal year that the words tell, unless it is the one of today; else None."""
    if "ปี" not in words:
        return None
    said = normalise(words)
    year = None if _SEVERAL.search(said) else read_scope(said, context.today).year
    return year if year != fiscal_year(context.today) else None


_SEVERAL = pattern_of("ปี(?:ก่อน|ที่ผ่าน|หลัง)(?:มา)?ๆ|(?:หลาย|ทุก|แต่ละ|กี่)ปี")
"""Not one year is meant: `ปีก่อนๆ เราส่งอะไรไปบ้าง`."""


def _names(answer: Sequence[Message], year: int) -> bool:
    """Tells whether the year, or a day in it, is written in the answer; a picture may show it."""
    if not all(isinstance(each, (Text, Card, Carousel)) for each in answer):
        return True
    words = written(answer)
    return str(year) in words or year in (_year_of(found) for found in _SHORT_DAY.finditer(words))


def written(answer: Sequence[Message]) -> str:
    """Returns all that is written in the answer, but for buttons."""
    return "\n".join(part for each in answer for part in _written(each))


def _written(message: Message) -> Iterator[str]:
    match message:
        case Text(body=body):
            yield body
        case Carousel(cards=cards):
            for card in cards:
                yield from _written(card)
        case Card():
            yield from (message.title, message.subtitle, message.note)
            for part in message.rows:
                if isinstance(part, Row):
                    yield f"{part.label}\n{part.value}"
                elif isinstance(part, Para):
                    yield part.text


_SHORT_DAY = pattern_of(rf"({'|'.join(map(re.escape, SHORT_MONTHS))}) (\d\d)(?!\d)")
_OCTOBER = 9  # its place


def _year_of(found: re.Match[str]) -> int:
    """The fiscal year of `20 มี.ค. 70`."""
    return 2500 + int(found[2]) + (SHORT_MONTHS.index(found[1]) >= _OCTOBER)
