"""`รหัสพยาน`: the digits by which one member of the committee shows another that they are there."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Closed
from handlers.elections import vote_words
from handlers.elections.envelopes import envelope_seats
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from models.elections import voting


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Shows the digits to a member of the committee while people vote."""
    context.secret = True
    try:
        election = envelope_seats.seat(context, facts)
    except Closed as closed:
        return closed.messages
    code = voting.witness_code(context.sealer, election, context.me, context.now)
    how = "บอกกรรมการที่กำลังนำซองเข้าหีบ เมื่อเห็นบัตรด้วยกันแล้วเท่านั้น ใช้ได้ราวสิบนาที"
    return [Text(f"รหัสพยาน {code}\n{how}", (vote_words.MENU,))]


QUERY = Query(name=vote_words.WITNESS, words=("รหัสพยาน", "ขอรหัสพยาน"), answer=answer)
