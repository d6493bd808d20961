"""Tells words that a gift went back or was refused from words that it will, or that the giver did:
`เดี๋ยวผมส่งคืนเขาวันจันทร์`, `โทรไปบอกให้มารับคืน ไม่รับค่ะ`."""

from __future__ import annotations

from datetime import date

from handlers.conversation.flow import Choice
from handlers.gifts import gift_answer_words, gift_fate, gift_words
from handlers.gifts.gift_carried import Place
from handlers.understand.dates.date_mentions import ANY_MONTH, mention_spans
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from models.gifts.gift import REFUSED, SENT_BACK

_WILL_BE = pattern_of("เดี๋ยว|พรุ่งนี้|มะรืน|จะ|ต้อง")
_ON_A_DAY_BEFORE = pattern_of(r"\s?(?:เมื่อ|ตั้งแต่)")
_WEEKDAY = pattern_of(r"\s?วัน(?!ที่)")
_MONTH_NAMED = pattern_of(rf"\d\s?(?:{ANY_MONTH})|\d/\d")
_OF_THEIRS = pattern_of("คืน|โทร|เขา|เค้า|บอก|ไลน์|สาย|ติดต่อ")
"""Before a last `ไม่รับ`: whoever was called or was to take it back may not have taken it."""
_LONGEST_DAY = 30


def is_sure(done: str, plain: str, place: Place, today: date) -> bool:
    """Tells whether the words at the place, of done_places, say for sure that it was done: a
    return without `แล้ว` needs a past day, and a last `ไม่รับ` is never sure."""
    start, end = place
    if done == REFUSED:
        return gift_fate.REFUSED_AT_LAST.match(plain, start) is None
    if done != SENT_BACK or gift_fate.BACK_ON_A_DAY.match(plain, start) is None:
        return True
    if _is_to_come(plain, start):
        return False
    day = plain[end : end + _LONGEST_DAY]
    dated = _MONTH_NAMED.search(day) is not None
    past = dated and gift_answer_words.told_day(day, today) is not None
    return past or _ON_A_DAY_BEFORE.match(day) is not None


def seems(done: str, plain: str, place: Place, whole: Place) -> tuple[str, dict[str, Choice]]:
    """Returns what stands behind the thing of what is not sure, and it as an offer: a return on a
    weekday that nothing says is to come, and a refusal where the giver was not called and not asked
    to take it back."""
    start, end = place
    if done == REFUSED:
        clause = plain.rfind(" ", 0, max(start - 1, 0)) + 1
        offered = _OF_THEIRS.search(plain, clause, start) is None
    else:
        offered = not _is_to_come(plain, start) and _WEEKDAY.match(plain, end) is not None
    choice = {gift_fate.DONE: Choice("likely", gift_words.DONE[done], done)} if offered else {}
    return plain[slice(*whole)].strip() if done == SENT_BACK else "", choice


def with_date(words: str, today: date) -> str:
    """Returns words on what was done if they name a day, a weekday with its date; else ""."""
    day = None if mention_spans(words) else gift_answer_words.told_day(words, today)
    if day is not None:
        return f"{words} {short_date(day)}"
    return words if mention_spans(words) else ""


def _is_to_come(plain: str, start: int) -> bool:
    return _WILL_BE.search(plain, gift_fate.led_from(plain, start), start) is not None
