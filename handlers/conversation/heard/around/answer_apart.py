"""Takes the answer before words that the question cannot read with it: `นายสมมติ เกษียณเดือนนี้แล้ว`
(decisions/0208).

It comes last, where the whole sentence answered nothing. What stands behind the answer fills other
questions by their own readers, is answered as a question, or is said back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from handlers.conversation import sentence_answers
from handlers.conversation.flow import Stated, Step
from handlers.conversation.heard import plain_parts
from handlers.conversation.heard.left_undone import NOT_DONE
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.conversation.told import text_alone
from handlers.conversation.told.things import things
from handlers.messages import Message, Text, cut_graphemes
from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.joints import Joint, joints
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise
from models.tables import SECRET_FLOWS

_LONGEST, _SHOWN, _LEAST_SAID = 160, 60, 6
_GOES_ON = pattern_of(
    "หรือ|ถึง|จน|กับ|คือ|หมาย|แปลว่า|และ|ไม่ใช่|มิใช่|ยกเว้น|เอ[๊๋้]?ย|เปลี่ยน|แก้|ไม่เอา|ไม่ได้|ครึ่ง|กว่า|เท่านั้น|[-–—/\\d]"
)
"""So begins what may take the answer back, or is a part of it."""
_LEAVES_OPEN = pattern_of(r"(?:[-–—/]|ถึง|กับ|และ|หรือ)\s*$")
"""So ends what goes on: `1 เม.ย. –`."""
_LEAVES = (SentenceKind.STOP, SentenceKind.CHANGE, SentenceKind.BACK, SentenceKind.RETURN)
_ASKS = (SentenceKind.QUESTION, SentenceKind.ABOUT_STEP)
Says = Callable[[State, str], Turn]


def taken(moves: Moves, state: State, text: str, turn: Turn, says: Says) -> Turn:
    """Returns the turn; where the words answered nothing, that of the answer before them.

    says: takes words where the conversation stands.
    """
    step = moves.flow.step(state.at)
    if step is None or not _may_part(moves, step, text, turn):
        return turn
    for joint in reversed([*joints(text)]):
        if not plain_parts.answers(moves, state, step, joint.before):
            continue
        if not _is_apart(moves, state, step, joint):
            return turn  # a shorter answer would leave out what this one says
        took = says(state, joint.before)
        kept = step.name in took.answered and took.ended is None and not took.refused
        return _followed(moves, took, step, joint.after) if kept else turn
    return turn


def _may_part(moves: Moves, step: Step, text: str, turn: Turn) -> bool:
    """Tells whether the words answered nothing of a question that may be looked at so. Where many
    sentences were learned from, other readers know better what a beginning is worth."""
    nothing = turn.missed and turn.ended is None and not turn.answered and not turn.wishes
    asked = moves.flow.learned or step.prose or step.takes_files or step.on_card
    return nothing and not asked and len(text) <= _LONGEST and moves.flow.name not in SECRET_FLOWS


def _is_apart(moves: Moves, state: State, step: Step, joint: Joint) -> bool:
    """Tells whether what stands behind the answer is neither a part of it nor another one."""
    if len(fold(joint.after)) < _LEAST_SAID or _GOES_ON.match(joint.after):
        return False
    if _LEAVES_OPEN.search(joint.before) or _within_a_thing(moves, joint):
        return False
    if sure_kind(joint.after, moves.place(state)) in _LEAVES:
        return False
    return not plain_parts.answers(moves, state, step, joint.after)


def _within_a_thing(moves: Moves, joint: Joint) -> bool:
    """Tells whether the joint stands within a day, an amount or a name: `1-5 ก.พ. 2570`, which was
    refused as a whole."""
    before, after = normalise(joint.before), normalise(joint.after)
    found = things(moves.context, f"{before} {after}")
    return any(each.words not in before and each.words not in after for each in found)


def _followed(moves: Moves, turn: Turn, step: Step, said: str) -> Turn:
    """Returns the turn with what the words behind its answer tell, ask or leave open."""
    if sure_kind(said, moves.place(turn.state)) in _ASKS:
        return replace(turn, question=said)
    answer = turn.state.answers[step.name]
    telling = text_alone.told(moves, turn.state, step, answer, said)
    if not (telling.answers or telling.likely):
        left = Text(NOT_DONE.format(cut_graphemes(said, _SHOWN)))
        return replace(turn, messages=(*turn.messages[:-1], left, *turn.messages[-1:]))
    filled = moves.settled(turn.state.filled(telling.answers, telling.likely))
    told: list[Message] = sentence_answers.told(moves.flow, filled, Stated(telling.answers))
    shown = moves.show(filled, (*turn.messages[:-1], *told))
    return replace(shown, answered=(*turn.answered, *telling.answers, *telling.likely))
