"""Where a sentence names a time: a day, a week, a month, a round, a year, a holiday."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from handlers.understand.commands.scopes import scope_places
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.named_span import near_places
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import blanked

Place = tuple[int, int]
_BARE = pattern_of(
    r"(?:(?<=^)|(?<=\s))(?:หน้า|ถัดไป|ที่แล้ว|ก่อน)(?=$|\s)|ช่วง(?:นี้|หน้า|ก่อน)|ตอนนี้|ขณะนี้|ล่าสุด|คราว(?:นี้|หน้า|ก่อน|ที่แล้ว)|ทั้งปี"
)
_SMALL = pattern_of("ของ|ช่วง|ใน|ตอน|เมื่อ|เป็น|วันที่|วัน|ที่|เทศกาล|รอบ|เดือน|ปี|[\\s.,]")


def time_places(plain: str) -> Sequence[Place]:
    """Returns the places of times in normalised text, joined where they touch."""
    bare = (found.span() for found in _BARE.finditer(plain))
    found = sorted((*scope_places(plain), *mention_spans(plain), *near_places(plain), *bare))
    return tuple(_joined(found))


def _joined(places: Iterable[Place]) -> Sequence[Place]:
    found: list[Place] = []
    for start, end in places:
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def names_only_a_time(plain: str) -> bool:
    """Tells whether normalised text names a time and nothing else."""
    places = time_places(plain)
    return bool(places) and not _SMALL.sub("", blanked(plain, places)).strip()
