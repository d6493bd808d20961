"""The items of the year's list that preparing a year itself brings."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button
from handlers.new_year import year_news, year_words
from handlers.question.query import opens
from handlers.subjects.year_items import READY, YearItem, YearState


def welcome(context: Context, year: int) -> YearState:
    """Returns what people will be told; the usual words need nobody."""
    button = Button("แก้ข้อความ", opens(year_words.WELCOME, y=year), "แก้ข้อความเปิดปี")
    return YearState(READY, year_news.welcome(context, year), button)


ITEMS = (YearItem("welcome", 90, "ข้อความเปิดปี", welcome),)
