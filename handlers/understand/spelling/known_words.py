"""The words by which spelling is mended, how common each is and which follow each other.

`make wishes` counts them in the sentences of `wishes/sentences.tsv` and writes `words.bin`.
"""

import struct
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from sys import intern

WORDS = Path(__file__).with_name("words.bin")
LONGEST_WORD = 18
_TONES = str.maketrans("", "", "\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c")
_PAIR = struct.Struct("<HB")
_STEP = 10
"""A cost of 1 is stored as this."""


@dataclass(frozen=True)
class KnownWords:
    """Costs are negative logarithms of how likely a word is: rare words cost more."""

    words: Sequence[str]
    cost: Sequence[float]
    """Of each word, by its place in `words`."""
    place: Mapping[str, int]
    pairs: Sequence[bytes]
    """For each word those that often follow it, as they are stored."""
    toneless: Mapping[str, Sequence[int]]
    """The words that are the same without tone marks, by this form."""
    next_letters: Mapping[str, str]
    """For each beginning of a toneless form the letters that go on with it."""


@lru_cache(maxsize=1024)
def costs(pairs: bytes) -> Mapping[int, float]:
    """Returns by their places what the words of stored pairs cost. A table of every word would take
    ten times as much as its bytes."""
    return {other: cost / _STEP for other, cost in _PAIR.iter_unpack(pairs)}


def without_tones(text: str) -> str:
    """Returns the text without marks of tone, ็ and ์."""
    return text.translate(_TONES)


def packed(costs: Mapping[str, float], pairs: Mapping[tuple[str, str], float]) -> bytes:
    """Returns words with their costs, and pairs with the cost of the second, as they are stored."""
    words = sorted(costs)
    place = {word: at for at, word in enumerate(words)}
    after: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for (first, second), cost in sorted(pairs.items()):
        after[place[first]].append((place[second], cost))
    lines = [
        f"{word}\t{_rounded(costs[word])}\t"
        + b"".join(_PAIR.pack(other, _rounded(cost)) for other, cost in after[at]).hex()
        for at, word in enumerate(words)
    ]
    return zlib.compress("\n".join(lines).encode(), 9)


def _rounded(cost: float) -> int:
    return min(255, round(cost * _STEP))


@cache
def known_words() -> KnownWords:
    """Returns the stored words."""
    words, costs, pairs = [], [], []
    for line in zlib.decompress(WORDS.read_bytes()).decode().split("\n"):
        word, cost, after = line.split("\t")
        words.append(word)
        costs.append(int(cost) / _STEP)
        pairs.append(bytes.fromhex(after))
    toneless: defaultdict[str, tuple[int, ...]] = defaultdict(tuple)
    for at, word in enumerate(words):
        toneless[without_tones(word)] += (at,)
    place = {word: at for at, word in enumerate(words)}
    return KnownWords(words, costs, place, pairs, dict(toneless), _next_letters(toneless))


def _next_letters(forms: Iterable[str]) -> Mapping[str, str]:
    following: dict[str, str] = {}
    for form in forms:
        for end in range(len(form)):
            head, letter = form[:end], intern(form[end])  # one object serves all
            known = following.get(head, "")
            if letter not in known:
                following[head] = known + letter
        following.setdefault(form, "")
    return following
