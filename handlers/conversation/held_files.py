"""Files among the answers of a conversation: joined, looked at, taken back. Moves nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.conversation.flow import Step
from handlers.conversation.state import State


def joined(state: State, step: Step, ids: Sequence[int]) -> State:
    """Files arrived and are being looked at; they join those the step has already."""
    earlier = (state.former(step) if state.had(step) else None) or []
    return _holding(state, step, [*earlier, *ids]).marked((step.name,), "")


def looked_at(state: State, step: Step, kept: Sequence[int], gone: Sequence[int]) -> State:
    """The answer once it is known which of them could be kept."""
    held = state.answers.get(step.name) or []
    # What is said to be kept is kept, even if ข้าม was tapped while it was looked at.
    mine = [i for i in held if i not in gone] + [i for i in kept if i not in held]
    if kept or step.name not in state.answers:
        return _holding(state, step, mine)
    if step.name in state.trail:  # answered before by files or by ข้าม, and it stays so
        return replace(state, answers={**state.answers, step.name: mine or None})
    return _holding(state, step, [] if mine == state.before.get(step.name) else mine)


def without(state: State, step: Step, gone: Sequence[int]) -> State:
    """Files were taken back (unsent); the same state if the answer held none of them."""
    held = state.answers.get(step.name) or []
    if not set(held) & set(gone):
        return state
    return _holding(state, step, [i for i in held if i not in gone])


def _holding(state: State, step: Step, ids: list[int]) -> State:
    """The step answered by these; not answered if there are none."""
    answers = {k: v for k, v in state.answers.items() if k != step.name}
    return replace(state, answers=answers | {step.name: ids} if ids else answers)
