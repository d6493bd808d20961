"""Words that close what somebody tells anew, and orders behind it: `… ก็พอค่ะ`, `… แค่นี้ครับ`, `… นะคะ
เพิ่มให้ด้วย`. They speak to the bot and are no part of it."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending

_CUES = ("พอ", "เฉย", "นี้", "เพิ่ม", "เติม", "ใส่", "แก้", "เปลี่ยน")
_SOFT = rf"(?:แล้ว|ละ|แหละ|{POLITE}|\s)*"
_CLOSES = pattern_of(
    rf"(?:\s*(?:ก็พอ|(?:เอา)?(?:แค่|เท่า)นี้(?:ก็)?(?:พอ)?)|\s+(?:พอ|แค่นั้น(?:พอ)?|เฉย(?:\s?ๆ)?)){_SOFT}$"
    rf"|(?:\s|(?<=\S)(?:{POLITE}))+(?:ขอ|ช่วย|รบกวน|ฝาก)*(?:เพิ่ม|เติม|ใส่|แก้|เปลี่ยน)(?:เพิ่ม|เติม|ไข)?(?:ให้|เข้าไป|ลงไป|ตรงนี้|ตามนี้)*"
    rf"(?:ด้วย|หน่อย|ที|ให้){_SOFT}$"
    rf"|\s*(?:{POLITE})+\s+(?:ขอ|ช่วย)*(?:เพิ่ม|เติม|ใส่|แก้|เปลี่ยน)(?:เติม|ไข)?$"
)

_LONGEST_END = 60
_ENDS_HERE = pattern_of(
    rf"(?:(?:(?:รูป|ภาพ|ไฟล์|หลักฐาน|เอกสาร)?(?:ก็|คง|ตอนนี้|ส่ง|แนบ|มี|เอา)*(?:(?:แค่|เท่า|เพียง)(?:นี้|นั้น)|หมด|ครบ|พอ|เสร็จ)"
    rf"|ไม่มี(?:อะไร)?(?:อีก|เพิ่ม(?:เติม)?|แล้ว)+)(?:แล้ว|ละ|ล่ะ|แหละ|ก่อน|พอ|เท่านี้|แค่นี้|{POLITE})*+[\s,.]*+)++"
)


def only_ends(text: str) -> bool:
    """Tells whether the words say only that all is told or sent: `หมดแล้วครับ มีแค่นี้`."""
    return len(text) <= _LONGEST_END and _ENDS_HERE.fullmatch(normalise(text)) is not None


def without_closing(words: str) -> str:
    """Returns the words without those that close them; as they are where nothing is left."""
    if not any(each in words for each in _CUES):
        return words
    shorter = _CLOSES.sub("", words)
    return without_polite_ending(shorter) if shorter != words and shorter.strip() else words
