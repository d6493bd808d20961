"""Finds the known words of a text and what negates them.

There are three ways of reading: as typed; as heard (tone marks, letters of one sound and doubled
letters are free); and with one wrong letter in a long word.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from handlers.understand.commands.arguments import Span, arguments
from handlers.understand.commands.lexicon import (
    LEADING,
    NEGATIONS,
    PASSED_OVER,
    SMALL_WORDS,
    spellings,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.thai import normalise, repeats, sound

# While words are searched, one character of the private-use area stands for an argument.
_PLACEHOLDER = {"number": "\ue000", "day": "\ue001", "bureau": "\ue002", "code": "\ue003"}
_KIND = {text: kind for kind, text in _PLACEHOLDER.items()}
_LETTER = pattern_of("[A-Za-z\u0e01-\u0e4e]")
_TWICE = pattern_of("([\u0e01-\u0e4e])\\1+")
_ONE_LETTER = pattern_of("[\u0e01-\u0e2e]")
_GAP_IN_LATIN = pattern_of(r"[\s-]+")
_SYLLABLE = "(?![\u0e30-\u0e3a\u0e45-\u0e4e])"
# ส่งยัง, ส่งยังคะ ask whether it is done; ยัง before other words says that it goes on.
_YET = pattern_of(r"(?<!หรือ)(?<!รึ)(?<!แล้ว)ยัง(?=\s*(?:คะ|ค่ะ|ครับ|คับ|นะ|ล่ะ|หละ|อะ|เนี่ย|จ๊ะ|[?]|$))")
_SHORT, _LONG = 3, 6
_ALIKE = 80.0
_NEGATES_WITHIN = 8
_APART, _BEFORE_A_WORD = "=", ">"


class Care(IntEnum):
    """How closely the typed letters must match a word."""

    AS_TYPED = 0
    AS_HEARD = 1
    WITH_SLIPS = 2


@dataclass(frozen=True)
class Token:
    """A known word or an argument at [start, end) of the text."""

    concept: str
    start: int
    end: int


@dataclass(frozen=True)
class Reading:
    """What a text is about."""

    concepts: frozenset[str]
    """Negated ones under another name (`not-receive`)."""
    first: str
    """The first concept that is more than politeness."""
    spans: Sequence[Span]
    """The arguments in `plain`."""
    plain: str
    known: float
    """The share of its letters that belong to known words, 0 to 1."""


@read_once
def read(text: str, care: Care = Care.AS_TYPED) -> Reading:
    """Returns the concepts of the text."""
    plain = normalise(text)
    if care and repeats(plain):
        plain = _TWICE.sub(r"\1", plain)
    spans = arguments(plain)
    text = _with_placeholders(plain, spans)
    if care:
        text = sound(text)
    words = _words(care > 0)
    tokens = list(_tokens(text, words))
    if care == Care.WITH_SLIPS:
        tokens = sorted([*tokens, *_slipped(text, tokens)], key=lambda token: token.start)
    named = list(_negated(tokens))
    first = next((name for name in named if name not in LEADING | SMALL_WORDS), "")
    unknown = sum(len(_LETTER.findall(gap)) for gap, _ in _gaps(text, tokens))
    return Reading(frozenset(named), first, spans, plain, 1.0 - unknown / max(1, len(plain)))


def _with_placeholders(plain: str, spans: Sequence[Span]) -> str:
    pieces, at = [], 0
    for span in spans:
        pieces += [plain[at : span.start], _PLACEHOLDER[span.kind]]
        at = span.end
    return "".join([*pieces, plain[at:]])


@dataclass(frozen=True)
class _Words:
    """The lexicon as one pattern."""

    pattern: re.Pattern[str]
    concepts: Mapping[str, tuple[str, str]]
    """For each spelling its concept and its mark (see lexicon.py)."""


@cache
def _words(heard: bool) -> _Words:
    concepts: dict[str, tuple[str, str]] = {}
    for word, concept, mark in spellings():
        key = sound(_TWICE.sub(r"\1", word)) if heard else word
        # Without tones, short words are found inside others (ช้า in กาชาด).
        apart = mark or (_APART if heard and len(key) <= _SHORT else "")
        # If two words sound the same, the first declared one counts.
        concepts.setdefault(key, (concept, apart))
    pattern = pattern_of(f"(?:{_either(concepts)}){_SYLLABLE}|[\ue000-\ue003]", re.IGNORECASE)
    return _Words(pattern, concepts)


def _either(words: Iterable[str]) -> str:
    """Returns all words as one pattern, by their first letter, longest first."""
    heads: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=len, reverse=True):
        heads[word[0]].append(_spelled(word)[len(re.escape(word[0])) :])
    return "|".join(f"{re.escape(head)}(?:{'|'.join(tails)})" for head, tails in heads.items())


def _spelled(word: str) -> str:
    """Returns the word as a pattern: nogift is also typed as two words or with a dash."""
    return r"no[\s-]*gift" if word == "nogift" else re.escape(word)


def _tokens(text: str, words: _Words) -> Iterator[Token]:
    found = [*words.pattern.finditer(text), *_YET.finditer(text)]
    found.sort(key=lambda match: match.start())
    # What is left of งง by its sound is one letter, which ends other syllables: ล้าง.
    starts = {m.start() for m in found if not _ONE_LETTER.fullmatch(m[0])}
    ends = {m.end() for m in found}
    for match in found:
        concept, apart = _concept(match[0], words)
        start, end = match.span()
        before = start in ends or not _LETTER.match(text[start - 1 : start] or "-")
        after = end in starts or (apart == _APART and not _LETTER.match(text[end : end + 1] or "-"))
        if not apart or (after and (before or apart == _BEFORE_A_WORD)):
            yield Token(concept, start, end)


def _concept(found: str, words: _Words) -> tuple[str, str]:
    if found in _KIND:
        return _KIND[found], ""
    known = words.concepts.get(_GAP_IN_LATIN.sub("", found).lower())
    return known or ("yet", "")


def _slipped(text: str, tokens: list[Token]) -> Iterator[Token]:
    """Yields long words with one wrong letter, in the text that is left."""
    for gap, start in _gaps(text, tokens):
        word = _nearest(gap) if len(gap) >= _LONG - 1 else None
        if word:
            yield Token(_words(True).concepts[word][0], start, start + len(gap))


def _nearest(gap: str) -> str | None:
    likely = _likely(gap)
    near = process.extractOne(
        gap, likely, scorer=fuzz.partial_ratio, score_cutoff=_ALIKE, processor=None
    )
    place = fuzz.partial_ratio_alignment(near[0], gap) if near else None
    if near is None or place is None:
        return None
    return near[0] if OSA.distance(near[0], gap[place.dest_start : place.dest_end]) <= 1 else None


def _likely(gap: str) -> list[str]:
    """Returns the long words that may stand in the gap with one wrong letter: a half of them does
    as it is. All others are not compared, which took longer than all else of reading."""
    halves, most = _halves()
    pieces = {
        gap[at:end]
        for at in range(len(gap) - _SHORT + 1)
        for end in range(at + _SHORT, min(len(gap), at + most) + 1)
    }
    found = {place for piece in pieces & halves.keys() for place in halves[piece]}
    return [_long()[place] for place in sorted(found)]  # of two alike the first declared one counts


@cache
def _halves() -> tuple[Mapping[str, list[int]], int]:
    """Returns the places of the long words by what one wrong letter leaves of them as it is, and
    the most letters of that: either half, or the first one with the letters in the middle swapped.
    """
    halves: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(_long()):
        middle = len(word) // 2
        for half in (word[:middle], word[middle:], word[: middle - 1] + word[middle]):
            halves[half].append(place)
    return halves, max(map(len, halves))


@cache
def _long() -> list[str]:
    concepts = _words(True).concepts
    return [w for w, (c, _) in concepts.items() if len(w) >= _LONG and c not in NEGATIONS]


def _gaps(text: str, tokens: list[Token]) -> Iterator[tuple[str, int]]:
    at = 0
    for token in [*tokens, Token("", len(text), len(text))]:
        if token.start > at:
            yield text[at : token.start], at
        at = max(at, token.end)


def _negated(tokens: list[Token]) -> Iterator[str]:
    """Yields each concept, under another name after a negation; a negation of nothing near is a
    concept of its own (รายงานไม่ได้)."""
    negation: Token | None = None
    for token in tokens:
        if negation and token.start - negation.end > _NEGATES_WITHIN:
            yield negation.concept
            negation = None
        if token.concept in NEGATIONS:
            negation = negation or token
        elif negation and token.concept in PASSED_OVER:
            yield token.concept
        else:
            yield f"{negation.concept}-{token.concept}" if negation else token.concept
            negation = None
    if negation:
        yield negation.concept
