"""Who decides on a report and wants to see its files first: `ขอดูรูปก่อนได้มั้ย`."""

from __future__ import annotations

from handlers.context import Context
from handlers.question.query import Query
from handlers.reports import show_report
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.seen_first import FIRST
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 50
_WANTS = pattern_of(
    rf"(?:(?:เอ๊ะ|เดี๋ยว(?:ก่อน|นะ)?|งั้น|โอเค|แต่|{ME}|พี่|ครับ|ค่ะ|คะ|\s)*)(?:ขอ|อยาก|จะ|ช่วย|ต้อง|ให้)*\s?(?:เปิด|ส่ง|เรียก)?(?:ดู|เปิด|เช็[คก]|เห็น|ตรวจ|ไหน)(?:ดู)?"
    r"(?:รูป(?:ภาพ|ถ่าย)?|ภาพ(?:ถ่าย)?|ไฟล์|หลักฐาน|เอกสาร(?=แนบ|ที่แนบ|ประกอบ))(?:แนบ|ประกอบ|ที่แนบ(?:มา)?|ที่ส่งมา|เขา|กิจกรรม|งาน|\s)*"
    rf"(?:ดู|{FIRST}|หน่อย|ที|ให้|ได้(?:{WHETHER})?|ซิ|สิ|อีกที|บ้าง|นะ|\s)*"
)


def heard(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns what shows the files of the report that is decided on; None for other words."""
    if inside not in show_report.DECIDING or context.person is None or len(words) > _LONGEST:
        return None
    plain = without_polite_ending(normalise(words))
    return show_report.FILES if _WANTS.fullmatch(plain) is not None else None
