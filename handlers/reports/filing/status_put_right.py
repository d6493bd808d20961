"""Hears in a report that the wrong button was pressed for how far the work is, whatever is asked:
`เอ๊ะ เมื่อกี้กดผิด จริงๆ ยังไม่เสร็จ เพิ่งได้ 75`."""

from __future__ import annotations

from typing import Any

from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.reports.report_words import STATUS
from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    DID,
    JUST_NOW,
    MISDID,
    REALLY,
    RIGHT,
    SIGHS,
    SLIPS,
    WRONG,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.stated_status import statuses
from handlers.understand.reports.whole_status import WholeStatus, whole_status
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.wishes.other_wish import asks_or_wants

_LONGEST = 100
_NAMED = r"(?:ข้อ|ตรง|ที่|ปุ่ม|คำตอบ|\s)*สถานะ(?:งาน)?(?:เมื่อกี้|เมื่อกี๊|ตะกี้|ที่|\s)*"
_SLIP = (
    rf"(?:{SLIPS}|{SIGHS}|{_NAMED}|{JUST_NOW}|{MISDID}|(?:{DID})(?:ไป)?(?:ปุ่ม|ข้อ)?(?:{WRONG})(?:ปุ่ม|ข้อ)?(?:ไป)?"
    rf"|มือลั่น|กดพลาด|{POLITE}|[\s,])"
)
_TO_BE = rf"(?:(?:ขอ|ช่วย|ต้อง|ที่ถูก|จะ)*(?:{CHANGE})?(?:ต้อง)?(?:เป็น|คือ)\s*)?"
_SLIPPED = pattern_of(rf"(?:{_SLIP})++(?:(?:{REALLY}|{RIGHT}|ความจริง)(?:แล้ว)?\s*)?{_TO_BE}")
_SOFT = pattern_of(r"(?<=[ก-๎\d%])\s?(?:นี่|เอง|อะ|อ่ะ|น่ะ|เลย|หรอก|ครับ|ค่ะ|คะ|นะ)(?=\s|$)")
_MADE = "แก้สถานะแล้ว “{}”\nเดิม “{}” หากไม่ใช่ พิมพ์ “เอาอันเดิมกลับมา”"
_PERCENT = "{} {}%"
_NOT_HERE = ("status", "carry", REVIEW)
"""There the question reads it itself, or the card shows it."""


def heeds(text: str, at: str, answers: Answers) -> Heeded | None:
    """Puts the state right that was answered before; None for other words, and where it stands so
    already."""
    before = answers.get("status")
    if before is None or at in _NOT_HERE or len(text) > _LONGEST:
        return None
    plain = normalise(text)
    slip = _SLIPPED.match(plain)
    rest = plain[slip.end() :] if slip is not None and slip[0].strip() else ""
    told = _status(_SOFT.sub("", rest)) if rest and not asks_or_wants(rest) else None
    if told is None:
        return None
    share = f"{told.percent.normalize():f}" if told.percent is not None else None
    if (told.status, share) == (before, answers.get("percent")):
        return None
    new: dict[str, Any] = {"status": told.status, **({"percent": share} if share else {})}
    said = _MADE.format(_words(told.status, share), _words(before, answers.get("percent")))
    anew = () if share else ("percent",)
    return Heeded(new, said, at_once=True, anew=anew, never_added=True)


def _status(words: str) -> WholeStatus | None:
    """Returns the state that the words tell, and nothing else."""
    bare = without_polite_ending(words).strip()
    stated = [*statuses(bare)]
    if len(stated) == 1 and stated[0][1:] == (0, len(bare)):
        return WholeStatus(stated[0][0])
    told = whole_status(bare)
    return whole_status(f"ทำไป{bare}") if told is None and _SO_FAR.match(bare) else told


_SO_FAR = pattern_of(r"(?:(?:เพิ่ง|พึ่ง)(?:จะ|ทำ|ไป)*(?:ได้|ถึง)?|ได้(?:แค่|เพียง)|แค่)\s?(?:\d|ครึ่ง)")
"""Says so with no word for the work: `เพิ่งได้ 75`."""


def _words(status: str, share: str | None) -> str:
    return _PERCENT.format(STATUS[status], share) if share else STATUS[status]
