"""Finds words that may be a bureau's name though nobody says สำนัก; knows no bureau.

Whether they are one, who knows the names decides (names.called); where they are none, the question
is about all it would be about without them.
"""

import re

from handlers.understand.thai import normalise

_LEAD = (
    "ตอนนี้|ขณะนี้|ช่วงนี้|วันนี้|ล่าสุด|สอบถาม|ถาม|ทราบ|รู้|ดู|เช็[คก]|อยาก|ของ|ขอ|ช่วย|รบกวน|หน่อย|แล้ว|ว่า|ทาง|ฝั่ง|ฝ่าย|ทีม|พี่|ๆ"
    "|งบประมาณ|สรุป"
    r"|\s"
)
# A word that is everybody's is nobody's name; of รายงานการประชุม the minutes are meant.
_NAME = r"(?P<name>(?!สำนัก|หน่วยงาน|ทุก|ใคร|รายงาน|กิจกรรม|โครงการ)[ก-ฮเ-ไ][ก-๎]{3,39}?(?:\s?\d)?)"
_SOME = r"(?:อะไร|ส่ง|ต้อง|(?:อีก)?(?:กี่|เท่า)(?!ครั้ง|วัน|คน))"
# What is said of reporting: การประชุมเหลืออีกกี่ครั้ง and การประชุมส่งลิงก์หรือยัง are about meetings.
_ASKED = (
    r"ส่ง(?=ครบ|ถึง|ไป|มา|แล้ว|หรือ|ยัง|กี่|อะไร|งาน|รายงาน|รอบ|\s|\d|$)|ค้าง|คืบหน้า|ไปถึงไหน|ถึงไหน"
    rf"|(?:ยัง)?(?:ขาด|เหลือ){_SOME}|ยังไม่(?:ได้)?ส่ง|ยังค้าง|มีอะไร(?:ค้าง|เสี่ยง|ใหม่|เปลี่ยน)|มี(?:ไฟ|ค้าง)"
    "|เสร็จ(?:ไป)?(?:แล้ว)?กี่|ทำ(?:เสร็จ|ไปถึง|ถึง)|ใช้(?:งบ|เงิน|ไป)|เบิก|รอบ|ไตรมาส|ครึ่งปี|งบ(?:ประมาณ)?เหลือ"
)
_AT_HEAD = re.compile(rf"(?:{_LEAD})*+{_NAME}\s*(?={_ASKED})")
_OF = re.compile(rf"ของ{_NAME}\s*(?={_ASKED}|ครบ|เสร็จ|หรือยัง|{_SOME}|เหลือ|เป็น|มี|$|\s)")
_HELD = re.compile("‹([^‹›]*)›")


def may_be_named(plain: str) -> str:
    """The words of normalised text that stand where a bureau's name would (การคลัง in
    `ตอนนี้การคลังค้างอะไร`), or nothing."""
    found = _OF.search(plain) or _AT_HEAD.match(plain)
    return found["name"] if found else ""


def held(name: str) -> str:
    """The name as it is handed on among the words a question was asked about."""
    return f"‹{name}›"


def taken_out(words: str) -> tuple[str, str]:
    """Those words without such a name, and the name, nothing where there is none."""
    found = _HELD.search(words)
    return (_HELD.sub(" ", words).strip(), normalise(found[1])) if found else (words, "")
