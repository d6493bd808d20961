"""Reads a button's facts, which may be old or strange, and pages lists; never raises for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from handlers.messages import Button
from handlers.question.query import opens
from models.calendar import BUDDHIST_YEARS

T = TypeVar("T")

_LONGEST_ID = 9  # digits: within what every database's integer holds
_YEARS = range(2000, 2200)
"""Of days (C.E.) that a button of ours can name: around them every calendar can still reckon."""


def whole(facts: Mapping[str, str], name: str) -> int | None:
    """The fact as a number, None where it is none."""
    given = facts.get(name, "")
    return int(given) if given.isdecimal() and len(given) <= _LONGEST_ID else None


def year(facts: Mapping[str, str], name: str) -> int | None:
    """The fact as a fiscal year (B.E.), None where it is none that the office could mean."""
    found = whole(facts, name)
    return found if found is not None and found - BUDDHIST_YEARS in _YEARS else None


def day(facts: Mapping[str, str], name: str) -> date | None:
    """The fact as a day (ISO), None where it is none, or none that the office could mean."""
    try:
        found = date.fromisoformat(facts.get(name, ""))
    except ValueError:
        return None
    return found if found.year in _YEARS else None


@dataclass(frozen=True)
class Page:
    """A page of a list of `total`; a page past the end is the last one."""

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
        """`หน้า 2/3`, or nothing where there is one page."""
        return f"หน้า {self.number}/{self.pages}" if self.pages > 1 else ""

    def of(self, rows: Sequence[T]) -> Sequence[T]:
        """The rows of this page."""
        return rows[self.offset : self.offset + self.size]

    def turn(self, name: str, **facts: object) -> tuple[Button, ...]:
        """Buttons to the pages beside this one, asking the same question."""
        found = []
        if self.number < self.pages:
            found.append(Button("หน้าถัดไป", opens(name, **facts, p=self.number + 1), "หน้าถัดไป"))
        if self.number > 1:
            found.append(Button("หน้าก่อน", opens(name, **facts, p=self.number - 1), "หน้าก่อน"))
        return tuple(found)


def page(facts: Mapping[str, str], size: int, total: int) -> Page:
    """The page the facts ask for (`p`), the first where they ask for none."""
    last = max(1, -(-total // size))
    return Page(min(max(1, whole(facts, "p") or 1), last), size, total)
