"""Hears in a report the text of what was done, dictated where something else is asked:
`ไม่ใช่ ประโยคเพี้ยนแล้ว เขียนว่า ยังไม่ได้เริ่ม เพราะงบยังไม่โอนมา แค่นี้`."""

from __future__ import annotations

from contextlib import suppress

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.reports.filing.report_answers import read_words
from handlers.understand.corrections.closing_words import without_closing
from handlers.understand.corrections.correction_vocabulary import MEND, NOT, PIECES, SIGHS, SLIPS
from handlers.understand.kinds.asked_sentences import asks_somebody
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, written_lines
from handlers.understand.unclear import Unclear
from handlers.understand.wishes.other_wish import asks_or_wants

_NARRATIVE, _TEXTS = "narrative", ("narrative", "output", "outcome", "status_reason")
_LONGEST = 600
_SOFT = rf"(?:{POLITE}|{SIGHS}|งั้น|ก็|[\s,])*+"
_BAD = r"(?:เพี้ยน|ผิด|แปลก|มั่ว|ไม่ถูก|ไม่ใช่|ไม่เอา|ไม่ตรง|(?:อ่าน)?ไม่รู้เรื่อง)"
_THE_TEXT = rf"(?:{PIECES}|ที่เขียน(?:มา)?|อันนี้|อันนั้น)(?:นี้|มัน|เมื่อกี้)*"
_DENIES = rf"(?:{NOT}|ไม่เอา|{SLIPS}|{_THE_TEXT}{_BAD}(?:แล้ว|ไป|หมด|เลย)*)"
_WRITE = (
    rf"(?:ขอ|ช่วย|ให้|เอา|{MEND}|ใหม่|เป็น|\s)*+(?:เขียน|พิมพ์|ใส่|บันทึก|จด|ลง)(?:ไป|ไว้|แค่|ใหม่|เลย|ให้|ด้วย|เป็น)*"
    r"(?:ข้อความ)?ว่า\s*"
)
_DICTATES = pattern_of(rf"{_SOFT}(?P<denies>(?:{_DENIES}{_SOFT})*+){_WRITE}(?=\S)")
_KEPT = "เก็บในข้อ “สิ่งที่ทำ” แล้ว “{}”"
_MADE = "แก้ “สิ่งที่ทำ” เป็น “{}” แล้ว"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the text instead of the one that is denied, or where there is none yet; else asks
    whether to. None for other words, and where another text may be meant."""
    if "ว่า" not in text or at in _TEXTS or len(text) > _LONGEST:
        return None
    others = [name for name in _TEXTS if isinstance(answers.get(name), str)]
    typed = written_lines(text).strip()
    found = _DICTATES.match(typed)
    if found is None or others not in ([], [_NARRATIVE]) or _is_said_to_bot(text):
        return None
    words = without_closing(typed[found.end() :])
    with suppress(Unclear):
        told = {_NARRATIVE: read_words(words, context, answers)}
        at_once = bool(found["denies"]) or not others
        said = (_MADE if others else _KEPT).format(told[_NARRATIVE])
        return Heeded(told, said if at_once else "", at_once=at_once, never_added=True)
    return None


def _is_said_to_bot(text: str) -> bool:
    return asks_or_wants(normalise(text)) or asks_somebody(text)
