"""Takes the wish of who praises to be known to the praised, told where it is asked whether the name
is disclosed: `อยากให้เขารู้ว่าเราชม`."""

from __future__ import annotations

from handlers.complaints.filing.heard.wish_met import HOLDS
from handlers.conversation.flow import Answers, Heeded
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.complaints.complaint import COMPLIMENT, NAMED

_PRAISED = r"(?:เขา|เค้า|เจ้าตัว|พี่(?:เขา|เค้า)?|น้อง(?:เขา|เค้า)?|คนนั้น|ท่าน|คน(?:ที่)?ถูกชม|ผู้ถูกชม)"
_KNOWN = pattern_of(
    rf"(?:ก็|คือ|จริงๆ|แต่|อยาก(?:จะ)?|ขอ|ต้องการ|{ME_OR_US}|\s)*ให้{_PRAISED}(?:ได้|\s)*(?:รู้|ทราบ|เห็น)(?:ด้วย|เลย|\s)*"
    rf"(?:ว่า(?:เป็น|คือ|\s)*(?:{ME_OR_US}|ใคร|ชื่อ\S{{0,12}})(?:(?:เป็นคน)?(?:ที่)?ชม(?:เชย)?|ส่ง|เขียน)?|ชื่อ(?:ของ)?{ME_OR_US})(?:มา|ไป|{POLITE}|\s)*"
)


def heeded(text: str, at: str, answers: Answers) -> Heeded | None:
    """Chooses that the name is disclosed, of praise alone; None for other words."""
    if at != "identity" or answers.get("kind") != COMPLIMENT:
        return None
    if _KNOWN.fullmatch(normalise(text)) is None:
        return None
    return Heeded({"identity": NAMED}, told=HOLDS[NAMED], at_once=True)
