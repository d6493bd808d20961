"""Shows a case to the person with its receipt's code.

The code stands in no sentence, button or address.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.complaints.complaint_words import KIND, STATE
from handlers.complaints.tracking.further_word import NOT_SOLVED
from handlers.messages import Card, Divider, Para, Part, Row, Tone, cut_graphemes, split_text
from handlers.understand.dates.dates import short_date, thai_date
from models.complaints import case_limits, complaint
from models.complaints.case_tracking import Tracked
from models.complaints.complaint import Case
from models.complaints.sealed.case_texts import Message

PAGE_UNITS = 1_200
"""UTF-16 units of messages on one page; a longer card is hard to read."""

_BEGINNING = 60
"""Graphemes of an unsent message that are enough to recognise it."""

ASK_CODE = "พิมพ์รหัสติดตามที่ได้รับตอนส่งเรื่อง มี 20 ตัว เป็นตัวเลขและอักษรอังกฤษ\nตัวพิมพ์เล็กหรือใหญ่ มีขีดหรือไม่มีก็ได้"
GONE = "เรื่องนี้ปิดและครบกำหนดเก็บแล้ว ข้อความและไฟล์ถูกลบ หากยังมีปัญหา พิมพ์ “ร้องเรียน” เพื่อแจ้งใหม่"
LOST = "ขณะนี้เปิดเรื่องนี้ไม่ได้ เรื่องของท่านยังอยู่ กรุณาลองใหม่ภายหลัง หรือติดต่อสำนักงานโดยตรง"
SHUT = "เรื่องนี้ปิดแล้ว จึงส่งเพิ่มไม่ได้"
NOT_OPENED: Mapping[str, str] = {
    "not_a_code": "ข้อความนี้ไม่ใช่รหัสติดตาม รหัสมี 20 ตัว เป็นตัวเลขและอักษรอังกฤษ กรุณาพิมพ์ใหม่ให้ครบ",
    "unknown_code": (
        "ไม่พบเรื่องของรหัสนี้ กรุณาตรวจว่าเป็นรหัสจากสำนักงานนี้ แล้วพิมพ์ใหม่\n"
        "หากลองผิดหลายครั้ง ระบบจะพักการติดตามจากบัญชี LINE นี้ 1 ชั่วโมง"
    ),
}
NOT_REOPENED: Mapping[str, str] = {
    "reopened_before": (
        "เรื่องนี้เคยแจ้งว่ายังไม่ได้รับการแก้ไขแล้วหนึ่งครั้ง หากยังมีปัญหา พิมพ์ “ร้องเรียน” เพื่อแจ้งเป็นเรื่องใหม่"
    ),
    "not_answered_yet": "สำนักงานยังตรวจสอบเรื่องนี้อยู่ ต้องการบอกเพิ่ม กด “เขียนถึงผู้รับเรื่อง”",
}


# -- the card ------------------------------------------------------------------------------------


def pages(messages: Sequence[Message]) -> list[list[Row]]:
    """Returns the messages in pages, the newest first; a long one continues on the next page."""
    found: list[list[Row]] = []
    room = 0
    for message in reversed(messages):
        for place, piece in enumerate(split_text(message.text, PAGE_UNITS)):
            if len(piece) > room:
                found.append([])
                room = PAGE_UNITS
            more = " (ต่อ)" if place else ""
            who = f"{_speaker(message)} · {short_date(message.day)}{more}"
            found[-1].append(Row(who, piece))
            room -= len(piece)
    return found


def _speaker(message: Message) -> str:
    if message.direction == complaint.FROM_COMPLAINANT:
        return "ท่านแจ้งว่ายังไม่ได้รับการแก้ไข" if message.what == complaint.UNSOLVED else "ท่าน"
    told = {complaint.RESULT: "ผลการดำเนินการ", complaint.REASON: "เหตุที่ดำเนินการไม่ได้"}
    return told.get(message.what, "ผู้รับเรื่อง")


def card(seen: Tracked, page: int, today: date, files: int, unsent: str) -> Card:
    """Returns the card: the state, the next limits, and a page (from 1) of the messages.

    files, unsent: how many files, and which words, are in the chat, but not yet with the receivers.
    """
    shown = pages(seen.messages)
    tone: Tone = "good" if seen.case.state == complaint.TOLD else "plain"
    rows: list[Part] = [Row("ขณะนี้", _state(seen.case), tone=tone), *_dates(seen.case, today)]
    if seen.files:
        rows.append(Row("ไฟล์ในเรื่อง", f"{len(seen.files)} ไฟล์"))
    rows += _waiting(seen, files, unsent)
    rows += [Row("การเตือนทาง LINE", _PUSHES[seen.pushes]), Divider(), *_messages(shown, page)]
    return Card(f"ติดตาม{KIND[seen.case.kind]}", alt="ความคืบหน้าของเรื่อง", rows=tuple(rows))


def _waiting(seen: Tracked, files: int, unsent: str) -> list[Part]:
    rows: list[Part] = []
    if unsent:
        words = f"{cut_graphemes(unsent, _BEGINNING)}\n{_how_sent(seen, 'เขียนถึงผู้รับเรื่อง')}"
        rows.append(Row("ข้อความที่ยังไม่ได้ส่ง", words, tone="warn"))
    if files:
        words = f"{files} ไฟล์ {_how_sent(seen, 'ส่งไฟล์เพิ่ม')}"
        rows.append(Row("ไฟล์ที่ยังไม่ได้ส่ง", words, tone="warn"))
    return rows


def _how_sent(seen: Tracked, button: str) -> str:
    """Says which button sends what is unsent."""
    if seen.case.state != complaint.CLOSED:
        return f"กด “{button}” เพื่อส่งให้ผู้รับเรื่อง"
    return f"กด “{NOT_SOLVED}” เพื่อส่งไปด้วย" if seen.reopens else SHUT


def _messages(pages: Sequence[Sequence[Row]], page: int) -> list[Part]:
    if not pages:
        return [Para("ยังไม่มีข้อความจากผู้รับเรื่อง", tone="muted")]
    number = min(page, len(pages))
    of = f" (หน้า {number}/{len(pages)})" if len(pages) > 1 else ""
    return [Para(f"ข้อความในเรื่องนี้ ใหม่สุดอยู่บน{of}", bold=True), *pages[number - 1]]


_PUSHES = {
    True: "เปิดอยู่ จะเตือนว่า “มีเรื่องรอท่าน” เท่านั้น",
    False: "ปิดอยู่ ต้องการให้เตือน กด “แจ้งเมื่อมีความคืบหน้า”",
}


def _state(case: Case) -> str:
    again = case.state in complaint.UNANSWERED and case.reopened_on is not None
    return f"{STATE[case.state]}อีกครั้ง ตามที่ท่านแจ้ง" if again else STATE[case.state]


def _dates(case: Case, today: date) -> list[Part]:
    rows: list[Part] = [Row("สำนักงานได้รับเรื่อง", thai_date(case.received_on))]
    if case.state in complaint.UNANSWERED:
        return rows + _limits(case, today)
    if case.result_on is not None:
        rows.append(Row("แจ้งผลเมื่อ", thai_date(case.result_on)))
    if case.state == complaint.CLOSED and case.closed_on is not None:
        rows.append(Row("ปิดเรื่องเมื่อ", thai_date(case.closed_on)))
    return rows


def _limits(case: Case, today: date) -> list[Part]:
    """Returns the office's limits (case_limits) and says which are late."""
    since = case.reopened_on or case.received_on
    limits = [
        ("ต้องแจ้งความคืบหน้าภายใน", case_limits.word_by(case.last_word_on)),
        ("ต้องแจ้งผลภายใน", case_limits.result_by(case.kind, since)),
    ]
    if case.state == complaint.NEW:
        limits.insert(0, ("ต้องรับทราบภายใน", case_limits.acknowledge_by(case.received_on)))
    return [_limit(label, last, today) for label, last in limits]


def _limit(label: str, last: date, today: date) -> Row:
    if today <= last:
        return Row(label, thai_date(last))
    late = f"เลยกำหนดแล้ว {(today - last).days} วัน ระบบเตือนผู้รับเรื่องและผู้บังคับบัญชาอยู่"
    return Row(label, f"{thai_date(last)} {late}", tone="warn")
