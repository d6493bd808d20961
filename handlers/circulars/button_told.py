"""Takes what words tell of a letter's button, and whether it is to be acknowledged, wherever that
is told: `ใส่ปุ่มไปหน้าเรื่องที่ต้องทำแล้วกัน ส่วนรับทราบไม่ต้อง`."""

from __future__ import annotations

from handlers.circulars import opened_by_button
from handlers.circulars.circular_words import ACKNOWLEDGES
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.messages import cut_graphemes
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

_APART = pattern_of(r"[\s,]+(?=ส่วน|แล้วก็|และ|แต่)(?:แล้วก็|และ|แต่)?\s*")
_THEY = r"(?:ทุกคน|ใคร|ผู้รับ|เขา|คน)?"
_NOT_PRESSED = pattern_of(
    rf"(?:ส่วน|เรื่อง|ขอ|งั้น|แต่|\s)*(?:(?:การ)?(?:กด)?รับทราบ(?:น่ะ|นี่|ก็|\s)*ไม่(?:ต้อง|เอา)(?:มี|ใส่|กด)?|ไม่ต้อง(?:ให้)?{_THEY}(?:กด)?รับทราบ)"
    r"(?:แล้ว|ดีกว่า|ก็ได้|\s)*"
)
_PRESSED = pattern_of(
    rf"(?:ส่วน|แล้วก็|ขอ|งั้น|เปลี่ยนใจ|\s)*(?:ให้)?{_THEY}(?:ช่วย)?กดรับทราบ(?:ด้วย|ดีกว่า|\s)*"
)
_LETTER = ("file", "opens", "acknowledges", "sending", "until", REVIEW)
"""Where the text and its people are told already."""
_TAKEN = "จาก “{}” รับไว้ว่า {} ยังไม่ได้ส่ง"
_SHOWN = 80


def heeded(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the answers that all clauses of the words tell; None for other words, and where only
    the present question is answered."""
    if at not in _LETTER or "text" not in answers or not ("ปุ่ม" in text or "รับทราบ" in text):
        return None
    told: Answers = {}
    for clause in _APART.split(without_polite_ending(normalise(text))):
        try:
            part = _told(without_polite_ending(clause), context, answers)
        except Unclear as unclear:
            return Heeded(told=unclear.hint, never_added=True)
        if not part:
            return None
        told |= part
    if set(told) == {at}:
        return None
    said = _TAKEN.format(cut_graphemes(text.strip(), _SHOWN), _words(told))
    return Heeded(told, told=said, at_once=True)


def _told(clause: str, context: Context, answers: Answers) -> Answers:
    if _NOT_PRESSED.fullmatch(clause):
        return {"acknowledges": "no"}
    if _PRESSED.fullmatch(clause):
        return {"acknowledges": "yes"}
    return opened_by_button.told(clause, context, answers)


def _words(told: Answers) -> str:
    found = []
    if "opens" in told:
        found.append(f"ปุ่ม “{told['opens']['name']}”" if told["opens"] else "ไม่มีปุ่ม")
    if "acknowledges" in told:
        found.append(ACKNOWLEDGES[told["acknowledges"]])
    return " · ".join(found)
