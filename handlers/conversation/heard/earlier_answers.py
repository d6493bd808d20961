"""Puts an earlier answer right that words name, or of which they tell what it was until now.

`ไม่เอา สำนักเดียว แล้ว เอา ทั้งสำนักงาน แทน`, `เมื่อกี้ตอบช่องทางผิด เอาเป็นไลน์`. The new words must answer
that question, and be another answer: what only sounds so may be prose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from handlers.conversation.flow import Choice, Step, read_choice_only
from handlers.conversation.heard import choosing, edits
from handlers.conversation.heard.retold import (
    figures_exchanged,
    given_answers,
    pointed_figures,
    rather_told,
    values_retold,
)
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.conversation.ticking import TICKED
from handlers.understand.corrections.other_choice import OtherChoice, read_other_choice
from handlers.understand.corrections.put_right import PutRight, read_put_right
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear

_LEAST_TEXT, _LEAST_PART = 2, 3  # letters
_NUMBER = pattern_of(r"(?:ใน|ตรง|ที่|คำตอบ|ของ|\s)*ข้อ(?:ที่)?\s?(?P<number>\d{1,2})")


def taken(moves: Moves, state: State, text: str, say: Callable[[State, str], Turn]) -> Turn | None:
    """Takes the new answer and goes on where the conversation stood; None for other words, and for
    those of a text, which are shown first (`texts`).

    say: answers a question with words.
    """
    found = next(_chosen(moves, state, text), None)
    if found is None or moves.asking.heeded(state, text, state.at) is not None:
        return None  # what only this conversation understands goes first
    step, words = found
    turn = say(to_tell(moves, state, step), words)
    return turn if step.name in turn.answered and not turn.missed else None


def question_anew(
    moves: Moves, state: State, text: str, say: Callable[[State, str], Turn]
) -> Turn | None:
    """Takes another question than the one told before, whole: what it asks is asked of those who
    answer it, and a word that halts before it is no pause. None for other words."""
    steps = [step for step in moves.answered(state) if step.name != state.at]
    edit = edits.question_anew(steps, text)
    if edit is None:
        return None
    turn = say(to_tell(moves, state, edit.step), edit.value)
    return turn if edit.step.name in turn.answered and not turn.missed else None


def puts_right(moves: Moves, state: State, text: str, plainly: bool = False) -> bool:
    """Tells whether the words put an earlier answer right.

    plainly: only one that they name, or of which they tell the whole old answer.
    """
    chosen = next(_chosen(moves, state, text, plainly), None)
    return chosen is not None or bool(texts(moves, state, text, plainly=plainly))


def texts(
    moves: Moves, state: State, text: str, with_old: bool = False, plainly: bool = False
) -> Mapping[str, Any]:
    """Returns the new text of an earlier answer by its step; none for other words.

    with_old: only where the words tell the whole old answer, too. plainly: as in `puts_right`.
    """
    for told in read_put_right(text):
        if with_old and not told.old or plainly and not (told.named or told.old):
            continue
        if told.slipped:
            continue  # the new text of another answer, or this one's
        for step in _meant(moves, state, told):
            if new := _text_read(moves, state, step, told.new):
                return new
    return {}


def _text_read(moves: Moves, state: State, step: Step, words: str) -> Mapping[str, Any]:
    """Returns the new text of the step; none if the words are none, or change nothing."""
    if not step.takes_any_words or len(fold(words)) < _LEAST_TEXT:
        return {}
    whole = _with_its_figure(state.answers[step.name], words)
    if whole is None:
        return {}
    try:
        value = step.read(whole, moves.context, state.answers)
    except Unclear:
        return {}
    new = given_answers.with_more(step, value) if isinstance(value, Choice) else {step.name: value}
    changed = isinstance(new.get(step.name), str) and new[step.name] != state.answers[step.name]
    return new if changed else {}


def figure_of_text(moves: Moves, state: State, text: str) -> edits.Edit | None:
    """Returns which text the words name, of which they tell a figure alone: `ตรงผลลัพธ์พิมพ์ผิด
    ต้องเป็นร้อยละ 85`; None for other words."""
    for told in read_put_right(text):
        if told.named and figures_exchanged.tells_figure(told.new):
            for step in _meant(moves, state, told):
                if step.prose and isinstance(state.answers[step.name], str):
                    return edits.Edit(step, told.new)
    return None


def _with_its_figure(before: Any, new: str) -> str | None:
    """Returns the new text; of a figure alone the old one with that in its place, and None where it
    has no such figure, or several: the whole is asked then."""
    if isinstance(before, str) and (put := values_retold.value_within(before, new)) is not None:
        return put
    if not isinstance(before, str) or not figures_exchanged.tells_figure(new):
        return new
    if figures_exchanged.tells_figure(before):
        return new
    return figures_exchanged.only_one_anew(before, new)


def told(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the new answer, other than a text, that the words tell of a question that they name,
    or of which they tell the old answer."""
    found = next(_chosen(moves, state, text, plainly=True), None)
    return next(_given(moves, state, *found), {}) if found is not None else {}


