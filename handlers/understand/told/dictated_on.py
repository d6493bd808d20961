"""Hears that words go on with a text which is dictated in pieces: behind `ด้วยรอบ… จะปิด` stands
`ให้ส่งเอกสารภายใน… จึงเรียนมาเพื่อทราบ`."""

from __future__ import annotations

from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise

_LEAST = 20
"""Letters; less may be a choice in other words."""
_JOINED = pattern_of(
    r"(?:จึง(?!ไม่|เลือก)|ทั้งนี้|พร้อม(?:ทั้ง|นี้|กันนี้)|นอกจากนี้|อนึ่ง|ในการนี้|ดังนั้น|ในกรณี|และ?ขอ(?:ให้|ความ)|ขอความ(?:ร่วมมือ|อนุเคราะห์)"
    r"|(?:ขอ)?ให้(?:ท่าน|ทุกสำนัก|ทุกหน่วย|บุคลากร|ข้าราชการ|เจ้าหน้าที่)(?!.*(?:กด|อ่าน|เห็น|ได้รับ))"
    r"|(?:ขอ)?ให้(?:ส่ง|จัดส่ง|นำส่ง)(?:เอกสาร|รายงาน|แบบ|ข้อมูล|รายชื่อ|หลักฐาน)"
    r"|(?:หาก|กรณี)(?:มีข้อสงสัย|ติดขัด|ท่าน|สำนัก|หน่วย|ไม่สะดวก|ประสงค์)|(?:โปรด|กรุณา)(?:ส่ง(?:เอกสาร|รายงาน|แบบ)|ดำเนินการ|ติดต่อ|แจ้งกลับ)"
    r"|(?:ติดต่อ)?สอบถาม(?:เพิ่มเติม|รายละเอียด|ได้ที่)|โดย(?:ขอ)?ให้)"
)
_CLOSES = pattern_of(r"จึง(?:ขอ)?(?:เรียน|แจ้ง)มา?เพื่อ\S*$|ขอ(?:แสดงความนับถือ|ขอบ(?:คุณ|พระคุณ)มา)\S*$")


def goes_on(text: str) -> bool:
    """Tells whether the whole words surely are more of a text that others will read, and neither an
    order nor a question to the bot."""
    plain = normalise(text)
    if len(fold(plain)) < _LEAST or not (_JOINED.match(plain) or _CLOSES.search(plain)):
        return False
    return read_kind(text).kind is SentenceKind.ANSWER
