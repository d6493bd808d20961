"""The cards that ask what a sentence is, and their buttons."""

from __future__ import annotations

import re

from handlers.conversation.asking import ADD_LABEL, ANEW_LABEL, DROP_LABEL, PUT_LABEL, Asking
from handlers.conversation.controls import (
    ANEW,
    ASK,
    BACK,
    CANCEL,
    DROP,
    PAUSE,
    PUT,
    SAY,
    SKIP,
    USE,
)
from handlers.conversation.flow import Step
from handlers.conversation.heard.retold.retelling import USE_LABEL
from handlers.conversation.state import Held, State
from handlers.messages import Button, Card, Para, cut_graphemes
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise

OR_WISH = "ข้อความนี้เป็นคำตอบ หรือจะทำเรื่องอื่น"
_MAY_BE = {
    SentenceKind.STOP: "จะยกเลิกใช่หรือไม่",
    SentenceKind.NOTHING: "ข้อความนี้ไม่มีตัวอักษร",
    SentenceKind.THANKS: "ข้อความนี้เป็นคำตอบหรือไม่",
    SentenceKind.PAUSE: "ข้อความนี้เป็นคำตอบ หรือจะพักก่อน",
    SentenceKind.BACK: "ข้อความนี้เป็นคำตอบ หรือจะย้อนกลับ",
    SentenceKind.CHANGE: "ข้อความนี้เป็นคำตอบ หรือจะแก้ข้ออื่น",
    SentenceKind.RETURN: "ข้อความนี้เป็นคำตอบ หรือจะย้อนกลับ",
    SentenceKind.ABOUT_STEP: "ข้อความนี้เป็นคำตอบ หรือคำถาม",
    SentenceKind.QUESTION: "ข้อความนี้เป็นคำตอบ หรือคำถาม",
    SentenceKind.REFUSAL: "ข้อความนี้เป็นคำตอบ หรือไม่ขอตอบ",
    SentenceKind.SCOLDING: "ขออภัยที่ไม่สะดวก ข้อความนี้เป็นคำตอบหรือไม่",
    SentenceKind.FOREIGN: "ข้อความนี้ไม่ใช่ภาษาไทย เป็นคำตอบหรือไม่",
    SentenceKind.SEVERAL: "ข้อความนี้มีหลายเรื่อง เป็นคำตอบหรือไม่",
    SentenceKind.UNSURE: "ข้อความนี้เป็นคำตอบ หรือยังไม่แน่ใจ",
    SentenceKind.WISH: OR_WISH,
    SentenceKind.CHAT: "ข้อความนี้เป็นคำตอบหรือไม่",
    SentenceKind.HALF: "ข้อความนี้พิมพ์ครบแล้วหรือยัง",
}
ASK_LABEL = "เป็นคำถาม"
NOT_KEPT = "ยังไม่ได้บันทึกข้อความนี้ กดปุ่มเพื่อเลือก หรือพิมพ์คำตอบใหม่ได้เลย"
NOT_TAKEN = "แก้ “{}” ได้เลย ข้อความเมื่อครู่ยังไม่ได้บันทึก"
SHOWN_GRAPHEMES = 300


def stopping(asking: Asking, at: str) -> Card:
    """Asks before a sentence in own words drops the answers."""
    rows = (Para("คำตอบที่ให้ไว้ยังอยู่ครบ พักไว้ก่อนแล้วกลับมาทำต่อได้"),)
    return Card("จะยกเลิกใช่หรือไม่", rows=rows, buttons=stop_or_pause(asking, at))


def asked(asking: Asking, step: Step, kind: SentenceKind, held: Held) -> Card:
    """Shows the sentence and asks whether it is the answer; nothing of it is kept as one yet."""
    return shown(_MAY_BE[kind], held, (use(asking, held), *_instead(asking, step, kind, held)))


def shown(title: str, held: Held, buttons: tuple[Button, ...]) -> Card:
    """Shows the held sentence below a title, and says that nothing of it is kept."""
    said = cut_graphemes(held.text.strip(), SHOWN_GRAPHEMES)
    return Card(title, rows=(Para(f"“{said}”"),), note=NOT_KEPT, buttons=buttons, tone="muted")


def use(asking: Asking, held: Held) -> Button:
    """Returns the button that takes the held sentence as the answer."""
    return Button(USE_LABEL, asking.data(held.step, f"{USE}.{held.number}"), USE_LABEL)


def _instead(asking: Asking, step: Step, kind: SentenceKind, held: Held) -> tuple[Button, ...]:
    """Returns the buttons for what the sentence may be instead of an answer."""
    if kind is SentenceKind.STOP:
        return stop_or_pause(asking, held.step)
    if kind in (SentenceKind.BACK, SentenceKind.RETURN, SentenceKind.CHANGE):
        return (Button("ย้อนกลับ", asking.data(held.step, BACK), "ย้อนกลับ"),)
    if kind in (SentenceKind.ABOUT_STEP, SentenceKind.QUESTION):
        return (Button(ASK_LABEL, asking.data(held.step, f"{ASK}.{held.number}"), ASK_LABEL),)
    if kind is SentenceKind.REFUSAL and step.optional and held.step == step.name:
        return (Button(step.skip_label, asking.data(held.step, SKIP), step.skip_label),)
    return (Button("พักไว้ก่อน", asking.data(held.step, PAUSE), "พักไว้ก่อน"),)


def stop_or_pause(asking: Asking, at: str) -> tuple[Button, ...]:
    """Returns the buttons of who asks to stop: it does so, or puts the conversation aside."""
    cancel = Button("ยกเลิก", asking.data(at, CANCEL), "ยกเลิก")
    return cancel, Button("พักไว้ก่อน", asking.data(at, PAUSE), "พักไว้ก่อน")


def typed_button(state: State, text: str) -> str | None:
    """Returns the key of a button's label that is typed below the sentence held last here."""
    here = [each for each in state.held if each.step == state.at]
    word = (_LABELS.get(fold(text)) or _said_of_it(text)) if here else None
    return f"{word}.{here[-1].number}" if word else None


def _said_of_it(text: str) -> str | None:
    """Returns the word of the button that is named in other words: `ใช่ค่ะ เป็นคำตอบ`."""
    plain = normalise(text)
    return next((word for word, pattern in _SAID if pattern.fullmatch(plain)), None)


_THIS = r"(?:ใช่|ใช้|เอา|มัน|(?:อัน|ข้อความ)(?:นี้|เมื่อกี้)|ค่ะ|ครับ|คับ|ก็|\s)*(?:เป็น|คือ)"
_SO = r"(?:เลย|แหละ|ไง|ค่ะ|คะ|ครับ|คับ|นะ|จ้า|\s)*"
_SAID = (
    (USE, re.compile(rf"{_THIS}คำตอบ(?:ของข้อนี้)?{_SO}")),
    (ASK, re.compile(rf"{_THIS}คำถาม{_SO}")),
)
SAY_LABEL = "ใช้ข้อความนี้"
_WORDS = (
    (USE, USE_LABEL),
    (USE, ADD_LABEL),
    (ASK, ASK_LABEL),
    (PUT, PUT_LABEL),
    (ANEW, ANEW_LABEL),
    (SAY, SAY_LABEL),
    (DROP, DROP_LABEL),
)
_LABELS = {fold(label): word for word, label in _WORDS}
