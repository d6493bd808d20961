"""`วันนี้ผมมีอะไรต้องเซ็นหรือต้องดูบ้าง`: several verbs at once, so that no list of one subject is meant:
what waits of every subject is told, and then what is still to be done."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Card, Message, Text
from handlers.question.query import Facts, Query
from handlers.reminders import my_duties
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import RECEIVER

_VERBS = (
    "เซ็น(?:ต์|ชื่อ)?|ลงนาม|ลงชื่อ",
    "อนุมัติ|พิจารณา|เห็นชอบ|ตัดสินใจ|สั่งการ",
    "ดู|อ่าน|ตรวจ|รับทราบ",
    "ทำ|จัดการ",
)
_VERB = "|".join(_VERBS)
_SORTS = tuple(pattern_of(each) for each in _VERBS)
_I = f"{ME_OR_US}|พี่"
_MUST = rf"(?:(?:ต้อง|รอ|ให้|ค้าง|จะ|มา|{_I}|\s)*)"
_AROUND = (
    rf"(?:วันนี้|ตอนนี้|ขณะนี้|เช้านี้|บ่ายนี้|แล้ว|ยัง|มี|งาน|เรื่อง|อะไร|ไร|ไหน|ที่|อยู่|อีก|บ้าง|มั่ง|{_I}|{WHETHER}|\s)*"
)
_ASKED = pattern_of(
    rf"{_AROUND}(?P<all>(?:ต้อง|รอ|ให้|ค้าง){_MUST}(?:{_VERB})"
    rf"(?:(?:\s|หรือ|และ|กับ|แล้วก็|รวมทั้ง|,|/)*{_MUST}(?:{_VERB}))*){_AROUND}"
)
_ASKS = pattern_of(rf"ไร|ไหน|บ้าง|มั่ง|{WHETHER}")
_TO_SEE = pattern_of("(?:ต้อง|รอ)(?:ดู|อ่าน)")


@listener(longest=80, cue=pattern_of("ต้อง|รอ|ให้|ค้าง"))
def heard(context: Context, words: str) -> Query | None:
    """Returns the question if the words ask for several sorts of work at once, or what is to be
    looked at: to a receiver of complaints that is a case."""
    plain = without_polite_ending(normalise(words))
    found = _ASKED.fullmatch(plain)
    if found is None or not _ASKS.search(plain):
        return None
    several = sum(sort.search(found["all"]) is not None for sort in _SORTS) > 1
    sees = _TO_SEE.fullmatch(found["all"]) is not None and not context.me.has(RECEIVER)
    return QUERY if several or sees else None


def _answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    waiting = tuple(filter(None, (each.waiting(context) for each in context.subjects)))
    # Buttons of a card, since those below a sentence go when another message follows.
    said = Card("เรื่องที่รอท่าน", subtitle=_WAITS, buttons=waiting) if waiting else Text(_NOTHING_WAITS)
    return [said, *my_duties.answer(context, rest, facts)]


_WAITS = "กดปุ่มเพื่อเปิด เรื่องที่ต้องทำอยู่ด้านล่าง"
_NOTHING_WAITS = "ขณะนี้ไม่มีเรื่องหรือเอกสารที่รอท่านลงนามหรือพิจารณา เรื่องที่ต้องทำอยู่ด้านล่าง"
QUERY = Query("to_sign_or_see", (), _answer, own=True)
