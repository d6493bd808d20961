"""Tells which part of a sentence may choose here: what it says of other questions of the
conversation chooses nothing (decisions/0237).

`ยังไม่มีไฟล์ ยังไม่ได้เผยแพร่ค่ะ` answers two later questions, and `งบยังไม่ได้เบิก` is about one. That
something was not published says nothing of how far the work is, though people say `ยังไม่ได้` of work
that has not begun.
"""

from __future__ import annotations

from handlers.conversation.flow import Step
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.patterns import pattern_of

_MOST_CLAUSES = 12
_DENIES = pattern_of("ไม่|ยัง")


def own_part(moves: Moves, state: State, step: Step, text: str) -> str:
    """Returns the words without the clauses that tell of other questions only; "" if no clause is
    left."""
    if moves.flow.sentence is None or _DENIES.search(text) is None:
        return text  # each clause is read: only where something is denied
    clauses = text.split()
    if len(clauses) > _MOST_CLAUSES:
        return text
    own = [each for each in clauses if not _tells_others(moves, state, step, each)]
    return text if len(own) == len(clauses) else " ".join(own)


def _tells_others(moves: Moves, state: State, step: Step, clause: str) -> bool:
    """Tells whether the clause denies something of another question, which it begins with by name,
    or states answers to other questions only."""
    if _DENIES.search(clause) and not _begins_with(step, clause):
        others = (each for each in moves.steps(state) if each.listed and each is not step)
        if any(_begins_with(each, clause) for each in others):
            return True
    assert moves.flow.sentence is not None
    found = moves.flow.sentence(clause, moves.context, state.answers)
    named = {*found.answers, *found.likely}
    return bool(found.answers) and named.isdisjoint({step.name, moves.flow.prose or ""})


def _begins_with(step: Step, clause: str) -> bool:
    return clause.startswith((step.label, *step.called))
