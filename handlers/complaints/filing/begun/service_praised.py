"""The words with which somebody praises, or thanks, who served them."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER

_BUT = "ร้องเรียน|ร้องทุกข์|เบาะแส|แต่(?!ง)"
"""Behind a praise: something else is wanted, too, and the kind is asked."""
_INSTEAD = (
    rf"(?:งั้น|ถ้างั้น|ก็|แล้ว|ถ้า|เปลี่ยนเป็น|{POLITE}|{ME_OR_US}|ขอ|อยาก|จะ|\s)*"
    r"(?:ส่ง(?:คำ)?)?ชม(?:เชย)?(?:เขา|เค้า|แก|น้อง|พี่|คน)(?:เขา|เค้า|คน)?(?:นั้น|แทน|ด้วย|\s)*"
)
PRAISES = pattern_of(
    rf"(?:{ME_OR_US})?(?:ขอ|อยาก|จะ|มา|ต้องการ)*(?:แสดงความ)?(?:ชื่นชม|ยกย่อง|สรรเสริญ)(?!{WHETHER}|ได้|ผลงาน)(?!.*(?:{_BUT}))"
    f"|(?:{ME_OR_US})?(?:(?:ขอ|อยาก|จะ|มา)+ชม(?!เชย|รม|พู|ได้|ไหม|มั้ย|งาน|ตัวอย่าง|ผล)"
    "|ชม(?=เจ้าหน้าที่|พี่|น้อง|คุณ|ลุง|ป้า|รปภ|แม่บ้าน|พนักงาน|ทีม))"
    rf"|{_INSTEAD}(?:ได้|จะได้|$|{POLITE})"
)
_ONLY = pattern_of(rf"{_INSTEAD}(?:ได้|จะได้|{WHETHER}|{POLITE}|\s)*")
ENDS_IN_PRAISE = pattern_of(
    r"(?:ขอ|อยาก(?:จะ)?|จะ|มา|ต้องการ)+(?:ชม(?:เชย)?|ชื่นชม|ยกย่อง)(?:เขา|เค้า|แก)?(?:ค่ะ|คะ|ครับ|คับ|นะ|มาก|ด้วย|หน่อย|เลย|\s)*$"
)
"""`คุณป้าแม่บ้านชั้น 3 บริการดีมากครับ อยากชม`."""
SERVED = pattern_of(
    "(?<!ไม่)(?:บริการ(?:ดี|เยี่ยม|ประทับใจ)|ประทับใจ|น่ารักมาก|ช่วยเหลือดี|พูด(?:จา)?(?:ดี|เพราะ|สุภาพ))(?!ไหม|มั้ย|ขึ้น|กว่า)"
)
"""How people outside of the office praise who served them."""
PRAISED = pattern_of(
    rf"^(?:{POLITE}|{ME_OR_US}|ขอ|\s)*(?:ขอบคุณ|ขอบใจ)(?!{POLITE}|ล่วงหน้า|ที่รับฟัง|\s|$)|น่าชื่นชม|ชื่นชม|ประทับใจ|ดีมาก(?!ๆ?\s*ถ้า)|^ชม(?=เจ้าหน้าที่|พี่|น้อง|คุณ|ลุง|ป้า|รปภ|แม่บ้าน|พนักงาน|ทีม)"
)
"""Thanks somebody for something, or praises: a word of money beside it changes nothing."""


def wishes(plain: str) -> bool:
    """Tells whether the words only wish to praise, and not yet what: `ก็ชมเชยน้องเขาแทนได้มั้ยคะ`."""
    return _ONLY.fullmatch(plain) is not None
