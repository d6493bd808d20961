"""A paper that is asked for by a sentence of its own, about one of several records.

`ขอตัวแผนปี 2570`, `ขอประกาศ No Gift เป็น PDF`: the sentence names the record, or its card offers
those that it may mean.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text
from handlers.question.query import opens
from handlers.understand.asked.file_formats import ANY_FORMAT, ending
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import letters, normalise
from models.declaration import DocumentKind

_MOST = 8
_YEAR = pattern_of(r"(?<!\d)(25\d\d)(?!\d)")
_POLITE = f"ช่วย|ขอ|รบกวน|อยากได้|อยาก|ต้องการ|เอา|ส่ง|พิมพ์|ดาวน์โหลด|โหลด|จัดพิมพ์|ดู|ให้|ได้|{WHETHER}"
_SELF = f"{ME_OR_US}|พี่|งั้น|แล้ว|คือ|พอดี|จะ|ครับ|ค่ะ|คะ"
"""What may stand before the words that ask."""
_AS_FILE = "(?:ไฟล์|เอกสาร)(?:ของ|ตัว)?"
"""What asks for it as a paper before the noun: `ขอไฟล์ประกาศ No Gift`."""
_NOISE = "เป็น|ไฟล์|เอกสาร|ปีงบประมาณ|ประจำปี|ปีนี้|พศ|ปี|ของ|ฉบับ"


class _Record(Protocol):
    @property
    def id(self) -> int: ...


Record = TypeVar("Record", bound=_Record)


@dataclass(frozen=True)
class NamedPapers(Generic[Record]):
    """What a sentence asks for a kind of paper by, and what it may mean.

    noun: the word without which no sentence asks for one.
    whole: words for the paper itself, as alternatives of a pattern.
    shape: words behind the noun that ask for it as a paper; any file format is one too.
    others: words of other documents.
    noise: what is no part of a record's name, beside these.
    meant: the records that the words may mean.
    offers: how a record is offered: its heading, what it is about, the words that ask for it.
    title, take, more, none: of the card that offers them: its title, its buttons, the note that so
        many are left out, the answer where there are none.
    """

    kind: DocumentKind
    query: str
    noun: str
    whole: str
    shape: str
    others: str
    noise: str
    meant: Callable[[Context, str], Sequence[Record]]
    offers: Callable[[Record], tuple[str, str, str]]
    title: str
    take: str
    more: Callable[[int], str]
    none: Text

    @cached_property
    def _heard(self) -> re.Pattern[str]:
        shaped = f"{self.noun}.*?(?:{ANY_FORMAT}|{self.shape})"
        as_file = f"{_AS_FILE}{self.noun}(?!.*(?:ทุกคน|ทุกสำนัก|ถึง|แนบ|ไหน|ใคร|ยังไง|แล้ว))"
        return pattern_of(f"^(?:{_SELF}|{_POLITE})*(?:{self.whole}|{shaped}|{as_file})")

    @cached_property
    def _noise(self) -> re.Pattern[str]:
        no_name = (self.whole, _POLITE, self.shape, ANY_FORMAT, self.noise, _NOISE, self.noun)
        return pattern_of("|".join((*no_name, r"\d+")))

    @cached_property
    def _others(self) -> re.Pattern[str]:
        return pattern_of(self.others)

    def heard(self, words: str) -> bool:
        """Tells whether a sentence asks for such a paper."""
        if self.noun not in words:
            return False
        typed = letters(words)
        return self._heard.match(typed) is not None and self._others.search(typed) is None

    def typed(self, context: Context, words: str) -> int:
        """Returns the id of the only record that the words mean, or 0."""
        found = self.meant(context, words)
        return found[0].id if len(found) == 1 else 0

    def which(self, context: Context, words: str) -> Sequence[Message]:
        """Offers the records that the words may mean."""
        found = self.meant(context, words)
        if not found:
            return [self.none]
        named = ending(words)
        wanted = named if named in self.kind.endings else self.kind.endings[0]
        rows = []
        for each in found[:_MOST]:
            heading, about, asks = self.offers(each)
            rows.append(
                Row(heading, about, Button(self.take, opens(self.query, g=each.id, f=wanted), asks))
            )
        rest = len(found) - _MOST
        return [Card(self.title, rows=tuple(rows), note=self.more(rest) if rest > 0 else "")]

    def name_in(self, words: str) -> str:
        """Returns the letters of the words that may be of a record's name."""
        return self._noise.sub("", letters(words))


def year_in(words: str) -> int | None:
    """Returns the year (B.E.) that the words name in figures."""
    named = _YEAR.search(normalise(words))
    return int(named[1]) if named is not None else None
