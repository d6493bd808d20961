"""Reads words by which somebody takes back what they have just decided: `เปลี่ยนใจ อนุมัติไปก่อนละกัน`."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending


@dataclass(frozen=True)
class ChangedMind:
    """words: what is wanted instead, without what only softens it; may be "".

    surely: the words can be nothing else; `ไม่ใช่` may also begin a reason.
    """

    words: str
    surely: bool


_LONGEST = 100
_OOPS = (
    rf"(?:(?:{SLIPS}|{SIGHS}|เออ|อืม)"
    r"(?:ค่ะ|ครับ|นะ|[\s,])*){0,4}"
)
_MIND = (
    r"(?P<surely>(?:ขอ)?เปลี่ยนใจ)|(?P<slip>กดผิด|เลือกผิด|พิมพ์ผิด|ตอบผิด)(?:ปุ่ม|ข้อ|อัน)?(?:ไป)?"
    r"|ไม่ใช่(?:สิ|ๆ)?|ไม่เอา|เปลี่ยนเป็น|ขอเปลี่ยน(?:เป็น)?"
)
_BEGUN = pattern_of(rf"{_OOPS}(?:{_MIND})(?:แล้ว|ละ|ค่ะ|ครับ|คับ|นะ|[\s,])*")
_SOFTENED = pattern_of(
    r"(?:\s|ไปก่อน|ไว้ก่อน|ไป|ก่อน|เลย|ดีกว่า|(?:ก็)?แล้วกัน|(?:ก็)?ละกัน|แทน|ก็ได้|ก็พอ|ค่ะ|ครับ|นะ)$"
)


def changed_mind(text: str) -> ChangedMind | None:
    """Returns what is wanted instead; None for words that take nothing back.

    Words that take nothing back in so many words (`อนุมัติดีกว่า`) are for the caller to read.
    """
    plain = _plain(text)
    found = _BEGUN.match(plain) if len(plain) <= _LONGEST else None
    if found is None:
        return None
    words = without_softening(plain[found.end() :])
    if not words and found["slip"] in _MAY_BE_OF_PAPERS:
        return None
    return ChangedMind(words, found["surely"] is not None)


_MAY_BE_OF_PAPERS = ("พิมพ์ผิด", "ตอบผิด")
"""Alone, these may say what is wrong with what is being decided on."""


def without_softening(text: str) -> str:
    """Returns the words without the particles at their end that only soften a wish."""
    words = _plain(text)
    for _ in range(6):
        less = without_polite_ending(_SOFTENED.sub("", words))
        if less == words:
            break
        words = less
    return words


def _plain(text: str) -> str:
    return without_polite_ending(normalise(text)).strip()
