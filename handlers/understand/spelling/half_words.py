"""Tells a text that was sent before it was finished: `ผลผ`, `ได้ค`, `เพราะ`."""

from handlers.understand.patterns import pattern_of
from handlers.understand.spelling.known_words import known_words, without_tones
from handlers.understand.thai import normalise

_SHORT = pattern_of("[ก-๎]{2,6}")
_BEGINS_A_COURTESY = "คนจ"  # ค่ะ, นะ, จ้า
_ONLY_LEADS = frozenset(("เพราะ", "เนื่องจาก", "แต่", "และ", "คือ", "โดย", "ซึ่ง"))


def is_half_typed(text: str) -> bool:
    """Tells whether a text of a few letters is only the beginning of a word or of a sentence."""
    plain = normalise(text).strip()
    if plain in _ONLY_LEADS:
        return True
    known = known_words()
    if not _SHORT.fullmatch(plain) or plain in known.place:
        return False
    if plain[-1] in _BEGINS_A_COURTESY and plain[:-1] in known.place:
        return True
    form = without_tones(plain)
    return bool(known.next_letters.get(form)) and form not in known.toneless
