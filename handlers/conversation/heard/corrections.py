"""Finds a new answer to a question answered before: `งบผิดนะ ใช้ไป 5,000`, `ไม่ใช่ แก้เป็น 80%`.

The words alone may as well be prose. They are a correction if the answer they name, or the last
one, can be read from what is left of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from handlers.conversation.controls import what_to_edit
from handlers.conversation.flow import REVIEW, Step, read_choice_only
from handlers.conversation.heard import boxes_ticked, choosing, doubt_cards, earlier_answers, edits
from handlers.conversation.heard.retold import exchanging, retelling, rewriting, values_retold
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.corrections.correction_vocabulary import NOT, SLIPS
from handlers.understand.corrections.taken_back import (
    read_swaps,
    read_taken_back,
    share_anew,
    told_last,
)
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.kinds.kind_inside import kind_inside, sure_kind
from handlers.understand.kinds.wished_aside import beside_a_stop
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_FIGURE = pattern_of(r"\d")
_MAY_CORRECT = (
    SentenceKind.ANSWER,
    SentenceKind.CHANGE,
    SentenceKind.RETURN,
    SentenceKind.BACK,
    SentenceKind.STOP,  # `เปลี่ยนใจ อนุมัติเลย`
)


@dataclass(frozen=True)
class Correction:
    """state: the conversation at the question to answer anew. words: the answer, "" if not told.

    more: the sentence said more than which answer it is about, and that is not kept.
    """

    state: State
    words: str
    more: bool = False


def taken(moves: Moves, state: State, text: str, say: Callable[[State, str], Turn]) -> Turn | None:
    """Takes the new answer, or asks the question anew; None for other words.

    say: answers a question with words.
    """
    present = moves.flow.step(state.at)
    if present is not None and present.prose and state.had(present):
        itself = edits.read_edit([present], text)  # `แก้สิ่งที่ทำ เป็น …` where that is asked
        if itself is not None and itself.value:
            return say(state, itself.value)
    if rather := _instead_of_the_proposed(state, text):
        return say(state.told_itself(state.at), rather)
    offer = retelling.pointed(moves, state, text) or rewriting.asked(moves, state, text)
    found = told(moves, state, text) if offer is None else None
    if found is None:
        return offer or _value_at_card(moves, state, text)
    if offer := retelling.amount_told(moves, state, text):
        return offer
    if found.words:
        return say(found.state, found.words)
    if offer := retelling.swapped(moves, state, text):
        return offer  # it tells the new words, too
    step = moves.flow.step(found.state.at)
    hint = (
        (Text(doubt_cards.NOT_TAKEN.format(step.label)),) if found.more and step is not None else ()
    )
    return moves.show(found.state, hint)


def _instead_of_the_proposed(state: State, text: str) -> str:
    """Returns the answer that is told behind a no to the one that stands on the first button:
    `เอ้ย ไม่ใช่ผู้รับเหมาค่ะ แฟนผู้รับเหมา`; "" for other words."""
    likely = state.likely(state.at)
    if likely is None or not isinstance(likely.value, str) or not likely.value:
        return ""
    slips, value = rf"(?:(?:{SLIPS}|{POLITE})[\s,]*)*", re.escape(normalise(likely.value))
    denied = rf"{slips}(?:{NOT})\s*{value}(?:{POLITE}|[\s,])+"
    found = re.match(denied, plain := normalise(text))
    return plain[found.end() :].strip() if found is not None else ""


def _value_at_card(moves: Moves, state: State, text: str) -> Turn | None:
    """Shows at the card a value as words tell it anew: `แก้สถานที่เป็นห้องประชุม 2`."""
    if state.at != REVIEW or what_to_edit(text) is None:
        return None
    new = values_retold.told(moves, state, text)
    return retelling.asked(moves, state, text, new) if new else None


def told(moves: Moves, state: State, text: str) -> Correction | None:
    """Returns the new answer that the words tell, and to which question; None for other words."""
    steps = moves.answered(state)
    edit = edits.renamed(steps, text) or behind_name(moves, state, text)
    edit = edit or _retold(moves, state, text)
    if edit is not None:
        words = edit.value if edit.step.prose else _that_reads(moves, state, edit) or edit.value
        return Correction(earlier_answers.to_tell(moves, state, edit.step), words)
    if share := _share_anew(moves, state, text):
        return share
    kind = sure_kind(text, moves.place(state))
    present = moves.flow.step(state.at)
    told = present is not None and present.prose and not moves.asking.offers(state, present)
    if kind not in _MAY_CORRECT or kind is SentenceKind.STOP and (told or moves.flow.learned):
        return None  # where a text is asked, a wish to stop may be a text
    edit = edits.said_wrong(steps, text)
    if edit is not None and (words := _that_reads(moves, state, edit)):
        return Correction(earlier_answers.to_tell(moves, state, edit.step), words)
    again = edits.asked_again(steps, text, moves.takes_any_words(state))
    if again is not None:
        return Correction(moves.edit(state, again.name).state, "")
    return _of_the_last(moves, state, text) or _learned(moves, state, text)


def named(moves: Moves, state: State, text: str) -> Correction | None:
    """Returns the new answer of a question that the words plainly name; None for other words."""
    steps = moves.answered(state)
    edit = edits.renamed(steps, text) or behind_name(moves, state, text)
    edit = edit or _retold(moves, state, text)
    said = edits.said_wrong(steps, text) if edit is None else None
    if said is not None and _that_reads(moves, state, said):
        edit = said
    if edit is None:
        return _changes_a_choice(moves, state, text)
    words = edit.value if edit.step.prose else _that_reads(moves, state, edit) or edit.value
    return Correction(earlier_answers.to_tell(moves, state, edit.step), words)


def _changes_a_choice(moves: Moves, state: State, text: str) -> Correction | None:
    """Returns the choice to which an earlier answer is changed: `ขอเปลี่ยนเป็นเปิดเผยชื่อ`."""
    back, present = read_taken_back(text), moves.flow.step(state.at)
    if back is None or not back.plainly or present is None:
        return None
    step = (
        None
        if _reads(moves, state, present, back.value)
        else _names_a_choice(moves, state, back.value)
    )
    changes = step is not None and step.name != state.at
    return Correction(moves.edit(state, step.name).state, back.value) if step and changes else None


def behind_name(moves: Moves, state: State, text: str) -> edits.Edit | None:
    """Returns the answer that stands behind its question's name: `แก้งบ 5,000 / 3,500`."""
    found = edits.told_behind_name(moves.answered(state), text)
    if found is None or isinstance(state.answers[found.step.name], str) and found.step.prose:
        return None
    reads = _reads(moves, state, found.step, found.value)
    boxes = boxes_ticked.ticks_only(moves, state, found.step, found.value)
    return found if reads or boxes else None


