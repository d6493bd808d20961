"""Words that are about another question than the present one: they go there, or are asked about.

`25,000 บาท` is no outcome, `15 พ.ย. 69` is no output, `ความเสี่ยงต่ำ` no story: kept there, each would
stand in an official report. A sentence that names another question never answers the present one
(decisions/0133).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from handlers.conversation import sentence_answers
from handlers.conversation.controls import USE
from handlers.conversation.flow import Choice, Stated, Step, read_choice_only
from handlers.conversation.heard import boxes_ticked, choice_elsewhere, doubt_cards, left_blank
from handlers.conversation.heard.retold import named_told, retelling
from handlers.conversation.heard.retold.named_told import NamedTold
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text, cut_graphemes
from handlers.understand.commands.arguments import only_arguments
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

Says = Callable[[State, str], Turn]
_LONGEST = 40
_AMOUNT = pattern_of(
    r"(?:ประมาณ|ราวๆ?|สัก|แค่|ก็|\s)*\d[\d,.]*\s*(?:ล้าน|แสน|หมื่น|พัน|ร้อย)?(?:กว่า)?\s*(?:บาท)(?:ถ้วน|กว่า|\s)*"
)
_A_VALUE = pattern_of(r"\d")
_FIGURE_ONLY = pattern_of(
    r"(?:ประมาณ|ราวๆ?|สัก|แค่|ก็|น่าจะ|เกือบ|\s)*\d[\d,.]{2,}\s*(?:กว่าๆ?|บาท|ถ้วน|มั้ง|ได้|\s)*"
)
_STILL = "ข้อนี้ยังไม่ได้ตอบ กรุณาพิมพ์{} หรือกดปุ่ม"
STILL_OPEN = "ข้อนี้ยังไม่ได้ตอบ กรุณาตอบ “{}” ต่อ"
_WHICH = "ข้อความนี้เป็น{}ใช่หรือไม่"
STANDS = "ข้อ “{}” ตอบไว้แล้วว่า “{}”"
_TO_CHANGE = "ข้อความนี้เป็นเรื่อง “{0}” ยังไม่ได้บันทึก หากจะแก้ พิมพ์ “แก้ {0}”"
_ASKED_LATER = "ข้อความนี้เป็นเรื่อง “{}” ยังไม่ได้บันทึก จะถามในข้อนั้น กรุณาตอบข้อนี้ก่อน"
_SHOWN = 60


def taken(moves: Moves, state: State, step: Step, text: str) -> Turn | None:
    """Takes a bare value for the open question that it answers and asks this one again, or asks
    whether it is meant here; None for other words, and in conversations
    without a place for prose."""
    whole = step.prose and not step.short and step.name == moves.flow.prose
    if whole and state.had(step) and (anew := _of_an_answered(moves, state, step, text)):
        return anew
    # Of a sentence in a flow with a place for prose, what is left over stands there.
    if moves.flow.prose in (None, step.name) or not step.prose or step.short:
        return None
    if len(text) > _LONGEST or boxes_ticked.at_read_places(moves, state, step, text):
        return None
    others = [each for each in moves.steps(state) if each.name not in state.answers]
    others = [each for each in others if each is not step and each.listed]
    found = _stated(moves, state, step, text, {each.name for each in others})
    if found is not None:
        filled = state.filled(found.answers, {})
        told = sentence_answers.told(moves.flow, filled, found)
        turn = moves.show(filled, (*told, Text(_STILL.format(step.label))))
        return replace(turn, answered=tuple(found.answers))
    if not _is_bare(text) and not any(_names(each, text) for each in others):
        return None
    if not sentence_answers.is_readable(moves, state, step, text):
        return None
    return _whether_here(moves, state, step, text)


_A_DAY = pattern_of(r"\d{4}-\d\d-\d\d")
"""A day alone stands in any text."""


def _of_an_answered(moves: Moves, state: State, step: Step, text: str) -> Turn | None:
    """Asks whether words that only state another answer are to replace this text; keeps them there
    if there was none: `เผยแพร่ทางเพจสำนักแล้ว`."""
    found = sentence_answers.read(moves, state, text)
    told = [each for each in moves.steps(state) if each.name in found.answers]
    only_days = all(_A_DAY.fullmatch(str(found.answers[each.name])) for each in told)
    fits = not only_days and all(each.listed and each.name in state.answers for each in told)
    if not fits or step in told or moves.flow.prose in found.answers or len(text) > _LONGEST:
        return None
    had = any(state.answers[each.name] for each in told)
    state = state if had else state.filled(found.answers, {})
    said = () if had else sentence_answers.told(moves.flow, state, found)
    turn = _whether_here(moves, state, step, text)
    kept = () if had else tuple(found.answers)
    return replace(turn, messages=(*said, *turn.messages), answered=kept)


def _whether_here(moves: Moves, state: State, step: Step, text: str) -> Turn:
    """Holds the words and asks whether they are the answer of this question."""
    state = state.holding(text)
    held = state.held[-1]
    card = doubt_cards.shown(
        _WHICH.format(step.label), held, (doubt_cards.use(moves.asking, held),)
    )
    shown = moves.show(state.asking(f"{USE}.{held.number}"))
    return replace(shown, messages=(*shown.messages[:-1], card, *shown.messages[-1:]), refused=True)


def named(moves: Moves, state: State, step: Step, text: str, say: Says) -> Turn | None:
    """Takes what the words tell of another question that they name, and asks this one again; where
    they may be meant here, too, or an answer would change, it asks first. None for other words.

    say: answers a question with words.
    """
    if found := _only_elsewhere(moves, state, step, text):
        return filled(moves, state, step, found)
    if other := left_blank.another(moves, state, step, text):
        return _put_there(moves, state, step, NamedTold(other, {other.name: None}), text)
    told = named_told.read(moves, state, text)
    if told is None and (chosen := choice_elsewhere.read(moves, state, step, text)):
        return filled(moves, state, step, chosen)
    if told is None or _is_about(step, told) or _read_with(moves, state, step, told, text):
        return None
    if not told.surely_no_answer_of(step):
        return _asked_here(moves, state, step, told, text)
    if not told.answers:
        return _not_taken(moves, state, told, text, say)
    return _put_there(moves, state, step, told, text)


def _is_about(step: Step, told: NamedTold) -> bool:
    """Tells whether the present question is about the answer that the words name: the reason why no
    value is known may repeat that there is none."""
    depends = step.when is not None and step.when[0] == told.step.name
    return depends and not told.skips


def _read_with(moves: Moves, state: State, step: Step, told: NamedTold, text: str) -> bool:
    """Tells whether this question reads the named answer beside its own: `ครั้งที่ 3 วันนี้บ่ายโมง`."""
    if step.read is read_choice_only or step.takes_any_words or step.short:
        return False
    try:
        value = step.read(text, moves.context, state.answers)
    except (Unclear, KeyError):  # it reads nothing in them, or needs an answer that is not there
        return False
    return isinstance(value, Choice) and told.step.name in value.also


def _put_there(moves: Moves, state: State, step: Step, told: NamedTold, text: str) -> Turn:
    other = told.step
    if other.name in state.answers and state.answers[other.name] == told.answers[other.name]:
        return replace(moves.show(state, (stands(moves, state, other),)), refused=True)
    if state.answers.get(other.name) is not None:
        return retelling.asked(moves, state, text, told.answers)
    return filled(moves, state, step, told.answers)


def stands(moves: Moves, state: State, step: Step) -> Text:
    """Says what stands at the question already."""
    return Text(STANDS.format(step.label, cut_graphemes(moves.asking.shown(step, state), _SHOWN)))


def filled(moves: Moves, state: State, step: Step, answers: dict[str, Any]) -> Turn:
    """Keeps the answers of open questions, says so, and asks this one again."""
    filled = state.filled(answers, {})
    heard = sentence_answers.told(moves.flow, filled, Stated(answers))
    turn = moves.show(filled, (*heard, Text(STILL_OPEN.format(step.label))))
    return replace(turn, answered=tuple(answers))


def _only_elsewhere(moves: Moves, state: State, step: Step, text: str) -> dict[str, Any]:
    """Returns what a bare amount answers where a name is asked, if only one open question takes it:
    `ประมาณ 1200`."""
    if not step.short or len(text) > _LONGEST or not _FIGURE_ONLY.fullmatch(_plain(text)):
        return {}
    others = [
        each
        for each in moves.steps(state)
        if each.listed and each.name not in state.answers and each is not step
        if not (each.takes_any_words or each.takes_files or each.read is read_choice_only)
    ]
    found = [next(named_told.readings(moves, state, each, text), None) for each in others]
    answers = [each for each in found if each is not None]
    return answers[0] if len(answers) == 1 else {}


def _plain(text: str) -> str:
    return without_polite_ending(normalise(text))


def _asked_here(moves: Moves, state: State, step: Step, told: NamedTold, text: str) -> Turn | None:
    """Asks whether the words are meant here, if this question can take them."""
    if not sentence_answers.is_readable(moves, state, step, text):
        return _put_there(moves, state, step, told, text) if told.answers else None
    other = told.step.name
    if told.answers and state.answers.get(other) != told.answers[other]:
        return retelling.asked(moves, state, text, told.answers)
    return _whether_here(moves, state, step, text)


def _not_taken(moves: Moves, state: State, told: NamedTold, text: str, say: Says) -> Turn:
    """Asks the question anew whose answer the words would change, or says where it is answered."""
    other = told.step
    if other.name in state.answers and not told.denied:
        return told_anew(moves, state, other, text, say)
    form = _TO_CHANGE if other.name in state.answers else _ASKED_LATER
    return replace(moves.show(state, (Text(form.format(other.label)),)), refused=True)


def told_anew(moves: Moves, state: State, other: Step, text: str, say: Says) -> Turn:
    """Asks an answered question anew; what it finds in the words it offers."""
    asked = moves.edit(state, other.name)
    if not other.takes_any_words and not other.takes_files:
        return say(asked.state, text)
    hint = Text(doubt_cards.NOT_TAKEN.format(other.label))
    return replace(asked, messages=(hint, *asked.messages))


def _names(step: Step, text: str) -> bool:
    """Tells whether the words begin with the name of a question that only its choices answer:
    `เสี่ยงนิดหน่อย`."""
    names = (step.label, *step.called)
    return step.read is read_choice_only and any(text.startswith(name) for name in names)


def _stated(
    moves: Moves, state: State, step: Step, text: str, open_ones: set[str]
) -> Stated | None:
    """Returns what the words state of open questions, if that is all they say."""
    found = sentence_answers.read(moves, state, text)
    if moves.flow.prose in found.answers:
        return None
    if not found.answers or step.name in found.answers or not set(found.answers) <= open_ones:
        return None
    return found


def _is_bare(text: str) -> bool:
    """Tells whether the words are an amount or a day and nothing else."""
    plain = without_polite_ending(text)
    if _A_VALUE.search(plain) is None:
        return False
    return _AMOUNT.fullmatch(plain) is not None or only_arguments(plain)