def to_tell(moves: Moves, state: State, step: Step) -> State:
    """Returns the state at a question that is told a whole new answer: of a list nothing is ticked
    any more."""
    asked = moves.edit(state, step.name).state
    boxes = any(each.ticks is not None for each in moves.asking.offers(asked, step))
    return replace(asked, answers={**asked.answers, TICKED: {step.name: []}}) if boxes else asked


def tells_instead(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words tell another answer in the place of one that they deny:
    `ไม่ส่งแค่ผู้รายงานละ ส่งทุกคนเลย`."""
    found = (each for each in read_other_choice(text) if not each.rest)
    return any(instead_of(moves, state, each) is not None for each in found)


def instead_of(moves: Moves, state: State, told: OtherChoice) -> Step | None:
    """Returns the only question of which the words deny the answer and tell another one; also one
    that goes with the denied one, if they name a choice of it: `ไม่ใช่ 50 เสร็จแล้ว`."""
    steps = [
        step
        for step in (moves.answered(state) if told.old else ())
        if step.listed and not (step.takes_files or step.prose) and step.name != state.at
    ]
    denied = [step for step in steps if _holds(moves, state, step, told.old)]
    found = [step for step in denied if _reads_anew(moves, state, step, told.new)]
    if denied and not found:
        named = (s for s in steps if choosing.named(moves, state, s, told.new) is not None)
        found = [step for step in named if _reads_anew(moves, state, step, told.new)]
    return found[0] if len(found) == 1 else None


def is_choice(moves: Moves, state: State, step: Step, words: str) -> bool:
    """Tells whether a question that reads words reads these as one of its choices, or as somebody
    or something that is known by name."""
    if step.read is read_choice_only:
        return False
    with suppress(Unclear):
        value = step.read(words, moves.context, state.answers)
        return isinstance(value, Mapping | Choice)
    return False


def _reads_anew(moves: Moves, state: State, step: Step, words: str) -> bool:
    """Tells whether the words are another answer than the one until now."""
    return any(
        value != state.answers.get(name)
        for new in _read_instead(moves, state, step, words)
        for name, value in new.items()
    )


def _holds(moves: Moves, state: State, step: Step, words: str) -> bool:
    """Tells whether the words are the answer until now, or a part of it as it is shown."""
    part = len(fold(words)) >= _LEAST_PART and fold(words) in fold(moves.asking.shown(step, state))
    return part or _is_answer(moves, state, step, words)


def _read_instead(moves: Moves, state: State, step: Step, words: str) -> Iterator[dict[str, Any]]:
    """Yields what the words answer at a question whose answer is denied: also where a name, or
    somebody's own words, may be one, if it reads them as more than these words."""
    yield from _given(moves, state, step, words)
    if step.takes_any_words:
        with suppress(Unclear):
            value = step.read(words, moves.context, state.answers)
            if isinstance(value, Choice) and not value.stays:
                yield {**value.also, step.name: value.value}
            elif not isinstance(value, Choice) and value != words:
                yield {step.name: value}


def _chosen(
    moves: Moves, state: State, text: str, plainly: bool = False
) -> Iterator[tuple[Step, str]]:
    if not plainly and (rather := rather_told.told(moves, state, text)) is not None:
        yield rather
        return
    if pointed_figures.meant(moves, state, text):
        return  # one figure of a text, and no other answer: `ไม่ใช่ค่ะ 27`
    for told in read_put_right(text):
        if plainly and not (told.named or told.old):
            continue
        if not (told.named or told.old) and values_retold.told(moves, state, text):
            return  # they tell a value of another answer than the last: `พิมพ์ผิด คนร่วม 7 คน`
        for step in _meant(moves, state, told):
            new = next(_given(moves, state, step, told.new), {})
            other = any(value != state.answers.get(name) for name, value in new.items())
            if other and not figures_exchanged.texts_beside(moves, state, new):
                yield step, told.new  # an amount that a text names, too, is shown with that text


def _meant(moves: Moves, state: State, told: PutRight) -> list[Step]:
    """Returns the answered questions that may be meant; never the present one."""
    steps = [
        step
        for step in moves.answered(state)
        if step.listed and not step.takes_files and step.name != state.at
        if not given_answers.is_lines(moves, state, step)  # they are shown first
    ]
    if told.named:
        step = edits.called(steps, told.named) or _numbered(moves, state, steps, told.named)
        step = step or _of_its_kind(moves, state, steps, told)
        return [step] if step is not None and _fits(moves, state, step, told.old) else []
    if told.old:
        return [step for step in steps if _is_answer(moves, state, step, told.old)]
    names = {step.name for step in steps}
    last = next((name for name in reversed(state.trail) if name in names), "")
    here = moves.flow.step(state.at)
    again = here is not None and state.had(here)  # that may be the answer that is put right
    return [step for step in steps if step.name == last and not again]


def _numbered(moves: Moves, state: State, steps: Sequence[Step], name: str) -> Step | None:
    """Returns the question that is named by its number: `ข้อ 3 แก้เป็น …`."""
    found = _NUMBER.fullmatch(name)
    step = moves.asking.at_number(state, int(found["number"])) if found is not None else None
    return step if step in steps else None


def _of_its_kind(moves: Moves, state: State, steps: Sequence[Step], told: PutRight) -> Step | None:
    """Returns the only question that reads the new words anew, where they are named by what they
    are: `เวลาผิดค่ะ ท่านเลื่อนเป็น ศุกร์หน้า 13.30-16.30` behind the question for day and hour."""
    kind = _ITS_KIND.fullmatch(told.named)
    if kind is None:
        return None
    found = [step for step in steps if _tells_anew(moves, state, step, told.new)]
    words = _OF_TIME if kind["kind"] in _OF_TIME else (kind["kind"],)
    called = [s for s in found if any(w in n for w in words for n in (s.label, *s.called))]
    found = called or found  # the day of a meeting is read as its number, too: `ต้อง 18 ม.ค.`
    return found[0] if len(found) == 1 else None


_ITS_KIND = pattern_of(r"(?P<kind>วัน|เวลา|คน|ชื่อ|ท่าน|สำนัก|หน่วยงาน|ยอด|จำนวน|ราคา|รอบ)[ก-๎]{0,12}")
"""What people call an answer that has another name."""
_OF_TIME = ("วัน", "เวลา")


def _tells_anew(moves: Moves, state: State, step: Step, words: str) -> bool:
    new = next(_given(moves, state, step, words), {})
    return any(value != state.answers.get(name) for name, value in new.items())


def _fits(moves: Moves, state: State, step: Step, old: str) -> bool:
    return not old or _is_answer(moves, state, step, old)


def _is_answer(moves: Moves, state: State, step: Step, words: str) -> bool:
    """Tells whether the words are the whole answer until now."""
    if fold(words) == fold(moves.asking.shown(step, state)):
        return True
    now = state.answers[step.name]
    return any(given[step.name] == now for given in _given(moves, state, step, words))


def _given(moves: Moves, state: State, step: Step, words: str) -> Iterator[dict[str, Any]]:
    """Yields what the words plainly answer; where any words are a text, only a choice's name."""
    if not step.takes_any_words or choosing.named(moves, state, step, words) is not None:
        yield from given_answers.given(moves, state, step, words)
    elif not isinstance(state.answers[step.name], str | None):  # such as somebody of the roster
        with suppress(Unclear):
            value = step.read(words, moves.context, state.answers)
            if not isinstance(value, Choice | str):
                yield {step.name: value}
