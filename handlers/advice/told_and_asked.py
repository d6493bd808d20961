"""Hears a fact of the matter and the wish to ask a person in one sentence, where answers are
offered: `ไม่ใช่ญาติไม่ใช่เพื่อน เขาเป็นคู่สัญญา ถามคนดีกว่า`."""

from __future__ import annotations

from handlers.conversation.flow import Answers, Heeded
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import fold, normalise

_LONGEST, _LEAST = 400, 8
_ASKS_PEOPLE = pattern_of(
    r"(?:^|[\s,]+)(?:งั้น|เลย|ก็|ขอ|อยาก|จะ|ต้อง|ช่วย|ให้|เอาเป็น|\s)*(?:ส่ง)?(?:ไป)?(?:ถาม|ปรึกษา|คุยกับ)(?:กับ)?"
    r"(?:คน|เจ้าหน้าที่|ผู้ให้คำปรึกษา|ผู้รู้|ที่ปรึกษา|แอดมิน)(?:จริง(?:ๆ)?|ของคลินิก)?"
    rf"(?:ดีกว่า|แล้วกัน|ละกัน|เลย|ก่อน|แทน|เถอะ|หน่อย|ด้วย|{POLITE}|\s)*$"
)
_NOT_IT = pattern_of(
    r"^(?:(?:อัน|ข้อ|คำตอบ|เรื่อง)?(?:นี้|นั้น|ที่ให้มา)?\s?(?:ก็)?(?:ยัง)?(?:ไม่(?:ใช่|ตรง|เกี่ยว|ได้|มี|เข้าใจ|ชัด(?:เจน)?|ช่วย|เหมือน)(?!ญาติ|เพื่อน|คน|ของ)"
    rf"(?:กัน|กับ|คำตอบ|ข้อ|เรื่อง|อัน|ที่|นี้|ถาม|เลย|เท่าไหร่|ทีเดียว|สัก|{POLITE}|\s)*|อ่านแล้ว|งง(?:จัง)?|{POLITE}|[\s,])*)*"
)
"""Says that no answer fits, and tells nothing of the matter."""


def heeded(text: str, answers: Answers, most: int) -> Heeded | None:
    """Adds the fact to the question and goes on to a person; None for other words."""
    before, plain = answers.get("text") or "", normalise(text) if len(text) <= _LONGEST else ""
    tail = _ASKS_PEOPLE.search(plain)
    if not before or tail is None:
        return None
    fact = _NOT_IT.sub("", plain[: tail.start()]).strip(" ,")
    whole = f"{before}\n{fact}"
    if len(fold(fact)) < _LEAST or len(whole) > most or fold(fact) in fold(before):
        return None
    return Heeded({"text": whole, "first": "ask"}, told=_ADDED_AND_ASKED, at_once=True)


_ADDED_AND_ASKED = "เพิ่มในคำถามแล้ว จะส่งถามคน ยังไม่ได้ส่ง ดูคำถามทั้งหมดได้ก่อนส่ง"
