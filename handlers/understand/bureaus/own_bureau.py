"""Words by which people mean their own bureau where one is asked for: `ของเรา`, `สำนักผม`."""

from __future__ import annotations

import re

from handlers.understand.thai import normalise, without_polite_ending

_OWN = re.compile(
    r"(?:ขอ|เอา|ดู|เป็น|\s)*(?:(?:ของ)?(?:สำนัก|หน่วยงาน)(?:ของ)?|ของ)(?:เรา|ผม|กระผม|ดิฉัน|ฉัน|หนู|พี่|ตัวเอง)(?:เอง|ก่อน|เลย|ก็พอ|แล้วกัน|\s)*"
)


def means_own(text: str) -> bool:
    """Tells whether the whole answer only means one's own bureau. A slip of one letter (`ของเขา`)
    does not."""
    return _OWN.fullmatch(without_polite_ending(normalise(text))) is not None
