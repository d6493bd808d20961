"""A guide as data: one page for people who do one kind of work.

In its sentences “ ” hold what is typed; after กด they hold what is written on a button.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Shot:
    """A picture of a card, taken from a guided tour by `make guide`.

    name: of its file, without the ending.
    tour: the tour.
    sees: words that somebody sees in it; the picture is of the first step that has them.
    alt: what is on it, in words.
    """

    name: str
    tour: str
    sees: str
    alt: str


@dataclass(frozen=True)
class Chapter:
    """A few steps under one heading.

    note: stands below them in smaller letters; "" if there is none.
    numbered: whether they are done one after the other.
    shot: what it looks like, if a tour shows it.

    A sentence may begin with a label and a colon.
    """

    title: str
    steps: tuple[str, ...]
    note: str = ""
    numbered: bool = True
    shot: Shot | None = None


@dataclass(frozen=True)
class Guide:
    """One page.

    number: its place among all, and how a printed one is asked for; it never changes.
    name: in its address; it never changes.
    title: of the page.
    whom: whom it is for.
    lead: what to know first, a paragraph each.
    chapters: what one does, in the order in which one needs it.
    said: what people call it after คู่มือ.
    roles: whose page it is in the chat.
    held: whose it is too: who holds one of these (`Holding.name`).
    """

    number: int
    name: str
    title: str
    whom: str
    lead: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    said: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()
    held: tuple[str, ...] = ()

    @property
    def sentences(self) -> Iterator[str]:
        """Everything it says, for tests and for the count of pages."""
        yield from (self.title, self.whom, *self.lead)
        for chapter in self.chapters:
            yield from (chapter.title, *chapter.steps, chapter.note)
