"""Reads what somebody says of themselves before they tell the story of a complaint: that they want
to tell, whether they are named, who they are and how they are reached. None of it is the story."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise_lines, written_lines
from models.complaints.complaint import ANONYMOUS, NAMED

_LEAST_STORY = 8
"""Letters (folded) of what must be left."""
_SOFT = rf"(?:{POLITE}|เลย|ด้วย|หน่อย|ก่อน|\s)*+"
_INTENT = pattern_of(
    rf"(?:สวัสดี|งั้น|โอเค|ถ้างั้น|คือ|ก็|{ME_OR_US}|ขอ|จะ|อยาก|ต้องการ|มา|{POLITE}|\s)*"
    rf"(?:แจ้ง|เล่า|ร้องเรียน|ร้องทุกข์|ร้อง)(?:เรื่อง|เบาะแส|(?:การ)?ทุจริต|ใหม่|นึง|หนึ่ง|หน่อย|เลย|ด้วย|{POLITE})+(?:นะ)?(?=\s)\s*(?:คือ(?:ว่า)?\s)?"
)
"""`งั้นขอแจ้งใหม่ครับ …`."""
_NAME = r"(?:ชื่อ|นาม|ตัวตน|ตัว)(?:จริง)?"
_OPENLY = (
    rf"(?:(?:เปิดเผย|บอก|ระบุ){_NAME}|(?:ออก|ใส่|ลง)(?:นาม|{_NAME}(?=ของ|จริง)))(?:ของ)?(?:{ME_OR_US})?"
)
_MANNER = pattern_of(
    rf"(?P<wants>(?:แบบ|โดย|ขอ|จะ|ยินดี|และ|\s)*)(?P<hidden>(?:ไม่|อย่า)(?:ขอ|อยาก|ต้องการ|ประสงค์|ต้อง|จะ|สะดวก)*)?{_OPENLY}(?P<may>(?:ก็)?ได้)?{_SOFT}(?=\s|(?<=\s)|$)"
)
_BUT = pattern_of(
    rf"\S*?(?:ไม่|เฉพาะ|แต่|ห้าม|อย่า(?!ง)|ถ้า|หาก|แค่|ยกเว้น|เว้น|เท่านั้น|ผู้รับเรื่อง|หรือ|{WHETHER})"
    r"|.*?(?:แต่|ห้าม|อย่า(?!ง)|ยกเว้น|เฉพาะ)\S{0,12}?(?:บอก|เปิดเผย|รู้|เห็น|ทราบ)"
)
"""Takes back, or narrows, what was said of the name."""
_WORRY = pattern_of(
    rf"(?:{POLITE}|{ME_OR_US}|\s)*(?:ไม่(?:อยาก|ต้องการ)(?:จะ)?|ขออย่า|อย่า)ให้"
    rf"(?:(?:ใคร|ใครๆ|คนอื่น)(?:รู้|เห็น|ทราบ)|(?:เขา|เค้า|หัวหน้า|เพื่อน|ที่ทำงาน)(?:รู้|ทราบ)(?=ว่า(?:เป็น|คือ)?(?:{ME_OR_US})))"
    rf"(?:ว่า|เป็น|คือ|ใคร|{ME_OR_US}|คน|ผู้|แจ้ง|ร้อง|เล่า|บอก|ส่ง)*{_SOFT}(?=\s|(?<=\s))\s*(?:(?:คือ(?:ว่า)?|เรื่องคือ|แต่(?:ว่า)?)\s?)?"
)
"""`ไม่อยากให้ใครรู้ว่าเป็นผมนะครับ คือ…`."""
_TITLE = r"(?:นางสาว|นาย|นาง|น\.\s?ส\.|ดร\.|ว่าที่\s?(?:ร\.?ต\.?|ร้อยตรี))"
_A_WORD = r"[ก-๎]{2,30}"
_NOT_A_NAME = (
    r"(?!ไม่|โทร|เบอร์|ขอ|ทำ|ถูก|โดน|เป็น|มี|ได้|อยู่|จาก|ต้อง|ติดต่อ|ร้อง|แจ้ง|มา|ไป|หัวหน้า|เจ้าหน้าที่|ผอ|ผู้|พนักงาน|เรียก|ด่า|โกง"
    r"|กลุ่ม|สำนัก|ฝ่าย|กอง|รับ)"
)
_WHO = pattern_of(
    rf"(?:{ME}|ผู้แจ้ง|ผู้ร้อง)\s*(?:คือ\s*)?(?:ชื่อ\s*|(?={_TITLE}))(?P<name>(?:{_TITLE}\s*)?{_NOT_A_NAME}{_A_WORD}(?:\s{_NOT_A_NAME}{_A_WORD})?){_SOFT}(?=\s|(?<=\s)|$)\s*"
)
"""Who says `ดิฉัน…`: a bare name may be of who is complained of."""
_REACHED = pattern_of(
    r"(?:และ|,|\s)*(?:เบอร์(?:โทร)?|โทร(?:ศัพท์)?\.?|มือถือ|ติดต่อ(?:ได้)?(?:ที่)?|อีเมล)(?:ของ)?(?:คือ|ที่|เบอร์|:|\s)*"
    rf"(?P<contact>0\d[\d\s-]{{7,11}}\d|[\w.+-]+@[\w.-]+\.\w+){_SOFT}(?=\s|(?<=\s)|$)\s*"
)


@dataclass(frozen=True)
class StoryHead:
    """What stands before a story. story: the rest, as typed. identity: ANONYMOUS, NAMED, or "".

    name, contact: only where the person says to be named; "" otherwise, and where none is told.
    """

    story: str
    identity: str = ""
    name: str = ""
    contact: str = ""


def read_head(text: str) -> StoryHead:
    """Returns the head of a story, and the story without it; all of the text as the story where
    nothing is told behind the head."""
    words, plain = written_lines(text.strip()), normalise_lines(text.strip())
    if len(words) != len(plain):
        return StoryHead(text)
    at, identity = 0, ""
    for pattern in (_INTENT, _WORRY, _MANNER):
        if (found := pattern.match(plain, at)) is not None:
            said = _identity(found, plain) if pattern is _MANNER else ""
            if pattern is _MANNER and not said:
                break  # in doubt it is asked, and stays where it was told
            at = found.end()
            identity = ANONYMOUS if pattern is _WORRY else identity or said
    name, contact = "", ""
    if identity == NAMED:
        name, behind = _told(_WHO, "name", words, plain, at)
        contact, end = _told(_REACHED, "contact", words, plain, behind)
        if contact:  # else the second word may be of the story: the name is asked
            at = end
        else:
            name = ""
    story = words[at:].strip()
    if at == 0 or len(fold(story)) < _LEAST_STORY:
        return StoryHead(text)
    return StoryHead(story, identity, name, contact)


def _identity(found: re.Match[str], plain: str) -> str:
    """Returns ANONYMOUS or NAMED as the words surely say; "" where they may say less."""
    if found["hidden"]:
        return ANONYMOUS
    wants = found["may"] or found["wants"].strip() not in ("", "และ", "จะ")
    return NAMED if wants and _BUT.match(plain, found.end()) is None else ""


def _told(pattern: re.Pattern[str], group: str, words: str, plain: str, at: int) -> tuple[str, int]:
    """Returns what the group holds at this place, as written, and where it ends."""
    found = pattern.match(plain, at)
    if found is None:
        return "", at
    return " ".join(words[slice(*found.span(group))].split()), found.end()
