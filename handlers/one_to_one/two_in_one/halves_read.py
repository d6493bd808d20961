"""How each half of a sentence is read by itself, and what the words of the second one do."""

from __future__ import annotations

from dataclasses import replace

from handlers import registry
from handlers.context import Context
from handlers.messages import Button, Text
from handlers.one_to_one import opening
from handlers.one_to_one.two_in_one import asked_on_below
from handlers.understand import words
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import without_polite_ending

LONGEST = 120
"""Longer sentences are stories."""
ASKS = pattern_of(
    f"{WHETHER}|ใคร|อะไร|ไหน|กี่|เท่าไ|เมื่อไ|(?:ยัง|อย่าง)ไ[งร]|ทำไม|(?:หรือ|รึ)(?:ยัง|เปล่า)|[?]|(?<!^)บ้าง|ยัง$|(?<=ค้าง)ไร|ขาดไร|เหลือไร"
)
AND = pattern_of(r"^(?:แล้วก็|และก็|แล้ว|และ|อีกอย่าง|อีกเรื่อง|ส่วน|หรือ(?:ว่า)?|\s)+")


def read(context: Context, said: str) -> words.Match | None:
    """Returns what these words ask for, if it is not confidential and the person may use it, or
    what is answered to them instead."""
    found = registry.meant(said)
    if found is None or found.name in registry.CONFIDENTIAL:
        return None
    query = registry.query(found.name)
    if query is not None and query.instead and not context.may(query.roles):
        found = replace(found, name=query.instead)
    return found if opening.is_open(context, found.name) else None


def asks_behind(then: str) -> bool:
    """Tells whether the second half asks something."""
    return ASKS.search(AND.sub("", then)) is not None


def is_of_the_answer(then: str) -> bool:
    """Tells whether the second half asks only where the answer to the first is written, or how
    short it is to be: `ขอคำตอบเพียงใช่หรือไม่ใช่`."""
    plain = without_polite_ending(AND.sub("", then))
    return any(each.fullmatch(plain) for each in (_WHERE_WRITTEN, _SO_SHORT))


_SO_SHORT = pattern_of(
    r"(?:ช่วย|ขอ|รบกวน|เอา|\s)*(?:คำตอบ|ตอบ)(?:มา|แบบ|แค่|เพียง|เฉพาะ|ว่า|เป็น|สั้น|ๆ|\s)*"
    r"(?:ใช่\s?(?:หรือ|กับ|/)\s?ไม่(?:ใช่)?)?(?:พอ|ก็พอ|เท่านั้น|\s)*"
)
_WHERE_WRITTEN = pattern_of(
    rf"(?:มัน|เรื่องนี้|อันนี้)?(?:มี|ได้)?(?:เขียน|ระบุ|กำหนด|บอก|ประกาศ|อ้างอิง)(?:ไว้|อยู่|เอาไว้)*(?:ใน|ที่|ตรง)?(?:ไหน|ใด)(?:บ้าง|{WHETHER}|\s)*"
)


def is_shown_with(name: str, then: str) -> bool:
    """Tells whether the answer to this question already shows what the second half asks. The second
    half names no subject; it asks what is left, until which day, or whom to ask."""
    plain = without_polite_ending(AND.sub("", then))
    return any(name in shows and asks.fullmatch(plain) for shows, asks in _SHOWN_WITH)


_WHAT_REMAINS = pattern_of(
    r"(?:ยัง|มี|เหลือ|คง|\s)*(?:ค้าง|ขาด|เหลือ)(?:ส่ง|อยู่|อีก|เรื่อง|รายงาน|\s)*"
    r"(?:ไร|อะไร|ใคร|กี่(?:เรื่อง|ฉบับ|ข้อ|กิจกรรม|อัน)|(?:ข้อ|กิจกรรม|เรื่อง|อัน|ฉบับ)(?:ไหน|ใด|อะไร))(?:บ้าง|มั่ง|อีก|อยู่|\s)*"
)
_BY_WHEN = pattern_of(
    r"(?:ต้อง|ให้|ส่ง|ทำ|เสร็จ|ภายใน|ก่อน|ถึง|ครบ|กำหนด|คือ|\s)*(?:วัน(?:ไหน|ใด|อะไร|ที่เท่าไ(?:ร|หร่))|เมื่อไ(?:ร|หร่)|ตอนไหน)(?:บ้าง|มั่ง|กัน|\s)*"
)
_WHO_DECIDES = pattern_of(
    rf"(?:หัวหน้า|ผอ\.?|ท่าน|เขา|เค้า|ผู้อนุมัติ|ใคร|\s)*(?:ดู|อ่าน|เห็น|ตรวจ|อนุมัติ|พิจารณา|เซ็น)(?:แล้ว|ให้)*\s?(?:{WHETHER}|(?:หรือ|รึ)?ยัง)\s*"
)
_WHOM_TO_ASK = pattern_of(
    r"(?:ต้อง|ให้|จะ|ควร|\s)*(?:ติดต่อ|โทร|ถาม|แจ้ง|บอก)(?:หา|ไป|กับ|ได้|ที่|\s)*"
    r"(?:ใคร|(?:ที่|เบอร์)?ไหน|หน่วยงานไหน)(?:ดี|ได้|บ้าง|\s)*"
)
_SHOWN_WITH = (
    (("asked_elsewhere",), _WHOM_TO_ASK),
    (("status", "not_sent"), _WHAT_REMAINS),
    (("own_duties", "reports_to_send", "rounds_dates", "calendar", "about_plan"), _BY_WHEN),
    (("own_reports",), _WHO_DECIDES),
)
"""The names of questions, and what is asked behind them that their answers show."""


def below(context: Context, said: str, then: str) -> Button | Text:
    """Returns what a second half without a subject asks of the first one's, or that it is not
    answered."""
    then = AND.sub("", then)
    return asked_on_below.button(context, said, then) or asked_on_below.not_answered(then)
