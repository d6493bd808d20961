"""Words that want other answers than the one asked for, or ask what a conversation answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers.conversation import sentence_answers
from handlers.conversation.asking import DROP_LABEL
from handlers.conversation.controls import DROP
from handlers.conversation.flow import REVIEW, Heeded
from handlers.conversation.heard import (
    card_missed,
    changes_joined,
    changes_waiting,
    doubt_cards,
    left_beside,
    nearly_steered,
)
from handlers.conversation.heard.retold import retelling
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Button, Message, Text
from handlers.understand.kinds.asked_sentences import asks_which_to_give
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.sentence_kinds import SentenceKind


def heeded(
    moves: Moves,
    state: State,
    text: str,
    onward: Callable[[State, Sequence[Message]], Turn],
) -> Turn | None:
    """Asks whether to change answers as the words want, or tells what they ask (`Flow.heeds`);
    None for other words.

    onward: goes to the next open question, after answers that are taken at once.
    """
    found = moves.asking.heeded(state, text, state.at)
    if found is None or _is_no_answer(moves, state, text, found):
        return None
    told = (Text(found.told),) if found.told else ()
    if found.doubted:
        return _doubted(moves, state, text, told)
    state = _waiting(moves, state, text, found)
    for name in found.anew:
        state = state.without(name)
    if found.anew and not found.answers:
        return moves.show(replace(state, at=moves.resting(state), trail=()), told)
    if not found.answers and told and state.at == REVIEW and moves.flow.adds and not state.held:
        return card_missed.answered_below(moves, state, told)
    if not found.answers:
        return moves.show(state, told)
    joins = found.at_once and changes_joined.waiting(state, found.answers) is not None
    if found.at_once and not joins:
        return _at_once(moves, state, text, found, onward)
    # The card stands alone: a review card below it would offer to send without the change.
    turn = retelling.asked(moves, state, text, found.answers, not found.never_added)
    # What is told of answers that were to be taken at once tells of these alone.
    return replace(turn, messages=(*(() if joins else told), turn.messages[0]))


def _is_no_answer(moves: Moves, state: State, text: str, found: Heeded) -> bool:
    """Tells whether the words ask which of two to give, or surely stop and would be kept: it is
    asked first whether to stop."""
    if found.answers and asks_which_to_give(text):
        return True
    stops = found.at_once and sure_kind(text, moves.place(state)) is SentenceKind.STOP
    return stops and nearly_steered.holds(found.answers, text)


def _doubted(moves: Moves, state: State, text: str, told: Sequence[Message]) -> Turn:
    """Holds the words, which likely are no answer, and asks whether they are one."""
    state = state.holding(text)
    held = state.held[-1]
    drop = Button(DROP_LABEL, moves.asking.data(held.step, f"{DROP}.{held.number}"), DROP_LABEL)
    buttons = (doubt_cards.use(moves.asking, held), drop)
    card = doubt_cards.shown(doubt_cards.OR_WISH, held, buttons)
    state = doubt_cards.either(state, f"{DROP}.{held.number}")
    return Turn(state, (*told, card), refused=True)


def _at_once(
    moves: Moves,
    state: State,
    text: str,
    found: Heeded,
    onward: Callable[[State, Sequence[Message]], Turn],
) -> Turn:
    """Takes the answers, and what is told beside the one that was asked for."""
    found = _with_weekdays(moves, state, found)
    told = (Text(found.told),) if found.told else ()
    step = moves.flow.step(state.at)
    if step is None or step.name not in found.answers:
        answered, _gone = _answered(moves, state, found)
        return replace(onward(answered, told), answered=tuple(found.answers))
    said_all = bool(step.beside) and step.beside in found.answers
    beside = {} if said_all else left_beside.kept(moves, state, step, text)
    found = replace(found, answers={**found.answers, **beside})
    answered, gone = _answered(moves, state, found)
    turn = replace(onward(answered, (*gone, *told)), answered=tuple(found.answers))
    return left_beside.shown(turn, step, beside)


def _with_weekdays(moves: Moves, state: State, found: Heeded) -> Heeded:
    """Returns the answers, and what is told of them, with the weekdays of days that are changed."""
    mended, told = changes_joined.with_weekdays(moves, state, found.answers), found.told
    for name, value in found.answers.items():
        if isinstance(value, str) and value != mended[name]:
            told = told.replace(value, mended[name])
    return replace(found, answers=mended, told=told)


def _answered(moves: Moves, state: State, found: Heeded) -> tuple[State, Sequence[Message]]:
    """Returns the state with the answers, and what is said of changes that were proposed here; who
    goes back comes to this question again if it has an answer now."""
    before, gone = state, list[Message]()
    if found.rest:
        state = replace(replace(state, at=REVIEW).holding(found.rest), at=state.at)
    if state.at in found.answers:
        state = state.numbered(state.at).walked(state.at)
        if moves.flow.adds:  # what waits at this question is still to be decided on
            state = state.put_off(state.at, REVIEW, sentence_answers.LEAST_PROSE)
        else:
            answers = {**state.answers, **found.answers}
            state, lost = changes_waiting.until_the_card(moves, state, answers)
            kept = sentence_answers.still_offered(moves, state, answers)
            state = kept or state.released(state.at)
            gone = [*lost, *changes_waiting.told_to_wait(before, state)]
    return retelling.with_answers(state, found.answers), gone


def _waiting(moves: Moves, state: State, text: str, found: Heeded) -> State:
    """Returns the state with this sentence waiting, or without those that are not to be kept."""
    if found.discards_all:
        left = tuple(each for each in state.held if each.step != state.at)
        return replace(state, held=left, which=None)
    if found.discards:
        return moves.asking.without_undecided(state)
    return state.holding(text) if found.waits else state
