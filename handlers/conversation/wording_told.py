"""Takes what is said of the wording of a text that others will read, behind its question.

The bot writes no wording of its own: it shows the paragraph that is meant and takes its new words.
"""

from __future__ import annotations

from collections.abc import Callable

from handlers.context import Context
from handlers.conversation.controls import confirms, word_of
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.messages import cut_graphemes
from handlers.understand.corrections.correction_vocabulary import ADD, CUT, MEND, SLIPS
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise
from handlers.understand.told.dictated_on import goes_on
from handlers.understand.unclear import Unclear
from handlers.understand.wishes.wording_wished import (
    LAST,
    WHOLE,
    paragraph_told,
    wording_wished,
)

_AWAITED = "reworded"
"""Hidden answer: of which paragraph the new words are awaited; None where none are."""
_SHOWN, _LEAST = 200, 12
_WISHED = (
    "รับทราบเรื่องถ้อยคำ ยังไม่ได้แก้และยังไม่ได้ส่ง บอตไม่เรียบเรียงแทน\n{place}ตอนนี้: “{now}”\n"
    "กรุณาพิมพ์ถ้อยคำใหม่ของส่วนนี้ทั้งหมด บอตจะให้ดูก่อนแก้"
)
_NO_SUCH = (
    "ข้อความนี้มี {count} ย่อหน้า ยังไม่ได้แก้ กรุณาบอกว่าย่อหน้าใด เช่น พิมพ์ “ย่อหน้าที่ {count} เป็น” ตามด้วยถ้อยคำใหม่"
)
_READ = "อ่าน"
"""Who has read what is typed speaks of it, whatever is asked now."""
_ORDERS = pattern_of(rf"(?:ขอ|ช่วย|งั้น|ใน|ตรง|ข้อ|หัวเรื่อง|{SLIPS}|{POLITE}|\s)*(?:{MEND}|{CUT}|{ADD})")
_MENDED = "แก้{place}แล้ว ยังไม่ได้ส่ง"


def heeded(
    text: str,
    at: str,
    context: Context,
    answers: Answers,
    step: str,
    read: Callable[[str, Context, Answers], str],
) -> Heeded | None:
    """Returns the text with a paragraph as it is told anew or dictated behind it, or asks for its
    new words where only another wording is wished; None for other words.

    step: the question of the text. read: reads it; raises Unclear.
    """
    letter = answers.get(step)
    if at == step or not isinstance(letter, str):
        return None
    if told := paragraph_told(text):
        return _mended(letter, *told, context, answers, step, read)
    alone = at == REVIEW or _READ in text
    place = wording_wished(text, alone)
    if place is not None:
        return _asked(letter, place)
    awaited = answers.get(_AWAITED)
    if awaited is None and goes_on(text):
        more = _read(f"{letter}\n{text.strip()}", context, answers, read)
        return Heeded({step: more}) if isinstance(more, str) else more
    if awaited is None or at != REVIEW or not _is_text(text):
        return None
    new = _with(letter, awaited, text.strip())
    found = _read(new or letter, context, answers, read)
    return Heeded({step: found, _AWAITED: None}) if isinstance(found, str) else found


def _asked(letter: str, place: int) -> Heeded:
    parts = _paragraphs(letter)
    place = WHOLE if len(parts) == 1 else place
    if place > len(parts):
        return Heeded(told=_NO_SUCH.format(count=len(parts)))
    now = letter if place == WHOLE else parts[place if place == LAST else place - 1]
    told = _WISHED.format(place=_called(place), now=cut_graphemes(now, _SHOWN))
    return Heeded({_AWAITED: place}, told=told, at_once=True)


def _mended(
    letter: str,
    place: int,
    words: str,
    context: Context,
    answers: Answers,
    step: str,
    read: Callable[[str, Context, Answers], str],
) -> Heeded:
    new = _with(letter, place, words)
    if new is None:
        return Heeded(told=_NO_SUCH.format(count=len(_paragraphs(letter))))
    found = _read(new, context, answers, read)
    if isinstance(found, Heeded):
        return found
    told = _MENDED.format(place=_called(place))
    return Heeded({step: found, _AWAITED: None}, told=told, at_once=True)


def _read(
    new: str,
    context: Context,
    answers: Answers,
    read: Callable[[str, Context, Answers], str],
) -> str | Heeded:
    try:
        return read(new, context, answers)
    except Unclear as unclear:
        return Heeded(told=unclear.hint)


def _with(letter: str, place: int, words: str) -> str | None:
    """Returns the text with these words as that paragraph; None if it has none of that number."""
    if place == WHOLE:
        return words
    lines = letter.split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    if place > len(filled):
        return None
    lines[filled[place if place == LAST else place - 1]] = words
    return "\n".join(lines)


def _paragraphs(letter: str) -> list[str]:
    return [line for line in letter.split("\n") if line.strip()]


def _called(place: int) -> str:
    if place == WHOLE:
        return "ข้อความ"
    return "ย่อหน้าสุดท้าย" if place == LAST else f"ย่อหน้าที่ {place} "


def _is_text(text: str) -> bool:
    """Tells whether the words may be the new wording: neither steering, ordering nor asking."""
    if (
        _ORDERS.match(normalise(text))
        or len(fold(text)) < _LEAST
        or word_of(text) is not None
        or confirms(text)
    ):
        return False
    return read_kind(text).kind is SentenceKind.ANSWER
