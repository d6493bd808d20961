"""`มีเรื่องเข้าใหม่ไหมคะเช้านี้`: what came in and waits for who asks, by their duties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.home import menu
from handlers.messages import Button, Card, Message, Para, Text
from handlers.messages.parts import first_primary
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, SUPERVISOR

_WHEN = r"(?:เช้านี้|วันนี้|ตอนนี้|บ่ายนี้|เย็นนี้|เมื่อคืน(?:นี้)?|เมื่อวาน|ช่วงนี้|สัปดาห์นี้|อาทิตย์นี้|ล่าสุด)"
_ASKED = pattern_of(
    rf"(?:สวัสดี|แล้ว|{_WHEN}|{POLITE}|\s)*(?:มี)?(?:เรื่อง|งาน|รายการ|อะไร(?=\s?เข้า)|(?:ใคร|คน)(?:ร้อง(?:เรียน)?|แจ้ง|ส่ง|ยื่น)(?:เรื่อง)?)(?:อะไร|ของ|ๆ|\s)*"
    rf"(?:เข้า(?:มา)?(?:ใหม่)?|ใหม่(?:\s?ๆ)?(?:เข้า)?(?:มา)?)(?:อีก|ถึง|ให้|หา|มา|{ME_OR_US}|พี่|ที่ต้องดู|ที่ต้องทำ|ที่รอ|เพิ่ม|อะไร|แล้ว|\s)*"
    rf"(?:{_WHEN}|บ้าง|\s)*(?:{WHETHER}|บ้าง|หรือยัง|รึยัง)(?:{_WHEN}|{POLITE}|บ้าง|[\s?])*"
)
_NOTHING = "ขณะนี้ไม่มีเรื่องที่เข้ามาใหม่และรอท่าน เมื่อมีเรื่องถึงท่าน บอตแจ้งในแชตนี้"
_SINCE = Button("มีอะไรใหม่", opens("changes"), "มีอะไรใหม่")
_SEE_FIGURES = frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE))


@listener(longest=60, cue=pattern_of("ใหม่|เข้า"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the question what came in; None for other words and inside."""
    if _ASKED.fullmatch(normalise(words)) is None:
        return None
    if context.me.has(RECEIVER) and not ("ใหม่" in words and context.may(_SEE_FIGURES)):
        return _cases(context)  # nothing else comes in to them so
    return QUERY


def _cases(context: Context) -> Query | None:
    queries = (each for subject in context.subjects for each in subject.queries)
    return next((each for each in queries if each.name == _CASES), None)


_CASES = "cases"
"""The name of the question which cases somebody works on."""


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows what waits of every subject; says so where nothing does."""
    waiting = menu.what_waits(context)
    declared = [each for subject in context.subjects for each in subject.menu_rows if each.comes_in]
    declared.sort(key=lambda each: each.place)
    rows = [row for each in declared for row in each.rows(context)]
    others = (_SINCE,) if context.may(_SEE_FIGURES) else ()
    if not waiting and not rows:
        return [Text(_NOTHING, others)]
    return [
        Card(
            "เรื่องที่เข้ามาและรอท่าน",
            subtitle=context.me.bureau.name,
            rows=tuple(rows) or (Para("กดปุ่มด้านล่างเพื่อเปิดเรื่องที่รอท่าน"),),
            buttons=first_primary([*waiting, *others]),
        )
    ]


QUERY = Query("new_for_me", (), _answer, own=True)
