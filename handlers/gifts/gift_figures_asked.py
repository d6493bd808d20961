"""`ขอตัวเลขของขวัญเดือนนี้ไปทำสไลด์ค่ะ`: the figures of gifts for something to be shown, and the register
as a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.gifts import show_gifts_over
from handlers.messages import Button, Card, Message
from handlers.question.query import Facts, Query, opens
from handlers.subjects.document_kind_words import DOCUMENTS_FLOW, WHOLE_OFFICE, WHOLE_YEAR
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.gifts.gift_documents import GIFTS
from models.people.person import ADMIN

_GIFT = r"(?:การ(?:รับ|รายงาน)|รับ|รายงาน|เรื่อง|ของ(?=ของ)|\s)*ของ(?:ขวัญ|กำนัล)"
_FIGURES = r"(?:ตัวเลข|ยอด(?:รวม)?|จำนวน|สถิติ|ข้อมูลตัวเลข)"
_FOR = pattern_of(
    r"[\s,]*(?:จะ|เพื่อ|เอา|นำ)*(?:ไป|ใช้|สำหรับ|เอาไป|เพื่อ)?\s?(?:ใช้|ทำ|ใส่|ประกอบ|แปะ|ลง|เข้า|นำเสนอ|เสนอ|รายงาน)?(?:ใน|การ|\s)*(?:สไลด์|(?i:slide|ppt|powerpoint)|พาวเวอร์พอยต์|พรีเซน\S{0,4}|นำเสนอ\S{0,12}|ประชุม\S{0,12}|(?:เสนอ|รายงาน)(?:ผู้บริหาร|ผอ\.?|ท่าน\S{0,8}|หัวหน้า|นาย))(?:หน่อย|ด้วย|ที|\s)*$"
)
_ASKED = pattern_of(
    rf"(?:ขอ|อยากได้|ต้องการ|เอา|รบกวน(?:ขอ)?|ช่วย(?:ส่ง|ดู|สรุป)?|สรุป|\s)*{_FIGURES}{_GIFT}(?P<when>.{{0,40}}?)(?:หน่อย|ด้วย|ที|ให้|ค่ะ|คะ|ครับ|\s)*"
)
_OTHERS = pattern_of(
    rf"ร้องเรียน|กิจกรรม|คน|ใคร|ชื่อ|เกิน|แดง|ส่งคืน|คืน|รอ(?:พิจารณา|{ME})|ของผม|ของหนู|ของฉัน|{WHETHER}|นับ|แก้|ผิด|เขียน|กรอก|ขั้นต่ำ"
)
_FILE = Button(
    "ทะเบียนทั้งปีเป็น Excel",
    opens(DOCUMENTS_FLOW, k=GIFTS.name, b=WHOLE_OFFICE, d=WHOLE_YEAR, f="xlsx"),
    "ทะเบียนของขวัญทั้งปีเป็น Excel",
)


@listener(longest=100, cue=pattern_of("ของขวัญ|ของกำนัล"))
def heard(context: Context, words: str) -> Query | None:
    """Returns the figures, for whoever may see them; None for other words and inside."""
    return _HEARD if _told(words) is not None else None


def _told(words: str) -> str | None:
    """Returns the words of the period, "" for none; None for other words."""
    plain = without_polite_ending(normalise(words))
    found = _ASKED.fullmatch(_FOR.sub("", plain))
    return None if found is None or _OTHERS.search(found["when"]) else found["when"].strip()


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the figures of the period that is named; administrators are offered the register."""
    context.said = f"ของขวัญ {_told(rest) or ''}".strip()
    answer = show_gifts_over.answer(context, _told(rest) or "", {})
    *above, card = answer
    if not context.may(_ADMINS) or not isinstance(card, Card):
        return answer
    return [*above, replace(card, quick=(*card.quick, _FILE))]


_ADMINS = frozenset((ADMIN,))
_HEARD = replace(show_gifts_over.QUERY, answer=_answer)
