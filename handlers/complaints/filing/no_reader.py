"""Says why nobody can read a complaint yet, on its cards and to who asks."""

from __future__ import annotations

from handlers.complaints.complaint_words import LEVEL
from handlers.complaints.filing import complaint_draft
from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from models.complaints.complaint import NOBODY

_LONGEST = 60
_WHY = pattern_of(
    rf"(?:อ้าว|เอ๊ะ|แล้ว|คือ|งั้น|\s)*(?:ทำไม|เพราะ(?:อะไร|เหตุใด))(?:ถึง|จึง|มัน|ยัง|เรื่องนี้|\s)*ไม่มี(?:ใคร|คน|ผู้)?(?:ที่)?(?:จะ)?"
    rf"(?:รับ|อ่าน|ได้อ่าน|เห็น|ดู)(?:เรื่อง)?(?:นี้)?(?:ได้)?(?:เลย|สักคน|ล่ะ|อะ|{POLITE}|\s)*"
    rf"|(?:อ้าว|เอ๊ะ|แล้ว|\s)*ไม่มี(?:ใคร|คน|ผู้)(?:ที่)?(?:รับ|อ่าน|ได้อ่าน)(?:เรื่อง)?(?:นี้)?(?:ได้)?(?:เลย)?\s?(?:เพราะอะไร|ทำไม|เหรอ|หรอ|หรือ)(?:ล่ะ|อะ|{POLITE}|\s)*"
)


def told(text: str, context: Context, answers: Answers) -> str:
    """Returns why nobody reads it, or who does, to who asks why nobody reads it; "" for other
    words."""
    plain = normalise(text)
    if len(plain) > _LONGEST or "ไม่มี" not in plain or _WHY.fullmatch(plain) is None:
        return ""
    level = complaint_draft.level_of(context, answers)
    if level == NOBODY:
        return complaint_draft.nobody_reads(context, answers)
    return f"ผู้ที่จะได้อ่านคือ{LEVEL[level]}"
