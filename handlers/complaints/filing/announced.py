"""Reads the words of somebody who wants to tell something, but has told nothing of it yet:
`คืออยากแจ้งเรื่องนึงค่ะ`, `เรื่องทุจริตแต่ไม่อยากเปิดเผยชื่อ`."""

from __future__ import annotations

from handlers.complaints.filing.heard.protection_wishes import read_wish
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.complaints.complaint import ANONYMOUS

_LONGEST = 120
_TO_TELL = (
    rf"(?:{ME_OR_US}|คือ|พอดี|ขอ|อยาก|ต้องการ|จะ|มี|มา|ส่ง|แจ้ง|เล่า|บอก|ร้องเรียน|ร้องทุกข์|เบาะแส|เกี่ยวกับ|เรื่อง|ข้อ|การ|ให้(?:ฟัง|ทราบ)"
    rf"|สวัสดี|รบกวน|หน่อย|ด้วย|เลย|นึง|หนึ่ง|นิด|อะไร|บางอย่าง|ก็|ไง(?!บ้าง|ดี|ต่อ|ได้)|แหละ|น่ะสิ|สิ|บอกแล้ว|ว่า|{POLITE}|\s)*+"
)
_OF_CORRUPTION = r"(?:ทุจริต(?:คอร์?รัปชั่?น)?|คอร์?รัปชั่?น|สินบน|โกงกิน)"
_SUBJECT = (
    rf"(?:{_OF_CORRUPTION}|เจ้าหน้าที่|อย่างอื่น|อื่นๆ?|ทั่วไป|สำคัญ|ด่วน|ลับ|ไม่ดี|ไม่สบายใจ|ไม่ถูกต้อง|ไม่ชอบมาพากล)?"
)
_ALL = pattern_of(rf"{_TO_TELL}{_SUBJECT}{_TO_TELL}")
_NAMES_CORRUPTION = pattern_of(_OF_CORRUPTION)
_WRITTEN_ON = pattern_of(r"(?<=[ก-๎])(?=(?:แต่|โดย|แบบ|และ)?(?:ก็|ขอ|จะ)*(?:ไม่|ปกปิด))")


def is_all(text: str) -> bool:
    """Tells whether the words announce something and tell nothing of it."""
    return len(text) <= _LONGEST and _ALL.fullmatch(normalise(text)) is not None


_INSISTS = pattern_of(r"(?:^|\s)(?:ก็|บอกแล้ว).*(?:แจ้ง|ร้องเรียน|ร้องทุกข์|เบาะแส)")


def insists(text: str) -> bool:
    """Tells whether somebody who was not understood says once more what they want to tell, and
    tells nothing of it: `ก็จะแจ้งเรื่องทุจริตไงครับ`."""
    return is_all(text) and _INSISTS.search(normalise(text)) is not None


def of_corruption(text: str) -> bool:
    """Tells whether the words only announce something, and call it corruption."""
    return is_all(text) and _NAMES_CORRUPTION.search(normalise(text)) is not None


_ONLY_NAMED = pattern_of(r"เรื่อง\D{1,60}")
_WHEN_OR_WHERE = pattern_of(
    r"เมื่อ|วาน|วันนี้|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|ตอน|ทุก|เดือน|ปี|อาทิตย์|ชั้น|ห้อง|(?<!เจ้า)(?<!หัว)หน้า|ที่(?=สำนัก|ตึก|อาคาร|ลาน|โรงอาหาร)|เพราะ|แล้ว|\s"
)


def only_names(story: str) -> bool:
    """Tells whether a story only names its subject, so that more of it is asked for:
    `เรื่องเจ้าหน้าที่เรียกเงิน`."""
    named = _ONLY_NAMED.fullmatch(normalise(story)) is not None
    return named and _WHEN_OR_WHERE.search(normalise(story)) is None


def parted(text: str) -> str:
    """Returns the text with a gap before the wish to stay unnamed that is written on to words that
    only announce; other texts as they are. Behind a story such words may tell of somebody else."""
    found = _WRITTEN_ON.search(text[:_LONGEST])
    at = found.start() if found is not None else 0
    return f"{text[:at]} {text[at:]}" if at and is_all(text[:at]) and _hides(text[at:]) else text


def _hides(words: str) -> bool:
    wish = read_wish(words)
    return wish is not None and wish.identity == ANONYMOUS and wish.alone
