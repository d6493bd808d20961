"""Says in one bubble what can be done at a review card whose words were not understood: the card
itself stands above and its buttons hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.conversation.controls import CANCEL, CONFIRM
from handlers.conversation.flow import REVIEW
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Button, Card, Message, Text

_NOT_SURE = "ยังไม่แน่ใจว่าจะแก้ข้อใด คำตอบยังอยู่ครบตามการ์ดด้านบน"
_HOW = "จะแก้ พิมพ์ชื่อข้อกับคำตอบใหม่ เช่น “แก้{}เป็น …” หรือกด “แก้ไข” ในการ์ด จะส่ง กด “{}”"
_OR_ELSE = "หากหมายถึงเรื่องอื่น กดปุ่มของเรื่องนั้น"
_SEE_AGAIN = Button("ดูทั้งหมดอีกครั้ง", say="ขอดูคำตอบทั้งหมดก่อนส่ง")
_CANCEL = "ยกเลิก"


def told(moves: Moves, state: State, first: str = _NOT_SURE) -> Turn:
    """Says how an answer is changed and how all is sent; nothing is kept of the words.

    first: what is said to the words themselves.
    """
    named = next((each.label for each in moves.answered(state) if each.listed), "")
    body = f"{first}\n{_HOW.format(named, moves.flow.confirm_label)}"
    return Turn(state, (Text(body, _ways(moves, state)),), missed=True)


def answered_below(moves: Moves, state: State, told: Sequence[Text]) -> Turn:
    """Returns what is told below a review card to which words may be added, with the ways on; the
    card stands above, and whoever asks much need not see it whole each time."""
    *before, last = told
    return Turn(state, (*before, replace(last, quick=(*last.quick, *_ways(moves, state)))))


def _ways(moves: Moves, state: State) -> tuple[Button, ...]:
    asking, label = moves.asking, moves.flow.confirm_label
    confirm = asking.data(REVIEW, f"{CONFIRM}.{asking.fingerprint(state)}")
    cancel = Button(_CANCEL, asking.data(REVIEW, CANCEL), _CANCEL)
    return Button(label, confirm, label), _SEE_AGAIN, cancel


def with_offers(messages: Sequence[Message], offers: Sequence[Message]) -> list[Message]:
    """Returns the messages with the offers of other wishes above the last one; where that is such a
    bubble, their buttons stand on it."""
    *before, last = messages
    if not (isinstance(last, Text) and _SEE_AGAIN in last.quick and offers):
        return [*before, *offers, last]
    others = [each for offer in offers if isinstance(offer, Card) for each in offer.buttons]
    return [*before, replace(last, body=f"{last.body}\n{_OR_ELSE}", quick=(*last.quick, *others))]
