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

from handlers.papers.wording import NO_BREAK
from handlers.understand.dates.date_mentions import MONTHS

_OFFICE = ("เลขาธิการวุฒิสภา", "ผู้อำนวยการ", "ประพฤติมิชอบ")
"""Words of the office that the dictionary lacks or cuts in two."""

_MISREAD = ("การตาม",)
"""Words of the dictionary that would cut other words in two: ดำเนิน|การตาม."""

_PARTS = re.compile(
    "(?:[ก-ฮ]{2,3} )?[0-9๐-๙]{4}(?:\\.[0-9๐-๙]+)*/(?:ว ?)?[0-9๐-๙]+"  # a letter: สว 0004.04/ว43
    "|"
    "พ\\.ศ\\. ?[0-9๐-๙]{4}"  # a year stays with its era
    "|[0-9๐-๙]+(?:[.,/][0-9๐-๙]+)+"  # a number stays with its decimals
    "|(?:[\u0e00-\u0e7f]{1,3}\\.)+"  # abbreviations: ป.ป.ช.
    "|สำนักงาน|สำนัก"  # the dictionary cuts these in two before some names: สำ|นักการ|พิมพ์
    "|(?:(?!สำนัก)[\u0e00-\u0e7f])+|[ ]|[^ \u0e00-\u0e7f]+"
)
_THAI_RUN = re.compile("[\u0e00-\u0e7f]+")
_GRAPHEMES = regex.compile(r"\X")
_BELONG_BEFORE = re.compile("[ๆฯ.,:;!?)\\]”’%]+")
"""Signs that never begin a line; they belong to the word before them."""
_BELONG_AFTER = re.compile("[(\\[“‘]")

_LEADS = ("การ", "ความ", "สำนัก", "ประจำ", "ราย")
"""Words that belong to the next word; no line ends after them."""
_UNITS = frozenset((
    "ฉบับ", "โครงการ", "กิจกรรม", "รายการ", "สำนัก", "บาท", "คน", "ครั้ง", "ไฟล์", "ภาพ", "วัน",
    "เดือน", "เรื่อง", "แนวทาง", "น.", "MB",
))  # fmt: skip
_POINT = re.compile(r"\(?[0-9๐-๙]{1,2}[.)]")
_BEFORE_NUMBERS = ("ที่", "ข้อ", "ว")
_NUMBER = re.compile("[0-9๐-๙][0-9๐-๙.,/]*")
_DAY, _YEAR = re.compile("[0-9๐-๙]{1,2}"), re.compile("[0-9๐-๙]{4}")
_SIGNS = "()[]“”‘’,;:."


@cache
def _dictionary() -> Trie:
    made = dict_trie({*thai_words(), *_OFFICE}.difference(_MISREAD))
    gc.freeze()  # the dictionary stays: searching its nodes for garbage takes a quarter of a second
    return made


@lru_cache(maxsize=4_096)
def pieces(text: str, whole: tuple[str, ...] = (), longest: int = 40) -> list[str]:
    """Returns the text in pieces between which a line may be broken; joined they are the text
    again.

    whole: words that stay in one piece. longest: graphemes that fit a line; a longer piece is cut.
    """
    found: list[str] = []
    for part, kept in _kept_whole(text, whole):
        for piece in _named(part, longest) if kept else _cut(part):
            found += _fitting(piece, longest)
    return _kept_together(found, longest)


def _kept_together(found: Sequence[str], longest: int) -> list[str]:
    """Joins pieces between which no line should end, as far as a line holds them."""
    joined: list[str] = []
    at = 0
    while at < len(found):
        many = _belonging(found, at)
        while many > 1 and len("".join(found[at : at + many])) > longest:
            many -= 2 if found[at + many - 2] == " " else 1
        joined.append("".join(found[at : at + many]))
        at += many
    return joined


