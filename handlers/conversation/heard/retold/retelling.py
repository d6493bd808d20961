"""Finds which answers given before a sentence puts right, and asks before it changes them.

`ไม่ใช่ 80 คน 85 คน` replaces words of a text. At the review card any words that answer one question
tell its answer anew: `ลืมบอก ใช้งบ 500`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from handlers.conversation import official_answers
from handlers.conversation.asking import ADD_LABEL, DROP_LABEL, PUT_LABEL
from handlers.conversation.controls import DROP, PUT, USE
from handlers.conversation.flow import REVIEW, Step, heeds_nothing
from handlers.conversation.heard import changes_joined, earlier_answers
from handlers.conversation.heard.retold import (
    answers_changed,
    exchanging,
    figures_exchanged,
    pointed_figures,
    several_told,
    taken_out,
    values_retold,
)
from handlers.conversation.heard.retold.answers_changed import (
    LONGEST,
    are_two,
    by_name,
    changes,
    in_one,
    of_one,
    told_early,
)
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import Held, State
from handlers.messages import Button, Card, Para, Row, Text, cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.understand.corrections.everywhere import without_everywhere
from handlers.understand.corrections.taken_back import read_swaps
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise

NOT_THERE = "ไม่พบคำนั้นในข้อความ จึงยังไม่ได้แก้ หากต้องการแก้ กด “แก้ไข” ที่ข้อนั้น"
USE_LABEL = "ใช้เป็นคำตอบ"
NOT_KEPT = "ยังไม่ได้แก้ กดปุ่มเพื่อเลือก หรือพิมพ์คำตอบใหม่ได้เลย"
SHOWN_GRAPHEMES = 300
_EXCHANGES = pattern_of(r"(?:ขอ|ช่วย|งั้น|\s)*(?:แก้(?:ไข)?|เปลี่ยน)(?!เป็น|ใจ)\s?\S.*เป็น\s?\S")


def part_told(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to add one part of an answer to the other: `โอกาสคืองานเกษียณ`."""
    new = by_name(moves, state, text)
    return asked(moves, state, text, new) if new else None


def pointed(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to change the one figure of a longer text that the words point at, or which is
    meant: `ครั้งที่สอง 18 คน ไม่ใช่ 15`."""
    new = pointed_figures.changed(moves, state, text)
    return asked(moves, state, text, new) if new else pointed_figures.which(moves, state, text)


def surely_pointed(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks the same of a whole sentence that says that a figure was wrong, and which: `ดูใบลงชื่อแล้ว
    มี 24 คน มาสาย 2 คน ไม่ใช่ 22` is no two things. Where a word joins two, each is heard; facts of
    one text stand on one card. What the conversation heeds of several answers is left to it."""
    if moves.flow.adds:
        return None
    if new := _day_put_right(moves, state, text):
        return asked(moves, state, text, new)
    if new := pointed_figures.together(moves, state, text):
        return asked(moves, state, text, new)
    if not pointed_figures.surely(moves, state, text):
        return None
    heeds = moves.asking.heeded(state, text, state.at)
    tells_more = heeds is not None and heeds.at_once and len(heeds.answers) > 1
    return None if are_two(text) or tells_more else pointed(moves, state, text)


def _day_put_right(moves: Moves, state: State, text: str) -> Mapping[str, Any]:
    """Returns the text with another day in the place of one that the words name as they were typed,
    while it is kept as its date: `ไม่ใช่เมื่อวาน เป็นวันนี้`; none for other words."""
    read = official_answers.as_kept(moves.flow, state, text, moves.context.today)
    return exchanging.swapped(moves, state, read) if read != text else {}


def swapped(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to replace words of an answer; None for words that name none to replace."""
    if len(text) > LONGEST or "\n" in text.strip():
        new = earlier_answers.texts(moves, state, text)
        return asked(moves, state, text, new) if new else None
    new = earlier_answers.texts(moves, state, text, with_old=True)
    new = new or several_told.changes(moves, state, text, of_one)
    new = new or exchanging.swapped(moves, state, text)
    if not new and state.at != REVIEW:
        new = taken_out.ordered(moves, state, text)
        new = new or figures_exchanged.figure_of_prose(moves, state, text)
        new = new or exchanging.month_told(moves, state, text)
        new = new or told_early(moves, state, text)
        new = new or earlier_answers.texts(moves, state, text)
        new = new or values_retold.told_with_a_slip(moves, state, text)
    return asked(moves, state, text, new) if new else None


def slipped(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to change the value that words with an apology tell anew: `โทษที 11-12`."""
    new = values_retold.told_with_a_slip(moves, state, text)
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
    new = answers_changed.amount_told(moves, state, text)
    return asked(moves, state, text, new) if new else None


def offered(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks whether to change answers as the words tell; None for words that change none."""
    new = changes(moves, state, text)
    return asked(moves, state, text, new) if new else None


def asked(
    moves: Moves, state: State, text: str, new: Mapping[str, Any], may_answer: bool = True
) -> Turn:
    """Holds the words and asks whether to change the answers so.

    A change of the same text whose card has just asked is shown and made together with this one.

    may_answer: offer to take the words themselves instead, where any words may be taken.
    """
    new = changes_joined.with_weekdays(moves, state, new)
    before = changes_joined.waiting(state, new)
    both = changes_joined.joined(state, new, before) if before is not None else None
    state = state.holding(text, both or new)
    held = state.held[-1]
    card = _card(moves, state, held, held.new, may_answer)
    if before is not None and both is not None:
        card = replace(card, rows=(_said(before), *card.rows))
    waits = state.asking(f"{PUT}.{held.number}")
    step = moves.flow.step(state.at)
    if step is not None and step.takes_any_words:
        return Turn(waits, (card,), refused=True)
    return replace(moves.show(waits, (card,)), refused=True)


def put(moves: Moves, state: State, held: Held, only: str = "") -> Turn:
    """Changes the answers as the card has shown; of several just that of the step `only`."""
    new = held.new or changes(moves, state, held.text)
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
        rows=(_said(held), *rows),
        note=NOT_KEPT,
        buttons=tuple(buttons),
        tone="muted",
    )


def _said(held: Held) -> Para:
    return Para(f"“{cut_graphemes(held.text.strip(), SHOWN_GRAPHEMES)}”")


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
