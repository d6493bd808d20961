"""Patterns of words, each compiled when it is first looked with.

There are thousands, and compiling them was nearly half of a start (decisions/0161).
"""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from typing import Any, cast


def pattern_of(words: str, flags: int = 0) -> re.Pattern[str]:
    """Returns what `re.compile` returns, as far as anybody sees who looks with it.

    What a match has as its `re` is the compiled one: compare their `pattern`.
    Words that may be repeated, `(?:ขอ|อยาก(?:จะ)?|จะ)*`, are read one way each time, the first
    that fits, and never another way when what follows does not fit: else a long row of them would
    take years.

    A mistake in the pattern is raised when it is first used; a test uses every one.
    """
    return cast(re.Pattern[str], _Waiting(words, flags))


@cache
def pattern_kept(words: str) -> re.Pattern[str]:
    """Returns the same, made once: for words that a declaration holds, of which there are few."""
    return pattern_of(words)


_SIGNS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|\((?:\?:)?|\)", re.DOTALL)
"""What stands for itself or for a class of signs, and what opens and closes a group."""
_BARS = re.compile(_SIGNS.pattern + r"|\|", re.DOTALL)
_PLAIN = re.compile(r"[^\\()\[\]|*+?{}.^$]+")
_OFTEN = re.compile(r"(?:[*+]|\{\d*,(?:\d\d+|[2-9])?\})(?![?+])")
_WAYS = re.compile(r"[|*+?]|\{\d*,")
_ANYTHING = re.compile(
    r"(?:\\[DSWw]|(?<!\\)\.|\[\^[^\]]*\]|\[[^\]]*ก-[ฮ๎๙][^\]]*\])(?:[*+?]|\{\d*,)"
)
"""So many signs of whatever word: how many is only known by what follows."""
_AROUND = re.compile(r"\(\?<?[=!](?:[^()\\]|\\.)*\)")
_BESIDE = re.compile(_AROUND.pattern + r"|\(\?[:>][^()]*\)[?*]$")
"""What is only looked at beside a word, and what may be left out at its end."""


def read_once(words: str) -> str:
    """Returns the pattern with every repeated group of words made atomic, longer words before those
    they begin with. A group is left as it is if signs of whatever word are repeated in it, or if it
    takes as few as it can."""
    opened: list[str] = []
    made, ordered = [""], [""]  # as it is; with longer words first, for what is in a group
    ended = 0
    for sign in _SIGNS.finditer(words):
        between, sort = words[ended : sign.start()], sign[0]
        ended = sign.end()
        if sort[0] == "(":
            opened.append(sort)
            made[-1] += between
            ordered[-1] += between
            made.append("")
            ordered.append("")
        elif sort == ")" and opened:
            kind, plain = opened.pop(), made.pop() + between
            sorted_ = _longer_first(ordered.pop() + between)
            if kind == "(?:" and _OFTEN.match(words, ended) and _row_of_words(plain):
                kind, plain = "(?>", sorted_
            made[-1] += f"{kind}{plain})"
            ordered[-1] += f"{kind}{sorted_})"
        else:
            made[-1] += between + sort
            ordered[-1] += between + sort
    return words if opened else made[0] + words[ended:]


def _row_of_words(inside: str) -> bool:
    return _WAYS.search(inside) is not None and _ANYTHING.search(inside) is None


@lru_cache(maxsize=512)  # many patterns are made of the same pieces
def _longer_first(inside: str) -> str:
    """Returns the ways of a group, each before those it begins with, and last what may be nothing:
    a way that is taken is not given back."""
    if "|" not in inside:
        return inside
    ways: list[str] = []
    for each in _alternatives(inside):
        shorter = (at for at, one in enumerate(ways) if _begins(one, each))
        ways.insert(next(shorter, len(ways)), each)
    return "|".join(sorted(ways, key=_is_nothing))


def _alternatives(inside: str) -> list[str]:
    depth, found, begun = 0, [], 0
    for sign in _BARS.finditer(inside):
        depth += (sign[0][0] == "(") - (sign[0] == ")")
        if sign[0] == "|" and not depth:
            found.append(inside[begun : sign.start()])
            begun = sign.end()
    return [*found, inside[begun:]]


def _begins(way: str, longer: str) -> bool:
    word = _BESIDE.sub("", way)
    return longer.startswith(word) and word != longer and _PLAIN.fullmatch(word) is not None


def _is_nothing(way: str) -> bool:
    """Whether it is one group that may be left out, whatever groups stand in it."""
    group = _AROUND.sub("", way)
    if not group.startswith("(?") or not group.endswith((")*", ")?")):
        return False
    depth = 0
    for sign in _SIGNS.finditer(group):
        depth += (sign[0][0] == "(") - (sign[0] == ")")
        if not depth and sign[0] == ")":
            return sign.end() == len(group) - 1
    return False


class _Waiting:
    def __init__(self, words: str, flags: int) -> None:
        self._words = words
        self._flags = flags

    @cached_property
    def pattern(self) -> str:
        return read_once(self._words)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        # What was found is kept as an attribute of its own: the next look does not come here.
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found
