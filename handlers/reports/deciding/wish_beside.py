"""Reads what is wished for the next time beside an approval, which is kept nowhere."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import normalise

_FOR_NEXT_TIME = pattern_of(
    rf"(?:งั้น|โอเค|ครับ|ค่ะ|{ME}|(?:อัน|ตัว|ฉบับ|รายงาน)นี้|ดี(?:แล้ว)?|เรียบร้อย|\s)*(?:อนุมัติ|เห็นชอบ|ให้ผ่าน|ผ่าน)(?:ไป|เลย|ได้(?!ไหม|มั้ย)|ให้|ครับ|ค่ะ|นะ|\s){{0,8}}(?:แต่|แต่ว่า)\s?"
    r"(?P<more>(?:ขอ)?(?:(?:ช่วย|ฝาก)?(?:บอก|แจ้ง)(?:น้อง|เขา|เค้า|ผู้รายงาน)?(?:ว่า|ให้)?|ว่า|ให้|ฝาก)?(?:รอบ|คราว|ครั้ง|ที)(?:หน้า|ต่อไป)[^?]{2,120})"
)
_ASKS_FOR_IT = pattern_of(f"{WHETHER}|หรือยัง|{HOW_IN_FULL}|อะไร")
NOT_PASSED_ON = "“{}” ยังไม่ถูกส่งถึงผู้รายงาน กรุณาแจ้งเอง หรือส่งกลับแก้ไขพร้อมเหตุผลหากต้องแก้ฉบับนี้"


def wish_beside_approval(text: str) -> str:
    """Returns what is wished for the next time beside an approval: `ผ่านค่ะ แต่คราวหน้าขอรูปชัดกว่านี้`;
    "" for other words."""
    found = _FOR_NEXT_TIME.fullmatch(normalise(text))
    return found["more"] if found is not None and not _ASKS_FOR_IT.search(found["more"]) else ""