def _learned(moves: Moves, state: State, text: str) -> Correction | None:
    """Returns the answer that a sentence without a word for changing surely says is another one:
    `เมื่อกี้นับรวมวิทยากรไปด้วย`."""
    read = kind_inside(text, moves.place(state))
    if not (read.learned and read.sure and read.kind is SentenceKind.CHANGE):
        return None
    if state.at == REVIEW or moves.takes_any_words(state) and not read.far:
        return None  # the card has ways of its own; prose may sound so, too
    if retelling.swapped(moves, state, text):
        return None  # it tells the new words, too
    step = edits.learned(moves.flow, moves.answered(state), text, state.at)
    if step is None:
        return None
    words = text if _reads(moves, state, step, text) else _part_that_reads(moves, state, step, text)
    return Correction(moves.edit(state, step.name).state, words, more=True)


def _share_anew(moves: Moves, state: State, text: str) -> Correction | None:
    """Returns the share that is told anew where another question is asked."""
    words, present = share_anew(text), moves.flow.step(state.at)
    if words is None or present is None or present.takes_any_words:
        return None
    if _reads(moves, state, present, words):
        return None
    figures = (
        step
        for step in moves.answered(state)
        if step.listed and not step.takes_any_words and not step.takes_files
    )
    step = next((each for each in figures if _reads(moves, state, each, words)), None)
    return Correction(moves.edit(state, step.name).state, words) if step is not None else None


