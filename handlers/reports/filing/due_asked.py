"""Answers when the report that is open must be sent and what work counts in it, in its middle."""

from __future__ import annotations

import re

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.reports import counted_words
from handlers.reports.filing.report_choice import due_of, whose
from handlers.reports.filing.report_questions import activity_of
from handlers.understand.dates.dates import nearness, thai_date, weekday
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.counted_asked import asks_what_counts
from handlers.understand.reports.held_told import tells_how_many
from handlers.understand.reports.results_told import OUTCOME, OUTPUT
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_THIS = r"(?:(?:(?:ราย)?งาน|รอบ|ฉบับ|เรื่อง|กิจกรรม|โครงการ|อัน|ตัว|ข้อ)\s*(?:นี้|เนี่ย)|อันเนี้ย|นี่)"
_CALLS = r"(?:(?:พี่|น้อง|แอดมิน|ครับ|คับ|คะ|ค่ะ)\s*)*"
_OPENS = r"(?:(?:แล้ว|เอ๊?ะ?|ว่าแต่|สรุป|เดี๋ยว|ขอถาม|ถาม|ลืม(?:ไป)?|จำไม่ได้)(?:หน่อย)?(?:ว่า)?\s*)*"
_SEND = r"(?:ส่ง|รายงาน)(?:ราย)?(?:งาน)?(?:ผล)?"
_WHEN = r"(?:เมื่อ\s?ไห?ร่?|ตอนไหน|(?:วัน|เดือน)(?:ที่)?(?:ไหน|อะไร|ใด|เท่าไห?ร่?))"
_UNTIL = r"(?:ได้|ให้)?\s*(?:(?:ภายใน|ไม่เกิน|(?:อย่าง)?ช้า(?:ที่)?(?:สุด)?|ถึง|ก่อน|ทัน)\s*)*"
_LINE = r"(?:เด[ดท]\s?ไลน์|deadline)"
_NAMED = rf"(?:(?:ครบ|หมด)?กำหนด(?:การ)?(?:{_SEND})?|(?:วัน)?{_LINE}|หมดเขต(?:{_SEND})?|วันสุดท้าย)"
_WHICH_ROUND = r"รอบ(?:ส่ง)?(?:ที่)?(?:ไหน|อะไร|ใด|เท่าไห?ร่?|(?:วัน|เดือน)(?:ที่)?(?:ไหน|อะไร|เท่าไห?ร่?))"
_IS = r"(?:คือ|เป็น|ถึง|อยู่)?"
_PAST = rf"(?:กำหนด|{_LINE}|เวลา|วัน)"
_AFTER = rf"(?:\s*{_THIS})?(?:\s*(?:นะ|น้า|อ่ะ|อะ|หว่า|หรอ|เหรอ|คะ|ค่ะ|ครับ|กัน|ลืม|ไป|ละ|จำไม่ได้|แล้ว))*"
_ASKED = pattern_of(
    rf"{_CALLS}{_OPENS}{_THIS}?\s*(?:"
    rf"(?:มัน)?(?:ต้อง|จะ|ควร)?\s*{_SEND}\s*{_THIS}?\s*{_UNTIL}{_WHEN}"
    rf"|(?:{_SEND}\s*(?:ของ)?\s*{_THIS}?\s*)?{_NAMED}(?:วันสุดท้าย)?\s*(?:ของ)?\s*{_THIS}?\s*{_IS}\s*{_WHEN}"
    rf"|(?:มัน)?(?:ต้อง|จะ)?\s*(?:{_SEND})?\s*(?:{_THIS})?\s*(?:ของ|ใน|อยู่|เป็น|คือ|\s)*{_WHICH_ROUND}"
    rf"|{_WHEN}(?:ต้อง|ถึง|จะ)?{_NAMED}"
    rf"|(?:ยัง)?เหลือ\s*(?:เวลา)?\s*(?:{_SEND})?\s*(?:อีก)?\s*กี่วัน(?:{_SEND})?"
    rf"|(?:มัน)?เลย\s*{_PAST}\s*(?:{_SEND})?\s*(?:แล้ว)?\s*(?:หรือ|รึ)?\s*(?:ยัง|{WHETHER})"
    rf"){_AFTER}",
    re.IGNORECASE,
)
_TEXTS = ("narrative", OUTPUT, OUTCOME)
_EVERY_ROUND = "ดูทุกรอบพิมพ์ “รอบส่งรายงาน”"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Tells the date of this report and the days left, or what work counts in it; None for words
    that do not ask just that."""
    counts = asks_what_counts(text)
    off = not counts and asks_of_day_off(text)
    if (
        not (counts or off)
        and _ASKED.fullmatch(_pointing(text, str(answers.get("number")))) is None
    ):
        return None
    if "activity_id" not in answers:  # asked before the report is open; it is told of that one then
        return Heeded(told=_EVERY_ROUND)
    activity = activity_of(context, answers)
    due = due_of(context, activity, answers, whose(context, answers.get("behalf")))
    after = counted_words.rule(context) if counts else _NOT_MOVED if off else _EVERY_ROUND
    if due is None:
        free = f"รายงานกิจกรรม {activity.number} แผนไม่ได้กำหนดวันส่ง ส่งได้เมื่อพร้อม"
        return Heeded(told=f"{free}\n{after}" if counts else free)
    days = (due - context.today).days
    day = f"{weekday(due)} {thai_date(due)}" if off else thai_date(due)
    sent = f"รายงานกิจกรรม {activity.number} กำหนดส่ง {day}"
    left = f"เลยมาแล้ว {-days} วัน ยังส่งได้" if days < 0 else nearness(due, context.today)
    tells = counts and tells_how_many(text)  # a story told beside the question is not lost
    said = f"{sent} ({left})\n{after}"
    return Heeded(told=said, doubted=tells and at in _TEXTS, waits=tells and at not in _TEXTS)


def asks_of_day_off(text: str) -> bool:
    """Tells whether the words ask what is if the day to send is a day off: `วันที่ 20 เป็นวันเสาร์ ต้องส่ง
    วันศุกร์หรือวันจันทร์`."""
    if "เสาร์" not in text and "อาทิตย์" not in text and "วันหยุด" not in text:
        return False
    plain = normalise(text) if len(text) <= _LONGEST_OFF else ""
    return all(each.search(plain) for each in _OFF) and not _OF_A_DEED.search(plain)


_LONGEST_OFF = 160
_OFF = (
    pattern_of("(?:วัน)?(?:เสาร์|อาทิตย์)|วันหยุด"),
    pattern_of(
        rf"(?:ต้อง|จะ|ให้|ก็)?ส่ง(?:ได้)?(?:ก่อน|หลัง)?วัน|ต้องส่ง|กำหนดส่ง|ครบกำหนด|รอบนี้|ปิดรอบ|รอบ(?:ปิด|เปิด)|วันปิด|เลื่อน(?:วันส่ง|กำหนด|{WHETHER})"
    ),
    pattern_of(
        rf"{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ไม่|ยัง)|มีผล(?:อะไร|ยังไง|กับ)|ส่ง\S{{0,24}}(?:หรือ|รึ)\S{{0,16}}(?:ได้|ดี|ก็ได้|ก่อน)?$"
    ),
)
_OF_A_DEED = pattern_of(
    r"\d\s?(?:คน|ท่าน|ราย|บาท)|ผลลัพธ์|ผลผลิต|ของขวัญ|(?:จัด|อบรม|ประชุม)(?:ไป|แล้ว|เมื่อ)"
)
_NOT_MOVED = "วันครบกำหนดตรงวันหยุดก็ไม่เลื่อน ส่งได้ทุกวันจนถึงสิ้นวันนั้น วันเสาร์และวันอาทิตย์ส่งได้"


def _pointing(text: str, number: str) -> str:
    """Returns the words with the number of this report's activity as if one pointed at it."""
    words = without_polite_ending(normalise(text)).rstrip(" ?")
    if number not in words:
        return words
    return re.sub(rf"(?:{_KINDS})?\s*(?<![\d.]){re.escape(number)}(?![.]?\d)", _POINTED, words)


_KINDS = "รายงาน|กิจกรรม|โครงการ|ข้อ|เรื่อง"
_POINTED = "ข้อนี้"
