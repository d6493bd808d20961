"""Hears at the question of the budget whether a cost counts in it: `งบนี่ต้องนับค่าวิทยากรด้วยมั้ยคะ`."""

from __future__ import annotations

from handlers.conversation.flow import Heeded
from handlers.messages import cut_graphemes
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

_LONGEST, _SHOWN = 100, 40
_COST = r"(ค่า(?!ว่า|ไหน)(?:(?!ด้วย|ไหม|มั้ย|รวม|นับ|ต้อง|ใน|เข้า|หรือ|ใส่|เอา|คิด)[ก-๎]){2,24})"
_COUNTS = r"(?:ต้อง|ให้|ควร|จะ|เอา|นำ|มา|ไป)*(?:นับ|รวม|ใส่|คิด|ลง|บวก)(?:รวม|เข้า|ไป|มา|ลง|ด้วย)*"
_HERE = rf"(?:แล้ว|ข้อ|ช่อง|ตรง|ใน|งบ(?:ประมาณ)?|เงิน|ยอด|อัน|เบิกจ่าย|ใช้|ไป|นี่|นี้|น่ะ|ก็|{POLITE}|\s)*"
_MAY = rf"(?:ด้วย|ได้|เลย|หรือเปล่า|รึเปล่า|หรือไม่|หรือ|ใช่|{WHETHER}|{POLITE}|[\s?])+"
_ASKS = pattern_of(rf"{_HERE}(?:{_COUNTS}\s?{_COST}{_HERE}|{_COST}{_HERE}{_COUNTS}{_HERE}){_MAY}")
_COUNTED = (
    "เบิกจ่ายคือที่ใช้จริงรวมทุกรายการ “{0}” ที่เบิกจากงบของกิจกรรมนี้จึงนับด้วย ที่จ่ายจากเงินอื่นไม่นับ\n"
    "แผนไม่ได้แจกแจงว่ารวมรายการใด หากไม่แน่ใจ พักไว้ก่อนแล้วถามผู้ดูแลการเงินของสำนักได้"
)


def heeds(text: str, at: str) -> Heeded | None:
    """Says what the budget counts where it is asked of one cost; None for other words."""
    if at != "budget" or "ค่า" not in text or len(text) > _LONGEST:
        return None
    found = _ASKS.fullmatch(normalise(text))
    if found is None:
        return None
    cost = next(each for each in found.groups() if each)
    return Heeded(told=_COUNTED.format(cut_graphemes(cost, _SHOWN)), never_added=True)
