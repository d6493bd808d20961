"""What one sentence states of several answers: fills the open steps, and offers the rest back.

A flow declares how its sentences are read (`Flow.sentence`); flows without it are not touched
(decisions/0025).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from handlers.context import Context
from handlers.conversation import official_answers
from handlers.conversation.asking import Asking
from handlers.conversation.controls import ADD
from handlers.conversation.flow import REVIEW, Choice, Flow, Opening, Stated, Step
from handlers.conversation.heard import edits, said_aside
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.official_answers import JustTyped
from handlers.conversation.state import Held, State
from handlers.conversation.steps_asked import asks, steps_asked
from handlers.messages import Button, Card, Message, Para, Text, cut_graphemes
from handlers.understand.asked.files_asked import takes_out
from handlers.understand.commands.behind_command import without_asking
from handlers.understand.corrections.put_right import read_put_right
from handlers.understand.kinds.asked_sentences import asks_somebody
from handlers.understand.kinds.kind_inside import kind_inside, sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from handlers.understand.wishes.other_wish import asks_or_wants
from models.tables import SECRET_FLOWS

LEAST_PROSE, LEAST_BESIDES = 20, 16  # letters; shorter words are no prose worth keeping
_LONGEST = 2_000  # letters; a longer text is a document, and its figures are its own
_SHOWN_GRAPHEMES = 120
_LEAVES_OPEN = pattern_of("น่าจะ|มั้ง|ถึงไหน|(?<!ผ้า)(?<!เส้น)ไหม(?!้)|มั้ย")
"""Words with which people talk to the bot; a report of what they did has none of them."""


def opened(context: Context, flow: Flow, opening: Opening) -> Opening:
    """Returns the opening with what its words state, which goes before its other answers."""
    if flow.sentence is None or not opening.said.strip():
        return opening
    # Of what has opened the conversation `ได้ไหมคะ` at the end asks politely.
    if sure_kind(without_asking(opening.said), "") in (
        SentenceKind.QUESTION,
        SentenceKind.ABOUT_STEP,
    ):
        return opening
    stated = _fitting(flow, _spelled_or_not(flow, context, opening), opening.answers)
    begun = State(REVIEW, opening.answers).filled(stated.answers, stated.likely)
    if flow.official and (stated.answers or stated.likely):
        typed = JustTyped(opening.said, context.today, opening.answers)
        begun = official_answers.kept(flow, begun, typed)
    read = told(flow, begun, replace(stated, answers=begun.answers)) if flow.tells_read else []
    return replace(
        opening,
        answers=begun.answers,
        answered=(*opening.answered, *stated.answers, *stated.likely),
        messages=(*opening.messages, *map(Text, stated.hints), *read),
    )


def _spelled_or_not(flow: Flow, context: Context, opening: Opening) -> Stated:
    """Reads the opening words as typed, for names and prose, and what is left with slips mended."""
    assert flow.sentence is not None
    typed, mended = opening.said, respelled(opening.said)
    found = _without_order(flow, flow.sentence(typed, context, opening.answers))
    if flow.prose or mended == typed:
        return found
    more = flow.sentence(mended, context, opening.answers)
    answers, likely = {**more.answers, **found.answers}, {**more.likely, **found.likely}
    return replace(found, answers=answers, likely=likely)


def stated(moves: Moves, state: State, step: Step, text: str) -> Stated:
    """Returns what the sentence states of this step and of those that have no answer yet.

    Prose alone is not taken for the answer of another step.
    """
    found = _told_enough(moves.flow, read(moves, state, text))
    taken = set(state.answers) - {step.name, *moves.flow.retold}
    fitting = _fitting(moves.flow, _without(found, taken), state.answers)
    alone = all(name == moves.flow.prose for name in fitting.answers)
    return Stated({}, fitting.likely) if alone else fitting


def repeats(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words state answers, all of which stand already."""
    found = _told_enough(moves.flow, read(moves, state, text)).answers
    return bool(found) and all(
        _holds(state.answers.get(each, found), found[each]) for each in found
    )


