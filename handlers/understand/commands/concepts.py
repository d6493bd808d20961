"""Finds the known words of a text and what negates them; decides nothing about their meaning.

Three readings, each more forgiving: as typed; as heard (tone marks, letters of one sound and
letters typed twice are free); and with one letter wrong in a long word.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
from handlers.understand.thai import normalise, sound

# An argument is one character of the private-use area while the words around it are looked for.
_HELD = {"number": "\ue000", "day": "\ue001", "bureau": "\ue002", "code": "\ue003"}
_KIND = {held: kind for kind, held in _HELD.items()}
_LETTER = re.compile("[A-Za-z\u0e01-\u0e4e]")
_TWICE = re.compile("([\u0e01-\u0e4e])\\1+")
_GAP_IN_LATIN = re.compile(r"[\s-]+")
_SYLLABLE = "(?![\u0e30-\u0e3a\u0e45-\u0e4e])"
# ส่งยัง, ส่งยังคะ: whether it is done; ยัง before anything else says that it goes on.
_YET = re.compile(r"(?<!หรือ)(?<!รึ)(?<!แล้ว)ยัง(?=\s*(?:คะ|ค่ะ|ครับ|คับ|นะ|ล่ะ|หละ|อะ|เนี่ย|จ๊ะ|[?]|$))")
_SHORT, _LONG = 3, 6
_ALIKE = 80.0
_NEGATES_WITHIN = 8
_APART, _BEFORE_A_WORD = "=", ">"


class Care(IntEnum):
    """How closely what was typed must be the word."""

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
    """What a text is about: its concepts (`not-receive` where one is negated), the first that says
    more than politeness, its arguments in `plain`, and the share of its letters that is known."""

    concepts: frozenset[str]
    first: str
    spans: list[Span]
    plain: str
    known: float


def read(text: str, care: Care = Care.AS_TYPED) -> Reading:
    """The concepts of the text."""
    plain = normalise(text)
    if care:
        plain = _TWICE.sub(r"\1", plain)
    spans = arguments(plain)
    held = _held(plain, spans)
    if care:
        held = sound(held)
    words = _words(care > 0)
    tokens = list(_tokens(held, words))
    if care == Care.WITH_SLIPS:
        tokens = sorted([*tokens, *_slipped(held, tokens)], key=lambda token: token.start)
    named = list(_negated(tokens))
    first = next((name for name in named if name not in LEADING | SMALL_WORDS), "")
    unknown = sum(len(_LETTER.findall(gap)) for gap, _ in _gaps(held, tokens))
    return Reading(frozenset(named), first, spans, plain, 1.0 - unknown / max(1, len(plain)))


def _held(plain: str, spans: list[Span]) -> str:
    pieces, at = [], 0
    for span in spans:
        pieces += [plain[at : span.start], _HELD[span.kind]]
        at = span.end
    return "".join([*pieces, plain[at:]])


@dataclass(frozen=True)
class _Words:
    """The lexicon as one pattern, and each spelling's concept and how apart it must stand."""

    pattern: re.Pattern[str]
    concepts: Mapping[str, tuple[str, str]]


@cache
def _words(heard: bool) -> _Words:
    concepts: dict[str, tuple[str, str]] = {}
    for word, concept, mark in spellings():
        key = sound(_TWICE.sub(r"\1", word)) if heard else word
        # Without their tones short words are found in everything (ช้า in กาชาด).
        apart = mark or (_APART if heard and len(key) <= _SHORT else "")
        # Of two words that sound alike the first declared has it.
        concepts.setdefault(key, (concept, apart))
    pattern = re.compile(f"(?:{_either(concepts)}){_SYLLABLE}|[\ue000-\ue003]", re.IGNORECASE)
    return _Words(pattern, concepts)


def _either(words: Iterable[str]) -> str:
    """All words as one pattern, by their first letter, the longest first."""
    heads: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=len, reverse=True):
        heads[word[0]].append(_spelled(word)[len(re.escape(word[0])) :])
    return "|".join(f"{re.escape(head)}(?:{'|'.join(tails)})" for head, tails in heads.items())


def _spelled(word: str) -> str:
    """Nogift is typed in two words as well, or with a dash."""
    return r"no[\s-]*gift" if word == "nogift" else re.escape(word)


def _tokens(held: str, words: _Words) -> Iterator[Token]:
    found = [*words.pattern.finditer(held), *_YET.finditer(held)]
    found.sort(key=lambda match: match.start())
    starts, ends = {m.start() for m in found}, {m.end() for m in found}
    for match in found:
        concept, apart = _concept(match[0], words)
        start, end = match.span()
        before = start in ends or not _LETTER.match(held[start - 1 : start] or "-")
        after = end in starts or (apart == _APART and not _LETTER.match(held[end : end + 1] or "-"))
        if not apart or (after and (before or apart == _BEFORE_A_WORD)):
            yield Token(concept, start, end)


def _concept(found: str, words: _Words) -> tuple[str, str]:
    if found in _KIND:
        return _KIND[found], ""
    known = words.concepts.get(_GAP_IN_LATIN.sub("", found).lower())
    return known or ("yet", "")


def _slipped(held: str, tokens: list[Token]) -> Iterator[Token]:
    """Long words with one letter wrong, in what is left over."""
    for gap, start in _gaps(held, tokens):
        word = _nearest(gap) if len(gap) >= _LONG - 1 else None
        if word:
            yield Token(_words(True).concepts[word][0], start, start + len(gap))


def _nearest(gap: str) -> str | None:
    near = process.extractOne(
        gap, _long(), scorer=fuzz.partial_ratio, score_cutoff=_ALIKE, processor=None
    )
    place = fuzz.partial_ratio_alignment(near[0], gap) if near else None
    if near is None or place is None:
        return None
    return near[0] if OSA.distance(near[0], gap[place.dest_start : place.dest_end]) <= 1 else None


@cache
def _long() -> list[str]:
    concepts = _words(True).concepts
    return [w for w, (c, _) in concepts.items() if len(w) >= _LONG and c not in NEGATIONS]


def _gaps(held: str, tokens: list[Token]) -> Iterator[tuple[str, int]]:
    at = 0
    for token in [*tokens, Token("", len(held), len(held))]:
        if token.start > at:
            yield held[at : token.start], at
        at = max(at, token.end)


def _negated(tokens: list[Token]) -> Iterator[str]:
    """Each concept, under another name where a negation stands before it; a negation of nothing
    near by is told as such (รายงานไม่ได้)."""
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
