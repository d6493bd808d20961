"""Reads the facts of a button, which may be old or strange, and pages lists. Never raises."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from urllib.parse import parse_qsl

from handlers.messages import Button
from handlers.question.query import opens
from models.calendar import BUDDHIST_YEARS
from models.queues.shown_buttons import ShownButton

T = TypeVar("T")

_LONGEST_ID = 9  # digits: within what every database's integer holds
_MOST_IDS = 20
_YEARS = range(2000, 2200)
"""The years (C.E.) that our buttons can name; every calendar can compute with them."""


def only_shown(answers: Sequence[Sequence[ShownButton]], name: str, fact: str) -> Mapping[str, str]:
    """Returns the facts of the button with `fact` that opens `name` in the newest answer that has
    one; nothing if it has several."""
    begin = f"{opens(name)}{fact}="
    for answer in answers:
        found = {each.target for each in answer if each.target.startswith(begin)}
        if found:
            return dict(parse_qsl(found.pop().partition("?")[2])) if len(found) == 1 else {}
    return {}


def whole(facts: Mapping[str, str], name: str) -> int | None:
    """Returns the fact as a whole number, or None."""
    given = facts.get(name, "")
    return int(given) if given.isdecimal() and len(given) <= _LONGEST_ID else None


def several(facts: Mapping[str, str], name: str) -> list[int]:
    """Returns the fact, whole numbers joined by commas, as a list; what is none is left out."""
    given = ({name: each} for each in facts.get(name, "").split(",")[:_MOST_IDS])
    return [found for each in given if (found := whole(each, name)) is not None]


def version_named(facts: Mapping[str, str]) -> tuple[int, int] | None:
    """Returns the report's id (`r`) and version (`v`), or None if one is missing."""
    report_id, version = whole(facts, "r"), whole(facts, "v")
    return (report_id, version) if report_id is not None and version is not None else None


def one_of(facts: Mapping[str, str], name: str, first: str, *others: str) -> str:
    """Returns the fact if it is one of these, else the first of them."""
    given = facts.get(name, first)
    return given if given in others else first


def year(facts: Mapping[str, str], name: str) -> int | None:
    """Returns the fact as a fiscal year (B.E.), or None if it is out of range."""
    found = whole(facts, name)
    return found if found is not None and found - BUDDHIST_YEARS in _YEARS else None


def day(facts: Mapping[str, str], name: str) -> date | None:
    """Returns the fact, an ISO date, as a day, or None if it is no date or out of range."""
    try:
        found = date.fromisoformat(facts.get(name, ""))
    except ValueError:
        return None
    return found if found.year in _YEARS else None


@dataclass(frozen=True)
class Page:
    """A page of a list, counted from 1."""

    number: int
    size: int
    total: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def offset(self) -> int:
        return (self.number - 1) * self.size

    @property
    def words(self) -> str:
        """Returns `หน้า 2/3`, or "" if there is only one page."""
        return f"หน้า {self.number}/{self.pages}" if self.pages > 1 else ""

    def beside(self, *words: str) -> str:
        """Returns `ส่งมาก่อนอยู่บน · หน้า 2/3`: these words and the page's, without empty ones."""
        return " · ".join(filter(None, (*words, self.words)))

    def of(self, rows: Sequence[T]) -> Sequence[T]:
        """Returns the rows of this page."""
        return rows[self.offset : self.offset + self.size]

    def turn(self, name: str, **facts: object) -> tuple[Button, ...]:
        """Returns buttons to the next and the previous page of the same question."""
        found = []
        if self.number < self.pages:
            found.append(Button("หน้าถัดไป", opens(name, **facts, p=self.number + 1), "หน้าถัดไป"))
        if self.number > 1:
            found.append(Button("หน้าก่อน", opens(name, **facts, p=self.number - 1), "หน้าก่อน"))
        return tuple(found)


def page(facts: Mapping[str, str], size: int, total: int) -> Page:
    """Returns the page in the fact `p`: the first without it, the last if it is past the end."""
    last = max(1, -(-total // size))
    return Page(min(_wanted(facts), last), size, total)


def _wanted(facts: Mapping[str, str]) -> int:
    return max(1, whole(facts, "p") or 1)


def read_page(
    facts: Mapping[str, str], size: int, read: Callable[[int, int], tuple[Sequence[T], int]]
) -> tuple[Page, Sequence[T]]:
    """Returns the page in the fact `p` and its rows: of the last page if it is past the end.

    read: (limit, offset) -> the rows, and how many there are; past the end that may be 0
    """
    number = _wanted(facts)
    rows, total = read(size, (number - 1) * size)
    if not rows and number > 1:
        _, total = read(1, 0)
    found = page(facts, size, total)
    if found.number != number:
        rows, _ = read(size, found.offset)
    return found, rows
