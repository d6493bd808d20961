"""What is typed into a conversation that nobody has moved for long: its question is out of sight.

Words that only steer are followed. All others are kept for one tap and are no answer before it.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.conversation.controls import CANCEL, SAY, WISH
from handlers.conversation.engine import Engine
from handlers.conversation.heard import (
    agreeing,
    doubt_cards,
    elsewhere,
    leaving,
)
from handlers.conversation.heard.elsewhere import OtherWish
from handlers.conversation.moves import Turn
from handlers.conversation.state import State
from handlers.messages import Button, Card, Para, Row, cut_graphemes
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.sentence_kinds import SentenceKind

_LONGEST_STOP = 40
"""Letters of a sentence that does nothing but stop; a longer one also tells something."""
_STOPS = f"{CANCEL}.slept"
"""What agreeing to the card that asks about stopping taps, if it was asked after the pause."""


def met(engine: Engine, state: State, text: str, wish: OtherWish | None) -> Turn | None:
    """Follows words that steer, or keeps them and asks (`refused`); None if they ask for something
    else and cannot be the answer."""
    turn = _steered(engine, state, text)
    if turn is not None:
        return turn
    if wish is None or not elsewhere.may_leave(engine, state, text, wish):
        return _kept(engine, state, text, "")
    if elsewhere.doubted(engine, state, text, wish) is None:
        return None
    return _kept(engine, state, text, wish.label)


def _steered(engine: Engine, state: State, text: str) -> Turn | None:
    """Follows words that pause or stop, or that agree to the card that was just shown; None for
    other words."""
    if state.agreed.startswith((SAY, _STOPS)) and agreeing.agreed(state, text):
        return replace(engine.say(state, text), refused=False)
    kind = sure_kind(text, engine.place(state))
    if kind is SentenceKind.PAUSE:
        return leaving.parked(state)
    if kind is SentenceKind.STOP and len(text.strip()) <= _LONGEST_STOP:
        turn = leaving.asked_to_stop(engine, state)
        return replace(turn, state=state.asking(_STOPS))
    return None


def _kept(engine: Engine, state: State, text: str, other: str) -> Turn:
    """Keeps the sentence and asks whether it is meant here.

    other: the label of another wish that the sentence may mean; "" if it means none.
    """
    state = state.holding(text)
    held = state.held[-1]
    step = engine.flow.step(state.at)
    said = cut_graphemes(text.strip(), doubt_cards.SHOWN_GRAPHEMES)
    offers = [(SAY, doubt_cards.SAY_LABEL), *([(WISH, other)] if other else [])]
    card = Card(
        "ใช้ข้อความนี้กับเรื่องที่ค้างไว้ไหม",
        rows=(Para(f"“{said}”"), Row("ค้างอยู่ที่", step.label if step is not None else "ตรวจก่อนส่ง")),
        note="ยังไม่ได้บันทึกข้อความนี้ เพราะเรื่องนี้ค้างไว้นานแล้ว",
        buttons=tuple(
            Button(label, engine.asking.data(state.at, f"{key}.{held.number}"), label)
            for key, label in offers
        ),
        tone="muted",
    )
    return Turn(state.asking(f"{SAY}.{held.number}"), (card,), refused=True)
