"""Reads a subject that is wanted in a form: `ส่งงบให้เป็นไฟล์ excel ได้ไหม`, `สถานะตอนนี้เป็นภาพ`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.question.other_sides import SUBJECTS
from handlers.understand.asked.file_formats import ANY_FORMAT
from handlers.understand.patterns import pattern_of

_LONGEST = 60
_PICTURE = r"(?:กราฟ|แผนภูมิ|แผนภาพ|รูปภาพ|ภาพ|รูป|ชาร์ต|chart|graph)"
_FORMED = pattern_of(
    r"(?:แล้ว|งั้น|ขอ|เอา|อยากได้|ส่ง|ทำ|ดู|โหลด|ช่วย|พิมพ์|ตัวเลข|สรุป(?=สถานะ|ภาพรวม)|\s)*(?P<subject>\S.{1,30}?)"
    r"(?P<period>รอบ(?:นี้|ปัจจุบัน|ที่แล้ว|ก่อน|หน้า|\s?\d{1,2}\s?\S{2,8}|[ก-๎]{4,10}?))?(?:ให้|มา|ตอนนี้|ล่าสุด|ปีนี้|ทั้งหมด|ทั้งสำนักงาน|ทุกสำนัก|(?:แยก)?(?:ราย|แต่ละ)สำนัก|หน่อย|\s)*"
    rf"(?P<form>(?:เป็น|แบบ)(?:ตัว)?(?:ไฟล์|เอกสาร|แบบ|\s)*(?P<kind>{ANY_FORMAT}|ไฟล์|เอกสาร|{_PICTURE}).*)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class InForm:
    """data: the button's data of the subject's figures. period: the words of its round, or "".
    form: the words of the form. drawn: whether it is a picture, and whether a chart."""

    data: str
    period: str
    form: str
    drawn: bool
    chart: bool


def read(plain: str) -> InForm | None:
    """Returns the subject and the form; None for other words. plain: normalised."""
    if len(plain) > _LONGEST or not ("เป็น" in plain or "แบบ" in plain):
        return None
    found = _FORMED.fullmatch(plain)
    if found is None:
        return None
    subject = found["subject"].strip().lower()
    data = next((each for each, form in SUBJECTS.items() if form.fullmatch(subject)), "")
    kind = found["kind"].lower()
    drawn = re.fullmatch(_PICTURE, kind) is not None
    chart = kind not in ("ภาพ", "รูป", "รูปภาพ")
    return InForm(data, found["period"] or "", found["form"], drawn, chart) if data else None
