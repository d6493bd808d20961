"""Puts one figure of a longer text right that words point at: `ครั้งที่สอง 18 คน ไม่ใช่ 15`, `บ่าย 28`
(`understand/numbers/figure_pointed`). Which one is asked where several may be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from handlers.conversation.flow import REVIEW, Step
from handlers.conversation.heard.retold import figures_exchanged, given_answers
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import HIDDEN, State
from handlers.messages import Button, Text, cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.understand.corrections import facts_put_right
from handlers.understand.corrections.taken_back import Swap
from handlers.understand.numbers.figure_pointed import places, put
from handlers.understand.numbers.figure_told import LONGEST, FigureTold, figures_told
from handlers.understand.numbers.story_figures import COUNT, Figure, beside, figures_in

_WHICH = "จะแก้ตัวเลขใดเป็น {} กดปุ่มด้านล่าง หรือพิมพ์ เช่น “{}” ยังไม่ได้แก้"
_MOST = 4


@dataclass(frozen=True)
class _StoryFigure:
    step: Step
    story: str
    places: Sequence[Figure]


def changed(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the texts with the figure in it that the words tell anew; none for other words, and
    where it is not sure which is meant."""
    for told in _told(moves, state, text):
        found = [*_found(moves, state, text, told)]
        if len({each.places[0].value for each in found}) != 1:
            continue
        if any(len(each.places) > 1 for each in found):
            continue
        also = _elsewhere(moves, state, text, told)
        new = {each.step.name: put(each.story, each.places[0], told) for each in found}
        return also or {**_said_there_too(moves, state, found[0].places[0], told), **new}
    return {}


def together(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the only text of which the words tell several facts anew, or the place, with all of
    them put right; none for other words."""
    if not _has_text(state):
        return {}
    found = {
        step.name: right
        for step, story in given_answers.texts(moves, state)
        if step.name != state.at and (right := facts_put_right.put_right(story, text)) is not None
    }
    new = {name: right for name, right in found.items() if right != state.answers[name]}
    return new if len(new) == 1 else {}


def meant(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words surely tell a figure of a text anew, be it one of several."""
    return any(
        told.surely and any(True for _ in _found(moves, state, text, told))
        for told in _told(moves, state, text)
    )


def surely(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words say that something was wrong, and which figure, and tell no part of
    it besides, which would stand nowhere."""
    if not changed(moves, state, text):
        return False
    return any(
        each.surely
        and not each.part
        and (each.old or each.order or each.points and each.kind == COUNT)
        for each in figures_told(text)
    )


def which(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks which figure of a text is meant; None for words that say it, or tell none anew."""
    told = next(iter(_told(moves, state, text)), None)
    if told is None or not told.surely:
        return None
    found = [each for each in _found(moves, state, text, told) if len(each.places) > 1]
    if len(found) != 1:
        return None
    [of] = found
    said = [f"{beside(of.story, each)} แก้ {each.value} เป็น {told.value}" for each in of.places]
    if len({*said}) < len(said) or len(said) > _MOST:
        return None
    buttons = tuple(Button(cut_graphemes(each, LABEL_GRAPHEMES), say=each) for each in said)
    asked = Text(_WHICH.format(told.value, said[0]), buttons)
    return replace(moves.show(state, (asked,)), refused=True)


def _told(moves: Moves, state: State, text: str) -> Sequence[FigureTold]:
    """Returns how the words may tell a figure anew; nothing where no text is answered."""
    return figures_told(text) if len(text) <= LONGEST and _has_text(state) else ()


def _has_text(state: State) -> bool:
    for name, value in state.answers.items():  # asked at each turn: no call for each answer
        if isinstance(value, str) and len(value) > _LEAST and name not in HIDDEN:
            return True
    return False


_LEAST = 10
"""Letters of a text with a figure among others."""


def _found(moves: Moves, state: State, text: str, told: FigureTold) -> Iterator[_StoryFigure]:
    here = moves.flow.step(state.at)
    texts = here is not None and here.takes_any_words
    if texts and here is not None and state.had(here) or moves.flow.adds and not told.surely:
        return
    if texts and told.unit and not (told.surely or told.order):
        return  # `ทำแบบสำรวจแล้ว 1 ชุด` answers what is asked
    if any(_names(step, text) for step in moves.steps(state) if step.listed):
        return  # the answer of that question is told anew
    found = [
        _StoryFigure(step, story, meant)
        for step, story in given_answers.texts(moves, state)
        if step.name != state.at and (meant := places(story, told))
    ]
    # Reading an answer may count tries: it is read only where a figure is meant.
    if found and not _answers_here(moves, state, text, told):
        yield from found


def _names(step: Step, text: str) -> bool:
    """Tells whether the words name the question, be it in English; other words by which it is
    called may as well be the story's own."""
    return step.label in text or any(
        each.isascii() and each in text.lower() for each in step.called
    )


def _answers_here(moves: Moves, state: State, text: str, told: FigureTold) -> bool:
    """Tells whether the words are an answer of the present question that says nothing of another
    figure."""
    step = moves.flow.step(state.at)
    if step is None or state.at == REVIEW or step.takes_any_words:
        return False
    bare = not (told.old or told.order or told.points)
    if told.surely and not bare:
        return False
    return any(True for _ in given_answers.given(moves, state, step, text))


def _said_there_too(moves: Moves, state: State, old: Figure, told: FigureTold) -> dict[str, Any]:
    """Returns the texts in which the same number of the same kind stands once."""
    if old.kind != COUNT or not old.unit or told.order:
        return {}
    new: dict[str, Any] = {}
    for step, story in given_answers.texts(moves, state):
        same = [each for each in figures_in(story) if each.value == old.value]
        same = [each for each in same if each.unit == old.unit]
        if len(same) == 1 and step.name != state.at:
            new[step.name] = put(story, same[0], told)
    return new


def _elsewhere(moves: Moves, state: State, text: str, told: FigureTold) -> dict[str, Any]:
    """Returns every answer in which the old figure stands but once, where nothing points at one."""
    if not told.old or told.order:
        return {}
    swap = Swap(f"{told.old} {told.unit}".strip(), f"{told.value} {told.unit}".strip())
    return figures_exchanged.figures(moves, state, swap, text)
