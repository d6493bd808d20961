"""The words by which spelling is mended, how common each is and which follow each other.

`make wishes` counts them in the sentences of `wishes/sentences.tsv` and writes `words.bin`.
"""

import struct
import zlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

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
    after: Sequence[Mapping[int, float]]
    """For each word the cost of those that often follow it."""
    toneless: Mapping[str, Sequence[int]]
    """The words that are the same without tone marks, by this form."""
    next_letters: Mapping[str, str]
    """For each beginning of a toneless form the letters that go on with it."""


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
    rows = [line.split("\t") for line in zlib.decompress(WORDS.read_bytes()).decode().split("\n")]
    words = [word for word, _, _ in rows]
    toneless: defaultdict[str, list[int]] = defaultdict(list)
    letters: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for at, word in enumerate(words):
        form = without_tones(word)
        toneless[form].append(at)
        for end in range(len(form)):
            letters[form[:end]][form[end]] = None
        letters[form]
    return KnownWords(
        words,
        [int(cost) / _STEP for _, cost, _ in rows],
        {word: at for at, word in enumerate(words)},
        [
            {other: cost / _STEP for other, cost in _PAIR.iter_unpack(bytes.fromhex(pairs))}
            for _, _, pairs in rows
        ],
        dict(toneless),
        {form: "".join(following) for form, following in letters.items()},
    )
