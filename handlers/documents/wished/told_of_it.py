"""Reads what words tell of a document beside its title: format, period, bureau, which part of it,
and whether they say anything else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.context import Context
from handlers.documents import document_named
from handlers.documents.wished import bare_day, document_parts
from handlers.documents.wished.document_parts import DocumentPart
from handlers.subjects.document_kind_words import ALL_YEAR
from handlers.understand.asked.file_formats import ANY_FORMAT, FOR_WHOM, ending
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.bureaus.own_bureau import own_places
from handlers.understand.choices.refused import refused
from handlers.understand.commands.arguments import arguments
from handlers.understand.commands.scopes import scope_places
from handlers.understand.dates.dates import one_date
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import blanked, letters, normalise, without_polite_ending
from models.people.bureau_memory import AnyBureau

_FORMAT = pattern_of(ANY_FORMAT, re.IGNORECASE)
_FOR_WHOM = pattern_of(rf"{FOR_WHOM}$")
_REASON = pattern_of(
    r"(?:(?=จะได้|เพื่อ|เผื่อ)|\s)(?:จะ(?:ได้)?|เพื่อ|เผื่อ|เพราะ|พอดี|เอาไป|เอาไว้|ไว้)(?!ส่ง(?:เมื่อ|วัน))(?!.*(?:เมื่อไ|ใคร|กี่|อะไร|ไหน|หรือ|ไหม|มั้ย|รอบ|งวด|เดือน|ทั้งปี|เฉพาะ|ของสำนัก))\s?\S.{1,50}$"
)
"""Behind a format, what it is for: `เป็น excel จะส่งให้สำนักนโยบาย` names no bureau."""
_ALL_BUREAUS = pattern_of("(?:ของ)?(?:ทุกสำนัก|ทั้งสำนักงาน|ทุกหน่วยงาน)|ทั้ง\\s?\\d{1,2}\\s?สำนัก(?!งาน)")
_SMALL = pattern_of(
    "อันเดียวกัน|เหมือน(?:เดิม|กัน|เมื่อกี้)?|(?:อัน|ตัว|ฉบับ|แบบ|ของ|เล่ม)?(?:เดิม|เมื่อกี้|เมื่อครู่|เดียวกัน)"
    "|รบกวน|กรุณา|ช่วย|ขอ(?!ง)|อยากได้|อยาก|ต้องการ|เปลี่ยน|แก้|เลือก|ส่ง(?=มา|ให้|เป็น|ของ|\\s|$)|ทำ(?!ไม)|จัดทำ|พิมพ์"
    "|ไฟล์|เอกสาร|ฉบับ|อัน|ตัว|แบบ|ชนิด|รอบ|งวด|ของ(?!ขวัญ)|เฉพาะ|แค่|เอา|แต่|เป็น|ให้|มา|ที่|ด้วย|แทน|ดีกว่า|ดีแล้ว|เพิ่ม|อีก"
    f"|ไม่ใช่|ไม่เอา|แล้วกัน|ละกัน|แล้ว|งั้น|ถ้า|ก็|พอ|เลย|ก่อน|ด่วน|เดี๋ยวนี้|หน่อย|นะ|นี่|น่ะ|ล่ะ|ละ|สิ|ซิ|อ่ะ|ได้|มี|จะ|ว่า|และ|กับ|ใน|ที|ช่วง|{WHETHER}|{ME_OR_US}|พี่|{POLITE}"
)
_YEAR = pattern_of(rf"(?:{ALL_YEAR.pattern}|ปี)(?:งบ(?:ประมาณ)?)?(?:นี้)?")
TELLS = pattern_of(rf"(?i:{ANY_FORMAT})|รอบ|งวด|ปี|เดือน|สำนัก|หน่วยงาน|ที่|เฉพาะ|แค่|เอาแต่")
"""Without one of these words nothing of a document is told; most sentences end here."""


@dataclass(frozen=True)
class ToldOfIt:
    """What the words tell.

    due: the day of the period (ISO), or WHOLE_YEAR.
    everybody: all bureaus are named.
    alone: nothing else is said.
    """

    ending: str | None = None
    due: str | None = None
    bureau: AnyBureau | None = None
    everybody: bool = False
    part: DocumentPart | None = None
    alone: bool = False

    @property
    def something(self) -> bool:
        """Tells whether anything is told of a document."""
        return bool(self.ending or self.due or self.bureau or self.everybody or self.part)


NOTHING = ToldOfIt()


def read(context: Context, typed: str, kind: str | None) -> ToldOfIt:
    """Returns what is told; the period as the kind has periods, if it is known."""
    if TELLS.search(typed) is None and one_date(typed, context.today) is None:
        return NOTHING
    plain = without_polite_ending(normalise(typed))
    if _FORMAT.search(plain) is not None:
        plain = _REASON.sub("", plain)
    part, left = document_parts.read(plain), document_parts.without(plain)
    known = document_named.bureaus(context, kind or "")
    found = bureaus_named(left, [each.name for each in known])
    everybody = _ALL_BUREAUS.search(left) is not None
    own = own_places(left)
    wanted = _without_refused(left)
    bureau = document_named.mentioned(wanted, known)
    refuses = bureau is None and wanted != left
    if bureau is None and own and not found.names:
        bureau = next((each for each in known if each.id == context.me.bureau_id), None)
    unclear = bool(found.unclear or found.unknown or len(found.names) > 1 or refuses)
    return ToldOfIt(
        ending(left),
        document_named.period(context, left, kind),
        bureau,
        everybody,
        part,
        alone=not unclear and _says_nothing_else(left, [*found.places, *own]),
    )


def _without_refused(words: str) -> str:
    """Returns the words without what they refuse: `ไม่เอาสำนักการคลัง เอาสำนักประชาสัมพันธ์`."""
    for each in refused(words):
        words = words.replace(each, " ", 1)
    return words


def is_small(text: str) -> bool:
    """Tells whether there are only small words."""
    return not letters(without_small(text))


def without_small(text: str) -> str:
    """Returns normalised text without the small words."""
    return _SMALL.sub(" ", without_polite_ending(normalise(text)))


def _says_nothing_else(plain: str, bureaus: list[tuple[int, int]]) -> bool:
    """Tells whether only small words stand beside format, period and bureau."""
    left = _FOR_WHOM.sub(" ", blanked(plain, bureaus))
    left = _ALL_BUREAUS.sub(" ", _FORMAT.sub(" ", left))
    left = bare_day.NUMBER.sub(" ", _YEAR.sub(" ", left))
    days = [(span.start, span.end) for span in arguments(left) if span.kind == "day"]
    left = blanked(left, [*days, *scope_places(left)])
    return not letters(_SMALL.sub(" ", left))
