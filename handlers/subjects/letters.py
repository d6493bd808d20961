"""What the office wrote to people, as subjects declare it to be found by its words or time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handlers.messages import Button


@dataclass(frozen=True)
class ReadableLetter:
    """One message or announcement that the person may read.

    sort: what it is called, as a word: ข้อความ, ประกาศ.
    title: what a list shows of it.
    words: all its text, in which it is found.
    day: when it came, or began.
    opener: the button that shows it.
    file: the button that opens its file; None: it has none.
    waits: whether the person still has to read or acknowledge it.
    """

    sort: str
    title: str
    words: str
    day: date
    opener: Button
    file: Button | None = None
    waits: bool = False
