"""What people say around a question when they ask the bot in front of others."""

from __future__ import annotations

from handlers.understand.commands.courtesies import without_salute
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_LEAST = 8
"""Letters of a clause that may be a question by itself."""

_ASIDE = pattern_of(
    r"(?>(?:(?:ฝาก|ขอ|รบกวน|อยาก)?(?:สอบ)?ถาม|ช่วย(?:ตอบ|บอก)|(?:ตอบ|บอก)(?=หน่อย))"
    r"(?:ที|หน่อย|ด้วย|นิด|นึง|พี่|น้อง|เขา|ๆ|ว่า|ค่?ะ|ครับ|คับ|นะ|\s)*)(?=\S)"
)
_POLITE_END = pattern_of(r"(?:นะ)?(?:ครับ|ค่?ะ|คับ)(?=\s\S)")
_CALLED = pattern_of(
    r"(?:\s|(?<=คะ)|(?<=ค่ะ)|(?<=ครับ)|(?<=จ๊ะ))(?:(?:พี่|น้อง|เพื่อน)\s?ๆ|ทุก(?:คน|ท่าน)|ท่าน|พี่|น้อง|แอด(?:มิน)?)(?:ครับ|ค่?ะ|ๆ|\s)*$"
)


def without_calls(text: str) -> str:
    """Returns the words without who is called and that something is asked: `ฝากถามหน่อยครับว่า…`,
    `… คะ พี่ ๆ`. Unchanged if nothing else is left."""
    plain = normalise(text)
    inner = without_salute(plain)
    asked = _ASIDE.match(inner)
    inner = _CALLED.sub("", inner[asked.end() :] if asked is not None else inner).strip()
    return inner if inner and inner != plain else text


def first_clause(text: str) -> str:
    """Returns what stands before the first polite word that a space follows (`…ยังไงคะ พี่เพิ่งมา`), ""
    if that is nothing to read."""
    ended = _POLITE_END.search(normalise(text))
    first = normalise(text)[: ended.start()] if ended is not None else ""
    return first if len(first) >= _LEAST else ""


def last_clause(text: str) -> str:
    """Returns what stands after the last space, "" if that is nothing to read."""
    _, _, last = normalise(text).rpartition(" ")
    return last if len(last) >= _LEAST else ""
