"""Gives back the answers that the newest correction replaced: `เอาอันเดิมกลับมา` (decisions/0131)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers.conversation.controls import KEEP, WORDS
from handlers.conversation.flow import REVIEW, Answers, Step
from handlers.conversation.heard import choosing, edits, rows_taken_out
from handlers.conversation.heard.retold.retelling import SHOWN_GRAPHEMES, with_answers
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import HIDDEN, MARKS, State
from handlers.messages import Text, cut_graphemes
from handlers.understand.corrections.wanted_back import read_wanted_back
from models.tables import SECRET_FLOWS

GIVEN_BACK = "คืนคำตอบเดิมแล้ว {}"
PUT_RIGHT = "แก้แล้ว {}"
PUT_RIGHT_ALONE = "แก้คำตอบ “{}” แล้ว"
STAYS = "ข้อนี้ยังเป็นคำตอบเดิม {}"
_OLD = "เดิม"


def taken(moves: Moves, state: State, text: str, say: Callable[[State, str], Turn]) -> Turn | None:
    """Puts what stood before the newest correction in its place again; None for other words.

    say: takes words where the conversation stands.
    """
    wanted = read_wanted_back(text) if state.replaced or _OLD in text else None
    step = moves.flow.step(state.at)
    if wanted is None or _is_of_it(moves, state, step, text):
        return None
    if step is not None and step.name in state.answers and wanted.put:
        return rows_taken_out.put_back(moves, state)
    if step is not None and step.name in state.answers and not wanted.named:
        return say(state, WORDS[KEEP][0])  # it is asked anew, and what stands there is wanted
    new = {name: each[0] for name, each in state.replaced.items() if name in state.answers}
    listed = [each for each in moves.answered(state) if each.listed]
    if wanted.named:
        only = edits.called(listed, wanted.named)
        if only is not None and only.name not in new and step is None:
            return moves.show(state, (_told(STAYS, moves, state, [only]),))
        listed = [only] if only is not None else []
        new = {name: value for name, value in new.items() if only and name == only.name}
    listed = [each for each in listed if each.name in new]
    if not listed:
        return None
    after = moves.settled(with_answers(state, new))
    told = _told(GIVEN_BACK, moves, after, listed)
    return replace(moves.show(after, (told,)), answered=tuple(new))


def _is_of_it(moves: Moves, state: State, step: Step | None, text: str) -> bool:
    """Tells whether the words are a choice, or only this conversation understands them."""
    if moves.asking.heeded(state, text, state.at) is not None:
        return True
    return step is not None and choosing.named(moves, state, step, text) is not None


def _told(words: str, moves: Moves, state: State, steps: Sequence[Step]) -> Text:
    shown = (f"{each.label}: {moves.asking.shown(each, state)}" for each in steps)
    return Text(words.format(cut_graphemes(", ".join(shown), SHOWN_GRAPHEMES)))


def told_back(moves: Moves, state: State, turn: Turn) -> Turn:
    """Returns the turn. If the words have put an earlier answer right, it says so first: the next
    question does not show that answer. A review card shows it. Of a text nothing is said, and in a
    confidential conversation only which question it was."""
    turn = rows_taken_out.told(moves, state, turn)
    after = turn.state.answers
    told = turn.refused or turn.ended is not None or turn.state.at == REVIEW
    if told or state.answers is after:
        return turn
    changed = [
        each
        for each in moves.answered(state)
        if each.listed
        and not each.prose
        and each.name not in (state.at, turn.state.at)
        and each.name in after
        and after[each.name] != state.answers[each.name]
    ]
    says_already = len(turn.messages) > 1 and isinstance(turn.messages[0], Text)
    if not changed or says_already or _as_its_button_does(moves, state, after, changed):
        return turn
    right = _told(PUT_RIGHT, moves, turn.state, changed)
    if moves.flow.name in SECRET_FLOWS:
        right = Text(PUT_RIGHT_ALONE.format(", ".join(each.label for each in changed)))
    return replace(turn, messages=(right, *turn.messages))


def _as_its_button_does(
    moves: Moves, state: State, after: Answers, changed: Sequence[Step]
) -> bool:
    """Tells whether a tap on the button of this answer would change the other answers in the same
    way. A tap changes them without a word: who picks a quarter for a memo makes it quarterly."""
    step = moves.flow.step(state.at)
    choices = choosing.offered(moves, state, step) if step is not None else ()
    names = {each.name for each in changed}
    return any(
        names <= each.also.keys() and all(after[name] == each.also[name] for name in names)
        for each in choices
        if state.at in after and after[state.at] == each.value
    )


def noted(moves: Moves, state: State, turn: Turn) -> Turn:
    """Returns the turn, which keeps what it replaced; a further answer ends that it can be given
    back. Of confidential conversations nothing is kept twice."""
    before, after = state.answers, turn.state.answers
    if before is after or turn.ended is not None or moves.flow.name in SECRET_FLOWS:
        return turn
    marks = before.get(MARKS, {})
    old = {
        name: (value, marks.get(name, ""))
        for name, value in before.items()
        if name not in HIDDEN and name in after and after[name] != value
    }
    if not old and (not turn.state.replaced or len(after) <= len(before)):
        return turn
    return replace(turn, state=replace(turn.state, replaced=old))
