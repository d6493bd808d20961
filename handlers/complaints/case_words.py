"""Writes a case for the people who work on it: limits, messages, refusals."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from handlers.complaints.complaint_words import STATE
from handlers.messages import Tone
from handlers.understand.dates.dates import nearness, short_date
from models.complaints import case_limits, complaint
from models.complaints.complaint import Case
from models.complaints.sealed.case_texts import Message
from models.errors import Refusal

_SPEAKERS: Mapping[str, str] = {
    complaint.SAYS: "ข้อความถึงผู้แจ้ง",
    complaint.RESULT: "ผลที่แจ้ง",
    complaint.REASON: "เหตุที่ดำเนินการไม่ได้",
}


def limit(case: Case) -> tuple[str, date] | None:
    """Returns what is due next in the case and the day, or None."""
    if case.state not in complaint.UNANSWERED:
        return None
    begun = case.reopened_on or case.received_on
    result = ("แจ้งผล", case_limits.result_by(case.kind, begun))
    if case.state == complaint.NEW:
        first = ("รับเรื่อง", case_limits.acknowledge_by(case.received_on))
    else:
        first = ("แจ้งความคืบหน้า", case_limits.word_by(case.last_word_on))
    return min(result, first, key=lambda each: each[1])


def limit_words(case: Case, today: date) -> str:
    """Returns `ต้องรับเรื่องภายใน 8 มี.ค. 70 (อีก 7 วัน)`, "" if nothing is due."""
    due = limit(case)
    if due is None:
        return ""
    what, day = due
    return f"ต้อง{what}ภายใน {short_date(day)} ({nearness(day, today)})"


def age_words(case: Case, today: date) -> str:
    """Returns `รับเมื่อ 1 มี.ค. 70 (3 วันแล้ว)`."""
    days = (today - case.received_on).days
    return f"รับเมื่อ {short_date(case.received_on)} ({f'{days:,} วันแล้ว' if days else 'วันนี้'})"


def waiting_words(count: int) -> str:
    """Returns `ผู้แจ้งเขียนมา 2 ข้อความ ยังไม่ได้ตอบ`, "" if nothing waits for an answer."""
    return f"ผู้แจ้งเขียนมา {count:,} ข้อความ ยังไม่ได้ตอบ" if count else ""


def tone(case: Case, today: date) -> Tone:
    """Returns red after a limit, green once the complainant has a result."""
    due = limit(case)
    if due is None:
        return "muted" if case.closed_on is not None else "good"
    return "bad" if due[1] < today else "plain"


def state_words(case: Case) -> str:
    """Returns the state, and whether the case was reopened."""
    if case.reopened_on is not None and case.state in complaint.UNANSWERED:
        return f"{STATE[case.state]} · ผู้แจ้งว่ายังไม่ได้รับการแก้ไข"
    return STATE[case.state]


def speaker_words(message: Message) -> str:
    """Returns the speaker and the day. Receivers are not named here; the trail knows them."""
    if message.direction == complaint.FROM_COMPLAINANT:
        who = "ผู้แจ้ง: ยังไม่ได้รับการแก้ไข" if message.what == complaint.UNSOLVED else "ผู้แจ้ง"
    elif message.direction == complaint.NOTE:
        who = "เหตุที่ส่งต่อ (ภายใน)" if message.what == complaint.TRANSFER else "บันทึกภายใน"
    else:
        who = _SPEAKERS[message.what]
    return f"{who} · {short_date(message.day)}"


def refused(refusal: Refusal) -> str:
    """Says why it was not done, and what to do."""
    if refusal.code == "not_now":
        state = STATE[str(refusal.facts["state"])]
        return f"ขั้นนี้ทำไปแล้ว ขณะนี้เรื่องอยู่ที่ “{state}” จึงไม่มีอะไรเปลี่ยน"
    return _REFUSED[refusal.code]


_REFUSED: Mapping[str, str] = {
    "no_such_case": "ไม่พบเรื่องนี้ หรือไม่อยู่ในความรับผิดชอบของท่าน",
    "closed": "เรื่องนี้ปิดแล้ว จึงไม่มีอะไรเปลี่ยน",
    "result_not_told": "ยังปิดเรื่องไม่ได้ กรุณาแจ้งผลหรือเหตุที่ดำเนินการไม่ได้ให้ผู้แจ้งก่อน",
    "same_bureau": "เรื่องนี้อยู่ที่หน่วยงานนั้นแล้ว กรุณาเลือกหน่วยงานอื่น",
    "no_such_bureau": "ไม่พบสำนักนี้แล้ว กรุณาเลือกสำนักอื่น",
    "nobody_there": "หน่วยงานนั้นยังไม่มีผู้รับเรื่องที่รับเรื่องนี้ได้ กรุณาเลือกหน่วยงานอื่น",
    "no_text": "กรุณาพิมพ์ข้อความก่อน",
    "no_compliment": "เรื่องนี้ไม่ใช่คำชมเชย จึงส่งต่อให้ผู้ได้รับคำชมไม่ได้",
    "nobody_praised": "คำชมนี้ไม่ได้ระบุบุคลากร จึงไม่มีผู้ที่จะส่งต่อให้",
    "no_suggestion": "เผยแพร่ได้เฉพาะข้อเสนอแนะและข้อคิดเห็น",
    "published": "ข้อเสนอแนะนี้เผยแพร่แล้ว จึงไม่ได้เผยแพร่ซ้ำ",
    "names_somebody": "ข้อความมีชื่อบุคคล กรุณาพิมพ์ใหม่โดยไม่ให้รู้ว่าเป็นผู้ใด",
}
