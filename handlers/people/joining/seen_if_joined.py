"""Tells who has not joined who would see their data, and that joining may be taken back:
`ลงทะเบียนแล้วใครเห็นข้อมูลหนูบ้าง และยกเลิกทีหลังได้ไหม`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Message
from handlers.people.facts import registering_facts
from handlers.question.query import Query
from handlers.subjects.facts import facts_told
from handlers.subjects.listeners import listener
from handlers.understand.facets.facet import Facet
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

_JOINED = pattern_of(r"(?:ลงทะเบียน|สมัคร)(?:ใช้(?:บอ[ตท])?)?(?:แล้ว|เสร็จ|ไป|ไว้|\s)")
_ASKED: Mapping[Facet, str] = {
    Facet.WHO_SEES: (
        r"ใคร(?:จะ|บ้าง|ที่|สามารถ|\s)*(?:ได้)?(?:เห็น|ดู|อ่าน|รู้)"
        "|(?:หัวหน้า|คนอื่น|แอดมิน)(?:จะ)?(?:เห็น|อ่าน)"
    ),
    Facet.UNDO: (
        r"(?:ยกเลิก|เลิกใช้|ถอน|ลบ)(?:ข้อมูล|ทีหลัง|ภายหลัง|การลงทะเบียน|ตอนหลัง|ออก|\s)*"
        rf"ได้(?:{WHETHER})"
    ),
}
_PATTERNS = {facet: pattern_of(each) for facet, each in _ASKED.items()}


@listener(longest=120, anyone=True, cue=pattern_of("ลงทะเบียน|สมัคร"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the question; None for other words, and for who has joined."""
    plain = normalise(words)
    if context.person is not None or _JOINED.search(plain) is None:
        return None
    return SEEN if _asked(plain) else None


def _asked(plain: str) -> Sequence[Facet]:
    places = {
        facet: found.start() for facet, each in _PATTERNS.items() if (found := each.search(plain))
    }
    return sorted(places, key=places.__getitem__)


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    told = (
        facts_told.told(context, registering_facts.SHEET, each) for each in _asked(normalise(rest))
    )
    return [card for each in told for card in each]


SEEN = Query("seen_if_joined", (), _answer, anyone=True, outside=True, several=True)
