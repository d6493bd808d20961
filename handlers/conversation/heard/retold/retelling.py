"""Finds which answers given before a sentence puts right, and asks before it changes them.

`ไม่ใช่ 80 คน 85 คน` replaces words of a text. At the review card any words that answer one question
tell its answer anew: `ลืมบอก ใช้งบ 500`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from handlers.conversation.asking import ADD_LABEL, DROP_LABEL, PUT_LABEL
from handlers.conversation.controls import DROP, PUT, USE
from handlers.conversation.flow import (
    REVIEW,
    Choice,
    Step,
    heeds_nothing,
    read_choice_only,
)
from handlers.conversation.heard import earlier_answers, edits
from handlers.conversation.heard.retold import (
    exchanging,
    figures_exchanged,
    given_answers,
    named_told,
    parts_told,
    several_told,
    taken_out,
    told_unnamed,
    values_retold,
)
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import Held, State
from handlers.messages import Button, Card, Para, Row, Text, cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.understand.corrections.correction_vocabulary import (
    MEND,
    NOT,
    REALLY,
    RIGHT,
    SIGHS,
    SLIPS,
    WRONG,
)
from handlers.understand.corrections.everywhere import without_everywhere
from handlers.understand.corrections.taken_back import read_swaps
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise
from handlers.understand.unclear import Unclear

NOT_THERE = "ไม่พบคำนั้นในข้อความ จึงยังไม่ได้แก้ หากต้องการแก้ กด “แก้ไข” ที่ข้อนั้น"
USE_LABEL = "ใช้เป็นคำตอบ"
NOT_KEPT = "ยังไม่ได้แก้ กดปุ่มเพื่อเลือก หรือพิมพ์คำตอบใหม่ได้เลย"
SHOWN_GRAPHEMES = 300
_LONGEST = 90
_LONGEST_EARLY = 40
_OF_WHEN = pattern_of(
    rf"{POLITE}|{ANY_MONTH}|เมื่อ(?:วาน(?:ซืน|นี้)?|เช้า|คืน)|วัน(?:นี้|ที่|จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)?|พรุ่งนี้|มะรืน"
    r"|เช้า|บ่าย|เย็น|โมง|ทุ่ม|เที่ยง|ครึ่ง|นาฬิกา|ถึง|ที่แล้ว|ก่อน|หน้า|นี้|เวลา|ตอน|ประมาณ|ราว|สัก|เริ่ม|ตั้งแต่|เลิก|[^ก-๎]"
)
_STANDS = pattern_of(
    r"(?:ก็|นี่|น่ะ|นะ|มัน|ยัง|\s)*(?:ถูก(?:ต้อง(?:แล้ว)?|(?:อยู่)?แล้ว|ละ)|ตรง(?:อยู่)?แล้ว|(?:เหมือน|ตาม|คง|อย่าง)เดิม|ไม่(?:ต้อง)?(?:แก้|เปลี่ยน)|โอเค(?:แล้ว)?|ดีแล้ว)"
    rf"(?:{POLITE}|แหละ)*(?:\s|$)"
)
"""What is there is right: `คนให้ถูกแล้ว` names no giver called so."""
_MOST_BESIDE = 10
"""Letters beside a day or hours with which the words still tell little else."""
_ANY_WORDS = "คำใดก็ได้"
"""What only a question that takes anything reads."""
_ONLY_DENIES = pattern_of(
    rf"(?:(?:{SLIPS}|{SIGHS})(?:{POLITE}|\s)*)*(?:{NOT}|ไม่เอา)\s?\S+(?:\s?(?:แล้ว|{POLITE}))*"
)
"""It tells nothing instead of what it denies: `อุ๊ย ไม่ใช่ห้อง 301 ค่ะ`."""
_EXCHANGES = pattern_of(r"(?:ขอ|ช่วย|งั้น|\s)*(?:แก้(?:ไข)?|เปลี่ยน)(?!เป็น|ใจ)\s?\S.*เป็น\s?\S")
_PUTS_RIGHT = pattern_of(f"{NOT}|{MEND}|{REALLY}|{RIGHT}|{WRONG}|ต่างหาก")


def changes(moves: Moves, state: State, text: str) -> Mapping[str, Any]:
    """Returns the answers that the words put right, by step; none if they put none right."""
    heeded = moves.asking.heeded(state, text, state.at)
    if heeded is not None:
        return heeded.answers
    if out := taken_out.ordered(moves, state, text):
        return out
    if named := by_name(moves, state, text):
        return named
    if both := in_one(moves, state, text):
        return both
    new = _whole(moves, state, text)
    parts = parts_told.changes(moves, state, text, of_one)
    return parts if set(parts) > set(new) else new or of_one(moves, state, text)


def _whole(moves: Moves, state: State, text: str) -> Mapping[str, Any]:
    if len(text) > _LONGEST or "\n" in text.strip():
        two = several_told.changes(moves, state, text, of_one)
        return two or earlier_answers.texts(moves, state, text)
    whole = earlier_answers.texts(moves, state, text, with_old=True)
    several = whole or several_told.changes(moves, state, text, of_one)
    return several or _changed(moves, state, text)


def of_one(moves: Moves, state: State, words: str) -> Mapping[str, Any]:
    """Returns what one part of a sentence changes; none if it puts nothing right."""
    if _ONLY_DENIES.fullmatch(normalise(words)):
        return {}
    if len(words) > _LONGEST:
        return earlier_answers.texts(moves, state, words)
    if moves.flow.adds and not _PUTS_RIGHT.search(words):
        return {}  # a story goes on so
    heeded = moves.asking.heeded(state, words, state.at)
    if heeded is not None:
        return heeded.answers
    new: Mapping[str, Any] = taken_out.ordered(moves, state, words)
    new = new or by_name(moves, state, words)
    new = new or earlier_answers.texts(moves, state, words, with_old=True)
    new = new or earlier_answers.told(moves, state, words) or _changed(moves, state, words)
    return new or _edited(moves, state, words)


def _edited(moves: Moves, state: State, words: str) -> Mapping[str, Any]:
    """Returns the answer that is told behind its name and a word that changes it."""
    edit = edits.read_edit(moves.answered(state), words)
    edit = edit or edits.is_now(moves.answered(state), words)
    if edit is None or not edit.value or edit.step.takes_files or edit.step.name == state.at:
        return {}
    if edit.step.prose and isinstance(state.answers[edit.step.name], str):
        whole = exchanging.told_for(state.answers[edit.step.name], edit.value)
        return (whole and given_answers.text_read(moves, state, edit.step, whole)) or {}
    new = next(given_answers.given(moves, state, edit.step, edit.value), None)
    if new is None and edit.step.takes_any_words:
        new = given_answers.text_read(moves, state, edit.step, edit.value)
    return new if new and any(state.answers.get(k) != v for k, v in new.items()) else {}


def in_one(moves: Moves, state: State, text: str) -> Mapping[str, Any]:
    """Returns the answer in which a sentence puts two things right; none if it puts fewer."""
    new = several_told.two(moves, state, text, of_one)
    return new if len(new) == 1 else {}


def by_name(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns what the words tell of a question that they name; at the review card, where most of
    that is told anew, only of one part of its answer."""
    told = named_told.read(moves, state, text)
    return told.answers if told is not None and (told.part or state.at != REVIEW) else {}


