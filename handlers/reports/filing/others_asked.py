"""Answers in the middle of a report whether somebody else of the bureau has sent or begun it:
`เอ๊ะ อันนี้น้องอีกคนทำไปแล้วรึยังครับ`."""

from __future__ import annotations

from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.reports.due_report_words import STATES
from handlers.reports.report_words import moment_words
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from models.people import people
from models.reports import drafts_left, reports

_LONGEST = 90
_LEAD = (
    r"(?:เอ๊ะ|เอ|อ้าว|เดี๋ยว(?:ก่อน|นะ)?|ว่าแต่|แล้ว|ไม่รู้(?:ว่า)?|สงสัย(?:ว่า)?|(?:อยาก|ขอ)(?:ถาม|รู้|ทราบ)(?:ว่า|หน่อย)*"
    rf"|ถาม(?:หน่อย|ว่า)*|{POLITE}|[\s,])*"
)
_THIS = (
    r"(?:(?:อัน|กิจกรรม|รายงาน|เรื่อง|ตัว|งาน|ฉบับ)(?:นี้|เนี่ย)|ของสำนัก(?:เรา)?|รอบนี้"
    r"|[1-9]\d?(?:\.\d{1,2}){1,2}|ซ้ำ|นี่|ก็|\s)*"
)
_WHO = (
    r"(?:มี)?(?:(?:น้อง|พี่|เพื่อน|คน|ใคร|คุณ)(?:อีก)?(?:คน)?(?:อื่น(?:ๆ)?|นึง|หนึ่ง|นั้น|ร่วมงาน)?|อีกคน(?:นึง|หนึ่ง)?|คณะทำงาน(?:คนอื่น)?)"
    r"(?:(?:ใน|ที่|ของ)\s?(?:ทีม|สำนัก|กลุ่ม(?:งาน)?|ห้อง|ฝ่าย)(?:เดียวกัน|เรา|นี้)?)?(?:ที่นั่งข้างๆ)?"
)
_DOES = r"(?:ได้)?(?:ทำ|รายงาน|ส่ง|กรอก|เริ่ม|เขียน|ลง|พิมพ์|ร่าง)+(?:ไป|ไว้|มา|ซ้ำ|แทน)*"
_ASKS = (
    rf"(?:(?:แล้ว|ไป|มา|ก่อน)*\s?(?:(?:หรือ|รึ)(?:ยัง|เปล่า|ไม่)|ยัง|{WHETHER}|เปล่า"
    rf"|บ้าง(?:{WHETHER}|แล้ว|ยัง)?))"
)
_OTHERS = pattern_of(
    rf"{_LEAD}{_THIS}\s?{_WHO}\s?{_THIS}{_DOES}{_THIS}{_ASKS}(?:{POLITE}|อ่ะ|[\s?])*"
    rf"|{_LEAD}{_THIS}(?:จะ)?(?:ส่ง|ทำ|รายงาน)?ซ้ำ(?:กับ|ของ)*\s?(?:คนอื่น|ใคร|น้อง|พี่|เพื่อน|อีกคน)\S{{0,12}}?(?:{WHETHER})(?:{POLITE}|[\s?])*"
)
_KEPT = "คำตอบที่ท่านกรอกไว้ยังอยู่ครบ ตอบข้อนี้ต่อได้เลย"
_SENT = "รายงาน {number} รอบนี้ของสำนักท่านมีผู้ส่งแล้ว: {who} เมื่อ {when} ({state})"
_BEGUN = (
    "ยังไม่มีผู้ใดในสำนักส่งรายงาน {number} รอบนี้ แต่มีผู้อื่นเริ่มร่างไว้ {count} คน แก้ล่าสุด {when} "
    "สำนักส่งได้ฉบับเดียว กรุณาตกลงกันก่อนส่ง"
)
_NOBODY = "นอกจากท่าน ยังไม่มีผู้ใดในสำนักเริ่มร่างหรือส่งรายงาน {number} รอบนี้"
_SOMEBODY = "ผู้รายงานของสำนัก"


def heeds(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns what is said to this question; None for other words. Whose a draft is is not told."""
    plain = normalise(text)
    if len(plain) > _LONGEST or _OTHERS.fullmatch(plain) is None:
        return None
    return Heeded(told=f"{_answer(context, answers)}\n{_KEPT}", never_added=True)


def _answer(context: Context, answers: Answers) -> str:
    number, activity = answers["number"], answers["activity_id"]
    bureau = answers.get("bureau", context.me.bureau_id)
    due = date.fromisoformat(answers["due"]) if answers.get("due") else None
    report = reports.find(context.session, activity, bureau, due)
    if report is not None:
        version = reports.version_of(context.session, report)
        sender = people.by_ids(context.session, [version.submitted_by or 0])
        who = next((each.name for each in sender.values()), _SOMEBODY)
        when, state = moment_words(version.submitted_at), STATES[report.state]
        return _SENT.format(number=number, who=who, when=when, state=state)
    begun = drafts_left.begun_by_others(context.session, context.me.id, bureau, activity, due)
    if begun:
        return _BEGUN.format(number=number, count=len(begun), when=short_date(begun[0]))
    return _NOBODY.format(number=number)
