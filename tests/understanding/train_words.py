"""Counts the words of sentences trained from and of the bot's own ones, for `words.bin`."""

from __future__ import annotations

import ast
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise
from pathlib import Path

from pythainlp.corpus import thai_words, ttc
from pythainlp.tokenize import newmm
from pythainlp.util import Trie, dict_trie

from handlers.understand.commands.lexicon import spellings
from handlers.understand.spelling.known_words import LONGEST_WORD, WORDS, packed
from handlers.understand.thai import normalise
from tests.understanding.training_set import TrainingSentence

_RUN = re.compile("[\u0e01-\u0e4e]+")
_OURS, _OF_BOOKS = 0.9, 0.1
"""How much a word counts by our sentences, and by a corpus of school books."""
_FOLLOWING = 0.7
"""How much a word counts by the one before it."""
_LEAST, _LEAST_IN_BOOKS, _LEAST_PAIR = 2, 20, 2
_ALSO = ("บอต", "บอท", "เฟซ", "เฟซบุ๊ก", "เฟสบุ๊ก")
"""Words that no dictionary has."""
_AS_TYPED = "v"
"""How the groups of sentences begin that stand as other hands typed them, slips and all."""
_HANDLERS = Path(__file__).parents[2] / "handlers"


def write_words(sentences: Sequence[TrainingSentence]) -> None:
    """Writes `words.bin`."""
    counts: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    spelled = (each.text for each in sentences if not each.group.startswith(_AS_TYPED))
    for text in chain(spelled, sorted(_own_words())):
        for run in _segmented(text):
            counts.update(run)
            pairs.update(pairwise(run))
    costs = _costs(counts)
    WORDS.write_bytes(packed(costs, _pair_costs(counts, pairs, costs)))


def _own_words() -> set[str]:
    """Returns what the bot says and the words that its readers know."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in _HANDLERS.rglob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {node.value for node in nodes if isinstance(node.value, str)}


def _segmented(text: str) -> Iterator[list[str]]:
    for run in _RUN.findall(normalise(text)):
        yield newmm.segment(run, _dictionary())


@cache
def _dictionary() -> Trie:
    """Returns the words of the dictionary, and those of the lexicon that it does not know."""
    real = thai_words()
    ours = {word for word, _, _ in spellings() if _RUN.fullmatch(word)}
    slang = {word for word in ours if not real.issuperset(newmm.segment(word))}
    return dict_trie(real | slang | {*_ALSO})


def _costs(counts: Counter[str]) -> dict[str, float]:
    books = Counter(dict(ttc.unigram_word_freqs()))
    ours, theirs = counts.total(), books.total()
    real = _dictionary()
    known = {word for word in counts if counts[word] >= _LEAST or word in real}
    known |= {word for word in books if books[word] >= _LEAST_IN_BOOKS}
    return {
        word: -math.log(_OURS * counts[word] / ours + _OF_BOOKS * books[word] / theirs)
        for word in known
        if _RUN.fullmatch(word) and 2 <= len(word) <= LONGEST_WORD
    }


def _pair_costs(
    counts: Counter[str], pairs: Counter[tuple[str, str]], costs: dict[str, float]
) -> dict[tuple[str, str], float]:
    return {
        (first, second): -math.log(
            _FOLLOWING * count / counts[first] + (1 - _FOLLOWING) * math.exp(-costs[second])
        )
        for (first, second), count in pairs.items()
        if count >= _LEAST_PAIR and first in costs and second in costs
    }