def _holds(stands: Any, told: Any) -> bool:
    """Tells whether the answer is what was told, or a list with all of it; a list without anything
    in it is told of no other."""
    if isinstance(stands, list) and isinstance(told, list) and told:
        return all(each in stands for each in told)
    return bool(stands == told)


def besides(moves: Moves, state: State, step: Step, text: str, given: Mapping[str, Any]) -> Stated:
    """Returns what the words that answered this step state of the steps without an answer.

    given: the answers that they gave already. Words are kept as prose once only.
    """
    found = _told_enough(moves.flow, read(moves, state, text), but=step.prose)
    known = {**state.answers, **given}
    taken = (set(state.answers) - set(moves.flow.retold)) | set(given)
    return _fitting(moves.flow, _without(found, taken), known)


def retold(moves: Moves, state: State, text: str) -> tuple[State, Step] | None:
    """Returns the state with a fact that the words tell (`Flow.retold`), and the step to ask anew;
    None if they tell none."""
    found = read(moves, state, text).answers if moves.flow.retold else {}
    told = {name: value for name, value in found.items() if name in moves.flow.retold}
    steps = {moves.flow.retold[name] for name in told}
    step = next((each for each in moves.answered(state) if each.name in steps), None)
    return (state.filled(told, {}), step) if step is not None else None


def told(flow: Flow, state: State, found: Stated) -> list[Message]:
    """Says which answers were taken from the sentence."""
    asked = {each.name for each in steps_asked(flow, state.answers)}
    steps = [
        each
        for each in flow.steps
        if each.name in found.answers and each.listed and not _follows(each, found)
        if each.name in asked or _waits(flow, each, state.answers)
    ]
    lines = [
        f"{each.label}: {cut_graphemes(Asking.shown(each, state), _SHOWN_GRAPHEMES)}"
        for each in steps
    ]
    lines += _asked_later(flow, state, found)
    return [Text("\n".join(("อ่านจากข้อความนี้ได้ดังนี้ แก้ได้ก่อนส่ง", *lines)))] if lines else []


def _waits(flow: Flow, step: Step, answers: Mapping[str, Any]) -> bool:
    """Tells whether it is asked or not by an answer that is still open, such as how far it is."""
    return step.when is not None and step.when[0] in flow.step_names.difference(answers)


def _asked_later(flow: Flow, state: State, found: Stated) -> list[str]:
    """Says what the sentence seems to state of the questions behind the next one, so that nobody
    thinks it lost."""
    still_open = [
        each for each in steps_asked(flow, state.answers) if each.name not in state.answers
    ]
    seen = [each for each in still_open[1:] if each.listed and each.name in found.likely]
    return [f"{each.label}: {found.likely[each.name].label} (ถามให้ยืนยันในข้อนี้)" for each in seen]


def _follows(step: Step, found: Stated) -> bool:
    """Tells whether nobody said this: the question is only passed over by another answer."""
    passed = found.answers[step.name] is None and step.passed_by in found.answers
    return passed and step.name not in found.said


def offered_back(moves: Moves, state: State, text: str) -> Turn | None:
    """Holds prose that answers nothing here and offers to keep it; None for other words. What is
    asked of the bot is no prose, and is said to have no answer; a complaint may hold questions."""
    step = _prose_step(moves.flow)
    if step is None or not _is_prose(moves, state, step, text):
        return None
    if asks_somebody(text) and moves.flow.name not in SECRET_FLOWS:
        told = said_aside.no_answer(moves.context, state.at)
        return replace(moves.show(state, (Text(told),)), missed=True, refused=True)
    return replace(_offering(moves, state.holding(text), step), missed=True, refused=True)


