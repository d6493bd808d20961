"""Finds words that may be a bureau's name without สำนัก.

`bureaus_named` decides whether they are one. If they are not, the question is read without them.
"""

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LEAD = (
    "ตอนนี้|ขณะนี้|ช่วงนี้|วันนี้|ล่าสุด|สอบถาม|ถาม|ทราบ|รู้|ดู|เช็[คก]|อยาก|ของ|ขอ|ช่วย|รบกวน|หน่อย|แล้ว|ว่า|ทาง|ฝั่ง|ฝ่าย|ทีม|พี่|ๆ"
    "|งบประมาณ|สรุป"
    r"|\s"
)
# Words for everybody are no name; รายงานการประชุม means the minutes.
_NAME = r"(?P<name>(?!สำนัก|หน่วยงาน|ทุก|ใคร|รายงาน|กิจกรรม|โครงการ)[ก-ฮเ-ไ][ก-๎]{3,39}?(?:\s?\d)?)"
_SOME = r"(?:อะไร|ส่ง|ต้อง|(?:อีก)?(?:กี่|เท่า)(?!ครั้ง|วัน|คน))"
# Only words about reporting: การประชุมเหลืออีกกี่ครั้ง, การประชุมส่งลิงก์หรือยัง are about meetings.
_ASKED = (
    r"ส่ง(?=ครบ|ถึง|ไป|มา|แล้ว|หรือ|ยัง|กี่|อะไร|งาน|รายงาน|รอบ|\s|\d|$)|ค้าง|คืบหน้า|ไปถึงไหน|ถึงไหน"
    rf"|(?:ยัง)?(?:ขาด|เหลือ){_SOME}|ยังไม่(?:ได้)?ส่ง|ยังค้าง|มีอะไร(?:ค้าง|เสี่ยง|ใหม่|เปลี่ยน)|มี(?:ไฟ|ค้าง)"
    "|เสร็จ(?:ไป)?(?:แล้ว)?กี่|ทำ(?:เสร็จ|ไปถึง|ถึง)|ใช้(?:งบ|เงิน|ไป)|เบิก|รอบ|ไตรมาส|ครึ่งปี|งบ(?:ประมาณ)?เหลือ"
)
_AT_HEAD = pattern_of(rf"(?:{_LEAD})*+{_NAME}\s*(?={_ASKED})")
_OF = pattern_of(rf"ของ{_NAME}\s*(?={_ASKED}|ครบ|เสร็จ|หรือยัง|{_SOME}|เหลือ|เป็น|มี|$|\s)")
_MARKED = pattern_of("‹([^‹›]*)›")


def bureau_mentioned(plain: str) -> str:
    """Returns the words where a bureau's name would stand (การคลัง in `ตอนนี้การคลังค้างอะไร`), or
    ""."""
    found = _OF.search(plain) or _AT_HEAD.match(plain)
    return found["name"] if found else ""


def marked(name: str) -> str:
    """Returns the name in marks, to be handed on among the words of the question."""
    return f"‹{name}›"


def split_marked(words: str) -> tuple[str, str]:
    """Returns the words without a marked name, and the name, or ""."""
    found = _MARKED.search(words)
    return (_MARKED.sub(" ", words).strip(), normalise(found[1])) if found else (words, "")
