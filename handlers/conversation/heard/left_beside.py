"""What a sentence tells besides the choice that it makes: `สุจริตค่ะ เก็บไว้อ่านเองคนเดียวพอ`.

It fills the only other question that has such a choice, or what the conversation itself heeds, and
says so; what nothing takes is said back. Conversations with a reading of whole sentences
(`Flow.sentence`) read it themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from handlers.conversation.flow import Choice, Stated, Step
from handlers.conversation.heard import choosing, for_other_questions
from handlers.conversation.heard.left_undone import NOT_DONE
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text, cut_graphemes
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise, without_polite_ending

_LONGEST, _SHOWN, _LEAST = 200, 60, 8
_BEHIND_POLITE = pattern_of(r"(?<=ครับ)(?=[ก-๎\d])|(?<=ค่ะ)(?=[ก-๎\d])|(?<=คะ)(?=[ก-๎\d])")
_FILLS = pattern_of(
    rf"น่าจะ|คิดว่า|คงจะ|มั้ง|แหละ|ดีกว่า|(?:ละ|แล้ว)กัน|ก็ได้|ก็พอ|เลย|ใช่|แล้ว|ก็|เอา|ขอ|งั้น|อ้อ|อ๋อ|เอ่อ|คือ|ว่า|ด้วย|ขอบ(?:คุณ|ใจ)(?:มาก)?|{POLITE}|[\s,.]"
)
_A_FIGURE = pattern_of(
    r"\d|(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)(?:ชั่วโมง|ชม|คน|วัน|ครั้ง|บาท|นาที|ชิ้น)"
)
_KEPT = "เก็บไว้ด้วยแล้ว: “{}” จะแสดงในการ์ดตรวจทาน"
_TALK = frozenset(
    {SentenceKind.THANKS, SentenceKind.CHAT, SentenceKind.GREETING, SentenceKind.UNSURE}
)
Fills = Callable[[State, Stated], Turn]


def taken(moves: Moves, turn: Turn, step: Step, before: State, text: str, fills: Fills) -> Turn:
    """Returns the turn with what the sentence tells beside the choice that `turn` has made.

    before: where the conversation stood. fills: adds answers of open questions.
    """
    if turn.ended is not None or moves.flow.sentence is not None or len(text) > _LONGEST:
        return turn
    left = []
    for clause in _clauses(moves, before, step, text):
        found = _answers(moves, turn.state, clause)
        if not found:
            left.append(clause)
            continue
        filled = fills(turn.state, Stated(found))
        messages = (*turn.messages[:-1], *filled.messages)
        answered = (*turn.answered, *found)
        turn = replace(filled, messages=messages, answered=answered)
    rest = without_polite_ending(" ".join(left))
    if not _worth_saying(moves, turn.state, rest):
        return turn
    said = Text(NOT_DONE.format(cut_graphemes(rest, _SHOWN)))
    return replace(turn, messages=(*turn.messages[:-1], said, *turn.messages[-1:]))


def kept(moves: Moves, state: State, step: Step, text: str) -> Mapping[str, Any]:
    """Returns what the sentence tells beside its choice, as the hidden answer that keeps it."""
    if not step.beside:
        return {}
    told = _told_beside(moves, state, step, text)
    return {step.beside: told} if told or step.beside in state.answers else {}


def shown(turn: Turn, step: Step, kept_now: Mapping[str, Any]) -> Turn:
    """Returns the turn, which says above its question what was kept."""
    if not kept_now.get(step.beside) or turn.ended is not None:
        return turn
    said = Text(_KEPT.format(cut_graphemes(kept_now[step.beside], _SHOWN)))
    return replace(turn, messages=(*turn.messages[:-1], said, *turn.messages[-1:]))


def _told_beside(moves: Moves, state: State, step: Step, text: str) -> str:
    """Returns the clauses that choose nothing; all of them where the choice was only learned of the
    whole sentence. "" where hardly anything is told."""
    if not text or len(text) > _LONGEST or choosing.named(moves, state, step, text) is not None:
        return ""
    clauses = _BEHIND_POLITE.sub(" ", normalise(text)).split()
    others = [each for each in clauses if not _only_chooses(moves, state, step, each)]
    rest = without_polite_ending(" ".join(others))
    return rest if _worth_saying(moves, state, rest) else ""


def _clauses(moves: Moves, state: State, step: Step, text: str) -> list[str]:
    """Returns the clauses that choose nothing; none where no clause chooses by itself."""
    clauses = _BEHIND_POLITE.sub(" ", normalise(text)).split()
    others = [each for each in clauses if not _only_chooses(moves, state, step, each)]
    return others if len(others) < len(clauses) else []


def _only_chooses(moves: Moves, state: State, step: Step, clause: str) -> bool:
    """Tells whether a clause chooses and says hardly more: `ประหยัดไฟไปเยอะ` tells more."""
    choice = choosing.heard(moves, state, step, clause).sure
    bare = fold(_FILLS.sub("", clause))
    if choice is None:  # `จิตอาสาหรือวินัยดี` names choices, though it makes none
        offers = choosing.offered(moves, state, step)
        labels = {fold(each.label) for each in offers if fold(each.label) in bare}
        return bool(labels) and len(bare) - sum(map(len, labels)) < _LEAST
    named = [len(word) for word in map(fold, (choice.label, *choice.said)) if word in bare]
    return len(bare) - max(named, default=len(bare)) < _LEAST


def _answers(moves: Moves, state: State, clause: str) -> Mapping[str, Any]:
    """Returns what the clause answers besides: of one open question alone, or what the conversation
    heeds and takes at once."""
    # Without a review card the last question shows what is sent: it has no choices before that.
    open_steps = _open(moves, state) if moves.flow.review is not None else []
    choices = [(step, each) for step in open_steps for each in _chosen(moves, state, step, clause)]
    if len(choices) == 1:
        step, choice = choices[0]
        return {**choice.also, step.name: choice.value}
    heeded = moves.asking.heeded(state, clause, state.at)
    if heeded is not None:
        return heeded.answers if heeded.at_once else {}
    return for_other_questions.read_by_one(moves, state, clause)


def _open(moves: Moves, state: State) -> list[Step]:
    return [each for each in moves.steps(state) if each.name not in state.answers]


def _chosen(moves: Moves, state: State, step: Step, clause: str) -> Iterator[Choice]:
    if step.takes_any_words:
        return
    found = choosing.heard(moves, state, step, clause).sure
    if found is not None and found.ticks is None and not found.stays:
        yield found


def _worth_saying(moves: Moves, state: State, rest: str) -> bool:
    """Tells whether the rest tells something that somebody may miss."""
    bare = fold(_FILLS.sub("", rest))
    if len(bare) < _LEAST and not _A_FIGURE.search(rest) or not bare:
        return False
    return kind_inside(rest, moves.place(state)).kind not in _TALK
