"""Says in one bubble what can be done at a review card whose words were not understood: the card
itself stands above and its buttons hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.conversation.controls import CANCEL, CONFIRM
from handlers.conversation.flow import REVIEW
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import OUT_OF_SIGHT, State
from handlers.messages import Button, Card, Message, Text
from models.tables import SECRET_FLOWS

_NOT_SURE = "ยังไม่แน่ใจว่าจะแก้ข้อใด คำตอบยังอยู่ครบตามการ์ดด้านบน"
_HOW = "จะแก้ พิมพ์ชื่อข้อกับคำตอบใหม่ เช่น “แก้{}เป็น …” หรือกด “แก้ไข” ในการ์ด จะส่ง กด “{}”"
_OR_ELSE = "หากหมายถึงเรื่องอื่น กดปุ่มของเรื่องนั้น"
_SEE_AGAIN = Button("ดูทั้งหมดอีกครั้ง", say="ขอดูคำตอบทั้งหมดก่อนส่ง")
UNREAD = f"{REVIEW}:unread"
"""Stands for what was said last where nothing in it was read: no typed word sends then before the
card was shown once more; where the end cannot be taken back, the button neither."""
STOPPING = f"{REVIEW}:stopping"
"""The same where it was asked whether to cancel, and a question was answered elsewhere since."""
LOOK_AGAIN = "ยังไม่ได้{}\nข้อความก่อนหน้านี้ไม่ได้ใช้แก้ข้อใด กรุณาตรวจการ์ดด้านล่าง หากถูกต้องแล้ว กด “{}”"
_THE_CARD_BELOW = "การ์ดด้านล่าง"
_CANCEL = "ยกเลิก"


def left_by(state: State) -> str:
    """Returns what is kept in mind of words that are answered elsewhere; "" amid the questions."""
    if state.at != REVIEW:
        return ""
    return STOPPING if state.agreed == CANCEL or state.refused == STOPPING else UNREAD


def told(moves: Moves, state: State, first: str = _NOT_SURE) -> Turn:
    """Says how an answer is changed and how all is sent; nothing is kept of the words.

    first: what is said to the words themselves.
    """
    state = replace(state, refused=UNREAD)
    named = next((each.label for each in moves.answered(state) if each.listed), "")
    body = f"{first}\n{_HOW.format(named, moves.flow.confirm_label)}"
    said = Text(body, _ways(moves, state))
    return Turn(state, (said,), missed=True, refused=True)


def answered_below(moves: Moves, state: State, told: Sequence[Message]) -> Turn:
    """Returns what is told below a review card, with the ways on; the card stands above, and who
    asks much need not see it whole each time."""
    *before, last = told
    return Turn(state, (*before, replace(last, quick=(*last.quick, *_ways(moves, state)))))


def is_in_sight(moves: Moves, state: State) -> bool:
    """Tells whether the newest answer in this chat is the conversation's own."""
    if moves.flow.name in SECRET_FLOWS:  # none of its buttons is kept
        return state.refused != OUT_OF_SIGHT
    newest = next((each for each in moves.context.shown() if each), ())
    own = moves.asking.data_of_conversation
    return not newest or any(each.target.startswith(own) for each in newest)


def without_card(moves: Moves, before: State, turn: Turn) -> Turn:
    """Returns the turn; where it only tells something below a review card on which nothing has
    changed, with the ways on instead of the whole card once more. What points to the card below
    shows it, and so does a sentence that waits on it."""
    *told, card = turn.messages or (None,)
    stays = turn.state.at == before.at == REVIEW and turn.ended is None
    same = turn.state.answers == before.answers and not (turn.state.held or before.held)
    texts = [each for each in told if isinstance(each, Text)]
    only = isinstance(card, Card) and texts and len(texts) == len(told)
    points = any(_THE_CARD_BELOW in each.body for each in texts)
    if points or not (stays and same and only and is_in_sight(moves, before)):
        return turn
    return replace(turn, messages=answered_below(moves, turn.state, texts).messages)


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