def _part_that_reads(moves: Moves, state: State, step: Step, text: str) -> str:
    """Returns the only part with a figure that answers the question: `ได้แค่ 75` of `จริงๆ ยังไม่เสร็จ
    ได้แค่ 75`; or ""."""
    if step.takes_any_words:
        return ""
    plain = normalise(text)
    for start, end in reversed(mention_spans(plain)):
        plain = f"{plain[:start]} {plain[end:]}"  # the figure of a day is no share
    found = [each for each in plain.split() if _FIGURE.search(each)]
    return found[0] if len(found) == 1 and _reads(moves, state, step, found[0]) else ""


def _that_reads(moves: Moves, state: State, edit: edits.Edit) -> str:
    """Returns the new answer as far as the question reads it: `75` of `75 นะ ยังไม่เสร็จ`; or ""."""
    for words in (edit.value, edit.value.partition(" ")[0]):
        if _reads(moves, state, edit.step, words):
            return words
    return ""


def _of_the_last(moves: Moves, state: State, text: str) -> Correction | None:
    """Returns the answer after `ไม่ใช่ แก้เป็น`: to the present question if that reads it, else to
    the one answered last."""
    taken_back = read_taken_back(text)
    words = taken_back.value if taken_back is not None else beside_a_stop(text)
    if not words:
        return _told_at_last(moves, state, text)
    present = moves.flow.step(state.at)
    if present is not None and _reads(moves, state, present, words):
        return Correction(state, words)
    last = next((moves.flow.step(n) for n in reversed(state.trail) if n in state.answers), None)
    if last is not None and _of_another_text(moves, state, last, text):
        return None
    if last is None or not _reads(moves, state, last, words):
        last = _names_a_choice(moves, state, words)
    return Correction(moves.edit(state, last.name).state, words) if last is not None else None


def _retold(moves: Moves, state: State, text: str) -> edits.Edit | None:
    """Returns the new answer of a question before this one that the words point at."""
    edit = edits.retold(moves.flow, moves.answered(state), text, state.at)
    other = edit is not None and _of_another_text(moves, state, edit.step, text)
    return None if other else edit


def _of_another_text(moves: Moves, state: State, last: Step, text: str) -> bool:
    """Tells whether the old words of the correction stand in another answer than the last:
    `ข้อเมื่อกี้ขอแก้ ไม่ใช่30เป็น13` below a budget, where 30 people took part."""
    shown = moves.asking.shown(last, state)
    olds = [each.old for each in read_swaps(text)]
    if not any(map(_FIGURE.search, olds)) or any(each in shown for each in olds):
        return False
    return bool(exchanging.swapped(moves, state, text))


def _told_at_last(moves: Moves, state: State, text: str) -> Correction | None:
    """Returns another choice that words name at their end: `คิดอีกที เปลี่ยนเป็นอนุมัติดีกว่า`."""
    words = told_last(text)
    step = _names_a_choice(moves, state, words) if words else None
    return Correction(moves.edit(state, step.name).state, words or "") if step else None


def _names_a_choice(moves: Moves, state: State, words: str) -> Step | None:
    """Returns the only answered question of which the words are a choice: `เปลี่ยนเป็นข้อเสนอแนะ`."""
    found = [
        step
        for step in moves.answered(state)
        if step.listed and choosing.named(moves, state, step, words) is not None
    ]
    return found[0] if len(found) == 1 else None


def _reads(moves: Moves, state: State, step: Step, words: str) -> bool:
    """Tells whether the words answer the step, or come so near that it asks which wording is meant;
    where any words are an answer, whether they choose."""
    if choosing.named(moves, state, step, words) is not None:
        return True
    if step.read is read_choice_only or step.takes_any_words:
        return choosing.heard(moves, state, step, words).sure is not None
    try:
        choosing.read_step(moves, state, step, words)
    except Unclear as unclear:
        return bool(unclear.meant) or choosing.heard(moves, state, step, words).sure is not None
    return True