def _is_prose(moves: Moves, state: State, step: Step, text: str) -> bool:
    """Tells whether words that answer nothing here may be kept as the step's text."""
    may_be = _may_be_prose(text, state.at, moves.place(state)) and len(fold(text)) >= LEAST_PROSE
    return may_be and is_readable(moves, state, step, text)


def _offering(moves: Moves, state: State, step: Step, messages: Sequence[Message] = ()) -> Turn:
    """Offers the sentence held last, above the question; agreeing keeps it."""
    card = _offer(moves.asking, state, step, state.held[-1])
    state = state.asking(f"{ADD}.{state.held[-1].number}")
    return moves.show(state, (*messages, card))


def still_offered(moves: Moves, state: State, answers: Mapping[str, Any]) -> State | None:
    """Returns the state in which what was offered here as the text of another question, which has
    no answer yet, still waits as one text; None if nothing was.

    answers: those that the present question has by now, too.
    """
    step = _prose_step(moves.flow)
    if step is None or step.name in answers or state.at == step.name:
        return None
    if moves.resting(replace(state, answers=dict(answers))) != step.name:  # asked much later
        return None
    here = [each for each in state.held if each.step == state.at]
    waits = [each for each in here if _is_prose(moves, state, step, each.text)]
    if not waits:
        return None
    others = tuple(each for each in state.held if each.step != state.at)
    whole = replace(waits[-1], text="\n".join(each.text for each in waits))
    return replace(state, held=(*others, whole))


def offered_again(moves: Moves, state: State, messages: Sequence[Message]) -> Turn | None:
    """Offers at this question what still waits from the one before; None if nothing does."""
    step, held = _prose_step(moves.flow), state.held[-1] if state.held else None
    if step is None or held is None or step.name in state.answers:
        return None
    if held.step in (state.at, REVIEW):
        return None
    moved = (*state.held[:-1], replace(held, step=state.at))
    turn = _offering(moves, replace(state, held=moved), step, messages)
    return replace(turn, refused=True)  # so that agreeing is still about the offer


def _may_be_prose(text: str, at: str, place: str) -> bool:
    """Tells whether it is no other kind of sentence; at the review card, where no question is
    open, or where it only was learned to be like another kind, if it asks for nothing either. There
    what was learned to be like a question, and has no form of one, is offered too: not to be lost.
    """
    if takes_out(text):
        return False  # an order about the files
    if at != REVIEW and kind_inside(text, place).kind is SentenceKind.ANSWER:
        return True
    kind = sure_kind(text, place)
    may_be = kind is SentenceKind.ANSWER or at == REVIEW and kind is SentenceKind.QUESTION
    return may_be and not asks_or_wants(text)


def offered_rest(moves: Moves, turn: Turn, text: str) -> Turn:
    """Offers to keep what a sentence says beside the part that answered, if it is prose and was not
    kept as that."""
    step = _prose_step(moves.flow)
    kept = any(text in str(value) for value in turn.state.answers.values())
    asks = asks_somebody(text) and moves.flow.name not in SECRET_FLOWS
    if step is None or turn.ended or kept or asks or len(fold(text)) < LEAST_BESIDES:
        return turn
    if not is_readable(moves, turn.state, step, text):
        return turn
    offered = _offering(moves, turn.state.holding(text), step, turn.messages[:-1])
    return replace(turn, state=offered.state, messages=offered.messages, refused=True)


def offers_of(moves: Moves, state: State, held: Held) -> list[Message]:
    """Returns the offer to keep the held prose, if the conversation has a place for it."""
    step = _prose_step(moves.flow)
    return [_offer(moves.asking, state, step, held)] if step is not None else []


