"""Finds which answer is changed in words at the review card: `แก้งบเป็น 5,000`, `ผลผลิตผิด`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from handlers.conversation.flow import Step
from handlers.understand.thai import fold, normalise, without_polite_ending


@dataclass(frozen=True)
class Edit:
    """An answer to change.

    step: the question to ask again.
    """

    step: Step
    value: str = ""
    """The words of the new answer; "" if they are not told."""


_LONGEST = 200
_MOST_BESIDES = 4
"""Letters that may stand beside the name of a step."""
_LEAD = "(?:ขอ|ช่วย|อยาก|จะ|ต้อง|ต้องการ|รบกวน)*"
_AT = r"(?:ตรง|ที่|ข้อ|ส่วน|เรื่อง|ในส่วน|\s)*"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LEAD}(?:แก้ไข|แก้|เปลี่ยน|ปรับ){_AT}(?P<what>\S.*?)\s*(?:ให้|ไป)?(?:เป็น|=)\s*(?P<value>\S.*)",
        rf"{_AT}(?P<what>\S.*?)\s*(?:จริงๆ|จริง|ที่ถูก(?:ต้อง)?)*\s*(?:แล้ว)?(?:คือ|ต้องเป็น|ควรเป็น)\s*(?P<value>\S.*)",
        rf"{_AT}(?P<what>\S.*?)\s*(?:ยัง|ก็|พิมพ์|ใส่|ตอบ|กรอก)*(?:ผิด|ไม่ถูก(?:ต้อง)?|ไม่ตรง)(?:ไป|แล้ว|อยู่)?",
        rf"{_LEAD}(?:แก้ไข|แก้|เปลี่ยน){_AT}(?P<what>\S.*?)(?:ใหม่)?",
    )
)
_FILES = re.compile(rf"{_LEAD}(?:แนบ|เพิ่ม|ใส่|ส่ง)(?:รูป|ไฟล์|หลักฐาน|เอกสาร|ภาพ)(?:เพิ่ม|อีก|ใหม่|ด้วย)*")


def read_edit(steps: Sequence[Step], text: str) -> Edit | None:
    """Returns which answer the words change, and to what; None if they name none of the steps."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return None
    plain = without_polite_ending(normalise(text))
    if _FILES.fullmatch(plain):
        return next((Edit(step) for step in steps if step.takes_files), None)
    for pattern in _PATTERNS:
        found = pattern.fullmatch(plain)
        step = _called(steps, found["what"]) if found else None
        if found is not None and step is not None:
            return Edit(step, found.groupdict().get("value") or "")
    return None


def _called(steps: Sequence[Step], what: str) -> Step | None:
    """Returns the step of which the words are a name; the longest name counts."""
    key = fold(what)
    named = [
        (len(name), place)
        for place, step in enumerate(steps)
        for name in (fold(each) for each in (step.label, *step.called))
        if step.listed and name in key and len(key) - len(name) <= _MOST_BESIDES
    ]
    return steps[max(named)[1]] if named else None
