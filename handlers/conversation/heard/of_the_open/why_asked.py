"""Says why a question is asked: as its step declares, else what holds for each of its kind
(docs/decisions/0189)."""

from __future__ import annotations

from handlers.conversation.flow import Flow, Step
from handlers.understand.of_the_open import asked_of_open
from handlers.understand.thai import fold

_SURE = "ถามอีกครั้งเพื่อกันการกดพลาด ก่อนท่านยืนยัน ยังไม่มีอะไรเปลี่ยนจาก{}"
_FILES = "รูปหรือไฟล์ของข้อนี้ใช้ประกอบ{}"
_TOLD = "ถาม “{}” เพื่อใช้ใน{}"
_ALL = "คำตอบเหล่านี้ใช้ใน{}"
_SURE_LABEL = "ยืนยัน"


def of_step(flow: Flow, step: Step) -> str:
    """Returns why this question is asked."""
    if step.why:
        return step.why
    if step.label.startswith(_SURE_LABEL) and not step.prose:
        return _SURE.format(flow.title)
    if step.takes_files:
        return _FILES.format(flow.title)
    return _TOLD.format(step.label, flow.title)


def of_all(flow: Flow) -> str:
    """Returns what all answers of a conversation are for."""
    return _ALL.format(flow.title)


def asked_after(flow: Flow, at: Step | None, text: str) -> Step | None:
    """Returns the question that asks for the thing of which the words ask why or whether it has to
    be told, the present one before others; None for other words.

    at: the present question
    """
    told = asked_of_open.thing_asked_why(text) or asked_of_open.thing_asked_whether(text)
    thing = fold(told)
    if not thing:
        return None
    steps = (*((at,) if at is not None else ()), *flow.steps)
    return next((each for each in steps if _asks_for(each, thing)), None)


def _asks_for(step: Step, thing: str) -> bool:
    return any(thing in fold(name) or fold(name) in thing for name in (step.label, *step.called))
