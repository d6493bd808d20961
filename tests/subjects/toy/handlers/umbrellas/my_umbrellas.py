"""`ร่มของฉัน`: how many umbrellas the person has to bring back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.umbrellas import umbrellas

from handlers.context import Context
from handlers.messages import Message, Row, Text
from handlers.question.query import Query


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """A number."""
    del rest, facts
    count = len(umbrellas.of_person(context.session, context.me))
    return [Text(f"ท่านยืมร่มอยู่ {count} คัน")]


def kept(context: Context) -> list[Row]:
    """The same as a row of ข้อมูลของฉัน."""
    count = len(umbrellas.of_person(context.session, context.me))
    return [Row("ร่มที่ยืม", f"{count} คัน")]


QUERY = Query(name="my_umbrellas", words=("ร่มของฉัน",), answer=answer, own=True)
