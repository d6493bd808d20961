"""Cuts Thai texts into words by a dictionary, to find where a line may be broken."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import regex
from pythainlp.corpus import thai_words
from pythainlp.tokenize import newmm
from pythainlp.util import Trie, dict_trie

from handlers.papers.printing import line_rules
from handlers.papers.printing.letter_widths import width
from handlers.papers.printing.line_rules import FREE, INSIDE_NAMES, NAMES

_OFFICE = (
    "เลขาธิการวุฒิสภา", "ผู้อำนวยการ", "ผู้รับบริการ", "ประพฤติมิชอบ", "จิตอาสา", "จิตสาธารณะ", "ตัวชี้วัด",
    "ประมวลจริยธรรม", "เบิกจ่าย", "เกียรติบัตร", "องค์ความรู้", "ระดมความคิด", "แหล่งเรียนรู้", "กลุ่มงาน",
    "หัวหน้ากลุ่มงาน", "ครั้งที่", "วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์", "วันอาทิตย์",
)  # fmt: skip
"""Words of the office that the dictionary lacks or cuts in two."""

_MISREAD = ("การตาม",)
"""Words of the dictionary that would cut other words in two: ดำเนิน|การตาม."""

_PARTS = re.compile(
    "[0-9๐-๙]+(?:[.,/:-][0-9๐-๙]+)*[A-Za-z]*"  # a number stays with its decimals
    "|(?:[\u0e00-\u0e4e]{1,3}\\.)+"  # abbreviations: ป.ป.ช.
    "|สำนักงาน|สำนัก"  # the dictionary cuts these in two before some names: สำ|นักการ|พิมพ์
    "|(?:(?!สำนัก)[\u0e00-\u0e4e])+"
    "|[ \u00a0]|[^ \u00a0\u0e00-\u0e7f]+|[\u0e4f-\u0e7f]"
)
_THAI_RUN = re.compile("[\u0e00-\u0e4e]+")
_SPACED = re.compile(" |[^ ]+")
_BLANKS = " \u00a0"
_GRAPHEMES = regex.compile(r"\X")
_STEPS = re.compile(r"(?<=[/.?&=_@-])(?=[^/.?&=_@-])")
"""Where an address that no line holds is cut first."""


@cache
def _dictionary() -> Trie:
    made = dict_trie({*thai_words(), *_OFFICE}.difference(_MISREAD))
    gc.freeze()  # the dictionary stays: searching its nodes for garbage takes a quarter of a second
    return made


@lru_cache(maxsize=4_096)
def pieces(text: str, whole: tuple[str, ...] = (), longest: float = 40) -> list[str]:
    """Returns the text in pieces between which a line may be broken; joined they are the text
    again.

    whole: words that stay in one piece. longest: letters that fit a line (`letter_widths.width`); a
    wider piece is cut.
    """
    words: list[str] = []
    of_names: dict[int, int] = {}
    for part, kept in _kept_whole(text, whole):
        for place, piece in enumerate(_SPACED.findall(part) if kept else (part,)):
            cut = [piece] if kept and width(piece) <= longest else _cut(piece, longest)
            if kept:
                first = len(words)
                of_names |= dict.fromkeys(range(first + 1, first + len(cut)), INSIDE_NAMES)
                of_names |= {first: NAMES} if place else {}
            words += cut
    holds = line_rules.holds(words)
    for number, hold in of_names.items():
        holds[number] = max(holds[number], hold)
    return list(_joined(words, holds, longest))


def _joined(words: Sequence[str], holds: Sequence[int], longest: float) -> Iterator[str]:
    """Yields the words, joined where they hold together."""
    first = 0
    for number in range(1, len(words) + 1):
        if number == len(words) or holds[number] == FREE:
            yield from _fitting(words[first:number], holds[first:number], longest)
            first = number


def _fitting(words: Sequence[str], holds: Sequence[int], longest: float) -> Iterator[str]:
    """Yields words that hold together in one piece; in more, cut at the weakest hold, if no line
    holds them."""
    text = "".join(words)
    if len(words) == 1 or width(text) <= longest:
        yield text
        return
    at = holds.index(min(holds[1:]), 1)
    yield from _fitting(words[:at], holds[:at], longest)
    if words[at] in _BLANKS and at + 1 < len(words):
        yield words[at]
        at += 1
    yield from _fitting(words[at:], holds[at:], longest)


def _parted(word: str, longest: float) -> Iterator[str]:
    """Yields a word that no line holds: as shorter words, as the steps of an address, else in parts
    about alike, so that no letter stands alone."""
    found = _shorter_words(word, longest)
    if found:
        yield from found
        return
    steps = _STEPS.split(word)
    if len(steps) > 1:
        for step in steps:
            yield from [step] if width(step) <= longest else _parted(step, longest)
        return
    letters = _GRAPHEMES.findall(word)
    share = width(word) / -(-width(word) // longest)
    part, wide = "", 0.0
    for letter in letters:
        if part and (wide >= share or wide + width(letter) > longest):
            yield part
            part, wide = "", 0.0
        part, wide = part + letter, wide + width(letter)
    yield part


def _shorter_words(word: str, longest: float) -> list[str]:
    """Returns the word as shorter words that fit a line, the first as long as possible."""
    known = _dictionary()
    for at in range(len(word) - 1, 1, -1):
        if word[:at] in known and width(word[:at]) <= longest:
            rest = word[at:]
            if rest in known and width(rest) <= longest:
                return [word[:at], rest]
            if more := _shorter_words(rest, longest):
                return [word[:at], *more]
    return []


def _kept_whole(text: str, whole: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """Yields the text around the words that stay in one piece, and these words (True)."""
    named = _named_ones(whole)
    for place, part in enumerate(named.split(text) if named is not None else [text]):
        if part:
            yield part, place % 2 == 1


@lru_cache(maxsize=16)
def _named_ones(whole: tuple[str, ...]) -> re.Pattern[str] | None:
    """Returns a pattern for the words that stay in one piece, longest first; None for none."""
    named = sorted({each for each in whole if each}, key=len, reverse=True)
    return re.compile("(" + "|".join(map(re.escape, named)) + ")") if named else None


def _cut(text: str, longest: float) -> list[str]:
    """Returns the words of the text; one that no line holds with its signs in parts."""
    words: list[str] = []
    for part in _PARTS.findall(text):
        words += _words(part) if _THAI_RUN.fullmatch(part) else (part,)
    found: list[str] = []
    for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False):
        opened = width(before[-1]) if before[-1:] in line_rules.OPENING else 0.0
        closed = width(after[0]) if after[:1] in line_rules.CLOSING else 0.0
        if width(word) + opened + closed <= longest:
            found.append(word)
        else:
            found += _beside_signs(word, opened, closed, longest)
    return found


def _beside_signs(word: str, opened: float, closed: float, longest: float) -> Sequence[str]:
    """Returns a word in parts that fit with the signs beside it, so wide before and behind it."""
    for room in (longest, longest - opened - closed):
        parts = _shorter_words(word, room)
        if parts and max(width(parts[0]) + opened, width(parts[-1]) + closed) <= longest:
            return parts
    return [word] if width(word) <= longest else list(_parted(word, longest))


@lru_cache(maxsize=4_096)
def _words(text: str) -> tuple[str, ...]:
    """Returns the words of a run of Thai letters; cached, because the rows of a list repeat
    them."""
    found = list(newmm.segment(text, custom_dict=_dictionary(), safe_mode=True))
    return tuple(found) if "".join(found) == text else (text,)
