"""Which item of a changed list goes on which of the version before: numbers change, titles less."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Protocol

LIKELY, SURE = 0.6, 0.95
"""From which likeness of titles an item is proposed to go on another, and surely does."""


class Titled(Protocol):
    """What is compared of an item. bureau: whose it is, empty where it is nobody's."""

    @property
    def number(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def bureau(self) -> str: ...


@dataclass(frozen=True)
class Goes:
    """That an item goes on another one.

    old: the place of the item before. likeness: of the titles, 0 to 1; 1 if the list says so.
    """

    old: int
    likeness: float

    @property
    def sure(self) -> bool:
        return self.likeness >= SURE


def mapping(
    old: Sequence[Titled], new: Sequence[Titled], stated: Mapping[int, str]
) -> dict[int, Goes]:
    """By place of the new item where it goes on: what the list states, then the same title, then
    the likest titles first. stated: by place of the new item the number that it had."""
    found: dict[int, Goes] = {}
    free = dict(enumerate(old))
    for place, number in stated.items():
        _take(found, free, place, _numbered(free, number, new[place].bureau), 1.0)
    for place, each in enumerate(new):
        if place not in found:
            same = [n for n, item in free.items() if _key(item) == _key(each)]
            _take(found, free, place, same, 1.0)
    for likeness, place, other in sorted(_likest(free, new, found), reverse=True):
        if place not in found and other in free:
            _take(found, free, place, [other], likeness)
    return found


def _key(item: Titled) -> tuple[str, str]:
    return _folded(item.title), item.bureau


def _numbered(free: Mapping[int, Titled], number: str, bureau: str) -> list[int]:
    wanted = number.casefold()
    rows = [n for n, item in free.items() if item.number.casefold() == wanted]
    return [n for n in rows if free[n].bureau == bureau] or rows


def _take(
    found: dict[int, Goes], free: dict[int, Titled], place: int, old: list[int], likeness: float
) -> None:
    if old:
        found[place] = Goes(old[0], likeness)
        del free[old[0]]


def _likest(
    free: Mapping[int, Titled], new: Sequence[Titled], found: Mapping[int, Goes]
) -> Iterable[tuple[float, int, int]]:
    for place, each in enumerate(new):
        if place in found:
            continue
        compared = SequenceMatcher(b=_folded(each.title), autojunk=False)
        for other, item in free.items():
            compared.set_seq1(_folded(item.title))
            if compared.quick_ratio() >= LIKELY and (ratio := compared.ratio()) >= LIKELY:
                # Never as sure as the same title: whoever imports sees it.
                yield min(ratio, 0.99), place, other


def _folded(title: str) -> str:
    return "".join(title.split()).casefold()
