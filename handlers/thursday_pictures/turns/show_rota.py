"""`ตารางพฤหัส`: the rota in force."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Message
from handlers.question.query import Facts, Query
from handlers.thursday_pictures import picture_words
from handlers.thursday_pictures.turns import rota_cards


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns a page of the rota. facts: `p` the page"""
    return [rota_cards.whole(context, facts)]


QUERY = Query(
    name=picture_words.ROTA,
    words=("ตารางพฤหัส", "ตารางวันพฤหัสบดี", "ตารางอินโฟกราฟิก", "คิวอินโฟกราฟิก"),
    answer=answer,
)
