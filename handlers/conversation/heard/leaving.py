"""Follows a sentence that leaves the question: to pause, to stop, to go back, to another answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from handlers.conversation.controls import CANCEL
from handlers.conversation.flow import REVIEW, Flow
from handlers.conversation.heard import doubt_cards, earlier_answers, edits
from handlers.conversation.heard.of_the_open import told_of_open
from handlers.conversation.moves import Moves, Turn
from handlers.conversation.state import State
from handlers.messages import Text
from handlers.understand.corrections import dropping
from handlers.understand.corrections.dropping import (
    LetBe,
    cancels,
    drops,
    lets_be,
    what_is_cancelled,
)
from handlers.understand.corrections.put_right import read_put_right
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.holding_on import behind_holding_on
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, folded, normalise

_A_DIGIT = pattern_of(r"\d")
_THE_ONE_BEFORE = pattern_of("(?:ข้อ|คำถาม|คำตอบ)(?:ที่)?(?:เมื่อกี้|เมื่อกี๊|เมื่อครู่|ตะกี้|แล้ว|ก่อน|เก่า)")
_PARKED = "พักไว้ให้แล้ว คำตอบที่ให้ไว้ยังอยู่ครบ พร้อมเมื่อใดพิมพ์ “ทำต่อ”"
_PARKED_AT_ONCE = "พักไว้ให้แล้ว พร้อมเมื่อใดพิมพ์ “ทำต่อ”"


def parked(state: State) -> Turn:
    """Puts the conversation aside until the person goes on."""
    answered = state.asked or state.from_sentence
    return Turn(state, (Text(_PARKED if answered else _PARKED_AT_ONCE),), "parked")


def moved(moves: Moves, state: State, kind: SentenceKind, text: str) -> Turn | None:
    """Follows a wish to pause, go back or change another answer."""
    if kind is SentenceKind.PAUSE:
        rest = behind_holding_on(text)
        if rest != text and next(read_put_right(rest), None) is not None:
            return _changed(moves, state, rest)  # `เดี๋ยวๆ เมื่อกี้ผิด เอา …` pauses nothing
        return parked(state)
    if kind is SentenceKind.BACK:
        return moves.back(state)
    if kind not in (SentenceKind.RETURN, SentenceKind.CHANGE):
        return None
    turn = _changed(moves, state, text)
    goes_back = kind is SentenceKind.RETURN or _THE_ONE_BEFORE.search(text) is not None
    return moves.back(state) if turn is None and goes_back else turn


def _changed(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks the answered step again that the words name; None if they name none."""
    edit = edits.correction(moves.flow, moves.answered(state), text, state.at)
    asked = moves.edit(state, edit.step.name) if edit is not None else None
    if edit is None or asked is None or not _A_DIGIT.search(text):
        return asked
    return replace(
        asked, messages=(Text(doubt_cards.NOT_TAKEN.format(edit.step.label)), *asked.messages)
    )


def stops_this(moves: Moves, state: State, text: str) -> Turn | None:
    """Asks before words drop the answers that cancel this conversation by its name:
    `ยกเลิกเพิ่มคนใหม่ไปเลย`. None for other words."""
    what = fold(what_is_cancelled(text))
    if not what:
        return None
    names = folded(moves.flow.title.removeprefix("การ"), moves.flow.title, *moves.flow.opens_on)
    return asked_to_stop(moves, state) if what in names else None


def asked_to_stop(moves: Moves, state: State) -> Turn:
    """Asks before a sentence in own words drops the answers."""
    return Turn(state.asking(CANCEL), (doubt_cards.stopping(moves.asking, state.at),), refused=True)


def may_let_be(flow: Flow, text: str) -> LetBe | None:
    """Returns what the words want that let a conversation be, if they answer nothing in it."""
    return lets_be(text, _about(flow))


def _about(flow: Flow) -> str:
    return " ".join((flow.title, *flow.opens_on))


def calls_off(flow: Flow, text: str) -> bool:
    """Tells whether the words call off what the conversation itself does: `ไม่ต้องเลื่อนละ`."""
    return dropping.calls_off(text, _about(flow))


def wanted_let_be(moves: Moves, state: State, text: str) -> LetBe | None:
    """Returns what the words want that let this conversation be, whatever of its subject they name;
    None for others, and where they answer: `ไม่แนบดีกว่า` at a question that may be left out."""
    wanted = may_let_be(moves.flow, text) if not (cancels(text) or drops(text)) else None
    if wanted is None or earlier_answers.tells_instead(moves, state, text):
        return None  # `ไม่ส่งกลับละ อนุมัติดีกว่า` changes an answer
    if not told_of_open.answers_nothing(moves, state, text, of_questions=True):
        return None
    return wanted


