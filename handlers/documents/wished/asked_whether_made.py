"""Words that ask whether a document is there, and name none: `ได้ยังคะ`, `ไม่เห็นมาเลย`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_YET = "(?:หรือยัง|รึยัง|แล้วยัง|ยัง)"
BARE = pattern_of(
    rf"(?:แล้ว|ตกลง|ตอนนี้|สรุป|\s)*(?:ได้|มา|เสร็จ|ส่งมา|ทำเสร็จ|ทำ|จัดทำ|พร้อม)(?:แล้ว|มา|\s)*{_YET}"
    r"|(?:ใช่|ได้|โอเค|ตกลง|งั้น|ค่ะ|คะ|ครับ|คับ|\s)+(?:สร้าง|จัดทำ)(?:มา|ให้|ได้|เลย|หน่อย|ที|\s)*"
)
"""Says nothing without something that was asked for a moment ago."""
_FILE = "(?:ตัว)?(?:ไฟล์|เอกสาร|เล่ม|รายงาน)(?:ที่ขอ)?(?:ล่ะ|อ่ะ|\\s)*"
_WAITED = pattern_of(
    rf"(?:แล้ว|ตกลง|สรุป|อ้าว|\s)*(?:{_FILE})?(?:(?:จะ)?ได้(?:รับ)?(?:{_FILE})?(?:{WHETHER})|(?:จะ)?(?:ได้|มา|เสร็จ)(?:ตอนไหน|เมื่อไห?ร่?)"
    rf"|(?:ยัง)?ไม่(?:เห็น)?(?:มา|ได้|เสร็จ|มี)(?:{_FILE})?(?:เลย|สักที|ซักที|ซะที|อีก|เหรอ|หรอ|\s)*|(?:อยู่)?(?:ที่)?ไหน(?:แล้ว|ล่ะ|อ่ะ|\s)*"
    rf"|(?:ได้|มา|เสร็จ)(?:แล้ว|\s)*{_YET})"
)


def waits_for_it(text: str) -> bool:
    """Tells whether the words ask, amid the questions about a document, whether it is there."""
    plain = without_polite_ending(normalise(text))
    return BARE.fullmatch(plain) is not None or _WAITED.fullmatch(plain) is not None
