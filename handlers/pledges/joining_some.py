"""Answers whether one may join some of the announcements only, and joins none by it: `อ่านแล้วแต่
ขอเข้าร่วมแค่ 3 ฉบับแรกก่อนได้ไหม`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.pledges import joining_words
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

_LONGEST = 140
_JOINS = pattern_of("ร่วม|เซ็น|ลงนาม|ลงชื่อ|เลือก|ตอบรับ|กดรับ|รับทราบ|เอา")
_SOME = pattern_of(
    r"แค่|เฉพาะ|เพียง|บาง(?:ฉบับ|อัน|เรื่อง|ส่วน|ข้อ|ประกาศ)|ทีละ(?:ฉบับ|อัน|เรื่อง)|แยก(?:ฉบับ|ทีละ|กัน)|ไม่(?:ต้อง|เอา)?(?:ครบ|ทั้งหมด|ทุกฉบับ)"
    r"|(?:ฉบับ|อัน|เรื่อง)(?:แรก|เดียว|หลัง|สุดท้าย)|ยกเว้น|(?<!ไม่)เว้น"
)
_MAY = pattern_of(
    rf"\s*(?:ก่อน)?\s*(?:(?:จะ)?ได้|ก็ได้|โอเค|ทำได้|ผิด|เป็นไร)?(?:{WHETHER})(?:{POLITE}|\s|[?])*$"
)
_NOT_OF_ONESELF = pattern_of("ใคร|แทน|กี่|คนอื่น|เพื่อน|ลูกน้อง|เขา|สำนักอื่น")
_MAY_SOME = (
    "ได้ เข้าร่วมเฉพาะบางฉบับก่อนได้ กด “เลือกบางฉบับ” แล้วเลือกฉบับที่เข้าร่วม ครบแล้วกด “เลือกครบแล้ว” "
    "ฉบับที่เหลือยังรอท่าน ตอบภายหลังได้ ขณะนี้ยังไม่ได้บันทึกการเข้าร่วมฉบับใด"
)
_CHOSEN = "เลือกไว้ให้แล้ว {} แก้ได้ก่อนกด “เลือกครบแล้ว”"
_OPEN = Button("ดูประกาศ", opens("join_announcements"), "No Gift")
_NAMED = pattern_of(
    r"(?i:no\s?gift)|โนกิ๊?[ฟพ]|ประกาศ(?!ผล|ข่าว|นียบัตร)|เจตนารมณ์|งดรับของขวัญ|ไม่รับของขวัญ"
)


def wished(text: str) -> str | None:
    """Returns the words that name the announcements somebody asks to join alone, without the
    question; None for other words."""
    plain = normalise(text)
    asks = _MAY.search(plain) if len(plain) <= _LONGEST else None
    if asks is None or _NOT_OF_ONESELF.search(plain):
        return None
    rest = plain[: asks.start()]
    return rest if _JOINS.search(rest) and _SOME.search(rest) else None


def told(names: Sequence[str]) -> str:
    """Returns the answer. names: those that are ticked by it."""
    return f"{_MAY_SOME}\n{_CHOSEN.format(listed(names))}" if names else _MAY_SOME


def places(text: str, names: Sequence[str]) -> tuple[int, ...]:
    """Returns the places of those that the words name; nothing if they name all, or leave some
    out."""
    found = joining_words.named(text, names)
    return found.join if len(found.join) < len(names) and not found.decline else ()


@listener(cue=_NAMED)
def asks(context: Context, words: str) -> Query | None:
    """Returns what answers it outside of any conversation; None for other words."""
    return QUERY if wished(words) is not None else None


def _answer(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_MAY_SOME, (_OPEN,))]


QUERY = Query("joining_some", (), _answer)
