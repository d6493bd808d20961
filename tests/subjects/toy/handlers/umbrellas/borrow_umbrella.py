"""`ยืมร่ม`: borrows an umbrella of a colour for three days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from models.umbrellas import umbrellas

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Opening, Step
from handlers.conversation.questions import offering, plain
from handlers.messages import Message, Text
from handlers.understand.dates.dates import thai_date

DAYS = 3


def open_loan(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Always from the beginning."""
    del context, rest, facts
    return Opening(anew=True)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Notes the loan and says until when."""
    due = context.today + timedelta(days=DAYS)
    colour = answers["colour"]
    umbrellas.borrow(context.session, context.sealer, context.me, colour, due, context.now)
    return [Text(f"ยืมร่มสี{colour}แล้ว กรุณาคืนภายใน {thai_date(due)}")]


FLOW = Flow(
    name="borrow_umbrella",
    title="การยืมร่ม",
    opens_on=("ยืมร่ม",),
    steps=(
        Step(
            name="colour",
            label="สี",
            ask=plain("ยืมร่มสีใด"),
            choices=offering(Choice("red", "แดง", "แดง"), Choice("blue", "น้ำเงิน", "น้ำเงิน")),
        ),
    ),
    open=open_loan,
    finish=finish,
    counted=False,
)
