"""Reads a value that takes the place of the only one like it in a text that is about to be sent:
`เอ๊ย ผิด 7 เมษายน`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.conversation.heard.retold.figures_exchanged import part_told_anew
from handlers.understand.corrections.correction_vocabulary import DID, JUST_NOW, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 80
_SOFT = rf"(?:{POLITE}|[\s,])*"
_SLIP = pattern_of(
    rf"(?:(?:{SLIPS}){_SOFT})*(?:(?:{JUST_NOW})?(?:{DID}|พิม)?(?:ผิด|พลาด)(?:ไป|แล้ว)?{_SOFT})?"
    rf"(?:ต้อง|ที่ถูก|จริงๆ|ขอ(?:แก้|เปลี่ยน)|แก้|เปลี่ยน|เป็น|คือ|\s)*(?=\S)"
)


def heeds(text: str, at: str, _context: Context, answers: Answers) -> Heeded | None:
    """Returns the text of a conversation that asks `sure` with that value, to be looked at first;
    None for words in which nothing slipped, or that fit no place of the text."""
    told, plain = answers.get("text"), without_polite_ending(normalise(text))
    if at != "sure" or not told or len(plain) > _LONGEST:
        return None
    slip = _SLIP.match(plain)
    if slip is None or not slip[0].strip():
        return None
    new = part_told_anew(told, plain[slip.end() :])
    return Heeded({"text": new}, never_added=True) if new is not None else None
