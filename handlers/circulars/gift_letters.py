"""Hears who asks for a circular about the policy of no gifts: `ขอหนังสือเวียนเรื่อง no gift`. Letters
of that topic are shown, and this year's declarations, in which the policy stands."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.circulars import letters_asked
from handlers.context import Context
from handlers.messages import Card, Message, Text
from handlers.pledges import declaration_asked
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

_OF_GIFTS = pattern_of(r"(?i:no\s?-?gift)|โน\s?กิ๊?[ฟพ]|(?:งด|ไม่|ห้าม)(?:การ|ให้)?(?:รับ|ให้)?ของขวัญ")
_LETTER = pattern_of(
    r"(?:หนังสือ|จดหมาย|บันทึก)?(?:แจ้ง)?เวียน(?!เทียน|หัว)|หนังสือ(?=\S{0,12}(?:แจ้ง|นโยบาย))"
)
_WANTED = pattern_of(rf"ขอ(?!ง)|หา|มี|อยากได้|ต้องการ|ดู|อ่าน|{WHETHER}|ไหน|ล่าสุด|โหลด|เลขที่|ฉบับ")
_OTHERS = pattern_of(
    r"ร่าง|เขียน|จัดทำ|ทำหนังสือ|ออกหนังสือ|ส่ง(?:ถึง|ให้(?:ทุก|คน|สำนัก)|ไป)|ใคร|กี่คน|รายงาน|ร้องเรียน|ป้าย|โปสเตอร์|รับทราบ|เซ็น|ลงนาม|\d\.\d"
    r"|(?:อบรม|ประชุม|สัมมนา).{0,40}?(?:ที่ไหน|ห้องไหน|กี่โมง|วันไหน|เมื่อไ(?:หร่|ร))"
)
_NOT_HERE = "ตัวหนังสือเวียนอยู่ในระบบสารบรรณอิเล็กทรอนิกส์ของสำนักงาน บอตไม่ได้เก็บไว้"
_SENT = "เรื่องนี้ที่ส่งถึงท่านในบอต {} ฉบับ"
_POLICY = "ข้อความของนโยบายอยู่ในประกาศด้านล่าง พิมพ์ “ขอตัวประกาศ No Gift” เพื่อรับเป็น PDF หรือ Word"


@listener(longest=100)
def heard(context: Context, words: str) -> Query | None:
    """Returns what shows them; None for other words, in a conversation, and for people who are not
    on the roster."""
    plain = normalise(words)
    asked = all(each.search(plain) for each in (_LETTER, _OF_GIFTS, _WANTED))
    return QUERY if asked and not _OTHERS.search(plain) else None


def _answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    declared = declaration_asked.QUERY.answer(context, "", facts)
    policy = f"\n{_POLICY}" if isinstance(declared[-1], Card) else ""
    return [*_letters(context), Text(f"{_NOT_HERE}{policy}"), *declared]


def _letters(context: Context) -> Sequence[Message]:
    every = letters_asked.all_letters(context)
    found = [each for each in every if _OF_GIFTS.search(each.words)]
    return [letters_asked.card_of(_SENT.format(len(found)), found)] if found else ()


QUERY = Query("gift_letters", (), _answer, own=True)
