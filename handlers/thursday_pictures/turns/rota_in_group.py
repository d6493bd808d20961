"""Whose turn the Thursday picture is, in the office's own groups: days and bureaus that anybody may
see, and nothing of what was sent (docs/decisions/0204)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Card, Message, Row, Text
from handlers.subjects.declaration import GroupQuestion
from handlers.thursday_pictures import picture_words
from handlers.thursday_pictures.turns import show_rota
from models.thursday_pictures import picture_rotas
from models.thursday_pictures.picture_rota import PictureWeek

_SHOWN = 4
_OVER = "ตารางพฤหัสที่ตั้งไว้ไม่มีคิวต่อจากนี้"


def answer(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Returns the turn of the day that the words name, else the coming turns; None in a group that
    is not the office's."""
    if not question.office:
        return None
    if show_rota.names_a_day(question.text):
        return [Text(show_rota.whose(context, question.text))]
    rota = picture_rotas.current(context.session)
    coming = _coming(context) if rota is not None else []
    if not coming:
        return [Text(show_rota.NO_ROTA if rota is None else _OVER)]
    names = picture_rotas.bureau_names(context.session, coming)
    rows = tuple(
        Row(
            picture_words.day_of(each, context.working_days),
            names.get(each.bureau_id or 0) or picture_words.skipped_words(each),
        )
        for each in coming
    )
    return [Card("คิวอินโฟกราฟิกวันพฤหัสบดี", rows=rows)]


def heard(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Returns the same to who asks whose turn it is, whatever else the words are read as."""
    return answer(context, question) if show_rota.asks_whose_turn(question.text) else None


def _coming(context: Context) -> Sequence[PictureWeek]:
    rota = picture_rotas.current(context.session)
    weeks = picture_rotas.weeks_of(context.session, rota) if rota is not None else []
    calendar, today = context.working_days, context.today
    ahead = [w for w in weeks if picture_rotas.published_on(w.thursday, calendar) >= today]
    return ahead[:_SHOWN]