def part_told(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to add one part of an answer to the other: `โอกาสคืองานเกษียณ`."""
    new = by_name(moves, state, text)
    return asked(moves, state, text, new) if new else None


def swapped(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to replace words of an answer; None for words that name none to replace."""
    if len(text) > _LONGEST or "\n" in text.strip():
        new = earlier_answers.texts(moves, state, text)
        return asked(moves, state, text, new) if new else None
    new = earlier_answers.texts(moves, state, text, with_old=True)
    new = new or several_told.changes(moves, state, text, of_one)
    new = new or exchanging.swapped(moves, state, text)
    if not new and state.at != REVIEW:
        new = taken_out.ordered(moves, state, text)
        new = new or figures_exchanged.figure_of_prose(moves, state, text)
        new = new or _told_early(moves, state, text)
        new = new or earlier_answers.texts(moves, state, text)
    return asked(moves, state, text, new) if new else None


def exchanges(text: str) -> bool:
    """Tells whether the words order other ones in the place of some that they name: words of a
    choice may be among them."""
    return _EXCHANGES.match(normalise(text)) is not None


def told_everywhere(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to change every answer in which the old words stand; None for words that do not
    say so: `เปลี่ยน 15 ธ.ค. เป็น 18 ธ.ค. ทุกที่`."""
    rest = without_everywhere(text)
    if not rest:
        return None
    new = exchanging.everywhere(moves, state, rest)
    if new:
        return asked(moves, state, text, new)
    figures = state.at == REVIEW and any(
        each.old[0].isdigit() and each.new[0].isdigit() for each in read_swaps(rest, ordered=True)
    )
    # `ทุกที่` behind two figures is never a choice of that name.
    return replace(moves.show(state, (Text(NOT_THERE),)), refused=True) if figures else None


def there_too(moves: Moves, state: State, before: str, text: str) -> Turn | None:
    """Asks whether to make the change that was just agreed to in the answer that the words name,
    too: `แล้วกิจกรรมเพิ่มเติมก็ 18 ด้วย`. before: the words that were agreed to."""
    found = exchanging.there_too(moves, state, before, text)
    if found is None:
        return None
    order, new = found
    return asked(moves, state, order, new) if new else moves.show(state)


def ordered(moves: Moves, state: State, text: str) -> Turn | None:
    """Shows a text as the words order it, and asks; None for other words."""
    new = taken_out.ordered(moves, state, text)
    return asked(moves, state, text, new, may_answer=state.at != REVIEW) if new else None


def both(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to change two answers as a sentence tells; None for words that change fewer."""
    new = several_told.two(moves, state, text, of_one)
    return asked(moves, state, text, new) if len(new) > 1 else None


def both_in_one(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks the same where the two stand in one answer: `แก้จำนวนคนเป็น 25 กับวันที่เป็น 24 พ.ย.`."""
    new = in_one(moves, state, text)
    return asked(moves, state, text, new) if new else None


def several(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks the same of the answers whose questions the words name one after another."""
    new = several_told.named(moves, state, text, of_one)
    return asked(moves, state, text, new) if len(new) > 1 else None


def figure_told(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to replace the only figure of its kind in a text: `แก้จำนวนคนเป็น 120`."""
    new = figures_exchanged.figure_of_prose(moves, state, text)
    return asked(moves, state, text, new) if new else None


def amount_told(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to change an amount in the texts that name it, too: `แก้ราคาเป็น 2,500`."""
    new = _amount_told(moves, state, text)
    return asked(moves, state, text, new) if new else None


def offered(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to change answers as the words tell; None for words that change none."""
    new = changes(moves, state, text)
    return asked(moves, state, text, new) if new else None


def asked(
    moves: Moves, state: State, text: str, new: Mapping[str, Any], may_answer: bool = True
) -> Turn:
    """Holds the words and asks whether to change the answers so.

    may_answer: offer to take the words themselves instead, where any words may be taken.
    """
    state = state.holding(text)
    held = state.held[-1]
    card = _card(moves, state, held, new, may_answer)
    waits = state.asking(f"{PUT}.{held.number}")
    step = moves.flow.step(state.at)
    if step is not None and step.takes_any_words:
        return Turn(waits, (card,), refused=True)
    return replace(moves.show(waits, (card,)), refused=True)


def put(moves: Moves, state: State, held: Held, only: str = "") -> Turn:
    """Changes the answers as the held words tell; of several just that of the step `only`."""
    new = changes(moves, state, held.text)
    new = {only: new[only]} if only in new else new
    if not new and moves.flow.adds:
        return moves.show(state)  # its button was for another sentence; this one goes on waiting
    first_told = state.at in new and state.at not in state.answers
    if first_told:
        state = state.numbered(state.at).walked(state.at)
    state = moves.settled(with_answers(state, new).let_go(held.number))
    if first_told and moves.flow.review is not None:  # this question is answered
        state = replace(state, at=moves.resting(state))
    return replace(moves.show(state), answered=tuple(new))


def with_answers(state: State, new: Mapping[str, Any]) -> State:
    """Returns the state with these answers in the place of its own."""
    state = replace(state, answers={**state.answers, **new})
    for name in new:
        state = state.told_itself(name)
    return state


# -- the inside ----------------------------------------------------------------------------------


def _changed(moves: Moves, state: State, text: str) -> Mapping[str, Any]:
    found = figures_exchanged.figure_of_prose(moves, state, text) or _amount_told(
        moves, state, text
    )
    found = found or exchanging.swapped(moves, state, text)
    found = found or values_retold.told(moves, state, text)
    found = found or _told_early(moves, state, text)
    found = found or dict(earlier_answers.texts(moves, state, text))
    if found or moves.flow.adds or state.at != REVIEW and not _at_choices(moves, state):
        return found
    found = told_unnamed.told(moves, state, text)
    if any(isinstance(each, str) and _STANDS.match(each) for each in found.values()):
        return {}
    return {**found, **figures_exchanged.texts_beside(moves, state, found)}


def _amount_told(moves: Moves, state: State, text: str) -> dict[str, Any]:
    steps = moves.answered(state)
    edit = edits.read_edit(steps, text) or edits.said_wrong(steps, text)
    edit = edit if edit is not None and edit.value else edits.told_behind_name(steps, text)
    if edit is None or edit.step.takes_any_words or edit.step.takes_files:
        return {}
    new = next(given_answers.given(moves, state, edit.step, edit.value), {})
    texts = figures_exchanged.texts_beside(moves, state, new)
    return {**new, **texts} if texts else {}


def _at_choices(moves: Moves, state: State) -> bool:
    step = moves.flow.step(state.at)
    return step is not None and not step.takes_any_words


def _told_early(moves: Moves, state: State, text: str) -> dict[str, Any]:
    """Returns the answer of a later question that words at a question of prose give instead: hours
    where the place is asked."""
    step = moves.flow.step(state.at)
    if step is None or not step.prose or moves.flow.sentence is not None:
        return {}
    if len(text) > _LONGEST_EARLY or len(_OF_WHEN.sub("", normalise(text))) > _MOST_BESIDE:
        return {}  # prose with a day in it: `เมื่อวานช่วยพี่แม่บ้านยกของ`
    if sure_kind(text, moves.place(state)) is not SentenceKind.ANSWER:
        return {}
    later = [
        given
        for each in moves.steps(state)
        if each.name not in state.answers and each is not step and not each.prose
        if each.read is not read_choice_only and not each.takes_files
        for given in _read_only(moves, state, each, text)
    ]
    return later[0] if later else {}


def _read_only(moves: Moves, state: State, step: Step, text: str) -> Iterator[dict[str, Any]]:
    """Yields what the step reads in the words, if they are more than a bare figure and it reads
    not just any words."""
    if not re.search("[ก-๎]", text):
        return
    for words in (_ANY_WORDS, text):
        try:
            value = step.read(words, moves.context, state.answers)
        except Unclear:
            continue
        if words == text and not isinstance(value, Choice):
            yield {step.name: value}
        return


def _card(moves: Moves, state: State, held: Held, new: Mapping[str, Any], may_answer: bool) -> Card:
    after = replace(state, answers={**state.answers, **new})
    rows = tuple(
        row
        for step in moves.steps(after)
        if step.name in new and step.listed
        for row in _rows(moves, step, state, after)
    )
    data = moves.asking.data(held.step, f"{PUT}.{held.number}")
    buttons = [Button(PUT_LABEL, data, PUT_LABEL)]
    texts = [each for each in moves.steps(after) if each.name in new and each.listed]
    if len(texts) > 1 and all(each.takes_any_words for each in texts):
        buttons += [_only(moves, held, each) for each in texts]
    step = moves.flow.step(state.at)
    if step is not None and step.takes_any_words and may_answer:
        key = f"{USE}.{held.number}"
        buttons.append(Button(USE_LABEL, moves.asking.data(held.step, key), USE_LABEL))
    if step is None and moves.flow.adds and may_answer:
        key = f"{USE}.{held.number}"
        buttons.append(Button(ADD_LABEL, moves.asking.data(held.step, key), ADD_LABEL))
    if moves.flow.heeds is not heeds_nothing:
        drop = moves.asking.data(held.step, f"{DROP}.{held.number}")
        buttons.append(Button(DROP_LABEL, drop, DROP_LABEL))
    return Card(
        "แก้ตามนี้ไหม",
        rows=(Para(f"“{cut_graphemes(held.text.strip(), SHOWN_GRAPHEMES)}”"), *rows),
        note=NOT_KEPT,
        buttons=tuple(buttons),
        tone="muted",
    )


def _only(moves: Moves, held: Held, step: Step) -> Button:
    """Returns the button that changes one of several texts."""
    label = cut_graphemes(f"แก้เฉพาะ{step.label}", LABEL_GRAPHEMES)
    return Button(label, moves.asking.data(held.step, f"{PUT}.{held.number}.{step.name}"), label)


def _rows(moves: Moves, step: Step, before: State, after: State) -> Iterator[Row]:
    """Yields the new answer; above it the old text, of which hardly anything would be left."""
    new = moves.asking.shown(step, after)
    old = moves.asking.shown(step, before) if step.prose and step.name in before.answers else ""
    if len(fold(old)) > 2 * len(fold(new)):
        yield Row(f"{step.label} (เดิม)", cut_graphemes(old, SHOWN_GRAPHEMES))
    yield Row(step.label, cut_graphemes(new, SHOWN_GRAPHEMES))
