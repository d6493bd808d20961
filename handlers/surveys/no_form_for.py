"""Says that no packaged questionnaire is about a matter that is named where a kind is asked for:
`อยากถามเรื่องโรงอาหาร มีไหม`."""

from __future__ import annotations

from handlers.messages import cut_graphemes
from handlers.surveys import survey_words
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.surveys.questionnaire import MOST_OWN

_LONGEST, _SHOWN = 120, 40
_ASKED = pattern_of(
    rf"(?:คือ|แล้ว|พอดี|{ME_OR_US}|อยาก(?:จะ|ได้)?|ขอ|จะ|ต้องการ|มี|\s)*(?:แบบ(?:สำรวจ)?(?:ที่)?)?(?:ถาม|สำรวจ|ประเมิน|วัด|ทำ)?(?:ความ(?:คิด)?เห็น|ความพอใจ)?"
    rf"(?:เรื่อง|เกี่ยวกับ)(?:ของ|การ)?\s?(?P<matter>[^\s?]{{2,40}}?)(?:อะ|อ่ะ|นะ|น่ะ)?"
    rf"(?:\s*(?:มี)?(?:แบบ)?(?:นี้|ไหน|อันไหน)?(?:มี|ได้)?(?:{WHETHER}|บ้าง|ใช้แบบไหน|เลือกอันไหน|แบบไหนดี))?(?:{POLITE}|[\s?])*"
)
_NONE = (
    "ไม่มีแบบสำเร็จเรื่อง “{}” แบบที่ใกล้ที่สุดคือ “{}” แล้วเพิ่มคำถามเรื่องนี้เองได้ "
    f"{MOST_OWN} ข้อในขั้นถัดไป กรุณาเลือกแบบจากปุ่ม"
)


def asks(text: str) -> bool:
    """Tells whether the words name a matter that no packaged questionnaire is about."""
    return bool(_matter(text))


def told(text: str) -> str:
    """Returns that there is none, with the nearest; "" for other words."""
    matter = _matter(text)
    nearest = survey_words.SHORT["climate" if _AT_WORK.search(matter) else "service"]
    return _NONE.format(cut_graphemes(matter, _SHOWN), nearest) if matter else ""


def _matter(text: str) -> str:
    plain = normalise(text)
    found = _ASKED.fullmatch(plain) if len(plain) <= _LONGEST else None
    if found is None or survey_words.chosen_in(plain) or _OF_THE_FORM.search(found["matter"]):
        return ""
    matter = without_polite_ending(found["matter"]).strip()
    known = any(fold(matter) in fold(label) for label in survey_words.SHORT.values())
    return "" if known else matter


_AT_WORK = pattern_of("เพื่อนร่วมงาน|ที่ทำงาน|ความสุข|หัวหน้า|ทีม|ภาระงาน")
_OF_THE_FORM = pattern_of("อะไร|ไหน|ใด|อื่น|นี้|นั้น|แบบ|สำรวจ|ความรู้|ตนเอง|ตัวเอง")