def nothing_written(flow: Flow, answers: Mapping[str, Any]) -> bool:
    """Tells whether nothing was written or sent in the conversation that could not be told again in
    a moment."""
    told = [step for step in flow.steps if answers.get(step.name) is not None]
    return not any(step.prose or step.takes_files for step in told)


def _called_off_twice(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words call off what is done here and say so again, so that nobody is asked:
    `ยกเลิกไม่เลื่อนแล้ว`, `ไม่ต้องเลื่อนละ เอา 20 เหมือนเดิม`."""
    if not nothing_written(moves.flow, state.answers):
        return False
    if (rest := _CANCELLED_AND.sub("", text)) != text:
        return calls_off(moves.flow, rest)
    return calls_off(moves.flow, text) and dropping.AS_BEFORE.search(normalise(text)) is not None


def _given_up(moves: Moves, state: State, text: str) -> bool:
    """Tells whether the words say twice that nothing is wanted, of what is told again in a moment:
    `ไม่เอาดีกว่า ยกเลิก`."""
    return dropping.gives_up(text) and nothing_written(moves.flow, state.answers)


_CANCELLED_AND = pattern_of(
    rf"^(?:งั้น|ขอ|เออ|\s)*ยกเลิก(?:เลย|ไป|{POLITE}|\s)*(?=\S)"
    rf"|(?<=\s|ว|ะ)ยกเลิก(?:เลย|ไป|ได้|ให้|ที|หน่อย|{POLITE}|\s)*$"
)
_IN_ERROR = pattern_of(
    rf"(?:งั้น|ขอ|เออ|\s)*ยกเลิก(?:เลย|ไป|ก่อน|{POLITE}|\s)*(?:เพราะ|มัน|คือ|\s)*(?:ทำ|เปิด)?ผิด"
    rf"(?:คน|เรื่อง|สำนัก|ฉบับ)(?:แล้ว|ไป|{POLITE}|\s)*"
)
"""`ยกเลิก ผิดคน`; `ยกเลิกค่ะ กดผิด` may be of the cancelling itself, so that is asked."""
_LETS_GO = pattern_of(rf"(?:งั้น|ก็|โอเค|{POLITE}|\s)*ปล่อย(?:ออก)?(?:ไป|ได้|เลย)+(?:{POLITE}|\s)*")
"""At a review card it lets go what is ready, or lets it be."""
_SENT_OR_LEFT = "“{}” ยังไม่ชัดว่าจะส่งหรือเลิกทำ จึงยังไม่ได้ทำอย่างใด จะส่ง กด “{}” ด้านล่าง ไม่ทำแล้ว กด “ยกเลิก”"


def let_be(moves: Moves, state: State, text: str, cancel: Callable[[State], Turn]) -> Turn | None:
    """Follows such words: what is put off waits, what nothing was told of ends, else it is asked
    about. None for other words.

    cancel: ends the conversation
    """
    if state.at == REVIEW and _LETS_GO.fullmatch(normalise(text)):
        which = Text(_SENT_OR_LEFT.format(text.strip(), moves.flow.confirm_label))
        return replace(moves.show(state, (which,)), refused=True)
    if _IN_ERROR.fullmatch(normalise(text)):
        return cancel(state)  # as the bare word does, and it says why
    if _called_off_twice(moves, state, text) or ("ไม่" in text and _given_up(moves, state, text)):
        return cancel(state)
    never = _NEVER_MEANT.fullmatch(normalise(text).strip())
    if never is not None and not _has_told(moves, state):
        gone = cancel(state)
        more = (Text(_TYPE_AGAIN),) if never["more"] else ()
        return replace(gone, messages=(*gone.messages, *more))
    wanted = wanted_let_be(moves, state, text)
    if wanted is None:
        return None
    if wanted is LetBe.PUT_OFF:
        return parked(state)
    return asked_to_stop(moves, state) if _has_told(moves, state) else cancel(state)


_NEVER_MEANT = pattern_of(
    rf"(?:งั้น|ขอ|{POLITE}|\s)*ยกเลิก(?:เลย|ก่อน|{POLITE}|[\s,])*ไม่ได้(?:จะ|อยาก|ต้องการ|ตั้งใจ|คิดจะ|มา)(?!\S*(?:วัน|พรุ่ง|เดือน|ปี|แล้ว|\d))\S*(?P<more>\s(?!จะ|เอา|เปลี่ยน).+)?"
)
"""`ยกเลิกค่ะ ไม่ได้จะตาม คือถามว่า …`: nothing of it was meant."""
_TYPE_AGAIN = "เรื่องที่ถามมาด้วย พิมพ์อีกครั้งได้เลย"


def _has_told(moves: Moves, state: State) -> bool:
    return bool(state.asked) or any(state.answers.get(each.name) for each in moves.flow.steps)
