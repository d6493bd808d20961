"""Asks before a few words take the place of a text: `แก้สิ่งที่ทำ เป็น คนเข้า 54 คน`.

A part that the text has with another figure is offered as that text with the figure exchanged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from handlers.conversation.controls import ADD, ANEW, PUT, USE
from handlers.conversation.flow import Choice, Step
from handlers.conversation.heard import edits, exchanging
from handlers.conversation.asking import ADD_LABEL, PUT_LABEL
from handlers.conversation.heard.retelling import NOT_KEPT, SHOWN_GRAPHEMES, USE_LABEL
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import Held, State
from handlers.messages import Button, Card, Para, Part, Row, Text, cut_graphemes
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear

ANEW_LABEL = "แทนข้อความเดิม"
_LONGEST_SWAP = 90
_LEAST_LONG = 30
"""Letters of a text that a few words do not stand for."""


@dataclass(frozen=True)
class _Rewritten:
    """step: of which the answer is told anew. words: the new ones. before: what stands there."""

    step: Step
    words: str
    before: str
    surely: bool
    """The words say that they stand for the whole: `แก้สิ่งที่ทำเป็น …`."""

    @property
    def fitted(self) -> str | None:
        return exchanging.part_told_anew(self.before, self.words)

    @property
    def is_part(self) -> bool:
        """Tells whether the words are few beside the text that they would replace."""
        before, words = len(fold(self.before)), len(fold(self.words))
        return self.fitted is not None and words < before or before >= max(_LEAST_LONG, 2 * words)


def asked(moves: Moves, state: State, text: str) -> Turn | None:
    """Shows the old text with the new words in it and asks; None where nothing need be asked."""
    found = _found(moves, state, text)
    if found is None or found.surely and not found.is_part:
        return None
    state = state.holding(found.words).holding(text)
    anew, whole = state.held[-2:]
    state = state.asking(f"{PUT}.{whole.number}") if found.fitted else state
    card = _card(moves, state, found, anew, whole)
    if _takes_any_words(moves, state):
        return Turn(state, (card,), refused=True)
    return replace(moves.show(state, (card,)), refused=True)


def fitted(moves: Moves, state: State, held: Held) -> Turn | None:
    """Exchanges the figure of the part that the held words tell anew; None where they tell none."""
    found = _found(moves, state, held.text)
    told = found.fitted if found is not None else None
    if found is None or told is None:
        return None
    return _kept(moves, state.let_go(held.number - 1), held.number, {found.step.name: told})


def put(moves: Moves, state: State, held: Held, name: str) -> Turn:
    """Takes the held words for the whole answer of that step."""
    step = moves.flow.step(name)
    if step is None or name not in {each.name for each in moves.answered(state)}:
        return moves.show(state)
    try:
        value = step.read(held.text, moves.context, state.answers)
    except Unclear as unclear:
        return moves.show(state, (Text(unclear.hint),))
    also = value.also if isinstance(value, Choice) else {}
    new = {**also, name: value.value if isinstance(value, Choice) else value}
    return _kept(moves, state.let_go(held.number + 1), held.number, new)


def _kept(moves: Moves, state: State, number: int, new: Mapping[str, Any]) -> Turn:
    state = replace(state, answers={**state.answers, **new}).let_go(number)
    for name in new:
        state = state.told_itself(name)
    return replace(moves.show(moves.settled(state)), answered=tuple(new))


def _takes_any_words(moves: Moves, state: State) -> bool:
    step = moves.flow.step(state.at)
    return step is not None and step.takes_any_words


def _found(moves: Moves, state: State, text: str) -> _Rewritten | None:
    present = moves.flow.step(state.at)
    if present is not None and present.prose and state.had(present):
        before = state.former(present)
        if isinstance(before, str) and exchanging.part_told_anew(before, text):
            return _Rewritten(present, text, before, surely=True)
    steps = moves.answered(state)
    edit = (
        edits.retold(moves.flow, steps, text, state.at) if present else edits.read_edit(steps, text)
    )
    behind = None if edit is not None and edit.value else edits.told_behind_name(steps, text)
    edit = behind or edit
    if edit is None or not (edit.step.prose and edit.value):
        return None
    if len(text) <= _LONGEST_SWAP and exchanging.swapped(moves, state, text):
        return None  # the old words are told, too
    before = state.answers[edit.step.name]
    if not isinstance(before, str):
        return None
    return _Rewritten(edit.step, edit.value, before, surely=behind is None)


def _card(moves: Moves, state: State, found: _Rewritten, anew: Held, whole: Held) -> Card:
    """Shows what would stand there. Without a part to exchange the old text is shown, too."""
    step, asking = found.step, moves.asking
    buttons = [_button(moves, PUT_LABEL, whole, f"{PUT}.{whole.number}")] if found.fitted else []
    if state.at != step.name:
        key = f"{ANEW}.{anew.number}.{step.name}"
        buttons.append(_button(moves, ANEW_LABEL, anew, key))
    if found.is_part and not found.fitted and step.name == moves.flow.prose:
        label = f"เพิ่มใน{step.label}"
        buttons.append(_button(moves, label, anew, f"{ADD}.{anew.number}"))
    if _takes_any_words(moves, state):
        buttons.append(
            Button(USE_LABEL, asking.data(whole.step, f"{USE}.{whole.number}"), USE_LABEL)
        )
    rows: list[Part] = [
        Para(f"“{_cut(whole.text.strip())}”"),
        Row(step.label, _cut(found.fitted or found.words)),
    ]
    if not found.fitted:
        rows.insert(1, Row(f"{step.label} (เดิม)", _cut(found.before)))
    return Card("แก้ตามนี้ไหม", rows=tuple(rows), note=NOT_KEPT, buttons=tuple(buttons), tone="muted")


def _button(moves: Moves, label: str, held: Held, key: str) -> Button:
    return Button(label, moves.asking.data(held.step, key), label)


def _cut(words: str) -> str:
    return cut_graphemes(words, SHOWN_GRAPHEMES)
