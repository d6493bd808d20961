"""Tells words that are a bureau's name and nothing else."""

from __future__ import annotations

from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import blanked, normalise

_AROUND = pattern_of(rf"(?:อยู่|สังกัด|คือ|เป็น|ที่|ของ|ใน|{POLITE}|[\s,.])*")


def is_bureau_name(text: str) -> bool:
    """Tells whether the words are one bureau's name, whether or not there is such a bureau:
    `สำนักกฎหมายค่ะ`, `อยู่สำนักการคลัง`. A name without สำนัก may be any word, so it is none."""
    plain = normalise(text)
    places = bureaus_named(plain, ()).places
    return len(places) == 1 and _AROUND.fullmatch(blanked(plain, places)) is not None
