"""Hears that somebody asks what an activity needs, or for advice on it, in whatever words."""

from __future__ import annotations

from handlers.clinic import clinic_menu
from handlers.context import Context
from handlers.conversation import names_kept_out
from handlers.plans import about_plan
from handlers.question.query import Query
from handlers.reports.examples import show_example
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers

_ADVICE = pattern_of("คลินิก|แนะนำ")
_ASKS = pattern_of(
    rf"(?:ต้อง|ควร)(?:ส่ง|ทำ|แนบ|เตรียม|มี).{{0,6}}(?:อะไร|{HOW_IN_SHORT}|ไร)|^(?:ขั้นตอน|วิธี)"
)
_EXAMPLE = pattern_of("ตัวอย่าง")
_NO_EXAMPLE = pattern_of("ให้ใช้|เลิก|เหมือน|เป็นตัวอย่าง|ส่งแล้ว|แนบ|อนุญาต")
_NOT_ASKED = pattern_of(
    "ไม่(?:ได้)?(?:จัด|ทำ)(?:แล้ว|เลย|ปี|กิจ)|งดจัด|เพิ่ม|เปลี่ยน|แก้|ลบ|เลิก|ยกเลิก|เมื่อ|ลง|ตาม|แล้ว|รายงาน|ใคร|สำนัก|วันไหน"
)
"""Changes advice, tells what was done, or asks for something else of the activity."""


@listener(longest=60)
def asks(context: Context, words: str) -> Query | None:
    """Returns the question that the words ask of an activity: `แนะนำ 3.7 หน่อย`, `ต้องส่งอะไร 3.7`."""
    plain = normalise(words)
    if not activity_numbers(plain):
        return None
    if _EXAMPLE.search(plain):  # it is a first name, too
        plain = names_kept_out.without_names(context, plain).text
    if _EXAMPLE.search(plain) and not _NO_EXAMPLE.search(plain):
        return show_example.QUERY
    if _NOT_ASKED.search(plain):
        return None
    if _ADVICE.search(plain):
        return clinic_menu.QUERY
    return about_plan.QUERY if _ASKS.search(plain) else None
