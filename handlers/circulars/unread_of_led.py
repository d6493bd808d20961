"""`หนังสือเวียนเรื่องงดรับของขวัญ ลูกน้องผมใครยังไม่กดรับทราบ`: who sends no circulars asks who has not
acknowledged one, and is told who sees that."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.circulars import circular_words
from handlers.context import Context
from handlers.conversation.drafts import CONTACT, HAND_OVER
from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LONGEST, _HANDED = 120, 160
_LETTER = pattern_of(
    r"(?:หนังสือ|จดหมาย|ข้อความ|เรื่อง|แจ้ง)เวียน|เวียน(?:แจ้ง|เรื่อง)|ข้อความ(?:จาก|ของ)?ผู้ดูแล"
)
_READ = pattern_of(r"รับทราบ|(?:เปิด)?อ่าน")
_WHO = pattern_of(
    r"ใคร|(?:คน|ท่าน|กลุ่ม|สำนัก)ไหน|กี่\s?(?:คน|ท่าน|ราย)|รายชื่อ|(?:ลูกน้อง|ลูกทีม|คนใน|ทุกคน).*(?:ครบ|หรือยัง|รึยัง)"
)
_YET = pattern_of(r"ยัง|ไม่(?:ได้|ยอม)?\s?(?:กด|อ่าน|เปิด|รับทราบ)|แล้ว|ครบ|ไป(?:กี่|บ้าง)")
_OF_ELSE = pattern_of(
    r"ถามใคร|(?:ใคร|ไหน)(?:จะ)?(?:ต้อง|ควร)|ไม่เข้าใจ|ใคร(?:เป็นคน|เป็นผู้)?(?:ส่ง|ออก|เขียน|ลงนาม|เซ็น)|เตือน|ทวง|ถอน|ส่งถึง|ให้ใคร(?:อ่าน|รับ)"
)


@listener(longest=_LONGEST, cue=_READ)
def asks(context: Context, words: str) -> Query | None:
    """Returns who sees it; None for other words, and for who sees it."""
    if context.may(circular_words.SENDERS):
        return None
    plain = normalise(words)
    if _LETTER.search(plain) is None or _WHO.search(plain) is None:
        return None
    return QUERY if _YET.search(plain) and _OF_ELSE.search(plain) is None else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Says who sees the names, with the words on a button that hands them to the administrators."""
    said = " ".join((context.said or rest).split()) or _WHO_HAS_NOT
    hand = Button(HAND_OVER, say=f"ฝากบอกผู้ดูแลระบบว่า {cut_graphemes(said, _HANDED)}")
    return [Text(_SEEN_BY, (hand, CONTACT))]


_WHO_HAS_NOT = "ขอทราบว่าใครยังไม่กดรับทราบหนังสือเวียน"
_SEEN_BY = (
    "ท่านเปิดดูรายชื่อไม่ได้ แม้เป็นคนในสายงานของท่าน รายชื่อผู้ที่ยังไม่กดรับทราบหนังสือเวียนเห็นได้เฉพาะผู้ดูแลระบบ\n"
    "ประกาศของผู้บริหารมีเพียงจำนวนรายหน่วย ไม่มีรายชื่อ\n"
    "บอตเตือนผู้ที่ยังไม่กดรับทราบเอง ต้องการทราบรายชื่อ กด “ฝากผู้ดูแลระบบ” จะแสดงให้ตรวจก่อนส่ง"
)
QUERY = Query("circular_unread_of_led", (), _answer)
