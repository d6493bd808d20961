"""Reads a text in a person's own words and checks its length."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.thai import written_lines
from handlers.understand.unclear import Unclear

# Real words end in some of them: ชนะ, ฐานะ, คุณค่า, เจ้า, บังคับ.
_PARTICLES = pattern_of(
    r"(?:\s*(?<![าชฐธ])(?:นะ|น่ะ)(?=\s*(?:ค|จ|ฮ)))?"
    r"(?:\s*(?:ครับผม|ครับ+|คร[้๊]?าบ+|(?<!บัง)คับ|ค่ะ|คะ|จ้ะ|จ๊ะ|(?<!เ)จ้า|ฮะ)|(?<!\d)\s(?:ค่า|นะ|น่ะ))[\s.!~]*$"
)
_LONGEST_TAIL = 40
_TO_WRITE = pattern_of(
    r"^(?:ช่วย|ขอ|ให้)?(?:เขียน|พิมพ์|ตอบ|บอก|แจ้ง|ใส่)(?:ไป|ไว้|เลย|เขา|พวกเขา|ทุกคน)*ว่า[\s:]*(?=\S{4})"
)
_MOST_PARTICLES = 6
_SETTLED = pattern_of(r"^(?:งั้น|ก็|ขอ|\s)*เอาเป็นว่า[\s:]*(?=\S{4})")
_SETTLED_END = pattern_of(r"\s*(?:ก็)?(?:แล้วกัน|ละกัน)$")
_THANKS = pattern_of(r"(?<=\S\S)\s+(?:ขอบคุณ|ขอบพระคุณ|ขอบใจ)(?:มาก|ล่วงหน้า|อีกครั้ง|ๆ|\s)*$")


def read_prose(text: str, least: int, most: int, more: str, less: str = "ให้สั้นลง") -> str:
    """Returns the words with mended marks and spaces, `least` to `most` letters long.

    Raises Unclear: with the sentence `more` if they are too short; with the limit and the
    instruction `less` if they are too long.
    """
    words = written_lines(text).strip()
    if len(words) < least:
        raise Unclear(more)
    if len(words) > most:
        raise Unclear(f"ข้อความยาวเกิน {most:,} ตัวอักษร กรุณาพิมพ์{less}")
    return words


def without_particles(text: str) -> str:
    """Returns a text without polite particles at its end; all else stays as it is written."""
    for _ in range(_MOST_PARTICLES):
        found = _PARTICLES.search(text, max(0, len(text) - _LONGEST_TAIL))
        if found is None:
            break
        text = text[: found.start()].rstrip()
    return text


def without_order(text: str) -> str:
    """Returns a text for others without the order to write it: `เขียนว่า …`, `ตอบไปว่า …`."""
    return _TO_WRITE.sub("", text, count=1)


def without_talk(text: str) -> str:
    """Returns what is told to a form without what is said to the bot around it: particles, thanks,
    the order to write it, and `เอาเป็นว่า … แล้วกัน`."""
    words = without_particles(text)
    words = without_particles(_THANKS.sub("", words, count=1))
    settled = _SETTLED.match(words)
    if settled is not None:
        return without_particles(_SETTLED_END.sub("", words[settled.end() :], count=1))
    return without_order(words)
