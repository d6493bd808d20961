"""Finds where a sentence on a gift seems to tell the place and the occasion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.gifts import gift_fate, gift_parts
from handlers.gifts.gift_carried import Place
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import blanked, fold

_LEAST = 3  # letters
_OCCASION = pattern_of(
    r"(?:^|\s|(?<=มาให้)|(?<=มาฝาก)|(?<=วางไว้)|(?<=ทิ้งไว้)|(?<=มาวาง)|(?<=ไว้))(?<!แกะ\sวางไว้)(?<!เปิด\sวางไว้)(?<!ใช้\sวางไว้)(?<!อะไร\sวางไว้)(?P<words>(?:ที่(?!ได้|ผ่าน)|กับ(?=\s?(?:รปภ|ยาม|แม่บ้าน|ธุรการ))|ใน(?:โอกาส|งาน|การ|พิธี|วันที่มา)|เนื่องใน|ระหว่างการ"
    r"|งาน(?=ครบรอบ|ปีใหม่|เลี้ยง|เปิดตัว|สัมมนา|แถลง|แต่งงาน|วันเกิด|ประชุม|อบรม)|(?:ตอน|ช่วง)(?:ที่)?(?=ไป(?!แล้ว)|งาน|ประชุม|อบรม|สัมม|จัด|ออกพื้นที่))\S[^\n,]{3,})"
)
_ROOM_NUMBER = pattern_of(r"\s*\d")
"""Behind `รับไว้ที่ห้อง` it tells where, not that the thing is kept there."""
_CLAUSE_POLITE = pattern_of(r"(?:ค่ะ|คะ|ครับ|คับ|จ้า)\s|\sตี$|\s\d[\d,]*\s?(?:บาท|ได้|มั้ง)")
"""Ends where and when: `ที่โต๊ะตอนไปข้างนอกค่ะ น่าจะ…`, `ที่โต๊ะ ตีราคา…`."""
_WHO_ALONE = pattern_of(rf"\s(?:{ME_OR_US})(?:ได้|ก็|เลย|จึง|รีบ)*$")
"""What is left before a deed that is told elsewhere: `…งานจ้าง ข้าพเจ้าได้`."""


def place_in(plain: str, places: Mapping[str, Sequence[Place]], kept: str) -> Place | None:
    """Returns where the words for the place and the occasion stand; None where none do.

    places: what the sentence tells elsewhere, by step. kept: the step of words that it is kept.
    """
    kept_at = (each for each in places.get(kept, ()) if not _ROOM_NUMBER.match(plain, each[1]))
    found = _OCCASION.search(blanked(plain, [*places.get("received_on", ()), *kept_at]))
    if found is None:
        return None
    apart = [each for step in ("done", gift_fate.USED, "value") for each in places.get(step, ())]
    told = (at for at, _end in (*apart, *gift_parts.counts(plain)))
    start, end = found.span("words")
    words = plain[start : min((at for at in told if at >= start), default=end)].strip(" ,")
    words = _WHO_ALONE.sub("", _CLAUSE_POLITE.split(words, maxsplit=1)[0])
    return (start, start + len(words)) if len(fold(words)) > _LEAST else None
