"""Another number of people, ordered without naming the report: `งั้นแก้จำนวนคนเลยค่ะ จริงๆ 42 คน`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 60
_LEAD = r"(?:งั้น|ถ้า|โอเค|เดี๋ยว|ขอ|ช่วย|รบกวน|\s)*"
_KIND = rf"(?:ให้|หน่อย|เลย|ด้วย|ก่อน|{POLITE}|\s)*"
_IS = r"(?:เป็น|ต้องเป็น|(?:ที่)?จริง(?:ๆ|แล้ว|\s)*(?:มา|มี|คือ|เป็น)?|ที่ถูก(?:ต้อง)?(?:คือ|เป็น)?|มา|มี(?:แค่)?)"
_PEOPLE = pattern_of(
    rf"{_LEAD}แก้(?:ไข)?(?:ตัวเลข|จำนวน)*(?:คน|ผู้เข้าร่วม)(?:ที่มา|เข้าร่วม|มา)?{_KIND}{_IS}\s?(?P<people>\d[\d,]*)(?:\s?คน)?"
    rf"(?:{POLITE}|\s)*(?:(?:แล้ว)?(?:ก็)?ส่ง(?:เลย|ได้เลย)?)?(?:{POLITE}|\s)*"
)
_FIGURE = pattern_of(
    rf"{_LEAD}แก้(?:ไข)?(?:ตัวเลข|จำนวน|คน|เลข|จาก|\s)*(?P<change>\d[\d,]*(?:\s?คน)?\s?เป็น\s?\d[\d,]*(?:\s?คน)?){_KIND}"
)


def people(text: str) -> str:
    """Returns the number of people; "" for other words."""
    if "แก้" not in text or len(text) > _LONGEST:
        return ""
    found = _PEOPLE.fullmatch(normalise(text))
    return found["people"] if found is not None else ""


def change(text: str) -> str:
    """Returns what is to be changed, `42 คน` or `118 เป็น 42`; "" for other words."""
    if number := people(text):
        return f"{number} คน"
    plain = without_polite_ending(normalise(text)) if len(text) <= _LONGEST else ""
    found = _FIGURE.fullmatch(plain)
    return found["change"] if found is not None else ""