def added(moves: Moves, state: State, held: Held) -> Turn:
    """Keeps the held prose at its step, after what was told there before."""
    step = _prose_step(moves.flow)
    assert step is not None
    before = state.answers.get(step.name)
    words = f"{before}\n{held.text}" if isinstance(before, str) else held.text
    try:
        value = step.read(words, moves.context, state.answers)
    except Unclear as unclear:
        return moves.show(state, (Text(unclear.hint),))
    also = value.also if isinstance(value, Choice) else {}
    kept = {**also, step.name: value.value if isinstance(value, Choice) else value}
    state = state.told_itself(step.name).let_go(held.number)
    state = replace(state, answers={**state.answers, **kept})
    state = replace(state, at=moves.resting(state)) if state.at == step.name else state
    state = moves.settled(state)
    done = Text(f"เก็บไว้ในข้อ “{step.label}” แล้ว")
    return replace(moves.show(state, (done,)), answered=tuple(kept))


def is_readable(moves: Moves, state: State, step: Step, text: str) -> bool:
    """Tells whether the step takes the words as its answer."""
    try:
        step.read(text, moves.context, state.answers)
    except Unclear:
        return False
    return True


# -- the inside ----------------------------------------------------------------------------------


def read(moves: Moves, state: State, text: str) -> Stated:
    """Reads the sentence; nothing of a question, a wish or thanks."""
    if moves.flow.sentence is None or len(text) > _LONGEST:
        return Stated()
    if sure_kind(text, moves.place(state)) is not SentenceKind.ANSWER:
        return Stated()
    return moves.flow.sentence(text, moves.context, state.answers)


NOT_PUT_RIGHT = "ยังไม่ได้แก้ตาม “{}” กรุณาพิมพ์อีกครั้งเมื่อเห็นคำตอบที่จะแก้"


def _told_enough(flow: Flow, found: Stated, but: bool = False) -> Stated:
    """Leaves out the prose if it is a few words only, or (`but`) kept already."""
    prose = flow.prose or ""
    told = str(found.answers.get(prose, ""))
    if not but and len(fold(told)) >= LEAST_PROSE and not _LEAVES_OPEN.search(told):
        return found
    answers = {name: value for name, value in found.answers.items() if name != prose}
    return replace(found, answers=answers)


def _without_order(flow: Flow, found: Stated) -> Stated:
    """Leaves out prose that only wants an answer from before to be another one, and says so:
    `รายงาน 1.10 แก้งบเป็น 25,000`."""
    told = str(found.answers.get(flow.prose or "", ""))
    orders = (edits.called(flow.steps, each.named) for each in read_put_right(told) if each.named)
    if not any(orders):
        return found
    left = _without(found, (flow.prose or "",))
    return replace(left, hints=(*left.hints, NOT_PUT_RIGHT.format(told)))


def _without(found: Stated, names: Collection[str]) -> Stated:
    return replace(
        found,
        answers={name: value for name, value in found.answers.items() if name not in names},
        likely={name: value for name, value in found.likely.items() if name not in names},
    )


def _fitting(flow: Flow, found: Stated, answers: Mapping[str, Any]) -> Stated:
    """Leaves out answers of steps that are not asked, given the others."""
    known = {**answers, **found.answers}
    asked = {
        step.name
        for step in flow.steps
        if step.when is None or step.when[0] not in known or asks(step, known)
    }
    declared = {step.name for step in flow.steps}
    return _without(found, declared - asked)


def _prose_step(flow: Flow) -> Step | None:
    return flow.step(flow.prose) if flow.prose else None


def _offer(asking: Asking, state: State, step: Step, held: Held) -> Card:
    way = "เพิ่มใน" if step.name in state.answers else "เก็บเป็น"
    label = f"{way}{step.label}"
    return Card(
        f"{label}ไหม",
        rows=(Para(f"“{cut_graphemes(held.text.strip(), _SHOWN_GRAPHEMES)}”"),),
        note="ข้อความนี้ยังไม่ได้บันทึก กดปุ่มหากต้องการเก็บ หรือตอบข้อด้านล่างต่อได้เลย",
        buttons=(Button(label, asking.data(held.step, f"{ADD}.{held.number}"), label),),
        tone="muted",
    )
