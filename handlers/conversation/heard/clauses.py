"""Reads an answer with which a sentence begins: `90 ค่ะ ขาดแค่สรุปผลเสนอ ผอ.`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.conversation.flow import Step, read_choice_only
from handlers.conversation.heard import choosing
from handlers.conversation.moves import Moves
from handlers.conversation.state import State
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.numbers.quantities import read_line
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear

_LONGEST = 120
_MOST_PARTS = 12
_LEAVES_OPEN = pattern_of(
    f"ไม่(?!รวม)|ยังไม่|แต่|หรือ|กว่า|ถึง|จน|กับ|และ|เอ[๊๋้]?ย|เอ๊ะ|เปลี่ยน|แก้|{WHETHER}|ถ้า|หาก|เป้า|แผน|เบิก|ต่อ|ละ(?![ก-๎])"
    "|เหลือ(?:อยู่|อีก)|ลด|มัดจำ|คือ|เดือน|ปี|รอบ"
)
"""Words after an answer that may take it back, or say that it is of something else."""
_NO_UNIT = pattern_of("ครับ|คับ|ค่ะ|คะ|นะ|จ้า|ฮะ|เพราะ|เนื่อง|รอ|ขาด|ไม่รวม|พอดี|ส่วน")
"""What may follow a bare figure; other words may be what it counts: `500 ดอลลาร์`."""


@dataclass(frozen=True)
class Parts:
    """answer: the words that answer the question. rest: what the sentence says besides."""

    answer: str
    rest: str


def answering(moves: Moves, state: State, step: Step, text: str) -> Parts | None:
    """Returns the beginning of a sentence that answers the step, where the rest tells no figure and
    no other answer and leaves nothing open; None if there is none, and where any words or only
    choices are an answer. What stands before an answer (`เป้า 80`) may say that it is none."""
    if step.takes_any_words or step.read is read_choice_only:
        return None
    plain = normalise(text)
    if len(plain) > _LONGEST or not _may_answer(moves, state, text):
        return None
    parts = plain.split()
    if not 2 <= len(parts) <= _MOST_PARTS:
        return None
    for size in range(len(parts) - 1, 0, -1):
        part, rest = " ".join(parts[:size]), " ".join(parts[size:])
        if reads(moves, state, step, part):
            # Only the longest part that answers counts: a shorter one leaves out what it says.
            counts = part[-1].isdigit() and not _NO_UNIT.match(rest)
            alone = not counts and not _LEAVES_OPEN.search(rest)
            return Parts(part, rest) if alone and _says_no_more(moves, state, step, rest) else None
    return None


def _may_answer(moves: Moves, state: State, text: str) -> bool:
    return kind_inside(text, moves.place(state)).kind is SentenceKind.ANSWER


def _says_no_more(moves: Moves, state: State, step: Step, rest: str) -> bool:
    """Tells whether the rest tells no figure and nothing that answers the step, too."""
    if read_line(rest).figures:
        return False
    return not any(reads(moves, state, step, each) for each in (rest, *rest.split()))


def reads(moves: Moves, state: State, step: Step, words: str) -> bool:
    """Tells whether the words answer the step, or come so near that it asks what they mean."""
    if choosing.named(moves, state, step, words) is not None:
        return True
    if choosing.heard(moves, state, step, words).sure is not None:
        return True
    try:
        choosing.read_step(moves, state, step, words)
    except Unclear as unclear:
        return bool(unclear.meant)
    return True


def meant(moves: Moves, state: State, step: Step, words: str) -> Sequence[str]:
    """Returns the answers that the words may mean; none if they surely answer, or do not."""
    if step.takes_any_words:
        return ()
    try:
        choosing.read_step(moves, state, step, words)
    except Unclear as unclear:
        return unclear.meant
    return ()
