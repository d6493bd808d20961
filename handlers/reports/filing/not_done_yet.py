"""Hears in a report, where what was done is asked, that it is not done yet: `จะทำเดือนหน้าค่ะ`,
`ยังไม่ได้ทำค่ะ จะทำเดือนหน้า`."""

from __future__ import annotations

from handlers.conversation.flow import Answers, Heeded
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.budget.awaited_budget import awaits_budget
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

NARRATIVE = "narrative"
_LONGEST = 70
_LATER = (
    rf"(?:(?:ใน|ช่วง|ประมาณ|ราวๆ?|ตอน|หลัง|วันที่|ต้น|กลาง|ปลาย|สิ้น|\s)*(?:เดือน(?:หน้า|ถัดไป|นี้|{ANY_MONTH})|(?:สัปดาห์|อาทิตย์|ปี|รอบ|ไตรมาส)(?:หน้า|ถัดไป)"
    rf"|ไตรมาส\s?(?:ที่)?\s?\d|(?:\d{{1,2}}\s?(?:-\s?\d{{1,2}}\s?)?)?{ANY_MONTH}(?:\s?\d{{2,4}})?|พรุ่งนี้|มะรืน(?:นี้)?|สงกรานต์|เร็วๆ\s?นี้|ครึ่งปีหลัง))"
)
_WHAT = r"(?:กิจกรรม|โครงการ|งาน|อบรม|ประเมิน|การ|ให้|นี้)*"
_DOES = rf"(?:ทำ|จัด|เริ่ม(?:ทำ|ดำเนินการ)?|ดำเนินการ|อบรม){_WHAT}"
_WILL = (
    r"(?:(?:มี)?แผน(?:ว่า)?(?:จะ)?|กำหนด(?:ไว้)?(?:ว่า)?(?:จะ)?|คาดว่า(?:จะ)?|ตั้งใจ(?:ว่า)?จะ|กำลังจะ|เดี๋ยว(?:ค่อย|จะ)?"
    r"|(?:จะ)?ค่อย|จะ)"
)
_NOT_YET = (
    r"(?:ยังไม่(?:ได้|มีการ)?(?:ทำ|จัด|เริ่ม|ดำเนินการ|อบรม|ถึงกำหนด|ถึงเวลา|ถึงรอบ)"
    rf"{_WHAT}(?:จัด|ทำ|เลย|อะไร)*)"
)
_SOFT = rf"(?:{POLITE}|ก็|แต่|เพราะ|และ|[\s,])*"
_WHEN = rf"(?:{_WILL}\s?{_DOES}{_SOFT}{_LATER}|{_LATER}{_SOFT}{_WILL}\s?{_DOES})"
_LEAD = rf"(?:{POLITE}|คือ|จริงๆ|ตอนนี้|อันนี้|กิจกรรมนี้|{ME_OR_US}|ทางสำนัก|สำนัก|[\s,])*"
_ONLY_LATER = pattern_of(
    rf"{_LEAD}(?:{_NOT_YET}{_SOFT}(?:{_WHEN}|{_LATER})|{_WHEN}){_SOFT}(?:เลย|อยู่|แหละ|\s)*"
)
_THING = (
    r"(?:งบ(?:ประมาณ)?|เงิน|อนุมัติ|จัดสรร|โอน|คำสั่ง|หนังสือ|แผน|วิทยากร|ประกาศ|พัสดุ|กำหนดการ|สถานที่|ห้อง|ผู้บริหาร"
    r"|ผู้บังคับบัญชา|ผลการ|มติ|นโยบาย|แนวทาง)"
)
_AWAITS = pattern_of(
    rf"{_LEAD}(?:{_NOT_YET}{_SOFT}|ไม่ได้(?:ทำ|จัด|เริ่ม){_SOFT})?(?:กำลัง|ยัง|ต้อง|เพราะ|\s)*รอ(?:การ|ผล|เรื่อง|ให้|\s)*{_THING}[^\d?]{{0,40}}"
)
"""`ยังไม่เริ่ม รองบอยู่`: why it has not begun."""
_RESTS = pattern_of(f"เดี๋ยว|แป๊บ|พัก|มา(?:ต่อ|ตอบ|ทำ|พิมพ์)|ค่อย(?:ตอบ|พิมพ์|มา|ทำต่อ)|{WHETHER}|ยังไง|เมื่อไ")
"""Who says so may pause, or ask."""
_NOT_DONE = (
    "ข้อความนี้บอกว่ายังไม่ได้ทำ แต่สถานะที่ตอบไว้คือดำเนินการแล้วเสร็จ\n"
    "หากยังไม่ได้ทำ กด “แก้ตามนี้” หากทำแล้ว เล่าสิ่งที่ทำในข้อด้านล่าง"
)
_TAKEN = "เก็บเป็นคำตอบแล้ว"


def heeds(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes what it waits for, or when it will be done, where that is asked; where it was said to
    be done, asks whether it is not. None for other words, and for words that tell more."""
    plain = without_polite_ending(normalise(text))
    if at != NARRATIVE or len(plain) > _LONGEST:
        return None
    if answers.get("status") == "not_started" and _awaits(plain):
        return Heeded({NARRATIVE: without_polite_ending(text)}, _TAKEN, at_once=True)
    if _ONLY_LATER.fullmatch(plain) is None:
        return None
    if answers.get("status") == "not_started":
        return Heeded({NARRATIVE: without_polite_ending(text)}, _TAKEN, at_once=True)
    if answers.get("status") != "done":
        return None
    return Heeded(
        {"status": "not_started", NARRATIVE: without_polite_ending(text)},
        _NOT_DONE,
        never_added=True,
    )


def _awaits(plain: str) -> bool:
    """Tells whether the words say what the work waits for, and nothing of a pause."""
    told = _AWAITS.fullmatch(plain) is not None or awaits_budget(plain)
    return told and _RESTS.search(plain) is None
