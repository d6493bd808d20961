"""Asks before a few words take the place of a text: `แก้สิ่งที่ทำ เป็น คนเข้า 54 คน`.

A part that the text has with another figure is offered as that text with the figure exchanged. For
other few words the text is asked again, with buttons that put them in its place or add them to it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from handlers.conversation.asking import ADD_LABEL, ANEW_LABEL, PUT_LABEL
from handlers.conversation.controls import ADD, ANEW, PUT, USE
from handlers.conversation.flow import REVIEW, Choice, Step
from handlers.conversation.heard import earlier_answers, edits
from handlers.conversation.heard.retold import answers_changed, exchanging, figures_exchanged
from handlers.conversation.heard.retold.retelling import (
    NOT_KEPT,
    SHOWN_GRAPHEMES,
    USE_LABEL,
    with_answers,
)
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import Held, State
from handlers.messages import Button, Card, Para, Part, Row, Text, cut_graphemes
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear

TOO_SHORT = "ข้อความใหม่สั้นกว่าเดิมมาก จึงยังไม่ได้แก้ “{}”"
_WHOLE = "กดปุ่มเพื่อเลือก หรือพิมพ์ข้อความใหม่ทั้งข้อ"
_LONGEST_SWAP = 90


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
        if self._is_figure:
            return figures_exchanged.only_one_anew(self.before, self.words)
        return figures_exchanged.part_told_anew(self.before, self.words)

    @property
    def is_part(self) -> bool:
        """Tells whether the words are few beside the text that they would replace."""
        shorter = len(fold(self.words)) < len(fold(self.before))
        if self.step.short and self.surely:
            return False  # however short, it is a whole new one
        if self.fitted is not None and shorter or self._is_figure:
            return True
        return exchanging.is_part(self.before, self.words)

    @property
    def _is_figure(self) -> bool:
        """Tells whether a figure alone would stand for a text in words."""
        tells = figures_exchanged.tells_figure
        return tells(self.words) and not tells(self.before)

    @property
    def to_put(self) -> str | None:
        """What the button that agrees writes; None where only the whole may give way."""
        return self.fitted if self._is_figure else exchanging.told_for(self.before, self.words)


def asked(moves: Moves, state: State, text: str) -> Turn | None:
    """Shows the old text with the new words in it and asks; None where nothing need be asked."""
    found = _found(moves, state, text)
    if found is None or found.surely and not found.is_part:
        return None
    any_words = moves.takes_any_words(state)
    if found.to_put is None and not any_words:
        return _asked_again(moves, state, found)
    state = state.holding(text)
    held = state.held[-1]
    state = state.asking(f"{PUT}.{held.number}") if found.to_put else state
    card = _card(moves, state, found, held)
    if any_words:
        return Turn(state, (card,), refused=True)
    return replace(moves.show(state, (card,)), refused=True)


def agreed(moves: Moves, state: State, held: Held) -> Turn | None:
    """Writes what the card shows; None if it shows answers, or the held words tell no text anew."""
    if held.new:
        return None
    if moves.asking.heeded(state, held.text, state.at) is not None:
        return None  # the card showed what only this conversation understands
    if answers_changed.by_name(moves, state, held.text):
        return None  # the card showed that answer
    found = _found(moves, state, held.text)
    if (
        found is None
        or found.to_put is None
        or len(answers_changed.changes(moves, state, held.text)) > 1
    ):
        return None
    return _written(moves, state, held, found.step, found.to_put)


def put(moves: Moves, state: State, held: Held) -> Turn | None:
    """Takes the new words of a held sentence for the whole text; None if it tells no text anew."""
    found = _found(moves, state, held.text)
    return _written(moves, state, held, found.step, found.words) if found is not None else None


def _written(moves: Moves, state: State, held: Held, step: Step, words: str) -> Turn:
    try:
        value = step.read(words, moves.context, state.answers)
    except Unclear as unclear:
        return moves.show(state, (Text(unclear.hint),))
    also = value.also if isinstance(value, Choice) else {}
    new = {**also, step.name: value.value if isinstance(value, Choice) else value}
    state = moves.settled(with_answers(state, new).let_go(held.number))
    return replace(moves.show(state), answered=tuple(new))


def about(moves: Moves, state: State, text: str) -> frozenset[str]:
    """Returns the steps whose answers the words would put right."""
    found = _found(moves, state, text)
    return frozenset(
        (*answers_changed.changes(moves, state, text), *([found.step.name] if found else ()))
    )


def _found(moves: Moves, state: State, text: str) -> _Rewritten | None:
    if answers_changed.in_one(moves, state, text):
        return None  # two things in it are put right, and the rest stays
    present = moves.flow.step(state.at)
    if present is not None and present.prose and state.had(present):
        before = state.former(present)
        if isinstance(before, str) and figures_exchanged.part_told_anew(before, text):
            return _Rewritten(present, text, before, surely=True)
    steps = moves.answered(state)
    edit = (
        edits.retold(moves.flow, steps, text, state.at) if present else edits.read_edit(steps, text)
    )
    behind = None if edit is not None and edit.value else edits.told_behind_name(steps, text)
    edit = behind or edit
    if present is None and (figure := earlier_answers.figure_of_text(moves, state, text)):
        edit, behind = figure, None
    if edit is None or not (edit.step.prose and edit.value):
        return None
    if len(text) <= _LONGEST_SWAP and exchanging.swapped(moves, state, text, by_name=False):
        return None  # the old words are told, too
    before = state.answers[edit.step.name]
    if not isinstance(before, str):
        return None
    return _Rewritten(edit.step, edit.value, before, surely=behind is None)


def _asked_again(moves: Moves, state: State, found: _Rewritten) -> Turn:
    """Asks the text again, which shows what stands there, below the few words that are held."""
    step, asked = found.step, moves.edit(state, found.step.name).state
    asked = asked.holding(found.words)
    held = asked.held[-1]
    buttons = [_button(moves, ANEW_LABEL, held, USE)]
    if step.name == moves.flow.prose:
        buttons.append(_button(moves, f"เพิ่มใน{step.label}", held, ADD))
    card = Card(
        TOO_SHORT.format(step.label),
        rows=(Para(f"“{_cut(found.words)}”"),),
        note=_WHOLE,
        buttons=tuple(buttons),
        tone="muted",
    )
    return replace(moves.show(asked, (card,)), refused=True)


def _card(moves: Moves, state: State, found: _Rewritten, held: Held) -> Card:
    """Shows what would stand there. Without a part to exchange the old text is shown, too."""
    step = found.step
    buttons = [_button(moves, PUT_LABEL, held, PUT)] if found.to_put else []
    if state.at != step.name and found.to_put != found.words:
        buttons.append(_button(moves, ANEW_LABEL, held, ANEW))
    if moves.takes_any_words(state):
        buttons.append(_button(moves, USE_LABEL, held, USE))
    elif state.at == REVIEW and moves.flow.adds:
        buttons.append(_button(moves, ADD_LABEL, held, USE))
    rows: list[Part] = [
        Para(f"“{_cut(held.text.strip())}”"),
        Row(step.label, _cut(found.fitted or found.words)),
    ]
    if not found.fitted:
        rows.insert(1, Row(f"{step.label} (เดิม)", _cut(found.before)))
    return Card("แก้ตามนี้ไหม", rows=tuple(rows), note=NOT_KEPT, buttons=tuple(buttons), tone="muted")


def _button(moves: Moves, label: str, held: Held, word: str) -> Button:
    return Button(label, moves.asking.data(held.step, f"{word}.{held.number}"), label)


def _cut(words: str) -> str:
    return cut_graphemes(words, SHOWN_GRAPHEMES)
