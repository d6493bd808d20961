"""Finds the fear of being known in what a complainant types.

It is told about, and is no part of the story. A story speaks of fear, too (`ลูกน้องกลัวเขาจนลาออก`): a
fear counts only as the end of what is typed, behind a break, and of whoever writes.
"""

from __future__ import annotations

import re

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import ENDING
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise_lines, written_lines

_POLITE = rf"(?:{ENDING}|ๆ|มาก|จัง|เลย|อยู่(?:ดี(?!ๆ))?|เหมือนกัน|ด้วย|อ่า|\s)*+"
_I = rf"(?:{ME_OR_US})"
_THEY = (
    r"(?:เขา|เค้า|คน(?:อื่น|ใน\S{1,12}?)?|ใคร|หัวหน้า|ผอ\.?|ผู้อำนวยการ|เจ้านาย|นาย|เจ้าตัว|พี่|เพื่อน(?:ร่วมงาน)?|ผู้ใหญ่|ที่ทำงาน)"
    r"(?:เขา|เค้า|คนนั้น)?"
)
_IT_IS_ME = (
    rf"(?:ว่า)?(?:ใคร)?(?:เป็น|คือ)?(?:{_I}|ใคร|ตัวเอง)?(?:เป็น|คือ)?(?:คน|ผู้)?"
    r"(?:แจ้ง|ร้อง(?:เรียน)?|ฟ้อง|เล่า|บอก|ส่ง)?"
)
_KNOWN = rf"(?:{_THEY})?(?:จะ|มา|ได้)*(?:รู้|จับได้|เดาออก|เดาได้|จำได้)(?:เรื่อง|ตัว)?{_IT_IS_ME}"
_HARMED = (
    r"(?:โดน|ถูก)(?:เขา|เค้า|หัวหน้า|เจ้านาย)?(?:ย้าย|ไล่ออก|กลั่นแกล้ง|แกล้ง|เพ่งเล็ง|เล่นงาน|เอาคืน|แก้แค้น|หมายหัว)"
    rf"|{_THEY}(?:จะ|มา|ตาม|คอย|\s)*(?:กลั่นแกล้ง|แกล้ง|เพ่งเล็ง|เล่นงาน|เอาคืน|แก้แค้น|หมายหัว)"
    r"|มีปัญหา(?:ตามมา|ทีหลัง)?|เดือดร้อน(?:ทีหลัง)?"
)
_LEAD = rf"(?:แต่(?:ว่า)?|แล้ว|ก็|คือ|ยัง|{_I}|แอบ|\s)*+"
_AFRAID = rf"(?:กลัว|กังวล|หวั่น(?:ใจ)?){_POLITE}(?:ว่า)?(?:จะ)?"
_DARES_NOT = r"ไม่กล้า(?:บอก|เล่า|พูด|ร้องเรียน|แจ้ง)?(?:ชื่อ)?"
_FEAR = (
    rf"{_LEAD}(?:{_AFRAID}(?:{_KNOWN}|{_HARMED})?|{_DARES_NOT}"
    rf"|(?:ไม่รู้|ไม่ทราบ)(?:ว่า|จะ|ต้อง|ควร)*(?:เริ่ม|บอก|เล่า|พูด)(?:จาก|ที่|ต้น)*(?:{HOW_IN_FULL}|ตรงไหน|ไหน)?(?:ดี|ก่อน)?)"
    rf"{_POLITE}"
)
_ONLY = pattern_of(rf"{_LEAD}(?:{_AFRAID}(?:{_KNOWN})?|{_DARES_NOT}){_POLITE}[.!~…]*")
_WHAT_IF = pattern_of(
    rf"{_LEAD}(?:ถ้า|หาก|เกิด|สมมติ)(?:ว่า|เกิด|\s)*(?:{_KNOWN}|{_HARMED})(?:ขึ้นมา|เข้า|ทีหลัง|{ENDING}|\s)*"
    rf"(?:ล่ะ|ละ|หละ|(?:จะ|ต้อง|ควร|แล้ว|ทำ|เป็น|\s)*(?:{HOW_IN_SHORT}|โดนอะไร|เกิดอะไรขึ้น|มีอะไร|{WHETHER}))(?:ดี|บ้าง)?{_POLITE}[.!~…?]*"
)
"""`ถ้าเค้ารู้ว่าเป็นหนูล่ะ`."""
_AT_THE_END = pattern_of(rf"(?:(?<=\s)|^|(?<=ค่ะ)|(?<=ครับ)|(?=แต่))(?:{_FEAR})+[\s.!~…]*$")
_OF_BEING_KNOWN = pattern_of(
    rf"\s*(?=แต่){_LEAD}(?:กลัว|กังวล){_POLITE}(?:ว่า)?{_KNOWN}{_POLITE}[.!~…]*$"
)
"""So nobody ends what others did."""
_PARTICLES = pattern_of(rf"(?:\s*{ENDING})+[\s.!~…]*$")
_LONGEST_TAIL, _LONGEST = 120, 5_000


def without(text: str) -> str:
    """Returns the words as typed, without any fear at their end; "" if they say nothing else."""
    return _cut(_AT_THE_END, text)


def without_plain(story: str) -> str:
    """Returns the words as typed, without what at their end can only be the fear of who writes."""
    return _cut(_OF_BEING_KNOWN, story)


def says_fear(text: str) -> bool:
    return without(text) != text


def only_fears(text: str) -> bool:
    """Tells whether the words say nothing but the fear of being known. What somebody fears to
    suffer may be told: `กลัวโดนย้ายเลยไม่กล้าพูด`."""
    plain = normalise_lines(text) if len(text) <= _LONGEST_TAIL else ""
    return _ONLY.fullmatch(plain) is not None or _WHAT_IF.fullmatch(plain) is not None


def without_particles(subject: str) -> str:
    """Returns what somebody complains of, without the particles with which they say it."""
    return _PARTICLES.sub("", subject) or subject


def _cut(pattern: re.Pattern[str], text: str) -> str:
    words, plain = written_lines(text), normalise_lines(text)
    if len(plain) > _LONGEST or len(words) != len(plain):
        return text
    found = pattern.search(plain, max(0, len(plain) - _LONGEST_TAIL))
    return words[: found.start()].rstrip(" ,.") if found is not None else text
