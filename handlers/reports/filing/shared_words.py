"""Weighs what a story shares with the texts of activities. Thai has no spaces between words, so
that parts of four letters are compared; a part that few of the activities have weighs most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import log

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise

_PART = 4
_LONGEST = 600
_OF_PLAN = 0.4
"""What a part in what the plan asks weighs beside one in the title."""
_OF_ANY = pattern_of(
    "อบรม|ประชุม|จัดกิจกรรม|จัดทำ|กิจกรรม|โครงการ|สำนักงาน|สำนัก|ห้องประชุม|ห้อง|ข้าราชการ|บุคลากร|เจ้าหน้าที่|ผู้เข้าร่วม|เข้าร่วม"
    "|วันที่|เมื่อ(?:วาน|เช้า)?|รายงาน|ผู้บริหาร|วิทยากร|ดำเนินการ|หน่วยงาน"
)
"""Words that are told of any activity."""


def weights(story: str, texts: Sequence[tuple[str, str]]) -> list[float]:
    """Returns how much of the story each text shares.

    texts: the title of each activity, and what the plan asks of it
    """
    told = _parts(story[:_LONGEST])
    found = [(_parts(title), _parts(asked)) for title, asked in texts]
    having = Counter(part for title, asked in found for part in told & (title | asked))
    few = {part: log(len(texts) / count) for part, count in having.items()}
    return [
        sum(few[part] * (1 if part in title else _OF_PLAN) for part in told & (title | asked))
        for title, asked in found
    ]


@lru_cache(maxsize=256)
def _parts(text: str) -> frozenset[str]:
    keys = (fold(each) for each in _OF_ANY.sub(" ", normalise(text)).split())
    return frozenset(key[at : at + _PART] for key in keys for at in range(len(key) - _PART + 1))
