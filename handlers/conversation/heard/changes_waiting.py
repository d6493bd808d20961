"""Changes that were asked about at the review card and neither agreed to nor denied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from handlers.conversation import sentence_answers
from handlers.conversation.asking import DROP_LABEL
from handlers.conversation.controls import DROP, PUT
from handlers.conversation.flow import REVIEW
from handlers.conversation.heard import added_at_card, edits
from handlers.conversation.heard.retold import answers_changed, retelling, rewriting
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import Held, State
from handlers.messages import Button, Card, Message, Text, cut_graphemes

CHOOSE_FIRST = "ยังไม่ได้ส่ง กรุณาเลือกก่อนว่าจะแก้ตามข้อความนี้หรือไม่"
WAITS = "ยังไม่ได้แก้ตาม “{}” จะถามอีกครั้งตอนตรวจทาน"
SETTLED = "ไม่ได้ใช้ข้อความ “{}” เพราะข้อนี้แก้แล้ว หากยังต้องใช้ พิมพ์อีกครั้ง"
REPLACED = "ไม่ได้ใช้ข้อความ “{}” เพราะมีข้อความใหม่กว่า หากยังต้องใช้ ตอบเรื่องด้านล่างก่อน แล้วพิมพ์อีกครั้ง"
_SHOWN = 80
NOT_SENT_YET = "แก้แล้ว ยังไม่ได้ส่ง ตรวจอีกครั้ง แล้วกด “{}” หรือพิมพ์ “ยืนยัน”"
NOT_SENT_HERE = "แก้แล้ว ยังไม่ได้ส่ง กรุณาตอบข้อนี้ต่อ"
NOT_SENT_BELOW = "แก้แล้ว ยังไม่ได้ส่ง ตรวจอีกครั้ง แล้วกดปุ่มด้านล่าง"


def left_open(moves: Moves, state: State) -> Turn | None:
    """Asks again about what would put an answer right and was neither agreed to nor denied; None if
    nothing is left. Where words are added, they wait on the card itself.

    state: at the review card, or at the question whose answer ends a conversation without one.
    """
    turn = waiting(moves, state)
    if turn is None:
        return added_at_card.before_sending(moves, state)
    return _before_sending(moves, turn)


def waiting(moves: Moves, state: State) -> Turn | None:
    """Asks anew about the newest change that was neither agreed to nor denied; None if none waits,
    or if words are added here."""
    newer: frozenset[str] = frozenset()
    for held in reversed(state.held if not moves.flow.adds else ()):
        here = held.step == state.at
        steps = rewriting.about(moves, state, held.text) if here else frozenset()
        if here and not steps & newer:
            newer |= steps
            turn = asked_again(moves, state, held)
            if turn is not None:
                return turn
    return None


def _before_sending(moves: Moves, turn: Turn) -> Turn:
    """Says above the card that asks why nothing is sent yet, and lets it be denied by a button."""
    card, held = turn.messages[0], turn.state.held[-1]
    assert isinstance(card, Card)
    if all(each.label != DROP_LABEL for each in card.buttons):
        data = moves.asking.data(held.step, f"{DROP}.{held.number}")
        card = replace(card, buttons=(*card.buttons, Button(DROP_LABEL, data, DROP_LABEL)))
    return replace(turn, messages=(Text(CHOOSE_FIRST), card, *turn.messages[1:]))


def until_the_card(
    moves: Moves, state: State, answers: Mapping[str, Any]
) -> tuple[State, Sequence[Message]]:
    """Lets what was proposed at the present question, which is answered instead, wait until the
    review card shows it; returns that state, and says of which proposals nothing is left.

    answers: those that stand by now, with that of the present question.
    """
    at_card = replace(state, at=REVIEW, answers=dict(answers))
    lost: list[Message] = []
    for held in state.held if moves.flow.adds is None else ():
        if held.step != state.at or asked_again(moves, state, held) is None:
            continue
        if moves.flow.review is not None and rewriting.about(moves, at_card, held.text):
            state = state.waiting_at(held, REVIEW)
        else:
            lost.append(Text(_cut(sentence_answers.NOT_PUT_RIGHT, held)))
    return state, lost


def told_to_wait(before: State, after: State) -> Sequence[Message]:
    """Says which proposals of the question before wait for the review card from now on."""
    here = {each.number for each in before.held if each.step == before.at != REVIEW}
    waits = (each for each in after.held if each.number in here and each.step == REVIEW)
    return () if after.at == REVIEW else [Text(_cut(WAITS, each)) for each in waits]


def _cut(words: str, held: Held) -> str:
    return words.format(cut_graphemes(held.text, _SHOWN))


def shown_at_card(moves: Moves, state: State, messages: Sequence[Message]) -> Turn | None:
    """Shows above the review card the change that waits for it; None if none does."""
    turn = waiting(moves, state) if state.at == REVIEW else None
    return None if turn is None else replace(turn, messages=(*messages, *turn.messages))


def changed_not_sent(moves: Moves, turn: Turn) -> Turn:
    """Says of words that sent and agreed to a change that only the change was made: what is sent
    now was not seen yet."""
    if turn.ended is None and moves.flow.review is None and _is_last(moves, turn.state):
        return replace(turn, messages=(Text(NOT_SENT_BELOW), *turn.messages))
    if turn.ended is None and turn.state.at != REVIEW and turn.answered:
        return replace(turn, messages=(Text(NOT_SENT_HERE), *turn.messages))
    if turn.ended is not None or turn.state.at != REVIEW:
        return turn
    told = Text(NOT_SENT_YET.format(moves.flow.confirm_label))
    return replace(turn, messages=(told, *turn.messages))


def _is_last(moves: Moves, state: State) -> bool:
    """Tells whether only the present question is open, whose answer ends the conversation."""
    return all(each.name in state.answers or each.name == state.at for each in moves.steps(state))


def said_not_sent(moves: Moves, turn: Turn) -> Turn:
    """Says of words that put an answer right and sent what became of the sending."""
    if turn.state.agreed.startswith(f"{PUT}."):
        return replace(turn, messages=(Text(CHOOSE_FIRST), *turn.messages))
    return changed_not_sent(moves, turn)


def without_answered(moves: Moves, state: State, steps: Sequence[str]) -> State:
    """Forgets what would have put answers right that have been given anew since."""
    for held in state.held if steps and not moves.flow.adds else ():
        here = held.step in (REVIEW, state.at)
        if here and not rewriting.about(moves, state, held.text).isdisjoint(steps):
            state = state.let_go(held.number)
    return state


def without_named(moves: Moves, before: State, turn: Turn) -> Turn:
    """Forgets what waits at the review card and names only answers that have been given anew since,
    and says so: `กลุ่มงานน่าจะไม่ใช่นะ`, behind which the work group was changed."""
    state, steps = turn.state, frozenset(turn.answered)
    gone: list[Message] = []
    for held in state.held if steps and turn.ended is None and not moves.flow.adds else ():
        named = edits.all_named(moves.steps(state), held.text) if held in before.held else ()
        if held.step == REVIEW and named and steps.issuperset(named):
            state = state.let_go(held.number)
            gone.append(Text(_cut(SETTLED, held)))
    return replace(turn, state=state, messages=(*gone, *turn.messages)) if gone else turn


def newest_only(moves: Moves, before: State, turn: Turn) -> Turn:
    """Forgets what waited at the review card where a newer sentence waits there now, and says so:
    each would have to be refused by itself before anything is sent."""
    state = turn.state
    if moves.flow.adds or turn.ended is not None or not before.held:
        return turn
    known = {each.text for each in before.held}
    if not state.held or state.held[-1].step != REVIEW or state.held[-1].text in known:
        return turn
    older = [each for each in state.held[:-1] if each.step == REVIEW and each in before.held]
    for held in older:
        state = state.let_go(held.number)
    gone = [Text(_cut(REPLACED, held)) for held in older]
    return replace(turn, state=state, messages=(*gone, *turn.messages)) if gone else turn


def without_settled(moves: Moves, before: State, turn: Turn) -> State:
    """Forgets, where words are added, what would only have told answers anew that were put right
    since. An order that would still do something else, such as to keep somebody out, waits on."""
    state = turn.state
    for held in state.held if turn.answered and moves.flow.adds and before.held else ():
        was = answers_changed.changes(moves, before, held.text) if held in before.held else {}
        now = answers_changed.changes(moves, state, held.text) if was else {}
        if was and set(was) <= set(turn.answered) and (not now or now == was):
            state = state.let_go(held.number)
    return state


def asked_again(moves: Moves, state: State, held: Held) -> Turn | None:
    """Asks anew about a change that held words tell; None if they tell none any more."""
    without = state.let_go(held.number)
    turn = rewriting.asked(moves, without, held.text)
    return turn or retelling.offered(moves, without, held.text)


def asked_below(moves: Moves, state: State, number: str) -> Turn | None:
    """Asks anew about a change whose card is not the newest any more; None if it is not open."""
    held = state.held_here(number)
    return asked_again(moves, state, held) if held is not None else None
