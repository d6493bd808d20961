"""How people call the groups and duties whom a circular may be for."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.circulars.whom import unacknowledged
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, without_polite_ending
from models.circulars.circular import (
    EVERYBODY,
    NAMED,
    OF_BUREAU,
    OF_ROLE,
    REPORTERS,
    UNJOINED,
    UNSENT,
)
from models.people.person import (
    ADMIN,
    ADVISER,
    EXECUTIVE,
    RECEIVER,
    REPORTER,
    SUPERVISOR,
)

SAID: Mapping[str, tuple[str, ...]] = {
    REPORTERS: (
        "ผู้รายงาน",
        "ผู้รายงานทั้งหมด",
        "ผู้รายงานทุกสำนัก",
        "ผู้รายงานทุกท่าน",
        "คนรายงานทุกคน",
        "คณะทำงาน",
        "คณะทำงานทุกสำนัก",
    ),
    EVERYBODY: (
        "ทุกคน",
        "ทุกท่าน",
        "ทั้งหมด",
        "ทั้งสำนักงาน",
        "ทั้งองค์กร",
        "ทุกสำนัก",
        "ทุกสำนักงาน",
        "ทุกหน่วยงาน",
        "ทุกหน่วย",
        "ทุกกลุ่มงาน",
        "ทุกกลุ่ม",
        "ทุกฝ่าย",
        "บุคลากรทุกคน",
        "บุคลากรทั้งหมด",
        "เจ้าหน้าที่ทุกคน",
        "ทุกคนที่ลงทะเบียน",
        "ทุกคนที่ลงทะเบียนแล้ว",
    ),
    UNSENT: (),
    OF_BUREAU: ("เฉพาะสำนัก", "สำนัก", "บางสำนัก"),
    OF_ROLE: ("ตามหน้าที่", "ตามบทบาท"),
    UNJOINED: (),
    NAMED: ("ระบุรายชื่อ", "ระบุคน", "บางคน", "รายบุคคล"),
}
ROLE_SAID: Mapping[str, tuple[str, ...]] = {
    SUPERVISOR: ("ผู้บังคับบัญชา", "หัวหน้า", "ผู้อำนวยการ", "ผอ"),
    EXECUTIVE: ("ผู้บริหาร",),
    REPORTER: ("ผู้รายงาน", "คณะทำงาน"),
    ADMIN: ("ผู้ดูแลระบบ", "ผู้ดูแล", "แอดมิน"),
    RECEIVER: ("ผู้รับเรื่อง", "ผู้รับเรื่องร้องเรียน"),
    ADVISER: ("ที่ปรึกษา", "ที่ปรึกษาคลินิก"),
}
ALL = pattern_of(r"(?:ทุก(?:คน|ท่าน|สำนัก)|ทั้งหมด|ทั้งสำนักงาน)+$")
_GROUPS = {fold(each) for words in SAID.values() for each in words}
_WHO_LACKS = pattern_of(
    r"(?:ส่ง)?(?:ให้|ถึง|เฉพาะ|แค่)*(?:ทุก)?(?:พวก|คน|ผู้|ราย|สำนัก)(?:ที่)?ยังไม่(?:ได้)?(?:เข้า)?"
    r"(?:ส่ง|รายงาน|ร่วม|ลงนาม|ลงชื่อ|รับทราบ)"
)
"""Names people by what they have not done: `ผู้ที่ยังไม่ส่งรอบ มี.ค.`."""
_ASKS_WHOM = pattern_of(rf"มี(?:ใคร|กี่)|(?:ใคร|กี่(?:คน|ราย|ท่าน))(?:บ้าง|คะ|ครับ|$)|(?:{WHETHER})$")


def is_group(words: str) -> bool:
    """Tells whether the words are the name of a group of people, perhaps with a polite ending, or
    mean those who have not done something."""
    plain = without_polite_ending(words)
    if fold(plain) in _GROUPS or unacknowledged.are_meant(plain):
        return True
    if with_letter(words)[1]:
        return False
    return _WHO_LACKS.match(plain) is not None and not asks_whom(plain)


def with_letter(words: str) -> tuple[str, str]:
    """Returns the people and the letter that stands behind them, as typed, where a word of telling
    parts them: `… บอกว่าอย่าลืมส่ง`; both are "" for other words."""
    parted = _TELLS_THEM.search(words)
    letter = words[parted.end() :].strip() if parted is not None else ""
    if parted is None or len(letter) < _LEAST_TOLD:
        return "", ""
    return words[: parted.start()].strip(), letter


_TELLS_THEM = pattern_of(
    r"(?<![\s,])[\s,]++(?:แล้ว|และ|โดย|ช่วย|ฝาก|ขอ|ก็|\s)*+(?:บอก|แจ้ง|เตือน|เขียน|(?:มี|ใช้)?ข้อความ)"
    r"(?:ไป|เขา|เค้า|พวกเขา|พวกเค้า|ทุกคน|ให้(?:ทราบ|รู้)|ด้วย|หน่อย|\s)*+ว่า\s*(?=\S)"
)
_LEAST_TOLD = 5


def asks_whom(words: str) -> bool:
    """Tells whether the words ask who or how many some people are: `คนที่ยังไม่ส่งมีใครบ้าง`."""
    return _ASKS_WHOM.search(without_polite_ending(words)) is not None


def role_said(words: str) -> str:
    """Returns the role of which the words are the name, perhaps with `ทุกคน` behind it; "" for
    others."""
    typed = fold(ALL.sub("", words))
    for role, known in ROLE_SAID.items():
        if typed in {fold(each) for each in known}:
            return role
    return ""
