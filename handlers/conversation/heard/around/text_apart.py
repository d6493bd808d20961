"""Takes a text apart from what is said to the bot around it (decisions/0208).

`ปิดปรับปรุงลิฟต์ ส่งทุกคนเลยนะ` is a title and the answer of a later question, `สอนน้องทำบัญชี ใส่แค่นี้ก่อน` is
a deed and words for the bot. What surely is said to the bot is taken out of the text and told;
where that is not sure, or nobody would see it before it counts, two buttons ask. Nothing of a
confidential conversation is taken out without a tap.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers.conversation import sentence_answers
from handlers.conversation.asking import ALL_TYPED
from handlers.conversation.controls import PARTS, USE
from handlers.conversation.flow import Choice, Stated, Step
from handlers.conversation.heard import doubt_cards, leaving
from handlers.conversation.hidden_keys import WHOLE
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.conversation.told.sentence_told import SentenceTold
from handlers.conversation.told.text_alone import ASKS, ONLY, SHOWN, TextAlone, text_alone
from handlers.messages import Button, Card, Message, Para, Text, cut_graphemes
from handlers.understand.asides.said_around import TalkAround
from handlers.understand.corrections.correction_vocabulary import JUST_NOW, MISDID, WRONG
from handlers.understand.facets import amid_reader
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_KEPT_WHOLE = "เก็บทั้งข้อความแล้ว {}: {}"
_KEEPS_WHOLE = pattern_of(
    rf"(?:ขอ|ให้|ช่วย|งั้น|\s)*เก็บ(?:ไว้)?(?:ทั้งหมด|ทั้งข้อความ)(?:เลย|ด้วย|{POLITE}|\s)*"
)
_SLIPPED = pattern_of(rf"(?:{JUST_NOW}).{{0,12}}(?:{WRONG})|{MISDID}")
Reads = Callable[[State, Step, str], Turn]


def taken(moves: Moves, state: State, step: Step, text: str, read: Reads) -> Turn | None:
    """Keeps the text and follows what is said around it, or asks; None where nothing seems to be.

    read: takes words as the answer of the step.
    """
    alone = text_alone(moves, state, step, text)
    if alone is None:
        return None
    if not alone.sure or _says_slip(state, step, alone):
        return _asked(moves, _proposing(moves, state, alone.telling), step, text, alone.found)
    filled = state.filled(alone.telling.answers, alone.telling.likely)
    turn = read(filled, step, alone.found.text)
    if step.name not in turn.answered or turn.ended is not None:
        return None
    return _followed(moves, turn, step, text, alone)


def _says_slip(state: State, step: Step, alone: TextAlone) -> bool:
    """Tells whether the words around the text say that an answer was wrong, though this question
    has no answer yet. Then the text may be meant for an earlier question."""
    fresh = step.name not in state.answers
    return fresh and any(_SLIPPED.search(normalise(each)) for each in alone.found.said)


def kept_whole(moves: Moves, state: State, text: str) -> Turn | None:
    """Keeps all that was typed where a part was taken out: `เก็บทั้งหมด`; None for other words."""
    was = state.answers.get(WHOLE)
    if was is None or _KEEPS_WHOLE.fullmatch(normalise(text)) is None:
        return None
    step = moves.flow.step(was["step"])
    if step is None or state.answers.get(step.name) != was["kept"]:
        return None
    try:
        value = step.read(was["text"], moves.context, state.answers)
    except Unclear as unclear:
        return moves.show(state, (Text(unclear.hint),))
    also = value.also if isinstance(value, Choice) else {}
    value = value.value if isinstance(value, Choice) else value
    answers = {name: each for name, each in state.answers.items() if name != WHOLE}
    after = replace(state, answers={**answers, **also, step.name: value})
    told = Text(_KEPT_WHOLE.format(step.label, moves.asking.shown(step, after)))
    return replace(moves.show(after, (told,)), answered=(step.name, *also))


def _followed(moves: Moves, turn: Turn, step: Step, text: str, alone: TextAlone) -> Turn:
    """Returns the turn, which says what was kept and follows what was said around it."""
    kept = {"step": step.name, "text": text, "kept": turn.state.answers.get(step.name)}
    state = replace(turn.state, answers={**turn.state.answers, WHOLE: kept})
    stated = Stated(alone.telling.answers)
    filled: Sequence[Message] = sentence_answers.told(moves.flow, state, stated)
    messages = (*alone.said, *filled, *turn.messages)
    answered = (*turn.answered, *alone.telling.answers)
    turn = replace(turn, state=state, messages=messages, answered=answered)
    if SentenceKind.PAUSE in alone.kinds:
        parked = leaving.parked(state)
        above = (*alone.said, *filled)
        return replace(parked, messages=(*above, *parked.messages), answered=answered)
    said = zip(alone.found.said, alone.kinds, strict=True)
    asked = (each if kind in ASKS else _asked_at_end(each) for each, kind in said)
    return replace(turn, question=" ".join(filter(None, asked)))


def _asked_at_end(said: str) -> str:
    """Returns the last clause of words that tell something first, if it plainly asks something of
    the matter: `ราคาตามที่แจ้งไปค่ะ ดิฉันกลัวว่าจะโดนไหมคะ`; "" for others."""
    *before, last = said.split()
    return last if before and amid_reader.read(last) is not None else ""


def _proposing(moves: Moves, state: State, telling: SentenceTold) -> State:
    """Returns the state in which what the words around the text tell of other questions is their
    first button: it stays so, whichever part is kept."""
    proposed = dict(telling.likely)
    for name, value in telling.answers.items():
        step = moves.flow.step(name)
        if step is not None and isinstance(value, str):
            after = replace(state, answers={**state.answers, name: value})
            proposed[name] = Choice("", moves.asking.shown(step, after), value)
    return state.filled({}, proposed)


def _asked(moves: Moves, state: State, step: Step, text: str, found: TalkAround) -> Turn:
    """Asks whether only the text is kept or all that was typed."""
    buttons, asks = [], PARTS
    for label, each in ((ONLY, found.text), (ALL_TYPED, text)):
        state = state.holding(each)
        number = state.held[-1].number
        asks = f"{asks}.{number}"
        buttons.append(Button(label, moves.asking.data(step.name, f"{USE}.{number}"), label))
    card = Card(
        f"เก็บส่วนใดเป็น{step.label}",
        rows=(
            Para(f"“{cut_graphemes(found.text, doubt_cards.SHOWN_GRAPHEMES)}”"),
            Para(f"ส่วน “{cut_graphemes(' … '.join(found.said), SHOWN)}” อาจพูดกับบอต", tone="muted"),
        ),
        note=doubt_cards.NOT_KEPT,
        buttons=tuple(buttons),
        quick=moves.asking.ways(state, step),
        tone="muted",
    )
    return Turn(state.asking(asks), (card,), refused=True)
