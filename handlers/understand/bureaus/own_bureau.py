"""Words by which people mean their own bureau where one is asked for: `ของเรา`, `สำนักผม`; and those
who work there: `คนในสำนัก`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending

_OWN = pattern_of(
    rf"(?:ขอ|เอา|ดู|เป็น|\s)*(?:(?:ของ)?(?:สำนัก|หน่วยงาน)(?:ของ)?|ของ)(?:{ME_OR_US}|พี่|ตัวเอง)(?:เอง|ก่อน|เลย|ก็พอ|แล้วกัน|\s)*"
)

_OWN_PEOPLE = pattern_of(
    r"(?=.*(?:ใน|คน|บุคลากร|เจ้าหน้าที่|พวก|ทั้ง|พี่|น้อง|เรา|ผม|ฉัน))(?:ทุกคน|ทุกท่าน|คน|บุคลากร|เจ้าหน้าที่|พวก(?:เรา)?|ทั้ง|(?:พี่|น้อง)(?:ๆ)?|\s)*"
    rf"(?:ภายใน|ใน|ของ|\s)*สำนัก(?:\s?(?:ของ)?\s?(?:{ME_OR_US}|พี่|ตัวเอง))?(?:ทุกคน|ทุกท่าน|ทั้งหมด|\s)*"
)


_ITS_NAME = pattern_of(rf"(?:สำนัก|หน่วยงาน)(?:ของ)?\s?(?:{ME_OR_US}|ผม(?!ู้)|พี่(?![ก-ฮเ-ไ])|ตัวเอง)")


def own_places(text: str) -> list[tuple[int, int]]:
    """Returns where the words mean one's own bureau: `รายงานของ|สำนักผม|ทั้งหมด`."""
    return [found.span() for found in _ITS_NAME.finditer(text)]


def means_own(text: str) -> bool:
    """Tells whether the whole answer only means one's own bureau. A slip of one letter (`ของเขา`)
    does not."""
    return _OWN.fullmatch(without_polite_ending(normalise(text))) is not None


def means_its_people(text: str) -> bool:
    """Tells whether the words only mean those of one's own bureau: `ในสำนัก`, `ทุกคนในสำนักเรา`. The
    bare `สำนัก` does not."""
    return _OWN_PEOPLE.fullmatch(without_polite_ending(normalise(text))) is not None
