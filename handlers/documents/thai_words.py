"""Where a Thai line may be broken: texts cut into words by a dictionary; changes no letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

import regex
from pythainlp.corpus import thai_words
from pythainlp.tokenize import newmm
from pythainlp.util import Trie, dict_trie

_OFFICE = ("เลขาธิการวุฒิสภา", "ผู้อำนวยการ", "ประพฤติมิชอบ")
"""Words of the office that the dictionary has not or cuts in two."""

_PARTS = re.compile(
    "พ\\.ศ\\. ?[0-9๐-๙]{4}"  # a year stays with its era
    "|[0-9๐-๙]+(?:[.,][0-9๐-๙]+)+"  # a number stays with its digits behind the point
    "|(?:[\u0e00-\u0e7f]{1,3}\\.)+"  # abbreviations: ป.ป.ช.
    "|[\u0e00-\u0e7f]+|[ ]|[^ \u0e00-\u0e7f]+"
)
_THAI_RUN = re.compile("[\u0e00-\u0e7f]+")
_GRAPHEMES = regex.compile(r"\X")
_BELONG_BEFORE = re.compile("[ๆฯ.,:;!?)\\]”’%]+")
"""Signs that never begin a line: they belong to the word before them."""
_BELONG_AFTER = re.compile("[(\\[“‘]")


@cache
def _dictionary() -> Trie:
    return dict_trie({*thai_words(), *_OFFICE})


@lru_cache(maxsize=4_096)
def pieces(text: str, whole: tuple[str, ...] = (), longest: int = 40) -> list[str]:
    """The text in pieces between which a line may be broken; joined they are the text again.

    whole: words kept in one piece. longest: graphemes that fit a line; what is longer is cut.
    """
    found: list[str] = []
    for part, kept in _kept_whole(text, whole):
        for piece in _named(part, longest) if kept else _cut(part):
            found += _fitting(piece, longest)
    return found


def _named(name: str, longest: int) -> Iterator[str]:
    """A name in one piece; one that no line holds in its parts, and only then in words."""
    for part in [name] if _fits(name, longest) else re.split("( )", name):
        yield from [part] if _fits(part, longest) else _cut(part)


def _fits(text: str, longest: int) -> bool:
    return len(_GRAPHEMES.findall(text)) <= longest


def _kept_whole(text: str, whole: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The text around the words that stay in one piece, and these (True)."""
    named = sorted({each for each in whole if each}, key=len, reverse=True)
    if not named:
        yield text, False
        return
    split = re.compile("(" + "|".join(map(re.escape, named)) + ")")
    for place, part in enumerate(split.split(text)):
        if part:
            yield part, place % 2 == 1


def _cut(text: str) -> list[str]:
    found: list[str] = []
    for part in _PARTS.findall(text):
        thai = _THAI_RUN.fullmatch(part) is not None
        for word in _words(part) if thai else [part]:
            _add(found, word)
    return found


def _add(found: list[str], word: str) -> None:
    """The word behind the others, or one with the last where no line may end between them."""
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


@cache
def _segmenter() -> Callable[[str], list[str]]:
    dictionary = _dictionary()
    return lambda text: list(newmm.segment(text, custom_dict=dictionary, safe_mode=True))


def _words(text: str) -> list[str]:
    found = _segmenter()(text)
    return found if "".join(found) == text else [text]


def _fitting(piece: str, longest: int) -> list[str]:
    """What is longer than a line: the words it is made of, else lengths that fit one."""
    if len(piece) <= longest:
        return [piece]
    for at in range(longest, 0, -1):
        if piece[:at] in _dictionary() and piece[at:] in _dictionary():
            return [piece[:at], *_fitting(piece[at:], longest)]
    letters = _GRAPHEMES.findall(piece)
    return ["".join(letters[at : at + longest]) for at in range(0, len(letters), longest)]
