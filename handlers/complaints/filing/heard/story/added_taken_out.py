"""Reads an order about what was told: take out what was added, tell the story anew, add this.

`ตรงเล่าเพิ่มเอาออกนะคะ ไม่ใช่เนื้อหา` is no part of a complaint. The whole text must be such an order,
since a story tells of what somebody took out as well (`เขาลบที่เล่าเพิ่มในบันทึก`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from handlers.conversation.flow import Answers
from handlers.understand.corrections.closing_words import without_closing
from handlers.understand.corrections.correction_vocabulary import AT_LAST, CHANGE, CUT, OUT
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise, without_polite_ending, written_lines

_LONGEST, _LEAST_STORY = 600, 8
_P = r"(?:นะ|น่ะ|ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ|ฮะ|เลย|ด้วย|หน่อย|ที|ให้|ไป|ก่อน|ดีกว่า|ละกัน|\s|,|\.)*+"
_LEAD = rf"(?:(?:ไม่ใช่ๆ?|ไม่ๆ|งั้น|ขอ|ช่วย|รบกวน|โอเค|อ้าว|เอ่อ|อ้อ|แก้(?:ไข)?(?!เรื่อง)){_P})*+"
_NO_STORY = rf"(?:(?:มัน|นั่น|อันนั้น)?(?:ไม่ใช่|เป็นแค่)\s?(?:เนื้อหา|เนื้อเรื่อง|เรื่อง|คำถาม|คำสั่ง){_P})"
_ADDED = (
    r"(?:(?:ตรง|ข้อ|ส่วน|ช่อง|ใน)?(?:ที่)?\s?เล่าเพิ่ม(?:เติม)?|(?:ข้อความ|ตรง|ส่วน)ที่เพิ่ม)"
    r"(?:ไป|มา|ไว้|เมื่อกี้|นั้น|นี้)*"
)
_ALL = r"(?:ทั้งหมด|ทั้งประโยค|ให้หมด|หมด|ทุกข้อความ|ทุกอัน)"
_OUT = rf"(?:{OUT})"
_CUT = "(?:ลบ|เอา|ตัด)"
_TAKES = (
    rf"(?:{_CUT}\s?{_ADDED}\s?(?:{_OUT}|(?<=\S))|{_ADDED}{_P}(?:{_CUT}{_OUT}?)"
    rf"|(?:{CHANGE}|(?<=แก้)|(?<=แก้ไข))\s?{_ADDED}\s?{_OUT}){_P}(?:{_ALL}{_P})*"
    rf"(?:ไม่เอา(?:แล้ว)?{_P})?"
)
_ADDED_OUT = pattern_of(
    rf"{_LEAD}{_NO_STORY}?{_TAKES}{_NO_STORY}?(?P<only>เอาแค่\s?(?P<story>\S.*))?"
)
_EVERY = pattern_of(rf"{_LEAD}(?:{CUT}){_OUT}?\s?{_ALL}{_OUT}?{_P}{_NO_STORY}?")
_SENTENCE = rf"(?:(?:ประโยค|ข้อความ|อัน|ที่(?:พิมพ์|เล่า))(?:ที่(?:พิมพ์|เล่า))?(?:ไป)?(?:{AT_LAST}|นั้น|นี้)*\s?)?"
_ADDED_ANEW = pattern_of(
    rf"{_LEAD}{_ADDED}{_P}(?:ขอ|ช่วย|ให้|อยาก|ก็|\s)*"
    rf"(?:(?:เอา|เหลือ|ใส่|เก็บ)(?:ไว้)?(?:แค่|เพียง)(?:ว่า)?|(?:เขียน|พิมพ์|เล่า)ใหม่(?:ทั้งข้อ|ทั้งหมด|หมด)*(?:ว่า|เป็น|คือ)?"
    rf"|(?:{CHANGE})(?:ใหม่)?(?:ให้)?(?:เป็น|ว่า))\s*[:：]?\s*(?P<more>\S.*)",
    re.DOTALL,
)
"""`เล่าเพิ่มเอาแค่ …`, `เล่าเพิ่มเขียนใหม่ทั้งข้อ: …`."""
_NEWEST = pattern_of(
    rf"{_LEAD}(?:{_SENTENCE}{_NO_STORY}(?:{CUT})\s?(?:(?:ประโยค|ข้อความ|อัน)(?:{AT_LAST}|นั้น|นี้)*)?\s?{_OUT}{_P}(?:{_ALL}{_P})?"
    rf"|(?:{CUT}){_OUT}\s?ทั้งประโยค{_P}{_NO_STORY}?"
    rf"|{_ADDED}{_P}(?:{CUT})\s?(?:ประโยค|ข้อความ|อัน|บรรทัด)(?:{AT_LAST})\s?{_OUT}{_P})"
)
_ANEW = pattern_of(
    rf"(?:ขอ|ช่วย)?(?:{CHANGE})(?:เนื้อ)?เรื่อง(?:ให้)?เป็น\s?(?P<story>\S.*?)\s+(?:แล้ว|และ)(?:ก็)?{_TAKES}",
    re.DOTALL,
)


def read_taken_out(text: str, answers: Answers, asked: bool) -> Mapping[str, Any] | None:
    """Returns the answers as an order wants them that takes out what was added; None for other
    words. They may be as they are: nothing was added.

    asked: it is just asked what is to be added, so `ลบทั้งหมด` means that.
    """
    plain = normalise(text).strip()
    if len(plain) > _LONGEST:
        return None
    more = answers.get("more") or []
    if (found := _ADDED_OUT.fullmatch(plain)) is not None:
        return _told(found["story"] or "", answers)
    if asked and _EVERY.fullmatch(plain):
        return {"more": None}
    written = written_lines(text).strip()
    if (found := _ADDED_ANEW.fullmatch(written)) is not None:
        told = without_closing(without_polite_ending(found["more"]))
        return {"more": [told]} if len(fold(told)) >= _LEAST_STORY else None
    if (found := _ANEW.fullmatch(written)) is not None:
        return _told(found["story"], answers)
    return {"more": more[:-1] or None} if _NEWEST.fullmatch(plain) else None


def _told(story: str, answers: Answers) -> Mapping[str, Any] | None:
    """Returns the answers without what was added, with this story if one is told."""
    if not story:
        return {"more": None}
    new = len(fold(story)) >= _LEAST_STORY
    return {"more": None, "text": story.strip()} if new and answers.get("text") else None
