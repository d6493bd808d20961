"""Hears, at any question of a report, that there is no result yet: `ยังไม่มีผลผลิตค่ะ`."""

from __future__ import annotations

from handlers.conversation.flow import Answers
from handlers.conversation.steps_asked import asks
from handlers.reports.filing.report_questions import STEPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.reports.results_told import OUTCOME, OUTPUT
from handlers.understand.thai import normalise

_LONGEST = 90
_NAMES = {"ผลผลิต": OUTPUT, "ผลลัพธ์": OUTCOME}
_NAMED = (
    r"(?:ตัว|ส่วน|เรื่อง)?(?P<{0}>ผลผลิต|ผลลัพธ์)(?:\s?(?:และ|กับ|หรือ|/|ทั้ง)?\s?(?P<{0}too>ผลผลิต|ผลลัพธ์))?"
)
_NONE = r"(?:ไม่(?:ได้)?(?:มี|เกิด|เห็น|ออก|วัด|ชัดเจน|ชัด|เป็นรูปธรรม)|วัดไม่ได้)"
_MORE = rf"(?:ผล|ชัดเจน|ชัด|เป็นรูปธรรม|ออกมา|อะไร|ใดๆ|ใด|เลย|แต่อย่างใด|ที|ตอนนี้|ครบ|แน่ชัด|{POLITE}|\s)*"
_WHY = r"(?:[\s,]*(?:เพราะ|เนื่องจาก|รอ|ต้องรอ|กำลัง|อยู่ระหว่าง)(?!\S{0,4}(?:ไหม|มั้ย)).{2,60})?"
_DENIED = pattern_of(
    rf"(?:ตอนนี้|ขณะนี้|ปีนี้|รอบนี้|ก็|เรา|ของเรา|\s)*(?:(?:ยัง|ก็)*{_NONE}{_NAMED.format('behind')}"
    rf"|{_NAMED.format('before')}\s?(?:ก็|ของเรา|ตอนนี้|ยัง)*{_NONE}){_MORE}{_WHY}"
)
_ASKS = pattern_of("ไหม(?!้)|มั้ย|หรือเปล่า|รึ|[?]|ทำ(?:ยัง)?ไง|อะไรดี|ได้หรือ|เป็นไร")


def no_results(text: str, at: str, answers: Answers) -> dict[str, str]:
    """Returns the words by the results that they say there are none of; {} for other words, and
    where one of those is asked at `at`, is told already, or is never asked."""
    if len(text) > _LONGEST or "ผล" not in text:
        return {}
    plain = normalise(text)
    found = _DENIED.fullmatch(plain)
    if found is None or _ASKS.search(plain):
        return {}
    names = {_NAMES[each] for each in found.groups() if each is not None}
    told = {name: without_particles(plain) for name in (OUTPUT, OUTCOME) if name in names}
    asked = {step.name for step in STEPS if "status" not in answers or asks(step, answers)}
    fits = at not in told and not any(name in answers for name in told) and set(told) <= asked
    return told if fits else {}
