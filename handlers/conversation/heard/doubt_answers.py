"""Reads which button people mean below a card that asks what a sentence is, typed in their own
words: `เป็นคำตอบค่า`, `ไม่ใช่คำถามนะ`, `อันแรก`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.conversation.asking import ADD_LABEL, ANEW_LABEL, DROP_LABEL, PUT_LABEL
from handlers.conversation.controls import (
    ANEW,
    ASK,
    DROP,
    EITHER,
    PARTS,
    PUT,
    SAY,
    USE,
    WORDINGS,
)
from handlers.conversation.heard.doubt_cards import ASK_LABEL, SAY_LABEL
from handlers.conversation.heard.retold.retelling import USE_LABEL
from handlers.conversation.state import Held, State
from handlers.understand.choices.places import read_place
from handlers.understand.corrections.correction_vocabulary import ERASE, JUST_NOW
from handlers.understand.kinds.asked_sentences import asks_somebody
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import fold, normalise

_LABELS = {
    fold(label): word
    for word, label in (
        (USE, USE_LABEL),
        (USE, ADD_LABEL),
        (ASK, ASK_LABEL),
        (PUT, PUT_LABEL),
        (ANEW, ANEW_LABEL),
        (SAY, SAY_LABEL),
        (DROP, DROP_LABEL),
    )
}
_JUST_SAID = (
    rf"(?:(?:ที่)?(?:พิมพ์|ส่ง|บอก|ตอบ|เล่า)(?:ไป|มา)?|(?:อัน|ข้อความ|ประโยค|ตัว)?(?:นี้|นั้น|{JUST_NOW}))"
)
_LEADS = rf"(?:ใช่|ใช้|เอา|เก็บ|บันทึก|ถือ|มัน|ก็|งั้น|อ๋อ|อ้อ|อืม|เออ|{_JUST_SAID}|{POLITE}|[\s,])*"
_ENDS = rf"(?:เลย|แหละ|นั่นแหละ|ไง|สิ|ซิ|ได้|แล้ว|จริงๆ|ขอบ(?:พระ)?คุณ(?:มากๆ?)?|{POLITE}|[\s,.!])*"
_OF_THIS = r"(?:ของ)?(?:ข้อ\s?(?:นี้|\d{1,2}))?"
_IS, _IS_NOT = r"(?:เป็น|คือ)*", r"ไม่(?:ได้|ใช่)+(?:เป็น)?"
_NO_QUESTION = rf"{_IS_NOT}(?:คำ)?ถาม{_ENDS}"
_NO_ANSWER = rf"{_IS_NOT}(?:คำ)?ตอบ{_ENDS}"
_AND = r"(?:แต่|และ)?"
_ANSWER = pattern_of(
    rf"{_LEADS}(?:{_NO_QUESTION}{_AND})?{_IS}คำตอบ{_OF_THIS}{_ENDS}(?:{_AND}{_NO_QUESTION})?"
)
_QUESTION = pattern_of(rf"{_LEADS}(?:{_NO_ANSWER}{_AND})?{_IS}คำถาม{_ENDS}(?:{_AND}{_NO_ANSWER})?")
_QUESTION_THEN = pattern_of(
    rf"{_LEADS}(?:{_NO_ANSWER}{_AND})?{_IS}คำถาม{_ENDS}(?<=[\s,])(?:ว่า|คือ)?\s?(?P<asked>\S.+)"
)
_ONLY_NO_QUESTION = pattern_of(f"{_LEADS}{_NO_QUESTION}")
_ONLY_NO_ANSWER = pattern_of(f"{_LEADS}{_NO_ANSWER}")
_ANSWERS = pattern_of(rf"(?:ก็|คือ)?(?:ตอบ|ใช้{_JUST_SAID}|ใช้(?=เลย|ได้)){_ENDS}")
_KEEPS = pattern_of(
    rf"(?:ขอ|ให้|ช่วย|ก็|งั้น|กด|\s)*(?:บันทึก|เก็บ|จด)(?:ไว้|ลง(?:ไป)?|ตาม|ให้|{_JUST_SAID}|\s)*{_ENDS}"
)
"""`บันทึกค่ะ`, `เก็บไว้เลย`: the card says that nothing is kept yet."""
_ASKS = pattern_of(rf"(?:ก็|คือ)?(?:ถาม|สอบถาม){_ENDS}")
_TAKES = r"(?:ขอ|ให้|ช่วย|เก็บ|เอา|ใช้|บันทึก|ไว้|งั้น|ก็|\s)*+"
_KEEPS_ALL = pattern_of(rf"{_TAKES}(?:ทั้ง(?:หมด|ข้อความ|ประโยค)|หมดเลย)(?:ตามที่พิมพ์)?{_ENDS}")
_KEEPS_ALONE = pattern_of(
    rf"{_TAKES}(?:แค่|เฉพาะ)(?:เนื้อความ|ข้อความ|เนื้อหา|ส่วน(?:แรก|นั้น|นี้))?(?:นั้น|นี้|พอ)?{_ENDS}"
)

_NEITHER = pattern_of(
    rf"(?:ขอ|เอา|ตอบ|\s)*(?:ข้อ(?:ที่)?\s?(?:แรก|หนึ่ง|สอง|สุดท้าย|[12])"
    rf"|(?:อัน|ข้อ|แบบ)ไหน(?:ก็ได้)?|(?:ได้|ทั้ง)(?:ทั้ง)?(?:สอง|คู่)(?:อย่าง|แบบ|อัน)?|ทั้งคู่){_ENDS}"
    rf"|{_LEADS}(?:ทั้ง)?(?:เป็น|คือ)*(?:คำตอบ|คำถาม)(?!เดิม|ที่|.*(?:ออก|{ERASE}|ทิ้ง)).{{0,30}}"
)


def key_of(state: State, text: str) -> str | None:
    """Returns the key of the button that is meant below the sentence held last here; None for
    other words."""
    here = [each for each in state.held if each.step == state.at]
    if not here:
        return None
    plain = normalise(text)
    word = _LABELS.get(fold(text)) or _named(plain)
    if word is not None:
        return f"{word}.{here[-1].number}"
    return _of_several(state, here[-1], plain)


def _named(plain: str) -> str | None:
    if _ANSWER.fullmatch(plain):
        return USE
    return ASK if _QUESTION.fullmatch(plain) else None


def question_behind(state: State, text: str) -> str:
    """Returns the question that is told anew behind words that say that the sentence of the card is
    one: `กินได้มั้ย` of `เป็นคำถามจ้า กินได้มั้ย`; "" for other words, and where no card has asked so."""
    found = _QUESTION_THEN.fullmatch(normalise(text)) if _may_be_question(state) else None
    asked = found["asked"] if found is not None else ""
    return asked if only_asks(asked) or asks_somebody(asked) else ""


def _may_be_question(state: State) -> bool:
    """Tells whether a card has asked whether the sentence held last here is a question."""
    asks, number, other = (*state.agreed.split(".", 2), "", "")[:3]
    return asks == EITHER and other.startswith(ASK) and state.held_here(number) is not None


def _of_several(state: State, held: Held, plain: str) -> str | None:
    """Returns the key of one of the buttons of a card that has just asked."""
    asks, _, rest = state.agreed.partition(".")
    if asks == WORDINGS:
        return _of_wordings(rest.split("."), plain)
    if asks == PARTS:
        return _of_parts(rest.split("."), plain)
    number, _, other = rest.partition(".")
    if asks != EITHER or number != str(held.number):
        return None
    use, is_question = f"{USE}.{number}", other.startswith(ASK)
    place = read_place(plain, 2)
    if place is not None:
        return (use, other)[place]
    if _ANSWERS.fullmatch(plain) or _KEEPS.fullmatch(plain):
        return use
    if is_question and _ONLY_NO_QUESTION.fullmatch(plain):
        return use
    if _ONLY_NO_ANSWER.fullmatch(plain):
        return other if is_question else f"{DROP}.{number}"
    return other if is_question and _ASKS.fullmatch(plain) else None


def _of_wordings(numbers: Sequence[str], plain: str) -> str | None:
    place = read_place(plain, len(numbers))
    return None if place is None else f"{USE}.{numbers[place]}"


def _of_parts(numbers: Sequence[str], plain: str) -> str | None:
    """Returns the key of the button that keeps the text alone, or all that was typed."""
    if _KEEPS_ALL.fullmatch(plain):
        return f"{USE}.{numbers[-1]}"
    if _KEEPS_ALONE.fullmatch(plain):
        return f"{USE}.{numbers[0]}"
    return _of_wordings(numbers, plain)


def names_a_button(text: str) -> bool:
    """Tells whether words name a button of such a card, which are a text nowhere."""
    return _named(normalise(text)) is not None


def tells_neither(text: str) -> bool:
    """Tells whether words are about the card's buttons and name none of the two."""
    return _NEITHER.fullmatch(normalise(text)) is not None
