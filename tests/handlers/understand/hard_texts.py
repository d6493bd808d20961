"""Texts that are hard for a pattern: much that it may go on with, and an end that it cannot take.

They are made from the pattern's own parse tree, so that each new pattern gets its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_MANY = 5
"""What may stand so often is repeated; each branch gives as many examples at most."""
_SIGNS = "กa1 .า"
"""One of these stands for a class of signs."""
_ENDS = ("", "\x00\n;", " .ก")
"""After the first the pattern may match, after the others what must reach the end does not."""
_SPACES = re.compile(r"\s+")
"""What people typed has one space for many when it is read (`thai.normalise`)."""
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


def tree_of(pattern: str, flags: int) -> Any:
    """The pattern's parse tree."""
    return parser.parse(pattern, flags)


def hard_texts(tree: Any, length: int, most: int) -> list[str]:
    """So many texts of about so many signs: what the pattern may repeat, and its beginnings, again
    and again."""
    rows = list(dict.fromkeys(pieces(tree)))
    step = len(rows) * len(_ENDS) // most + 1
    chosen = list(product(rows, _ENDS))[::step]
    return [
        _SPACES.sub(" ", before + row_of(piece, length - len(before)) + end)
        for (before, piece), end in chosen
    ]


def pieces(tree: Any) -> list[tuple[str, str]]:
    """What may be repeated, and what must stand before it."""
    found = [*_repeated(tree, ""), *(("", each) for each in _beginnings(tree))]
    return [each for each in found if each[1]]


def row_of(piece: str, length: int) -> str:
    """The piece again and again."""
    return (piece * (length // len(piece) + 1))[: max(length, 0)]


def _repeated(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """What leads to each repeat, and what it may repeat."""
    for code, told in tree:
        if code in _REPEATS and told[1] >= _MANY:
            yield from ((before, piece) for piece in _examples(told[2]))
        for inner in _inside(code, told):
            yield from _repeated(inner, before)
        before += _example(code, told)


def _beginnings(tree: Any) -> Iterator[str]:
    """Examples of the first part of the pattern, of the first two, and so on."""
    if len(tree) == 1 and tree[0][0] in (codes.BRANCH, codes.SUBPATTERN):
        for inner in _inside(*tree[0]):
            yield from _beginnings(inner)
        return
    words = ""
    for code, told in tree:
        words += _example(code, told)
        yield words


def _examples(tree: Any) -> list[str]:
    """Of each branch and each kind of sign one."""
    found = [""]
    for code, told in tree:
        ways = list(_ways(code, told))
        found = [words + way for words in found for way in ways][: _MANY * _MANY]
    return found


def _ways(code: Any, told: Any) -> Iterator[str]:
    if code in (codes.IN, codes.ANY, codes.NOT_LITERAL):
        yield from list(_signs(code, told))[:3]
    elif code is codes.BRANCH or code is codes.SUBPATTERN:
        for inner in list(_inside(code, told))[:_MANY]:
            yield from _examples(inner)
    elif code in _REPEATS:
        yield from (each * min(max(told[0], 1), _MANY) for each in _examples(told[2])[:_MANY])
    else:
        yield _example(code, told)


def _example(code: Any, told: Any) -> str:
    if code is codes.LITERAL:
        return chr(told)
    if code in (codes.IN, codes.ANY, codes.NOT_LITERAL):
        return next(_signs(code, told), "")
    if code in _REPEATS:
        return _first(told[2]) * min(max(told[0], 1), _MANY)
    if code in (codes.BRANCH, codes.SUBPATTERN, codes.ATOMIC_GROUP):
        return _first(next(_inside(code, told)))
    return ""


def _first(tree: Any) -> str:
    return "".join(_example(code, told) for code, told in tree)


def _inside(code: Any, told: Any) -> Iterator[Any]:
    if code is codes.BRANCH:
        yield from told[1]
    elif code is codes.SUBPATTERN:
        yield told[3]
    elif code is codes.ATOMIC_GROUP:
        yield told
    elif code in _REPEATS:
        yield told[2]
    elif code in (codes.ASSERT, codes.ASSERT_NOT):
        yield told[1]


def _signs(code: Any, told: Any) -> Iterator[str]:
    if code is codes.ANY:
        yield from _SIGNS[:3]
    elif code is codes.NOT_LITERAL:
        yield from (sign for sign in _SIGNS if ord(sign) != told)
    else:
        kind = re.compile(_class(told))
        yield from (sign for sign in _SIGNS if kind.match(sign))
        yield from (chr(told) for code, told in told if code is codes.LITERAL)
        yield from (chr(told[0]) for code, told in told if code is codes.RANGE)


_CATEGORIES = {
    codes.CATEGORY_DIGIT: r"\d",
    codes.CATEGORY_NOT_DIGIT: r"\D",
    codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"\S",
    codes.CATEGORY_WORD: r"\w",
    codes.CATEGORY_NOT_WORD: r"\W",
}


def _class(told: Any) -> str:
    words = ""
    for code, what in told:
        if code is codes.NEGATE:
            words += "^"
        elif code is codes.LITERAL:
            words += re.escape(chr(what))
        elif code is codes.RANGE:
            words += re.escape(chr(what[0])) + "-" + re.escape(chr(what[1]))
        else:
            words += _CATEGORIES[what]
    return f"[{words}]"
