"""Finds which of very many names stand in a text, without a comparison with each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence


class NamesWithin:
    """Names by their first letters, and by how long those are that begin so.

    least: shorter names are never found; empty ones must not be looked for.
    """

    def __init__(self, names: Iterable[str], least: int) -> None:
        self._least = least
        self._names = frozenset(name for name in names if len(name) >= least)
        lengths: dict[str, list[int]] = {}
        for beginning, length in {(name[:least], len(name)) for name in self._names}:
            lengths.setdefault(beginning, []).append(length)
        self._lengths: Mapping[str, Sequence[int]] = {
            begins: tuple(found) for begins, found in lengths.items()
        }

    def standing_at(self, text: str, start: int) -> Iterator[str]:
        """Yields the names that begin at this place of the text."""
        for length in self._lengths.get(text[start : start + self._least], ()):
            piece = text[start : start + length]
            if len(piece) == length and piece in self._names:
                yield piece

    def standing_in(self, text: str) -> set[str]:
        """The names that stand in the text, wherever."""
        places = range(len(text) - self._least + 1)
        begun = [at for at in places if text[at : at + self._least] in self._lengths]
        return {name for at in begun for name in self.standing_at(text, at)}
