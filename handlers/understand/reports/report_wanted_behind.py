"""Parts a story from the words behind it that want it in a report or ask to which activity it
belongs: `พาไปวัดมา 34 คน อันนี้ลงข้อไหน`, `จัดไปเมื่อเดือนก่อน 40 คน แต่ลืมรายงาน ยังลงย้อนหลังได้มั้ย`."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 400
_LONGEST_PROMISE = 200
_WORD = (
    rf"(?:{POLITE}|{WHETHER}|หรือยัง|(?:แล้ว|รึ)ยัง|หรือ|เ?หรอ|{ME_OR_US}|พี่|เอ่อ|คือ|แต่|ว่า|ก็|ถ้า|หาก|ลืม|มัน|ตอนนี้|แล้ว|ยัง|จะ|ควร|ต้อง(?:การ)?|น่าจะ"
    r"|อยาก(?:ทราบ|รู้|ถาม)?|ขอ(?!ง)|ช่วย|รบกวน|ฝาก|เอา|งั้น|สามารถ|ไม่(?:รู้|ทราบ|แน่ใจ)|ไม่(?:ได้|ทัน)?|(?:อัน|งาน|เรื่อง|แบบ|ส่วน|อย่าง|ครั้ง)นี้|นี่|(?:เพิ่ง|พึ่ง)?นึกได้"
    r"|รายงาน(?:ผล|กิจกรรม|การดำเนินงาน)*(?!ตัว|แทน|การประชุม)|ระบบ|ผลงาน|ข้อมูล|แผน(?:ไหน)?"
    r"|(?:หัวข้อ|ข้อ|กิจกรรม|โครงการ|อัน|ตัว|หมวด|เลข)(?:ไหน|ใด|อะไร)|กิจกรรม|โครงการ"
    r"|ส่ง|ลง|ทำ|บันทึก|กรอก|เขียน|แจ้ง|นับ|คิด|จัด(?=เป็น|อยู่|เข้า|ใน)|ใช้(?=เป็น)|เข้า|อยู่|ตรง|คีย์|ใส่|เริ่ม|ร่าง|เปิด|เป็น|ใน|กับ|ของ|ที่|ให้|ไป|ไว้|มา|ตาม"
    r"|ย้อนหลัง|ทัน|ได้|หน่อย|ด้วย|ที|เลย|ดี|บ้าง|[\s,?])"
)
_BEHIND = pattern_of(rf"(?:(?<=[\s,])|(?<=คน)|(?<=บาท)|(?<=ท่าน)|(?<=ราย)){_WORD}++$")
_WANTS = pattern_of(
    r"รายงาน|(?:ลง|เข้า|ใส่|กรอก|ใน)ระบบ|ผลงาน|(?:หัวข้อ|ข้อ|กิจกรรม|โครงการ|อัน|ตัว|หมวด)(?:ไหน|ใด|อะไร)|ย้อนหลัง"
)
"""One of these makes such words a wish: `ทำแล้วค่ะ` has small words alone."""
_LATE = pattern_of(rf"ย้อนหลัง|ทัน(?:{WHETHER}|หรือ|อยู่)|ลืม(?:ส่ง|ลง|ทำ|กรอก)?(?:รายงาน|ระบบ)")
_CLAUSE = pattern_of(r"[^\s,]+")
_PICTURES_LATER = pattern_of(
    rf"(?<![\s,])[\s,]++(?:(?:แล้ว|เดี๋ยว|จะ|ขอ|ค่อย)*(?:ส่ง|แนบ)?(?:รูป|ภาพ|ไฟล์|หลักฐาน)(?:ถ่าย|ภาพ)?(?:เดี๋ยว|จะ|ค่อย|ส่ง|แนบ|ขอ)*(?:ตาม(?:หลัง)?(?:ไป|มา|ให้)?|ทีหลัง)|{POLITE}|[\s,]++)++$"
)
"""That pictures follow: `เดี๋ยวส่งรูปตามไป`, `รูปเดี๋ยวตามมานะคะ`. Read from the first of the spaces only:
each further place to begin makes a long text cost more."""
_AGAINST = pattern_of(
    r"(?:ไม่(?:ต้อง|อยาก|ขอ|เอา)|ห้าม|อย่า)(?:เพิ่ง|พึ่ง|ให้|ช่วย|เอา|\s)*(?:ส่ง|ลง|ทำ|บันทึก|กรอก|เขียน|แจ้ง|คีย์|ใส่|เข้า|รายงาน)"
    r"|(?:ส่ง|ลง|กรอก|รายงาน)(?:รายงาน|ระบบ|ผล|เรียบร้อย|เสร็จ|ไป|ไว้|เข้า|\s)*แล้ว"
)
"""A report is not wanted, or was sent already."""


@dataclass(frozen=True)
class WantedBehind:
    """story: what is told. late: the words ask whether it may still be reported, or say that this
    was forgotten."""

    story: str
    late: bool


def wanted_behind(said: str) -> WantedBehind | None:
    """Returns the story before such a wish; None for words that have none behind a story, and for
    those that want no report or sent it already."""
    plain = normalise(said)
    if len(plain) > _LONGEST or _WANTS.search(plain) is None:
        return None
    behind = _BEHIND.search(plain)
    if behind is None or _AGAINST.search(plain):
        return None
    clauses = _CLAUSE.finditer(plain, behind.start())
    wish = next((each for each in clauses if _WANTS.search(each[0])), None)
    if wish is None:
        return None
    story = plain[: wish.start()].strip(" ,")
    late = _LATE.search(plain, wish.start()) is not None
    return WantedBehind(story, late) if story else None


def without_pictures_later(story: str) -> str:
    """Returns what was done without the words behind it that only promise pictures."""
    if "ตาม" not in story and "ทีหลัง" not in story:
        return story
    later = _PICTURES_LATER.search(story, max(0, len(story) - _LONGEST_PROMISE))
    return story[: later.start()] if later is not None else story