def _belonging(found: Sequence[str], at: int) -> int:
    """Returns how many pieces from `at` on belong together: `ความ|โปร่งใส`, `ร้อยละ| |80`, a date."""
    if (many := _tied(found[at:])) > 1:
        return many
    if found[at] in _LEADS:
        return _led(found[at:])
    if (many := _numbered(found, at)) > 1:
        return many
    first, space, second, also, third = [
        piece if piece == " " else piece.strip(_SIGNS)
        for piece in (*found[at : at + 5], "", "", "", "")[:5]
    ]
    if space != " " or not second:
        return 1
    if _DAY.fullmatch(first) and second in MONTHS:
        return 5 if also == " " and _YEAR.fullmatch(third) else 3
    percent = first == "ร้อยละ" and _NUMBER.fullmatch(second)
    counted = _NUMBER.fullmatch(first) and second in _UNITS
    return 3 if percent or counted or first == "ณ" else 1


def _numbered(found: Sequence[str], at: int) -> int:
    """Returns how many pieces a thing and its number are (`ไตรมาส|ที่| |1`), or a number and the
    first word of its item (`7)| |การส่งเสริม`). In a date the month belongs to the day."""
    first, rest = found[at], [*found[at + 1 : at + 6], *[""] * 5]
    if _POINT.fullmatch(first):
        return 2 + _led(found[at + 2 :]) if rest[0] == " " and _THAI_RUN.match(rest[1]) else 1
    if first in _BEFORE_NUMBERS and rest[0] == " " and _NUMBER.match(rest[1]):
        return 1 if rest[2] == " " and rest[3] in MONTHS else 3
    if rest[0] == "ที่" and rest[1].startswith(NO_BREAK):
        return 1 + _tied(found[at + 1 :])
    if rest[0] == "ที่" and rest[1] == " " and _NUMBER.match(rest[2]):
        return 2 if rest[3] == " " and rest[4] in MONTHS else 4
    return 1


def _tied(found: Sequence[str]) -> int:
    """Returns how many pieces belong to the first because of a space at which no line ends."""
    many = 1
    while many < len(found) and (
        found[many].startswith(NO_BREAK) or found[many - 1].endswith(NO_BREAK)
    ):
        many += 1
    return many


def _led(found: Sequence[str]) -> int:
    """Returns how many pieces the leading words and the next word are."""
    for place, piece in enumerate(found):
        if piece not in _LEADS:
            return place + 1 if _THAI_RUN.match(piece) else max(1, place)
    return len(found)


def _named(name: str, longest: int) -> Iterator[str]:
    """Yields a name in one piece; one that is too long for a line in its parts, and then in
    words."""
    for part in [name] if _fits(name, longest) else re.split("( )", name):
        yield from [part] if _fits(part, longest) else _cut(part)


def _fits(text: str, longest: int) -> bool:
    return len(_GRAPHEMES.findall(text)) <= longest


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


def _cut(text: str) -> list[str]:
    found: list[str] = []
    for part in _PARTS.findall(text):
        thai = _THAI_RUN.fullmatch(part) is not None
        for word in _words(part) if thai else (part,):
            _add(found, word)
    return found


def _add(found: list[str], word: str) -> None:
    """Adds the word, joined to the last one if no line may end between them."""
    if not found or word == " ":
        found.append(word)
    elif word == "ๆ" and found[-1] == " " and len(found) > 1:
        found[-2:] = [f"{found[-2]} ๆ"]
    elif found[-1] != " " and (
        _BELONG_BEFORE.fullmatch(word) or _BELONG_AFTER.fullmatch(found[-1][-1])
    ):
        found[-1] += word
    else:
        found.append(word)


@lru_cache(maxsize=4_096)
def _words(text: str) -> tuple[str, ...]:
    """Returns the words of a run of Thai letters; cached, because the rows of a list repeat
    them."""
    found = list(newmm.segment(text, custom_dict=_dictionary(), safe_mode=True))
    return tuple(found) if "".join(found) == text else (text,)


def _fitting(piece: str, longest: int) -> list[str]:
    """Yields a piece that is longer than a line as its words, else in lengths that fit."""
    if len(piece) <= longest:
        return [piece]
    for at in range(longest, 0, -1):
        if piece[:at] in _dictionary() and piece[at:] in _dictionary():
            return [piece[:at], *_fitting(piece[at:], longest)]
    letters = _GRAPHEMES.findall(piece)
    return ["".join(letters[at : at + longest]) for at in range(0, len(letters), longest)]
