"""A sentence of bureaus' names and nothing else: how they stand, or two beside each other."""

from __future__ import annotations

import re

from handlers.context import Context
from handlers.question.query import Facts
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT
from handlers.understand.thai import blanked, normalise, without_polite_ending
from models.people import people

_JOINS = pattern_of(
    rf"(?:\s|[.,/&?]|กับ|และ|หรือ|vs|ของ|ขอ|ดู|เทียบ|ใคร|ล่ะ|แล้ว|ส่วน|งั้น|เป็น(?:{HOW_IN_SHORT})|บ้าง|ตอนนี้)*",
    re.IGNORECASE,
)
_LONGEST = 80
_TWO = 2


def asked(context: Context) -> tuple[str, str, Facts] | None:
    """Returns the name of the question that such a sentence asks, its words and its facts; None for
    any other sentence."""
    plain = normalise(without_polite_ending(context.said))
    if not plain or len(plain) > _LONGEST:
        return None
    known = [bureau.name for bureau in people.bureaus(context.session)]
    named = bureaus_named(plain, known)
    if not named.places or not _JOINS.fullmatch(blanked(plain, named.places)):
        return None
    two = len(named.names) == _TWO and not named.unclear
    return ("compared_bureaus" if two else "status"), "", {}
