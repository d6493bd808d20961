"""What the bot says to a sentence that is, or may be, no answer to the step."""

from __future__ import annotations

from handlers.conversation.asking import Asking
from handlers.conversation.controls import ASK, BACK, CANCEL, PAUSE, SKIP, USE
from handlers.conversation.flow import Step
from handlers.conversation.state import Held
from handlers.messages import Button, Card, Para, Text, cut_graphemes
from handlers.understand.sentence_kinds import SentenceKind

PARKED = "พักไว้ให้แล้ว คำตอบที่ให้ไว้ยังอยู่ครบ พร้อมเมื่อใดพิมพ์ “ทำต่อ”"
NO_ANSWER = "คำถามนี้บอตยังตอบไม่ได้ กรุณาถามผู้ดูแลระบบ ระหว่างนี้ยังอยู่ที่ข้อเดิม ตอบต่อได้เลย"
_IN_OWN_WORDS = "ข้อนี้พิมพ์ตอบเป็นคำของท่านเอง สั้น ๆ ก็ได้ ยังไม่พร้อมพิมพ์ “พักก่อน” แล้วกลับมาพิมพ์ “ทำต่อ”"
_NOT_SKIPPED = "ข้อนี้จำเป็นต้องมีคำตอบ ตอบเท่าที่สะดวก หรือพิมพ์ “พักก่อน” หรือ “ยกเลิก”"
_SKIPPED = "ไม่ตอบข้อนี้ก็ได้ กด “{}”"
_SHOWN_GRAPHEMES = 300

_COURTESIES = {
    SentenceKind.THANKS: "ยินดีช่วยเสมอ ยังอยู่ที่ข้อเดิม ตอบต่อได้เลย",
    SentenceKind.GREETING: "สวัสดี ยังอยู่ที่ข้อเดิม ตอบต่อได้เลย",
}
_MAY_BE = {
    SentenceKind.STOP: "จะยกเลิกใช่หรือไม่",
    SentenceKind.NOTHING: "ข้อความนี้ไม่มีตัวอักษร",
    SentenceKind.THANKS: "ข้อความนี้เป็นคำตอบหรือไม่",
    SentenceKind.PAUSE: "ข้อความนี้เป็นคำตอบ หรือจะพักก่อน",
    SentenceKind.BACK: "ข้อความนี้เป็นคำตอบ หรือจะย้อนกลับ",
    SentenceKind.CHANGE: "ข้อความนี้เป็นคำตอบ หรือจะแก้ข้ออื่น",
    SentenceKind.ABOUT_STEP: "ข้อความนี้เป็นคำตอบ หรือคำถาม",
    SentenceKind.QUESTION: "ข้อความนี้เป็นคำตอบ หรือคำถาม",
    SentenceKind.REFUSAL: "ข้อความนี้เป็นคำตอบ หรือไม่ขอตอบ",
}
_NOT_KEPT = "ยังไม่ได้บันทึกข้อความนี้ กดปุ่มเพื่อเลือก หรือพิมพ์คำตอบใหม่ได้เลย"


def told(step: Step, kind: SentenceKind) -> Text | None:
    """Answers thanks, a refusal or a question at the step; None if nothing here answers it."""
    if kind in _COURTESIES:
        return Text(_COURTESIES[kind])
    if kind is SentenceKind.REFUSAL:
        way = _SKIPPED.format(step.skip_label) if step.optional else _NOT_SKIPPED
        return Text("\n\n".join(filter(None, (step.help, way))))
    if kind is SentenceKind.ABOUT_STEP and step.takes_any_words:
        return Text(step.help or _IN_OWN_WORDS)
    return (
        Text(step.help)
        if step.help and kind in (SentenceKind.ABOUT_STEP, SentenceKind.QUESTION)
        else None
    )


def stopping(asking: Asking, at: str) -> Card:
    """Asks before a sentence in own words drops the answers."""
    rows = (Para("คำตอบที่ให้ไว้ยังอยู่ครบ พักไว้ก่อนแล้วกลับมาทำต่อได้"),)
    return Card("จะยกเลิกใช่หรือไม่", rows=rows, buttons=_stop_or_pause(asking, at))


def asked(asking: Asking, step: Step, kind: SentenceKind, held: Held) -> Card:
    """Shows the sentence and asks whether it is the answer; nothing of it is kept as one yet."""
    use = Button("ใช้เป็นคำตอบ", asking.data(held.step, f"{USE}.{held.number}"), "ใช้เป็นคำตอบ")
    said = cut_graphemes(held.text.strip(), _SHOWN_GRAPHEMES)
    return Card(
        _MAY_BE[kind],
        rows=(Para(f"“{said}”"),),
        note=_NOT_KEPT,
        buttons=(use, *_instead(asking, step, kind, held)),
        tone="muted",
    )


def _instead(asking: Asking, step: Step, kind: SentenceKind, held: Held) -> tuple[Button, ...]:
    """Returns the buttons for what the sentence may be instead of an answer."""
    if kind is SentenceKind.STOP:
        return _stop_or_pause(asking, held.step)
    if kind is SentenceKind.BACK:
        return (Button("ย้อนกลับ", asking.data(held.step, BACK), "ย้อนกลับ"),)
    if kind in (SentenceKind.ABOUT_STEP, SentenceKind.QUESTION):
        return (Button("เป็นคำถาม", asking.data(held.step, f"{ASK}.{held.number}"), "เป็นคำถาม"),)
    if kind is SentenceKind.REFUSAL and step.optional and held.step == step.name:
        return (Button(step.skip_label, asking.data(held.step, SKIP), step.skip_label),)
    return (Button("พักไว้ก่อน", asking.data(held.step, PAUSE), "พักไว้ก่อน"),)


def _stop_or_pause(asking: Asking, at: str) -> tuple[Button, ...]:
    cancel = Button("ยกเลิก", asking.data(at, CANCEL), "ยกเลิก")
    return cancel, Button("พักไว้ก่อน", asking.data(at, PAUSE), "พักไว้ก่อน")
